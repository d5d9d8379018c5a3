import {
  type AgentChatEvent,
  type AnyAction,
  type AnyCatalog,
  type Client,
  type ClientOptions,
  ConfigurationError,
  createClient,
  type Diagnostic,
  type EventAction,
  type EventOf,
  type Observer,
  type Payload,
  reportDiagnostic,
  toObserver,
  type TokenSource
} from "@agent-chat/core"
import { openSocket } from "#websocket"
import { Emitter } from "@agent-chat/core/events"
import type { Observable } from "rxjs"
import { EventHub } from "./session/event-hub.ts"
import { checkUrl, type SessionOptions, sessionSettings } from "./session/options.ts"
import { Login } from "./session/login.ts"
import type { ReadyWaiter } from "./session/waiters.ts"
import { Session } from "./session/session.ts"
import { adaptWebSocket, type OpenSocket, type WebSocketLike } from "./platform/socket.ts"
import type { RtmStatus, ValueObservable } from "./session/status.ts"
import { RtmTransport } from "./session/transport.ts"
import { timersFor } from "./platform/worker-timers.ts"

/** What a login may say besides the token: the payload of the login action without what the session fills in. */
export type LoginDetails<C extends AnyCatalog> = string extends keyof C["actions"]
  ? Readonly<Record<string, unknown>>
  : C["actions"] extends { readonly login: infer Login extends AnyAction }
    ? Omit<Payload<Login>, "token" | "reconnect">
    : Readonly<Record<string, unknown>>

/** What `createRtm` may be given. */
export interface RtmOptions<C extends AnyCatalog = AnyCatalog> extends ClientOptions {
  /** The token to log in with, or where to get one. */
  readonly token: TokenSource
  /** The complete address of the WebSocket; by default that of the service, in the region of the token. */
  readonly url?: string | ((region: string | undefined) => string) | undefined
  /** The data centre, such as `fra`; by default the one the token names. */
  readonly region?: string | undefined
  /** What the login says besides the token, such as `{ timezone: "Europe/Warsaw" }`. */
  readonly login?: LoginDetails<C> | undefined
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
  /**
   * Logs in over a second connection with a token that is asked for anew, and moves over before it lets go of the
   * first: calls under way are finished, new ones do not wait. A gap marker tells the moment of the change.
   *
   * @throws ApiError when the login was refused; the first connection stays
   * @throws ConnectionError when there was no second connection; the first one stays
   */
  renew(): Promise<void>
  /** Takes no new calls, waits for those under way, logs out if `logout` is set, then closes. */
  drain(how?: { readonly logout?: boolean }): Promise<void>
  /** Closes the connection. Calls under way fail; `events`, `status` and `diagnostics` complete. */
  close(): Promise<void>
  [Symbol.asyncDispose](): Promise<void>
}

/** A client over the RTM API: the actions as methods, the pushes as events. */
export type Rtm<C extends AnyCatalog> = Client<C, "rtm"> & RtmSession<C>

/**
 * Makes a client that talks to LiveChat over a WebSocket. It connects on `connect()` or with the first call, and comes
 * back by itself when the connection is lost.
 *
 * @example
 * ```ts
 * import { v3_0 } from "@agent-chat/core/v3.0"
 * import { createRtm } from "@agent-chat/rtm-bridge"
 *
 * const rtm = createRtm(v3_0, { token: "dal:token" })
 * rtm.on("incoming_event").subscribe(({ payload }) => console.log(payload.chat_id))
 * ```
 * @throws ConfigurationError when an option is wrong
 */
export const createRtm = <C extends AnyCatalog>(catalog: C, options: RtmOptions<NoInfer<C>>): Rtm<C> => {
  const { token, region, url, observe, webSocket } = options
  if (typeof url === "string") checkUrl(url)
  if (webSocket !== undefined && typeof webSocket !== "function") {
    throw new ConfigurationError({ option: "webSocket", message: "give a function that makes a WebSocket" })
  }
  const diagnostics = new Emitter<Diagnostic>(ignoreFailures)
  const observers: Observer[] = [toObserver(observe), { onDiagnostic: (each) => diagnostics.next(each) }]
  const report = (diagnostic: Diagnostic): void => reportDiagnostic(observers, diagnostic)
  const hub = new EventHub(catalog, options.validate ?? "lenient", report)
  const settings = sessionSettings(options.session)
  const login = new Login(
    {
      catalog,
      token,
      region,
      url: typeof url === "function" ? url : (where) => url ?? catalog.wire.rtm.url(where),
      onDisconnect: (disconnect) => {
        try {
          return settings.onDisconnect(disconnect)
        } catch (cause) {
          report({ kind: "subscriber-failed", cause })
          return undefined
        }
      },
      onUnknownReason: (reason) => report({ kind: "unknown-disconnect-reason", reason })
    },
    options.login
  )
  const session = new Session({
    catalog,
    login,
    settings,
    timers: timersFor(),
    openSocket: webSocket === undefined ? openSocket : opener(webSocket),
    handler: {
      wants: (action) => hub.wants(action),
      onPush: (push, receivedAt) => hub.push(push, receivedAt),
      onGap: (gap) => hub.gap(gap),
      onDiagnostic: report
    }
  })
  const client = createClient(catalog, new RtmTransport(catalog, session, login), {
    ...options,
    observe: observers
  })
  const complete = (): void => {
    hub.complete()
    session.status.complete()
    diagnostics.complete()
  }
  const closeClient = client.close.bind(client)
  const close = (): Promise<void> => closeClient().finally(complete)
  const rest: RtmSession<C> = {
    events: hub.events,
    on: (action) => hub.on(action),
    status: session.status.observable,
    diagnostics: diagnostics.observable,
    connect: () => ready((waiter) => session.whenReady(waiter)),
    renew: () => ready((waiter) => session.renew(waiter)),
    drain: async (how) => {
      try {
        await session.drain(how)
      } finally {
        await close()
      }
    },
    close,
    [Symbol.asyncDispose]: close
  }
  return Object.assign(client, rest)
}

const ready = (wait: (waiter: ReadyWaiter) => void): Promise<void> =>
  new Promise((resolve, reject) => {
    wait({ onReady: () => resolve(), onFailed: reject, onAborted: reject })
  })

/** A subscriber to the diagnostics that throws has nobody left to tell. */
const ignoreFailures = (): void => undefined

const opener =
  (webSocket: (url: string) => WebSocketLike): OpenSocket =>
  (url, handler) =>
    adaptWebSocket(webSocket(url), handler)
