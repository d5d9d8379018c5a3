import type { Tools } from "../consume/tools.ts"
import type { RecentKeys } from "../join/recent-keys.ts"
import type {
  Appended,
  Commit,
  DeadLetter,
  Draft,
  EventLog,
  GroupInfo,
  LogDelivery,
  LogHealth,
  LogSubscription,
  Restored
} from "./event-log.ts"
import { Fifo } from "./fifo.ts"
import { MemoryGroup, type Stored } from "./memory-group.ts"
import { Tail } from "./tail.ts"

/** What a log in memory holds unless it is told otherwise. */
export const usualBounds = { events: 10_000, bytes: 64 * 2 ** 20, window: 7 * 3_600_000 }

/** How much a log in memory holds, and whom it tells. Times in milliseconds. */
export interface MemoryBounds {
  readonly events: number
  readonly bytes: number
  readonly window: number
  readonly onTrouble: (cause: Error) => void
  /** The time by a clock that nobody sets. */
  readonly now: () => number
}

/** So many commits are known again. */
const mostNonces = 1_000

/** What a log in memory is made of. */
export class MemoryStore<E> implements EventLog<E> {
  readonly durable = false
  readonly shared = false
  readonly #bounds: { readonly events: number; readonly bytes: number }
  readonly #now: () => number
  readonly #onTrouble: (cause: Error) => void
  readonly #seen: RecentKeys<string>
  readonly #nonces: RecentKeys<readonly Appended[]>
  readonly #weigh: Tools["weigh"]
  readonly #groups = new Map<string, MemoryGroup<E>>()
  readonly #tails = new Set<Tail<E>>()
  /** What is kept for groups to come. */
  readonly #history = new Fifo<Stored<E>>()
  #historyBytes = 0
  #appended = 0
  #isClosed = false
  #waiting: (() => void)[] = []

  constructor(bounds: MemoryBounds, { RecentKeys: Keys, weigh }: Tools) {
    const { window, onTrouble, now } = bounds
    this.#weigh = weigh
    this.#now = now
    this.#bounds = bounds
    this.#onTrouble = onTrouble
    this.#seen = new Keys({ window, capacity: 200_000 })
    this.#nonces = new Keys({ window: Infinity, capacity: mostNonces })
  }

