import {
  type DeadLetter,
  Group,
  type GroupInfo,
  type GroupStore,
  type Handed,
  type LogSubscription,
  type Member
} from "@agent-chat/core/events/logs"
import { Cursor } from "./cursor.ts"
import { readDeadLetters, reviveDeadLetters } from "./dead-letters.ts"
import { readUnread, type Unread } from "./group-figures.ts"
import type { GroupStatements } from "./group-statements.ts"
import { type FoundGroup, readGroup } from "./read-group.ts"
import { seqText } from "./seq.ts"
import { entryOf, type SqliteEntry } from "./sqlite-entry.ts"
import type { Transactions } from "./transactions.ts"
import { Troubles } from "./troubles.ts"

/** How soon a group is tried again that could not be read, in milliseconds. */
const readAgainAfter = 1_000

/** How often it is written that a group is read, in milliseconds. */
const readNote = 10_000

/** What a group needs of its log. */
export interface GroupOwner {
  readonly statements: GroupStatements
  readonly transactions: Transactions
  now(): number
  onRoom(): void
  tell(cause: Error): void
}

/** What is written of a group. */
export interface GroupRow {
  readonly id: number
  readonly cursor: number
  readonly readAt: number
  readonly pending: number
}

/** A group of a log in a file. What it has to do is read when the first member comes. */
export class SqliteGroup<E> implements GroupStore<SqliteEntry, E> {
  readonly name: string
  readonly troubles: Troubles
  /** When it was last read. */
  readAt: number
  /** Whether it was told that it lags behind. */
  isLate = false
  readonly #owner: GroupOwner
  readonly #group: Group<SqliteEntry, E>
  #id: number | undefined
  #cursor: Cursor
  #writtenCursor: number
  #state: "written" | "reading" | "read" | "gone" = "written"
  /** Under which id it is written once what is being read is: it may be forgotten before. */
  #founded: number | undefined
  #unread = 0
  /** What waits of a group that nobody has read yet: nobody changes it, so that it is looked up once. */
  #waits: Unread | undefined
  #timer: ReturnType<typeof setTimeout> | undefined

  /** `row` is what is written of it; nothing when it is new. */
  constructor(name: string, owner: GroupOwner, row?: GroupRow) {
    this.name = name
    this.#owner = owner
    this.troubles = new Troubles((cause) => owner.tell(cause))
    this.readAt = row?.readAt ?? owner.now()
    this.#id = row?.id
    this.#writtenCursor = row?.cursor ?? 0
    this.#cursor = new Cursor(this.#writtenCursor)
    this.#unread = row?.pending ?? 0
    this.#group = new Group(this)
  }

  get pending(): number {
    return this.#state === "read" ? this.#group.pending : this.#unread
  }

  get hasMembers(): boolean {
    return this.#group.members > 0
  }

