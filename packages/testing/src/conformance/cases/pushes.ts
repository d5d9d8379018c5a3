import assert from "node:assert/strict"
import { type CaseContext, chatId, type SeenPush, type TransportCase } from "../context.ts"
import { failure, sleep, success, until } from "../expect.ts"

const rtm = ["rtm"] as const
const needs = ["pushes"] as const

/** What the service says unasked. */
export const pushCases: readonly TransportCase[] = [
  {
    name: "hands out pushes as they came",
    kinds: rtm,
    needs,
    run: async (context) => {
      const { fake, seen, words } = await listening(context)
      const content = { deep: [1, { a: null }] }
      fake.sendRaw(JSON.stringify({ action: words.events.multicast, type: "push", payload: { content } }))
      await until(() => named(seen, words.events.multicast).length === 1)
      assert.deepEqual(named(seen, words.events.multicast)[0]?.payload, { content })
    }
  },
  {
    name: "hands out pushes in their order",
    kinds: rtm,
    needs,
    run: async (context) => {
      const { seen, send, words } = await listening(context)
      for (let n = 0; n < 20; n += 1) await success(send(`n${n}`))
      await until(() => named(seen, words.events.added).length === 20)
      const places = named(seen, words.events.added).map(({ payload }) =>
        words.placeOf((payload as { event: unknown }).event)
      )
      assert.deepEqual(
        places,
        places.toSorted((a, b) => a - b)
      )
    }
  },
  {
    name: "gives the push of one's own call its request id",
    kinds: rtm,
    needs,
    run: async (context) => {
      const { fake, seen, send, words } = await listening(context)
      await success(send("mine"))
      await until(() => named(seen, words.events.added).length === 1)
      const id = fake.calls.of(words.actions.send).at(-1)?.requestId
      assert.ok(id !== undefined)
      assert.equal(named(seen, words.events.added)[0]?.requestId, id)
    }
  },
  {
    name: "gives the push of somebody else's call no request id",
    kinds: rtm,
    needs,
    run: async (context) => {
      const { fake, seen, words } = await listening(context)
      fake.customer("b7eff798-f8df-4364-8059-649c35c9ed0c").says("hello")
      await until(() => named(seen, words.events.added).length === 1)
      assert.equal(named(seen, words.events.added)[0]?.requestId, undefined)
    }
  },
  {
    name: "hands out the announcement of a disconnection",
    kinds: rtm,
    needs,
    run: async (context) => {
      const { fake, seen, words } = await listening(context)
      fake.disconnect("internal_error")
      await until(() => named(seen, words.catalog.roles.disconnected.event).length === 1)
    }
  },
  {
    name: "hands out pushes again, each once, after the connection broke",
    kinds: rtm,
    needs: ["pushes", "reconnects"],
    run: async (context) => {
      const { fake, seen, send, call, words } = await listening(context)
      await success(send("before"))
      fake.drop(words.actions.close, { times: 1 })
      await failure(call(words.actions.close, words.closing(chatId)).reply)
      await success(send("after"))
      await until(() => named(seen, words.events.added).length === 2)
      await sleep(30)
      assert.equal(named(seen, words.events.added).length, 2)
    }
  },
  {
    name: "hands out no key that would become a prototype",
    kinds: rtm,
    needs,
    run: async (context) => {
      const { fake, seen, words } = await listening(context)
      const payload = '{"content":{"__proto__":{"mine":1},"\\u005f_proto__":{"mine":2},"kept":3}}'
      fake.sendRaw(`{"action":"${words.events.multicast}","type":"push","payload":${payload}}`)
      await until(() => named(seen, words.events.multicast).length === 1)
      assert.equal(JSON.stringify(named(seen, words.events.multicast)[0]?.payload), '{"content":{"kept":3}}')
    }
  },
  {
    name: "hands out nothing after close",
    kinds: rtm,
    needs,
    run: async (context) => {
      const { fake, transport, seen, words } = await listening(context)
      await transport.close?.()
      fake.customer("b7eff798-f8df-4364-8059-649c35c9ed0c").says("anybody there?")
      await sleep(30)
      assert.deepEqual(named(seen, words.events.added), [])
    }
  }
]

const named = (seen: readonly SeenPush[], action: string): SeenPush[] =>
  seen.filter((push) => push.action === action)

/** Logs in and remembers the pushes that come from then on. */
const listening = async (context: CaseContext): Promise<CaseContext & { readonly seen: SeenPush[] }> => {
  const seen: SeenPush[] = []
  context.onPush?.((push) => seen.push(push))
  await success(context.read())
  return { ...context, seen }
}
