import type { DatabaseSync } from "node:sqlite"
import { bytesIn } from "./database.ts"
import { idWindow, type Settings } from "./options.ts"
import { Statement } from "./statements.ts"
import type { Transactions } from "./transactions.ts"

/** So many rows are taken out at a time: nothing else is written meanwhile. */
const atATime = 1_000
/** Milliseconds for which a commit is known again. */
const nonceWindow = 3_600_000
/** So many pages are given back to the disk at a time. */
const pagesAtATime = 1_000

const sql = {
  // All groups are done with everything up to here. The last event stays, so that no position is given twice.
  done: `
    SELECT min(
      (SELECT coalesce(max(seq), 0) - 1 FROM events),
      coalesce((SELECT min(cursor) FROM groups), 1 << 52),
      coalesce((SELECT min(seq) - 1 FROM progress WHERE acknowledged = 0), 1 << 52)
    )`,
  old: `
    DELETE FROM events WHERE seq IN (
      SELECT seq FROM (SELECT seq, at FROM events ORDER BY seq LIMIT ${atATime}) WHERE seq <= ? AND at < ?
    ) RETURNING seq`,
  oldPayload: "DELETE FROM payloads WHERE seq <= ?",
  payloads: `
    DELETE FROM payloads WHERE seq IN (SELECT seq FROM payloads WHERE seq <= ? ORDER BY seq LIMIT ${atATime})`,
  state: "DELETE FROM state WHERE until IS NOT NULL AND until <= ?",
  commits: "DELETE FROM commits WHERE at < ?",
  deadResults: `
    DELETE FROM results WHERE (group_id, seq) IN (SELECT group_id, seq FROM dead_letters WHERE at < ?)`,
  dead: "DELETE FROM dead_letters WHERE at < ?"
}

/** Told of each time it cleans. */
export interface CleanerHooks {
  readonly before: () => void
  readonly onDone: () => void
  /** It is tried again the next time. */
  readonly onFailed: (cause: unknown) => void
}

/** Takes out of the file what is over, some at a time. */
export class Cleaner {
  /** What somebody should know of. */
  reasons: readonly string[] = []
  readonly #database: DatabaseSync
  readonly #transactions: Transactions
  readonly #settings: Settings
  readonly #hooks: CleanerHooks
  readonly #sql: { readonly [Name in keyof typeof sql]: Statement }
  #timer: ReturnType<typeof setTimeout> | undefined
  #isClosed = false

  constructor(database: DatabaseSync, transactions: Transactions, settings: Settings, hooks: CleanerHooks) {
    this.#database = database
    this.#transactions = transactions
    this.#settings = settings
    this.#hooks = hooks
    this.#sql = Object.fromEntries(
      Object.entries(sql).map(([name, text]) => [name, new Statement(database, text)])
    ) as Record<keyof typeof sql, Statement>
    this.#schedule()
  }

  close(): void {
    this.#isClosed = true
    clearTimeout(this.#timer)
  }

  #schedule(): void {
    if (this.#isClosed || this.#settings.cleanEvery === Infinity) return
    this.#timer = setTimeout(() => {
      this.#clean()
        .then(this.#hooks.onDone, this.#hooks.onFailed)
        .finally(() => this.#schedule())
    }, this.#settings.cleanEvery)
    this.#timer.unref()
  }

  async #clean(): Promise<void> {
    this.#hooks.before()
    const now = this.#settings.now()
    const { retention, retentionBytes, groupExpiry } = this.#settings
    await this.#transactions.run(() => {
      this.#sql.state.run(now)
      this.#sql.commits.run(now - nonceWindow)
      const expired = now - Math.min(groupExpiry, Number.MAX_SAFE_INTEGER / 2)
      this.#sql.deadResults.run(expired)
      this.#sql.dead.run(expired)
    })
    await this.#deleteBefore(now - retention)
    if (bytesIn(this.#database) > retentionBytes) {
      await this.#deleteBefore(now - idWindow)
      await this.#emptyUntil(retentionBytes)
    }
    const bytes = bytesIn(this.#database)
    this.reasons = bytes > retentionBytes ? [`the file has ${bytes} bytes, more than it should`] : []
    this.#shrink()
  }

  /** Events that all groups are done with, and that are older. */
  async #deleteBefore(at: number): Promise<void> {
    for (let changed = atATime; changed >= atATime && !this.#isClosed;) {
      changed = await this.#transactions.run(() => {
        const seqs = this.#sql.old.all(this.#done(), at).map(([seq]) => Number(seq))
        // The last of them goes behind all that were before it.
        if (seqs.length > 0) this.#sql.oldPayload.run(Math.max(...seqs))
        return seqs.length
      })
    }
  }

  /** Leaves only the keys of events that all groups are done with, the oldest first, until the rest fits. */
  async #emptyUntil(bytes: number): Promise<void> {
    for (let changed = 1; changed > 0 && bytesIn(this.#database) > bytes && !this.#isClosed;) {
      changed = await this.#transactions.run(() => this.#sql.payloads.run(this.#done()))
    }
  }

  #done(): number {
    return Number(this.#sql.done.get()![0])
  }

  #shrink(): void {
    if (!this.#isClosed) this.#database.exec(`PRAGMA incremental_vacuum(${pagesAtATime})`)
  }
}
