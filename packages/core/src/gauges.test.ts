import type { Attributes, BatchObservableCallback, Meter, MetricOptions } from "@opentelemetry/api"
import { describe, expect, it } from "vitest"
import { observeEvents, observeLog } from "./telemetry.ts"

type Kind = "counter" | "up-down counter" | "gauge"

/** A meter that is asked when a test wants it. */
const fakeMeter = () => {
  const callbacks = new Set<BatchObservableCallback>()
  const instruments = new Map<
    string,
    { kind: Kind; unit: string | undefined; description: string | undefined }
  >()
  const make =
    (kind: Kind) =>
    (name: string, { unit, description }: MetricOptions) => {
      instruments.set(name, { kind, unit, description })
      return { name }
    }
  const meter = {
    createObservableCounter: make("counter"),
    createObservableUpDownCounter: make("up-down counter"),
    createObservableGauge: make("gauge"),
    addBatchObservableCallback: (callback: BatchObservableCallback) => callbacks.add(callback),
    removeBatchObservableCallback: (callback: BatchObservableCallback) => callbacks.delete(callback)
  } as unknown as Meter
  const scrape = async (): Promise<Record<string, number>> => {
    const seen: Record<string, number> = {}
    const observe = (instrument: unknown, value: number, attributes: Attributes = {}): void => {
      const labels = Object.entries(attributes).map(([name, label]) => `${name}=${String(label)}`)
      seen[[(instrument as { name: string }).name, ...labels].join(" ")] = value
    }
    for (const callback of callbacks) await callback({ observe })
    return seen
  }
  return { meter, callbacks, instruments, scrape }
}

const group = {
  name: "bot",
  pending: 7,
  oldest: 2_500,
  inHand: 2,
  repeated: 1,
  dead: 3,
  members: 4,
  partitions: [
    { owner: "a", isHere: true },
    { owner: "b", isHere: false },
    { owner: undefined, isHere: false }
  ]
}
const health = {
  state: "down",
  appended: 12,
  lastCommit: 1_500,
  bytes: 100,
  takeovers: 5,
  joiner: { leads: true, inboxLag: 9, inboxOldest: 3_000 }
}

describe("the figures of a log", () => {
  it("tell what waits in each group, whose it is, and how the log is", async () => {
    const { meter, scrape, callbacks, instruments } = fakeMeter()
    const end = observeLog({ groups: async () => [group], health: () => health }, { meter })
    expect(await scrape()).toEqual({
      "agent_chat.log.down": 1,
      "agent_chat.log.degraded": 1,
      "agent_chat.log.size": 100,
      "agent_chat.log.appended": 12,
      "agent_chat.log.last_write.duration": 1.5,
      "agent_chat.log.takeovers": 5,
      "agent_chat.log.leads": 1,
      "agent_chat.log.inbox.pending": 9,
      "agent_chat.log.inbox.lag": 3,
      "agent_chat.log.group.pending group=bot": 7,
      "agent_chat.log.group.lag group=bot": 2.5,
      "agent_chat.log.group.in_hand group=bot": 2,
      "agent_chat.log.group.repeated group=bot": 1,
      "agent_chat.log.group.dead group=bot": 3,
      "agent_chat.log.group.members group=bot": 4,
      "agent_chat.log.group.unowned group=bot": 1,
      "agent_chat.log.group.owned group=bot": 1
    })
    // Each name once, each described.
    expect([...instruments.values()].every(({ description = "" }) => description !== "")).toBe(true)
    expect(instruments.get("agent_chat.log.takeovers")).toMatchObject({ kind: "counter", unit: "{takeover}" })
    expect(instruments.get("agent_chat.log.group.lag")).toMatchObject({ kind: "gauge", unit: "s" })
    end()
    expect(callbacks.size).toBe(0)
  })

  it("read the health when the groups were asked, and tell it though they cannot be", async () => {
    const { meter, scrape } = fakeMeter()
    let asked = false
    const log = {
      groups: async () => {
        asked = true
        throw new Error("away")
      },
      health: () => ({ ...health, state: asked ? "down" : "ok", joiner: { leads: false, inboxLag: 0 } })
    }
    observeLog(log, { meter, attributes: { log: "eu" } })
    const seen = await scrape()
    expect(seen).toMatchObject({ "agent_chat.log.down log=eu": 1, "agent_chat.log.leads log=eu": 0 })
    expect(Object.keys(seen).join()).not.toContain("group")
  })
})

describe("the figures of events", () => {
  const handling = { handled: 5, failures: 4, dead: 3, lost: 2, inHand: 1 }

  it("tell those that a stream has", async () => {
    const { meter, scrape, instruments } = fakeMeter()
    const end = observeEvents(
      {
        metrics: () => ({
          received: 20,
          emitted: 19,
          duplicates: 18,
          recovered: 17,
          gaps: 16,
          held: 15,
          keys: { remembered: 14, evicted: 13 },
          shed: 12,
          refused: 11,
          waiting: 10,
          failed: 9,
          subscribers: 8,
          sparseOrder: true,
          actions: {},
          handling
        })
      },
      { meter, attributes: { stream: "a" } }
    )
    expect(await scrape()).toEqual({
      "agent_chat.events.received stream=a": 20,
      "agent_chat.events.emitted stream=a": 19,
      "agent_chat.events.duplicates stream=a": 18,
      "agent_chat.events.recovered stream=a": 17,
      "agent_chat.events.gaps stream=a": 16,
      "agent_chat.events.held stream=a": 15,
      "agent_chat.events.keys.remembered stream=a": 14,
      "agent_chat.events.keys.evicted stream=a": 13,
      "agent_chat.events.shed stream=a": 12,
      "agent_chat.events.refused stream=a": 11,
      "agent_chat.events.waiting stream=a": 10,
      "agent_chat.events.failed stream=a": 9,
      "agent_chat.events.subscribers stream=a": 8,
      "agent_chat.events.handled stream=a": 5,
      "agent_chat.events.failures stream=a": 4,
      "agent_chat.events.dead stream=a": 3,
      "agent_chat.events.lost stream=a": 2,
      "agent_chat.events.in_hand stream=a": 1
    })
    expect(instruments.get("agent_chat.events.held")?.kind).toBe("up-down counter")
    end()
    expect(await scrape()).toEqual({})
  })

  it("tell those that a recorder, and a consumption, has", async () => {
    const recorder = fakeMeter()
    const metrics = { received: 6, written: 5, shed: 4, refused: 3, failed: 2, waiting: 1 }
    observeEvents({ metrics: () => metrics }, { meter: recorder.meter })
    expect(await recorder.scrape()).toEqual(
      Object.fromEntries(Object.entries(metrics).map(([name, value]) => [`agent_chat.events.${name}`, value]))
    )
    const consumption = fakeMeter()
    observeEvents({ metrics: () => handling }, { meter: consumption.meter })
    expect(await consumption.scrape()).toMatchObject({
      "agent_chat.events.handled": 5,
      "agent_chat.events.in_hand": 1
    })
  })
})

it("refuses options that are none", () => {
  const log = { groups: async () => [], health: () => health }
  for (const options of [{ meters: 1 }, { meter: {} }, { attributes: "x" }]) {
    for (const refused of [
      () => observeLog(log, options as never),
      () => observeEvents({ metrics: () => ({}) }, options as never)
    ]) {
      expect(refused).toThrow(
        expect.objectContaining({ _tag: "ConfigurationError", option: Object.keys(options)[0] })
      )
    }
  }
})
