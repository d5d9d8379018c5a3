import type { TransportRequest } from "@agent-chat/core"
import type { PendingCall } from "./pending-call.ts"

const hashOf = (id: string): number => {
  // FNV-1a
  let hash = -2128831035
  for (let i = 0; i < id.length; i++) hash = Math.imul(hash ^ id.charCodeAt(i), 16777619)
  return hash
}

const bucketsOf = (length: number): (PendingCall | undefined)[] => Array.from({ length })

/**
 * Calls by the id of their request, in the order they came. No `Map`: the tables that V8 leaves behind each time one is laid
 * out anew refer to one another and to all that was in them, so that whatever comes and goes in a map for long outlives
 * the young generation, which made up a quarter of the whole cost of a call. Nor do texts that are made anew for every
 * request enter V8's table of all names here.
 */
export class PendingCalls {
  #size = 0
  #first: PendingCall | undefined
  #last: PendingCall | undefined
  /** A power of two, so that the low bits of a hash name one. */
  #buckets = bucketsOf(16)

  get size(): number {
    return this.#size
  }

  [Symbol.iterator](): Iterator<PendingCall> {
    return this.#list().values()
  }

  isTaken(id: string): boolean {
    return this.get(id) !== undefined
  }

  get(id: string): PendingCall | undefined {
    let call = this.#buckets[this.#bucketOf(id)]
    while (call !== undefined && call.id !== id) call = call.chained
    return call
  }

  /** Adds a call whose id is not taken. */
  add(call: PendingCall): void {
    if (this.#size++ >= this.#buckets.length) {
      this.#buckets = bucketsOf(this.#buckets.length * 4)
      for (const known of this.#list()) this.#hang(known)
    }
    this.#hang(call)
    call.keeper = this
    call.previous = this.#last
    if (this.#last === undefined) this.#first = call
    else this.#last.next = call
    this.#last = call
  }

  remove(id: string): void {
    const bucket = this.#bucketOf(id)
    let before: PendingCall | undefined
    let call = this.#buckets[bucket]
    while (call !== undefined && call.id !== id) {
      before = call
      call = call.chained
    }
    if (call === undefined) return
    const { previous, next } = call
    if (before === undefined) this.#buckets[bucket] = call.chained
    else before.chained = call.chained
    if (previous === undefined) this.#first = next
    else previous.next = next
    if (next === undefined) this.#last = previous
    else next.previous = previous
    call.previous = call.next = call.chained = undefined
    this.#size--
  }

  /** Takes out the first call. */
  shift(): PendingCall | undefined {
    const first = this.#first
    if (first !== undefined) this.remove(first.id)
    return first
  }

  /** Hands out all calls, and is empty. */
  take(): PendingCall[] {
    const calls = this.#list()
    for (const { id } of calls) this.remove(id)
    return calls
  }

  /** Aborts the call of a request. `false` when it is not here. */
  abort(request: TransportRequest, reason: unknown): boolean {
    let call = this.get(request.id)
    // A request whose id was taken travels under another.
    if (call?.request !== request) call = this.#list().find((candidate) => candidate.request === request)
    call?.abort(reason)
    return call !== undefined
  }

  #list(): PendingCall[] {
    const calls: PendingCall[] = []
    for (let call = this.#first; call !== undefined; call = call.next) calls.push(call)
    return calls
  }

  #bucketOf(id: string): number {
    return hashOf(id) & (this.#buckets.length - 1)
  }

  #hang(call: PendingCall): void {
    const bucket = this.#bucketOf(call.id)
    call.chained = this.#buckets[bucket]
    this.#buckets[bucket] = call
  }
}
