import type { EffectContext } from "../context.ts"
import type { SwitchedButton, UserRef } from "../occurrence.ts"
import { memberOf } from "../state/chats.ts"
import { microseconds } from "../time.ts"
import type { ChatRecord, EventRecord, ThreadRecord } from "../world.ts"

/** Tells the others in a chat that somebody is typing, or stopped. */
export const reportTyping = (
  context: EffectContext,
  chat: ChatRecord,
  thread: ThreadRecord,
  author: UserRef,
  { isTyping, recipients }: { readonly isTyping: boolean; readonly recipients: "all" | "agents" }
): void =>
  context.emit({ kind: "typing", chat, thread, author, isTyping, recipients, time: microseconds(context) })

/** Switches the buttons of a rich message that bear an id, and tells those in the chat while the thread is active. */
export const switchButton = (
  context: EffectContext,
  chat: ChatRecord,
  thread: ThreadRecord,
  event: EventRecord,
  author: UserRef,
  button: SwitchedButton
): void => {
  const elements = (event["elements"] ?? []) as readonly { readonly buttons?: readonly Button[] }[]
  for (const candidate of elements.flatMap(({ buttons = [] }) => buttons)) {
    if (candidate.postback_id !== button.id) continue
    const others = (candidate.user_ids ?? []).filter((id) => id !== author.id)
    candidate.user_ids = button.isOn ? [...others, author.id] : others
  }
  // What is pressed in a closed thread is taken, and nobody hears of it.
  if (thread.active) context.emit({ kind: "button-switched", chat, thread, event, author, button })
}

interface Button {
  readonly postback_id?: string
  user_ids?: string[]
}

/** Moves the read marker of a user; `time` in microseconds. */
export const markSeen = (context: EffectContext, chat: ChatRecord, userId: string, time: number): void => {
  const member = memberOf(chat, userId)
  if (member !== undefined) member.seen_up_to = time
  context.emit({ kind: "seen", chat, thread: chat.threads.at(-1), userId, time })
}
