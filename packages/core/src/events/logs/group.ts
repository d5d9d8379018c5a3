import { Fifo } from "./fifo.ts"
import type { Entry, GroupStore } from "./group-store.ts"
import { Member, type MemberGroup, type Partition } from "./member.ts"

/** An entry that waits for all before it. */
interface Following<T> {
  readonly entry: T
  before: number
}

/** How soon is tried again to hand out what could not be: doubling from the first to the last, in milliseconds. */
const handAgain = { first: 1_000, last: 30_000 }

/** What one group has to handle, and who handles it. */
export class Group<T extends Entry, E> implements MemberGroup<T, E> {
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
  /** Partitions that wait before they are tried again. */
  readonly #aside = new Map<Partition<T, E>, ReturnType<typeof setTimeout>>()

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
    if (partition.member === undefined) {
      this.#takeBack(partition)
      this.#ready.remove(partition)
    }
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

  setAside(partition: Partition<T, E>): void {
    partition.member = undefined
    partition.turn++
    const wait = Math.min(handAgain.first * 2 ** partition.failures++, handAgain.last)
    this.#aside.set(
      partition,
      setTimeout(() => {
        this.#takeBack(partition)
        this.serve()
      }, wait)
    )
    this.serve()
  }

  leave(member: Member<T, E>): void {
    const index = this.#members.indexOf(member)
    if (index >= 0) this.#members.splice(index, 1)
    // Whoever comes next tries at once what nobody waits for meanwhile.
    if (this.#members.length === 0) for (const partition of this.#aside.keys()) this.#takeBack(partition)
    // Whoever waits for room need not wait for a group that nobody reads.
    this.#store.onRoom()
  }

  /** A partition that was set aside has its turn behind all others. */
  #takeBack(partition: Partition<T, E>): void {
    const timer = this.#aside.get(partition)
    if (!this.#aside.delete(partition)) return
    clearTimeout(timer)
    this.#ready.push(partition)
  }

  #queue(entry: T): void {
    this.#partition(entry.partition).entries.push(entry)
  }

  #partition(name: string): Partition<T, E> {
    let partition = this.#partitions.get(name)
    if (partition === undefined) {
      partition = { name, entries: new Fifo(), member: undefined, turn: 0, failures: 0 }
      this.#partitions.set(name, partition)
      this.#ready.push(partition)
    }
    return partition
  }
}
