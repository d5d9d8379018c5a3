import assert from "node:assert/strict"
import { chatId, clientOver, message, type TransportCase } from "../context.ts"
import { success } from "../expect.ts"

/** Nothing is shared between transports that were not given it. */
export const isolationCases: readonly TransportCase[] = [
  {
    name: "shares nothing with another transport of the process",
    run: async ({ call, another }) => {
      const second = await another()
      const payloads = await Promise.all(
        Array.from({ length: 20 }, (_, n) =>
          success(call("send_event", message(`n${n}`), n % 2 === 0 ? {} : { transport: second.transport }))
        )
      )
      assert.deepEqual(
        payloads.map(({ event }) => (event as { text: string }).text),
        Array.from({ length: 20 }, (_, n) => `n${n}`)
      )
    }
  },
  {
    name: "goes on when another transport is closed",
    run: async ({ call, another }) => {
      const second = await another()
      await success(call("send_event", message("a"), { transport: second.transport }))
      await success(call("send_event", message("b")))
      await second.transport.close?.()
      await success(call("send_event", message("c")))
    }
  },
  {
    name: "acts for the agent of its own token",
    run: async ({ fake, call, another }) => {
      fake.addToken({ token: fake.token, agent_id: "agent1@example.com" })
      fake.addToken({ token: "second", agent_id: "agent2@example.com" })
      const second = await another({ token: "second" })
      const authors = []
      for (const settings of [{}, { transport: second.transport }]) {
        const { event } = await success(call("send_event", message("who am I?"), settings))
        authors.push((event as { author_id: string }).author_id)
      }
      assert.deepEqual(authors, ["agent1@example.com", "agent2@example.com"])
    }
  },
  {
    name: "keeps apart two clients that share it",
    run: async ({ transport, fake }) => {
      fake.delay("send_event", 20)
      const clients = [clientOver(transport), clientOver(transport)]
      const answers = await Promise.all(
        clients.map((client, n) => client.send_event(message(`client ${n}`) as never))
      )
      assert.deepEqual(
        answers.map(({ event }) => (event as { text: string }).text),
        ["client 0", "client 1"]
      )
    }
  },
  {
    name: "does not change the payload it is given",
    run: async ({ call }) => {
      const payload = Object.freeze({
        chat_id: chatId,
        event: Object.freeze({ type: "message", text: "frozen" })
      })
      await success(call("send_event", payload))
      assert.deepEqual(payload, { chat_id: chatId, event: { type: "message", text: "frozen" } })
    }
  }
]
