import * as Schema from "effect/Schema"
import { Finite } from "../../checks/constraints.ts"
import { defineAction } from "../../catalog/define.ts"
import { ChatSummary } from "../entities/chat.ts"
import { PropertyFilters } from "../entities/filters.ts"
import { pageFields, pageLinks } from "../entities/pagination.ts"
import { reach } from "../reach.ts"

export const get_chats_summary = defineAction("get_chats_summary", {
  idempotency: "safe",
  scopes: reach("chats", "ro"),
  docs: "Lists the chats the caller may see as summaries, page by page.",
  payload: Schema.Struct({
    ...pageFields,
    /** Keep them unchanged from page to page. */
    filters: Schema.optional(
      Schema.Struct({
        /** Whether to list chats with an active thread; `true` unless set. */
        include_active: Schema.optional(Schema.Boolean),
        properties: Schema.optional(PropertyFilters),
        /** Chats of any of these groups. Since 2019-09-27. */
        group_ids: Schema.optional(Schema.Array(Finite))
      })
    )
  }),
  success: Schema.Struct({
    chats_summary: Schema.Array(ChatSummary),
    /** About how many chats there are; one document says text. */
    found_chats: Schema.Union([Schema.Number, Schema.String]),
    ...pageLinks
  })
})
