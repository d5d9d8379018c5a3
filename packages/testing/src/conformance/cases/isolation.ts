import assert from "node:assert/strict"
import { type CallSettings, chatId, clientOver, type TransportCase } from "../context.ts"
import { success } from "../expect.ts"

/** Nothing is shared between transports that were not given it. */
export const isolationCases: readonly TransportCase[] = [
  {
    name: "shares nothing with another transport of the process",
    run: async ({ another, send, sent }) => {
      const second = await another()
      const events = await Promise.all(
        Array.from({ length: 20 }, (_, n) =>
          sent(send(`n${n}`, {}, n % 2 === 0 ? {} : { transport: second.transport }))
        )
      )
      assert.deepEqual(
        events.map(({ text }) => text),
        Array.from({ length: 20 }, (_, n) => `n${n}`)
      )
    }
  },
  {
    name: "goes on when another transport is closed",
    run: async ({ another, send }) => {
      const second = await another()
      await success(send("a", {}, { transport: second.transport }))
      await success(send("b"))
      await second.transport.close?.()
      await success(send("c"))
    }
  },
  {
    name: "acts for the agent of its own token",
    run: async ({ fake, another, call, words }) => {
      fake.addToken({ token: fake.token, agent_id: "agent1@example.com" })
      fake.addToken({ token: "second", agent_id: "agent2@example.com" })
      const second = await another({ token: "second" })
      const { read } = words.actions
      for (const settings of [{}, { transport: second.transport }])
        await success(call(read, words.naming(chatId), settings))
      const callers = fake.calls.of(read).map(({ agentId }) => agentId)
      assert.deepEqual(callers, ["agent1@example.com", "agent2@example.com"])
    }
  },
  {
    name: "acts for the token of one call in that call alone",
    needs: ["tokens of calls"],
    run: async ({ fake, call, words }) => {
      fake.addToken({ token: fake.token, agent_id: "agent1@example.com" })
      fake.addToken({ token: "of-one-call", agent_id: "agent2@example.com" })
      const { read } = words.actions
      const own: CallSettings = { token: "of-one-call" }
      const settings = [{}, own, {}, own, {}, own]
      await Promise.all(settings.map((each) => success(call(read, words.naming(chatId), each))))
      const callers = fake.calls.of(read).map(({ agentId }) => agentId)
      assert.equal(callers.filter((id) => id === "agent1@example.com").length, 3)
      assert.equal(callers.filter((id) => id === "agent2@example.com").length, 3)
    }
  },
  {
    name: "keeps apart two clients that share it",
    run: async (context) => {
      const { fake, transport, words } = context
      fake.delay(words.actions.send, 20)
      const clients = [clientOver({ words, transport, fake }), clientOver({ words, transport, fake })]
      const events = await Promise.all(clients.map((client, n) => client.send(`client ${n}`)))
      assert.deepEqual(
        events.map((event) => (event as { text: string }).text),
        ["client 0", "client 1"]
      )
    }
  },
  {
    name: "does not change the payload it is given",
    run: async ({ call, words }) => {
      const event = Object.freeze({ type: "message", text: "frozen" })
      const payload = Object.freeze(words.sending(chatId, event))
      await success(call(words.actions.send, payload))
      assert.deepEqual(payload, words.sending(chatId, { type: "message", text: "frozen" }))
    }
  }
]
