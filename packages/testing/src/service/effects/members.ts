import { type EffectContext, seconds } from "../context.ts"
import { Refusal } from "../refusal.ts"
import { activeThread, customerIdsOf, customerOf, memberOf } from "../state/chats.ts"
import { memberView } from "../../v3.0/views.ts"
import type { ChatRecord, MemberRecord } from "../world.ts"
import type { UserRef } from "./threads.ts"

/** Puts a user into a chat without telling anybody; `undefined` when the user is in it already. */
export const placeInChat = (
  context: EffectContext,
  chat: ChatRecord,
  { id, type }: UserRef
): MemberRecord | undefined => {
  const there = memberOf(chat, id)
  if (there?.present === true) return undefined
  if (type === "customer" && there === undefined && customerOf(chat) !== undefined)
    throw new Refusal("validation", `Chat ${chat.id} has a customer already`)
  const member: MemberRecord = there ?? { id, type, present: true, last_seen_timestamp: seconds(context) }
  member.present = true
  if (there === undefined) chat.users.push(member)
  const thread = activeThread(chat)
  if (thread !== undefined && !thread.user_ids.includes(id)) thread.user_ids.push(id)
  // Who is in a chat gets its pushes anyway.
  chat.follower_ids = chat.follower_ids.filter((followerId) => followerId !== id)
  return member
}

/** Puts a user into a chat and tells everybody who may see it. */
export const addToChat = (context: EffectContext, chat: ChatRecord, user: UserRef): void => {
  const member = placeInChat(context, chat, user)
  if (member === undefined) return
  announce(context, chat, "chat_user_added", {
    user: memberView(context.state, member),
    user_type: user.type
  })
}

/** Takes a user out of a chat and tells everybody who may see it; nothing happens when he is not in it. */
export const removeFromChat = (context: EffectContext, chat: ChatRecord, user: UserRef): void => {
  const member = memberOf(chat, user.id)
  if (member?.present !== true) return
  member.present = false
  announce(context, chat, "chat_user_removed", { user_id: user.id, user_type: user.type })
}

const announce = (context: EffectContext, chat: ChatRecord, event: string, facts: object): void => {
  const threadId = chat.threads.at(-1)?.id
  context.emit({
    event,
    payload: { chat_id: chat.id, ...(threadId === undefined ? {} : { thread_id: threadId }), ...facts },
    pushTo: { kind: "chat", chat, everyone: true },
    customerIds: customerIdsOf(chat),
    about: { chat, threadId }
  })
}
