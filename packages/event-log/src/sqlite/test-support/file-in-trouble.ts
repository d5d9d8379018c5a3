import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { DatabaseSync } from "node:sqlite"
import type { Draft, EventLog } from "@agent-chat/core/events/logs"
import { afterEach, beforeEach, vi } from "vitest"
import { sqliteLog, type SqliteLogOptions } from "../index.ts"

/** A file that something happens to, in a folder of its own for each test, and what its logs tell of that. */
export interface FileInTrouble {
  readonly path: string
  readonly told: string[]
  /** Opens a log, which is closed when the test is over. */
  readonly open: (options?: SqliteLogOptions, at?: string) => EventLog
}

export const fileInTrouble = (): FileInTrouble => {
  let folder = ""
  const opened: EventLog[] = []
  const told: string[] = []
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "sqlite-damage-"))
    told.length = 0
  })
  afterEach(async () => {
    vi.restoreAllMocks()
    for (const log of opened.splice(0)) await log.close()
    rmSync(folder, { recursive: true })
  })
  const file: FileInTrouble = {
    get path() {
      return join(folder, "events.db")
    },
    told,
    open: (options, at = file.path) => {
      const onTrouble = (cause: Error): void => void told.push(cause.message)
      const log = sqliteLog<unknown>(at, { synchronous: "normal", onTrouble, ...options })
      opened.push(log)
      return log
    }
  }
  return file
}

/** Events of three chats. */
export const drafts = (first: number, count: number, length = 200): Draft[] =>
  Array.from({ length: count }, (_, i) => ({
    event: { i: first + i, text: "x".repeat(length) },
    key: `e${first + i}`,
    keyClass: "id",
    partition: `chat ${(first + i) % 3}`
  }))

/** Reads a group, and acknowledges everything. */
export const read = (log: EventLog, group: string): { readonly seen: number[]; readonly end: () => void } => {
  const end = new AbortController()
  const seen: number[] = []
  void (async () => {
    for await (const delivery of log.subscribe(group, { from: "earliest", signal: end.signal })) {
      seen.push((delivery.event as { i: number }).i)
      await delivery.ack().catch(() => {})
    }
  })()
  return { seen, end: () => end.abort() }
}

/** How many groups are written. */
export const groupsOf = (at: string): number => {
  const database = new DatabaseSync(at, { readOnly: true })
  const row = database.prepare("SELECT count(*) AS count FROM groups").get()
  database.close()
  return Number(row?.["count"])
}

/** How long is waited for what comes by itself. */
export const within = { timeout: 15_000, interval: 20 }
