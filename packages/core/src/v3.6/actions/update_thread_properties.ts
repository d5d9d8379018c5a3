import * as Schema from "effect/Schema"
import { defineAction } from "../../catalog/define.ts"
import { Properties } from "../entities/properties.ts"
import { threadFields } from "../fields.ts"
import { both } from "../triggers.ts"

export const update_thread_properties = defineAction("update_thread_properties", {
  idempotency: "idempotent",
  scopes: ["chats--all:rw", "chats--access:rw"],
  triggers: both("thread_properties_updated"),
  docs: "Sets properties of a thread.",
  payload: Schema.Struct({
    ...threadFields,
    /** Namespace, name, value. */
    properties: Properties
  })
})
