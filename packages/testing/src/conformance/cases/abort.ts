import assert from "node:assert/strict"
import type { TransportCase } from "../context.ts"
import { rejection, sleep, success, until } from "../expect.ts"

/** An aborted call rejects with the reason, and nothing of it is kept. */
export const abortCases: readonly TransportCase[] = [
  {
    name: "sends nothing of a call that is aborted already",
    run: async ({ fake, client, words }) => {
      const reason = new Error("no longer wanted")
      const error = await rejection(client().send("hi", { signal: AbortSignal.abort(reason) }))
      assert.equal(error, reason)
      await sleep(30)
      assert.equal(fake.calls.of(words.actions.send).length, 0)
    }
  },
  {
    name: "rejects with the reason of the abort",
    run: async ({ fake, send, words }) => {
      fake.stall(words.actions.send)
      const tracked = send("hi")
      await until(() => fake.calls.of(words.actions.send).length === 1)
      const reason = new Error("enough")
      tracked.abort(reason)
      assert.equal(await rejection(tracked.reply), reason)
    }
  },
  {
    name: "rejects with the signal's reason through a client",
    run: async ({ fake, client, words }) => {
      fake.stall(words.actions.send)
      const controller = new AbortController()
      const promise = client().send("hi", { signal: controller.signal })
      promise.catch(() => {})
      await until(() => fake.calls.of(words.actions.send).length === 1)
      controller.abort("a reason that is no error")
      assert.equal(await rejection(promise), "a reason that is no error")
    }
  },
  {
    name: "settles an aborted call once, whatever comes later",
    run: async ({ fake, send, words }) => {
      fake.delay(words.actions.send, 40, { times: 1 })
      const tracked = send("hi")
      await until(() => fake.calls.of(words.actions.send).length === 1)
      tracked.abort(new Error("enough"))
      await rejection(tracked.reply)
      await sleep(60)
      assert.equal(tracked.settledCount(), 1)
      await success(send("next"))
    }
  },
  {
    name: "aborts one call and no other",
    run: async ({ fake, send, words }) => {
      fake.delay(words.actions.send, 50)
      const [first, second] = [send("a"), send("b")]
      await until(() => fake.calls.of(words.actions.send).length === 2)
      first.abort(new Error("enough"))
      await rejection(first.reply)
      await success(second)
    }
  },
  {
    name: "ignores an abort after the answer",
    run: async ({ send }) => {
      const tracked = send("hi")
      await success(tracked)
      tracked.abort(new Error("too late"))
      await success(send("next"))
      assert.equal(tracked.settledCount(), 1)
    }
  },
  {
    name: "frees a call that was aborted",
    needs: ["pending"],
    run: async ({ fake, kind, pending, send, words }) => {
      fake.stall(words.actions.send)
      const { openRequests = 50 } = kind === "rtm" ? words.catalog.wire.rtm : {}
      const calls = Array.from({ length: openRequests }, () => send("hi"))
      await until(() => fake.calls.of(words.actions.send).length === openRequests)
      for (const tracked of calls) tracked.abort(new Error("enough"))
      await Promise.all(calls.map(({ reply }) => rejection(reply)))
      assert.equal(pending?.(), 0)
    }
  },
  {
    name: "frees a call that was answered",
    needs: ["pending"],
    run: async ({ pending, read }) => {
      await Promise.all(Array.from({ length: 20 }, () => success(read())))
      assert.equal(pending?.(), 0)
    }
  },
  {
    name: "leaves no listener on a signal that many calls share",
    run: async ({ client }) => {
      const { signal, listeners } = countedSignal()
      const chat = client()
      for (let n = 0; n < 5; n += 1) await chat.send(`n${n}`, { signal })
      assert.equal(listeners(), 0)
    }
  }
]

/** A signal that knows how many listeners it has. */
const countedSignal = (): { signal: AbortSignal; listeners: () => number } => {
  const { signal } = new AbortController()
  const held = new Set<unknown>()
  const add = signal.addEventListener.bind(signal)
  const remove = signal.removeEventListener.bind(signal)
  signal.addEventListener = (...args: Parameters<typeof add>) => {
    held.add(args[1])
    add(...args)
  }
  signal.removeEventListener = (...args: Parameters<typeof remove>) => {
    held.delete(args[1])
    remove(...args)
  }
  return { signal, listeners: () => held.size }
}
