import { describe, expect, it } from "vitest"
import { draft, handle } from "./test-support/drafts.ts"
import { logFile } from "./test-support/log-file.ts"

const file = logFile()

describe("the figures of a group", () => {
  it("are told before anybody reads it after a start", async () => {
    let now = Date.now()
    const before = file.open({ now: () => now })
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
    file.forget()
    now += 60_000
    const log = file.open({ now: () => now })
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
    const log = file.open({ now: () => now })
    const end = new AbortController()
    const reading = log.subscribe("bot", { from: "earliest", signal: end.signal })[Symbol.asyncIterator]()
    await log.append([draft(1)])
    await (await reading.next()).value.giveUp("no")
    await log.close()
    file.forget()
    now += 60_000
    const again = file.open({ now: () => now })
    expect((await again.groups())[0]).toMatchObject({ pending: 0, oldest: 0, dead: 1 })
    expect(await again.sendAgain("bot")).toBe(1)
    expect((await again.groups())[0]).toMatchObject({ pending: 1, oldest: 60_000, dead: 0 })
  })
})
