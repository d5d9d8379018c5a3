import { statSync } from "node:fs"
import { setTimeout as sleep } from "node:timers/promises"
import type { Draft } from "@agent-chat/core/events/logs"
import { describe, expect, it, vi } from "vitest"
import { draft, drafts, hour, handle } from "./test-support/drafts.ts"
import { logFile } from "./test-support/log-file.ts"

const file = logFile()

describe("what is over", () => {
  it("is taken out when every group has handled it and its time is over, and not before", async () => {
    let now = Date.now()
    const log = file.open({ now: () => now, cleanEvery: 5 })
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
    const log = file.open({ retentionBytes: 500_000, cleanEvery: 5 })
    const wide = (i: number): Draft => draft(i, { event: { i, text: "x".repeat(4_000) } })
    await log.append(Array.from({ length: 500 }, (_, i) => wide(i)))
    await handle(log, "a", 500)
    // The cleaner works in steps and says how it stands at the end of them.
    await expect.poll(() => log.health()).toMatchObject({ state: "ok", keys: 500 })
    expect(log.health().bytes).toBeLessThan(600_000)
    expect((await log.append([draft(0)]))[0]!.duplicate).toBe(true)
    await expect.poll(() => statSync(file.path).size).toBeLessThan(2_500_000)
  })

  it("is a group that nobody has read for too long, which is told; until then it counts", async () => {
    let now = Date.now()
    const onTrouble = vi.fn<(cause: Error) => void>()
    const log = file.open({ now: () => now, cleanEvery: 5, capacity: 4, groupExpiry: 2 * hour, onTrouble })
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
