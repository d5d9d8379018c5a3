import {
  type AnyCatalog,
  ApiError,
  ConnectionError,
  frameReader,
  type Transport,
  type TransportError,
  type TransportReply,
  type TransportRequest
} from "@agent-chat/core"
import { type Observable, Subject } from "rxjs"
import type { RtmSession } from "../rtm.ts"
import type { Socket } from "../socket.ts"
import { soon } from "../soon.ts"

/** How a transport without sockets logs in. */
export interface RtmTransportOptions {
  /** The API version to speak; v3.0 unless set. */
  readonly catalog?: AnyCatalog
  /** The token of the fake unless set. */
  readonly token?: string
}

/** A push as it came, decoded from its frame. */
export interface RawPush {
  readonly action: string
  readonly payload: unknown
  readonly requestId: string | undefined
}

interface Waiting {
  /** Where its frame went; `undefined` until it has gone. */
  sentOn: Connection | undefined
  settle(finish: (resolve: (reply: TransportReply) => void, reject: (error: unknown) => void) => void): void
  readonly request: TransportRequest
}

/**
 * The RTM API without sockets: the same frames, handed over in memory. It connects and logs in with the first call,
 * and again with the first call after the connection was lost.
 */
export class MemoryRtmTransport implements Transport<"rtm"> {
  readonly kind = "rtm"
  readonly catalog: AnyCatalog
  /** The pushes, as they come. */
  readonly pushes: Observable<RawPush>
  readonly #pushes = new Subject<RawPush>()
  readonly #read: ReturnType<typeof frameReader>
  readonly #open: (socket: Socket) => RtmSession | undefined
  readonly #token: string
  readonly #waiting = new Map<string, Waiting>()
  #connection: Connection | undefined
  #ids = 0
  #hasLoggedIn = false
  #closed = false

  /** @param open opens a connection to the fake, or answers `undefined` when there is nobody */
  constructor(catalog: AnyCatalog, open: (socket: Socket) => RtmSession | undefined, token: string) {
    this.catalog = catalog
    this.#read = frameReader(catalog.wire)
    this.#open = open
    this.#token = token
    this.pushes = this.#pushes.asObservable()
  }

  /** How many calls are under way. */
  get pending(): number {
    return this.#waiting.size
  }

  execute(request: TransportRequest, signal?: AbortSignal): Promise<TransportReply> {
    return new Promise((resolve, reject) => {
      if (signal?.aborted === true) return reject(signal.reason as Error)
      const { action } = request
      if (this.#closed) return reject(new ConnectionError({ reason: "closed", delivery: "not-sent", action }))
      const id = this.#newId()
      const onAbort = (): void => waiting.settle((_resolve, fail) => fail(signal?.reason))
      const waiting: Waiting = {
        sentOn: undefined,
        request,
        settle: (finish) => {
          if (!this.#waiting.delete(id)) return
          signal?.removeEventListener("abort", onAbort)
          finish(resolve, reject)
        }
      }
      this.#waiting.set(id, waiting)
      signal?.addEventListener("abort", onAbort, { once: true })
      const connection = this.#connect()
      if (connection === undefined)
        return this.#fail(waiting, new ConnectionError({ reason: "refused", delivery: "not-sent", action }))
      if (connection.isReady || action === this.catalog.roles.login.action)
        this.#send(connection, id, waiting)
    })
  }

  /** Ends the connection; calls under way fail. */
  close(): Promise<void> {
    this.#closed = true
    const connection = this.#connection
    this.#connection = undefined
    connection?.session.closed()
    for (const waiting of this.#waiting.values()) {
      const delivery = waiting.sentOn === undefined ? "not-sent" : "unknown"
      this.#fail(waiting, new ConnectionError({ reason: "closed", delivery, action: waiting.request.action }))
    }
    this.#pushes.complete()
    return Promise.resolve()
  }

  #newId(): string {
    return `m${++this.#ids}`
  }

  /** The connection there is, else a new one that logs in. */
  #connect(): Connection | undefined {
    if (this.#connection !== undefined) return this.#connection
    const connection = openConnection(this.#open, {
      receive: (receiver, text) => this.#receive(receiver, text),
      lost: (ended) => this.#lost(ended)
    })
    if (connection === undefined) return undefined
    this.#connection = connection
    const isExplicit = [...this.#waiting.values()].some(
      ({ request }) => request.action === this.catalog.roles.login.action
    )
    if (!isExplicit) this.#login(connection)
    return connection
  }

