import { longestTimer } from "../../options.ts"
import type { LogDelivery } from "./event-log.ts"
import { Fifo } from "./fifo.ts"

/** An event that a group has not acknowledged. */
export interface Entry {
  /** Its place among all events of the log. */
  readonly position: number
  readonly partition: string
  readonly follows: boolean
  readonly bytes: number
  /** How often it was handed out. */
  attempts: number
}

/** What a member is given of an entry. */
export type Handed<E> = Pick<LogDelivery<E>, "event" | "key" | "seq" | "id" | "repeated">

/** Where a group lies. What it returns a promise for takes effect when that is fulfilled. */
export interface GroupStore<T extends Entry, E> {
  /** Writes down that an entry is handed out, `entry.attempts` times by now, and gets it. */
  hand(entry: T): Handed<E> | Promise<Handed<E>>
  /** Writes down that an entry is done with; for a reason when it is given up. */
  finish(entry: T, reason: string | undefined): void | Promise<void>
  recall(entry: T, name: string): string | undefined
  remember(entry: T, name: string, value: string): void | Promise<void>
  /** There is less to do, or nobody to wait for. */
  onRoom(): void
  report(cause: unknown): void
}

/** The entries of one partition; the first may be out for handling. */
interface Partition<T extends Entry, E> {
  readonly name: string
  readonly entries: Fifo<T>
  member: Member<T, E> | undefined
  /** Changes whenever it is handed out or given back. */
  turn: number
}

/** An entry that waits for all before it. */
interface Following<T> {
  readonly entry: T
  before: number
}

/** How soon it is tried again to hand out what could not be written down, in milliseconds. */
const handAgainAfter = 1_000

/** What one group has to handle, and who handles it. */
export class Group<T extends Entry, E> {
  /** How many entries are not acknowledged. */
  pending = 0
  /** How many bytes they take. */
  bytes = 0
  readonly #store: GroupStore<T, E>
  readonly #partitions = new Map<string, Partition<T, E>>()
  /** Partitions whose first entry may be handed out. */
  #ready = new Fifo<Partition<T, E>>()
  readonly #following = new Fifo<Following<T>>()
  readonly #members: Member<T, E>[] = []

  constructor(store: GroupStore<T, E>) {
    this.#store = store
  }

  get members(): number {
    return this.#members.length
  }

  /** How many entries are out, how many were so more than once, and which is the first. */
  count(): { readonly inHand: number; readonly repeated: number; readonly oldest: T | undefined } {
    let inHand = 0
    let repeated = 0
    let oldest = this.#following.first?.entry
    for (const { entries, member } of this.#partitions.values()) {
      const first = entries.first!
      if (member !== undefined) inHand++
      if (first.attempts > 1) repeated++
      if (oldest === undefined || first.position < oldest.position) oldest = first
    }
    return { inHand, repeated, oldest }
  }

  /** Takes an entry behind all others. */
  enter(entry: T): void {
    const before = this.pending
    this.pending++
    this.bytes += entry.bytes
    if (entry.follows && before > 0) this.#following.push({ entry, before })
    else this.#queue(entry)
    if (this.#members.length > 0) this.serve()
  }

  /** Takes an entry that was there before, in its old place. */
  enterAgain(entry: T): void {
    this.pending++
    this.bytes += entry.bytes
    for (const following of this.#following) {
      if (following.entry.position > entry.position) following.before++
    }
    const { entries, member } = this.#partition(entry.partition)
    let index = member === undefined || entries.length === 0 ? 0 : 1
    while (index < entries.length && entries.at(index)!.position < entry.position) index++
    entries.insert(index, entry)
    this.serve()
  }

  /** Takes another member. */
  join(maxInFlight: number, signal: AbortSignal): Member<T, E> {
    const member = new Member(this, this.#store, maxInFlight)
    if (signal.aborted) member.end()
    else {
      this.#members.push(member)
      const end = (): void => member.end()
      signal.addEventListener("abort", end, { once: true })
      member.lost.addEventListener("abort", () => signal.removeEventListener("abort", end), { once: true })
      this.serve()
    }
    return member
  }

  end(): void {
    while (this.#members.length > 0) this.#members[0]!.end()
  }

  /** Hands ready partitions to members with room, in turn. */
  serve(): void {
    while (this.#ready.length > 0) {
      const index = this.#members.findIndex((candidate) => candidate.hasRoom)
      if (index < 0) return
      const member = this.#members[index]!
      // Whoever has just been served is asked last.
      if (this.#members.length > 1) this.#members.push(...this.#members.splice(index, 1))
      member.hand(this.#ready.shift()!)
    }
  }

  /** The first entry of a partition is done with. */
  done(partition: Partition<T, E>): void {
    const entry = partition.entries.shift()!
    if (partition.member === undefined) this.#ready.remove(partition)
    partition.member = undefined
    partition.turn++
    this.pending--
    this.bytes -= entry.bytes
    if (partition.entries.length === 0) this.#partitions.delete(partition.name)
    else this.#ready.push(partition)
    for (const following of this.#following) if (following.entry.position > entry.position) following.before--
    while (this.#following.first?.before === 0) this.#queue(this.#following.shift()!.entry)
    this.#store.onRoom()
    this.serve()
  }

  /** A partition is to be handed out again. */
  giveBack(partition: Partition<T, E>): void {
    partition.member = undefined
    partition.turn++
    this.#ready.insert(0, partition)
  }

  leave(member: Member<T, E>): void {
    const index = this.#members.indexOf(member)
    if (index >= 0) this.#members.splice(index, 1)
    // Whoever waits for room need not wait for a group that nobody reads.
    this.#store.onRoom()
  }

  #queue(entry: T): void {
    this.#partition(entry.partition).entries.push(entry)
  }

  #partition(name: string): Partition<T, E> {
    let partition = this.#partitions.get(name)
    if (partition === undefined) {
      partition = { name, entries: new Fifo(), member: undefined, turn: 0 }
      this.#partitions.set(name, partition)
      this.#ready.push(partition)
    }
    return partition
  }
}

/** One reader of a group. */
export class Member<T extends Entry, E> implements AsyncIterable<LogDelivery<E>> {
  readonly #group: Group<T, E>
  readonly #store: GroupStore<T, E>
  readonly #max: number
  readonly #out = new Set<Partition<T, E>>()
  readonly #handed = new Fifo<LogDelivery<E>>()
  readonly #timers = new Set<ReturnType<typeof setTimeout>>()
  readonly #lost = new AbortController()
  #pull: ((result: IteratorResult<LogDelivery<E>>) => void) | undefined

  constructor(group: Group<T, E>, store: GroupStore<T, E>, max: number) {
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
    if (!(handed instanceof Promise)) return this.#give(this.#delivery(partition, entry, handed, isMine))
    handed.then(
      (given) => {
        if (isMine()) this.#give(this.#delivery(partition, entry, given, isMine))
      },
      (cause: unknown) => {
        this.#store.report(cause)
        entry.attempts--
        if (isMine()) this.#after(handAgainAfter, () => isMine() && this.#giveBack(partition))
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
