import { type ActionContext, viewerOf } from "./context.ts"
import { Refusal } from "./refusal.ts"
import { seesChat } from "./state/access.ts"
import type { ChatRecord } from "./world.ts"

/** The chat, if the caller may see it. */
export const chatFor = (context: ActionContext, chatId: string): ChatRecord => {
  const chat = context.state.chats.find(chatId)
  if (seesChat(viewerOf(context), chat)) return chat
  throw new Refusal("authorization", `No access to chat ${chatId}`)
}
