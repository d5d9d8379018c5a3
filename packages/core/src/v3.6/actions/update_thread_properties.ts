import * as Schema from "effect/Schema"
import { defineAction } from "../../catalog/define.ts"
import { Properties } from "../entities/properties.ts"

export const update_thread_properties = defineAction("update_thread_properties", {
  idempotency: "idempotent",
  scopes: ["chats--all:rw", "chats--access:rw"],
  triggers: { push: ["thread_properties_updated"], webhook: ["thread_properties_updated"] },
  docs: "Sets properties of a thread.",
  payload: Schema.Struct({
    chat_id: Schema.String,
    thread_id: Schema.String,
    /** Namespace, name, value. */
    properties: Properties
  })
})
