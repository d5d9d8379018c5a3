// Random courses of events over processes that share a log, in memory and in a file: they die between any two things, are
// stopped for longer than their leases, their clocks differ, the log fails and is late. Whatever becomes of them, the log is
// what happened, each group is done with all of it once and in order, and bots answer once. The runs are the same each time;
// ONE_LOG_RUNS makes more of them, ONE_LOG_SEED others: a number, or "random".
import { VirtualTime } from "./support/one-log/virtual-time.ts" // before what keeps the timers that it finds
import * as fc from "fast-check"
import { afterAll, beforeAll, expect, it } from "vitest"
import { loadAll } from "./support/one-log/load-all.ts"
import { chats } from "./support/one-log/service.ts"
import { disorder } from "./support/one-log/order.ts"
import type { Command, Setting } from "./support/one-log/command.ts"
import { World } from "./support/one-log/world.ts"

const process = fc.nat(2)
const chat = fc.nat(chats - 1)
const group = fc.nat(1)

const of = <K extends Command["kind"], R extends object>(
  weight: number,
  kinds: readonly K[],
  rest: { [Name in keyof R]: fc.Arbitrary<R[Name]> }
) => ({ weight, arbitrary: fc.record({ kind: fc.constantFrom(...kinds), ...rest }) })

const command = fc.oneof(
  of(10, ["say", "tag"], { chat, late: fc.nat(2_000), to: process }),
  of(3, ["close"], { chat, late: fc.nat(2_000), to: process }),
  of(3, ["wait"], { ms: fc.nat(3_000) }),
  of(2, ["kill"], {
    process,
    asked: fc.nat(12),
    when: fc.constantFrom("before", "after"),
    down: fc.integer({ min: 100, max: 5_000 })
  }),
  of(2, ["stop"], { process, ms: fc.integer({ min: 100, max: 9_000 }) }),
  of(1, ["drop", "return"], { process }),
  of(1, ["leave", "join"], { process, group }),
  of(1, ["fails"], { how: fc.constantFrom("there", "back"), ms: fc.nat(4_000) }),
  of(1, ["late"], { ms: fc.constantFrom(0, 5, 50, 300) }),
  of(1, ["answering"], { ms: fc.constantFrom(0, 100, 2_000) }),
  of(1, ["handling"], { ms: fc.constantFrom(0, 20, 500, 2_500) }),
  of(1, ["handlers"], { group, fail: fc.nat(6), die: fc.constantFrom(0, 0, 1, 4) }),
  of(1, ["answers"], { lost: fc.boolean() }),
  of(1, ["again"], { group }),
  of(1, ["crash"], {})
) as fc.Arbitrary<Command>

const ahead = fc.constantFrom(0, 0, 300, -300, 40_000, -40_000, 600_000, -600_000)
const course = fc.record({
  commands: fc.array(command, { minLength: 5, maxLength: 40, size: "max" }),
  ahead: fc.tuple(ahead, ahead, ahead)
})

let time: VirtualTime
beforeAll(async () => {
  await loadAll()
  time = new VirtualTime()
})
afterAll(() => time[Symbol.dispose]())

const check = async (
  setting: Setting,
  { commands, ahead }: { readonly commands: readonly Command[]; readonly ahead: readonly number[] }
): Promise<void> => {
  const world = new World(time, setting, ahead)
  try {
    await world.begin()
    for (const one of commands) {
      await world.run(one)
      await time.pass(5)
    }
    await world.settle()
    const logged = await world.logged()
    const { service, history, charges, repeats } = world
    const twice = (counts: ReadonlyMap<string, number>): string[] =>
      [...counts].flatMap(([what, count]) => (count > 1 ? [what] : []))
    expect({
      faults: history.faults,
      left: world.left(),
      answeredTwice: twice(service.sent),
      chargedTwice: twice(charges)
    }).toEqual({ faults: [], left: [], answeredTwice: [], chargedTwice: [] })
    expect(disorder(service, logged)).toEqual([])
    for (const { id, messages, tags, isOpen } of service.chats.flat()) {
      const ofThread = logged.filter((event) => "threadId" in event && event.threadId === id)
      const count = (wanted: string): number => ofThread.filter(({ action }) => action === wanted).length
      const orders = ofThread.flatMap((event) => (event.action === "incoming_event" ? event.order! : []))
      expect(orders.toSorted((a, b) => a - b)).toEqual(messages.map((_, i) => i + 1))
      for (const order of orders) {
        for (const group of ["bot", "crm"]) expect(service.sent.get(`${group} to ${id}-${order}`)).toBe(1)
      }
      expect(count("incoming_chat_thread")).toBe(1)
      expect(count("thread_closed")).toBe(isOpen ? 0 : 1)
      const tagged = count("chat_thread_tagged")
      expect(tagged).toBeGreaterThanOrEqual(tags - world.unsure(id))
      expect(tagged).toBeLessThanOrEqual(tags + (repeats.get(id) ?? 0))
    }
  } finally {
    world.dispose()
    time.end()
  }
}

