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
import { OpenedFile } from "./opened-file.ts"
import { type Row, rowOf } from "./draft-row.ts"
import { type GroupStatements, groupStatements } from "./group-statements.ts"
import { type GroupsOwner, SqliteGroups } from "./sqlite-groups.ts"
import { readTail } from "./tail.ts"
import { Transactions } from "./transactions.ts"
import { Troubles } from "./troubles.ts"
import { Before, writeRows } from "./write-rows.ts"

/** Events in a file of SQLite, of one process: what was appended outlives it. */
export class SqliteLog<E> implements EventLog<E>, GroupsOwner {
  readonly durable = true
  readonly shared = false
  readonly transactions: Transactions
  readonly statements: GroupStatements
  readonly #path: string
  readonly #file: OpenedFile
  readonly #troubles = new Troubles((cause) => this.tell(cause))
  readonly #database: DatabaseSync
  readonly #settings: Settings
  readonly #sql: LogStatements
  readonly #groups: SqliteGroups<E>
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
    this.#file = new OpenedFile(path)
    this.transactions = new Transactions(this.#database, path, {
      beforeBegin: () => this.#file.mustBeThere(),
      beforeCommit: () => this.#groups.writeCursors(),
      onWritten: () => this.#troubles.works("writing"),
      onFailure: (cause) => this.#troubles.failed("writing", cause)
    })
    this.statements = groupStatements(this.#database)
    this.#sql = logStatements(this.#database)
    this.#groups = new SqliteGroups<E>(this, this.#settings, this.#readGroups())
    this.#cleaner = new Cleaner(this.#database, this.transactions, this.#settings, {
      before: () => {
        this.#groups.forgetExpired()
        this.onRoom()
      },
      onDone: () => this.#troubles.works("cleaning"),
      onFailed: (cause) => this.#failed("cleaning", cause, "what is over was not taken out")
    })
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
    const row = this.#isClosed ? undefined : this.#read(() => this.#sql.version.get())
    const kept = row && String(row[0])
    if (kept === undefined) this.#unmarked = wanted
    else if (kept !== wanted) throw otherVersion(this.#path, "file", { kept, wanted })
  }

  async append(drafts: readonly Draft<E>[], commit?: Commit): Promise<readonly Appended[]> {
    const rows = drafts.map(rowOf)
    while (!this.#isClosed && this.#groups.areFull)
      await new Promise<void>((resolve) => this.#waiting.push(resolve))
    if (this.#isClosed) throw new Error("the log is closed")
    const at = this.now()
    try {
      const appended = await this.transactions.run(
        () => this.#write(rows, at, commit),
        (done) => this.#written(rows, done)
      )
      this.#troubles.works("appending")
      return appended
    } catch (cause) {
      this.#failed("appending", cause)
      throw cause
    }
  }

  async restore({ since, most }: { readonly since: number; readonly most: number }): Promise<Restored> {
    if (this.#isClosed) throw new Error("the log is closed")
    const rows = this.#read(() => this.#sql.state.all(this.now()))
    const state = new Map(rows.map(([name, value]) => [String(name), String(value)] as const))
    return { state, facts: this.#facts(since, most) }
  }

  subscribe(
    name: string,
    { from, maxInFlight = 128, signal }: LogSubscription
  ): AsyncIterable<LogDelivery<E>> {
    return this.#groups.of(name).join(from, maxInFlight, this.#isClosed ? AbortSignal.abort() : signal)
  }

  tail({ signal, after }: { readonly signal: AbortSignal; readonly after?: string }): AsyncIterable<{
    readonly event: E
    readonly id: string
  }> {
    // From now on, not from the first look.
    const source = {
      readAfter: (seq: number) => this.#read(() => this.#sql.after.all(seq)),
      closed: this.#closing.signal,
      onAppended: this.#onAppended
    }
    const from =
      after !== undefined
        ? Number(after)
        : this.#isClosed
          ? 0
          : Number(this.#read(() => this.#sql.last.get())![0])
    return readTail(source, signal, from) as AsyncGenerator<{ event: E; id: string }>
  }

  async groups(): Promise<readonly GroupInfo[]> {
    return this.#read(() => Array.from(this.#groups.all, (group) => group.info()))
  }

  async forget(name: string): Promise<void> {
    try {
      await this.#groups.forget(name)
    } catch (cause) {
      this.forgot(cause)
      throw cause
    }
    this.forgot()
  }

  async deadLetters(
    name: string,
    { most = 1_000 }: { readonly most?: number } = {}
  ): Promise<readonly DeadLetter<E>[]> {
    return this.#read(() => this.#groups.get(name)?.deadLetters(most) ?? [])
  }

  async sendAgain(name: string, ids?: readonly string[]): Promise<number> {
    return (await this.#groups.get(name)?.sendAgain(ids)) ?? 0
  }

  health(): LogHealth {
    const counts = { appended: this.#appended, lastCommit: this.transactions.lastTook, takeovers: 0 }
    if (this.#isClosed) {
      return { state: "down", reasons: ["the log is closed"], ...counts, keys: 0, bytes: 0 }
    }
    let size = { keys: 0, bytes: 0 }
    try {
      this.#file.mustBeThere()
      const [first, last] = this.#sql.range.get()!
      size = { keys: Number(last) - Number(first) + 1, bytes: bytesIn(this.#database) }
      this.#troubles.works("looking")
    } catch (cause) {
      // Whoever asks how it is must be told, not fail.
      this.#troubles.failed("looking", accessFailed(this.#path, "read", cause))
    }
    const isDown = (["writing", "appending", "looking"] as const).some((what) => this.#troubles.has(what))
    const reasons = new Set([...this.#troubles.reasons, ...this.#groups.reasons, ...this.#cleaner.reasons])
    const state = isDown ? "down" : reasons.size > 0 ? "degraded" : "ok"
    return { state, reasons: [...reasons], ...counts, ...size }
  }

  onTrouble(listener: (cause: Error) => void): () => void {
    readArgument("listener", listener, callback)
    const told = quiet(listener)
    this.#listeners.add(told)
    return () => this.#listeners.delete(told)
  }

  async close(): Promise<void> {
    if (this.#isClosed) return
    this.#cleaner.close()
    this.#groups.end()
    this.#closing.abort(new Error("the log is closed"))
    for (const resolve of this.#waiting.splice(0)) resolve()
    this.transactions.run(() => {}).catch(() => {})
    this.transactions.close()
    this.#database.close()
  }

  now(): number {
    return this.#settings.now()
  }

  onRoom(): void {
    if (this.#waiting.length === 0 || this.#groups.areFull) return
    for (const resolve of this.#waiting.splice(0)) resolve()
  }

  forgot(cause?: unknown): void {
    if (cause !== undefined) return this.#failed("forgetting", cause, "a group is not forgotten yet")
    this.#troubles.works("forgetting")
    this.onRoom()
  }

  tell(cause: Error): void {
    this.#settings.onTrouble(cause)
    for (const told of this.#listeners) told(cause)
  }

  get #isClosed(): boolean {
    return this.#closing.signal.aborted
  }

  /** Something does not work; what concerns all that is written was told as that. */
  #failed(what: string, cause: unknown, words?: string): void {
    if (cause === this.transactions.failure || this.#isClosed) return
    const error = accessFailed(this.#path, "written", cause)
    this.#troubles.failed(
      what,
      words === undefined ? error : new Error(`${words}: ${error.message}`, { cause })
    )
  }

  #read<T>(read: () => T): T {
    try {
      return read()
    } catch (cause) {
      throw accessFailed(this.#path, "read", cause)
    }
  }

  #write(rows: readonly Row[], at: number, commit: Commit | undefined): readonly Appended[] {
    // Together with the first event: a file in which nothing lies is of no version.
    if (this.#unmarked !== undefined) this.#sql.mark.run(this.#unmarked)
    return writeRows(this.#sql, rows, at, commit)
  }

  #written(rows: readonly Row[], appended: readonly Appended[]): void {
    this.#unmarked = undefined
    if (appended instanceof Before) return
    this.#appended += appended.filter(({ duplicate }) => !duplicate).length
    this.#groups.enter(rows, appended)
    for (const wake of this.#onAppended) wake()
  }

  async *#facts(since: number, most: number): AsyncGenerator<{ fact: string; at: number }> {
    const limit = Math.min(most, 2 ** 31)
    const first = this.#read(() => this.#sql.firstFact.get(Math.floor(since), limit))?.[0]
    for (let from = first === null ? Infinity : Number(first); from < Infinity;) {
      const rows = this.#read(() => this.#sql.facts.all(from, Math.floor(since)))
      for (const [, fact, at] of rows) yield { fact: String(fact), at: Number(at) }
      from = rows.length === 0 ? Infinity : Number(rows.at(-1)![0]) + 1
    }
  }
}
