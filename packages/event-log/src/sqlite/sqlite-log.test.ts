import { mkdtempSync, readdirSync, rmSync, statSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { DatabaseSync } from "node:sqlite"
import { setTimeout as sleep } from "node:timers/promises"
import { pathToFileURL } from "node:url"
import { ConfigurationError } from "@agent-chat/core"
import type { Draft, EventLog } from "@agent-chat/core/events/logs"
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest"
import { sqliteLog, type SqliteLogOptions } from "./index.ts"

let folder: string
let path: string
const opened: EventLog[] = []

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "sqlite-log-"))
  path = join(folder, "events.db")
})
afterEach(async () => {
  for (const log of opened.splice(0)) await log.close()
  rmSync(folder, { recursive: true })
})

const open = (options: SqliteLogOptions = {}): EventLog => {
  const log = sqliteLog<unknown>(path, { synchronous: "normal", ...options })
  opened.push(log)
  return log
}

const draft = (i: number, about: Partial<Draft> = {}): Draft => ({
  event: { i, text: "x".repeat(200) },
  key: `e${i}`,
  keyClass: "id",
  partition: "chat",
  ...about
})

const drafts = (first: number, count: number): Draft[] =>
  Array.from({ length: count }, (_, i) => draft(first + i))

const hour = 3_600_000

/** Handles so many events of a group, and goes. */
const handle = async (log: EventLog, group: string, count: number): Promise<void> => {
  const end = new AbortController()
  let left = count
  for await (const delivery of log.subscribe(group, { from: "earliest", signal: end.signal })) {
    await delivery.ack()
    if (--left === 0) return
  }
}

