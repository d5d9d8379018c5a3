import { type Frame, Secrets } from "@agent-chat/core"
import { ArrivalClock, type Moment } from "./arrival-clock.ts"
import { lossOf, lossOfPreparation } from "./failure.ts"
import type { Destination } from "./destination.ts"
import { ForeignVersions } from "./foreign-versions.ts"
import { boundedReader } from "./frame.ts"
import { Heartbeat } from "./heartbeat.ts"
import { HeldPushes } from "./held-pushes.ts"
import type { Loss } from "./loss.ts"
import type { ConnectionOptions } from "./options.ts"
import { whenSettledWithin } from "./pending-call.ts"
import type { Push } from "./push.ts"
import { Requests } from "./requests.ts"
import type { OpenSocket, SocketClosure } from "../platform/socket.ts"
import type { Timer } from "../platform/timers.ts"

/** One socket from its opening to its end: it logs in, matches answers, stays alive, and dies once. */
export class Connection {
  readonly requests: Requests
  readonly #options: ConnectionOptions
  readonly #readFrame: (text: string) => Frame | undefined
  #state: "opening" | "ready" | "gone" = "opening"
  /** Ends the search for a destination, while it lasts. */
  #preparing: AbortController | undefined
  #destination: Destination | undefined
  #nextToken: string | undefined
  #loginId: string | undefined
  #pingId: string | undefined
  readonly #foreign = new ForeignVersions()
  readonly #held = new HeldPushes()
  #timer: Timer | undefined
  #heartbeat: Heartbeat | undefined
  readonly #arrivals: ArrivalClock

  constructor(options: ConnectionOptions) {
    this.#options = options
    const { catalog, handler, hub, timers, settings } = options
    this.#arrivals = new ArrivalClock(settings.pingInterval + settings.pingTimeout)
    this.requests = new Requests(catalog.wire, timers, () => handler.onPlace(this))
    const { event } = catalog.roles.disconnected
    this.#readFrame = boundedReader(catalog.wire, (action) => action === event || hub.wants(action))
  }

  /** Where this leads and who logs in here, once that is known. */
  get destination(): Destination | undefined {
    return this.#destination
  }

  /** Another token is about to be sent here: it must not be told either. */
  expect(token: string): void {
    this.#nextToken = token
  }

  /** It lives on as this says. */
  renewed(destination: Destination): void {
    this.#destination = destination
  }

  /** Whether the login was sent and is not answered yet. */
  get isLoggingIn(): boolean {
    return this.#loginId !== undefined
  }

  /** Milliseconds since 1970: when the last frame came. */
  get lastFrameAt(): number {
    return this.#arrivals.time
  }

  /** The same by both clocks, as far as nothing can have come after it unseen. */
  get lastFrame(): Moment {
    return this.#arrivals.moment
  }

  start(): void {
    const { connectTimeout } = this.#options.settings
    this.#giveUpAfter(connectTimeout, `there was no connection within ${connectTimeout} ms`)
    const { login, reconnect, loadSockets } = this.#options
    const preparing = new AbortController()
    this.#preparing = preparing
    Promise.all([login.destination(reconnect, preparing.signal), loadSockets()]).then(
      ([found, openSocket]) => this.#open(found, openSocket),
      (cause: unknown) => this.drop(lossOfPreparation(cause))
    )
  }

  /** Finds out now whether the other side is alive. */
  probe(): void {
    this.#heartbeat?.beat()
  }

  /** Ends the connection in good order once its requests are answered, or the time for that is over. */
  retire(done: () => void): void {
    const { settings, timers } = this.#options
    whenSettledWithin(settings.drainTimeout, this.requests, timers, () => this.close(done))
  }