  #login(connection: Connection): void {
    const payload = this.catalog.roles.login.payload({
      given: {},
      token: this.#token,
      reconnect: this.#hasLoggedIn
    })
    connection.send(
      this.catalog.wire.rtm.request({
        id: loginId,
        action: this.catalog.roles.login.action,
        encoding: "json",
        payload
      })
    )
  }

  #send(connection: Connection, id: string, waiting: Waiting): void {
    waiting.sentOn = connection
    waiting.request.onSent?.()
    // Request objects may have getters, which a spread would lose.
    const { action, encoding, payload, authorId } = waiting.request
    connection.send(this.catalog.wire.rtm.request({ id, action, encoding, payload, authorId }))
  }

  #receive(connection: Connection, text: string): void {
    const frame = this.#read(text)
    if (frame?.kind === "push") {
      const { action, payload, requestId } = frame
      this.#pushes.next({ action, payload, requestId })
    }
    if (frame?.kind !== "reply") return
    const { id, action, reply } = frame
    if (action === this.catalog.roles.login.action) this.#onLogin(connection, reply)
    if (id === undefined || id === loginId) return
    this.#waiting.get(id)?.settle((resolve) => resolve(reply))
  }

  #onLogin(connection: Connection, reply: TransportReply): void {
    if (!reply.ok) {
      const cause = new ApiError({ ...reply.error, action: this.catalog.roles.login.action })
      this.#connection = undefined
      connection.session.closed()
      return this.#failUnsent("login-rejected", cause)
    }
    this.#hasLoggedIn = true
    connection.isReady = true
    for (const [id, waiting] of this.#waiting) {
      if (waiting.sentOn === undefined) this.#send(connection, id, waiting)
    }
  }

  #lost(connection: Connection): void {
    if (this.#connection === connection) this.#connection = undefined
    for (const waiting of this.#waiting.values()) {
      const { action } = waiting.request
      if (waiting.sentOn === connection)
        this.#fail(waiting, new ConnectionError({ reason: "lost", delivery: "unknown", action }))
    }
    this.#failUnsent("lost")
  }

  #failUnsent(reason: "lost" | "login-rejected", cause?: unknown): void {
    for (const waiting of this.#waiting.values()) {
      const { action } = waiting.request
      if (waiting.sentOn === undefined)
        this.#fail(waiting, new ConnectionError({ reason, delivery: "not-sent", action, cause }))
    }
  }

  #fail(waiting: Waiting, error: TransportError): void {
    waiting.settle((_resolve, reject) => reject(error))
  }
}

/** The request id of the logins that the transport makes itself. */
const loginId = "login"

/** One connection; what either side hears is told in the next microtask, as a network would do it later. */
interface Connection {
  readonly session: RtmSession
  isReady: boolean
  send(text: string): void
}

/** `undefined` when there is nobody at the other end. */
const openConnection = (
  open: (socket: Socket) => RtmSession | undefined,
  on: { receive(connection: Connection, text: string): void; lost(connection: Connection): void }
): Connection | undefined => {
  const later = (task: (connection: Connection) => void): void =>
    soon(() => {
      if (connection !== undefined) task(connection)
    })
  const end = (): void => later((ended) => on.lost(ended))
  const session = open({
    send: (text) => later((receiver) => on.receive(receiver, text)),
    close: end,
    terminate: end,
    cut: end
  })
  const connection: Connection | undefined =
    session === undefined
      ? undefined
      : { session, isReady: false, send: (text) => soon(() => session.receive(text)) }
  return connection
}
