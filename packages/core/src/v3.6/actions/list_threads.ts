import * as Schema from "effect/Schema"
import { defineAction } from "../../catalog/define.ts"
import { intBetween } from "../../checks/constraints.ts"
import { Thread } from "../entities/chat.ts"
import { ThreadFilters } from "../entities/filters.ts"
import { filter } from "../filter.ts"
import { chatFields } from "../fields.ts"

export const list_threads = defineAction("list_threads", {
  idempotency: "safe",
  scopes: ["chats--all:ro", "chats--access:ro"],
  docs: "Lists the threads of one chat that the caller may see, with their events.",
  payload: Schema.Struct({
    ...chatFields,
    /** `asc` is oldest first; `desc` unless set. Not with `page_id`. */
    sort_order: Schema.optional(Schema.Literals(["asc", "desc"])),
    /** How many to return: 1 to 100, 3 unless set. Not with `page_id`. */
    limit: Schema.optional(intBetween(1, 100)),
    /** The `next_page_id` or `previous_page_id` of an answer, good for a month at most. Stands without `filters`, `limit` and `sort_order`. */
    page_id: Schema.optional(Schema.String),
    /** 1 to 100: as many of the newest threads as it takes to have so many events. Stands without `limit` and `filters`. */
    min_events_count: Schema.optional(intBetween(1, 100)),
    filters: Schema.optional(ThreadFilters)
  }).check(filter("pageIdAlone"), filter("minEventsAlone")),
  success: Schema.Struct({
    threads: Schema.Array(Thread),
    found_threads: Schema.Number,
    /** Only when there is a next page. */
    next_page_id: Schema.optionalKey(Schema.String),
    /** Only when there is a previous page. */
    previous_page_id: Schema.optionalKey(Schema.String)
  })
})
