import { removeNamed, setNamed } from "../../service/named-properties.ts"
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
  update_chat_properties: (context, { id, properties }) => setNamed(context, { chat_id: id }, properties),
  delete_chat_properties: (context, { id, properties }) => removeNamed(context, { chat_id: id }, properties),
  update_thread_properties: (context, { properties, ...ids }) => setNamed(context, ids, properties),
  delete_thread_properties: (context, { properties, ...ids }) => removeNamed(context, ids, properties),
  update_event_properties: (context, { properties, ...ids }) => setNamed(context, ids, properties),
  delete_event_properties: (context, { properties, ...ids }) => removeNamed(context, ids, properties)
}
