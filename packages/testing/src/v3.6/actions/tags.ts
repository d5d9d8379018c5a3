import { chatFor } from "../../service/context.ts"
import { addTag, removeTag } from "../../service/effects/threads.ts"
import { findThread } from "../../service/state/chats.ts"
import type { Handlers } from "./handler.ts"

/** Tags of threads; case counts. */
export const tagHandlers: Handlers<"tag_thread" | "untag_thread"> = {
  tag_thread: (context, { chat_id, thread_id, tag }) => {
    const chat = chatFor(context, chat_id)
    addTag(context, chat, findThread(chat, thread_id), tag)
    return {}
  },
  untag_thread: (context, { chat_id, thread_id, tag }) => {
    const chat = chatFor(context, chat_id)
    removeTag(context, chat, findThread(chat, thread_id), tag)
    return {}
  }
}
