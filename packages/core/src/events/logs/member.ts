import { longestTimer } from "./longest-timer.ts"
import type { LogDelivery } from "./event-log.ts"
import { Fifo } from "./fifo.ts"
import type { Entry, GroupStore, Handed } from "./group-store.ts"

/** The entries of one partition; the first may be out for handling. */
export interface Partition<T extends Entry, E> {
  readonly name: string
  readonly entries: Fifo<T>
  member: Member<T, E> | undefined
  /** Changes whenever it is handed out or given back. */
  turn: number
  /** How often in a row its first entry could not be handed out. */
  failures: number
}

/** What a member tells its group. */
export interface MemberGroup<T extends Entry, E> {
  /** The first entry of a partition is done with. */
  done(partition: Partition<T, E>): void
  /** A partition is to be handed out again. */
  giveBack(partition: Partition<T, E>): void
  /** The first entry of a partition could not be handed out: others go first for a while. */
  setAside(partition: Partition<T, E>): void
  /** There is something to hand out, or somebody to hand it to. */
  serve(): void
  leave(member: Member<T, E>): void
}

/** One reader of a group. */
export class Member<T extends Entry, E> implements AsyncIterable<LogDelivery<E>> {
  readonly #group: MemberGroup<T, E>
  readonly #store: GroupStore<T, E>
  readonly #max: number
  readonly #out = new Set<Partition<T, E>>()
  readonly #handed = new Fifo<LogDelivery<E>>()
  readonly #timers = new Set<ReturnType<typeof setTimeout>>()
  readonly #lost = new AbortController()
  #pull: ((result: IteratorResult<LogDelivery<E>>) => void) | undefined

  constructor(group: MemberGroup<T, E>, store: GroupStore<T, E>, max: number) {
    this.#group = group
    this.#store = store
    this.#max = max
  }

  /** Aborted when it has ended, and with it all that it had. */
  get lost(): AbortSignal {
    return this.#lost.signal
  }

  get hasRoom(): boolean {
    return !this.#lost.signal.aborted && this.#out.size < this.#max
  }

  hand(partition: Partition<T, E>): void {
    partition.member = this
    const turn = ++partition.turn
    this.#out.add(partition)
    const entry = partition.entries.first!
    entry.attempts++
    const isMine = (): boolean => partition.member === this && partition.turn === turn
    const handed = this.#store.hand(entry)
    if (!("then" in handed)) return this.#give(this.#delivery(partition, entry, handed, isMine))
    handed.then(
      (given) => {
        partition.failures = 0
        if (isMine()) this.#give(this.#delivery(partition, entry, given, isMine))
      },
      (cause: unknown) => {
        this.#store.report(cause)
        entry.attempts--
        if (!isMine()) return
        this.#out.delete(partition)
        this.#group.setAside(partition)
      }
    )
  }

  end(): void {
    if (this.#lost.signal.aborted) return
    for (const timer of this.#timers) clearTimeout(timer)
    for (const partition of this.#out) this.#group.giveBack(partition)
    this.#out.clear()
    this.#handed.clear()
    this.#lost.abort(new Error("the subscription has ended"))
    this.#pull?.({ done: true, value: undefined })
    this.#pull = undefined
    this.#group.leave(this)
    this.#group.serve()
  }

  [Symbol.asyncIterator](): AsyncIterator<LogDelivery<E>> {
    return {
      next: () => {
        const first = this.#handed.shift()
        if (first !== undefined) return Promise.resolve({ done: false, value: first })
        if (this.#lost.signal.aborted) return Promise.resolve({ done: true, value: undefined })
        return new Promise((resolve) => (this.#pull = resolve))
      },
      return: () => {
        this.end()
        return Promise.resolve({ done: true, value: undefined })
      }
    }
  }

  #delivery(
    partition: Partition<T, E>,
    entry: T,
    { event, key, seq, id, repeated = false }: Handed<E>,
    isMine: () => boolean
  ): LogDelivery<E> {
    const settle = (): true => {
      const { member } = partition
      if (member !== undefined) member.#out.delete(partition)
      this.#group.done(partition)
      return true
    }
    let finishing: Promise<boolean> | undefined
    const finish = (reason: string | undefined): Promise<boolean> => {
      if (finishing !== undefined) return finishing
      if (!isMine()) return Promise.resolve(false)
      const finished = this.#store.finish(entry, reason)
      if (finished === undefined) return (finishing = Promise.resolve(settle()))
      // What was written counts, though the member may have ended meanwhile. What was not may be tried again.
      finishing = finished.then(settle, (cause: unknown) => {
        finishing = undefined
        throw cause
      })
      return finishing
    }
    return {
      event,
      key,
      partition: partition.name,
      seq,
      id,
      attempt: entry.attempts,
      repeated: repeated || entry.attempts > 1,
      lost: this.#lost.signal,
      ack: () => finish(undefined),
      giveUp: finish,
      retry: (after) => {
        const counts = isMine()
        if (counts) this.#after(after, () => isMine() && this.#giveBack(partition))
        return Promise.resolve(counts)
      },
      recall: (name) => Promise.resolve(this.#store.recall(entry, name)),
      remember: async (name, value) => {
        if (!isMine()) return false
        await this.#store.remember(entry, name, value)
        return true
      }
    }
  }

  #after(ms: number, run: () => void): void {
    const timer = setTimeout(
      () => {
        this.#timers.delete(timer)
        run()
      },
      Math.min(Math.max(0, ms), longestTimer)
    )
    this.#timers.add(timer)
  }

  #give(delivery: LogDelivery<E>): void {
    const pull = this.#pull
    this.#pull = undefined
    if (pull === undefined) this.#handed.push(delivery)
    else pull({ done: false, value: delivery })
  }

  #giveBack(partition: Partition<T, E>): void {
    this.#out.delete(partition)
    this.#group.giveBack(partition)
    this.#group.serve()
  }
}
