import { assertEqual, sleep } from "../assert.ts"
import { type Delivery, draft, drafts, type LogCase } from "../context.ts"

const sorted = (events: readonly number[]): number[] => events.toSorted((a, b) => a - b)

export const groupCases: readonly LogCase[] = [
  {
    name: "gives every group every event",
    async run({ log, read }) {
      const readers = [read("a"), read("b")]
      await log.append(drafts(1, 2))
      for (const reader of readers) assertEqual(await reader.takeAndAck(2), [1, 2])
    }
  },
  {
    name: "lets a new group begin with what is there, or with what comes",
    async run({ log, read }) {
      await log.append([draft(1)])
      const earliest = read("a", { from: "earliest" })
      const latest = read("b")
      await log.append([draft(2)])
      assertEqual(await earliest.takeAndAck(2), [1, 2])
      assertEqual(await latest.takeAndAck(1), [2])
    }
  },
  {
    name: "lets a new group begin at a time",
    async run({ log, read }) {
      await log.append([draft(1)])
      await sleep(30)
      const time = Date.now()
      await sleep(30)
      await log.append([draft(2)])
      assertEqual(await read("a", { from: { time } }).takeAndAck(1), [2])
    }
  },
  {
    name: "goes on where a group was when nobody is there for a time",
    async run({ log, read }) {
      const before = read("a")
      await log.append([draft(1)])
      assertEqual(await before.takeAndAck(1), [1])
      before.end()
      await log.append([draft(2)])
      assertEqual(await read("a", { from: "earliest" }).takeAndAck(1), [2])
    }
  },
  {
    name: "gives an event of a group to one member",
    async run({ log, read }) {
      const readers = [read("a"), read("a")]
      for (let event = 0; event < 10; event++)
        await log.append([draft(event, { partition: `chat ${event}` })])
      const seen: number[] = []
      for (let idle = 0; idle < 2;) {
        idle = 0
        for (const reader of readers) {
          const delivery = await reader.tryTake(100)
          if (delivery === undefined) idle++
          else {
            seen.push(delivery.event)
            await delivery.ack()
          }
        }
      }
      assertEqual(sorted(seen), [0, 1, 2, 3, 4, 5, 6, 7, 8, 9])
    }
  },
  {
    name: "has one event of a partition out at a time, whoever asks",
    async run({ log, read }) {
      const readers = [read("a"), read("a")]
      await log.append(drafts(1, 2))
      const first = await Promise.race(readers.map((reader) => reader.take()))
      assertEqual(first.event, 1)
      for (const reader of readers) assertEqual((await reader.tryTake())?.event, undefined)
      await first.ack()
      const deliveries = await Promise.all(readers.map((reader) => reader.tryTake(500)))
      assertEqual(
        deliveries.flatMap((delivery) => delivery?.event ?? []),
        [2]
      )
    }
  },
  {
    name: "does not let one partition hold up another",
    async run({ log, read }) {
      const reader = read("a")
      await log.append([
        draft(1, { partition: "slow" }),
        draft(2, { partition: "slow" }),
        draft(3, { partition: "quick" })
      ])
      assertEqual(sorted([(await reader.take()).event, (await reader.take()).event]), [1, 3])
    }
  },
  {
    name: "hands out no more than a member can take",
    async run({ log, read }) {
      const reader = read("a", { maxInFlight: 2 })
      for (let event = 0; event < 3; event++) await log.append([draft(event, { partition: `chat ${event}` })])
      const out = [await reader.take(), await reader.take()]
      assertEqual((await reader.tryTake())?.event, undefined)
      await out[0]!.ack()
      const third = await reader.take()
      assertEqual(sorted([...out, third].map(({ event }) => event)), [0, 1, 2])
    }
  },
  {
    name: "hands out what says something of all events before it when those are done with",
    async run({ log, read }) {
      const reader = read("a")
      await log.append([
        draft(1, { partition: "one" }),
        draft(2, { partition: "two" }),
        draft(3, { partition: "", follows: true }),
        draft(4, { partition: "three" })
      ])
      const out = new Map<number, Delivery>()
      for (let i = 0; i < 3; i++) {
        const delivery = await reader.take()
        out.set(delivery.event, delivery)
      }
      // What comes after it need not wait for it.
      assertEqual(sorted([...out.keys()]), [1, 2, 4])
      await out.get(2)!.ack()
      assertEqual((await reader.tryTake())?.event, undefined)
      await out.get(1)!.ack()
      assertEqual((await reader.take()).event, 3)
    }
  },
  {
    name: "tells how groups are",
    async run({ log, read }) {
      const reader = read("a")
      await log.append([draft(1), draft(2), draft(3, { partition: "another" })])
      for (const delivery of [await reader.take(), await reader.take()]) {
        if (delivery.event === 1) await delivery.retry(0)
      }
      assertEqual((await reader.take()).attempt, 2)
      const [info] = await log.groups()
      const { name, pending, inHand, repeated, dead, members } = info!
      assertEqual(
        { name, pending, inHand, repeated, dead, members },
        { name: "a", pending: 3, inHand: 2, repeated: 1, dead: 0, members: 1 }
      )
    }
  },
  {
    name: "forgets a group: it begins anew",
    async run({ log, read }) {
      const reader = read("a")
      await log.append(drafts(1, 2))
      assertEqual(await reader.takeAndAck(1), [1])
      await log.forget("a")
      assertEqual((await log.groups()).length, 0)
      assertEqual((await reader.tryTake())?.event, undefined)
      assertEqual(await read("a", { from: "earliest" }).takeAndAck(2), [1, 2])
    }
  },
  {
    name: "shows all events to those who look on, from now on or from behind one",
    async run({ log, read }) {
      const end = new AbortController()
      await log.append([draft(1)])
      const now = log.tail({ signal: end.signal })[Symbol.asyncIterator]()
      await log.append(drafts(2, 3))
      const seen = [await now.next(), await now.next()].map(
        ({ value }) => value as { event: number; id: string }
      )
      assertEqual(
        seen.map(({ event }) => event),
        [2, 3]
      )
      const later = log.tail({ signal: end.signal, after: seen[0]!.id })[Symbol.asyncIterator]()
      assertEqual(((await later.next()).value as { event: number }).event, 3)
      const next = later.next()
      await log.append([draft(4)])
      assertEqual(((await next).value as { event: number }).event, 4)
      // Nobody who looks on takes anything from a group.
      assertEqual(await read("a", { from: "earliest" }).takeAndAck(4), [1, 2, 3, 4])
      end.abort()
      for (const iterator of [now, later]) {
        let result = await iterator.next()
        while (result.done !== true) result = await iterator.next()
      }
    }
  },
  {
    name: "ends its subscriptions when it is closed",
    async run({ log }) {
      const { signal } = new AbortController()
      const iterators = [log.subscribe("a", { signal }), log.tail({ signal })].map((iterable) =>
        iterable[Symbol.asyncIterator]()
      )
      const next = iterators.map((iterator) => iterator.next())
      await log.close()
      for (const result of await Promise.all(next)) assertEqual(result.done, true)
    }
  },
  {
    name: "says how it is",
    async run({ log }) {
      await log.append(drafts(1, 2))
      const { state, reasons, appended } = log.health()
      assertEqual({ state, reasons, appended }, { state: "ok", reasons: [], appended: 2 })
    }
  }
]
