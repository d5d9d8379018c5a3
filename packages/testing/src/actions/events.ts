import { type ActionContext, seconds } from "../context.ts"
import { addToChat } from "../effects/members.ts"
import { addEvent, type EventInput, openThread } from "../effects/threads.ts"
import { Refusal } from "../refusal.ts"
import { activeThread, customerIdsOf, findEvent, findThread, isPresent, memberOf } from "../state/chats.ts"
import { eventView } from "../state/views.ts"
import type { ChatRecord, EventRecord, ThreadRecord } from "../world.ts"
import { chatFor } from "./chat-for.ts"
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
    const { author } = context
    const chat = chatFor(context, chat_id)
    const thread = activeThread(chat)
    if (thread === undefined) return {}
    const timestamp = seconds(context)
    context.emit({
      event: "incoming_typing_indicator",
      payload: {
        chat_id,
        thread_id: thread.id,
        typing_indicator: { author_id: author.id, recipients, timestamp, is_typing }
      },
      pushTo: { kind: "chat", chat, everyone: false },
      except: author.id,
      customerIds: recipients === "agents" ? [] : customerIdsOf(chat)
    })
    return {}
  },
  send_rich_message_postback: (context, { chat_id, thread_id, event_id, postback }) => {
    const chat = chatFor(context, chat_id)
    const thread = findThread(chat, thread_id)
    toggleButtons(findEvent(thread, event_id), postback, context.author.id)
    // A postback to a closed thread is taken and nobody hears of it.
    if (!thread.active) return {}
    context.emit({
      event: "incoming_rich_message_postback",
      payload: { user_id: context.author.id, chat_id, thread_id, event_id, postback },
      pushTo: { kind: "chat", chat, everyone: false },
      about: { chat, threadId: thread_id, authorType: "agent" }
    })
    return {}
  },
  update_last_seen_timestamp: (context, { chat_id, timestamp = seconds(context) }) => {
    const chat = chatFor(context, chat_id)
    const member = memberOf(chat, context.author.id)
    if (member !== undefined) member.last_seen_timestamp = timestamp
    context.emit({
      event: "last_seen_timestamp_updated",
      payload: { user_id: context.author.id, chat_id, timestamp },
      pushTo: { kind: "chat", chat, everyone: false },
      customerIds: customerIdsOf(chat),
      about: { chat, threadId: chat.threads.at(-1)?.id }
    })
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
  const author = { id: context.author.id, type: "agent" } as const
  const active = activeThread(chat)
  if (active === undefined && choice.require_active_thread === true)
    throw new Refusal("validation", `Chat ${chat.id} has no active thread`)
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
  addToChat(context, chat, { id: context.author.id, type: "agent" })
}

/** Notes on every button with the postback's id who has it switched on. */
export const toggleButtons = (
  event: EventRecord,
  postback: { readonly id: string; readonly toggled: boolean },
  userId: string
): void => {
  const elements = (event["elements"] ?? []) as readonly { readonly buttons?: readonly Button[] }[]
  for (const button of elements.flatMap(({ buttons = [] }) => buttons)) {
    if (button.postback_id !== postback.id) continue
    const others = (button.user_ids ?? []).filter((id) => id !== userId)
    button.user_ids = postback.toggled ? [...others, userId] : others
  }
}

interface Button {
  readonly postback_id?: string
  user_ids?: string[]
}
