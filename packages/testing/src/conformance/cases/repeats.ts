import assert from "node:assert/strict"
import { retryWithJitter } from "@agent-chat/core"
import { chatId, message, type TransportCase } from "../context.ts"
import { assertFailed, failure, success } from "../expect.ts"

/** Repeats are the client's business; the transport's part is to tell the truth that they rest on. */
export const repeatCases: readonly TransportCase[] = [
  {
    name: "lets a client repeat a read after the connection broke",
    needs: ["reconnects"],
    run: async ({ fake, client, words }) => {
      fake.drop(words.actions.read, { times: 1 })
      const chat = client({ retry: retryWithJitter({ base: 20, cap: 40 }) })
      assert.equal(await chat.read(), chatId)
      assert.equal(fake.calls.of(words.actions.read).length, 2)
    }
  },
  {
    name: "lets a client find the event of a lost answer, so that it is sent once",
    needs: ["reconnects"],
    run: async ({ fake, client, words }) => {
      fake.drop(words.actions.send, { times: 1, acts: true })
      const chat = client({ retry: retryWithJitter({ base: 20, cap: 40 }) })
      const event = await chat.send("exactly once")
      assert.equal((event as { text: string }).text, "exactly once")
      assert.equal(fake.calls.of(words.actions.send).length, 1)
    }
  },
  {
    name: "lets a client send an event again that did not arrive",
    needs: ["reconnects"],
    run: async ({ fake, client, words }) => {
      fake.drop(words.actions.send, { times: 1 })
      const chat = client({ retry: retryWithJitter({ base: 20, cap: 40 }) })
      await chat.send("at last")
      const said = JSON.stringify(fake.snapshot()).match(/"at last"/g)
      assert.equal(said?.length, 1)
    }
  },
  {
    name: "lets a client tell its own event from another one with the same key",
    needs: ["reconnects"],
    run: async ({ fake, client, words }) => {
      const chat = client({ retry: retryWithJitter({ base: 20, cap: 40 }) })
      const sending = (text: string): object => words.sending(chatId, message(text, { custom_id: "used" }))
      await chat.call(words.actions.send, sending("one"))
      fake.drop(words.actions.send, { times: 1 })
      const error = await failure(chat.call(words.actions.send, sending("another")))
      assertFailed(error, "InvalidRequestError", "unknown")
      assert.equal(fake.calls.of(words.actions.send).length, 2)
    }
  },
  {
    name: "keeps a client from opening a chat twice",
    needs: ["reconnects"],
    run: async ({ fake, client, words }) => {
      const before = fake.snapshot().chats.length
      fake.drop(words.actions.start, { times: 1, acts: true })
      const error = await failure(
        client({ retry: retryWithJitter({ base: 10 }) }).call(words.actions.start, {})
      )
      assert.equal(error.delivery, "unknown")
      assert.equal(fake.snapshot().chats.length, before + 1)
    }
  },
  {
    name: "lets a client ask again when the service stumbles",
    run: async ({ fake, client, read, words }) => {
      await success(read())
      fake.fail(words.actions.read, "internal", { times: 1 })
      const chat = client({ retry: retryWithJitter({ base: 10, cap: 20 }) })
      assert.equal(await chat.read(), chatId)
    }
  }
]
