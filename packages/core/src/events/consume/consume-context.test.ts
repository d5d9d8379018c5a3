import { of } from "rxjs"
import { describe, expect, it, vi } from "vitest"
import { v3_0 } from "../../v3.0/index.ts"
import type { ConsumeHandler, ConsumeOptions } from "./consume.ts"
import { consume } from "./test-support/consume.ts"
import type { ConsumeContext } from "./consume-context.ts"
import { DeliveryMemory } from "./delivery-memory.ts"
import type { LogDelivery } from "../logs/event-log.ts"
import { StepInterruptedError } from "./step-interrupted.ts"
import { tools } from "./tools.ts"
import { MemoryLog } from "../logs/memory-log.ts"

/** A service that keeps what it is sent, and whose answers a test may lose. */
const makeService = () => {
  const sent: { readonly custom_id: string; readonly text: string }[] = []
  const calls: string[] = []
  let loses = false
  type Options = { readonly lookFirst?: boolean; readonly signal?: AbortSignal }
  type Payload = { readonly event: { readonly custom_id?: string; readonly text: string } }
  const client = {
    catalog: v3_0,
    call: async (action: string, payload: Payload, { lookFirst = false, signal }: Options = {}) => {
      signal?.throwIfAborted()
      const { custom_id = "", text } = payload.event
      calls.push(lookFirst ? `look, ${action}` : action)
      const found = lookFirst && sent.find((one) => one.custom_id === custom_id)
      if (found) return { text: found.text }
      sent.push({ custom_id, text })
      if (loses) throw new Error("the answer was lost")
      return { text }
    },
    send_event: (_payload: Payload, _options?: Options): Promise<{ text: string }> =>
      Promise.reject(new Error("unused"))
  }
  return { client, sent, calls, lose: (value: boolean) => (loses = value) }
}

const draft = (event: string) => ({ event, key: event, keyClass: "id" as const, partition: "chat" })

/** A log with consumers on it, one after another; the one before ends without finishing what it had. */
const make = () => {
  const log = new MemoryLog<string>()
  const reported: unknown[] = []
  const live = (handler: ConsumeHandler<string>, options: ConsumeOptions<string> = {}) => {
    const end = new AbortController()
    const dying = {
      subscribe: (...[group, given]: Parameters<MemoryLog<string>["subscribe"]>) =>
        log.subscribe(group, { ...given, signal: AbortSignal.any([given.signal, end.signal]) })
    }
    const proxy = new Proxy(log, {
      get: (target, name) => (name === "subscribe" ? dying.subscribe : Reflect.get(target, name, target))
    })
    consume(
      proxy,
      handler,
      { from: "earliest", retryDelay: () => 1, ...options },
      {
        report: (_trouble, cause) => reported.push(cause)
      }
    )
    return () => end.abort()
  }
  return { log, live, reported }
}

const message = (text: string) => ({ event: { text } })

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

describe("step", () => {
  it("runs once over all repeats, and gives what came of it", async () => {
    const { log, live } = make()
    const run = vi.fn(async () => ({ ticket: 7 }))
    const got: unknown[] = []
    const handler: ConsumeHandler<string> = async (_event, context) => {
      got.push(await context.step("ticket", run))
      if (got.length < 3) throw new Error("afterwards")
    }
    const die = live(async (event, context) => {
      await Promise.resolve(handler(event, context)).catch(() => {})
      await new Promise(() => {})
    })
    await log.append([draft("one")])
    await expect.poll(() => got).toHaveLength(1)
    die()
    live(handler)
    await expect.poll(() => got).toEqual([{ ticket: 7 }, { ticket: 7 }, { ticket: 7 }])
    expect(run).toHaveBeenCalledOnce()
  })

  it("runs again when the process ended while it ran, unless it is not to be repeated", async () => {
    const { log, live, reported } = make()
    const ran: string[] = []
    const die = live(async (_event, context) => {
      void context.step("may", () => {
        ran.push("may")
        return new Promise(() => {})
      })
      await context.step(
        "may not",
        () => {
          ran.push("may not")
          return new Promise(() => {})
        },
        { repeat: false }
      )
    })
    await log.append([draft("one")])
    await expect.poll(() => ran).toHaveLength(2)
    die()
    live(
      async (_event, context) => {
        await context.step("may", () => void ran.push("again"))
        await context.step("may not", () => void ran.push("twice"), { repeat: false })
      },
      { retries: 1 }
    )
    await expect.poll(() => reported).toHaveLength(1)
    expect(ran.toSorted()).toEqual(["again", "may", "may not"])
    expect(reported[0]).toBeInstanceOf(StepInterruptedError)
    expect(reported[0]).toMatchObject({ step: "may not" })
  })

  it("that failed runs again", async () => {
    const { log, live } = make()
    let tries = 0
    const results: unknown[] = []
    live(async (_event, context) => {
      results.push(
        await context.step("shaky", () => {
          if (++tries < 2) throw new Error("not yet")
          return undefined
        })
      )
    })
    await log.append([draft("one")])
    await expect.poll(() => results).toEqual([undefined])
    expect(tries).toBe(2)
  })
})

