import { type ConnectionError, randomId, type ReplyTaker, type TransportRequest } from "@agent-chat/core"
import type { Connections } from "./connections.ts"
import { PendingCall } from "../connection/pending-call.ts"
import { OutgoingQueue } from "./queue.ts"

export interface CallsOptions {
  readonly connections: Connections
  /** How many may wait for a connection. */
  readonly queueLimit: number
  /** Why no call is taken now, if none is. */
  readonly refusal: (action: string) => ConnectionError | undefined
  /** Why a call that waits fails, if it would wait in vain. */
  readonly ended: (action: string) => ConnectionError | undefined
}

/** How many calls may wait for a place on a connection. */
const mostInTurn = 10_000

/** The calls of a session: sent over its connection, or kept until there is one. */
export class Calls {
  readonly #options: CallsOptions
  readonly queue: OutgoingQueue
  /** Two clients may share what a service logs: their ids should differ, but nobody need fail to guess them. */
  readonly #idPrefix = randomId().slice(0, 8)
  #ids = 0

  constructor(options: CallsOptions) {
    this.#options = options
    this.queue = new OutgoingQueue(options.queueLimit)
  }

  /** All that have no answer yet. */
  get open(): PendingCall[] {
    return [...this.queue, ...this.#options.connections.calls]
  }

  /** Sends a request now, or as soon as there is a login. */
  dispatch(request: TransportRequest, taker: ReplyTaker): void {
    const refusal = this.#options.refusal(request.action)
    if (refusal !== undefined) return taker.onFailed(refusal)
    const id = this.#isTaken(request.id) ? this.newId() : request.id
    const call = new PendingCall(request, id, taker)
    // Who came before goes before.
    if (this.queue.size > 0 || !this.#send(call)) this.#keep(call)
  }

  /** Nobody waits for the answer to a request any longer. */
  cancel(request: TransportRequest, reason: unknown): void {
    if (!this.queue.abort(request, reason)) this.#options.connections.abort(request, reason)
  }

  /** There is a connection, or a place on it: what waited for it goes out. */
  sendWaiting(): void {
    // Asked each time: whoever is told that a call was sent may end the session.
    while (this.queue.size > 0 && this.#options.connections.current?.requests.canSend === true) {
      const call = this.queue.shift()
      if (call !== undefined && !this.#send(call)) this.#keep(call)
    }
  }

  /** An id that no request under way has. */
  newId(): string {
    let id: string
    do id = `${this.#idPrefix}-${(++this.#ids).toString(36)}`
    while (this.#isTaken(id))
    return id
  }

  #send(call: PendingCall): boolean {
    return this.#options.connections.current?.requests.send(call) === true
  }

  #keep(call: PendingCall): void {
    const ended = this.#options.ended(call.request.action)
    if (ended !== undefined) return call.fail(ended)
    // The time of the attempt begins when it leaves; until then only the deadline of the call runs.
    call.request.onQueued?.()
    // With a connection it is not long until a place is free.
    this.queue.add(call, this.#options.connections.current === undefined ? undefined : mostInTurn)
  }

  /** Whether a request of this id waits or is under way. */
  #isTaken(id: string): boolean {
    return (this.queue.size > 0 && this.queue.isTaken(id)) || this.#options.connections.isTaken(id)
  }
}
