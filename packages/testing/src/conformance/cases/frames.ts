import assert from "node:assert/strict"
import { setFlagsFromString } from "node:v8"
import { runInNewContext } from "node:vm"
import { chatId, message, type TransportCase } from "../context.ts"
import { sleep, success } from "../expect.ts"

const rtm = ["rtm"] as const

/** Whatever arrives on a connection: frames that nobody asked for do no harm. */
export const frameCases: readonly TransportCase[] = [
  {
    name: "survives frames that are no frames",
    kinds: rtm,
    run: async ({ fake, call }) => {
      await success(call("get_chat_threads", { chat_id: chatId }))
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
      await success(call("send_event", message("still here")))
    }
  },
  {
    name: "survives frames of an unknown kind",
    kinds: rtm,
    run: async ({ fake, call }) => {
      await success(call("get_chat_threads", { chat_id: chatId }))
      fake.sendRaw('{"action":"send_event","type":"news","payload":{}}')
      fake.sendRaw('{"type":"response","success":true}')
      fake.sendRaw('{"action":"event_of_tomorrow","type":"push","payload":{"a":1}}')
      fake.sendRaw('{"action":"incoming_event","type":"push"}')
      await success(call("send_event", message("still here")))
    }
  },
  {
    name: "ignores an answer that nobody waits for",
    kinds: rtm,
    run: async ({ fake, call }) => {
      await success(call("get_chat_threads", { chat_id: chatId }))
      fake.sendRaw(
        '{"request_id":"nobody","action":"send_event","type":"response","success":true,"payload":{}}'
      )
      await success(call("send_event", message("still here")))
    }
  },
  {
    name: "takes the first of two answers to a call",
    kinds: rtm,
    run: async ({ fake, call }) => {
      await success(call("get_chat_threads", { chat_id: chatId }))
      const chaos = fake.chaos({ seed: 1, drop: 0, duplicate: 1, reorder: 0, stall: 0, cut: 0 })
      const tracked = call("send_event", message("twice"))
      await success(tracked)
      await sleep(20)
      chaos.stop()
      assert.equal(tracked.settledCount(), 1)
      await success(call("send_event", message("next")))
    }
  },
  {
    name: "takes no push for an answer, even with the request id of a call",
    kinds: rtm,
    run: async ({ fake, call }) => {
      await success(call("get_chat_threads", { chat_id: chatId }))
      fake.delay("send_event", 40, { times: 1 })
      const tracked = call("send_event", message("mine"))
      await sleep(15)
      const id = fake.calls.of("send_event")[0]?.requestId
      fake.sendRaw(JSON.stringify({ request_id: id, action: "send_event", type: "push", payload: {} }))
      await sleep(5)
      assert.equal(tracked.settledCount(), 0)
      const { event } = await success(tracked)
      assert.equal((event as { text: string }).text, "mine")
    }
  },
  {
    name: "survives a push of a megabyte",
    kinds: rtm,
    run: async ({ fake, call }) => {
      await success(call("get_chat_threads", { chat_id: chatId }))
      const payload = { content: "x".repeat(1_000_000) }
      fake.sendRaw(JSON.stringify({ action: "incoming_multicast", type: "push", payload }))
      await success(call("send_event", message("still here")))
    }
  },
  {
    name: "keeps no pushes that nobody listens to",
    kinds: rtm,
    timeout: 20_000,
    run: async ({ fake, call }) => {
      await success(call("get_chat_threads", { chat_id: chatId }))
      const before = heapAfterCollection()
      for (let n = 0; n < 20; n += 1) {
        for (let m = 0; m < 1000; m += 1) {
          const payload = { content: `${n}-${m}-${"x".repeat(2000)}` }
          fake.sendRaw(JSON.stringify({ action: "incoming_multicast", type: "push", payload }))
        }
        await success(call("ping", {}))
      }
      // 40 MB went by.
      const grown = heapAfterCollection() - before
      assert.ok(grown < 15_000_000, `the heap grew by ${Math.round(grown / 1_000_000)} MB`)
    }
  },
  {
    name: "answers calls between thousands of pushes",
    kinds: rtm,
    run: async ({ fake, call }) => {
      await success(call("get_chat_threads", { chat_id: chatId }))
      const calls = []
      for (let n = 0; n < 20; n += 1) {
        for (let m = 0; m < 100; m += 1)
          fake.sendRaw('{"action":"incoming_multicast","type":"push","payload":{"content":1}}')
        calls.push(call("send_event", message(`n${n}`)))
      }
      const payloads = await Promise.all(calls.map(success))
      assert.equal(payloads.length, 20)
    }
  }
]

const heapAfterCollection = (): number => {
  setFlagsFromString("--expose-gc")
  const collect = runInNewContext("gc") as () => void
  collect()
  return process.memoryUsage().heapUsed
}
