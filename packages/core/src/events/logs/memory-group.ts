import type { DeadLetter, Draft, GroupInfo } from "./event-log.ts"
import { Group } from "./group.ts"
import type { Entry, GroupStore, Handed } from "./group-store.ts"
import type { Member } from "./member.ts"

/** An event in the log. */
export interface Stored<E> {
  readonly draft: Draft<E>
  readonly position: number
  readonly seq: string
  readonly bytes: number
  /** When it came, in milliseconds since 1970. */
  readonly at: number
}

/** What a group knows of one. */
class MemoryEntry<E> implements Entry {
  readonly stored: Stored<E>
  attempts = 0
  isSentAgain: boolean
  results: Map<string, string> | undefined

  constructor(stored: Stored<E>) {
    this.stored = stored
    this.isSentAgain = false
  }

  /** What is handed out once more of what was given up. */
  again(): MemoryEntry<E> {
    const again = new MemoryEntry(this.stored)
    again.isSentAgain = true
    again.results = this.results
    return again
  }

  get position(): number {
    return this.stored.position
  }

  get partition(): string {
    return this.stored.draft.partition
  }

  get follows(): boolean {
    return this.stored.draft.follows === true
  }

  get bytes(): number {
    return this.stored.bytes
  }
}

interface Dead<E> {
  readonly entry: MemoryEntry<E>
  readonly attempts: number
  readonly reason: string
  readonly at: number
}

/** So many dead letters of a group are kept, and no more bytes of them. */
const mostDead = 1_000
const mostDeadBytes = 16 * 2 ** 20

/** A group of a log in memory. */
export class MemoryGroup<E> implements GroupStore<MemoryEntry<E>, E> {
  /** Whether it was told that it lags behind. */
  isLate = false
  readonly #group: Group<MemoryEntry<E>, E>
  readonly #dead: Dead<E>[] = []
  #deadBytes = 0
  readonly onRoom: () => void
  readonly report: (cause: unknown) => void

  constructor(onRoom: () => void, onTrouble: (cause: Error) => void) {
    this.onRoom = onRoom
    this.report = (cause) => onTrouble(cause as Error)
    this.#group = new Group(this)
  }

  get pending(): number {
    return this.#group.pending
  }

  get hasMembers(): boolean {
    return this.#group.members > 0
  }

  isOver({ events, bytes }: { readonly events: number; readonly bytes: number }, part: number): boolean {
    return this.#group.pending >= events * part || this.#group.bytes >= bytes * part
  }

  enter(stored: Stored<E>): void {
    this.#group.enter(new MemoryEntry(stored))
  }

  join(maxInFlight: number, signal: AbortSignal): Member<MemoryEntry<E>, E> {
    return this.#group.join(maxInFlight, signal)
  }

  end(): void {
    this.#group.end()
  }

  info(name: string): GroupInfo {
    const { inHand, repeated, oldest } = this.#group.count()
    return {
      name,
      pending: this.pending,
      oldest: oldest === undefined ? 0 : Math.max(0, Date.now() - oldest.stored.at),
      inHand,
      repeated,
      dead: this.#dead.length,
      members: this.#group.members
    }
  }

  deadLetters(most: number): DeadLetter<E>[] {
    return this.#dead.slice(0, most).map(({ entry: { stored }, attempts, reason, at }) => {
      const { event, key, partition } = stored.draft
      return { id: stored.seq, event, key, partition, attempts, reason, at }
    })
  }

  sendAgain(ids: readonly string[] | undefined): number {
    const wanted = ids === undefined ? undefined : new Set(ids)
    const again = this.#dead.filter(({ entry }) => wanted?.has(entry.stored.seq) ?? true)
    for (const dead of again) {
      this.#bury(dead)
      this.#group.enterAgain(dead.entry.again())
    }
    return again.length
  }

  hand({ stored: { draft, seq }, isSentAgain }: MemoryEntry<E>): Handed<E> {
    return { event: draft.event, key: draft.key, seq, id: seq, repeated: isSentAgain }
  }

  finish(entry: MemoryEntry<E>, reason: string | undefined): void {
    if (reason === undefined) return
    this.#dead.push({ entry, attempts: entry.attempts, reason, at: Date.now() })
    this.#deadBytes += entry.bytes
    while (this.#dead.length > mostDead || this.#deadBytes > mostDeadBytes) this.#bury(this.#dead[0]!)
  }

  recall({ results }: MemoryEntry<E>, name: string): string | undefined {
    return results?.get(name)
  }

  remember(entry: MemoryEntry<E>, name: string, value: string): void {
    entry.results ??= new Map()
    entry.results.set(name, value)
  }

  #bury(dead: Dead<E>): void {
    this.#dead.splice(this.#dead.indexOf(dead), 1)
    this.#deadBytes -= dead.entry.bytes
  }
}
