import { ConnectionError, type TransportReply, type Wire } from "@agent-chat/core"
import type { Socket } from "../platform/socket.ts"
import type { Timers } from "../platform/timers.ts"
import { writeRequest } from "./frame.ts"
import type { Loss } from "./loss.ts"
import type { PendingCall } from "./pending-call.ts"
import { PendingCalls } from "./pending-calls.ts"
import { Places } from "./places.ts"

/** Bytes: who reads so slowly that more lie in the socket is sent no further call until some of them have left. */
const mostBuffered = 64 * 1024 * 1024

/** The requests of one connection: sends them, and keeps those that have no answer yet. */
export class Requests extends PendingCalls {
  /** Absent before it is opened and once it is gone. */
  socket: Socket | undefined
  readonly #wire: Wire
  /** Where the service takes only so many requests at a time. */
  readonly #places: Places | undefined

  /** `onPlace` is told that there is a place for a request again, after `send` found none. */
  constructor(wire: Wire, timers: Timers, onPlace: () => void) {
    super()
    this.#wire = wire
    const { openRequests } = wire.rtm
    if (openRequests !== undefined) this.#places = new Places(openRequests, timers, onPlace)
  }

  /** Whether a request may be sent now. */
  get canSend(): boolean {
    const { socket } = this
    if (socket?.isOpen !== true) return false
    // Where a ping is a request, it has a place of its own.
    return this.#places === undefined || this.#places.hasRoom(socket.ping === undefined ? 1 : 0)
  }

  /** Sends a request. `false` when that may not be, and nothing was sent. */
  send(call: PendingCall): boolean {
    const { request, id } = call
    const { socket } = this
    if (socket === undefined || !this.canSend) return false
    if (socket.buffered > mostBuffered) {
      call.fail(new ConnectionError({ reason: "queue-full", delivery: "not-sent", action: request.action }))
      return true
    }
    const text = writeRequest(this.#wire, request, id)
    if (typeof text !== "string") {
      call.fail(text)
      return true
    }
    this.add(call)
    request.onSent?.()
    // Whoever is told may have ended it.
    if (call.keeper === undefined) return true
    this.#places?.take(id)
    try {
      socket.send(text)
    } catch (cause) {
      this.remove(id)
      call.fail(new ConnectionError({ reason: "other", delivery: "unknown", action: request.action, cause }))
    }
    return true
  }

  /** Sends a request of the connection's own, which is not kept. Throws what the socket throws. */
  post(id: string, action: string, payload: unknown): void {
    // One that is not open any more is about to say why.
    if (this.socket?.isOpen !== true) return
    this.#places?.take(id)
    this.socket.send(this.#wire.rtm.request({ id, action, payload, encoding: "json" }))
  }

  /** Settles the request an answer is for. `false` when none is kept: it came late, twice or for nobody. */
  settle(id: string | undefined, action: string, reply: TransportReply): boolean {
    this.#places?.onReply(id, reply)
    const call = id === undefined ? undefined : this.get(id)
    if (call === undefined || call.request.action !== action) return false
    this.remove(call.id)
    call.succeed(reply)
    return true
  }

  /** No more can be sent. */
  stop(): void {
    this.#places?.stop()
    this.socket = undefined
  }

  /** The connection is gone: what became of these requests is unknown. */
  fail(reason: "lost" | "closed", loss?: Loss): void {
    const { cause, closeCode, closeReason } = loss ?? {}
    for (const call of this.take()) {
      const { action } = call.request
      call.fail(new ConnectionError({ reason, delivery: "unknown", action, cause, closeCode, closeReason }))
    }
  }
}
