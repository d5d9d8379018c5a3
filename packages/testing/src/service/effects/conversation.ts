import { type EffectContext, seconds } from "../context.ts"
import { customerIdsOf, memberOf } from "../state/chats.ts"
import { mergeProperties, readProperties } from "../state/properties.ts"
import type { ChatRecord, EventRecord, PropertyMap, ThreadRecord } from "../world.ts"
import type { UserRef } from "./threads.ts"

/** Tells the others in a chat that somebody is typing, or stopped. */
export const reportTyping = (
  context: EffectContext,
  chat: ChatRecord,
  thread: ThreadRecord,
  author: UserRef,
  { is_typing, recipients }: { readonly is_typing: boolean; readonly recipients: "all" | "agents" }
): void => {
  const typing_indicator = { author_id: author.id, recipients, timestamp: seconds(context), is_typing }
  context.emit({
    event: "incoming_typing_indicator",
    payload: { chat_id: chat.id, thread_id: thread.id, typing_indicator },
    pushTo: { kind: "chat", chat, everyone: false },
    except: author.id,
    customerIds: recipients === "agents" ? [] : customerIdsOf(chat).filter((id) => id !== author.id)
  })
}

/** Switches the buttons of a rich message that bear an id, and tells those in the chat while the thread is active. */
export const switchButton = (
  context: EffectContext,
  chat: ChatRecord,
  thread: ThreadRecord,
  event: EventRecord,
  author: UserRef,
  postback: { readonly id: string; readonly toggled: boolean }
): void => {
  const elements = (event["elements"] ?? []) as readonly { readonly buttons?: readonly Button[] }[]
  for (const button of elements.flatMap(({ buttons = [] }) => buttons)) {
    if (button.postback_id !== postback.id) continue
    const others = (button.user_ids ?? []).filter((id) => id !== author.id)
    button.user_ids = postback.toggled ? [...others, author.id] : others
  }
  // A postback to a closed thread is taken and nobody hears of it.
  if (!thread.active) return
  context.emit({
    event: "incoming_rich_message_postback",
    payload: {
      user_id: author.id,
      chat_id: chat.id,
      thread_id: thread.id,
      event_id: event.id,
      postback: { id: postback.id, toggled: postback.toggled }
    },
    pushTo: { kind: "chat", chat, everyone: false },
    about: { chat, threadId: thread.id, authorType: author.type }
  })
}

interface Button {
  readonly postback_id?: string
  user_ids?: string[]
}

/** Moves the read marker of a user. */
export const markSeen = (
  context: EffectContext,
  chat: ChatRecord,
  userId: string,
  timestamp: number
): void => {
  const member = memberOf(chat, userId)
  if (member !== undefined) member.last_seen_timestamp = timestamp
  context.emit({
    event: "last_seen_timestamp_updated",
    payload: { user_id: userId, chat_id: chat.id, timestamp },
    pushTo: { kind: "chat", chat, everyone: false },
    customerIds: customerIdsOf(chat),
    about: { chat, threadId: chat.threads.at(-1)?.id }
  })
}

/** Sets properties of a thread. */
export const setThreadProperties = (
  context: EffectContext,
  chat: ChatRecord,
  thread: ThreadRecord,
  properties: PropertyMap
): void => {
  mergeProperties(thread.properties, properties)
  context.emit({
    event: "chat_thread_properties_updated",
    payload: { chat_id: chat.id, thread_id: thread.id, properties: readProperties(properties) },
    pushTo: { kind: "chat", chat, everyone: false },
    about: { chat, threadId: thread.id }
  })
}