/** What a handler gets from its context, or is told by it. */
const use = async (run: (context: ConsumeContext) => unknown): Promise<unknown> => {
  const { log, live } = make()
  const used = new Promise<unknown>((resolve) => {
    live(async (_event, context) => resolve(await run(context)), {
      retries: 0,
      onDead: (_, cause) => resolve(cause)
    })
  })
  await log.append([draft("one")])
  return used
}

describe("a context", () => {
  it("may be taken apart", async () => {
    const { client, sent } = makeService()
    const got = await use(async ({ step, once, attempt, id, signal }) => {
      await once("greeting").send_event(client, message("hello"))
      return [await step("ticket", () => 7), attempt, typeof id, signal.aborted]
    })
    expect(got).toEqual([7, 1, "string", false])
    expect(sent).toHaveLength(1)
  })

  it("says what is wrong with a step, before it runs", async () => {
    const run = vi.fn()
    for (const [step, option] of [
      [({ step }) => step("a", run, { repaet: false } as never), "step.repaet"],
      [({ step }) => step("a", run, { repeat: "no" } as never), "step.repeat"],
      [({ step }) => step("a", run, null as never), "step"],
      [({ step }) => step("a", Promise.resolve(1) as never), "run"],
      [({ step }) => step("a", undefined as never), "run"],
      [({ step }) => step("", run), "name"]
    ] as const satisfies readonly (readonly [(context: ConsumeContext) => unknown, string])[]) {
      expect(await use(step)).toMatchObject({ _tag: "ConfigurationError", option })
    }
    expect(run).not.toHaveBeenCalled()
  })

  it("says that the result of a step cannot be remembered, and where", async () => {
    const cycle: Record<string, unknown> = {}
    cycle["self"] = cycle
    for (const [result, found] of [
      [7n, "a BigInt"],
      [{ list: [() => 1] }, "a function at list[0]"],
      [new Map(), "a Map"],
      [{ at: Number.NaN }, "NaN at at"],
      [cycle, "a value that contains itself at self"],
      [of(1), "a function at"]
    ] as const) {
      const told = await use(({ step }) => step("ticket", () => result))
      expect(told).toMatchObject({ _tag: "ConfigurationError", option: 'step("ticket")' })
      expect((told as Error).message).toContain(found)
    }
  })

  it("says what is wrong with a call that is made once", async () => {
    const { client, calls } = makeService()
    const say = message("hello")
    for (const [call, option, words] of [
      [({ once }) => once("a").send_event(say as never, undefined as never), "client", "before the payload"],
      [({ once }) => once("a").send_event(null as never, say as never), "client", "before the payload"],
      [({ once }) => once("a").call(client, "send_evnt", say), "action", "did you mean send_event?"],
      [({ once }) => once("a").call(client, "start_chat", {}), "action", "use context.step"],
      [({ once }) => once("a").call(client, "__proto__", {}), "action", "no action __proto__"],
      [({ once }) => once("a").send_event(client, say, { timeOut: 5 } as never), "timeOut", "timeout"],
      [({ once }) => once("a").send_event(client, say, { signal: 5 } as never), "signal", "AbortSignal"],
      [({ once }) => once("a").send_event(client, say, null as never), "options", "an object"],
      [({ once }) => once(5 as never), "name", "a text"]
    ] as const satisfies readonly (readonly [(context: ConsumeContext) => unknown, string, string])[]) {
      const told = await use(call)
      expect(told).toMatchObject({ _tag: "ConfigurationError", option })
      expect((told as Error).message).toContain(words)
    }
    expect(calls).toEqual([])
  })
})
