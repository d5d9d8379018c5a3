import assert from "node:assert/strict"
import { retryWithJitter } from "@agent-chat/core"
import { chatId, message, type TransportCase } from "../context.ts"
import { failure, success } from "../expect.ts"

/** Repeats are the client's business; the transport's part is to tell the truth that they rest on. */
export const repeatCases: readonly TransportCase[] = [
  {
    name: "lets a client repeat a read after the connection broke",
    needs: ["reconnects"],
    run: async ({ fake, client }) => {
      fake.drop("get_chat_threads", { times: 1 })
      const chat = client({ retry: retryWithJitter({ base: 20, cap: 40 }) })
      assert.equal((await chat.get_chat_threads({ chat_id: chatId })).chat.id, chatId)
      assert.equal(fake.calls.of("get_chat_threads").length, 2)
    }
  },
  {
    name: "lets a client find the event of a lost answer, so that it is sent once",
    needs: ["reconnects"],
    run: async ({ fake, client }) => {
      fake.drop("send_event", { times: 1, acts: true })
      const chat = client({ retry: retryWithJitter({ base: 20, cap: 40 }) })
      const { event } = await chat.send_event(message("exactly once") as never)
      assert.equal((event as { text: string }).text, "exactly once")
      assert.equal(fake.calls.of("send_event").length, 1)
    }
  },
  {
    name: "lets a client send an event again that did not arrive",
    needs: ["reconnects"],
    run: async ({ fake, client }) => {
      fake.drop("send_event", { times: 1 })
      const chat = client({ retry: retryWithJitter({ base: 20, cap: 40 }) })
      await chat.send_event(message("at last") as never)
      const said = JSON.stringify(fake.snapshot()).match(/"at last"/g)
      assert.equal(said?.length, 1)
    }
  },
  {
    name: "keeps a client from opening a chat twice",
    needs: ["reconnects"],
    run: async ({ fake, client }) => {
      const before = fake.snapshot().chats.length
      fake.drop("start_chat", { times: 1, acts: true })
      const error = await failure(client({ retry: retryWithJitter({ base: 10 }) }).start_chat({}))
      assert.equal(error.delivery, "unknown")
      assert.equal(fake.snapshot().chats.length, before + 1)
    }
  },
  {
    name: "lets a client ask again when the service stumbles",
    run: async ({ fake, client, call }) => {
      await success(call("get_chat_threads", { chat_id: chatId }))
      fake.fail("get_chat_threads", "internal", { times: 1 })
      const chat = client({ retry: retryWithJitter({ base: 10, cap: 20 }) })
      assert.equal((await chat.get_chat_threads({ chat_id: chatId })).chat.id, chatId)
    }
  }
]
