import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import type { EventLog } from "@agent-chat/core/events/logs"
import { afterEach, beforeEach } from "vitest"
import { sqliteLog, type SqliteLogOptions } from "../index.ts"

/** A file for logs, in a folder of its own for each test. */
export class LogFile {
  folder = ""
  readonly #opened: EventLog[] = []

  get path(): string {
    return join(this.folder, "events.db")
  }

  /** Opens a log, which is closed when the test is over. */
  open(options: SqliteLogOptions = {}): EventLog {
    const log = sqliteLog<unknown>(this.path, { synchronous: "normal", ...options })
    this.#opened.push(log)
    return log
  }

  /** The test has closed what it opened. */
  forget(): void {
    this.#opened.length = 0
  }

  make(): void {
    this.folder = mkdtempSync(join(tmpdir(), "sqlite-log-"))
  }

  async remove(): Promise<void> {
    for (const log of this.#opened.splice(0)) await log.close()
    rmSync(this.folder, { recursive: true })
  }
}

/** Has a file of its own for each test of the file. */
export const logFile = (): LogFile => {
  const file = new LogFile()
  beforeEach(() => file.make())
  afterEach(() => file.remove())
  return file
}
