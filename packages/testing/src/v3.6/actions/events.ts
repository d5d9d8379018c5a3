import type { SendEventRequest } from "@agent-chat/core/v3.6"
import { authorOf, chatFor } from "../../service/context.ts"
import { markSeen, reportTyping, switchButton } from "../../service/effects/conversation.ts"
import { addEvent, type EventInput } from "../../service/effects/threads.ts"
import { Refusal } from "../../service/refusal.ts"
import { findEvent, findThread, memberOf } from "../../service/state/chats.ts"
import { microseconds, microsecondsOf } from "../../service/time.ts"
import { eventId } from "../views.ts"
import { activeThreadOf, chatOfCaller, type Handlers, seeAll } from "./handler.ts"

/** What is said in a chat, and the signs around it. */
export const eventHandlers: Handlers<
  | "send_event"
  | "send_event_preview"
  | "send_typing_indicator"
  | "send_thinking_indicator"
  | "send_rich_message_postback"
  | "mark_events_as_seen"
> = {
  send_event: (context, { chat_id, event }) => {
    const chat = chatOfCaller(context, chat_id)
    const thread = activeThreadOf(chat)
    const author = memberOf(chat, context.author.id)
    if (author?.visibility === "agents" && event.visibility !== "agents")
      throw new Refusal("validation", 'Who is there for agents only writes with visibility "agents"')
    const stored = addEvent(context, chat, thread, authorOf(context), inputOf(event))
    seeAll(context, chat)
    return { event_id: eventId(thread, stored) }
  },
  // A preview is shown to the customer and kept by nobody.
  send_event_preview: (context, { chat_id, event }) => {
    const chat = chatOfCaller(context, chat_id)
    const thread = activeThreadOf(chat)
    context.emit({ kind: "preview-shown", chat, thread, author: authorOf(context), preview: { ...event } })
    return {}
  },
  send_typing_indicator: (context, { chat_id, is_typing, visibility = "all" }) => {
    const chat = chatFor(context, chat_id)
    reportTyping(context, chat, activeThreadOf(chat), authorOf(context), {
      isTyping: is_typing,
      recipients: visibility
    })
    return {}
  },
  send_thinking_indicator: (context, { chat_id, title, description, visibility = "all", custom_id }) => {
    const chat = chatFor(context, chat_id)
    context.emit({
      kind: "thinking",
      chat,
      thread: activeThreadOf(chat),
      author: authorOf(context),
      recipients: visibility,
      title,
      description,
      customId: custom_id,
      time: microseconds(context)
    })
    return {}
  },
  send_rich_message_postback: (context, { chat_id, thread_id, event_id, postback }) => {
    const chat = chatFor(context, chat_id)
    const thread = findThread(chat, thread_id)
    const { id, toggled, ...more } = postback
    const button = { id, isOn: toggled, more }
    switchButton(context, chat, thread, findEvent(thread, event_id), authorOf(context), button)
    return {}
  },
  mark_events_as_seen: (context, { chat_id, seen_up_to }) => {
    markSeen(context, chatFor(context, chat_id), context.author.id, microsecondsOf(seen_up_to))
    return {}
  }
}

/** An event as it is stored: seen by all unless it says otherwise, also a system message. */
export const inputOf = ({ visibility = "all", ...event }: SendEventRequest["event"]): EventInput => ({
  ...event,
  recipients: visibility
})