  async append(drafts: readonly Draft<E>[], commit?: Commit): Promise<readonly Appended[]> {
    while (!this.#isClosed && this.#isFull())
      await new Promise<void>((resolve) => this.#waiting.push(resolve))
    if (this.#isClosed) throw new Error("the log is closed")
    const before = commit === undefined ? undefined : this.#nonces.get(commit.nonce)
    if (before !== undefined) return before
    const now = this.#now()
    const at = Date.now()
    // What fails on the way must not leave a part of it here.
    const bytes = drafts.map((draft) => draft.bytes ?? this.#weigh(draft.event))
    const appended = drafts.map((draft, i) => this.#append(draft, bytes[i]!, now, at))
    if (commit !== undefined) this.#nonces.set(commit.nonce, appended, now)
    return appended
  }

  /** Nothing of a log in memory is left to restore. */
  restore(): Promise<Restored> {
    return Promise.resolve({ state: new Map(), facts: (async function* () {})() })
  }

  subscribe(
    name: string,
    { from = "new", maxInFlight = 128, signal }: LogSubscription
  ): AsyncIterable<LogDelivery<E>> {
    let group = this.#groups.get(name)
    if (group === undefined) {
      group = new MemoryGroup(() => this.#makeRoom(), this.#onTrouble)
      const since = from === "new" ? Infinity : from === "earliest" ? -Infinity : from.time
      for (const stored of this.#history) if (stored.at >= since) group.enter(stored)
      this.#groups.set(name, group)
    }
    return group.join(maxInFlight, this.#isClosed ? AbortSignal.abort() : signal)
  }

  tail({ signal, after }: { readonly signal: AbortSignal; readonly after?: string }): Tail<E> {
    const tail = new Tail<E>(signal, () => this.#tails.delete(tail))
    if (this.#isClosed || signal.aborted) tail.end()
    else this.#tails.add(tail)
    if (after !== undefined) {
      for (const { draft, seq } of this.#history) if (seq > after) tail.push({ event: draft.event, id: seq })
    }
    return tail
  }

  groups(): Promise<readonly GroupInfo[]> {
    return Promise.resolve(Array.from(this.#groups, ([name, group]) => group.info(name)))
  }

  forget(name: string): Promise<void> {
    this.#groups.get(name)?.end()
    this.#groups.delete(name)
    this.#makeRoom()
    return Promise.resolve()
  }

  deadLetters(
    name: string,
    { most = 1_000 }: { readonly most?: number } = {}
  ): Promise<readonly DeadLetter<E>[]> {
    return Promise.resolve(this.#groups.get(name)?.deadLetters(most) ?? [])
  }

  sendAgain(name: string, ids?: readonly string[]): Promise<number> {
    return Promise.resolve(this.#groups.get(name)?.sendAgain(ids) ?? 0)
  }

  health(): LogHealth {
    const reasons = Array.from(this.#groups).flatMap(([name, group]) =>
      group.isOver(this.#bounds, 0.5) ? [`the group ${name} is ${group.pending} events behind`] : []
    )
    return {
      state: this.#isClosed ? "down" : reasons.length > 0 ? "degraded" : "ok",
      reasons: this.#isClosed ? ["the log is closed"] : reasons,
      appended: this.#appended,
      keys: this.#seen.size,
      bytes: this.#historyBytes,
      lastCommit: 0,
      takeovers: 0
    }
  }

  close(): Promise<void> {
    this.#isClosed = true
    for (const group of this.#groups.values()) group.end()
    for (const tail of this.#tails) tail.end()
    for (const resolve of this.#waiting.splice(0)) resolve()
    return Promise.resolve()
  }

  #append(draft: Draft<E>, bytes: number, now: number, at: number): Appended {
    if (draft.keyClass === "id") {
      const seq = this.#seen.get(draft.key)
      if (seq !== undefined) return { seq, duplicate: true }
    }
    const position = ++this.#appended
    const seq = String(position).padStart(16, "0")
    const stored: Stored<E> = { draft, position, seq, bytes, at }
    if (draft.keyClass === "id") this.#seen.set(draft.key, seq, now)
    this.#keep(stored)
    for (const [name, group] of this.#groups) {
      if (group.hasMembers || !group.isOver(this.#bounds, 1)) group.enter(stored)
      else this.#giveUp(name, group)
      this.#warn(name, group)
    }
    for (const tail of this.#tails) tail.push({ event: draft.event, id: seq })
    return { seq, duplicate: false }
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
  #giveUp(name: string, group: MemoryGroup<E>): void {
    this.#groups.delete(name)
    this.#onTrouble(
      new Error(`nobody reads the group ${name}: the ${group.pending} events that wait for it are given up`)
    )
  }

  #warn(name: string, group: MemoryGroup<E>): void {
    if (group.isLate && !group.isOver(this.#bounds, 0.25)) group.isLate = false
    if (group.isLate || !group.hasMembers || !group.isOver(this.#bounds, 0.5)) return
    group.isLate = true
    this.#onTrouble(
      new Error(
        `the group ${name} is ${group.pending} events behind; when it is full, all others wait for it`
      )
    )
  }

  #keep(stored: Stored<E>): void {
    this.#history.push(stored)
    this.#historyBytes += stored.bytes
    const { events, bytes } = this.#bounds
    while (this.#history.length > events || this.#historyBytes > bytes) {
      this.#historyBytes -= this.#history.shift()?.bytes ?? 0
      if (this.#history.length === 0) break
    }
  }
}
