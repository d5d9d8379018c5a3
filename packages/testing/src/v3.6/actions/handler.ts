import type { Payload } from "@agent-chat/core"
import type { v3_6 } from "@agent-chat/core/v3.6"
import { type ActionContext, chatFor } from "../../service/context.ts"
import { Refusal } from "../../service/refusal.ts"
import { activeThread, isPresent, memberOf } from "../../service/state/chats.ts"
import { seenUpTo, timeOf } from "../../service/time.ts"
import type { ChatRecord, ThreadRecord } from "../../service/world.ts"

type Actions = (typeof v3_6)["actions"]

/** What an action does: changes the state, reports what happened, returns the answer. Throws a `Refusal`. */
type Handler<K extends keyof Actions> = (context: ActionContext, payload: Payload<Actions[K]>) => unknown

/** One handler per action of the catalog, of the named ones or of all. */
export type Handlers<K extends keyof Actions = keyof Actions> = { readonly [A in K]: Handler<A> }

/** The chat, if the caller is in it, or says that it does not matter. */
export const chatOfCaller = (context: ActionContext, chatId: string, ignoresPresence = false): ChatRecord => {
  const chat = chatFor(context, chatId)
  if (ignoresPresence || isPresent(chat, context.author.id)) return chat
  throw new Refusal("missing_access", "The requester is not in the chat")
}

/** The thread that is active. */
export const activeThreadOf = (chat: ChatRecord): ThreadRecord => {
  const thread = activeThread(chat)
  if (thread === undefined) throw new Refusal("chat_inactive", `Chat ${chat.id} has no active thread`)
  return thread
}

/** Who begins, resumes or writes has seen what is there. */
export const seeAll = ({ author }: ActionContext, chat: ChatRecord): void => {
  const member = memberOf(chat, author.id)
  const last = chat.threads.at(-1)
  if (member === undefined || last === undefined) return
  member.seen_up_to = Math.max(seenUpTo(member) ?? 0, timeOf(last.events.at(-1) ?? last))
}
