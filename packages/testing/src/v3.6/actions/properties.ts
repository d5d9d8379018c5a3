import { type ActionContext, chatFor } from "../../service/context.ts"
import { removeProperties, setProperties } from "../../service/effects/properties.ts"
import type { PropertyNames, PropertyOwner } from "../../service/occurrence.ts"
import { findEvent, findThread } from "../../service/state/chats.ts"
import type { ChatRecord, PropertyMap } from "../../service/world.ts"
import type { Handlers } from "./handler.ts"

/** Properties of chats, threads and events: setting merges, deleting removes names. */
export const propertyHandlers: Handlers<
  | "update_chat_properties"
  | "delete_chat_properties"
  | "update_thread_properties"
  | "delete_thread_properties"
  | "update_event_properties"
  | "delete_event_properties"
> = {
  update_chat_properties: (context, { id, properties }) => set(context, { chat_id: id }, properties),
  delete_chat_properties: (context, { id, properties }) => remove(context, { chat_id: id }, properties),
  update_thread_properties: (context, { properties, ...ids }) => set(context, ids, properties),
  delete_thread_properties: (context, { properties, ...ids }) => remove(context, ids, properties),
  update_event_properties: (context, { properties, ...ids }) => set(context, ids, properties),
  delete_event_properties: (context, { properties, ...ids }) => remove(context, ids, properties)
}

interface OwnerIds {
  readonly chat_id: string
  readonly thread_id?: string
  readonly event_id?: string
}

const set = (context: ActionContext, ids: OwnerIds, properties: PropertyMap): unknown => {
  const chat = chatFor(context, ids.chat_id)
  setProperties(context, chat, ownerOf(chat, ids), properties)
  return {}
}

const remove = (context: ActionContext, ids: OwnerIds, names: PropertyNames): unknown => {
  const chat = chatFor(context, ids.chat_id)
  removeProperties(context, chat, ownerOf(chat, ids), names)
  return {}
}

const ownerOf = (chat: ChatRecord, { thread_id, event_id }: OwnerIds): PropertyOwner => {
  const thread = thread_id === undefined ? undefined : findThread(chat, thread_id)
  return thread === undefined || event_id === undefined
    ? { thread }
    : { thread, event: findEvent(thread, event_id) }
}
