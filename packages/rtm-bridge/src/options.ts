import {
  clientOptionRules,
  type AnyAction,
  type AnyCatalog,
  type ClientOptions,
  ConfigurationError,
  type Payload,
  type TokenSource,
  versionOptionsCheck
} from "@agent-chat/core"
import {
  abortSignal,
  anything,
  callback,
  fields,
  flag,
  milliseconds,
  type OptionRules,
  pickOptions,
  readOptions,
  text
} from "@agent-chat/core/options"
import { socketRules } from "#websocket"
import type { SocketOptions, WebSocketLike } from "./platform/socket.ts"
import type { AddressOptions } from "./session/address.ts"
import type { SessionOptions } from "./session/options.ts"
import type { ConnectOptions } from "./session/when-ready.ts"

/** What a login may say besides the token: the payload of the login action without what the session fills in. */
export type LoginDetails<C extends AnyCatalog> = string extends keyof C["actions"]
  ? Readonly<Record<string, unknown>>
  : C["actions"] extends { readonly login: infer Login extends AnyAction }
    ? Omit<Payload<Login>, "token" | "reconnect">
    : Readonly<Record<string, unknown>>

/** What `createRtm` may be given. */
export interface RtmOptions<C extends AnyCatalog = AnyCatalog>
  extends ClientOptions, AddressOptions, SocketOptions {
  /** The token to log in with, or where to get one. */
  readonly token: TokenSource
  /**
   * The data centre, such as `fra`. Unless set, it is the one that the token names in v3.0 and none in v3.6; where the
   * service names another one, that is used from then on.
   */
  readonly region?: string | undefined
  /** v3.6: the organisation to log in to. Unless set, it is the one that the login before told of. */
  readonly organizationId?: string | undefined
  /** What the login says besides the token, such as `{ timezone: "Europe/Warsaw" }`. */
  readonly login?: LoginDetails<C> | undefined
  /** Makes the WebSocket, for tests and platforms of your own. By default `ws` on Node, elsewhere the platform's own. */
  readonly webSocket?: ((url: string) => WebSocketLike) | undefined
  /** Times and limits of the session. */
  readonly session?: SessionOptions | undefined
}

const rules: OptionRules<RtmOptions> = {
  ...clientOptionRules,
  ...socketRules,
  token: anything,
  url: anything,
  baseUrl: text,
  allowInsecure: flag,
  region: text,
  organizationId: text,
  login: fields('an object such as { timezone: "Europe/Warsaw" }'),
  webSocket: callback,
  session: anything
}

/** The options of a client, sorted by who is concerned. */
export interface RtmOptionsByUse {
  readonly options: RtmOptions
  readonly client: ClientOptions
  readonly socket: SocketOptions
}

/**
 * Reads the options of a client, and sorts them by who is concerned.
 *
 * @throws ConfigurationError when an option is unknown or wrong
 */
export const readRtmOptions = (catalog: AnyCatalog, given: RtmOptions): RtmOptionsByUse => {
  const check = versionOptionsCheck(catalog)
  const options = { ...readOptions(given, rules), token: given.token }
  check(options)
  if (typeof options.url === "string" && options.organizationId !== undefined) {
    const message = "the url is complete: let it say the organisation, or give a function or baseUrl"
    throw new ConfigurationError({ option: "organizationId", message })
  }
  return {
    options,
    client: pickOptions<ClientOptions>(options, clientOptionRules),
    socket: pickOptions<SocketOptions>(options, socketRules)
  }
}

const connectRules: OptionRules<ConnectOptions> = { signal: abortSignal, timeout: milliseconds() }

/** @throws ConfigurationError when an option is unknown or wrong */
export const readConnectOptions = (given: ConnectOptions | undefined): ConnectOptions =>
  readOptions(given ?? {}, connectRules)

/** @throws ConfigurationError when an option is unknown or wrong */
export const readDrainOptions = (given: { readonly logout?: boolean } = {}): { readonly logout?: boolean } =>
  readOptions(given, { logout: flag })
