import { assert, assertEqual } from "../assert.ts"
import { draft, drafts, type LogCase } from "../context.ts"

export const deliveryCases: readonly LogCase[] = [
  {
    name: "brings an event again after a while, before newer ones",
    async run({ log, read }) {
      const reader = read("a")
      await log.append(drafts(1, 2))
      const first = await reader.take()
      assertEqual(first.attempt, 1)
      assertEqual(await first.retry(10), true)
      const again = await reader.take()
      assertEqual([again.event, again.attempt], [1, 2])
      assertEqual(await again.ack(), true)
      assertEqual(await reader.takeAndAck(1), [2])
    }
  },
  {
    name: "does not bring an event again before the time that was asked for",
    async run({ log, read }) {
      const reader = read("a")
      await log.append(drafts(1, 2))
      const first = await reader.take()
      const asked = performance.now()
      await first.retry(200)
      assertEqual((await reader.tryTake(100))?.event, undefined)
      assertEqual((await reader.take()).event, 1)
      const waited = performance.now() - asked
      assert(waited >= 195, `it came after ${waited} ms`)
    }
  },
  {
    name: "hands what a dead member had to another, in order, and counts that",
    async run({ log, read }) {
      const dying = read("a")
      await log.append(drafts(1, 2, 3))
      await (await dying.take()).ack()
      const lost = await dying.take()
      assertEqual(lost.lost.aborted, false)
      dying.end()
      const heir = read("a")
      const again = await heir.take()
      assertEqual([again.event, again.attempt], [2, 2])
      assertEqual(lost.lost.aborted, true)
      await again.ack()
      assertEqual(await heir.takeAndAck(1), [3])
    }
  },
  {
    name: "does not count an acknowledgement that comes too late",
    async run({ log, read }) {
      const dying = read("a")
      await log.append([draft(1)])
      const delivery = await dying.take()
      dying.end()
      assertEqual(
        [
          await delivery.ack(),
          await delivery.retry(0),
          await delivery.giveUp("late"),
          await delivery.remember("x", "y")
        ],
        [false, false, false, false]
      )
      const heir = read("a")
      const again = await heir.take()
      assertEqual([again.event, (await again.recall("x")) ?? "nothing"], [1, "nothing"])
      assertEqual(await delivery.ack(), false)
      assertEqual((await heir.tryTake())?.event, undefined)
      assertEqual(await again.ack(), true)
      assertEqual((await log.deadLetters("a")).length, 0)
    }
  },
  {
    name: "takes an acknowledgement for one event only",
    async run({ log, read }) {
      const dying = read("a")
      await log.append([draft(1, { partition: "one" }), draft(2, { partition: "two" })])
      const out = [await dying.take(), await dying.take()]
      await out.find(({ event }) => event === 2)!.ack()
      dying.end()
      const heir = read("a")
      assertEqual(await heir.takeAndAck(1), [1])
      assertEqual((await heir.tryTake())?.event, undefined)
    }
  },
  {
    name: "counts the attempts of each event by itself",
    async run({ log, read }) {
      const reader = read("a")
      await log.append(drafts(1, 2))
      for (let attempt = 1; attempt <= 3; attempt++) {
        const delivery = await reader.take()
        assertEqual([delivery.event, delivery.attempt], [1, attempt])
        if (attempt < 3) await delivery.retry(0)
        else await delivery.ack()
      }
      assertEqual((await reader.take()).attempt, 1)
    }
  },
  {
    name: "names an event the same way at each repeat and in each group, and no other one",
    async run({ log, read }) {
      const reader = read("a")
      const other = read("b")
      const same = { keyClass: "content", key: "same" } as const
      await log.append([draft(1, same), draft(2, same)])
      const first = await reader.take()
      await first.retry(0)
      const again = await reader.take()
      const elsewhere = await other.take()
      assertEqual([again.id, elsewhere.id], [first.id, first.id])
      await again.ack()
      const second = await reader.take()
      assert(second.id !== first.id, `two events are named ${first.id}`)
    }
  },
  {
    name: "tells key, partition and position of what it hands out",
    async run({ log, read }) {
      const reader = read("a")
      const [appended] = await log.append([draft(1, { partition: "some chat" })])
      const { key, partition, seq } = await reader.take()
      assertEqual({ key, partition, seq }, { key: "event:1", partition: "some chat", seq: appended!.seq })
    }
  },
  {
    name: "remembers results for an event and a group, over its repeats",
    async run({ log, read }) {
      const reader = read("a")
      const other = read("b")
      await log.append(drafts(1, 2))
      const first = await reader.take()
      assertEqual((await first.recall("reply")) ?? "nothing", "nothing")
      assertEqual(await first.remember("reply", "sent"), true)
      assertEqual(await first.remember("reply", "sent twice"), true)
      assertEqual(await first.remember("other", "x"), true)
      assertEqual(await first.recall("reply"), "sent twice")
      await first.retry(0)
      const again = await reader.take()
      assertEqual([await again.recall("reply"), await again.recall("other")], ["sent twice", "x"])
      assertEqual((await (await other.take()).recall("reply")) ?? "nothing", "nothing")
      await again.ack()
      assertEqual((await (await reader.take()).recall("reply")) ?? "nothing", "nothing")
    }
  },
  {
    name: "keeps what was given up as a dead letter of the group, and goes on",
    async run({ log, read }) {
      const reader = read("a")
      const other = read("b")
      await log.append(drafts(1, 2))
      const first = await reader.take()
      await first.retry(0)
      assertEqual(await (await reader.take()).giveUp("it is poison"), true)
      assertEqual((await reader.take()).event, 2)
      const [letter, ...rest] = await log.deadLetters("a")
      const { id, event, key, partition, attempts, reason } = letter!
      assertEqual(
        { id, event, key, partition, attempts, reason, others: rest.length },
        {
          id: first.id,
          event: 1,
          key: "event:1",
          partition: "chat",
          attempts: 2,
          reason: "it is poison",
          others: 0
        }
      )
      assert(Math.abs(letter!.at - Date.now()) < 86_400_000, `${letter!.at} is no time of today`)
      assertEqual(await log.deadLetters("b"), [])
      assertEqual(await other.takeAndAck(2), [1, 2])
    }
  },
  {
    name: "sends dead letters again, those named or all, as new and before newer ones",
    async run({ log, read }) {
      const reader = read("a")
      await log.append(drafts(1, 2, 3, 4))
      const given: string[] = []
      for (let i = 0; i < 2; i++) {
        const delivery = await reader.take()
        given.push(delivery.id)
        await delivery.giveUp("no")
      }
      const third = await reader.take()
      assertEqual(await log.sendAgain("a", [given[0]!, "no such id"]), 1)
      await third.ack()
      const again = await reader.take()
      assertEqual([again.event, again.attempt, again.id, again.repeated], [1, 1, given[0], true])
      await again.ack()
      assertEqual(await reader.takeAndAck(1), [4])
      assertEqual(
        (await log.deadLetters("a", { most: 5 })).map(({ event }) => event),
        [2]
      )
      assertEqual(await log.sendAgain("a"), 1)
      assertEqual(await reader.takeAndAck(1), [2])
      assertEqual(await log.deadLetters("a"), [])
    }
  },
  {
    name: "remembers results of dead letters that are sent again, until they are acknowledged",
    async run({ log, read }) {
      const reader = read("a")
      await log.append(drafts(1))
      const first = await reader.take()
      assertEqual(await first.remember("charge", "done"), true)
      await first.giveUp("no")
      await log.sendAgain("a")
      const again = await reader.take()
      assertEqual(await again.recall("charge"), "done")
      assertEqual(await again.remember("charge", "done twice"), true)
      await again.giveUp("no")
      await log.sendAgain("a")
      const last = await reader.take()
      assertEqual(await last.recall("charge"), "done twice")
      await last.ack()
      assertEqual(await log.deadLetters("a"), [])
    }
  }
]
