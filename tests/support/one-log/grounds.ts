import { copyFileSync, existsSync, mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { type Appended, type Commit, type Draft, type EventLog, MemoryLog } from "@agent-chat/core/events"
import { sqliteLog } from "@agent-chat/event-log/sqlite"
import type { Restored } from "@agent-chat/core/events/logs"

/** Where the events of several joins lie. */
export interface Ground<E> {
  /** The log there is; another one after a crash. */
  readonly log: EventLog<E>
  append(drafts: readonly Draft<E>[], commit?: Commit): Promise<readonly Appended[]>
  restore(options: { readonly since: number; readonly most: number }): Promise<Restored>
  /** What was not written is gone, as if its process had been killed. Not all can. */
  crash?(): void
  dispose(): void
}

/** A log in memory, with what it would have to keep beside the events. */
export class MemoryGround<E> implements Ground<E> {
  readonly log = new MemoryLog<E>({ capacity: 1_000_000, capacityBytes: 2 ** 40 })
  readonly #state = new Map<string, string>()
  readonly #facts: { readonly fact: string; readonly at: number }[] = []
  readonly #nonces = new Set<string>()

  async append(drafts: readonly Draft<E>[], commit?: Commit): Promise<readonly Appended[]> {
    const appended = await this.log.append(drafts, commit)
    if (commit !== undefined && this.#nonces.has(commit.nonce)) return appended
    if (commit !== undefined) this.#nonces.add(commit.nonce)
    for (const { name, value } of commit?.state ?? []) {
      if (value === undefined) this.#state.delete(name)
      else this.#state.set(name, value)
    }
    for (const [i, { fact }] of drafts.entries()) {
      if (fact !== undefined && appended[i]?.duplicate === false) this.#facts.push({ fact, at: Date.now() })
    }
    return appended
  }

  restore({ since, most }: { readonly since: number; readonly most: number }): Promise<Restored> {
    const found = this.#facts.filter(({ at }) => at >= since).slice(-most)
    return Promise.resolve({
      state: new Map(this.#state),
      facts: (async function* () {
        yield* found
      })()
    })
  }

  dispose(): void {}
}

/** A file of SQLite. What lies on the disk at a moment is what a process that is killed then leaves behind. */
export class FileGround<E> implements Ground<E> {
  log: EventLog<E>
  // No power fails here: where there is a disk in memory, nobody waits for another.
  readonly #folder = mkdtempSync(join(["/dev/shm"].find(existsSync) ?? tmpdir(), "one-log-"))
  readonly #opened: EventLog<E>[] = []
  #path = join(this.#folder, "events-0.db")

  constructor() {
    this.log = this.#open()
  }

  append(drafts: readonly Draft<E>[], commit?: Commit): Promise<readonly Appended[]> {
    return this.log.append(drafts, commit)
  }

  restore(options: { readonly since: number; readonly most: number }): Promise<Restored> {
    return this.log.restore(options)
  }

  crash(): void {
    const next = join(this.#folder, `events-${this.#opened.length}.db`)
    for (const end of ["", "-wal"]) {
      if (existsSync(this.#path + end)) copyFileSync(this.#path + end, next + end)
    }
    this.#path = next
    this.log = this.#open()
  }

  dispose(): void {
    for (const log of this.#opened) void log.close()
    rmSync(this.#folder, { recursive: true })
  }

  #open(): EventLog<E> {
    const log = sqliteLog<E>(this.#path, { synchronous: "normal", cleanEvery: 3_600_000 })
    this.#opened.push(log)
    return log
  }
}
