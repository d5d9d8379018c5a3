import type { EventLog } from "@agent-chat/core/events"
import { assert, assertEqual } from "../assert.ts"
import { draft, drafts, type LogCase } from "../context.ts"

const withFact = (event: number) => draft(event, { fact: `fact ${event}` })

const restored = async (
  log: EventLog<number>,
  { since = 0, most = 1_000 }: { readonly since?: number; readonly most?: number } = {}
) => {
  const { state, facts } = await log.restore({ since, most })
  const found: string[] = []
  for await (const { fact } of facts) found.push(fact)
  return { state: Object.fromEntries(state), facts: found }
}

export const restartCases: readonly LogCase[] = [
  {
    name: "keeps what was appended and not handled",
    needs: ["reopen"],
    async run({ log, read, reopen }) {
      read("a")
      await log.append(drafts(1, 2))
      assertEqual(await read("a", {}, await reopen()).takeAndAck(2), [1, 2])
    }
  },
  {
    name: "keeps acknowledgements, and counts what was in hand when it died",
    needs: ["reopen"],
    async run({ log, read, reopen }) {
      const reader = read("a")
      await log.append(drafts(1, 2, 3))
      assertEqual(await reader.takeAndAck(1), [1])
      assertEqual((await reader.take()).attempt, 1)
      const next = read("a", { from: "earliest" }, await reopen())
      const again = await next.take()
      assertEqual([again.event, again.attempt], [2, 2])
      await again.ack()
      assertEqual(await next.takeAndAck(1), [3])
    }
  },
  {
    name: "keeps acknowledgements that overtook others",
    needs: ["reopen"],
    async run({ log, read, reopen }) {
      const reader = read("a")
      // The second waits for the first, and was never handed out.
      await log.append([draft(1), draft(2), draft(3, { partition: "quick" })])
      const out = [await reader.take(), await reader.take()]
      await out.find(({ event }) => event === 3)!.ack()
      // Whatever is written with the next events says no more than that.
      for (const event of [4, 5]) await log.append([draft(event, { partition: `chat ${event}` })])
      const next = read("a", {}, await reopen())
      const events = await next.takeAndAck(4)
      assertEqual(
        events.toSorted((a, b) => a - b),
        [1, 2, 4, 5]
      )
      assertEqual((await next.tryTake())?.event, undefined)
    }
  },
  {
    name: "keeps the place of a group that was done with everything",
    needs: ["reopen"],
    async run({ log, read, reopen }) {
      const reader = read("a")
      await log.append(drafts(1, 2))
      assertEqual(await reader.takeAndAck(2), [1, 2])
      const again = await reopen()
      const next = read("a", { from: "earliest" }, again)
      await again.append([draft(3)])
      assertEqual(await next.takeAndAck(1), [3])
    }
  },
  {
    name: "lets a new group begin with what was there before",
    needs: ["reopen"],
    async run({ log, read, reopen }) {
      await log.append(drafts(1, 2))
      assertEqual(await read("new", { from: "earliest" }, await reopen()).takeAndAck(2), [1, 2])
    }
  },
  {
    name: "knows ids and nonces",
    needs: ["reopen"],
    async run({ log, reopen }) {
      const batch = [draft(1, { keyClass: "content" }), draft(2)]
      const first = await log.append(batch, { nonce: "one" })
      const again = await reopen()
      assertEqual(await again.append(batch, { nonce: "one" }), first)
      const [copy] = await again.append([draft(2)])
      assertEqual([copy!.duplicate, copy!.seq], [true, first[1]!.seq])
    }
  },
  {
    name: "gives no position twice",
    needs: ["reopen"],
    async run({ log, reopen }) {
      const [before] = await log.append([draft(1)])
      const [after] = await (await reopen()).append([draft(2)])
      assert(before!.seq < after!.seq, `${before!.seq} should be below ${after!.seq}`)
    }
  },
  {
    name: "keeps what says something of all before it behind those",
    needs: ["reopen"],
    async run({ log, read, reopen }) {
      read("a")
      await log.append([draft(1, { partition: "one" }), draft(2, { partition: "", follows: true })])
      const next = read("a", {}, await reopen())
      const first = await next.take()
      assertEqual([first.event, (await next.tryTake())?.event], [1, undefined])
      await first.ack()
      assertEqual((await next.take()).event, 2)
    }
  },
  {
    name: "keeps what is remembered, and forgets what is to be forgotten",
    needs: ["reopen"],
    async run({ log, reopen }) {
      await log.append([draft(1)], {
        nonce: "one",
        state: [
          { name: "place", value: "1" },
          { name: "other", value: "x" }
        ]
      })
      await log.append([], {
        nonce: "two",
        state: [
          { name: "place", value: "2" },
          { name: "other", value: undefined }
        ]
      })
      assertEqual((await restored(await reopen())).state, { place: "2" })
    }
  },
  {
    name: "remembers as long as it was told to",
    needs: ["reopen", "advance"],
    async run({ log, advance, reopen }) {
      const state = [{ name: "pair", value: "x", until: Date.now() + 60_000 }]
      await log.append([], { nonce: "one", state })
      assertEqual((await restored(log)).state, { pair: "x" })
      await advance(30_000)
      assertEqual((await restored(await reopen())).state, { pair: "x" })
    }
  },
  {
    name: "gives back the facts of what was appended, in order, and of too many the last ones",
    needs: ["reopen"],
    async run({ log, reopen }) {
      await log.append([withFact(1), draft(2), withFact(3), withFact(3)])
      await log.append([withFact(4)])
      const again = await reopen()
      assertEqual((await restored(again)).facts, ["fact 1", "fact 3", "fact 4"])
      assertEqual((await restored(again, { most: 2 })).facts, ["fact 3", "fact 4"])
      assertEqual((await restored(again, { since: Date.now() + 86_400_000 * 365 })).facts, [])
    }
  },
  {
    name: "keeps results, dead letters, and what was sent again",
    needs: ["reopen"],
    async run({ log, read, reopen }) {
      const reader = read("a")
      await log.append(drafts(1, 2, 3))
      await (await reader.take()).giveUp("no")
      await (await reader.take()).giveUp("neither")
      const third = await reader.take()
      await third.remember("reply", "sent")
      const again = await reopen()
      const letters = await again.deadLetters("a")
      assertEqual(
        letters.map(({ event, reason }) => [event, reason]),
        [
          [1, "no"],
          [2, "neither"]
        ]
      )
      assertEqual(await again.sendAgain("a", [letters[0]!.id]), 1)
      const last = await reopen()
      const next = read("a", {}, last)
      const revived = await next.take()
      assertEqual(
        [revived.event, revived.attempt, revived.id, revived.repeated],
        [1, 1, letters[0]!.id, true]
      )
      await revived.ack()
      const repeated = await next.take()
      assertEqual([repeated.event, await repeated.recall("reply")], [3, "sent"])
      assertEqual(
        (await last.deadLetters("a")).map(({ event }) => event),
        [2]
      )
    }
  },
  {
    name: "keeps what nobody handled for as long as a group is kept",
    needs: ["reopen", "advance"],
    async run({ log, read, advance, reopen }) {
      read("a")
      await log.append([draft(1)])
      await advance(25 * 3_600_000)
      assertEqual(await read("a", {}, await reopen()).takeAndAck(1), [1])
    }
  }
]
