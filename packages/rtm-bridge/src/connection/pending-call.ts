import type { ReplyTaker, TransportReply, TransportRequest } from "@agent-chat/core"
import type { Timers } from "../platform/timers.ts"

/** Where a call is kept until it is settled. */
interface Keeper {
  remove(id: string): void
}

/** A request that waits to be sent or answered. Settles once; then nothing refers to it. */
export class PendingCall {
  /** The request as it was handed over. */
  readonly request: TransportRequest
  /** Its `request_id` on the wire. */
  readonly id: string
  readonly #taker: ReplyTaker
  /** Aborting the call takes it out of here. */
  keeper: Keeper | undefined
  /** Its neighbours there, and the next one in the same bucket. */
  previous: PendingCall | undefined
  next: PendingCall | undefined
  chained: PendingCall | undefined
  /** Told when the call is settled. */
  onSettled: (() => void) | undefined

  constructor(request: TransportRequest, id: string, taker: ReplyTaker) {
    this.request = request
    this.id = id
    this.#taker = taker
  }

  succeed(reply: TransportReply): void {
    this.#settle()
    this.#taker.onReply(reply)
  }

  fail(error: unknown): void {
    this.#settle()
    this.#taker.onFailed(error)
  }

  /** Nobody waits for the call any longer. */
  abort(reason: unknown): void {
    this.keeper?.remove(this.id)
    this.fail(reason)
  }

  #settle(): void {
    this.keeper = undefined
    this.onSettled?.()
  }
}

/** Calls back once when all these calls are settled, at once if there are none. */
const whenSettled = (calls: Iterable<PendingCall>, done: () => void): void => {
  let open = 1
  const settle = (): void => {
    if (--open === 0) done()
  }
  for (const call of calls) {
    open++
    // A retired connection may wait for the same call.
    const { onSettled } = call
    call.onSettled = () => {
      onSettled?.()
      settle()
    }
  }
  settle()
}

/** The same, or when the time for it is over. */
export const whenSettledWithin = (
  within: number,
  calls: Iterable<PendingCall>,
  timers: Timers,
  done: () => void
): void => {
  const end = (): void => {
    timer.clear()
    done()
  }
  const timer = timers.set(within, end)
  whenSettled(calls, end)
}
