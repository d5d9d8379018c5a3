import type { DatabaseSync } from "node:sqlite"
import { accessFailed, concernsAll } from "./failures.ts"

/** Something that is written, together with what else there is at the time. */
interface Job<T> {
  /** Writes; must not change anything but the database. */
  readonly write: () => T
  /** Runs when that is on the disk, before anybody else is told. */
  readonly written: ((result: T) => void) | undefined
  readonly resolve: (result: T) => void
  readonly reject: (cause: unknown) => void
}

/** What a log adds to each transaction. */
export interface TransactionHooks {
  /** Runs before each; what it throws fails all of it. */
  beforeBegin(): void
  /** Writes what is written with anything. */
  beforeCommit(): void
  onWritten(): void
  /** Nothing can be written. */
  onFailure(cause: Error): void
}

/** Those of the platform: what is written waits for no test that has taken the timers over. */
const platform = { setImmediate, clearImmediate }

/** So many jobs go into one transaction. */
const most = 2_000

/**
 * Writes in groups: whatever is wanted within one turn of the event loop becomes one transaction. All of it is written, or
 * nothing, but for what cannot be written itself: that does not hold up the rest.
 */
export class Transactions {
  /** How long the last one took, in milliseconds. */
  lastTook = 0
  /** Why the last one failed, until one succeeds. */
  failure: Error | undefined
  readonly #database: DatabaseSync
  readonly #path: string
  readonly #hooks: TransactionHooks
  #jobs: Job<unknown>[] = []
  #scheduled: NodeJS.Immediate | undefined
  #isClosed = false

  constructor(database: DatabaseSync, path: string, hooks: TransactionHooks) {
    this.#database = database
    this.#path = path
    this.#hooks = hooks
  }

  /** Resolves when `write` is on the disk. */
  run<T>(write: () => T, written?: (result: T) => void): Promise<T> {
    if (this.#isClosed) return Promise.reject(new Error("the log is closed"))
    return new Promise((resolve, reject) => {
      this.#jobs.push({ write, written, resolve, reject } as Job<unknown>)
      this.#scheduled ??= platform.setImmediate(() => {
        this.#scheduled = undefined
        this.flush()
      })
    })
  }

  /** Writes all that waits. */
  flush(): void {
    while (this.#jobs.length > 0) this.#write(this.#jobs.splice(0, most))
  }

  /** Writes what waits, and nothing more from then on. */
  close(): void {
    this.flush()
    this.#isClosed = true
    platform.clearImmediate(this.#scheduled)
  }

  #write(jobs: readonly Job<unknown>[]): void {
    const began = performance.now()
    const results: unknown[] = []
    let current: Job<unknown> | undefined
    try {
      this.#hooks.beforeBegin()
      this.#database.exec("BEGIN IMMEDIATE")
      for (current of jobs) results.push(current.write())
      current = undefined
      this.#hooks.beforeCommit()
      this.#database.exec("COMMIT")
    } catch (cause) {
      this.#rollBack()
      if (current === undefined || concernsAll(cause)) return this.#fail(jobs, cause)
      current.reject(accessFailed(this.#path, "written", cause))
      const culprit = current
      this.#jobs.unshift(...jobs.filter((job) => job !== culprit))
      return
    }
    this.lastTook = performance.now() - began
    this.failure = undefined
    this.#hooks.onWritten()
    for (const [i, { written }] of jobs.entries()) written?.(results[i])
    for (const [i, { resolve }] of jobs.entries()) resolve(results[i])
  }

  #fail(jobs: readonly Job<unknown>[], cause: unknown): void {
    const error = accessFailed(this.#path, "written", cause)
    this.failure = error
    this.#hooks.onFailure(error)
    for (const { reject } of jobs) reject(error)
  }

  #rollBack(): void {
    try {
      if (this.#database.isTransaction) this.#database.exec("ROLLBACK")
    } catch {
      // What made it fail says more.
    }
  }
}