describe("a file", () => {
  it("belongs to one log at a time, which is said in words", async () => {
    const first = open()
    expect(() => open()).toThrow(
      new ConfigurationError({
        option: "path",
        message: `${path} cannot be used, it is in use, in this process or in another: one log at a time, for several processes use redisLog`
      })
    )
    await first.close()
    await open().append([draft(1)])
  })

  it("that a newer version has written is refused, and left as it is", async () => {
    await open().close()
    const newer = new DatabaseSync(path)
    newer.exec("PRAGMA user_version = 99")
    newer.close()
    expect(() => open()).toThrow(/written by a newer version \(format 99, known is 1\)/)
    const still = new DatabaseSync(path)
    expect(still.prepare("PRAGMA user_version").get()).toEqual({ user_version: 99 })
    still.close()
  })

  it("of another program is refused", () => {
    const other = new DatabaseSync(path)
    other.exec("CREATE TABLE theirs (x)")
    other.close()
    expect(() => open()).toThrow(/is the database of another program/)
  })

  it.each([
    ["in a folder that does not exist", () => join(folder, "no", "events.db"), /does its folder exist/],
    ["that is no database", () => import.meta.filename, /it is no database/]
  ])("%s is refused", (_what, at, message) => {
    expect(() => sqliteLog(at())).toThrow(message)
  })

  it.each([
    ["lacks", "DROP TABLE groups"],
    ["has", "PRAGMA user_version = 0"]
  ])("that %s tables of a log is refused, and let go of", async (_what, change) => {
    await open().close()
    const before = new DatabaseSync(path)
    before.exec(change)
    before.close()
    expect(() => sqliteLog(path)).toThrow(
      new ConfigurationError({
        option: "path",
        message: `${path} cannot be used, its tables are not those of a log`
      })
    )
    const after = new DatabaseSync(path)
    after.exec("CREATE TABLE free (x)")
    after.close()
  })

  it("may be named by its URL, and by a path with any letters", async () => {
    const strange = join(folder, "zażółć 聊天 %20 ? #.db")
    await sqliteLog(pathToFileURL(strange)).close()
    await sqliteLog(pathToFileURL(path).href).close()
    expect(readdirSync(folder).toSorted()).toEqual(["events.db", "zażółć 聊天 %20 ? #.db"])
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
    const open = () => sqliteLog(wrong as string)
    expect(open).toThrow(expect.objectContaining({ _tag: "ConfigurationError", option: "path" }))
    expect(open).toThrow(words)
  })

  it("that is damaged says so when it is asked how it is", async () => {
    const log = open()
    await log.append(drafts(0, 1))
    vi.spyOn(DatabaseSync.prototype, "prepare").mockImplementation(() => {
      throw Object.assign(new Error("database disk image is malformed"), { errcode: 11 })
    })
    expect(log.health()).toMatchObject({ state: "down", reasons: [`${path} was not read: it is damaged`] })
    vi.restoreAllMocks()
  })

  it("that was closed says so, whatever is asked of it", async () => {
    const log = open()
    await log.close()
    await expect(log.restore({ since: 0, most: 1 })).rejects.toThrow("the log is closed")
    for await (const found of log.tail({ signal: new AbortController().signal }))
      expect(found).toBe("nothing")
  })

  it("goes on when whoever it tells of trouble throws or rejects", async () => {
    const rejects = (async () => Promise.reject(new Error("mine"))) as () => void
    const log = open({ capacity: 4, onTrouble: rejects })
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
    expect(() => open({ retention: hour })).toThrow(expect.objectContaining({ option: "retention" }))
    expect(() => open({ capcity: 5 } as object)).toThrow(/did you mean capacity/)
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
    const log = open({ onTrouble })
    const reader = log.subscribe("a", { signal: new AbortController().signal })[Symbol.asyncIterator]()
    await log.append([draft(1)])
    const delivery = (await reader.next()).value!
    isFull = true
    await expect(log.append([draft(2)])).rejects.toThrow(`${path} was not written: the disk is full`)
    await expect(delivery.ack()).rejects.toThrow(/the disk is full/)
    expect(log.health()).toMatchObject({
      state: "down",
      reasons: [`${path} was not written: the disk is full`]
    })
    expect(onTrouble).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({ message: `${path} was not written: the disk is full` })
    )
    isFull = false
    expect(await delivery.ack()).toBe(true)
    expect(await log.append([draft(2)])).toMatchObject([{ duplicate: false }])
    expect(((await reader.next()).value!.event as { i: number }).i).toBe(2)
    expect(log.health()).toMatchObject({ state: "ok" })
  })

  it("does not hand out what could not be counted: it is tried again", async () => {
    const log = open()
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

describe("what is over", () => {
  it("is taken out when every group has handled it and its time is over, and not before", async () => {
    let now = Date.now()
    const log = open({ now: () => now, cleanEvery: 5 })
    await log.append(drafts(1, 3_000))
    await handle(log, "a", 3_000)
    await log.append([draft(9_001), draft(9_002)])
    now += 23 * hour
    await sleep(30)
    expect(log.health().keys).toBe(3_002)
    now += 2 * hour
    await expect.poll(() => log.health().keys).toBe(2)
    await handle(log, "a", 2)
    await expect.poll(() => log.health().keys).toBe(1)
    // Positions go on, though almost everything is gone.
    expect((await log.append([draft(1)]))[0]!.seq).toBe("0000000000003003")
  })

  it("goes earlier when the file is too big, but its ids stay known for 7 hours", async () => {
    const log = open({ retentionBytes: 500_000, cleanEvery: 5 })
    const wide = (i: number): Draft => draft(i, { event: { i, text: "x".repeat(4_000) } })
    await log.append(Array.from({ length: 500 }, (_, i) => wide(i)))
    await handle(log, "a", 500)
    // The cleaner works in steps and says how it stands at the end of them.
    await expect.poll(() => log.health()).toMatchObject({ state: "ok", keys: 500 })
    expect(log.health().bytes).toBeLessThan(600_000)
    expect((await log.append([draft(0)]))[0]!.duplicate).toBe(true)
    await expect.poll(() => statSync(path).size).toBeLessThan(2_500_000)
  })

  it("is a group that nobody has read for too long, which is told; until then it counts", async () => {
    let now = Date.now()
    const onTrouble = vi.fn<(cause: Error) => void>()
    const log = open({ now: () => now, cleanEvery: 5, capacity: 4, groupExpiry: 2 * hour, onTrouble })
    const gone = new AbortController()
    log.subscribe("gone", { signal: gone.signal })
    await log.append(drafts(1, 4))
    gone.abort()
    let appended = false
    const fifth = log.append([draft(5)]).then(() => (appended = true))
    now += hour
    await sleep(30)
    expect(appended).toBe(false)
    now += 2 * hour
    await fifth
    expect(onTrouble.mock.calls.map(([{ message }]) => message)).toEqual([
      "the group gone is 4 events behind; when it is full, all others wait for it",
      "nobody reads the group gone: the 4 events that wait for it are given up"
    ])
    expect(await log.groups()).toEqual([])
  })
})

describe("the figures of a group", () => {
  it("are told before anybody reads it after a start", async () => {
    let now = Date.now()
    const before = open({ now: () => now })
    const end = new AbortController()
    const reading = before.subscribe("bot", { from: "earliest", signal: end.signal })[Symbol.asyncIterator]()
    await before.append([
      draft(1, { partition: "one" }),
      draft(2, { partition: "two" }),
      draft(3, { partition: "three" })
    ])
    const found = [await reading.next(), await reading.next(), await reading.next()]
    await found[1]!.value.ack()
    await found[0]!.value.retry(0)
    await reading.next()
    end.abort()
    await before.close()
    opened.length = 0
    now += 60_000
    const log = open({ now: () => now })
    const [waiting] = await log.groups()
    expect(waiting).toMatchObject({ pending: 2, oldest: 60_000, repeated: 1, inHand: 0, members: 0 })
    now += 1_000
    await log.append([draft(4)])
    expect((await log.groups())[0]).toMatchObject({ pending: 3, oldest: 61_000 })
    await handle(log, "bot", 3)
    expect((await log.groups())[0]).toMatchObject({ pending: 0, oldest: 0, repeated: 0 })
  })

  it("count what was given up and is handed out once more as old as it is", async () => {
    let now = Date.now()
    const log = open({ now: () => now })
    const end = new AbortController()
    const reading = log.subscribe("bot", { from: "earliest", signal: end.signal })[Symbol.asyncIterator]()
    await log.append([draft(1)])
    await (await reading.next()).value.giveUp("no")
    await log.close()
    opened.length = 0
    now += 60_000
    const again = open({ now: () => now })
    expect((await again.groups())[0]).toMatchObject({ pending: 0, oldest: 0, dead: 1 })
    expect(await again.sendAgain("bot")).toBe(1)
    expect((await again.groups())[0]).toMatchObject({ pending: 1, oldest: 60_000, dead: 0 })
  })
})
