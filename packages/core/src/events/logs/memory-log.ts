import { milliseconds, readOptions, wholeNumber, callback } from "../../options.ts"
import { Occurrences } from "../join/occurrences.ts"
import { RecentKeys } from "../join/recent-keys.ts"
import { SteadyClock } from "../time/steady-clock.ts"
import { weigh } from "../weigh.ts"
import type { Draft, EventLog, LogDelivery, LogSubscription } from "./event-log.ts"
import { type Entry, Group } from "./memory-group.ts"

/** Sizes of a {@link MemoryLog}. */
export interface MemoryLogOptions {
  /** How many events a group may leave unacknowledged before `append` waits, and how many are kept for groups to come; 10 000 unless set. */
  readonly capacity?: number | undefined
  /** The same in bytes; 64 MiB unless set. */
  readonly capacityBytes?: number | undefined
  /** Milliseconds during which copies are recognised; 7 h unless set. */
  readonly window?: number | undefined
  /** Milliseconds during which copies without an id are paired; 120 000 unless set. */
  readonly pairing?: number | undefined
  /** Told of groups that cannot keep up, and of those that were given up because nobody reads them. */
  readonly onTrouble?: ((cause: Error) => void) | undefined
}

const rules = {
  capacity: wholeNumber(1),
  capacityBytes: wholeNumber(1, { unit: "bytes" }),
  window: milliseconds(),
  pairing: milliseconds(),
  onTrouble: callback
}

/** A log in the memory of this process: quick, and gone with it. */
export class MemoryLog<E> implements EventLog<E> {
  readonly durable = false
  readonly #bounds: { readonly events: number; readonly bytes: number }
  readonly #clock = new SteadyClock()
  readonly #onTrouble: (cause: Error) => void
  readonly #seen: RecentKeys<string>
  readonly #occurrences: Occurrences
  readonly #groups = new Map<string, Group<E>>()
  /** What is kept for groups to come. */
  #history: Entry<E>[] = []
  #oldest = 0
  #historyBytes = 0
  #seq = 0
  #isClosed = false
  #waiting: (() => void)[] = []

  /** @throws ConfigurationError when an option is wrong */
  constructor(options: MemoryLogOptions = {}) {
    const {
      capacity = 10_000,
      capacityBytes = 64 * 2 ** 20,
      window = 7 * 3_600_000,
      pairing = 120_000,
      onTrouble = () => {}
    } = readOptions(options, rules)
    this.#bounds = { events: capacity, bytes: capacityBytes }
    this.#onTrouble = (cause) => {
      try {
        onTrouble(cause)
      } catch {
        // Whoever is told must not stop the log.
      }
    }
    this.#seen = new RecentKeys({ window, capacity: 200_000 })
    this.#occurrences = new Occurrences({ window: pairing, capacity: 200_000 })
  }

  async append(draft: Draft<E>): Promise<{ seq: string; duplicate: boolean }> {
    while (!this.#isClosed && this.#isFull())
      await new Promise<void>((resolve) => this.#waiting.push(resolve))
    if (this.#isClosed) throw new Error("the log is closed")
    const now = this.#clock.now()
    const { key, keyClass, origin } = draft
    if (keyClass === "id") {
      const seq = this.#seen.get(key)
      if (seq !== undefined) return { seq, duplicate: true }
    } else if (keyClass === "content" && !this.#occurrences.isNew(key, origin, now)) {
      return { seq: this.#seen.get(key) ?? "", duplicate: true }
    }
    const index = ++this.#seq
    const bytes = draft.bytes ?? weigh(draft.event)
    const entry: Entry<E> = { draft, index, seq: String(index).padStart(16, "0"), bytes, at: Date.now() }
    if (keyClass !== "none") this.#seen.set(key, entry.seq, now)
    this.#keep(entry)
    for (const [name, group] of this.#groups) {
      if (group.hasMembers || !group.isOver(this.#bounds, 1)) group.enter(entry)
      else this.#giveUp(name, group)
      this.#warn(name, group)
    }
    return { seq: entry.seq, duplicate: false }
  }

  subscribe(
    name: string,
    { from = "new", maxInFlight = 128, signal }: LogSubscription
  ): AsyncIterable<LogDelivery<E>> {
    let group = this.#groups.get(name)
    if (group === undefined) {
      group = new Group(() => this.#makeRoom())
      const since = from === "new" ? Infinity : from === "earliest" ? -Infinity : from.time
      for (let i = this.#oldest; i < this.#history.length; i++) {
        if (this.#history[i]!.at >= since) group.enter(this.#history[i]!)
      }
      this.#groups.set(name, group)
    }
    return group.join(maxInFlight, this.#isClosed ? AbortSignal.abort() : signal)
  }

  close(): Promise<void> {
    this.#isClosed = true
    for (const group of this.#groups.values()) group.end()
    for (const resolve of this.#waiting.splice(0)) resolve()
    return Promise.resolve()
  }

  /** Only those who read are waited for. */
  #isFull(): boolean {
    for (const group of this.#groups.values()) {
      if (group.hasMembers && group.isOver(this.#bounds, 1)) return true
    }
    return false
  }

  #makeRoom(): void {
    if (this.#waiting.length > 0 && !this.#isFull()) for (const resolve of this.#waiting.splice(0)) resolve()
  }

  /** A group that nobody reads has come to its bounds: it begins anew when somebody does. */
  #giveUp(name: string, group: Group<E>): void {
    this.#groups.delete(name)
    this.#onTrouble(
      new Error(`nobody reads the group ${name}: the ${group.pending} events that wait for it are given up`)
    )
  }

  #warn(name: string, group: Group<E>): void {
    if (group.isLate && !group.isOver(this.#bounds, 0.25)) group.isLate = false
    if (group.isLate || !group.hasMembers || !group.isOver(this.#bounds, 0.5)) return
    group.isLate = true
    this.#onTrouble(
      new Error(
        `the group ${name} is ${group.pending} events behind; when it is full, all others wait for it`
      )
    )
  }

  #keep(entry: Entry<E>): void {
    this.#history.push(entry)
    this.#historyBytes += entry.bytes
    const { events, bytes } = this.#bounds
    while (this.#history.length - this.#oldest > events || this.#historyBytes > bytes) {
      const gone = this.#history[this.#oldest++]
      if (gone === undefined) break
      this.#historyBytes -= gone.bytes
    }
    if (this.#oldest < 1_000 || this.#oldest * 2 < this.#history.length) return
    this.#history = this.#history.slice(this.#oldest)
    this.#oldest = 0
  }
}
