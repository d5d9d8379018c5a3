import { assert, assertEqual, rejection, sleep } from "../assert.ts"
import { draft, drafts, type LogCase, unwritable } from "../context.ts"

const hour = 3_600_000

export const appendingCases: readonly LogCase[] = [
  {
    name: "hands out what was appended, in order",
    async run({ log, read }) {
      const reader = read("a")
      for (const event of [1, 2]) await log.append([draft(event)])
      await log.append(drafts(3, 4))
      assertEqual(await reader.takeAndAck(4), [1, 2, 3, 4])
    }
  },
  {
    name: "orders positions within a partition, however many there are",
    async run({ log }) {
      let last = ""
      for (let i = 0; i < 12; i++) {
        for (const { seq } of await log.append(drafts(...Array.from({ length: 10 }, (_, j) => i * 10 + j)))) {
          assert(last < seq, `${last} should be below ${seq}`)
          last = seq
        }
      }
    }
  },
  {
    name: "drops a second event with the same id, and says where the first one is",
    async run({ log, read }) {
      const reader = read("a")
      const [first] = await log.append([draft(1)])
      const [again] = await log.append([draft(1, { partition: "another" })])
      assertEqual([first!.duplicate, again!.duplicate, again!.seq], [false, true, first!.seq])
      const together = await log.append([draft(2), draft(3, { key: "event:2" })])
      assertEqual(
        together.map(({ duplicate }) => duplicate),
        [false, true]
      )
      assertEqual(await reader.takeAndAck(2), [1, 2])
      assertEqual((await reader.tryTake())?.event, undefined)
    }
  },
  {
    name: "appends events without an id each time",
    async run({ log, read }) {
      const reader = read("a")
      for (const keyClass of ["content", "none"] as const) {
        for (let i = 0; i < 2; i++) {
          const [appended] = await log.append([draft(1, { keyClass, key: "same" })])
          assertEqual(appended?.duplicate, false)
        }
      }
      assertEqual(await reader.takeAndAck(4), [1, 1, 1, 1])
    }
  },
  {
    name: "knows an id for 7 hours",
    needs: ["advance"],
    async run({ log, advance }) {
      await log.append([draft(1)])
      for (let event = 2; event < 5; event++) {
        await advance(2.3 * hour)
        await log.append([draft(event)])
      }
      assertEqual((await log.append([draft(1)]))[0]?.duplicate, true)
    }
  },
  {
    name: "appends all or nothing",
    async run({ log, read }) {
      const reader = read("a")
      const state = [{ name: "place", value: "1" }]
      await rejection(log.append([draft(1), draft(2, { event: unwritable() })], { nonce: "one", state }))
      assertEqual((await log.append(drafts(1, 3)))[0]?.duplicate, false)
      assertEqual(await reader.takeAndAck(2), [1, 3])
      assertEqual(Object.fromEntries((await log.restore({ since: 0, most: 10 })).state), {})
    }
  },
  {
    name: "writes what has the same nonce once",
    async run({ log, read }) {
      const reader = read("a")
      const batch = [draft(1, { keyClass: "content" }), draft(2)]
      const first = await log.append(batch, { nonce: "one" })
      assertEqual(await log.append(batch, { nonce: "one" }), first)
      const other = await log.append(batch, { nonce: "two" })
      assertEqual(
        other.map(({ duplicate }) => duplicate),
        [false, true]
      )
      assertEqual(await reader.takeAndAck(3), [1, 2, 1])
      assertEqual((await reader.tryTake())?.event, undefined)
    }
  },
  {
    name: "commits without a draft",
    async run({ log }) {
      assertEqual(await log.append([], { nonce: "one", state: [{ name: "place", value: "1" }] }), [])
    }
  },
  {
    name: "makes append wait while it is full",
    capacity: 2,
    async run({ log, read }) {
      const reader = read("a")
      await log.append([draft(1)])
      await log.append([draft(2)])
      let appended = false
      const third = log.append([draft(3)]).then(() => {
        appended = true
      })
      const first = await reader.take()
      await reader.tryTake()
      assertEqual([first.event, appended], [1, false])
      await first.ack()
      await third
      assertEqual(await reader.takeAndAck(2), [2, 3])
    }
  },
  {
    name: "counts what waits for one group, not for all of them",
    capacity: 4,
    async run({ log, read }) {
      const readers = [read("a"), read("b"), read("c")]
      await log.append(drafts(1, 2, 3))
      let appended = false
      const fourth = log.append([draft(4)]).then(() => (appended = true))
      await Promise.race([fourth, sleep(1_000)])
      assertEqual(appended, true)
      for (const reader of readers) assertEqual(await reader.takeAndAck(4), [1, 2, 3, 4])
    }
  },
  {
    name: "has room again when the group that was behind is forgotten",
    capacity: 2,
    async run({ log, read }) {
      const reader = read("a")
      await log.append(drafts(1, 2))
      await reader.take()
      const third = log.append([draft(3)])
      await log.forget("a")
      await third
    }
  },
  {
    name: "refuses to append when it is closed, also what waited",
    capacity: 1,
    async run({ log, read }) {
      const reader = read("a")
      await log.append([draft(1)])
      await reader.take()
      const waiting = rejection(log.append([draft(2)]))
      await log.close()
      await waiting
      await rejection(log.append([draft(3)]))
    }
  }
]
