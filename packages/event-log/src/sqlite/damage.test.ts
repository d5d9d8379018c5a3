import {
  mkdtempSync,
  openSync,
  closeSync,
  copyFileSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
  writeSync
} from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { DatabaseSync } from "node:sqlite"
import { setTimeout as sleep } from "node:timers/promises"
import type { Draft, EventLog } from "@agent-chat/core/events/logs"
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest"
import { sqliteLog } from "./index.ts"

let folder: string
let path: string
const opened: EventLog[] = []
const told: string[] = []

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "sqlite-damage-"))
  path = join(folder, "events.db")
  told.length = 0
})
afterEach(async () => {
  vi.restoreAllMocks()
  for (const log of opened.splice(0)) await log.close()
  rmSync(folder, { recursive: true })
})

const open = (at = path, onTrouble = (cause: Error): void => void told.push(cause.message)): EventLog => {
  const log = sqliteLog<unknown>(at, { synchronous: "normal", onTrouble })
  opened.push(log)
  return log
}

const drafts = (first: number, count: number, length = 200): Draft[] =>
  Array.from({ length: count }, (_, i) => ({
    event: { i: first + i, text: "x".repeat(length) },
    key: `e${first + i}`,
    keyClass: "id",
    partition: `chat ${(first + i) % 3}`
  }))

