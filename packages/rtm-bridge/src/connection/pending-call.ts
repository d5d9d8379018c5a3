import type { TransportReply, TransportRequest } from "@agent-chat/core"
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
  readonly #resolve: (reply: TransportReply) => void
  readonly #reject: (reason: unknown) => void
  /** Aborting the call takes it out of here. */
  keeper: Keeper | undefined
  /** Told when the call is settled. */
  onSettled: (() => void) | undefined
  #unlisten: (() => void) | undefined

  constructor(
    request: TransportRequest,
    id: string,
    resolve: (reply: TransportReply) => void,
    reject: (reason: unknown) => void
  ) {
    this.request = request
    this.id = id
    this.#resolve = resolve
    this.#reject = reject
  }

  /** Lets a signal abort the call. */
  listenTo(signal: AbortSignal): void {
    const onAbort = (): void => this.abort(signal.reason)
    signal.addEventListener("abort", onAbort, { once: true })
    this.#unlisten = () => signal.removeEventListener("abort", onAbort)
  }

  succeed(reply: TransportReply): void {
    this.#settle()
    this.#resolve(reply)
  }

  fail(error: unknown): void {
    this.#settle()
    this.#reject(error)
  }

  /** Nobody waits for the call any longer. */
  abort(reason: unknown): void {
    this.keeper?.remove(this.id)
    this.fail(reason)
  }

  #settle(): void {
    this.keeper = undefined
    this.#unlisten?.()
    this.onSettled?.()
  }
}

/**
 * A number that stands for an id. As keys of a map, texts that are made anew for every request would each enter V8's
 * table of all names, which costs an eighth of the whole call.
 */
const keyOf = (id: string): number => {
  // FNV-1a
  let key = -2128831035
  for (let i = 0; i < id.length; i++) key = Math.imul(key ^ id.charCodeAt(i), 16777619)
  return key
}

/** Calls by the id of their request, in the order they came. */
export class PendingCalls {
  readonly #calls = new Map<number, PendingCall>()
  /** Which is next. It is kept, as one made anew would step over all that have left since the map was laid out. */
  #turns: Iterator<PendingCall, undefined> | undefined

  get size(): number {
    return this.#calls.size
  }

  [Symbol.iterator](): Iterator<PendingCall> {
    return this.#calls.values()
  }

  /** Whether there is no place for another call of this id, or of one that the same number stands for. */
  isTaken(id: string): boolean {
    return this.#calls.has(keyOf(id))
  }

  get(id: string): PendingCall | undefined {
    const call = this.#calls.get(keyOf(id))
    return call?.id === id ? call : undefined
  }

  /** Adds a call whose id is not taken. */
  add(call: PendingCall): void {
    this.#calls.set(keyOf(call.id), call)
    call.keeper = this
  }

  remove(id: string): void {
    this.#calls.delete(keyOf(id))
  }

  /** Takes out the first call. */
  shift(): PendingCall | undefined {
    const first = (this.#turns ??= this.#calls.values()).next().value
    if (first === undefined) this.#turns = undefined
    else this.remove(first.id)
    return first
  }

  /** Hands out all calls, and is empty. */
  take(): PendingCall[] {
    const calls = [...this.#calls.values()]
    this.#calls.clear()
    return calls
  }

  /** Aborts the call of a request. `false` when it is not here. */
  abort(request: TransportRequest, reason: unknown): boolean {
    let call = this.get(request.id)
    // A request whose id was taken travels under another.
    if (call?.request !== request) {
      call = [...this.#calls.values()].find((candidate) => candidate.request === request)
    }
    call?.abort(reason)
    return call !== undefined
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
