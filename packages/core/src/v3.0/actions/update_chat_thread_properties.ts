import * as Schema from "effect/Schema"
import { defineAction } from "../../catalog/define.ts"
import { PropertiesWrite } from "../entities/properties.ts"
import { reach } from "../reach.ts"
import { both } from "../triggers.ts"
import { threadFields } from "../fields.ts"

export const update_chat_thread_properties = defineAction("update_chat_thread_properties", {
  idempotency: "idempotent",
  scopes: reach("chats.conversation", "rw"),
  triggers: both("chat_thread_properties_updated"),
  docs: "Sets properties of a thread; others stay as they are.",
  payload: Schema.Struct({
    ...threadFields,
    /** Namespace, name and bare value. */
    properties: PropertiesWrite
  })
})