  /** Ends the connection in good order; requests without an answer fail. */
  close(done: () => void): void {
    const { socket } = this.requests
    if (!this.#end()) return done()
    this.requests.fail("closed")
    if (socket === undefined) return done()
    socket.close(this.#options.settings.closeTimeout, done)
  }

  /** Ends the connection at once. */
  drop(loss: Loss): void {
    const { socket } = this.requests
    if (!this.#end()) return
    socket?.drop()
    this.requests.fail("lost", loss)
    this.#options.handler.onLost(this, loss)
  }

  #open(destination: Destination, openSocket: OpenSocket): void {
    if (this.#state !== "opening") return
    this.#destination = destination
    this.#preparing = undefined
    try {
      this.requests.socket = openSocket(destination.url, {
        onAnswered: (header) => this.#options.lifecycle.see(header),
        onOpen: () => this.#logIn(destination),
        onText: (text) => this.#read(text),
        onBinary: () => this.#unreadable("it is binary"),
        onAlive: () => this.#alive(),
        onPong: () => {
          this.#arrivals.alive()
          this.#heartbeat?.answered()
        },
        onClosed: (closure) => this.#onClosed(closure)
      })
    } catch (cause) {
      this.#failed("the WebSocket cannot be made", cause)
    }
  }

  #alive(): void {
    this.#arrivals.alive()
    this.#heartbeat?.alive()
  }

  #logIn(destination: Destination): void {
    // A socket of the program's own may say more than once that it is open.
    if (this.#state !== "opening" || this.#loginId !== undefined) return
    const { catalog, settings, ids } = this.#options
    this.#giveUpAfter(settings.loginTimeout, `the login was not answered within ${settings.loginTimeout} ms`)
    this.#loginId = ids.newId()
    this.#post(this.#loginId, catalog.roles.login.action, destination.login)
  }

  #post(id: string, action: string, payload: unknown): void {
    try {
      this.requests.post(id, action, payload)
    } catch (cause) {
      this.#failed(`${action} cannot be sent`, cause)
    }
  }

  /** What fails is on this side: no other connection would do better. */
  #failed(message: string, cause: unknown): void {
    this.drop({ reason: "other", message, cause: this.#withoutSecrets(cause), reaction: "stop" })
  }

  #read(text: string): void {
    if (this.#state === "gone") return
    if (this.#arrivals.tick()) this.#heartbeat?.alive()
    const frame = this.#readFrame(text)
    if (frame === undefined) return
    try {
      this.#take(frame, text.length)
    } catch {
      // Such as a payload nested too deep for what looks at it: nothing may be thrown into the socket.
      this.#unreadable("it cannot be handled")
    }
  }

  #take(frame: Frame, length: number): void {
    switch (frame.kind) {
      case "reply":
        return this.#onReply(frame)
      case "push":
        return this.#onPush(frame, length)
      case "foreign":
        return this.#onForeign(frame)
      case "unreadable":
        return this.#unreadable(frame.reason)
    }
  }

  #onReply({ id, action, reply: told }: Frame & { kind: "reply" }): void {
    const { catalog, handler, login } = this.#options
    const reply = told.ok ? told : this.#withoutSecrets(told)
    // That of the login itself is a loss.
    if (!reply.ok && id !== this.#loginId) login.refused(reply, this.#destination)
    if (this.requests.settle(id, action, reply)) return
    if (id !== undefined && id === this.#pingId) return this.#heartbeat?.answered()
    if (id === undefined || id !== this.#loginId || action !== catalog.roles.login.action) {
      return handler.onUnmatchedReply(this.#withoutSecrets(action))
    }
    this.#loginId = undefined
    if (!reply.ok) {
      const { type, message } = reply.error
      return this.drop({
        reason: "login-rejected",
        message: `the login was rejected: ${type}: ${message}`,
        refusal: reply
      })
    }
    this.#becomeReady(reply.payload ?? {})
  }

  #becomeReady(snapshot: unknown): void {
    this.#timer?.clear()
    this.#state = "ready"
    const { handler, report, roundTrip, settings, timers } = this.#options
    this.#heartbeat = new Heartbeat({
      timers,
      interval: settings.pingInterval,
      timeout: settings.pingTimeout,
      ping: () => this.#ping(),
      onRoundTrip: (duration) => roundTrip.set(duration),
      onSilence: () =>
        this.drop({ reason: "lost", message: `nothing came within ${settings.pingTimeout} ms of a ping` })
    })
    handler.onReady(this, snapshot)
    const { pushes, dropped } = this.#held.take()
    if (dropped > 0) report({ kind: "events-dropped", count: dropped })
    for (const push of pushes) {
      if (this.#isReady()) this.#handOut(push)
    }
  }

  #isReady(): boolean {
    return this.#state === "ready"
  }

  #ping(): void {
    const { socket } = this.requests
    if (socket?.ping !== undefined) return socket.ping()
    this.#pingId = this.#options.ids.newId()
    this.#post(this.#pingId, this.#options.catalog.roles.ping.action, {})
  }

  #onPush(push: Push, length: number): void {
    const { catalog, handler } = this.#options
    const { disconnected } = catalog.roles
    if (this.#state === "ready") this.#handOut(push)
    else if (push.action !== disconnected.event) this.#held.add(push, length)
    if (push.action === disconnected.event)
      handler.onNotice(this, this.#withoutSecrets(disconnected.read(push.payload)))
  }

  /** One socket may deliver a push once for each version that was asked for. */
  #onForeign({ version, action }: Frame & { kind: "foreign" }): void {
    if (!this.#foreign.isNews(version)) return
    this.#options.report(this.#withoutSecrets({ kind: "foreign-push", version, action }))
  }

  /** What one push does to its check must cost neither the pushes after it nor the notice that it may be. */
  #handOut(push: Push): void {
    try {
      this.#options.handler.onPush(this, push)
    } catch {
      this.#unreadable("it cannot be handled")
    }
  }

  /** What the other side or a socket of the program's own said, without the token of this connection. */
  #withoutSecrets<Value>(value: Value): Value {
    return new Secrets(this.#destination?.identity.token, this.#nextToken).strike(value)
  }

  #unreadable(reason: string): void {
    this.#options.report({ kind: "unreadable-frame", reason })
  }

  #onClosed(closure: SocketClosure): void {
    const wasOpen = this.#loginId !== undefined || this.#state === "ready"
    const { reason, cause } = closure
    this.drop(lossOf({ ...closure, ...this.#withoutSecrets({ reason, cause }) }, wasOpen))
  }

  /** Ends all that runs; `false` when that was done before. */
  #end(): boolean {
    if (this.#state === "gone") return false
    this.#state = "gone"
    this.#preparing?.abort()
    this.#timer?.clear()
    this.#heartbeat?.stop()
    this.requests.stop()
    this.#held.take()
    return true
  }

  #giveUpAfter(within: number, message: string): void {
    this.#timer?.clear()
    this.#timer = this.#options.timers.set(within, () => this.drop({ reason: "other", message }))
  }
}
