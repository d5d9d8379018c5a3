import type { EffectContext } from "../context.ts"
import type { UserRef } from "../occurrence.ts"
import { Refusal } from "../refusal.ts"
import { activeThread, customerOf, isPresent, memberOf } from "../state/chats.ts"
import { microseconds } from "../time.ts"
import type { ChatRecord, MemberRecord } from "../world.ts"

/** Puts a user into a chat without telling anybody; `undefined` when the user is in it already. */
export const placeInChat = (
  context: EffectContext,
  chat: ChatRecord,
  { id, type }: UserRef,
  visibility: "all" | "agents" = "all"
): MemberRecord | undefined => {
  const there = memberOf(chat, id)
  if (there?.present === true) return undefined
  if (type === "customer" && there === undefined && customerOf(chat) !== undefined)
    throw new Refusal("validation", `Chat ${chat.id} has a customer already`)
  const member: MemberRecord = there ?? { id, type, present: true, seen_up_to: microseconds(context) }
  member.present = true
  if (visibility === "agents") member.visibility = visibility
  else delete member.visibility
  if (there === undefined) chat.users.push(member)
  const thread = activeThread(chat)
  if (thread !== undefined && !thread.user_ids.includes(id)) thread.user_ids.push(id)
  // Whoever comes to serve the chat ends its waiting.
  if (thread !== undefined && type === "agent") delete thread.queued_at
  // Who is in a chat gets its pushes anyway.
  chat.follower_ids = chat.follower_ids.filter((followerId) => followerId !== id)
  return member
}

/** How a user comes into a chat, or goes. */
export interface MemberChange {
  /** The agent who does it. */
  readonly byId?: string | undefined
  /** Who knows that the user is there; `all` unless set. */
  readonly visibility?: "all" | "agents" | undefined
}

/** Puts a user into a chat and tells everybody who may see it. */
export const addToChat = (
  context: EffectContext,
  chat: ChatRecord,
  user: UserRef,
  { byId, visibility }: MemberChange = {}
): void => {
  const member = placeInChat(context, chat, user, visibility)
  if (member !== undefined)
    context.emit({ kind: "member-added", chat, thread: chat.threads.at(-1), member, byId })
}

/** Takes a user out of a chat and tells everybody who may see it; nothing happens when he is not in it. */
export const removeFromChat = (
  context: EffectContext,
  chat: ChatRecord,
  user: UserRef,
  { byId }: MemberChange = {}
): void => {
  const member = memberOf(chat, user.id)
  if (member?.present !== true) return
  member.present = false
  context.emit({ kind: "member-removed", chat, thread: chat.threads.at(-1), member, byId })
}

/** Lets an agent hear of a chat he is not in, and shows him how it stands. */
export const followChat = (context: EffectContext, chat: ChatRecord, agentId: string): void => {
  // Members get every push anyway.
  if (isPresent(chat, agentId) || chat.follower_ids.includes(agentId)) return
  chat.follower_ids.push(agentId)
  const thread = chat.threads.at(-1)
  if (thread !== undefined) context.emit({ kind: "chat-followed", chat, thread, agentId })
}

export const unfollowChat = (context: EffectContext, chat: ChatRecord, agentId: string): void => {
  if (!chat.follower_ids.includes(agentId)) return
  chat.follower_ids = chat.follower_ids.filter((id) => id !== agentId)
  const thread = chat.threads.at(-1)
  if (thread !== undefined) context.emit({ kind: "chat-unfollowed", chat, thread, agentId })
}
