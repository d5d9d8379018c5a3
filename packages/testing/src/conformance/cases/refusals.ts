import assert from "node:assert/strict"
import { isApiError } from "@agent-chat/core"
import { chatId, type TransportCase } from "../context.ts"
import { assertFailed, failure, success } from "../expect.ts"

/** The types that either API answers with. */
const sharedTypes = [
  "internal",
  "validation",
  "authorization",
  "authentication",
  "request_timeout",
  "license_expired",
  "unsupported_version",
  "misdirected_request",
  "wrong_product_version",
  "license_not_found",
  "requester_offline",
  "too_many_requests",
  "service_unavailable",
  "a_type_of_tomorrow"
] as const

/** A refusal is an answer: it looks the same on both transports. */
export const refusalCases: readonly TransportCase[] = [
  ...sharedTypes.map((type): TransportCase => ({
    name: `hands on ${type} with message and data`,
    run: async ({ fake, send, read, words }) => {
      await success(read())
      const error = { type, message: `about ${type}`, data: { nested: [1, { deep: true }] } }
      // More than once: the `fetch` of Node asks again by itself, over another connection, what was answered with status 421.
      fake.fail(words.actions.send, error)
      const reply = await send("hi").reply
      assert.ok(!reply.ok)
      assert.deepEqual(reply.error, error)
    }
  })),
  {
    name: "hands on a refusal without data",
    run: async ({ fake, send, words }) => {
      fake.fail(words.actions.send, { type: "validation", message: "no" }, { times: 1 })
      const reply = await send("hi").reply
      assert.ok(!reply.ok)
      assert.deepEqual(reply.error, { type: "validation", message: "no" })
    }
  },
  {
    name: "becomes an ApiError of a client",
    run: async ({ client, words }) => {
      const error = await failure(client().read("no such chat"))
      assertFailed(error, "ApiError", "rejected")
      assert.ok(isApiError(error) && error.type === words.noSuchChat)
      assert.equal(error.action, words.actions.read)
    }
  },
  {
    name: "leaves a client usable after a refusal",
    run: async ({ client }) => {
      const chat = client()
      await failure(chat.read("no such chat"))
      assert.equal(await chat.read(), chatId)
    }
  },
  {
    name: "refuses a wrong payload before anything is sent",
    run: async ({ fake, client, words }) => {
      const error = await failure(client().call(words.actions.send, words.naming(chatId)))
      assertFailed(error, "InvalidRequestError", "not-sent")
      assert.equal(fake.calls.of(words.actions.send).length, 0)
    }
  },
  {
    name: "does not act for a token that is not accepted",
    run: async ({ fake, another, client, words }) => {
      fake.addToken({ token: fake.token, agent_id: "agent1@example.com" })
      const { transport } = await another({ token: "wrong" })
      const error = await failure(client({ deadline: 2000 }, transport).read())
      assert.ok(error.delivery === "rejected" || error.delivery === "not-sent", error.message)
      assert.equal(fake.calls.of(words.actions.read).length, 0)
    }
  }
]
