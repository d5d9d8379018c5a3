import { type EffectContext, seconds } from "../actions/context.ts"
import { activeThread, memberOf } from "../state/chats.ts"
import { memberView } from "../state/views.ts"
import type { ChatRecord } from "../world.ts"
import type { Author } from "./threads.ts"
import { customerIdsOf } from "./threads.ts"

/** Puts a user into a chat without telling anybody. `false` when the user is in it already. */
export const placeInChat = (context: EffectContext, chat: ChatRecord, user: Author): boolean => {
  const member = memberOf(chat, user.id)
  if (member?.present === true) return false
  if (member === undefined) chat.users.push({ ...user, present: true, last_seen_timestamp: seconds(context) })
  else member.present = true
  const thread = activeThread(chat)
  if (thread !== undefined && !thread.user_ids.includes(user.id)) thread.user_ids.push(user.id)
  // Members get every push anyway.
  chat.follower_ids = chat.follower_ids.filter((id) => id !== user.id)
  return true
}

/** Puts a user into a chat and tells those in it, the newcomer included. */
export const addToChat = (context: EffectContext, chat: ChatRecord, user: Author): void => {
  if (!placeInChat(context, chat, user)) return
  const thread = chat.threads.at(-1)
  const member = memberOf(chat, user.id)
  if (member === undefined) return
  const view = memberView(context.state, member)
  context.emit({
    event: "chat_user_added",
    payload: () => ({
      chat_id: chat.id,
      ...(thread === undefined ? {} : { thread_id: thread.id }),
      user: view,
      user_type: user.type
    }),
    pushTo: { kind: "chat", chat, everyone: true },
    customerIds: customerIdsOf(chat),
    webhook: { chat, threadId: thread?.id }
  })
}

/** Takes a user out of a chat and tells those who were in it. */
export const removeFromChat = (context: EffectContext, chat: ChatRecord, user: Author): void => {
  const member = memberOf(chat, user.id)
  if (member === undefined) return
  member.present = false
  const thread = chat.threads.at(-1)
  context.emit({
    event: "chat_user_removed",
    payload: () => ({
      chat_id: chat.id,
      ...(thread === undefined ? {} : { thread_id: thread.id }),
      user_id: user.id,
      user_type: user.type
    }),
    pushTo: { kind: "chat", chat, everyone: true },
    customerIds: customerIdsOf(chat),
    webhook: { chat, threadId: thread?.id }
  })
}
