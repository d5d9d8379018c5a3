import type { ActionContext } from "../../service/context.ts"
import { setThreadProperties } from "../../service/effects/conversation.ts"
import { findEvent, findThread } from "../../service/state/chats.ts"
import { deleteProperties, mergeProperties, readProperties } from "../../service/state/properties.ts"
import type { ChatRecord, PropertyMap } from "../../service/world.ts"
import { chatFor } from "../../service/chat-for.ts"
import type { Handlers } from "./handler.ts"

/** Properties of chats, threads and events: setting merges, deleting removes names. */
export const propertyHandlers: Handlers<
  | "update_chat_properties"
  | "delete_chat_properties"
  | "update_chat_thread_properties"
  | "delete_chat_thread_properties"
  | "update_event_properties"
  | "delete_event_properties"
> = {
  update_chat_properties: (context, payload) => {
    const chat = chatFor(context, payload.chat_id)
    mergeProperties(chat.properties, payload.properties)
    return report(context, chat, "chat_properties_updated", payload, readProperties(payload.properties))
  },
  delete_chat_properties: (context, payload) => {
    const chat = chatFor(context, payload.chat_id)
    deleteProperties(chat.properties, payload.properties)
    return report(context, chat, "chat_properties_deleted", payload, payload.properties)
  },
  update_chat_thread_properties: (context, payload) => {
    const chat = chatFor(context, payload.chat_id)
    setThreadProperties(context, chat, findThread(chat, payload.thread_id), payload.properties)
    return {}
  },
  delete_chat_thread_properties: (context, payload) => {
    const chat = chatFor(context, payload.chat_id)
    deleteProperties(findThread(chat, payload.thread_id).properties, payload.properties)
    return report(context, chat, "chat_thread_properties_deleted", payload, payload.properties)
  },
  update_event_properties: (context, payload) => {
    const chat = chatFor(context, payload.chat_id)
    mergeProperties(eventProperties(chat, payload), payload.properties)
    return report(context, chat, "event_properties_updated", payload, readProperties(payload.properties))
  },
  delete_event_properties: (context, payload) => {
    const chat = chatFor(context, payload.chat_id)
    deleteProperties(eventProperties(chat, payload), payload.properties)
    return report(context, chat, "event_properties_deleted", payload, payload.properties)
  }
}

interface EventRef {
  readonly thread_id: string
  readonly event_id: string
}

const eventProperties = (chat: ChatRecord, { thread_id, event_id }: EventRef): PropertyMap => {
  const event = findEvent(findThread(chat, thread_id), event_id)
  event.properties ??= {}
  return event.properties
}

interface Owner {
  readonly chat_id: string
  readonly thread_id?: string
  readonly event_id?: string
}

const report = (
  context: ActionContext,
  chat: ChatRecord,
  event: string,
  { chat_id, thread_id, event_id }: Owner,
  properties: unknown
): unknown => {
  context.emit({
    event,
    payload: {
      chat_id,
      ...(thread_id === undefined ? {} : { thread_id }),
      ...(event_id === undefined ? {} : { event_id }),
      properties
    },
    pushTo: { kind: "chat", chat, everyone: false },
    about: { chat, threadId: thread_id ?? chat.threads.at(-1)?.id }
  })
  return {}
}
