import assert from "node:assert/strict"
import { chatId, message, type TransportCase } from "../context.ts"
import { assertFailed, failure, sleep, success, until } from "../expect.ts"

/** A failure says what became of the request: `not-sent` only if no byte left, `unknown` when in doubt. */
export const deliveryCases: readonly TransportCase[] = [
  {
    name: "reports the first byte of a call once",
    run: async ({ call }) => {
      const tracked = call("send_event", message("hi"))
      await success(tracked)
      assert.equal(tracked.sentCount(), 1)
    }
  },
  {
    name: "reports not-sent when nobody listens",
    run: async ({ fake, client }) => {
      await fake.close()
      const error = await failure(client({ deadline: 1500 }).send_event(message("hi") as never))
      assert.equal(error.delivery, "not-sent")
      assert.equal(fake.calls.count, 0)
    }
  },
  {
    name: "reports unknown when the connection breaks before the answer",
    run: async ({ fake, call }) => {
      fake.drop("send_event", { times: 1 })
      assertFailed(await failure(call("send_event", message("hi")).reply), "ConnectionError", "unknown")
    }
  },
  {
    name: "reports unknown when the service acted and the answer was lost",
    run: async ({ fake, call }) => {
      fake.drop("send_event", { times: 1, acts: true })
      assertFailed(await failure(call("send_event", message("lost")).reply), "ConnectionError", "unknown")
      assert.match(JSON.stringify(fake.snapshot()), /"lost"/)
    }
  },
  {
    name: "claims neither not-sent nor rejected when the answer breaks off in the middle",
    run: async ({ fake, call }) => {
      await success(call("get_chat_threads", { chat_id: chatId }))
      const chaos = fake.chaos({ seed: 1, drop: 0, duplicate: 0, reorder: 0, stall: 0, cut: 1 })
      const error = await failure(call("send_event", message("cut")).reply)
      chaos.stop()
      // Over HTTP the status may have come through: the service acted, and its answer cannot be read.
      assert.ok(error.delivery === "unknown" || error.delivery === "accepted", error.message)
    }
  },
  {
    name: "fails every call in flight when the connection breaks",
    run: async ({ fake, call, kind }) => {
      if (kind === "web") fake.drop("send_event", { times: 3 })
      else fake.stall("send_event")
      const calls = [1, 2, 3].map((n) => call("send_event", message(`n${n}`)))
      await until(() => fake.calls.of("send_event").length === 3)
      fake.dropSockets()
      for (const { reply } of calls) assertFailed(await failure(reply), "ConnectionError", "unknown")
    }
  },
  {
    name: "works again after the connection broke",
    needs: ["reconnects"],
    run: async ({ fake, call }) => {
      await success(call("send_event", message("before")))
      fake.drop("close_thread", { times: 1 })
      await failure(call("close_thread", { chat_id: chatId }).reply)
      await success(call("send_event", message("after")))
    }
  },
  {
    name: "lets the service act once for a call it sent once",
    run: async ({ fake, call }) => {
      await success(call("send_event", message("single")))
      assert.equal(fake.calls.of("send_event").length, 1)
    }
  },
  {
    name: "repeats nothing by itself",
    run: async ({ fake, call }) => {
      fake.drop("send_event", { times: 1 })
      await failure(call("send_event", message("hi")).reply)
      await sleep(50)
      assert.equal(fake.calls.of("send_event").length, 1)
    }
  },
  {
    name: "lets a call without an answer run into its timeout as unknown",
    run: async ({ fake, client, call }) => {
      await success(call("get_chat_threads", { chat_id: chatId }))
      fake.stall("send_event", { times: 1 })
      const error = await failure(client({ timeout: 40 }).send_event(message("hi") as never))
      assertFailed(error, "TimeoutError", "unknown")
      assert.equal(error._tag === "TimeoutError" && error.phase, "awaiting")
    }
  },
  {
    name: "takes an answer after the timeout for nobody's",
    run: async ({ fake, client, call }) => {
      await success(call("get_chat_threads", { chat_id: chatId }))
      fake.delay("send_event", 80, { times: 1 })
      const error = await failure(client({ timeout: 20 }).send_event(message("late") as never))
      assert.equal(error._tag, "TimeoutError")
      await sleep(100)
      await success(call("send_event", message("next")))
    }
  },
  {
    name: "refuses calls after close as not-sent",
    run: async ({ transport, fake, call }) => {
      await success(call("send_event", message("hi")))
      await transport.close?.()
      const before = fake.calls.count
      const error = await failure(call("send_event", message("too late")).reply)
      assertFailed(error, "ConnectionError", "not-sent")
      assert.equal(error._tag === "ConnectionError" && error.reason, "closed")
      assert.equal(fake.calls.count, before)
    }
  },
  {
    name: "leaves no call unsettled when it is closed",
    run: async ({ transport, fake, client }) => {
      fake.stall("send_event")
      // A transport may wait for calls in flight; their timeout ends that.
      const promise = client({ timeout: 300 }).send_event(message("hi") as never)
      const failed = failure(promise)
      await until(() => fake.calls.of("send_event").length === 1)
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
