// A process that answers customers, for durable-process.slow.ts: its events lie in a file. It is killed at any moment, so what
// it says of itself is on the disk before it goes on.
import { appendFileSync } from "node:fs"
import { createServer } from "node:http"
import { setTimeout as sleep } from "node:timers/promises"
import { joinEvents } from "@agent-chat/core/events"
import { v3_0 } from "@agent-chat/core/v3.0"
import { sqliteLog } from "@agent-chat/event-log/sqlite"
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
  /** Where its events lie, and where it says what it does. */
  readonly log: string
  readonly file: string
}

/** One line of what it says. */
export type Line =
  | { readonly kind: "begun" | "handled"; readonly id: string; readonly what: string; readonly chat: string }
  | { readonly kind: "gap"; readonly reason: string; readonly complete: boolean }
  | { readonly kind: "error"; readonly message: string }

const { token, rtmUrl, webUrl, port, secrets, log, file } = JSON.parse(process.argv[2] ?? "") as Assignment

const say = (line: Line): void => appendFileSync(file, `${JSON.stringify(line)}\n`)

const rtm = createRtm(v3_0, { token, url: rtmUrl, session: { backoffBase: 20, backoffCap: 100 } })
const web = createWebApi(v3_0, { token, baseUrl: webUrl, deadline: 5_000 })
const receiver = webhookReceiver({ catalog: v3_0, secrets, pathToken: "path-token", warn: false })
const events = joinEvents({
  rtm,
  web,
  webhooks: receiver,
  // The process is killed, and not the power.
  log: sqliteLog(log, { synchronous: "normal" }),
  repairAfter: 200,
  sweepEvery: 1_000,
  onError: (cause) => say({ kind: "error", message: String(cause) })
})
events.consume(
  async (event, context) => {
    if (event.action === "gap") return say({ kind: "gap", reason: event.reason, complete: event.complete })
    const { chatId: chat = "", action } = event
    const { id } = context
    const said =
      event.action === "incoming_event" ? (event.payload.event as { id: string; text?: string }) : undefined
    const what = `${action} ${event.threadId ?? ""} ${said?.id ?? ""}`.trim()
    say({ kind: "begun", id, what, chat })
    if (said !== undefined && event.author?.role === "customer") {
      const text = `answer to ${said.id}`
      await context
        .once("answer")
        .send_event(web, { chat_id: chat, event: { type: "message", text, recipients: "all" } })
    }
    await sleep(Math.random() * 4)
    say({ kind: "handled", id, what, chat })
  },
  // It is the process that is killed each time, and not the event that kills it.
  { from: "earliest", retryDelay: () => 5, concurrency: 16, retries: 1_000 }
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
