// A process that answers customers, for durable-process.slow.ts: its events lie in a file.
import { setTimeout as sleep } from "node:timers/promises"
import { joinEvents } from "@agent-chat/core/events"
import { sqliteLog } from "@agent-chat/event-log/sqlite"
import { type Assignment, live } from "./life.ts"

/** What the test tells this process. */
export interface AnsweringAssignment extends Assignment {
  /** Where its events lie. */
  readonly log: string
}

/** One line of what it says. */
export type Line =
  | { readonly kind: "begun" | "handled"; readonly id: string; readonly what: string; readonly chat: string }
  | { readonly kind: "gap"; readonly reason: string; readonly complete: boolean }
  | { readonly kind: "error"; readonly message: string }

const assignment = JSON.parse(process.argv[2] ?? "") as AnsweringAssignment
const { say: write, web, sources, serve } = live(assignment)
const say = (line: Line): void => write(line)
const events = joinEvents({
  ...sources,
  // The process is killed, and not the power.
  log: sqliteLog(assignment.log, { synchronous: "normal" }),
  repairAfter: 200,
  sweepEvery: 1_000
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
serve(events)
