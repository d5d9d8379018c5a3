import { addToChat } from "../effects/members.ts"
import { addEvent, type EventInput, openThread } from "../effects/threads.ts"
import { Refusal } from "../refusal.ts"
import { activeThread, isPresent } from "../state/chats.ts"
import { eventView } from "../state/views.ts"
import type { ChatRecord, EventRecord, ThreadRecord } from "../world.ts"
import { type ActionContext, chatFor } from "./context.ts"
import type { Handlers } from "./handler.ts"

/** Events: what is said in a chat. */
export const eventHandlers: Handlers<"send_event"> = {
  send_event: (context, payload) => {
    const { thread, event } = sendEvent(context, payload.chat_id, payload.event, payload)
    return { thread_id: thread.id, event: eventView(event) }
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
  const last = chat.threads.at(-1)
  // An annotation neither opens a thread nor prolongs one.
  const attach = choice.attach_to_last_thread === true || input.type === "annotation"
  const thread = active ?? (attach ? last : undefined)
  if (thread !== undefined) return { thread, event: addEvent(context, chat, thread, author, input) }
  const opened = openThread(context, chat, author, { events: [input] })
  const event = opened.events.at(-1)
  if (event === undefined) throw new Refusal("internal")
  return { thread: opened, event }
}

/** Writing needs membership; a token that reaches every chat makes its agent join. */
const joinToWrite = (context: ActionContext, chat: ChatRecord): void => {
  if (isPresent(chat, context.author.id)) return
  if (context.reach !== "all") throw new Refusal("authorization", "The requester is not in the chat")
  addToChat(context, chat, { id: context.author.id, type: "agent" })
}
