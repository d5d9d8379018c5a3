import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { DatabaseSync } from "node:sqlite"
import { ConfigurationError } from "@agent-chat/core"
import { consumeEvents, joinEvents } from "@agent-chat/core/events"
import { v3_0 } from "@agent-chat/core/v3.0"
import { v3_6 } from "@agent-chat/core/v3.6"
import { NEVER } from "rxjs"
import { afterEach, beforeEach, describe, expect, it } from "vitest"
import { sqliteLog } from "./index.ts"

let folder: string
let path: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "sqlite-version-"))
  path = join(folder, "events.db")
})
afterEach(() => rmSync(folder, { recursive: true }))

/** The events of v3.0 that are written there. */
const writeOlder = async (): Promise<void> => {
  const events = joinEvents({ rtm: { catalog: v3_0, events: NEVER }, log: sqliteLog(path) })
  await expect.poll(() => events.metrics().log.lastCommit).toBeGreaterThan(0)
  await events.close()
}

describe("the version of a log in a file", () => {
  it("is that of what was written first: another is refused at the start, with the way out", async () => {
    await writeOlder()
    const log = sqliteLog(path)
    for (const use of [
      () => joinEvents({ rtm: { catalog: v3_6, events: NEVER }, log }),
      () => consumeEvents({ catalog: v3_6, log }, () => {})
    ]) {
      expect(use).toThrow(ConfigurationError)
      expect(use).toThrow(
        `log: ${path} holds events of v3.0, and this process is of v3.6: give v3.6 a file of its own`
      )
    }
    const events = joinEvents({ rtm: { catalog: v3_0, events: NEVER }, log })
    await events.close()
  })

  it("is taken from who uses an older file first, in which none stands", async () => {
    await writeOlder()
    const database = new DatabaseSync(path)
    expect(database.prepare("DELETE FROM state WHERE name = 'version'").run().changes).toBe(1)
    database.close()
    await writeOlder()
    const log = sqliteLog(path)
    expect(() => log.expectVersion?.("3.6")).toThrow("v3.0")
    await log.close()
  })

  it("is none as long as nothing is written", async () => {
    const empty = sqliteLog(path)
    empty.expectVersion?.("3.0")
    await empty.close()
    const log = sqliteLog(path)
    expect(() => log.expectVersion?.("3.6")).not.toThrow()
    await log.close()
  })
})
