import assert from "node:assert/strict"
import { type CaseContext, chatId, message, type SeenPush, type TransportCase } from "../context.ts"
import { sleep, success, until } from "../expect.ts"

const rtm = ["rtm"] as const
const needs = ["pushes"] as const

/** What the service says unasked. */
export const pushCases: readonly TransportCase[] = [
  {
    name: "hands out pushes as they came",
    kinds: rtm,
    needs,
    run: async (context) => {
      const { fake, seen } = await listening(context)
      const content = { deep: [1, { a: null }] }
      fake.sendRaw(JSON.stringify({ action: "incoming_multicast", type: "push", payload: { content } }))
      await until(() => named(seen, "incoming_multicast").length === 1)
      assert.deepEqual(named(seen, "incoming_multicast")[0]?.payload, { content })
    }
  },
  {
    name: "hands out pushes in their order",
    kinds: rtm,
    needs,
    run: async (context) => {
      const { call, seen } = await listening(context)
      for (let n = 0; n < 20; n += 1) await success(call("send_event", message(`n${n}`)))
      await until(() => named(seen, "incoming_event").length === 20)
      const orders = named(seen, "incoming_event").map(
        ({ payload }) => (payload as { event: { order: number } }).event.order
      )
      assert.deepEqual(
        orders,
        orders.toSorted((a, b) => a - b)
      )
    }
  },
  {
    name: "gives the push of one's own call its request id",
    kinds: rtm,
    needs,
    run: async (context) => {
      const { call, fake, seen } = await listening(context)
      await success(call("send_event", message("mine")))
      await until(() => named(seen, "incoming_event").length === 1)
      const id = fake.calls.of("send_event").at(-1)?.requestId
      assert.ok(id !== undefined)
      assert.equal(named(seen, "incoming_event")[0]?.requestId, id)
    }
  },
  {
    name: "gives the push of somebody else's call no request id",
    kinds: rtm,
    needs,
    run: async (context) => {
      const { fake, seen } = await listening(context)
      fake.customer("b7eff798-f8df-4364-8059-649c35c9ed0c").says("hello")
      await until(() => named(seen, "incoming_event").length === 1)
      assert.equal(named(seen, "incoming_event")[0]?.requestId, undefined)
    }
  },
  {
    name: "hands out the announcement of a disconnection",
    kinds: rtm,
    needs,
    run: async (context) => {
      const { fake, seen } = await listening(context)
      fake.disconnect("internal_error")
      await until(() => named(seen, "agent_disconnected").length === 1)
    }
  },
  {
    name: "hands out nothing after close",
    kinds: rtm,
    needs,
    run: async (context) => {
      const { fake, transport, seen } = await listening(context)
      await transport.close?.()
      fake.customer("b7eff798-f8df-4364-8059-649c35c9ed0c").says("anybody there?")
      await sleep(30)
      assert.deepEqual(named(seen, "incoming_event"), [])
    }
  }
]

const named = (seen: readonly SeenPush[], action: string): SeenPush[] =>
  seen.filter((push) => push.action === action)

/** Logs in and remembers the pushes that come from then on. */
const listening = async (context: CaseContext): Promise<CaseContext & { readonly seen: SeenPush[] }> => {
  const seen: SeenPush[] = []
  context.onPush?.((push) => seen.push(push))
  await success(context.call("get_chat_threads", { chat_id: chatId }))
  return { ...context, seen }
}
