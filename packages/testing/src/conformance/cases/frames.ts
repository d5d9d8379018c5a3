import assert from "node:assert/strict"
import { setFlagsFromString } from "node:v8"
import { runInNewContext } from "node:vm"
import type { TransportCase } from "../context.ts"
import { sleep, success } from "../expect.ts"

const rtm = ["rtm"] as const

/** Whatever arrives on a connection: frames that nobody asked for do no harm. */
export const frameCases: readonly TransportCase[] = [
  {
    name: "survives frames that are no frames",
    kinds: rtm,
    run: async ({ fake, send, read }) => {
      await success(read())
      for (const frame of [
        "",
        "no json",
        "[]",
        "null",
        "7",
        '"text"',
        "{}",
        '{"action":1}',
        "{".repeat(1000)
      ])
        fake.sendRaw(frame)
      await success(send("still here"))
    }
  },
  {
    name: "survives frames of an unknown kind",
    kinds: rtm,
    run: async ({ fake, send, read, words }) => {
      await success(read())
      fake.sendRaw(frame(words.actions.send, { type: "news", payload: {} }))
      fake.sendRaw('{"type":"response","success":true}')
      fake.sendRaw('{"action":"event_of_tomorrow","type":"push","payload":{"a":1}}')
      fake.sendRaw(frame(words.events.added, { type: "push" }))
      await success(send("still here"))
    }
  },
  {
    name: "ignores an answer that nobody waits for",
    kinds: rtm,
    run: async ({ fake, send, read, words }) => {
      await success(read())
      const answer = { request_id: "nobody", type: "response", success: true, payload: {} }
      fake.sendRaw(frame(words.actions.send, answer))
      await success(send("still here"))
    }
  },
  {
    name: "takes the first of two answers to a call",
    kinds: rtm,
    run: async ({ fake, send, read }) => {
      await success(read())
      const chaos = fake.chaos({ seed: 1, drop: 0, duplicate: 1, reorder: 0, stall: 0, cut: 0 })
      const tracked = send("twice")
      await success(tracked)
      await sleep(20)
      chaos.stop()
      assert.equal(tracked.settledCount(), 1)
      await success(send("next"))
    }
  },
  {
    name: "takes no push for an answer, even with the request id of a call",
    kinds: rtm,
    run: async ({ fake, send, sent, read, words }) => {
      await success(read())
      fake.delay(words.actions.send, 150, { times: 1 })
      const tracked = send("mine")
      await sleep(15)
      const id = fake.calls.of(words.actions.send)[0]?.requestId
      fake.sendRaw(frame(words.actions.send, { request_id: id, type: "push", payload: {} }))
      await sleep(5)
      assert.equal(tracked.settledCount(), 0)
      assert.equal((await sent(tracked)).text, "mine")
    }
  },
  {
    name: "survives a push of a megabyte",
    kinds: rtm,
    run: async ({ fake, send, read, words }) => {
      await success(read())
      const payload = { content: "x".repeat(1_000_000) }
      fake.sendRaw(frame(words.events.multicast, { type: "push", payload }))
      await success(send("still here"))
    }
  },
  {
    name: "keeps no pushes that nobody listens to",
    kinds: rtm,
    run: async ({ fake, call, read, words }) => {
      await success(read())
      const before = heapAfterCollection()
      for (let n = 0; n < 20; n += 1) {
        for (let m = 0; m < 1000; m += 1) {
          const payload = { content: `${n}-${m}-${"x".repeat(2000)}` }
          fake.sendRaw(frame(words.events.multicast, { type: "push", payload }))
        }
        await success(call(words.catalog.roles.ping.action, {}))
      }
      // 40 MB went by.
      const grown = heapAfterCollection() - before
      assert.ok(grown < 15_000_000, `the heap grew by ${Math.round(grown / 1_000_000)} MB`)
    }
  },
  {
    name: "answers calls between thousands of pushes",
    kinds: rtm,
    run: async ({ fake, send, read, words }) => {
      await success(read())
      const calls = []
      for (let n = 0; n < 20; n += 1) {
        for (let m = 0; m < 100; m += 1)
          fake.sendRaw(frame(words.events.multicast, { type: "push", payload: { content: 1 } }))
        calls.push(send(`n${n}`))
      }
      const payloads = await Promise.all(calls.map(success))
      assert.equal(payloads.length, 20)
    }
  }
]

const frame = (action: string, rest: object): string => JSON.stringify({ action, ...rest })

const heapAfterCollection = (): number => {
  setFlagsFromString("--expose-gc")
  const collect = runInNewContext("gc") as () => void
  collect()
  return process.memoryUsage().heapUsed
}
