import assert from "node:assert/strict"
import { chatId, message, type TransportCase } from "../context.ts"
import { sleep, success } from "../expect.ts"

/** Each call is answered once, with its own answer, as it came. */
export const answerCases: readonly TransportCase[] = [
  {
    name: "hands on what the service answered",
    run: async ({ call }) => {
      const payload = await success(call("send_event", message("hi")))
      assert.equal((payload["event"] as { text: string }).text, "hi")
    }
  },
  {
    name: "takes an answer without content as a success",
    run: async ({ call }) => {
      const reply = await call("close_thread", { chat_id: chatId }).reply
      assert.equal(reply.ok, true)
    }
  },
  {
    name: "settles a call exactly once",
    run: async ({ call }) => {
      const tracked = call("send_event", message("once"))
      await tracked.reply
      await sleep(20)
      assert.equal(tracked.settledCount(), 1)
    }
  },
  {
    name: "settles every one of 100 calls made at once",
    run: async ({ fake, call }) => {
      const calls = Array.from({ length: 100 }, (_, n) => call("send_event", message(`n${n}`)))
      await Promise.all(calls.map(success))
      assert.equal(fake.calls.of("send_event").length, 100)
    }
  },
  {
    name: "gives each of many calls its own answer",
    run: async ({ call }) => {
      const texts = Array.from({ length: 50 }, (_, n) => `text ${n}`)
      const payloads = await Promise.all(texts.map((text) => success(call("send_event", message(text)))))
      assert.deepEqual(
        payloads.map(({ event }) => (event as { text: string }).text),
        texts
      )
    }
  },
  {
    name: "gives answers in whatever order they come",
    run: async ({ fake, call }) => {
      fake.delay("send_event", 60, { times: 1 })
      const order: string[] = []
      const slow = success(call("send_event", message("slow"))).then(() => order.push("slow"))
      await success(call("get_chat_threads", { chat_id: chatId })).then(() => order.push("fast"))
      await slow
      assert.deepEqual(order, ["fast", "slow"])
    }
  },
  {
    name: "lets a stalled call hold up no other",
    run: async ({ fake, call }) => {
      fake.stall("close_thread")
      const stalled = call("close_thread", { chat_id: chatId })
      await success(call("send_event", message("meanwhile")))
      assert.equal(stalled.settledCount(), 0)
      stalled.abort(new Error("enough"))
      await assert.rejects(stalled.reply)
    }
  },
  {
    name: "lets a refused call touch no other",
    run: async ({ call }) => {
      const replies = await Promise.all([
        call("send_event", message("a")).reply,
        call("get_chat_threads", { chat_id: "no such chat" }).reply,
        call("send_event", message("b")).reply
      ])
      assert.deepEqual(
        replies.map(({ ok }) => ok),
        [true, false, true]
      )
    }
  },
  {
    name: "keeps the order of calls that wait for one another",
    run: async ({ call }) => {
      const orders: number[] = []
      for (const text of ["one", "two", "three"]) {
        const { event } = await success(call("send_event", message(text)))
        orders.push((event as { order: number }).order)
      }
      assert.deepEqual(
        orders,
        orders.toSorted((a, b) => a - b)
      )
    }
  },
  {
    name: "carries text of any script unchanged",
    run: async ({ call }) => {
      const text = 'żółć 漢字 עברית 👩‍👩‍👧 "quoted" \\ \n\t\u2028 \u0000'
      const { event } = await success(call("send_event", message(text)))
      assert.equal((event as { text: string }).text, text)
    }
  },
  {
    name: "carries the longest message there is",
    run: async ({ call }) => {
      const text = "x".repeat(16 * 1024)
      const { event } = await success(call("send_event", message(text)))
      assert.equal((event as { text: string }).text.length, text.length)
    }
  },
  {
    name: "leaves alone what it does not know",
    run: async ({ call }) => {
      const content = { deep: [{ list: [1, 2.5, null, true, {}] }], "odd key \u00e9": "" }
      const { event } = await success(
        call("send_event", { chat_id: chatId, event: { type: "custom", content } })
      )
      assert.deepEqual((event as { content: unknown }).content, content)
    }
  },
  {
    name: "carries the author of a bot's call",
    run: async ({ call, fake }) => {
      const bot = fake.snapshot().agents.find((agent) => agent.bot === true)
      const { event } = await success(call("send_event", message("beep"), { authorId: bot!.id }))
      assert.equal((event as { author_id: string }).author_id, bot!.id)
    }
  }
]
