import { readdirSync } from "node:fs"
import { join } from "node:path"
import { DatabaseSync } from "node:sqlite"
import { setTimeout as sleep } from "node:timers/promises"
import { pathToFileURL } from "node:url"
import { ConfigurationError } from "@agent-chat/core"
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest"
import { sqliteLog } from "./index.ts"
import { draft, drafts, hour } from "./test-support/drafts.ts"
import { logFile } from "./test-support/log-file.ts"

const file = logFile()

describe("a file", () => {
  it("belongs to one log at a time, which is said in words", async () => {
    const first = file.open()
    expect(() => file.open()).toThrow(
      new ConfigurationError({
        option: "path",
        message: `${file.path} cannot be used, it is in use, in this process or in another: one log at a time, for several processes use redisLog`
      })
    )
    await first.close()
    await file.open().append([draft(1)])
  })

  it("that a newer version has written is refused, and left as it is", async () => {
    await file.open().close()
    const newer = new DatabaseSync(file.path)
    newer.exec("PRAGMA user_version = 99")
    newer.close()
    expect(() => file.open()).toThrow(/written by a newer version \(format 99, known is 1\)/)
    const still = new DatabaseSync(file.path)
    expect(still.prepare("PRAGMA user_version").get()).toEqual({ user_version: 99 })
    still.close()
  })

  it("of another program is refused", () => {
    const other = new DatabaseSync(file.path)
    other.exec("CREATE TABLE theirs (x)")
    other.close()
    expect(() => file.open()).toThrow(/is the database of another program/)
  })

  it.each([
    ["in a folder that does not exist", () => join(file.folder, "no", "events.db"), /does its folder exist/],
    ["that is no database", () => import.meta.filename, /it is no database/]
  ])("%s is refused", (_what, at, message) => {
    expect(() => sqliteLog(at())).toThrow(message)
  })

  it.each([
    ["lacks", "DROP TABLE groups"],
    ["has", "PRAGMA user_version = 0"]
  ])("that %s tables of a log is refused, and let go of", async (_what, change) => {
    await file.open().close()
    const before = new DatabaseSync(file.path)
    before.exec(change)
    before.close()
    expect(() => sqliteLog(file.path)).toThrow(
      new ConfigurationError({
        option: "path",
        message: `${file.path} cannot be used, its tables are not those of a log`
      })
    )
    const after = new DatabaseSync(file.path)
    after.exec("CREATE TABLE free (x)")
    after.close()
  })

  it("may be named by its URL, and by a path with any letters", async () => {
    const strange = join(file.folder, "zażółć 聊天 %20 ? #.db")
    await sqliteLog(pathToFileURL(strange)).close()
    await sqliteLog(pathToFileURL(file.path).href).close()
    expect(readdirSync(file.folder).toSorted()).toEqual(["events.db", "zażółć 聊天 %20 ? #.db"])
  })

  it.each([
    ["", "MemoryLog"],
    [":memory:", "MemoryLog"],
    ["file::memory:", "give the path of a file"],
    ["file:events.db", "give the path of a file"],
    ["file:///events.db?nolock=1", "no parameters"],
    ["file://elsewhere/events.db", "of this machine"],
    [new URL("https://example.com/events.db"), "give the path of a file"],
    ["a\0b", "NUL"],
    [undefined, "give the path of a file"],
    [5, "give the path of a file"]
  ])("is not %j, which SQLite would take", (wrong, words) => {
    const attempt = () => sqliteLog(wrong as string)
    expect(attempt).toThrow(expect.objectContaining({ _tag: "ConfigurationError", option: "path" }))
    expect(attempt).toThrow(words)
  })

  it("that is damaged says so when it is asked how it is", async () => {
    const log = file.open()
    await log.append(drafts(0, 1))
    vi.spyOn(DatabaseSync.prototype, "prepare").mockImplementation(() => {
      throw Object.assign(new Error("database disk image is malformed"), { errcode: 11 })
    })
    expect(log.health()).toMatchObject({
      state: "down",
      reasons: [`${file.path} was not read: it is damaged`]
    })
    vi.restoreAllMocks()
  })

  it("that was closed says so, whatever is asked of it", async () => {
    const log = file.open()
    await log.close()
    await expect(log.restore({ since: 0, most: 1 })).rejects.toThrow("the log is closed")
    for await (const found of log.tail({ signal: new AbortController().signal }))
      expect(found).toBe("nothing")
  })

  it("goes on when whoever it tells of trouble throws or rejects", async () => {
    const rejects = (async () => Promise.reject(new Error("mine"))) as () => void
    const log = file.open({ capacity: 4, onTrouble: rejects })
    log.onTrouble!(() => {
      throw new Error("mine")
    })
    const end = new AbortController()
    log.subscribe("slow", { signal: end.signal })
    await log.append(drafts(0, 2))
    await log.append([])
    end.abort()
    expect(() => log.onTrouble!(undefined as never)).toThrow(expect.objectContaining({ option: "listener" }))
  })

  it("is refused wrong options by name", () => {
    expect(() => file.open({ retention: hour })).toThrow(expect.objectContaining({ option: "retention" }))
    expect(() => file.open({ capcity: 5 } as object)).toThrow(/did you mean capacity/)
  })
})

describe("a full disk", () => {
  let isFull = false
  beforeEach(() => {
    isFull = false
    const real: (sql: string) => void = Reflect.get(DatabaseSync.prototype, "exec")
    vi.spyOn(DatabaseSync.prototype, "exec").mockImplementation(function (this: DatabaseSync, sql: string) {
      if (isFull && sql === "COMMIT") {
        throw Object.assign(new Error("database or disk is full"), { errcode: 13 })
      }
      return real.call(this, sql)
    })
  })
  afterEach(() => void vi.restoreAllMocks())

  it("is told, stops appending and acknowledging, and loses nothing", async () => {
    const onTrouble = vi.fn<(cause: Error) => void>()
    const log = file.open({ onTrouble })
    const reader = log.subscribe("a", { signal: new AbortController().signal })[Symbol.asyncIterator]()
    await log.append([draft(1)])
    const delivery = (await reader.next()).value!
    isFull = true
    await expect(log.append([draft(2)])).rejects.toThrow(`${file.path} was not written: the disk is full`)
    await expect(delivery.ack()).rejects.toThrow(/the disk is full/)
    expect(log.health()).toMatchObject({
      state: "down",
      reasons: [`${file.path} was not written: the disk is full`]
    })
    expect(onTrouble).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({ message: `${file.path} was not written: the disk is full` })
    )
    isFull = false
    expect(await delivery.ack()).toBe(true)
    expect(await log.append([draft(2)])).toMatchObject([{ duplicate: false }])
    expect(((await reader.next()).value!.event as { i: number }).i).toBe(2)
    expect(log.health()).toMatchObject({ state: "ok" })
  })

  it("does not hand out what could not be counted: it is tried again", async () => {
    const log = file.open()
    await log.append([draft(1)])
    const { signal } = new AbortController()
    const reader = log.subscribe("a", { from: "earliest", signal })[Symbol.asyncIterator]()
    const first = (await reader.next()).value!
    await log.append([draft(2)])
    const acknowledged = first.ack()
    isFull = false
    await acknowledged
    isFull = true
    const next = reader.next()
    await sleep(20)
    isFull = false
    expect((await next).value).toMatchObject({ event: { i: 2 }, attempt: 1 })
  })
})
