import { describe, expect, it } from "vitest"
import type { ConsumeHandler } from "./consume.ts"
import { DeliveryMemory } from "./delivery-memory.ts"
import type { LogDelivery } from "../logs/event-log.ts"
import { tools } from "./tools.ts"
import { draft, make, makeService, message } from "./test-support/contexts.ts"

describe("once", () => {
  it("a call is made once, though the event is handled again, and in other words", async () => {
    const { client, sent, calls } = makeService()
    const { log, live } = make()
    const heard: string[] = []
    let tries = 0
    live(async (_event, context) => {
      const { text } = await context.once("greeting").send_event(client, message(`hello ${++tries}`))
      heard.push(text)
      if (tries < 3) throw new Error("afterwards")
    })
    await log.append([draft("one")])
    await expect.poll(() => heard).toHaveLength(3)
    expect(sent.map(({ text }) => text)).toEqual(["hello 1"])
    expect(heard).toEqual(["hello 1", "hello 1", "hello 1"])
    expect(calls).toEqual(["send_event"])
  })

  it("a call is looked for by the next process, and found", async () => {
    const { client, sent, calls } = makeService()
    const { log, live } = make()
    const die = live(async (_event, context) => {
      await context.once("greeting").send_event(client, message("hello"))
      await new Promise(() => {})
    })
    await log.append([draft("one")])
    await expect.poll(() => sent).toHaveLength(1)
    die()
    let heard = ""
    live(async (_event, context) => {
      heard = (await context.once("greeting").send_event(client, message("hello again"))).text
    })
    await expect.poll(() => heard).toBe("hello")
    expect(calls).toEqual(["send_event", "look, send_event"])
  })

  it("a call is not made by whoever has lost the event meanwhile, nor when the caller's own signal says so", async () => {
    const { client, sent } = makeService()
    const { log, live } = make()
    const { promise: awake, resolve: wake } = Promise.withResolvers<void>()
    const late: unknown[] = []
    let started = 0
    const die = live(async (_event, context) => {
      started++
      await awake
      await context
        .once("greeting")
        .send_event(client, message("late"), { signal: new AbortController().signal })
        .catch((cause: unknown) => late.push(cause))
    })
    await log.append([draft("one")])
    await expect.poll(() => started).toBe(1)
    die()
    live(async (_event, context) => {
      await context
        .once("other")
        .send_event(client, message("other"), { signal: AbortSignal.abort() })
        .catch(() => {})
      await context.once("greeting").send_event(client, message("hello"))
    })
    await expect.poll(() => sent).toHaveLength(1)
    wake()
    await expect.poll(() => late).toHaveLength(1)
    expect(sent.map(({ text }) => text)).toEqual(["hello"])
  })

  it("a call is not made, and ends, once another has the event", async () => {
    const { client, sent } = makeService()
    const signals: (AbortSignal | undefined)[] = []
    const own = new AbortController()
    const watched = {
      ...client,
      call: (...given: Parameters<typeof client.call>) => {
        signals.push(given[2]?.signal)
        return client.call(...given)
      }
    }
    const { log, live } = make()
    let heard: unknown
    let goOn = (): void => {}
    const lose = live(async (_event, context) => {
      await context.once("first").call(watched, "send_event", message("one"), { signal: own.signal })
      await new Promise<void>((resolve) => (goOn = resolve))
      heard = await context
        .once("second")
        .send_event(watched, message("two"))
        .catch((cause: unknown) => cause)
    })
    await log.append([draft("x")])
    await expect.poll(() => sent).toHaveLength(1)
    expect(signals[0]?.aborted).toBe(false)
    // It does not notice.
    lose()
    expect(signals[0]?.aborted).toBe(true)
    goOn()
    await expect.poll(() => heard).toBeInstanceOf(Error)
    expect(String(heard)).toContain("another process")
    expect(sent.map(({ text }) => text)).toEqual(["one"])
  })

  it("a call is not made by a process that was stopped after the log had said yes", async () => {
    const { client, sent } = makeService()
    const lost = new AbortController()
    const delivery = {
      id: "1",
      key: "x",
      lost: lost.signal,
      remember: async () => {
        // By now the lease is over, and the timer that says so is overdue.
        setTimeout(() => lost.abort(), 0)
        return true
      }
    } as unknown as LogDelivery<string>
    const memory = new DeliveryMemory(delivery, "a", tools)
    const call = { client, action: "send_event", payload: message("one"), options: undefined }
    await expect(memory.once("greeting", true, call)).rejects.toThrow("another process")
    await expect(
      memory.step("charge", true, () => sent.push(message("two") as never), false)
    ).rejects.toThrow("another process")
    expect(sent).toEqual([])
  })

  it("a call whose answer was lost is looked for at the next try", async () => {
    const { client, sent, calls, lose } = makeService()
    const { log, live } = make()
    lose(true)
    let heard = ""
    live(async (_event, context) => {
      heard = (await context.once("greeting").send_event(client, message("hello"))).text
    })
    await log.append([draft("one")])
    await expect.poll(() => heard).toBe("hello")
    expect([sent.length, calls]).toEqual([1, ["send_event", "look, send_event"]])
  })

  it("calls differ by name, by event, and by group", async () => {
    const { client, sent } = makeService()
    const { log, live } = make()
    const handler: ConsumeHandler<string> = async (event, context) => {
      for (const name of ["one", "two"]) await context.once(name).send_event(client, message(event))
    }
    live(handler, { group: "a" })
    live(handler, { group: "b" })
    await log.append([draft("x"), { ...draft("y"), keyClass: "content", key: "x" }])
    await expect.poll(() => sent).toHaveLength(8)
    expect(new Set(sent.map(({ custom_id }) => custom_id)).size).toBe(8)
    expect(sent[0]!.custom_id).toMatch(/^[0-9a-f]{32}$/)
  })

  it("a dead letter that is sent again looks for what it said before", async () => {
    const { client, sent, calls } = makeService()
    const { log, live } = make()
    let works = false
    live(
      async (_event, context) => {
        await context.once("greeting").send_event(client, message("hello"))
        if (!works) throw new Error("afterwards")
      },
      { retries: 0 }
    )
    await log.append([draft("one")])
    await expect.poll(() => log.deadLetters("default")).toHaveLength(1)
    works = true
    await log.sendAgain("default")
    await expect.poll(() => calls).toEqual(["send_event", "look, send_event"])
    expect(sent).toHaveLength(1)
  })

  it("is refused for what has no key, and without a name", async () => {
    const { client } = makeService()
    const { log, live, reported } = make()
    live(
      async (_event, context) => {
        await context.once("x").call(client, "start_chat", {})
      },
      { retries: 0 }
    )
    live(async (_event, context) => void context.once(""), { retries: 0, group: "other" })
    await log.append([draft("one")])
    await expect.poll(() => reported).toHaveLength(2)
    expect(reported).toMatchObject([{ option: "action" }, { option: "name" }].toReversed())
  })
})
