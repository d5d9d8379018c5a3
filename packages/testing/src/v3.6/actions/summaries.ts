import { authorOf, chatFor } from "../../service/context.ts"
import { addEvent } from "../../service/effects/threads.ts"
import { Refusal } from "../../service/refusal.ts"
import { findThread } from "../../service/state/chats.ts"
import { microseconds } from "../../service/time.ts"
import type { ThreadRecord } from "../../service/world.ts"
import type { Handlers } from "./handler.ts"

/** Summaries of threads: a closed one gets one that stays, an active one an event. */
export const summaryHandlers: Handlers<"request_thread_summary"> = {
  request_thread_summary: (context, { chat_id, thread_id }) => {
    const chat = chatFor(context, chat_id)
    const thread = findThread(chat, thread_id)
    const text = summaryOf(thread)
    if (thread.active) {
      const details = JSON.stringify({ text })
      const event = { type: "system", source: "messaging", subtype: "summary", version: 1, details }
      addEvent(context, chat, thread, authorOf(context), { ...event, recipients: "agents" })
      return {}
    }
    if (thread.summary !== undefined)
      throw new Refusal("validation", `Thread ${thread_id} has its summary already`)
    const summary = { text, time: microseconds(context) }
    thread.summary = summary
    context.emit({ kind: "summary-set", chat, thread, summary })
    return {}
  }
}

/** What a machine without a model can say. */
const summaryOf = ({ events }: ThreadRecord): string => {
  const texts = events.flatMap(({ type, text }) =>
    type === "message" && typeof text === "string" ? [text] : []
  )
  const [first, last] = [texts[0], texts.at(-1)]
  if (first === undefined) return "Nothing was said."
  return `${texts.length} messages, from "${first}" to "${String(last)}".`
}
