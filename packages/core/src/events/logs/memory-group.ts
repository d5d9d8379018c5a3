import { longestTimer } from "../../options.ts"
import type { Draft, LogDelivery } from "./event-log.ts"

/** An event in the log. */
export interface Entry<E> {
  readonly draft: Draft<E>
  readonly index: number
  readonly seq: string
  readonly bytes: number
  /** When it came, in milliseconds since 1970. */
  readonly at: number
}

/** The events of one partition that a group has not acknowledged; the first may be out for handling. */
interface Partition<E> {
  readonly name: string
  readonly entries: Entry<E>[]
  attempts: number
  member: Member<E> | undefined
}

/** What one group has to handle, and who handles it. */
export class Group<E> {
  /** How many events are not acknowledged. */
  pending = 0
  /** Whether it was told that it lags behind. */
  isLate = false
  #bytes = 0
  readonly #partitions = new Map<string, Partition<E>>()
  /** Partitions whose first event may be handed out. */
  #ready: Partition<E>[] = []
  /** Events that wait until all before them are done with. */
  readonly #following: Entry<E>[] = []
  readonly #members: Member<E>[] = []
  readonly #onRoom: () => void

  constructor(onRoom: () => void) {
    this.#onRoom = onRoom
  }

  get hasMembers(): boolean {
    return this.#members.length > 0
  }

  isOver({ events, bytes }: { readonly events: number; readonly bytes: number }, part: number): boolean {
    return this.pending >= events * part || this.#bytes >= bytes * part
  }

  enter(entry: Entry<E>): void {
    this.pending++
    this.#bytes += entry.bytes
    if (entry.draft.follows === true && this.#first() < entry.index) this.#following.push(entry)
    else this.#queue(entry)
    this.serve()
  }

  /** Takes another member. */
  join(maxInFlight: number, signal: AbortSignal): Member<E> {
    const member = new Member(this, maxInFlight)
    if (signal.aborted) member.end()
    else {
      this.#members.push(member)
      signal.addEventListener("abort", () => member.end(), { once: true })
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
      const member = this.#members.find((candidate) => candidate.hasRoom)
      if (member === undefined) return
      // Whoever has just been served is asked last.
      this.#members.splice(this.#members.indexOf(member), 1)
      this.#members.push(member)
      member.hand(this.#ready.shift()!)
    }
  }

  /** The first event of a partition was acknowledged. */
  done(partition: Partition<E>): void {
    const { bytes } = partition.entries.shift()!
    partition.attempts = 0
    partition.member = undefined
    this.pending--
    this.#bytes -= bytes
    if (partition.entries.length === 0) this.#partitions.delete(partition.name)
    else this.#ready.push(partition)
    this.#releaseFollowing()
    this.#onRoom()
    this.serve()
  }

  /** A partition is to be handed out again. */
  giveBack(partition: Partition<E>): void {
    partition.member = undefined
    this.#ready.unshift(partition)
  }

  leave(member: Member<E>): void {
    const index = this.#members.indexOf(member)
    if (index >= 0) this.#members.splice(index, 1)
    // Whoever waits for room need not wait for a group that nobody reads.
    this.#onRoom()
  }

  #queue(entry: Entry<E>): void {
    const name = entry.draft.partition
    let partition = this.#partitions.get(name)
    if (partition === undefined) {
      partition = { name, entries: [], attempts: 0, member: undefined }
      this.#partitions.set(name, partition)
      this.#ready.push(partition)
    }
    partition.entries.push(entry)
  }

  /** The oldest event that is not done with. */
  #first(): number {
    let first = Infinity
    for (const { entries } of this.#partitions.values()) first = Math.min(first, entries[0]!.index)
    return first
  }

  #releaseFollowing(): void {
    while (this.#following.length > 0 && this.#first() > this.#following[0]!.index) {
      this.#queue(this.#following.shift()!)
    }
  }
}

/** One reader of a group. */
export class Member<E> implements AsyncIterable<LogDelivery<E>> {
  readonly #group: Group<E>
  readonly #max: number
  readonly #out = new Set<Partition<E>>()
  readonly #handed: LogDelivery<E>[] = []
  readonly #timers = new Set<ReturnType<typeof setTimeout>>()
  #pull: ((result: IteratorResult<LogDelivery<E>>) => void) | undefined
  #ended = false

  constructor(group: Group<E>, max: number) {
    this.#group = group
    this.#max = max
  }

  get hasRoom(): boolean {
    return !this.#ended && this.#out.size < this.#max
  }

  hand(partition: Partition<E>): void {
    partition.member = this
    partition.attempts++
    this.#out.add(partition)
    const { draft, seq } = partition.entries[0]!
    const attempt = partition.attempts
    const isMine = (): boolean => partition.member === this && partition.attempts === attempt
    this.#give({
      event: draft.event,
      key: draft.key,
      partition: partition.name,
      seq,
      attempt,
      ack: () => {
        if (isMine()) {
          this.#out.delete(partition)
          this.#group.done(partition)
        }
        return Promise.resolve()
      },
      retry: (after) => {
        if (isMine()) this.#after(after, () => isMine() && this.#giveBack(partition))
        return Promise.resolve()
      }
    })
  }

  end(): void {
    if (this.#ended) return
    this.#ended = true
    for (const timer of this.#timers) clearTimeout(timer)
    for (const partition of this.#out) this.#group.giveBack(partition)
    this.#out.clear()
    this.#handed.length = 0
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
        if (this.#ended) return Promise.resolve({ done: true, value: undefined })
        return new Promise((resolve) => (this.#pull = resolve))
      },
      return: () => {
        this.end()
        return Promise.resolve({ done: true, value: undefined })
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

  #giveBack(partition: Partition<E>): void {
    this.#out.delete(partition)
    this.#group.giveBack(partition)
    this.#group.serve()
  }
}
