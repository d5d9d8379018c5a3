// Webhooks that a receiver refused, where nothing else tells what they told.
import { Subject } from "rxjs"
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest"
import { v3_0 } from "../../v3.0/index.ts"
import { v3_6 } from "../../v3.6/index.ts"
import type { Envelope } from "../envelope.ts"
import { joinEvents } from "../join-events.ts"
import { recordEvents } from "../shared/record-events.ts"
import { readSeen } from "../shared/sighting.ts"
import { SharedStore } from "../test-support/shared-store.ts"
// What is loaded when it is needed has to be there where tests move the time.
import "../consume/consuming.ts"
import "../recovery/repairs.ts"

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms)

/** A receiver that refuses when a test says so. */
const makeReceiver = (catalog: typeof v3_0 | typeof v3_6) => {
  const listeners = new Set<() => void>()
  const receiver = {
    catalog,
    events: new Subject<never>(),
    consume: () => () => {},
    onRefused: (listener: () => void) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    }
  }
  // Only what is of one version goes together.
  return { receiver: receiver as never, listeners, refuse: () => listeners.forEach((listener) => listener()) }
}

/** A client, and how often it was asked for the chats there are. */
const makeClient = (catalog: typeof v3_0 | typeof v3_6) => {
  const asked = vi.fn()
  const call = (action: string): Promise<unknown> => {
    if (["list_chats", "get_chats_summary"].includes(action)) asked()
    return Promise.resolve({ chats_summary: [], chats: [], threads: [] })
  }
  return { web: { catalog, call } as never, asked }
}

/** A stream that has begun. */
const make = async (
  catalog: typeof v3_0 | typeof v3_6,
  about: { rtm?: boolean; sweepEvery?: number } = {}
) => {
  const { receiver, listeners, refuse } = makeReceiver(catalog)
  const { web, asked } = makeClient(catalog)
  const rtm = { catalog, events: new Subject<never>() }
  const events = joinEvents<typeof v3_6>({
    webhooks: receiver,
    web,
    ...(about.rtm === true ? { rtm: rtm as never } : {}),
    ...(about.sweepEvery === undefined ? {} : { sweepEvery: about.sweepEvery })
  })
  await pass(1_000)
  asked.mockClear()
  return { events, asked, listeners, refuse }
}

describe("a webhook that was refused", () => {
  it("is looked for half a minute later, since v3.6 does not bring it for long", async () => {
    const { asked, refuse } = await make(v3_6)
    refuse()
    await pass(29_000)
    expect(asked).not.toHaveBeenCalled()
    await pass(1_000)
    expect(asked).toHaveBeenCalledOnce()
    // What is looked at without an occasion is looked at as ever.
    await pass(299_000)
    expect(asked).toHaveBeenCalledOnce()
    await pass(2_000)
    expect(asked).toHaveBeenCalledTimes(2)
  })

  it("is looked for at that pace, however many there are", async () => {
    const { asked, refuse } = await make(v3_6)
    for (let i = 0; i < 120; i++) {
      refuse()
      await pass(1_000)
    }
    expect(asked.mock.calls.length).toBeGreaterThanOrEqual(3)
    expect(asked.mock.calls.length).toBeLessThanOrEqual(4)
  })

  it.each([
    ["comes again of itself for hours in v3.0", v3_0, 300_000],
    ["comes again until the next look, where that is soon", v3_6, 100_000]
  ] as const)("%s", async (_, catalog, sweepEvery) => {
    const { asked, refuse } = await make(catalog, { sweepEvery })
    refuse()
    await pass(60_000)
    expect(asked).not.toHaveBeenCalled()
  })

  it("was pushed where there is a session", async () => {
    const { asked, refuse } = await make(v3_6, { rtm: true })
    refuse()
    await pass(60_000)
    expect(asked).not.toHaveBeenCalled()
  })

  it("is nothing to a stream that is closed", async () => {
    const { events, listeners } = await make(v3_6)
    await events.close()
    expect(listeners.size).toBe(0)
  })

  it("is looked for by whoever joins what many processes see", async () => {
    const store = new SharedStore<Envelope<typeof v3_6>>()
    const { web, asked } = makeClient(v3_6)
    const { receiver: idle } = makeReceiver(v3_6)
    joinEvents<typeof v3_6>({ webhooks: idle, web, log: store.open() })
    const { receiver, refuse, listeners } = makeReceiver(v3_6)
    const recorder = recordEvents<typeof v3_6>({ webhooks: receiver, log: store.open() })
    await pass(1_000)
    asked.mockClear()
    for (let i = 0; i < 100; i++) {
      refuse()
      await pass(100)
    }
    const told = store.records.filter(({ text }) => readSeen(text).kind === "refused")
    expect(told.length).toBeGreaterThanOrEqual(9)
    expect(told.length).toBeLessThanOrEqual(11)
    expect(asked).not.toHaveBeenCalled()
    await pass(25_000)
    expect(asked).toHaveBeenCalledOnce()
    await recorder.close()
    expect(listeners.size).toBe(0)
  })
})
