import { DatabaseSync } from "node:sqlite"
import { setTimeout as sleep } from "node:timers/promises"
import { describe, expect, it, vi } from "vitest"
import { drafts, fileInTrouble, groupsOf, read, within } from "./test-support/file-in-trouble.ts"

const file = fileInTrouble()
const { open } = file

vi.setConfig({ testTimeout: 30_000 })

describe("a group that could not be forgotten", () => {
  it("is forgotten when that can be written again, and said until then", async () => {
    const log = open({ cleanEvery: 50, onTrouble: () => {} })
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
    await expect(log.forget("a")).rejects.toThrow(file.path)
    await expect(log.forget("a")).rejects.toThrow(file.path)
    expect(log.health().reasons.join()).toContain("not forgotten yet")
    isDamaged = false
    await expect.poll(() => log.health().reasons, within).toEqual([])
    await log.close()
    expect(groupsOf(file.path)).toBe(0)
  })

  it("leaves nothing when it was being made", async () => {
    const log = open()
    await log.append(drafts(0, 3))
    const { end } = read(log, "a")
    await log.forget("a")
    end()
    await log.close()
    expect(groupsOf(file.path)).toBe(0)
  })
})

describe("a group that could not be forgotten while it was being made", () => {
  it("takes none of its name with it that is made afterwards", async () => {
    const log = open({ cleanEvery: 100, onTrouble: () => {} })
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
    await expect(log.forget("a")).rejects.toThrow(file.path)
    isFull = false
    const { seen } = read(log, "a")
    await expect.poll(() => seen, within).toEqual([0, 1, 2])
    // It is cleaned meanwhile.
    await sleep(300)
    await log.close()
    expect(groupsOf(file.path)).toBe(1)
  })
})
