import assert from "node:assert/strict"
import { chatId, type TransportCase } from "../context.ts"
import { assertFailed, failure, sleep, success, until } from "../expect.ts"

/** A failure says what became of the request: `not-sent` only if no byte left, `unknown` when in doubt. */
export const deliveryCases: readonly TransportCase[] = [
  {
    name: "reports the first byte of a call once",
    run: async ({ send }) => {
      const tracked = send("hi")
      await success(tracked)
      assert.equal(tracked.sentCount(), 1)
    }
  },
  {
    name: "reports not-sent when nobody listens",
    run: async ({ fake, client }) => {
      await fake.close()
      const error = await failure(client({ deadline: 1500 }).send("hi"))
      assert.equal(error.delivery, "not-sent")
      assert.equal(fake.calls.count, 0)
    }
  },
  {
    name: "reports unknown when the connection breaks before the answer",
    run: async ({ fake, send, words }) => {
      fake.drop(words.actions.send, { times: 1 })
      assertFailed(await failure(send("hi").reply), "ConnectionError", "unknown")
    }
  },
  {
    name: "reports unknown when the service acted and the answer was lost",
    run: async ({ fake, send, words }) => {
      fake.drop(words.actions.send, { times: 1, acts: true })
      assertFailed(await failure(send("lost").reply), "ConnectionError", "unknown")
      assert.match(JSON.stringify(fake.snapshot()), /"lost"/)
    }
  },
  {
    name: "claims neither not-sent nor rejected when the answer breaks off in the middle",
    run: async ({ fake, send, read }) => {
      await success(read())
      const chaos = fake.chaos({ seed: 1, drop: 0, duplicate: 0, reorder: 0, stall: 0, cut: 1 })
      const error = await failure(send("cut").reply)
      chaos.stop()
      // Over HTTP the status may have come through: the service acted, and its answer cannot be read.
      assert.ok(error.delivery === "unknown" || error.delivery === "accepted", error.message)
    }
  },
  {
    name: "takes what a gateway answers for no word of the service, whatever its status",
    kinds: ["web"],
    run: async ({ fake, send, words }) => {
      for (const status of [200, 202, 400, 403, 404, 429, 500, 502, 503, 504]) {
        for (const answer of [
          { status },
          { status, body: "upstream connect error", contentType: "text/plain" },
          ...(status < 300 ? [] : [{ status, body: `{"message":"no"}`, contentType: "application/json" }]),
          ...(status < 300 ? [] : [{ status, body: "", contentType: "text/plain" }])
        ]) {
          fake.gateway(words.actions.send, answer, { times: 1, acts: true })
          const error = await failure(send("hi").reply)
          assertFailed(error, "ConnectionError", "unknown")
        }
      }
    }
  },
  {
    name: "fails every call in flight when the connection breaks",
    run: async ({ fake, kind, send, words }) => {
      if (kind === "web") fake.drop(words.actions.send, { times: 3 })
      else fake.stall(words.actions.send)
      const calls = [1, 2, 3].map((n) => send(`n${n}`))
      await until(() => fake.calls.of(words.actions.send).length === 3)
      fake.dropSockets()
      for (const { reply } of calls) assertFailed(await failure(reply), "ConnectionError", "unknown")
    }
  },
  {
    name: "works again after the connection broke",
    needs: ["reconnects"],
    run: async ({ fake, call, send, words }) => {
      await success(send("before"))
      fake.drop(words.actions.close, { times: 1 })
      await failure(call(words.actions.close, words.closing(chatId)).reply)
      await success(send("after"))
    }
  },
  {
    name: "lets the service act once for a call it sent once",
    run: async ({ fake, send, words }) => {
      await success(send("single"))
      assert.equal(fake.calls.of(words.actions.send).length, 1)
    }
  },
  {
    name: "repeats nothing by itself",
    run: async ({ fake, send, words }) => {
      fake.drop(words.actions.send, { times: 1 })
      await failure(send("hi").reply)
      await sleep(50)
      assert.equal(fake.calls.of(words.actions.send).length, 1)
    }
  },
  {
    name: "lets a call without an answer run into its timeout as unknown",
    run: async ({ fake, client, read, words }) => {
      await success(read())
      fake.stall(words.actions.send, { times: 1 })
      const error = await failure(client({ timeout: 40 }).send("hi"))
      assertFailed(error, "TimeoutError", "unknown")
      assert.equal(error._tag === "TimeoutError" && error.phase, "awaiting")
    }
  },
  {
    name: "takes an answer after the timeout for nobody's",
    run: async ({ fake, client, send, read, words }) => {
      await success(read())
      fake.delay(words.actions.send, 400, { times: 1 })
      const error = await failure(client({ timeout: 20 }).send("late"))
      assert.equal(error._tag, "TimeoutError")
      await sleep(450)
      await success(send("next"))
    }
  },
  {
    name: "refuses calls after close as not-sent",
    run: async ({ transport, fake, send }) => {
      await success(send("hi"))
      await transport.close?.()
      const before = fake.calls.count
      const error = await failure(send("too late").reply)
      assertFailed(error, "ConnectionError", "not-sent")
      assert.equal(error._tag === "ConnectionError" && error.reason, "closed")
      assert.equal(fake.calls.count, before)
    }
  },
  {
    name: "leaves no call unsettled when it is closed",
    run: async ({ transport, fake, client, words }) => {
      fake.stall(words.actions.send)
      // A transport may wait for calls in flight; their timeout ends that.
      const promise = client({ timeout: 300 }).send("hi")
      const failed = failure(promise)
      await until(() => fake.calls.of(words.actions.send).length === 1)
      await transport.close?.()
      assert.equal((await failed).delivery, "unknown")
    }
  },
  {
    name: "can be closed twice, and before its first call",
    run: async ({ transport, another }) => {
      await transport.close?.()
      await transport.close?.()
      const second = await another()
      await second.transport.close?.()
      assert.ok(true)
    }
  }
]
