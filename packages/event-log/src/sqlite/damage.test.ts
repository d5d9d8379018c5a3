import {
  closeSync,
  copyFileSync,
  openSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
  writeSync
} from "node:fs"
import { DatabaseSync } from "node:sqlite"
import { setTimeout as sleep } from "node:timers/promises"
import type { EventLog } from "@agent-chat/core/events/logs"
import { describe, expect, it, vi } from "vitest"
import { drafts, fileInTrouble, read, within } from "./test-support/file-in-trouble.ts"

const file = fileInTrouble()
const { open, told } = file

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
    const database = new DatabaseSync(file.path)
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
    const reason = `the group a is not read: ${file.path} was not written: it is damaged`
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
    const database = new DatabaseSync(file.path)
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
    ["replaced", () => writeFileSync(file.path, "")]
  ])("and is %s takes nothing until it is back", async (_what, put) => {
    const log = open()
    await log.append(drafts(0, 1))
    await sleep(30)
    renameSync(file.path, `${file.path}.aside`)
    put()
    const words = `${file.path} was removed or replaced while it was in use`
    await expect(log.append(drafts(1, 1))).rejects.toThrow(words)
    expect(log.health()).toMatchObject({ state: "down", reasons: [expect.stringContaining(words)] })
    expect(told).toEqual([expect.stringContaining(words)])
    renameSync(`${file.path}.aside`, file.path)
    await log.append(drafts(1, 1))
    expect(log.health()).toMatchObject({ state: "ok" })
    const { seen } = read(log, "a")
    await expect.poll(() => seen, within).toEqual([0, 1])
  })

  it("and loses its journal takes nothing", async () => {
    const log = open()
    await log.append(drafts(0, 1))
    await sleep(30)
    rmSync(`${file.path}-wal`)
    await expect(log.append(drafts(1, 1))).rejects.toThrow("removed or replaced")
    expect(log.health().state).toBe("down")
  })

  it("and is cut off says so as soon as what is missing is to be handled", async () => {
    const log = open()
    // More than is kept in memory.
    for (let i = 0; i < 6; i++) await log.append(drafts(i * 1_000, 1_000, 2_000))
    truncateSync(file.path, 4096 * 3)
    const { seen } = read(log, "a")
    await expect.poll(() => log.health().state, within).not.toBe("ok")
    expect(log.health().reasons.join()).toMatch(/it is damaged/)
    expect(seen).toEqual([])
  })
})

const tryToOpen = (at: string, refused: unknown[]): EventLog | undefined => {
  try {
    return open({ onTrouble: () => {} }, at)
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
    const tries = Array.from({ length: statSync(file.path).size / size }, async (_, page) => {
      const copy = `${file.path}.${page}`
      copyFileSync(file.path, copy)
      const descriptor = openSync(copy, "r+")
      writeSync(descriptor, Buffer.alloc(size, 0xff), 0, size, page * size)
      closeSync(descriptor)
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