/** Courses that went wrong once, in the shortest form that was found. */
const examples: Readonly<Record<string, readonly Parameters<typeof check>[1][]>> = {
  "many in memory": [
    // A session begins while the log is slow, and is told of a tag as soon as the log is quick again.
    {
      ahead: [0, 0, 0],
      commands: [
        { kind: "late", ms: 50 },
        { kind: "drop", process: 1 },
        { kind: "kill", process: 0, asked: 1, when: "after", down: 100 },
        { kind: "answering", ms: 0 },
        { kind: "return", process: 1 },
        { kind: "late", ms: 0 },
        { kind: "tag", chat: 0, late: 0, to: 0 }
      ]
    },
    // A tag is written while the end of its thread waits, and whoever leads is another before that is written.
    {
      ahead: [0, 0, 0],
      commands: [
        { kind: "close", chat: 0, late: 0, to: 0 },
        { kind: "tag", chat: 0, late: 0, to: 0 },
        { kind: "fails", how: "there", ms: 240 },
        { kind: "say", chat: 0, late: 0, to: 0 },
        { kind: "wait", ms: 0 },
        { kind: "close", chat: 0, late: 0, to: 0 }
      ]
    },
    {
      ahead: [0, 0, 0],
      commands: [
        { kind: "handlers", group: 1, fail: 0, die: 4 },
        { kind: "tag", chat: 0, late: 0, to: 0 },
        { kind: "kill", process: 1, asked: 0, when: "before", down: 100 },
        { kind: "say", chat: 0, late: 0, to: 0 },
        { kind: "tag", chat: 0, late: 0, to: 1 },
        { kind: "fails", how: "there", ms: 3_595 },
        { kind: "say", chat: 0, late: 0, to: 0 },
        { kind: "say", chat: 0, late: 0, to: 0 },
        { kind: "say", chat: 0, late: 0, to: 0 },
        { kind: "say", chat: 0, late: 0, to: 0 },
        { kind: "wait", ms: 320 }
      ]
    },
    {
      ahead: [0, 0, 0],
      commands: [
        { kind: "stop", process: 0, ms: 1_093 },
        { kind: "tag", chat: 2, late: 195, to: 2 },
        { kind: "wait", ms: 1_524 },
        { kind: "tag", chat: 0, late: 818, to: 1 },
        { kind: "again", group: 1 },
        { kind: "tag", chat: 1, late: 1_834, to: 1 },
        { kind: "again", group: 1 },
        { kind: "fails", how: "back", ms: 2_877 }
      ]
    }
  ],
  "one on a file": [
    // A process dies when it was brought a copy and has not written so, and its successor sees another tag.
    {
      ahead: [0, 0, 0],
      commands: [
        { kind: "tag", chat: 0, late: 6, to: 0 },
        { kind: "fails", how: "there", ms: 1 },
        { kind: "kill", process: 0, asked: 0, when: "before", down: 100 },
        { kind: "tag", chat: 0, late: 0, to: 0 },
        { kind: "answers", lost: false },
        { kind: "say", chat: 0, late: 0, to: 0 },
        { kind: "close", chat: 0, late: 0, to: 0 },
        { kind: "say", chat: 0, late: 0, to: 0 },
        { kind: "wait", ms: 0 }
      ]
    },
    // Two tags while the log takes nothing; the webhook of one of them is a copy.
    {
      ahead: [0, 0, 0],
      commands: [
        { kind: "stop", process: 0, ms: 100 },
        { kind: "tag", chat: 0, late: 0, to: 0 },
        { kind: "wait", ms: 70 },
        { kind: "say", chat: 0, late: 15, to: 0 },
        { kind: "tag", chat: 0, late: 11, to: 0 },
        { kind: "answers", lost: false },
        { kind: "fails", how: "there", ms: 350 },
        { kind: "handlers", group: 0, fail: 0, die: 0 },
        { kind: "leave", process: 0, group: 0 },
        { kind: "wait", ms: 0 },
        { kind: "say", chat: 0, late: 0, to: 0 }
      ]
    },
    // The next thread of a chat has opened when its process dies, and in the next life the end of the one before is found.
    {
      ahead: [0, 0, 0],
      commands: [
        { kind: "drop", process: 0 },
        { kind: "close", chat: 1, late: 12, to: 0 },
        { kind: "say", chat: 1, late: 6, to: 0 },
        { kind: "handlers", group: 0, fail: 0, die: 1 },
        { kind: "again", group: 0 },
        { kind: "say", chat: 0, late: 0, to: 0 },
        { kind: "say", chat: 0, late: 0, to: 0 },
        { kind: "kill", process: 0, asked: 0, when: "before", down: 100 }
      ]
    },
    {
      ahead: [0, 0, 0],
      commands: [
        { kind: "drop", process: 0 },
        { kind: "leave", process: 0, group: 1 },
        { kind: "kill", process: 0, asked: 4, when: "before", down: 622 },
        { kind: "say", chat: 0, late: 17, to: 0 },
        { kind: "tag", chat: 0, late: 11, to: 0 },
        { kind: "say", chat: 0, late: 425, to: 0 },
        { kind: "stop", process: 0, ms: 842 },
        { kind: "leave", process: 0, group: 0 },
        { kind: "wait", ms: 830 },
        { kind: "say", chat: 2, late: 1_672, to: 1 },
        { kind: "handlers", group: 1, fail: 2, die: 4 },
        { kind: "fails", how: "back", ms: 3_514 },
        { kind: "tag", chat: 0, late: 141, to: 1 }
      ]
    }
  ]
}

/** How often each of them is tried: a file is slower. */
const settings = [
  ["many in memory", 120],
  ["many on a file", 40],
  ["one on a file", 40]
] as const
const { ONE_LOG_RUNS: runs, ONE_LOG_SEED: seed = "1" } = globalThis.process.env

it.each(settings)(
  "each event is logged, handled and answered once, and in order, whatever becomes of the processes: %s",
  { timeout: 24 * 3_600_000 },
  async (setting, usual) => {
    expect.hasAssertions()
    await fc.assert(
      fc.asyncProperty(course, (given) => check(setting, given)),
      {
        examples: (examples[setting] ?? []).map((example): [typeof example] => [example]),
        numRuns: Number(runs ?? usual),
        ...(seed === "random" ? {} : { seed: Number(seed) })
      }
    )
  }
)
