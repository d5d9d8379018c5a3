import * as Schema from "effect/Schema"
import { defineAction } from "../../catalog/define.ts"
import { intBetween } from "../../checks/constraints.ts"
import { ChatSummary } from "../entities/chat.ts"
import { ChatFilters } from "../entities/filters.ts"
import { filter } from "../filter.ts"

export const list_chats = defineAction("list_chats", {
  idempotency: "safe",
  scopes: ["chats--all:ro", "chats--access:ro"],
  docs: "Lists the chats the caller may see as summaries, page by page.",
  payload: Schema.Struct({
    /** For the first page only: not with `page_id`. */
    filters: Schema.optional(ChatFilters),
    /** `asc` is oldest first; `desc` unless set. Not with `page_id`. */
    sort_order: Schema.optional(Schema.Literals(["asc", "desc"])),
    /** How many to return: 1 to 100, 10 unless set. Not with `page_id`. */
    limit: Schema.optional(intBetween(1, 100)),
    /** The `next_page_id` or `previous_page_id` of an answer, good for a month at most. Stands without `filters`, `limit` and `sort_order`. */
    page_id: Schema.optional(Schema.String)
  }).check(filter("pageIdAlone")),
  success: Schema.Struct({
    /** The chats, each with its last thread and events. */
    chats_summary: Schema.Array(ChatSummary),
    /** Only when there is a next page. */
    next_page_id: Schema.optionalKey(Schema.String),
    /** Only when there is a previous page. */
    previous_page_id: Schema.optionalKey(Schema.String),
    /** An estimate. */
    found_chats: Schema.Number
  })
})
