import type { DatabaseSync } from "node:sqlite"
import {
  type Appended,
  type Commit,
  type DeadLetter,
  type Draft,
  type EventLog,
  type GroupInfo,
  type LogDelivery,
  type LogHealth,
  type LogSubscription,
  otherVersion,
  type Restored
} from "@agent-chat/core/events/logs"
import { callback, quiet, readArgument } from "@agent-chat/core/options"
import { Cleaner } from "./cleaner.ts"
import { bytesIn, giveUp, openDatabase } from "./database.ts"
import { accessFailed } from "./failures.ts"
import { type LogStatements, logStatements } from "./log-statements.ts"
import { readSettings, type Settings, type SqliteLogOptions } from "./options.ts"
import { seqText } from "./seq.ts"
import { type Row, rowOf } from "./draft-row.ts"
import { type GroupStatements, groupStatements } from "./group-statements.ts"
import { type GroupOwner, type GroupRow, SqliteGroup } from "./sqlite-group.ts"
import { readTail } from "./tail.ts"
import { Transactions } from "./transactions.ts"

/** Events in a file of SQLite, of one process: what was appended outlives it. */
export class SqliteLog<E> implements EventLog<E>, GroupOwner {
  readonly durable = true
  readonly shared = false
  readonly transactions: Transactions
  readonly statements: GroupStatements
  readonly #path: string
  readonly #database: DatabaseSync
  readonly #settings: Settings
  readonly #sql: LogStatements
  readonly #groups = new Map<string, SqliteGroup<E>>()
  readonly #cleaner: Cleaner
  readonly #closing = new AbortController()
  readonly #onAppended = new Set<() => void>()
  readonly #listeners = new Set<(cause: Error) => void>()
  #waiting: (() => void)[] = []
  #appended = 0
  /** The version of what is written, until it stands in the file. */
  #unmarked: string | undefined

