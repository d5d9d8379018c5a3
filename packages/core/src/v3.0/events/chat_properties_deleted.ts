import * as Schema from "effect/Schema"
import { defineEvent } from "../../define.ts"
import { chatFields } from "../fields.ts"
import { PropertiesDelete } from "../entities/properties.ts"

export const chat_properties_deleted = defineEvent("chat_properties_deleted", {
  category: "properties",
  webhook: { registrable: true, filters: ["chat_member_ids"], additionalData: ["chat_properties"] },
  joinKey: ["chat_id", "#properties"],
  joinKind: "derived",
  triggeredBy: ["delete_chat_properties"],
  docs: "Properties of a chat were removed.",
  source: "Web API v3.0 webhooks page, RTM API v3.0 pushes page, engineering README of v3.0 (2019-08-08)",
  payload: Schema.Struct({
    ...chatFields,
    /** The names that were removed. */
    properties: PropertiesDelete
  })
})
