import { type ActionContext, authorOf, chatFor } from "../../service/context.ts"
import { markSeen, reportTyping, switchButton } from "../../service/effects/conversation.ts"
import { addToChat } from "../../service/effects/members.ts"
import { addEvent, type EventInput, openThread } from "../../service/effects/threads.ts"
import { Refusal } from "../../service/refusal.ts"
import { activeThread, findEvent, findThread, isPresent } from "../../service/state/chats.ts"
import { microseconds } from "../../service/time.ts"
import { eventView, seconds } from "../views.ts"
import type { ChatRecord, EventRecord, ThreadRecord } from "../../service/world.ts"
import type { Handlers } from "./handler.ts"

/** What is said in a chat, and the signs around it. */
export const eventHandlers: Handlers<
  "send_event" | "send_typing_indicator" | "send_rich_message_postback" | "update_last_seen_timestamp"
> = {
  send_event: (context, payload) => {
    const { thread, event } = sendEvent(context, payload.chat_id, payload.event, payload)
    return { thread_id: thread.id, event: eventView(event) }
  },
  send_typing_indicator: (context, { chat_id, is_typing, recipients = "all" }) => {
    const chat = chatFor(context, chat_id)
    const thread = activeThread(chat)
    if (thread !== undefined)
      reportTyping(context, chat, thread, authorOf(context), { isTyping: is_typing, recipients })
    return {}
  },
  send_rich_message_postback: (context, { chat_id, thread_id, event_id, postback }) => {
    const chat = chatFor(context, chat_id)
    const thread = findThread(chat, thread_id)
    switchButton(context, chat, thread, findEvent(thread, event_id), authorOf(context), {
      id: postback.id,
      isOn: postback.toggled
    })
    return {}
  },
  update_last_seen_timestamp: (context, { chat_id, timestamp = seconds(microseconds(context)) }) => {
    markSeen(context, chatFor(context, chat_id), context.author.id, timestamp * 1_000_000)
    return { timestamp }
  }
}

/** Where an event goes when no thread is active. */
export interface ThreadChoice {
  readonly attach_to_last_thread?: boolean | undefined
  readonly require_active_thread?: boolean | undefined
}

/** Adds an event to the active thread; without one it goes where `choice` says, else it opens a thread. */
export const sendEvent = (
  context: ActionContext,
  chatId: string,
  input: EventInput,
  choice: ThreadChoice
): { readonly thread: ThreadRecord; readonly event: EventRecord } => {
  const chat = chatFor(context, chatId)
  const author = authorOf(context)
  const active = activeThread(chat)
  if (active === undefined && choice.require_active_thread === true)
    throw new Refusal("chat_inactive", `Chat ${chat.id} has no active thread`)
  joinToWrite(context, chat)
  // An annotation neither opens a thread nor prolongs one.
  const attaches = choice.attach_to_last_thread === true || input.type === "annotation"
  const thread = active ?? (attaches ? chat.threads.at(-1) : undefined)
  if (thread !== undefined) return { thread, event: addEvent(context, chat, thread, author, input) }
  const opened = openThread(context, chat, author, { events: [input] })
  return { thread: opened, event: opened.events[0]! }
}

/** Writing needs membership; a token that reaches every chat makes its agent join. */
const joinToWrite = (context: ActionContext, chat: ChatRecord): void => {
  if (isPresent(chat, context.author.id)) return
  if (context.reach !== "all") throw new Refusal("authorization", "The requester is not in the chat")
  addToChat(context, chat, authorOf(context))
}
