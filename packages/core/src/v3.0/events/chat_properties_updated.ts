import * as Schema from "effect/Schema"
import { defineEvent } from "../../define.ts"
import { chatFields } from "../fields.ts"
import { Properties } from "../entities/properties.ts"

export const chat_properties_updated = defineEvent("chat_properties_updated", {
  category: "properties",
  webhook: { registrable: true, filters: ["chat_member_ids"], additionalData: ["chat_properties"] },
  joinKey: ["chat_id", "#properties"],
  joinKind: "derived",
  triggeredBy: ["update_chat_properties", "router"],
  docs: "Properties of a chat were set.",
  source: "Web API v3.0 webhooks page, RTM API v3.0 pushes page, engineering README of v3.0 (2019-08-08)",
  payload: Schema.Struct({
    ...chatFields,
    /** Only what changed. */
    properties: Properties
  })
})
