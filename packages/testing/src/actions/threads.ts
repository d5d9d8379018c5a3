import { closeThread } from "../effects/threads.ts"
import { findThread } from "../state/chats.ts"
import { chatHead, threadView } from "../state/views.ts"
import { chatFor, viewerOf } from "./context.ts"
import type { Handlers } from "./handler.ts"

/** Threads: reading and closing them. */
export const threadHandlers: Handlers<"get_chat_threads" | "close_thread"> = {
  get_chat_threads: (context, payload) => {
    const chat = chatFor(context, payload.chat_id)
    const viewer = viewerOf(context)
    const threads =
      payload.thread_ids === undefined
        ? chat.threads
        : payload.thread_ids.map((threadId) => findThread(chat, threadId))
    return {
      chat: {
        ...chatHead(context.state, chat, viewer),
        threads: threads.map((thread) => threadView(thread, viewer)),
        threads_summary: chat.threads.map(({ id, order }) => ({ thread_id: id, order }))
      }
    }
  },
  close_thread: (context, payload) => {
    closeThread(context, chatFor(context, payload.chat_id), context.author.id)
    return {}
  }
}
