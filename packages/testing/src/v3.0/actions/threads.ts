import { chatFor, viewerOf } from "../../service/context.ts"
import { addTag, closeThread, removeTag } from "../../service/effects/threads.ts"
import { Refusal } from "../../service/refusal.ts"
import { findThread, isPresent } from "../../service/state/chats.ts"
import { pageOf } from "../../service/state/pages.ts"
import { pageLinks, pageRequest } from "../pages.ts"
import { chatHead, threadView } from "../views.ts"
import type { Handlers } from "./handler.ts"

/** Threads: reading, closing and tagging them. */
export const threadHandlers: Handlers<
  "get_chat_threads" | "get_chat_threads_summary" | "close_thread" | "tag_chat_thread" | "untag_chat_thread"
> = {
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
  get_chat_threads_summary: (context, payload) => {
    const chat = chatFor(context, payload.chat_id)
    const page = pageOf(chat.threads, ({ order }) => order, pageRequest(payload))
    return {
      threads_summary: page.items.map(({ id, order, events }) => ({
        id,
        order,
        events_count: events.length
      })),
      found_threads: chat.threads.length,
      ...pageLinks(page)
    }
  },
  close_thread: (context, payload) => {
    const chat = chatFor(context, payload.chat_id)
    if (payload.require_requester_presence === true && !isPresent(chat, context.author.id))
      throw new Refusal("authorization", "The requester is not in the chat")
    closeThread(context, chat, context.author.id)
    return {}
  },
  tag_chat_thread: (context, { chat_id, thread_id, tag }) => {
    const chat = chatFor(context, chat_id)
    addTag(context, chat, findThread(chat, thread_id), tag)
    return {}
  },
  untag_chat_thread: (context, { chat_id, thread_id, tag }) => {
    const chat = chatFor(context, chat_id)
    removeTag(context, chat, findThread(chat, thread_id), tag)
    return {}
  }
}
