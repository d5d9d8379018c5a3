import type { EffectContext } from "../context.ts"
import type { PropertyNames, PropertyOwner } from "../occurrence.ts"
import { deleteProperties, mergeProperties } from "../state/properties.ts"
import type { ChatRecord, PropertyMap } from "../world.ts"

/** Sets properties of a chat, a thread or an event, and tells those in the chat. */
export const setProperties = (
  context: EffectContext,
  chat: ChatRecord,
  owner: PropertyOwner,
  properties: PropertyMap
): void => {
  mergeProperties(propertiesOf(chat, owner), properties)
  context.emit({
    kind: "properties-set",
    chat,
    thread: owner.thread ?? chat.threads.at(-1),
    owner,
    properties
  })
}

/** Removes properties of a chat, a thread or an event by their names, and tells those in the chat. */
export const removeProperties = (
  context: EffectContext,
  chat: ChatRecord,
  owner: PropertyOwner,
  names: PropertyNames
): void => {
  deleteProperties(propertiesOf(chat, owner), names)
  context.emit({
    kind: "properties-deleted",
    chat,
    thread: owner.thread ?? chat.threads.at(-1),
    owner,
    names
  })
}

const propertiesOf = (chat: ChatRecord, { thread, event }: PropertyOwner): PropertyMap =>
  event === undefined ? (thread ?? chat).properties : (event.properties ??= {})
