// Properties of what a call names by ids: a chat, a thread of it, or an event of that.
import { type ActionContext, chatFor } from "./context.ts"
import { removeProperties, setProperties } from "./effects/properties.ts"
import type { PropertyNames, PropertyOwner } from "./occurrence.ts"
import { findEvent, findThread } from "./state/chats.ts"
import type { ChatRecord, PropertyMap } from "./world.ts"

interface OwnerIds {
  readonly chat_id: string
  readonly thread_id?: string
  readonly event_id?: string
}

/** Sets them; answers with nothing. */
export const setNamed = (context: ActionContext, ids: OwnerIds, properties: PropertyMap): unknown => {
  const chat = chatFor(context, ids.chat_id)
  setProperties(context, chat, ownerOf(chat, ids), properties)
  return {}
}

/** Removes them; answers with nothing. */
export const removeNamed = (context: ActionContext, ids: OwnerIds, names: PropertyNames): unknown => {
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
