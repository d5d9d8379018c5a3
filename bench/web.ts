// The Web API client against undici (the floor), the global fetch and axios: POSTs of a send_event, 64 at a time, to a
// server in another process. Run: node bench/web.ts (needs `pnpm build`).
import { fork } from "node:child_process"
import { v3_0 } from "@agent-chat/core/v3.0"
import { createWebApi } from "@agent-chat/web-api"
import { create } from "axios"
import { Agent as HttpAgent } from "node:http"
import { Agent, request } from "undici"
import { compare, ratioTo } from "./src/harness.ts"
import { inLanes } from "./src/lanes.ts"
import { messageOf } from "./src/message-of.ts"

const inFlight = 64
const calls = Number(process.env["CALLS"] ?? 6000)

const server = fork(new URL("./src/web-server.ts", import.meta.url))
const port = await messageOf(server)
const origin = `http://127.0.0.1:${String(port)}`
const url = `${origin}/v3.0/agent/action/send_event`
const token = "dal:token"
const payload = {
  chat_id: "PJ0MRSHTDG",
  event: { type: "message", text: "hello there", recipients: "all" }
} as const
const headers = { "Content-Type": "application/json", Authorization: `Bearer ${token}`, "X-Region": "dal" }

/** Keeps so many calls under way until all are done. */
const loop = (one: () => Promise<unknown>) => (): Promise<number> => inLanes(calls, inFlight, one)

const dispatcher = new Agent()
const client = createWebApi(v3_0, { token, baseUrl: origin })
const http = create({ httpAgent: new HttpAgent({ keepAlive: true }) })

const measured = await compare({
  title: `send_event over HTTP, ${inFlight} at a time`,
  contenders: [
    {
      name: "undici.request",
      run: loop(async () => {
        const reply = await request(url, {
          method: "POST",
          headers,
          body: JSON.stringify(payload),
          dispatcher
        })
        return reply.body.json()
      })
    },
    {
      name: "global fetch",
      run: loop(async () =>
        (await fetch(url, { method: "POST", headers, body: JSON.stringify(payload) })).json()
      )
    },
    { name: "axios", run: loop(() => http.post(url, payload, { headers })) },
    { name: "web-api", run: loop(() => client.send_event(payload)) }
  ]
})

const [, fetched, posted, ours] = measured
if (fetched === undefined || posted === undefined || ours === undefined)
  throw new Error("nothing was measured")
console.log(`web-api against the global fetch: ${ratioTo(fetched, ours).toFixed(2)} (goal 1.3)`)
console.log(`web-api against axios:            ${ratioTo(posted, ours).toFixed(2)} (goal 1.8)`)

await client.close()
await dispatcher.close()
server.kill()
