import type { Inbox, Lead } from "@agent-chat/core/events"
import { assert, assertEqual, rejection, sleep } from "../assert.ts"
import { draft, drafts, type LogCase } from "../context.ts"
import type { Reader } from "../reader.ts"

const inboxOf = ({ inbox }: { readonly inbox?: Inbox }): Inbox => {
  if (inbox === undefined) throw new Error("a log that is shared has an inbox")
  return inbox
}

/** The next delivery of whichever reader gets one. */
const takeFromAny = async (readers: readonly Reader[]) => {
  for (let round = 0; round < 400; round++) {
    for (const reader of readers) {
      const delivery = await reader.tryTake(10)
      if (delivery !== undefined) return delivery
    }
  }
  throw new Error("no delivery came")
}

/** The texts that a lead reads, so many of them. */
const readTexts = async (lead: Lead, count: number): Promise<{ id: string; text: string }[]> => {
  const end = new AbortController()
  const found: { id: string; text: string }[] = []
  for await (const records of lead.read({ signal: end.signal })) {
    for (const { id, text } of records) found.push({ id, text })
    if (found.length >= count) break
  }
  end.abort()
  return found
}

export const sharingCases: readonly LogCase[] = [
  {
    name: "gives the members of a group in two processes each event once, those of a partition to one at a time",
    needs: ["second"],
    async run({ log, second, read }) {
      const other = await second()
      const readers = [read("a", { from: "earliest" }), read("a", { from: "earliest" }, other.log)]
      for (let event = 0; event < 12; event++) {
        await (event % 2 === 0 ? log : other.log).append([draft(event, { partition: `chat ${event % 6}` })])
      }
      const seen: number[] = []
      while (seen.length < 12) {
        const delivery = await takeFromAny(readers)
        seen.push(delivery.event)
        assertEqual(await delivery.ack(), true)
      }
      assertEqual(
        seen.toSorted((a, b) => a - b),
        [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]
      )
      for (let chat = 0; chat < 6; chat++) {
        assertEqual(
          seen.filter((event) => event % 6 === chat),
          [chat, chat + 6]
        )
      }
    }
  },
  {
    name: "hands on what a process that was killed had, in order, within its lease and a second",
    needs: ["second"],
    async run({ log, second, read, lease }) {
      const dying = await second()
      const victim = read("a", { from: "earliest" }, dying.log)
      await log.append(drafts(1, 2))
      assertEqual((await victim.take()).event, 1)
      await dying.kill()
      const killed = performance.now()
      const heir = read("a")
      const again = await heir.take()
      const waited = performance.now() - killed
      assertEqual([again.event, again.attempt], [1, 2])
      assert(waited < lease + 1_000, `it took ${waited} ms`)
      await again.ack()
      assertEqual(await heir.takeAndAck(1), [2])
    }
  },
  {
    name: "leaves a member what it has for as long as it lives",
    needs: ["second"],
    async run({ log, second, read, lease }) {
      const other = await second()
      const slow = read("a", { from: "earliest" }, other.log)
      await log.append(drafts(1, 2))
      const first = await slow.take()
      const waiting = read("a")
      assertEqual((await waiting.tryTake(lease * 3))?.event, undefined)
      assertEqual([first.lost.aborted, await first.ack()], [false, true])
      assertEqual((await takeFromAny([slow, waiting])).event, 2)
    }
  },
  {
    name: "takes nothing from a process that was away for longer than its lease, and tells it so",
    needs: ["second"],
    async run({ log, second, read, lease }) {
      const other = await second()
      if (other.freeze === undefined) return
      const frozen = read("a", { from: "earliest" }, other.log)
      await log.append(drafts(1, 2))
      const first = await frozen.take()
      const thaw = other.freeze()
      const heir = read("a")
      assertEqual(await heir.takeAndAck(1), [1])
      thaw()
      await sleep(lease * 2)
      assertEqual(first.lost.aborted, true)
      assertEqual(await first.ack().catch(() => false), false)
      assertEqual(await heir.takeAndAck(1), [2])
    }
  },
  {
    name: "lets one process lead, and after its death another, which goes on where it was",
    needs: ["second"],
    async run({ log, second }) {
      const other = await second()
      const signal = new AbortController()
      await inboxOf(log).record(
        [1, 2, 3].map((n) => ({ origin: "suite", text: String(n) })),
        "one"
      )
      // A nonce that was written before changes nothing.
      await inboxOf(log).record([{ origin: "suite", text: "1" }], "one")
      const first = await inboxOf(other.log).lead({ signal: signal.signal })
      const records = await readTexts(first, 3)
      assertEqual(
        records.map(({ text }) => text),
        ["1", "2", "3"]
      )
      const lead = { epoch: first.epoch, checkpoint: records[0]!.id, done: [records[2]!.id] }
      await other.log.append([draft(1)], { nonce: "commit one", lead })
      await other.kill()
      const next = await inboxOf(log).lead({ signal: signal.signal })
      assert(next.epoch > first.epoch, `${next.epoch} should be above ${first.epoch}`)
      const left = await readTexts(next, 1)
      assertEqual(
        left.map(({ text }) => text),
        ["2"]
      )
      const stale = { epoch: first.epoch, checkpoint: records[2]!.id, done: [] }
      const refusal = await rejection(log.append([draft(2)], { nonce: "commit two", lead: stale }))
      assertEqual((refusal as Error).name, "FencedError")
      assertEqual((await log.append([draft(2)]))[0]?.duplicate, false)
      await next.release()
    }
  }
]
