// A process that takes events for one run of joined-stream.slow.ts.
import { setTimeout as sleep } from "node:timers/promises"
import { joinEvents } from "@agent-chat/core/events"
import { type Assignment, live } from "./life.ts"

/** What the test tells this process. */
export interface ReceivingAssignment extends Assignment {
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

const assignment = JSON.parse(process.argv[2] ?? "") as ReceivingAssignment
const { say: write, sources, serve } = live(assignment)
const say = (line: Line): void => write(line)

// Its clock is wrong, and set once a second.
const now = Date.now.bind(Date)
let ahead = assignment.skew
Date.now = () => now() + ahead
setInterval(() => (ahead = assignment.skew + Math.round((Math.random() - 0.5) * 600_000)), 1_000).unref()

const events = joinEvents({ ...sources, repairAfter: 200, sweepEvery: 1_000 })
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
serve(events)
