import { copyFileSync, existsSync, mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { eventLogSuite } from "@agent-chat/testing/conformance/event-log"
import { describe, it } from "vitest"
import { SqliteLog } from "./sqlite-log.ts"

eventLogSuite({
  name: "sqlite",
  abilities: ["reopen", "advance"],
  make: ({ capacity }) => {
    const folder = mkdtempSync(join(tmpdir(), "event-log-"))
    let ahead = 0
    let files = 0
    let path = join(folder, "events-0.db")
    const options = { capacity, synchronous: "normal", now: () => Date.now() + ahead } as const
    const open = () => new SqliteLog<number>(path, options)
    return {
      log: open(),
      // What lies on the disk at this moment is what a process that is killed leaves behind.
      reopen: async () => {
        const next = join(folder, `events-${++files}.db`)
        for (const end of ["", "-wal"]) if (existsSync(path + end)) copyFileSync(path + end, next + end)
        path = next
        return open()
      },
      advance: async (ms) => {
        ahead += ms
      },
      dispose: () => rmSync(folder, { recursive: true })
    }
  },
  describe,
  it
})