/** Reads a group, and acknowledges everything. */
const read = (log: EventLog, group: string): { readonly seen: number[]; readonly end: () => void } => {
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
const groupsOf = (at: string): number => {
  const database = new DatabaseSync(at, { readOnly: true })
  const row = database.prepare("SELECT count(*) AS count FROM groups").get()
  database.close()
  return Number(row?.["count"])
}

const within = { timeout: 15_000, interval: 20 }

vi.setConfig({ testTimeout: 30_000 })

describe("chats that cannot be handed out", () => {
  it("take no place from others, however many they are", async () => {
    const log = open()
    await log.append(
      Array.from({ length: 300 }, (_, i) => ({
        event: { i },
        key: `e${i}`,
        keyClass: "id",
        partition: `chat ${i}`
      }))
    )
    await log.close()
    const damaged = 200
    const database = new DatabaseSync(path)
    database.exec(`UPDATE payloads SET event = 'no JSON' WHERE seq <= ${damaged}`)
    database.close()
    const next = open()
    const { seen } = read(next, "a")
    await expect.poll(() => seen.length, within).toBe(300 - damaged)
    await next.append([{ event: { i: 300 }, key: "e300", keyClass: "id", partition: "chat 300" }])
    // Before the damaged ones are tried again.
    await expect.poll(() => seen.at(-1), { timeout: 900, interval: 10 }).toBe(300)
    expect(next.health().reasons.join()).toContain("is not handed the event")
  })
})

describe("a group that could not be forgotten", () => {
  it("is forgotten when that can be written again, and said until then", async () => {
    const log = sqliteLog<unknown>(path, { synchronous: "normal", cleanEvery: 50, onTrouble: () => {} })
    opened.push(log)
    const { seen, end } = read(log, "a")
    await log.append(drafts(0, 3))
    await expect.poll(() => seen.length, within).toBe(3)
    end()
    let isDamaged = true
    const real: (sql: string) => unknown = Reflect.get(DatabaseSync.prototype, "prepare")
    vi.spyOn(DatabaseSync.prototype, "prepare").mockImplementation(function (this: DatabaseSync, sql) {
      if (isDamaged && sql.startsWith("DELETE FROM groups")) {
        throw Object.assign(new Error("database disk image is malformed"), { errcode: 11 })
      }
      return real.call(this, sql) as ReturnType<DatabaseSync["prepare"]>
    })
    await expect(log.forget("a")).rejects.toThrow(path)
    await expect(log.forget("a")).rejects.toThrow(path)
    expect(log.health().reasons.join()).toContain("not forgotten yet")
    isDamaged = false
    await expect.poll(() => log.health().reasons, within).toEqual([])
    await log.close()
    expect(groupsOf(path)).toBe(0)
  })

  it("leaves nothing when it was being made", async () => {
    const log = open()
    await log.append(drafts(0, 3))
    const { end } = read(log, "a")
    await log.forget("a")
    end()
    await log.close()
    expect(groupsOf(path)).toBe(0)
  })
})

describe("a group that could not be forgotten while it was being made", () => {
  it("takes none of its name with it that is made afterwards", async () => {
    const log = sqliteLog<unknown>(path, { synchronous: "normal", cleanEvery: 100, onTrouble: () => {} })
    opened.push(log)
    await log.append(drafts(0, 3))
    let isFull = true
    const real: (sql: string) => void = Reflect.get(DatabaseSync.prototype, "exec")
    vi.spyOn(DatabaseSync.prototype, "exec").mockImplementation(function (this: DatabaseSync, sql) {
      if (isFull && sql === "COMMIT") {
        throw Object.assign(new Error("database or disk is full"), { errcode: 13 })
      }
      return real.call(this, sql)
    })
    read(log, "a")
    await expect(log.forget("a")).rejects.toThrow(path)
    isFull = false
    const { seen } = read(log, "a")
    await expect.poll(() => seen, within).toEqual([0, 1, 2])
    // It is cleaned meanwhile.
    await sleep(300)
    await log.close()
    expect(groupsOf(path)).toBe(1)
  })
})

describe("a group that cannot be read", () => {
  it("is said as long as that is so, though all else works", async () => {
    const log = open()
    await log.append(drafts(0, 3))
    let isDamaged = true
    const real: (sql: string) => unknown = Reflect.get(DatabaseSync.prototype, "prepare")
    vi.spyOn(DatabaseSync.prototype, "prepare").mockImplementation(function (this: DatabaseSync, sql) {
      if (isDamaged && sql.startsWith("SELECT seq, attempts, acknowledged FROM progress")) {
        throw Object.assign(new Error("database disk image is malformed"), { errcode: 11 })
      }
      return real.call(this, sql) as ReturnType<DatabaseSync["prepare"]>
    })
    const { seen } = read(log, "a")
    const reason = `the group a is not read: ${path} was not written: it is damaged`
    // What is written together with the look at the group is written nevertheless.
    for (let i = 3; i < 6; i++) expect(await log.append(drafts(i, 1))).toMatchObject([{ duplicate: false }])
    await expect.poll(() => told, within).toEqual([reason])
    expect(log.health()).toMatchObject({ state: "degraded", reasons: [reason] })
    await sleep(1_100)
    await log.append(drafts(6, 1))
    expect(told).toEqual([reason])
    expect(log.health()).toMatchObject({ state: "degraded", reasons: [reason] })
    isDamaged = false
    await expect.poll(() => new Set(seen), within).toEqual(new Set([0, 1, 2, 3, 4, 5, 6]))
    expect(log.health()).toMatchObject({ state: "ok", reasons: [] })
  })
})

describe("an event that cannot be read", () => {
  it.each([
    ["is no JSON any more", "UPDATE payloads SET event = '{' WHERE seq = 2", /JSON/],
    ["is gone", "DELETE FROM payloads WHERE seq = 2", /it is not there/]
  ])("and %s holds up its chat, and is said", async (_what, damage, words) => {
    const before = open()
    read(before, "a").end()
    await before.append(drafts(0, 6))
    await before.close()
    const database = new DatabaseSync(path)
    database.exec(damage)
    database.close()
    const log = open()
    const { seen } = read(log, "a")
    await expect.poll(() => new Set(seen), within).toEqual(new Set([0, 2, 3, 5]))
    await log.append(drafts(6, 1))
    const { state, reasons } = log.health()
    expect(state).toBe("degraded")
    expect(reasons).toEqual([expect.stringMatching(words)])
    expect(reasons[0]).toContain("the group a is not handed the event 0000000000000002")
    expect(told).toEqual(reasons)
    await log.forget("a")
    expect(log.health().state).toBe("ok")
  })
})

describe("a file that is in use", () => {
  it.each([
    ["removed", (): void => {}],
    ["replaced", () => writeFileSync(path, "")]
  ])("and is %s takes nothing until it is back", async (_what, put) => {
    const log = open()
    await log.append(drafts(0, 1))
    await sleep(30)
    renameSync(path, `${path}.aside`)
    put()
    const words = `${path} was removed or replaced while it was in use`
    await expect(log.append(drafts(1, 1))).rejects.toThrow(words)
    expect(log.health()).toMatchObject({ state: "down", reasons: [expect.stringContaining(words)] })
    expect(told).toEqual([expect.stringContaining(words)])
    renameSync(`${path}.aside`, path)
    await log.append(drafts(1, 1))
    expect(log.health()).toMatchObject({ state: "ok" })
    const { seen } = read(log, "a")
    await expect.poll(() => seen, within).toEqual([0, 1])
  })

  it("and loses its journal takes nothing", async () => {
    const log = open()
    await log.append(drafts(0, 1))
    await sleep(30)
    rmSync(`${path}-wal`)
    await expect(log.append(drafts(1, 1))).rejects.toThrow("removed or replaced")
    expect(log.health().state).toBe("down")
  })

  it("and is cut off says so as soon as what is missing is to be handled", async () => {
    const log = open()
    // More than is kept in memory.
    for (let i = 0; i < 6; i++) await log.append(drafts(i * 1_000, 1_000, 2_000))
    truncateSync(path, 4096 * 3)
    const { seen } = read(log, "a")
    await expect.poll(() => log.health().state, within).not.toBe("ok")
    expect(log.health().reasons.join()).toMatch(/it is damaged/)
    expect(seen).toEqual([])
  })
})

const tryToOpen = (at: string, refused: unknown[]): EventLog | undefined => {
  try {
    return open(at, () => {})
  } catch (cause) {
    refused.push(cause)
    return undefined
  }
}

describe("a file with rubbish in it", () => {
  const size = 4096

  it("is refused, or whatever of it is not handled is said", { timeout: 30_000 }, async () => {
    const count = 60
    const before = open()
    await before.append(drafts(0, count))
    const reader = read(before, "a")
    await expect.poll(() => reader.seen, within).toHaveLength(count)
    await before.close()
    const refused: unknown[] = []
    const tries = Array.from({ length: statSync(path).size / size }, async (_, page) => {
      const copy = `${path}.${page}`
      copyFileSync(path, copy)
      const file = openSync(copy, "r+")
      writeSync(file, Buffer.alloc(size, 0xff), 0, size, page * size)
      closeSync(file)
      const log = tryToOpen(copy, refused)
      if (log === undefined) return
      const appended = await log.append(drafts(count, 1)).then(
        () => true,
        () => false
      )
      const { seen, end } = read(log, "b")
      // Either it hands out all there is, or it says that it does not.
      const isWhole = (): boolean => appended && seen.length === count + 1
      await expect
        .poll(() => (log.health().state === "ok") === isWhole(), {
          timeout: 20_000,
          interval: 100,
          message: `page ${page}`
        })
        .toBe(true)
      end()
    })
    await Promise.all(tries)
    expect(refused.length).toBeGreaterThan(0)
    for (const cause of refused) expect(cause).toMatchObject({ _tag: "ConfigurationError", option: "path" })
  })
})
