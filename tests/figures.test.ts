// What streams, recorders, workers and logs say of themselves, as Prometheus reads it, with real logs; and that what the
// documentation says of it names what there is.
import { mkdtempSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import {
  type Acceptance,
  type AgentChatEvent,
  consumeEvents,
  type EventLog,
  joinEvents,
  MemoryLog,
  recordEvents,
  toEvent
} from "@agent-chat/core/events"
import { observeEvents, observeLog } from "@agent-chat/core/telemetry"
import { v3_0 } from "@agent-chat/core/v3.0"
import { redisLog } from "@agent-chat/event-log/redis"
import { sqliteLog } from "@agent-chat/event-log/sqlite"
import { Subject } from "rxjs"
import { parse } from "yaml"
import { describe, expect, it } from "vitest"
import { RedisServer, whyNoRedis } from "../packages/event-log/src/redis/test-support/redis-server.ts"
import { makeScrape, type Scraped } from "./support/scrape.ts"
import { TcpProxy } from "./support/tcp-proxy.ts"

type Log = EventLog<never>

const message = (order: number) => ({
  chat_id: `c${order}`,
  thread_id: `t${order}`,
  event: { id: `e${order}`, type: "message", text: "hi", author_id: "a", recipients: "all" }
})

/** A session and a receiver that a test plays. */
const makeSources = () => {
  const pushes = new Subject<AgentChatEvent<typeof v3_0>>()
  let consumer: (event: AgentChatEvent<typeof v3_0>) => Acceptance | Promise<Acceptance> = () => "not-taken"
  return {
    rtm: { catalog: v3_0, events: pushes },
    webhooks: {
      catalog: v3_0,
      events: new Subject<AgentChatEvent<typeof v3_0>>(),
      consume: (given: typeof consumer) => {
        consumer = given
        return () => (consumer = () => "not-taken")
      }
    },
    push: (order: number): void =>
      pushes.next(
        toEvent(v3_0, "incoming_event", message(order), { source: "push", receivedAt: Date.now() })
      ),
    webhook: (order: number) =>
      Promise.resolve(
        consumer(
          toEvent(v3_0, "incoming_event", message(order), {
            source: "webhook",
            origin: "w",
            receivedAt: Date.now()
          })
        )
      )
  }
}

/** A process that tells its figures. */
const observed = (log: Log, events: Parameters<typeof observeEvents>[0]) => {
  const { meter, scrape } = makeScrape()
  observeLog(log, { meter })
  observeEvents(events, { meter })
  return scrape
}

/** A handler that waits until it is let go. */
const makeGate = () => {
  const waiting: (() => void)[] = []
  let isOpen = false
  return {
    handle: (): Promise<void> =>
      isOpen ? Promise.resolve() : new Promise<void>((resolve) => waiting.push(resolve)),
    open: (): void => {
      isOpen = true
      for (const resolve of waiting.splice(0)) resolve()
    }
  }
}

const eventually = async (scrape: () => Promise<Scraped>, wanted: Scraped): Promise<void> => {
  await expect.poll(scrape, { timeout: 10_000, interval: 50 }).toMatchObject(wanted)
}

describe("the figures of one process", () => {
  it.each(["memory", "sqlite"])("are those of its log: %s", async (kind) => {
    const folder = mkdtempSync(join(tmpdir(), "figures-"))
    try {
      const log = (kind === "memory" ? new MemoryLog() : sqliteLog(join(folder, "events.db"))) as Log
      const { rtm, webhooks, push, webhook } = makeSources()
      const events = joinEvents({ rtm, webhooks, log, warn: false })
      const scrape = observed(log, events)
      const gate = makeGate()
      events.consume(gate.handle, { group: "bot", concurrency: 1 })
      for (const order of [1, 2, 3]) push(order)
      const taken = webhook(1)
      await eventually(scrape, {
        agent_chat_events_received_total: 4,
        agent_chat_events_duplicates_total: 1,
        agent_chat_events_waiting: 0,
        agent_chat_events_in_hand: 1,
        agent_chat_events_handled_total: 0,
        agent_chat_log_appended_total: 3,
        agent_chat_log_down: 0,
        'agent_chat_log_group_pending{group="bot"}': 3,
        'agent_chat_log_group_in_hand{group="bot"}': 1,
        'agent_chat_log_group_members{group="bot"}': 1
      })
      const busy = await scrape()
      expect(busy['agent_chat_log_group_lag{group="bot"}']).toBeGreaterThan(0)
      expect(busy["agent_chat_log_size"]).toBeGreaterThan(0)
      gate.open()
      expect(await taken).not.toBe("not-taken")
      await eventually(scrape, {
        agent_chat_events_in_hand: 0,
        agent_chat_events_handled_total: 3,
        agent_chat_events_dead_total: 0,
        'agent_chat_log_group_pending{group="bot"}': 0,
        'agent_chat_log_group_lag{group="bot"}': 0,
        'agent_chat_log_group_in_hand{group="bot"}': 0,
        agent_chat_log_takeovers_total: 0
      })
      await events.close()
      expect(await scrape()).toMatchObject({ agent_chat_log_down: 1, agent_chat_events_handled_total: 3 })
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  })
})

describe.skipIf(whyNoRedis !== undefined)("the figures of many processes", () => {
  it("are those of each, and what lies in Redis all of them tell alike", async () => {
    await using server = await RedisServer.start()
    await using wire = await TcpProxy.start(server.url)
    const [lease, namespace] = [600, "figures"]
    const open = (url = server.url): Log => redisLog({ url, namespace, lease, partitions: 4 })
    const [joining, idling, receiving, working, heir] = [
      open(),
      open(),
      open(),
      open(`redis://${wire.host}`),
      open()
    ]
    const receiver = makeSources()
    const recorder = recordEvents({ webhooks: receiver.webhooks, log: receiving, warn: false })
    const ofRecorder = observed(receiving, recorder)
    const gate = makeGate()
    const worker = consumeEvents({ catalog: v3_0, log: working, warn: false }, gate.handle, {
      group: "bot",
      from: "earliest"
    })
    const ofWorker = observed(working, worker)
    // Nobody joins yet.
    for (const order of [1, 2, 3]) expect(await receiver.webhook(order)).toBe("taken")
    await eventually(ofRecorder, {
      agent_chat_events_received_total: 3,
      agent_chat_events_written_total: 3,
      agent_chat_events_refused_total: 0,
      agent_chat_log_inbox_pending: 3,
      agent_chat_log_leads: 0
    })
    expect((await ofRecorder())["agent_chat_log_inbox_lag"]).toBeGreaterThan(0)

    const session = makeSources()
    const leader = joinEvents({ rtm: session.rtm, log: joining, warn: false })
    const ofLeader = observed(joining, leader)
    await eventually(ofLeader, { agent_chat_log_leads: 1, agent_chat_log_appended_total: 3 })
    const spare = joinEvents({ rtm: makeSources().rtm, log: idling, warn: false })
    const ofSpare = observed(idling, spare)
    session.push(1)
    await eventually(ofLeader, { agent_chat_events_received_total: 1, agent_chat_events_duplicates_total: 1 })
    for (const scrape of [ofLeader, ofSpare, ofRecorder, ofWorker]) {
      await eventually(scrape, {
        agent_chat_log_inbox_pending: 0,
        agent_chat_log_inbox_lag: 0,
        'agent_chat_log_group_pending{group="bot"}': 3,
        'agent_chat_log_group_in_hand{group="bot"}': 3,
        'agent_chat_log_group_unowned{group="bot"}': 0
      })
    }
    expect(await ofSpare()).toMatchObject({
      agent_chat_log_leads: 0,
      agent_chat_events_duplicates_total: 0,
      agent_chat_log_appended_total: 0,
      'agent_chat_log_group_owned{group="bot"}': 0
    })
    expect(await ofWorker()).toMatchObject({
      agent_chat_events_in_hand: 3,
      'agent_chat_log_group_owned{group="bot"}': 4
    })

    // The worker is cut off, another goes on.
    wire.partition()
    const helper = consumeEvents({ catalog: v3_0, log: heir, warn: false }, () => {}, { group: "bot" })
    const ofHelper = observed(heir, helper)
    await eventually(ofHelper, {
      agent_chat_events_handled_total: 3,
      agent_chat_log_takeovers_total: 4,
      'agent_chat_log_group_owned{group="bot"}': 4,
      'agent_chat_log_group_pending{group="bot"}': 0,
      'agent_chat_log_group_lag{group="bot"}': 0,
      'agent_chat_log_group_in_hand{group="bot"}': 0
    })
    gate.open()
    await expect.poll(() => worker.metrics()).toMatchObject({ handled: 0, lost: 3, inHand: 0 })

    // So does another with the lead, and what was counted stays.
    const before = await ofLeader()
    await leader.close()
    await eventually(ofSpare, { agent_chat_log_leads: 1 })
    expect(await receiver.webhook(4)).toBe("taken")
    await eventually(ofHelper, {
      agent_chat_events_handled_total: 4,
      'agent_chat_log_group_pending{group="bot"}': 0
    })
    const { duplicates, received } = leader.metrics()
    expect(duplicates).toBe(before["agent_chat_events_duplicates_total"])
    expect(received).toBe(before["agent_chat_events_received_total"])

    // Without Redis they say so.
    await server.kill()
    await eventually(ofRecorder, { agent_chat_log_down: 1 })
    await server.run()
    await eventually(ofRecorder, { agent_chat_log_down: 0 })
    wire.heal()
    await Promise.all([spare.close(), recorder.close(), worker.close(), helper.close()])
  })
})

it("names in the documentation the figures that there are", async () => {
  const { meter, scrape } = makeScrape()
  const handling = { handled: 0, failures: 0, dead: 0, lost: 0, inHand: 0 }
  const group = {
    name: "bot",
    pending: 0,
    oldest: 0,
    inHand: 0,
    repeated: 0,
    dead: 0,
    members: 0,
    partitions: []
  }
  const joiner = { leads: false, inboxLag: 0, inboxOldest: 0 }
  const health = { state: "ok", appended: 0, lastCommit: 0, takeovers: 0, bytes: 0, joiner }
  observeLog({ groups: async () => [group], health: () => health }, { meter })
  const events = joinEvents({ rtm: makeSources().rtm, warn: false })
  observeEvents({ metrics: () => ({ ...events.metrics(), written: 0, handling }) }, { meter })
  const named = new Set(Object.keys(await scrape()).map((name) => name.replace(/\{.*/, "")))
  await events.close()
  const text = readFileSync(new URL("../docs/scaling.md", import.meta.url), "utf8")
  const section = text.slice(text.indexOf("## What to watch"))
  const told = new Set(section.match(/\bagent_chat_[a-z_]+/g))
  // A collector adds the unit.
  told.delete("agent_chat_log_group_lag_seconds")
  expect([...told].filter((name) => !named.has(name))).toEqual([])
  const { groups } = parse(/```yaml\n([^]*?)```/.exec(section)![1]!) as {
    groups: { rules: { alert: string; expr: string }[] }[]
  }
  expect(groups[0]!.rules.every(({ expr }) => /agent_chat_/.test(expr))).toBe(true)
})
