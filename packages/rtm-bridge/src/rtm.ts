import {
  type AgentChatEvent,
  type AnyCatalog,
  type Client,
  type ClientOptions,
  ConfigurationError,
  createClient,
  Credentials,
  type Diagnostic,
  type EventAction,
  type EventOf,
  type TokenSource
} from "@agent-chat/core"
import { openSocket } from "#websocket"
import { type Observable, Subject } from "rxjs"
import { EventHub } from "./event-hub.ts"
import { GuardedObservable } from "./guarded-observable.ts"
import { checkUrl, type SessionOptions, sessionSettings } from "./options.ts"
import { Session } from "./session.ts"
import { adaptWebSocket, type OpenSocket, type WebSocketLike } from "./socket.ts"
import { GuardedValue, type RtmStatus, type ValueObservable } from "./status.ts"
import { platformTimers } from "./timers.ts"
import { RtmTransport } from "./transport.ts"

/** What `createRtm` may be given. */
export interface RtmOptions extends ClientOptions {
  /** The token to log in with, or where to get one. */
  readonly token: TokenSource
  /** The complete address of the WebSocket; by default that of the service, in the region of the token. */
  readonly url?: string | ((region: string | undefined) => string) | undefined
  /** The data centre, such as `fra`; by default the one the token names. */
  readonly region?: string | undefined
  /** What the login says besides the token, as in the payload of the login action. */
  readonly login?: Readonly<Record<string, unknown>> | undefined
  /** Makes the WebSocket, for proxies and tests. By default `ws` on Node, elsewhere the platform's own. */
  readonly webSocket?: ((url: string) => WebSocketLike) | undefined
  /** Times and limits of the session. */
  readonly session?: SessionOptions | undefined
}

/** What an RTM client has besides the actions. */
export interface RtmSession<C extends AnyCatalog> {
  /** Every push, as it arrives. Hot: what nobody listens to is gone. Completes when the client is closed. */
  readonly events: Observable<AgentChatEvent<C>>
  /** The pushes of one action. Cheaper than filtering `events`: what nobody listens to is not even parsed. */
  on<A extends EventAction<C>>(action: A): Observable<EventOf<C, A>>
  /** Where the session stands: the value now, then every change. */
  readonly status: ValueObservable<RtmStatus>
  /** What a person should look into, though nothing failed. */
  readonly diagnostics: Observable<Diagnostic>
  /**
   * Connects and logs in, unless that is done.
   *
   * @throws ApiError when the login was refused
   * @throws ConnectionError when the first attempt failed; the session goes on trying until it is closed
   */
  connect(): Promise<void>
  /** Closes the connection. Calls under way fail; `events`, `status` and `diagnostics` complete. */
  close(): Promise<void>
  [Symbol.asyncDispose](): Promise<void>
}

/** A client over the RTM API: the actions as methods, the pushes as events. */
export type Rtm<C extends AnyCatalog> = Client<C, "rtm"> & RtmSession<C>

/**
 * Makes a client that talks to LiveChat over a WebSocket. It connects on `connect()` or with the first call.
 *
 * @throws ConfigurationError when an option is wrong
 */
export const createRtm = <C extends AnyCatalog>(catalog: C, options: RtmOptions): Rtm<C> => {
  const { token, region, url, observe, login, webSocket } = options
  if (typeof url === "string") checkUrl(url)
  if (webSocket !== undefined && typeof webSocket !== "function") {
    throw new ConfigurationError({ option: "webSocket", message: "give a function that makes a WebSocket" })
  }
  const diagnostics = new Subject<Diagnostic>()
  const report = (diagnostic: Diagnostic): void => {
    diagnostics.next(diagnostic)
    try {
      observe?.onDiagnostic?.(diagnostic)
    } catch {
      // An observer's own fault must not disturb what it observes.
    }
  }
  const hub = new EventHub(catalog, options.validate ?? "lenient", report)
  const session = new Session(
    {
      catalog,
      credentials: new Credentials({ token, region, regionOf: (value) => catalog.wire.regionOf(value) }),
      settings: sessionSettings(options.session),
      timers: platformTimers,
      openSocket: webSocket === undefined ? openSocket : opener(webSocket),
      url: typeof url === "function" ? url : (region) => url ?? catalog.wire.rtm.url(region),
      handler: {
        wants: (action) => hub.wants(action),
        onPush: (push) => hub.push(push),
        onGap: (gap) => hub.gap(gap),
        onDiagnostic: report
      }
    },
    login
  )
  const client = createClient(catalog, new RtmTransport(catalog, session), {
    ...options,
    observe: { ...observe, onDiagnostic: report }
  })
  const close = async (): Promise<void> => {
    await session.close()
    hub.complete()
    session.status.complete()
    diagnostics.complete()
  }
  const rest: RtmSession<C> = {
    events: hub.events,
    on: (action) => hub.on(action),
    status: new GuardedValue(session.status, (cause) => report({ kind: "subscriber-failed", cause })),
    diagnostics: new GuardedObservable(diagnostics, ignoreFailures),
    connect: () => session.connect(),
    close,
    [Symbol.asyncDispose]: close
  }
  return Object.assign(client, rest)
}

/** A subscriber to the diagnostics that throws has nobody left to tell. */
const ignoreFailures = (): void => undefined

const opener =
  (webSocket: (url: string) => WebSocketLike): OpenSocket =>
  (url, handler) =>
    adaptWebSocket(webSocket(url), handler)
