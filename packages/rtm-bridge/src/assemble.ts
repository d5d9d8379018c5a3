import type { AnyCatalog, Diagnostic } from "@agent-chat/core"
import { LifecycleWatch } from "#lifecycle"
import { socketLoader } from "#websocket"
import type { RtmOptionsByUse } from "./options.ts"
import { ownSockets } from "./platform/own-sockets.ts"
import { lookingTimers, type Timers } from "./platform/timers.ts"
import { timersFor } from "./platform/worker-timers.ts"
import { addressOf } from "./session/address.ts"
import { EventHub } from "./session/event-hub.ts"
import { Login } from "./session/login.ts"
import { sessionSettings } from "./session/options.ts"
import { Session } from "./session/session.ts"
import { WatchedValue } from "./session/watched-value.ts"

/** A session, and those parts of it that a client shows. */
interface Assembled<C extends AnyCatalog> {
  readonly session: Session
  readonly login: Login
  readonly hub: EventHub<C>
  readonly logins: WatchedValue<unknown>
  readonly roundTrip: WatchedValue<number | undefined>
  readonly timers: Timers
}

/**
 * Makes a session of what its options say. Nothing is connected yet.
 *
 * @throws ConfigurationError when an option is wrong
 */
export const assemble = <C extends AnyCatalog>(
  catalog: C,
  { options, socket }: Pick<RtmOptionsByUse, "options" | "socket">,
  report: (diagnostic: Diagnostic) => void
): Assembled<C> => {
  const { token, region, organizationId, webSocket } = options
  const onFailure = (cause: unknown): void => report({ kind: "subscriber-failed", cause })
  const hub = new EventHub(catalog, options.validate ?? "lenient", report)
  const settings = sessionSettings(options.session)
  const login = new Login(
    {
      catalog,
      token,
      region,
      organizationId,
      // Whoever makes the socket decides what it goes through.
      url: addressOf(
        webSocket === undefined ? options : { ...options, allowInsecure: true },
        (where, whose) => catalog.wire.rtm.url(where, whose)
      ),
      onDisconnect: settings.onDisconnect,
      report,
      onFailure
    },
    options.login
  )
  const timers = lookingTimers(timersFor())
  const roundTrip = new WatchedValue<number | undefined>(onFailure, { value: undefined })
  const logins = new WatchedValue<unknown>(onFailure)
  const session = new Session({
    catalog,
    login,
    settings,
    timers,
    loadSockets:
      webSocket === undefined ? socketLoader(socket, settings.closeTimeout) : ownSockets(webSocket, socket),
    hub,
    logins,
    lifecycle: new LifecycleWatch(catalog.version, report),
    roundTrip,
    report,
    onFailure
  })
  return { session, login, hub, logins, roundTrip, timers }
}
