import {
  type AnyCatalog,
  type BodyForm,
  type Client,
  type ClientOptions,
  createClient,
  Credentials,
  LifecycleWatch,
  Limiter,
  type LimiterOptions,
  type OptionsOf,
  readOrigin,
  reportDiagnostic,
  type TokenSource
} from "@agent-chat/core"
import { createPlatform } from "#platform"
import type { DispatcherLike } from "./platform/platform.ts"
import { type FetchFunction, fetchSender } from "./platform/fetch-sender.ts"
import { headersFor } from "./transport/headers.ts"
import type { Hooks } from "./transport/hooks.ts"
import { readWebApiOptions } from "./options.ts"
import { HttpTransport } from "./transport/transport.ts"

/** What a Web API client may be told. Only `token` is needed. */
export interface WebApiOptions extends ClientOptions, LimiterOptions {
  /** An access token, or a function that returns one and is asked before every attempt. */
  readonly token: TokenSource
  /** The origin of the service, such as `http://127.0.0.1:4010`; the real service unless set. */
  readonly baseUrl?: string | undefined
  /** Allows `http://` to hosts other than this machine, where tokens and chats can be read on the way; not unless set. */
  readonly allowInsecure?: boolean | undefined
  /**
   * The region of the account, such as `dal` or `fra`. Unless set, it is the one that the token names in v3.0 and none in
   * v3.6; where the service names another one, that is used from then on.
   */
  readonly region?: string | undefined
  /** v3.0: how the body is written, the fields themselves, or `{ payload, author_id }`; `flat` unless set. */
  readonly bodyForm?: BodyForm | undefined
  /** Headers of every request, such as `User-Agent`. Those that carry the token and the body are the client's. */
  readonly headers?: Readonly<Record<string, string>> | undefined
  /**
   * Sends the requests, called with an address and plain values; on Node a client on kept connections unless set,
   * elsewhere the global `fetch`.
   */
  readonly fetch?: FetchFunction | undefined
  /** The connections of the requests, on Node: a `Dispatcher` of undici 7 or later, such as a `ProxyAgent`. */
  readonly dispatcher?: DispatcherLike | undefined
  /** Hooks of ky, called for every attempt; `beforeRetry` is refused, since `retry` repeats. */
  readonly hooks?: Hooks | undefined
  /** Milliseconds that calls under way may take to end after `close()`, before they are cut; 60 000 unless set. */
  readonly closeTimeout?: number | undefined
}

/** A client of the Web API: one method for each of its actions. */
export type WebApi<C extends AnyCatalog> = Client<C, "web">

/**
 * Makes a client of the Web API.
 *
 * @example
 * ```ts
 * import { v3_6 } from "@agent-chat/core/v3.6"
 * import { createWebApi } from "@agent-chat/web-api"
 *
 * const client = createWebApi(v3_6, { token: process.env["AGENT_CHAT_TOKEN"] ?? "" })
 * const chat = await client.get_chat({ chat_id: "PJ0MRSHTDG" })
 * ```
 * @throws ConfigurationError when an option is wrong
 */
export const createWebApi = <C extends AnyCatalog>(
  catalog: C,
  options: OptionsOf<NoInfer<C>, WebApiOptions>
): WebApi<C> => {
  const { own, client, limiter } = readWebApiOptions(catalog, options as WebApiOptions)
  const {
    token,
    baseUrl,
    allowInsecure,
    region,
    bodyForm = "flat",
    fetch,
    hooks,
    closeTimeout = 60_000
  } = own
  const origin = baseUrl === undefined ? undefined : readOrigin(baseUrl, { allowInsecure })
  const credentials = new Credentials({
    token: token as TokenSource,
    region,
    regionOf: (value) => catalog.wire.regionOf(value)
  })
  const platform = createPlatform(own.dispatcher)
  const lifecycle = new LifecycleWatch(catalog.version, (each) => reportDiagnostic(client.observe, each))
  const transport = new HttpTransport({
    catalog,
    credentials,
    platform,
    origin: origin === undefined ? undefined : `${origin.scheme}://${origin.host}`,
    bodyForm,
    headers: headersFor({ Accept: "application/json", ...platform.headers }, own.headers),
    sender: fetch === undefined ? undefined : fetchSender(fetch, platform.textOf),
    hooks,
    onAnswered: (header) => lifecycle.see(header),
    closeTimeout
  })
  return createClient(catalog, new Limiter(transport, limiter), client)
}
