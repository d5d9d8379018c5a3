/// <reference lib="esnext.disposable" preserve="true" />
import {
  type AgentChatEvent,
  type AnyAction,
  type AnyCatalog,
  type Client,
  createClient,
  type Diagnostic,
  type EventAction,
  type EventOf,
  type Observer,
  type OptionsOf,
  type ObservedEvent,
  reportDiagnostic,
  reportEvent,
  type Success,
  toObserver
} from "@agent-chat/core"
import { Emitter } from "@agent-chat/core/events/emitter"
import type { Observable } from "rxjs"
import { readConnectOptions, readDrainOptions, readRtmOptions, type RtmOptions } from "./options.ts"
import { assemble } from "./assemble.ts"
import type { ConnectOptions } from "./session/when-ready.ts"
import type { RtmStatus } from "./session/status.ts"
import { RtmTransport } from "./session/transport.ts"
import type { ValueObservable } from "./session/watched-value.ts"
import { whenReady } from "./session/when-ready.ts"

/** The profile of the agent who logged in, as the login of a catalog answers it. */
export type LoginProfile<C extends AnyCatalog> = C["actions"] extends {
  readonly login: infer Login extends AnyAction
}
  ? Success<Login> extends { readonly my_profile: infer Profile }
    ? Profile
    : unknown
  : unknown

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
  /** The answers to logins: the last one at once, then every other. */
  readonly logins: Observable<unknown>
  /**
   * Milliseconds since anything came over the connection; `undefined` while there is none. Of a process that stood still, what
   * it reads in the first second after that does not count: it may have come long before.
   */
  silentFor(): number | undefined
  /** How long the last ping took to be answered, in milliseconds; `undefined` until one was. */
  readonly roundTrip: ValueObservable<number | undefined>
  /**
   * Connects and logs in, unless that is done. Resolves to the profile of the agent.
   *
   * @throws ApiError when the login was refused
   * @throws ConnectionError when the first attempt failed; the session goes on trying until it is closed
   * @throws TimeoutError when there was no connection in time; its `cause` is why there was none
   */
  connect(options?: ConnectOptions): Promise<LoginProfile<C>>
  /**
   * Asks for another token, and lets the session go on with it. In v3.6 the live connection gets it, and nothing is missed.
   * In v3.0, and where that fails or there is no other token, it logs in over a second connection and moves over before it
   * lets go of the first: calls under way are finished, new ones do not wait, and a gap marker tells the moment of the
   * change. Asked for again and again, renewals are spread as attempts to connect are.
   *
   * @throws ApiError when the login was refused; the first connection stays
   * @throws ConnectionError when there was no second connection; the first one stays
   * @throws TimeoutError when there was none in time
   */
  renew(options?: ConnectOptions): Promise<LoginProfile<C>>
  /**
   * Lets go of the connection until `resume()`, as when an app goes to the background. Calls under way are finished,
   * for at most `session.drainTimeout`; calls made meanwhile wait, each under its own deadline, as does `connect()`. No
   * events come, and a gap marker follows when the session is back. Resolves when no connection is left.
   */
  pause(): Promise<void>
  /** Connects again after `pause()`; otherwise the same as `connect()`. */
  resume(options?: ConnectOptions): Promise<LoginProfile<C>>
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
 * import { v3_6 } from "@agent-chat/core/v3.6"
 * import { createRtm } from "@agent-chat/rtm-bridge"
 *
 * const rtm = createRtm(v3_6, { token: "dal:token" })
 * rtm.on("incoming_event").subscribe(({ payload }) => console.log(payload.chat_id))
 * ```
 * @throws ConfigurationError when an option is wrong
 */
export const createRtm = <C extends AnyCatalog>(
  catalog: C,
  given: OptionsOf<NoInfer<C>, RtmOptions<NoInfer<C>>>
): Rtm<C> => {
  const { options, client: clientOptions, socket } = readRtmOptions(catalog, given as RtmOptions)
  const diagnostics = new Emitter<Diagnostic>(ignoreFailures)
  const observer = toObserver(options.observe)
  const observers: Observer[] = [observer, { onDiagnostic: (each) => diagnostics.next(each) }]
  const report = (diagnostic: Diagnostic): void => reportDiagnostic(observers, diagnostic)
  const { session, login, hub, logins, roundTrip, timers } = assemble(catalog, { options, socket }, report)
  if (observer.onEvent !== undefined) {
    hub.events.subscribe((event) => {
      if (event.action !== "gap") reportEvent(observer, event as ObservedEvent)
    })
  }
  const client = createClient(catalog, new RtmTransport(catalog, session, login), {
    ...clientOptions,
    observe: observers
  })
  const { login: loginRole } = catalog.roles
  const trouble = (): unknown => session.trouble
  const ready = async (
    ask: "whenReady" | "renew" | "resume",
    how: ConnectOptions | undefined
  ): Promise<LoginProfile<C>> => {
    const { signal, timeout: after = clientOptions.deadline ?? defaultDeadline } = readConnectOptions(how)
    const reply = await whenReady((waiter, until) => session[ask](waiter, until), {
      timers,
      after,
      signal,
      action: loginRole.action,
      trouble
    })
    return loginRole.profile(reply) as LoginProfile<C>
  }
  const complete = (): void => {
    hub.complete()
    session.status.complete()
    roundTrip.complete()
    logins.complete()
    diagnostics.complete()
  }
  const closeClient = client.close.bind(client)
  const close = (): Promise<void> => closeClient().finally(complete)
  const rest: RtmSession<C> = {
    events: hub.events,
    on: (action) => hub.on(action),
    status: session.status.observable,
    diagnostics: diagnostics.observable,
    logins: logins.observable,
    silentFor: () => session.silentFor,
    roundTrip: roundTrip.observable,
    connect: (how) => ready("whenReady", how),
    renew: (how) => ready("renew", how),
    pause: () => session.pause(),
    resume: (how) => ready("resume", how),
    drain: async (how) => {
      const options = readDrainOptions(how)
      try {
        await session.drain(options)
      } finally {
        await close()
      }
    },
    close,
    [Symbol.asyncDispose]: close
  }
  return Object.assign(client, rest)
}

/** Milliseconds for which somebody waits for a connection, as for the answer to a call. */
const defaultDeadline = 30_000

/** A subscriber to the diagnostics that throws has nobody left to tell. */
const ignoreFailures = (): void => undefined
