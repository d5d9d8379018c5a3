import assert from "node:assert/strict"
import { isApiError } from "@agent-chat/core"
import { chatId, message, type TransportCase } from "../context.ts"
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
    run: async ({ fake, call }) => {
      await success(call("get_chat_threads", { chat_id: chatId }))
      const error = { type, message: `about ${type}`, data: { nested: [1, { deep: true }] } }
      fake.fail("send_event", error, { times: 1 })
      const reply = await call("send_event", message("hi")).reply
      assert.ok(!reply.ok)
      assert.deepEqual(reply.error, error)
    }
  })),
  {
    name: "hands on a refusal without data",
    run: async ({ fake, call }) => {
      fake.fail("send_event", { type: "validation", message: "no" }, { times: 1 })
      const reply = await call("send_event", message("hi")).reply
      assert.ok(!reply.ok)
      assert.deepEqual(reply.error, { type: "validation", message: "no" })
    }
  },
  {
    name: "becomes an ApiError of a client",
    run: async ({ client }) => {
      const error = await failure(client().get_chat_threads({ chat_id: "no such chat" }))
      assertFailed(error, "ApiError", "rejected")
      assert.ok(isApiError(error, "validation"))
      assert.equal(error.action, "get_chat_threads")
    }
  },
  {
    name: "leaves a client usable after a refusal",
    run: async ({ client }) => {
      const chat = client()
      await failure(chat.get_chat_threads({ chat_id: "no such chat" }))
      assert.equal((await chat.get_chat_threads({ chat_id: chatId })).chat.id, chatId)
    }
  },
  {
    name: "refuses a wrong payload before anything is sent",
    run: async ({ fake, client }) => {
      const error = await failure(client().send_event({ chat_id: chatId } as never))
      assertFailed(error, "InvalidRequestError", "not-sent")
      assert.equal(fake.calls.of("send_event").length, 0)
    }
  },
  {
    name: "does not act for a token that is not accepted",
    run: async ({ fake, another, client }) => {
      fake.addToken({ token: fake.token, agent_id: "agent1@example.com" })
      const { transport } = await another({ token: "wrong" })
      const error = await failure(client({ deadline: 2000 }, transport).get_chat_threads({ chat_id: chatId }))
      assert.ok(error.delivery === "rejected" || error.delivery === "not-sent", error.message)
      assert.equal(fake.calls.of("get_chat_threads").length, 0)
    }
  }
]
