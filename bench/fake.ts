// The fake itself: actions per second in memory against the dispatch of a bare function, and 1,000 agents logged in on
// sockets of one process. Run: node bench/fake.ts (needs `pnpm build`).
import { once } from "node:events"
import { frameReader } from "@agent-chat/core"
import { v3_0 } from "@agent-chat/core/v3.0"
import { FakeLiveChat } from "@agent-chat/testing"
import { WebSocket } from "ws"
import { compare } from "./src/harness.ts"
import { inLanes } from "./src/lanes.ts"

const calls = Number(process.env["CALLS"] ?? 20_000)
const sockets = Number(process.env["SOCKETS"] ?? 1_000)
const inFlight = 64

const request = (action: string, payload: unknown) =>
  ({ id: "1", action, encoding: "json", payload }) as const
const event = { type: "message", text: "hello there", recipients: "all" }

/** Keeps so many calls under way until all are done; closes the chat now and then, so that threads stay short. */
const sendEvents = async (
  transport: ReturnType<FakeLiveChat["webTransport" | "rtmTransport"]>
): Promise<number> => {
  return await inLanes(calls, inFlight, async (place) => {
    const reply = await transport.execute(request("send_event", { chat_id: "PJ0MRSHTDG", event }))
    if (!reply.ok) throw new Error(reply.error.message)
    if (place % 500 === 499) await transport.execute(request("close_thread", { chat_id: "PJ0MRSHTDG" }))
  })
}

/** The codec of both sides and the check of the payload, without a service in between. */
const codecOnly = (): Promise<number> => {
  const check = v3_0.actions.send_event.check?.payload
  const read = frameReader(v3_0.wire)
  const payload = { chat_id: "PJ0MRSHTDG", event }
  for (let n = 0; n < calls; n += 1) {
    const frame = JSON.parse(
      v3_0.wire.rtm.request({ id: String(n), action: "send_event", encoding: "json", payload })
    ) as {
      payload: unknown
    }
    if (check?.(frame.payload) !== undefined) throw new Error("unreachable")
    const text = JSON.stringify({
      request_id: String(n),
      action: "send_event",
      type: "response",
      success: true,
      payload: frame.payload
    })
    read(text)
  }
  return Promise.resolve(calls)
}

await compare({
  title: "send_event in memory, 64 at a time",
  rounds: 5,
  contenders: [
    { name: "codec and check only", run: codecOnly },
    {
      name: "web transport",
      run: async () => {
        await using fake = FakeLiveChat.create()
        return await sendEvents(fake.webTransport())
      }
    },
    {
      name: "rtm transport",
      run: async () => {
        await using fake = FakeLiveChat.create()
        return await sendEvents(fake.rtmTransport())
      }
    }
  ]
})

await using fake = await FakeLiveChat.start()
const started = performance.now()
const connect = async (): Promise<WebSocket> => {
  const socket = new WebSocket(fake.rtmUrl)
  await once(socket, "open")
  socket.send(JSON.stringify({ request_id: "1", action: "login", payload: { token: "Bearer any" } }))
  await once(socket, "message")
  return socket
}
const clients: WebSocket[] = []
while (clients.length < sockets) clients.push(...(await Promise.all(Array.from({ length: 50 }, connect))))
const loggedIn = performance.now()
let received = 0
const all = new Promise<void>((resolve) => {
  for (const client of clients) {
    client.on("message", () => {
      if (++received === clients.length) resolve()
    })
  }
})
fake.customer("b7eff798-f8df-4364-8059-649c35c9ed0c").says("hello, everybody")
await all
const told = performance.now()
console.log(`\n${fake.connections} connections logged in within ${Math.round(loggedIn - started)} ms`)
console.log(`one message pushed to all of them within ${Math.round(told - loggedIn)} ms`)
console.log(`heap ${Math.round(process.memoryUsage().heapUsed / 1e6)} MB, clients included`)
for (const client of clients) client.terminate()