  /** @throws ConfigurationError when an option is wrong, or the file cannot be used */
  constructor(path: string, options: SqliteLogOptions = {}) {
    this.#settings = readSettings(options)
    this.#path = path
    this.#database = openDatabase(path, this.#settings.synchronous)
    this.transactions = new Transactions(this.#database, path, {
      beforeCommit: () => this.#writeCursors(),
      onFailure: (cause) => this.#tell(cause)
    })
    this.statements = groupStatements(this.#database)
    this.#sql = logStatements(this.#database)
    for (const [id, name, cursor, readAt, pending] of this.#readGroups()) {
      const row: GroupRow = {
        id: Number(id),
        cursor: Number(cursor),
        readAt: Number(readAt),
        pending: Number(pending)
      }
      this.#groups.set(String(name), new SqliteGroup(String(name), this, row))
    }
    this.#cleaner = new Cleaner(this.#database, this.transactions, this.#settings, () =>
      this.#beforeCleaning()
    )
  }

  /** The first read of the tables, which shows whether they are there and whole. */
  #readGroups(): ReturnType<LogStatements["groups"]["all"]> {
    try {
      return this.#sql.groups.all()
    } catch (cause) {
      return giveUp(this.#database, this.#path, cause)
    }
  }

  expectVersion(wanted: string): void {
    const kept = this.#isClosed ? undefined : this.#keptVersion()
    if (kept === undefined) this.#unmarked = wanted
    else if (kept !== wanted) throw otherVersion(this.#path, "file", { kept, wanted })
  }

  #keptVersion(): string | undefined {
    try {
      const row = this.#sql.version.get()
      return row && String(row[0])
    } catch (cause) {
      throw accessFailed(this.#path, "read", cause)
    }
  }

  async append(drafts: readonly Draft<E>[], commit?: Commit): Promise<readonly Appended[]> {
    const rows = drafts.map(rowOf)
    while (!this.#isClosed && this.#isFull())
      await new Promise<void>((resolve) => this.#waiting.push(resolve))
    if (this.#isClosed) throw new Error("the log is closed")
    const at = this.now()
    return this.transactions.run(
      () => this.#write(rows, at, commit),
      (appended) => this.#written(rows, appended)
    )
  }

  async restore({ since, most }: { readonly since: number; readonly most: number }): Promise<Restored> {
    if (this.#isClosed) throw new Error("the log is closed")
    const state = new Map(
      this.#sql.state.all(this.now()).map(([name, value]) => [String(name), String(value)] as const)
    )
    return { state, facts: this.#facts(since, most) }
  }

  subscribe(
    name: string,
    { from, maxInFlight = 128, signal }: LogSubscription
  ): AsyncIterable<LogDelivery<E>> {
    let group = this.#groups.get(name)
    if (group === undefined) this.#groups.set(name, (group = new SqliteGroup<E>(name, this)))
    return group.join(from, maxInFlight, this.#isClosed ? AbortSignal.abort() : signal)
  }

  tail({ signal, after }: { readonly signal: AbortSignal; readonly after?: string }): AsyncIterable<{
    readonly event: E
    readonly id: string
  }> {
    // From now on, not from the first look.
    const source = { sql: this.#sql, closed: this.#closing.signal, onAppended: this.#onAppended }
    const from = after !== undefined ? Number(after) : this.#isClosed ? 0 : Number(this.#sql.last.get()![0])
    return readTail(source, signal, from) as AsyncGenerator<{ event: E; id: string }>
  }

  groups(): Promise<readonly GroupInfo[]> {
    return Promise.resolve(Array.from(this.#groups.values(), (group) => group.info()))
  }

  async forget(name: string): Promise<void> {
    const group = this.#groups.get(name)
    this.#groups.delete(name)
    await group?.forget()
    this.onRoom()
  }

  deadLetters(
    name: string,
    { most = 1_000 }: { readonly most?: number } = {}
  ): Promise<readonly DeadLetter<E>[]> {
    return Promise.resolve(this.#groups.get(name)?.deadLetters(most) ?? [])
  }

  async sendAgain(name: string, ids?: readonly string[]): Promise<number> {
    return (await this.#groups.get(name)?.sendAgain(ids)) ?? 0
  }

  health(): LogHealth {
    const { failure, lastTook } = this.transactions
    const counts = { appended: this.#appended, lastCommit: lastTook, takeovers: 0 }
    if (this.#isClosed) {
      return { state: "down", reasons: ["the log is closed"], ...counts, keys: 0, bytes: 0 }
    }
    const { capacity } = this.#settings
    const late = Array.from(this.#groups.values()).filter(({ pending }) => pending >= capacity / 2)
    const reasons = [
      ...(failure === undefined ? [] : [failure.message]),
      ...late.map(({ name, pending }) => `the group ${name} is ${pending} events behind`),
      ...this.#cleaner.reasons
    ]
    try {
      const [first, last] = this.#sql.range.get()!
      return {
        state: failure !== undefined ? "down" : reasons.length > 0 ? "degraded" : "ok",
        reasons,
        ...counts,
        keys: Number(last) - Number(first) + 1,
        bytes: bytesIn(this.#database)
      }
    } catch (cause) {
      // Whoever asks how it is must be told, not fail.
      const { message } = accessFailed(this.#path, "read", cause)
      return { state: "down", reasons: [message, ...reasons], ...counts, keys: 0, bytes: 0 }
    }
  }

  onTrouble(listener: (cause: Error) => void): () => void {
    readArgument("listener", listener, callback)
    const told = quiet(listener)
    this.#listeners.add(told)
    return () => this.#listeners.delete(told)
  }

  close(): Promise<void> {
    if (this.#isClosed) return Promise.resolve()
    this.#cleaner.close()
    for (const group of this.#groups.values()) group.end()
    this.#closing.abort(new Error("the log is closed"))
    for (const resolve of this.#waiting.splice(0)) resolve()
    this.transactions.run(() => {}).catch(() => {})
    this.transactions.close()
    this.#database.close()
    return Promise.resolve()
  }

  now(): number {
    return this.#settings.now()
  }

  onRoom(): void {
    if (this.#waiting.length > 0 && !this.#isFull()) for (const resolve of this.#waiting.splice(0)) resolve()
  }

  report(cause: unknown): void {
    // What could not be written was told where that was noticed.
    if (cause !== this.transactions.failure) this.#tell(cause as Error)
  }

  #tell(cause: Error): void {
    this.#settings.onTrouble(cause)
    for (const told of this.#listeners) told(cause)
  }

  get #isClosed(): boolean {
    return this.#closing.signal.aborted
  }

  #write(rows: readonly Row[], at: number, commit: Commit | undefined): readonly Appended[] {
    if (commit !== undefined) {
      const before = this.#sql.commit.get(commit.nonce)
      // Told apart from what is new by its identity: nothing of it is handed out again.
      if (before !== undefined) return new Before(...(JSON.parse(String(before[0])) as Appended[]))
    }
    // Together with the first event: a file in which nothing lies is of no version.
    if (this.#unmarked !== undefined) this.#sql.mark.run(this.#unmarked)
    let seq = Number(this.#sql.last.get()![0])
    const appended = rows.map(({ draft: { key, partition, fact }, isId, follows, bytes, event }) => {
      const values = [at, isId ? key : null, key, partition, follows ? 1 : 0, bytes, fact]
      if (this.#sql.append.run(seq + 1, ...values) === 0) {
        return { seq: seqText(Number(this.#sql.byKey.get(key)![0])), duplicate: true }
      }
      this.#sql.payload.run(++seq, event)
      return { seq: seqText(seq), duplicate: false }
    })
    if (commit === undefined) return appended
    for (const { name, value, until } of commit.state ?? []) {
      if (value === undefined) this.#sql.forget.run(name)
      else this.#sql.remember.run(name, value, until === undefined ? null : Math.ceil(until))
    }
    this.#sql.committed.run(commit.nonce, at, JSON.stringify(appended))
    return appended
  }

  #written(rows: readonly Row[], appended: readonly Appended[]): void {
    this.#unmarked = undefined
    if (appended instanceof Before) return
    for (const [i, { seq, duplicate }] of appended.entries()) {
      if (duplicate) continue
      this.#appended++
      const { draft, follows } = rows[i]!
      for (const group of this.#groups.values()) {
        group.enter({ position: Number(seq), partition: draft.partition, follows, bytes: 0 })
      }
    }
    for (const group of this.#groups.values()) this.#warn(group)
    for (const wake of this.#onAppended) wake()
  }

  #writeCursors(): void {
    for (const group of this.#groups.values()) group.writeCursor()
  }

  async *#facts(since: number, most: number): AsyncGenerator<{ fact: string; at: number }> {
    const limit = Math.min(most, 2 ** 31)
    const first = this.#sql.firstFact.get(Math.floor(since), limit)?.[0]
    for (let from = first === null ? Infinity : Number(first); from < Infinity;) {
      const rows = this.#sql.facts.all(from, Math.floor(since))
      for (const [, fact, at] of rows) yield { fact: String(fact), at: Number(at) }
      from = rows.length === 0 ? Infinity : Number(rows.at(-1)![0]) + 1
    }
  }

  /** A group that nobody reads counts until it has expired. */
  #isFull(): boolean {
    const { capacity } = this.#settings
    for (const group of this.#groups.values()) {
      if (group.pending >= capacity && !this.#isExpired(group)) return true
    }
    return false
  }

  #isExpired(group: SqliteGroup<E>): boolean {
    return !group.hasMembers && group.readAt < this.now() - this.#settings.groupExpiry
  }

  #warn(group: SqliteGroup<E>): void {
    const { capacity } = this.#settings
    const { name, pending } = group
    if (group.isLate && pending < capacity / 4) group.isLate = false
    if (group.isLate || pending < capacity / 2) return
    group.isLate = true
    this.#tell(
      new Error(`the group ${name} is ${pending} events behind; when it is full, all others wait for it`)
    )
  }

  /** Groups that nobody reads any more are forgotten. */
  #beforeCleaning(): void {
    for (const group of this.#groups.values()) {
      if (!this.#isExpired(group)) continue
      const { name, pending } = group
      this.#tell(
        new Error(`nobody reads the group ${name}: the ${pending} events that wait for it are given up`)
      )
      this.forget(name).catch((cause: unknown) => this.report(cause))
    }
    this.onRoom()
  }
}

/** What a commit that was written before was answered. */
class Before extends Array<Appended> {}
