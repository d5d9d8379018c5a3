// One process of a stream of many, for tests that end, stop and cut off such processes: a receiver, a session or a worker.
import { openSync, writeSync } from "node:fs"
import { createServer } from "node:http"
import { consumeEvents, joinEvents, recordEvents } from "@agent-chat/core/events"
import { v3_0 } from "@agent-chat/core/v3.0"
import { redisLog } from "@agent-chat/event-log/redis"
import { createRtm } from "@agent-chat/rtm-bridge"
import { createWebApi } from "@agent-chat/web-api"
import { toNode, webhookReceiver } from "@agent-chat/web-api/webhooks"

/** What a process is told. */
export interface Part {
  readonly name: string
  readonly role: "receiver" | "recorder" | "session" | "worker"
  readonly token: string
  readonly rtmUrl: string
  readonly webUrl: string
  readonly redisUrl: string
  readonly namespace: string
  readonly lease: number
  readonly secrets: Readonly<Record<string, string>>
  /** Where receivers listen. */
  readonly port: number
  readonly file: string
}

/** One line of what it writes down, before it goes on. */
export type Line =
  | {
      /** It begins with an event, is done with it, or stops though it is not. */
      readonly kind: "start" | "end" | "stop"
      readonly at: string
      readonly name: string
      readonly what: string
      readonly chat: string
      readonly attempt: number
      /** The stream said that it came after later ones of its thread. */
      readonly late: boolean
    }
  | { readonly kind: "error"; readonly name: string; readonly message: string }

const part = JSON.parse(process.argv[2] ?? "") as Part
const { name, role, token, rtmUrl, webUrl, redisUrl, namespace, lease, secrets, port } = part
// It does not outlive the test.
process.stdin.resume().on("close", () => process.exit())
const file = openSync(part.file, "a")
const say = (line: Line): void => void writeSync(file, `${JSON.stringify(line)}\n`)
const onError = (cause: unknown): void => say({ kind: "error", name, message: String(cause) })

const log = redisLog({ url: redisUrl, namespace, lease, timeout: lease * 2 })
const web = createWebApi(v3_0, { token, baseUrl: webUrl })

if (role === "receiver" || role === "recorder") {
  const webhooks = webhookReceiver({ catalog: v3_0, secrets, pathToken: "path-token", warn: false })
  if (role === "recorder") recordEvents({ webhooks, log, onError })
  else joinEvents({ webhooks, web, log, repairAfter: 200, onError })
  const server = createServer(toNode(webhooks))
  server.listen(port, "127.0.0.1", () => process.stdout.write("ready\n"))
} else if (role === "session") {
  const rtm = createRtm(v3_0, { token, url: rtmUrl, session: { backoffBase: 20, backoffCap: 100 } })
  joinEvents({ rtm, web, log, repairAfter: 200, onError })
  rtm.connect().then(() => process.stdout.write("ready\n"), onError)
} else {
  consumeEvents(
    { catalog: v3_0, log, onError },
    async (event, context) => {
      if (event.action === "gap" || event.chatId === undefined) return
      const id = event.action === "incoming_event" ? event.payload.event.id : event.threadId
      const what = `${event.action} ${id ?? event.key}`
      const { attempt } = context
      const about = { name, what, chat: event.chatId, attempt, late: event.flags.late === true }
      const tell = (kind: "start" | "end" | "stop"): void =>
        say({ kind, at: String(process.hrtime.bigint()), ...about })
      tell("start")
      if (event.action === "incoming_event" && event.author?.role === "customer") {
        const reply = {
          type: "message",
          text: `reply to ${event.payload.event.id}`,
          recipients: "all"
        } as const
        try {
          await context.once("reply").send_event(web, { chat_id: event.chatId, event: reply })
        } catch (cause) {
          tell("stop")
          throw cause
        }
      }
      tell("end")
    },
    // Nothing is given up: its chat would go on without it.
    { group: "bot", from: "earliest", concurrency: 16, retries: 1_000, retryDelay: () => 50 }
  )
  process.stdout.write("ready\n")
}
