import type { Draft, EventLog, LogDelivery, LogSubscription } from "./event-log.ts"
import { Occurrences } from "../join/occurrences.ts"
import { RecentKeys } from "../join/recent-keys.ts"

interface Entry<E> {
  readonly draft: Draft<E>
  readonly seq: string
  readonly at: number
}

/** The events of one partition that a group has not acknowledged; the first may be out for handling. */
interface Partition<E> {
  readonly name: string
  readonly entries: Entry<E>[]
  attempts: number
  member: Member<E> | undefined
}

interface Group<E> {
  readonly partitions: Map<string, Partition<E>>
  /** Partitions whose first event may be handed out. */
  ready: Partition<E>[]
  readonly members: Member<E>[]
  pending: number
}

/** Sizes of a {@link MemoryLog}. */
export interface MemoryLogOptions {
  /** How many events a group may leave unacknowledged before `append` waits, and how many are kept for groups to come; 10 000 unless set. */
  readonly capacity?: number | undefined
  /** Milliseconds during which copies are recognised; 7 h unless set. */
  readonly window?: number | undefined
  /** Milliseconds during which copies without an id are paired; 120 000 unless set. */
  readonly pairing?: number | undefined
}

/** A log in the memory of this process: quick, and gone with it. */
export class MemoryLog<E> implements EventLog<E> {
  readonly durable = false
  readonly #capacity: number
  readonly #seen: RecentKeys<string>
  readonly #occurrences: Occurrences
  readonly #groups = new Map<string, Group<E>>()
  #history: Entry<E>[] = []
  #seq = 0
  #closed = false
  #waiting: (() => void)[] = []

  constructor(options: MemoryLogOptions = {}) {
    const { capacity = 10_000, window = 7 * 3_600_000, pairing = 120_000 } = options
    this.#capacity = capacity
    this.#seen = new RecentKeys({ window, capacity: 200_000 })
    this.#occurrences = new Occurrences({ window: pairing, capacity: 200_000 })
  }

  async append(draft: Draft<E>): Promise<{ seq: string; duplicate: boolean }> {
    while (!this.#closed && this.#isFull()) await new Promise<void>((resolve) => this.#waiting.push(resolve))
    if (this.#closed) throw new Error("the log is closed")
    const now = Date.now()
    const { key, keyClass, origin } = draft
    if (keyClass === "id") {
      const seq = this.#seen.get(key)
      if (seq !== undefined) return { seq, duplicate: true }
    } else if (keyClass === "content" && !this.#occurrences.isNew(key, origin, now)) {
      return { seq: this.#seen.get(key) ?? "", duplicate: true }
    }
    const entry: Entry<E> = { draft, seq: String(++this.#seq).padStart(16, "0"), at: now }
    if (keyClass !== "none") this.#seen.set(key, entry.seq, now)
    this.#keep(entry)
    for (const group of this.#groups.values()) {
      enter(group, entry)
      serve(group)
    }
    return { seq: entry.seq, duplicate: false }
  }

  subscribe(
    name: string,
    { from = "new", maxInFlight = 128, signal }: LogSubscription
  ): AsyncIterable<LogDelivery<E>> {
    let group = this.#groups.get(name)
    if (group === undefined) {
      group = { partitions: new Map(), ready: [], members: [], pending: 0 }
      const since = from === "new" ? Infinity : from === "earliest" ? -Infinity : from.time
      for (const entry of this.#history) if (entry.at >= since) enter(group, entry)
      this.#groups.set(name, group)
    }
    const member = new Member(group, maxInFlight, () => this.#makeRoom())
    if (signal.aborted || this.#closed) member.end()
    else {
      group.members.push(member)
      signal.addEventListener("abort", () => member.end(), { once: true })
      serve(group)
    }
    return member
  }

  close(): Promise<void> {
    this.#closed = true
    for (const { members } of this.#groups.values()) while (members.length > 0) members[0]!.end()
    for (const resolve of this.#waiting.splice(0)) resolve()
    return Promise.resolve()
  }

  #isFull(): boolean {
    for (const { pending } of this.#groups.values()) if (pending >= this.#capacity) return true
    return false
  }

  #makeRoom(): void {
    if (this.#waiting.length > 0 && !this.#isFull()) for (const resolve of this.#waiting.splice(0)) resolve()
  }

  #keep(entry: Entry<E>): void {
    this.#history.push(entry)
    if (this.#history.length >= this.#capacity * 2) this.#history = this.#history.slice(-this.#capacity)
  }
}

const enter = <E>(group: Group<E>, entry: Entry<E>): void => {
  const name = entry.draft.partition
  let partition = group.partitions.get(name)
  if (partition === undefined) {
    partition = { name, entries: [], attempts: 0, member: undefined }
    group.partitions.set(name, partition)
    group.ready.push(partition)
  }
  partition.entries.push(entry)
  group.pending++
}

/** Hands ready partitions to members with room, in turn. */
const serve = <E>(group: Group<E>): void => {
  while (group.ready.length > 0) {
    const member = group.members.find((candidate) => candidate.hasRoom)
    if (member === undefined) return
    // Whoever has just been served is asked last.
    group.members.splice(group.members.indexOf(member), 1)
    group.members.push(member)
    member.hand(group.ready.shift()!)
  }
}

/** One reader of a group. */
class Member<E> implements AsyncIterable<LogDelivery<E>> {
  readonly #group: Group<E>
  readonly #max: number
  readonly #onAck: () => void
  readonly #out = new Set<Partition<E>>()
  readonly #handed: LogDelivery<E>[] = []
  #pull: ((result: IteratorResult<LogDelivery<E>>) => void) | undefined
  #ended = false

  constructor(group: Group<E>, max: number, onAck: () => void) {
    this.#group = group
    this.#max = max
    this.#onAck = onAck
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
        if (isMine()) this.#done(partition)
        return Promise.resolve()
      },
      retry: (after) => {
        if (isMine()) setTimeout(() => isMine() && this.#giveBack(partition), after)
        return Promise.resolve()
      }
    })
  }

  end(): void {
    if (this.#ended) return
    this.#ended = true
    const { members } = this.#group
    if (members.includes(this)) members.splice(members.indexOf(this), 1)
    for (const partition of this.#out) this.#giveBack(partition)
    this.#handed.length = 0
    this.#pull?.({ done: true, value: undefined })
    this.#pull = undefined
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

  #give(delivery: LogDelivery<E>): void {
    const pull = this.#pull
    this.#pull = undefined
    if (pull === undefined) this.#handed.push(delivery)
    else pull({ done: false, value: delivery })
  }

  #done(partition: Partition<E>): void {
    partition.entries.shift()
    partition.attempts = 0
    partition.member = undefined
    this.#out.delete(partition)
    this.#group.pending--
    if (partition.entries.length === 0) this.#group.partitions.delete(partition.name)
    else this.#group.ready.push(partition)
    this.#onAck()
    serve(this.#group)
  }

  #giveBack(partition: Partition<E>): void {
    partition.member = undefined
    this.#out.delete(partition)
    this.#group.ready.unshift(partition)
    serve(this.#group)
  }
}
