// What the engine of calls costs by itself, over a transport that answers at once: what each promise of it adds, and what it
// costs to show the caller in the stack of an error, which is nothing until a call fails.
import { AsyncLocalStorage } from "node:async_hooks"
import { createClient, isAgentChatError, type Transport, type TransportReply } from "@agent-chat/core"
import { v3_0 } from "@agent-chat/core/v3.0"
import { compare } from "./src/harness.ts"

const payload = {
  chat_id: "PJ0MRSHTDG",
  event: { type: "message", text: "hello world", recipients: "all", custom_id: "31-0C-1C-07-DB-16" }
} as const
const event = { ...payload.event, id: "Q20163UAHO_2", order: 3, timestamp: 1_473_433_505 }
const sent: TransportReply = { ok: true, payload: { thread_id: "K600PKZON8", event } }
const refused: TransportReply = { ok: false, error: { type: "validation", message: "no" } }

const over = (reply: TransportReply): Transport<"rtm"> => ({
  kind: "rtm",
  catalog: v3_0,
  cancel: () => {},
  execute: (request) => {
    request.onSent?.()
    return Promise.resolve(reply)
  }
})
const client = createClient(v3_0, over(sent), { validate: "off" })
const checked = createClient(v3_0, over(sent))
const failing = createClient(v3_0, over(refused), { validate: "off" })
const observed = createClient(v3_0, over(sent), { validate: "off", observe: { onReply: () => {} } })

const total = 20_000
const inFlight = 100
const many = (call: () => Promise<unknown>) => async (): Promise<number> => {
  for (let done = 0; done < total; done += inFlight) {
    await Promise.all(Array.from({ length: inFlight }, call))
  }
  return total
}
const transport = over(sent)
const request = { id: "1", action: "send_event", encoding: "json", payload } as const
const store = new AsyncLocalStorage<string>()
const fail = (): Promise<unknown> => failing.send_event(payload).catch(() => undefined)

await compare({
  title: "Calls over a transport that answers at once (floor: the transport alone)",
  contenders: [
    { name: "the transport alone", run: many(() => transport.execute(request)) },
    { name: "a call, unchecked", run: many(() => client.send_event(payload)) },
    { name: "with options of its own", run: many(() => client.send_event(payload, { timeout: 5000 })) },
    { name: "safe", run: many(() => client.safe.send_event(payload)) },
    { name: "observed", run: many(() => observed.send_event(payload)) },
    {
      name: "in an async context",
      run: () =>
        store.run(
          "a",
          many(() => client.send_event(payload))
        )
    },
    { name: "checked", run: many(() => checked.send_event(payload)) }
  ]
})

await compare({
  title: "Calls that fail (floor: one that succeeds)",
  contenders: [
    { name: "a call that succeeds", run: many(() => client.send_event(payload)) },
    { name: "one that is refused", run: many(fail) },
    {
      name: "and whose stack is read",
      run: many(() =>
        failing.send_event(payload).catch((error: unknown) => isAgentChatError(error) && error.stack)
      )
    }
  ]
})