  join(from: LogSubscription["from"], maxInFlight: number, signal: AbortSignal): Member<SqliteEntry, E> {
    this.readAt = this.#owner.now()
    if (this.#state === "written") this.#read(from)
    return this.#group.join(maxInFlight, signal)
  }

  /** An event was appended. */
  enter(entry: Omit<SqliteEntry, "attempts" | "hasResults" | "isSentAgain">): void {
    if (this.#state === "read") this.#enter({ ...entry, attempts: 0, hasResults: false, isSentAgain: false })
    else {
      if (this.#unread++ === 0) this.#waits = undefined
    }
  }

  end(): void {
    clearTimeout(this.#timer)
    this.#group.end()
  }

  info(): GroupInfo {
    const { statements } = this.#owner
    return {
      name: this.name,
      pending: this.pending,
      ...this.#count(),
      dead: this.#id === undefined ? 0 : Number(statements.countDead.get(this.#id)![0]),
      members: this.#group.members
    }
  }

  deadLetters(most: number): DeadLetter<E>[] {
    if (this.#id === undefined) return []
    return readDeadLetters<E>(this.#owner.statements, this.#id, most)
  }

  async sendAgain(ids: readonly string[] | undefined): Promise<number> {
    const { statements, transactions } = this.#owner
    const id = this.#id
    if (id === undefined) return 0
    const wanted = ids === undefined ? undefined : new Set(ids.map(Number))
    return (
      await transactions.run(
        () => reviveDeadLetters(statements, id, wanted),
        (again) => this.#enterAgain(id, again)
      )
    ).size
  }

  async forget(): Promise<void> {
    const { statements, transactions } = this.#owner
    this.end()
    this.#state = "gone"
    await transactions.run(() => {
      const id = this.#id ?? this.#founded
      // What was not written after all may have left its id to another group, or its name.
      if (id === undefined || Number(statements.idOf.get(this.name)?.[0]) !== id) return
      for (const name of ["forget", "forgetProgress", "forgetResults", "forgetDead"] as const) {
        statements[name].run(id)
      }
    })
  }

  /** Writes, within a transaction, how far it is. */
  writeCursor(): void {
    const id = this.#id
    if (id === undefined || this.#state === "gone") return
    const { statements } = this.#owner
    const now = this.#owner.now()
    if (this.hasMembers && Math.abs(now - this.readAt) >= readNote) {
      this.readAt = now
      statements.isRead.run(now, id)
    }
    const { place } = this.#cursor
    if (place === this.#writtenCursor) return
    statements.move.run(place, id)
    statements.passed.run(id, place)
    this.#writtenCursor = place
  }

  async hand(entry: SqliteEntry): Promise<Handed<E>> {
    const { statements, transactions } = this.#owner
    const { position, attempts } = entry
    const id = seqText(position)
    try {
      const row = await transactions.run(() => {
        statements.attempt.run(this.#id!, position, attempts)
        return statements.event.get(position)
      })
      if (row === undefined) throw new Error("it is not there")
      const event = JSON.parse(String(row[0])) as E
      this.troubles.works(id)
      return { event, key: String(row[1]), seq: id, id, repeated: entry.isSentAgain }
    } catch (cause) {
      this.#failed(id, `is not handed the event ${id}`, cause)
      throw cause
    }
  }

  async finish(entry: SqliteEntry, reason: string | undefined): Promise<void> {
    const { statements, transactions } = this.#owner
    const id = this.#id!
    const { position, attempts, hasResults } = entry
    await transactions.run(
      () => {
        statements.acknowledge.run(id, position)
        if (reason !== undefined) statements.bury.run(id, attempts, reason, this.#owner.now(), position)
        // Whoever sends it again goes on with what it came to.
        else if (hasResults || attempts > 1) statements.unremember.run(id, position)
      },
      () => this.#cursor.done(position)
    )
  }

  recall({ position, attempts, hasResults }: SqliteEntry, name: string): string | undefined {
    if (attempts === 1 && !hasResults) return undefined
    const row = this.#owner.statements.recall.get(this.#id!, position, name)
    return row === undefined ? undefined : String(row[0])
  }

  async remember(entry: SqliteEntry, name: string, value: string): Promise<void> {
    const { statements, transactions } = this.#owner
    entry.hasResults = true
    await transactions.run(() => statements.remember.run(this.#id!, entry.position, name, value))
  }

  onRoom(): void {
    this.#owner.onRoom()
  }

  report(): void {
    // It was told where it was noticed.
  }

  /** Something does not work; what concerns all that is written was told as that. */
  #failed(what: string, words: string, cause: unknown): void {
    if (cause === this.#owner.transactions.failure || this.#state === "gone") return
    const reason = cause instanceof Error ? cause.message : String(cause)
    this.troubles.failed(what, new Error(`the group ${this.name} ${words}: ${reason}`, { cause }))
  }

  #count(): Pick<GroupInfo, "oldest" | "inHand" | "repeated"> {
    if (this.#state === "read") {
      const { inHand, repeated, oldest } = this.#group.count()
      return { inHand, repeated, oldest: oldest === undefined ? 0 : this.#ageOf(oldest) }
    }
    const id = this.#id
    if (id === undefined || this.#unread === 0) return { inHand: 0, repeated: 0, oldest: 0 }
    this.#waits ??= readUnread(this.#owner.statements, {
      id,
      cursor: this.#cursor.place,
      now: this.#owner.now()
    })
    const { since, repeated } = this.#waits
    return { inHand: 0, repeated, oldest: Math.max(0, this.#owner.now() - since) }
  }

  /** Milliseconds since an event was appended. */
  #ageOf({ position }: SqliteEntry): number {
    const { statements } = this.#owner
    return Math.max(0, this.#owner.now() - Number(statements.at.get(position)?.[0] ?? this.#owner.now()))
  }

  /** Reads what it has to do; what is appended from then on is added to that. */
  #read(from: LogSubscription["from"]): void {
    const { statements, transactions } = this.#owner
    const { name, readAt } = this
    this.#state = "reading"
    transactions
      .run(
        () => {
          const id = this.#id
          const written = id === undefined ? undefined : { id, cursor: this.#cursor.place }
          const found = readGroup(statements, { name, readAt, from, written })
          this.#founded = found.id
          return found
        },
        (found) => this.#found(found)
      )
      .catch((cause: unknown) => {
        this.#founded = undefined
        if (this.#state === "gone") return
        this.#state = "written"
        this.#failed("reading", "is not read", cause)
        this.#timer = setTimeout(() => {
          if (this.hasMembers && this.#state === "written") this.#read(from)
        }, readAgainAfter)
      })
  }

  #found({ id, cursor, entries }: FoundGroup): void {
    if (this.#state === "gone") return
    this.#id = id
    this.#cursor = new Cursor(cursor)
    this.#writtenCursor = cursor
    this.#state = "read"
    this.#unread = 0
    this.troubles.works("reading")
    for (const entry of entries) this.#enter(entry)
  }

  #enter(entry: SqliteEntry): void {
    this.#cursor.enter(entry.position)
    this.#group.enter(entry)
  }

  #enterAgain(id: number, again: ReadonlySet<number>): void {
    if (this.#state !== "read") {
      this.#unread += again.size
      this.#waits = undefined
      return
    }
    for (const row of this.#owner.statements.again.all(id, 2 ** 52)) {
      if (again.has(Number(row[0]))) this.#group.enterAgain(entryOf(row))
    }
  }
}
