import assert from "node:assert/strict"
import { chatId, type TransportCase } from "../context.ts"
import { sleep, success } from "../expect.ts"

/** Each call is answered once, with its own answer, as it came. */
export const answerCases: readonly TransportCase[] = [
  {
    name: "hands on what the service answered",
    run: async ({ send, sent }) => {
      assert.equal((await sent(send("hi"))).text, "hi")
    }
  },
  {
    name: "takes an answer without content as a success",
    run: async ({ call, words }) => {
      const reply = await call(words.actions.close, words.closing(chatId)).reply
      assert.equal(reply.ok, true)
    }
  },
  {
    name: "settles a call exactly once",
    run: async ({ send }) => {
      const tracked = send("once")
      await tracked.reply
      await sleep(20)
      assert.equal(tracked.settledCount(), 1)
    }
  },
  {
    name: "settles every one of 100 calls made at once",
    run: async ({ fake, send, words }) => {
      const calls = Array.from({ length: 100 }, (_, n) => send(`n${n}`))
      await Promise.all(calls.map(success))
      assert.equal(fake.calls.of(words.actions.send).length, 100)
    }
  },
  {
    name: "gives each of many calls its own answer",
    run: async ({ send, sent }) => {
      const texts = Array.from({ length: 50 }, (_, n) => `text ${n}`)
      const events = await Promise.all(texts.map((text) => sent(send(text))))
      assert.deepEqual(
        events.map((event) => event.text),
        texts
      )
    }
  },
  {
    name: "gives answers in whatever order they come",
    run: async ({ fake, send, read, words }) => {
      fake.delay(words.actions.send, 60, { times: 1 })
      const order: string[] = []
      const slow = success(send("slow")).then(() => order.push("slow"))
      await success(read()).then(() => order.push("fast"))
      await slow
      assert.deepEqual(order, ["fast", "slow"])
    }
  },
  {
    name: "lets a stalled call hold up no other",
    run: async ({ fake, call, send, words }) => {
      fake.stall(words.actions.close)
      const stalled = call(words.actions.close, words.closing(chatId))
      await success(send("meanwhile"))
      assert.equal(stalled.settledCount(), 0)
      stalled.abort(new Error("enough"))
      await assert.rejects(stalled.reply)
    }
  },
  {
    name: "lets a refused call touch no other",
    run: async ({ call, send, words }) => {
      const replies = await Promise.all([
        send("a").reply,
        call(words.actions.read, words.naming("no such chat")).reply,
        send("b").reply
      ])
      assert.deepEqual(
        replies.map(({ ok }) => ok),
        [true, false, true]
      )
    }
  },
  {
    name: "keeps the order of calls that wait for one another",
    run: async ({ send, sent, words }) => {
      const places: number[] = []
      for (const text of ["one", "two", "three"]) places.push(words.placeOf(await sent(send(text))))
      assert.deepEqual(
        places,
        places.toSorted((a, b) => a - b)
      )
    }
  },
  {
    name: "carries text of any script unchanged",
    run: async ({ send, sent }) => {
      const text = 'żółć 漢字 עברית 👩‍👩‍👧 "quoted" \\ \n\t\u2028 \u0000'
      assert.equal((await sent(send(text))).text, text)
    }
  },
  {
    name: "carries the longest message there is",
    run: async ({ send, sent }) => {
      const text = "x".repeat(16 * 1024)
      assert.equal((await sent(send(text))).text?.length, text.length)
    }
  },
  {
    name: "leaves alone what it does not know",
    run: async ({ call, sent, words }) => {
      const content = { deep: [{ list: [1, 2.5, null, true, {}] }], "odd key \u00e9": "" }
      const tracked = call(words.actions.send, words.sending(chatId, { type: "custom", content }))
      assert.deepEqual((await sent(tracked)).content, content)
    }
  },
  {
    name: "carries the author of a bot's call",
    needs: ["authors"],
    run: async ({ fake, send, sent }) => {
      const bot = fake.snapshot().agents.find((agent) => agent.bot === true)
      assert.equal((await sent(send("beep", {}, { authorId: bot!.id }))).author_id, bot!.id)
    }
  }
]
