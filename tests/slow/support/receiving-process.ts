// A process that takes events for one run of joined-stream.slow.ts. It is killed at any moment, so what it has handled is on
// the disk before its handler returns.
import { appendFileSync } from "node:fs"
import { createServer } from "node:http"
import { setTimeout as sleep } from "node:timers/promises"
import { joinEvents } from "@agent-chat/core/events"
import { v3_0 } from "@agent-chat/core/v3.0"
import { createRtm } from "@agent-chat/rtm-bridge"
import { createWebApi } from "@agent-chat/web-api"
import { toNode, webhookReceiver } from "@agent-chat/web-api/webhooks"

/** What the test tells this process. */
export interface Assignment {
  readonly token: string
  readonly rtmUrl: string
  readonly webUrl: string
  readonly port: number
  readonly secrets: Readonly<Record<string, string>>
  readonly file: string
  /** Milliseconds by which the clock of this process is ahead. */
  readonly skew: number
}

/** One line of what it says. */
export type Line =
  | {
      readonly kind: "seen"
      readonly what: string
      readonly thread: string
      readonly order: number
      readonly late: boolean
    }
  | { readonly kind: "handled"; readonly what: string }
  | { readonly kind: "gap"; readonly complete: boolean }
  | { readonly kind: "error"; readonly message: string }

const { token, rtmUrl, webUrl, port, secrets, file, skew } = JSON.parse(process.argv[2] ?? "") as Assignment

// Its clock is wrong, and set once a second.
const now = Date.now.bind(Date)
let ahead = skew
Date.now = () => now() + ahead
setInterval(() => (ahead = skew + Math.round((Math.random() - 0.5) * 600_000)), 1_000).unref()

const say = (line: Line): void => appendFileSync(file, `${JSON.stringify(line)}\n`)

const rtm = createRtm(v3_0, { token, url: rtmUrl, session: { backoffBase: 20, backoffCap: 100 } })
const web = createWebApi(v3_0, { token, baseUrl: webUrl, deadline: 5_000 })
const receiver = webhookReceiver({ catalog: v3_0, secrets, pathToken: "path-token", warn: false })
const events = joinEvents({
  rtm,
  web,
  webhooks: receiver,
  repairAfter: 200,
  sweepEvery: 1_000,
  onError: (cause) => say({ kind: "error", message: String(cause) })
})
const nameOf = (event: {
  readonly action: string
  readonly threadId?: string
  readonly payload: unknown
}): string => {
  const { id = "" } = (event.payload as { readonly event?: { readonly id?: string } }).event ?? {}
  return `${event.action} ${event.threadId} ${event.action === "incoming_event" ? id : ""}`.trim()
}
events.subscribe((event) => {
  if (event.action === "gap") return say({ kind: "gap", complete: event.complete })
  const { threadId = "", order = -1, flags } = event
  say({ kind: "seen", what: nameOf(event), thread: threadId, order, late: flags.late === true })
})
events.consume(
  async (event) => {
    if (event.action === "gap") return
    await sleep(Math.random() * 4)
    if (Math.random() < 0.02) throw new Error("a handler that fails now and then")
    say({ kind: "handled", what: nameOf(event) })
  },
  { retryDelay: () => 5, concurrency: 64 }
)
const server = createServer(toNode(receiver))
server.listen(port, "127.0.0.1", () => process.send?.("listening"))
rtm.connect().catch((cause: unknown) => say({ kind: "error", message: String(cause) }))
process.on("message", async () => {
  const { unfinished } = await events.close({ timeout: 5_000 })
  await receiver.drain(server)
  await Promise.all([rtm.close(), web.close()])
  process.send?.(`closed with ${unfinished} unfinished`)
  process.disconnect()
})
