import * as Schema from "effect/Schema"
import { defineAction } from "../../catalog/define.ts"
import { intBetween } from "../../checks/constraints.ts"
import { Chat } from "../entities/chat.ts"
import { ArchiveFilters, Highlights } from "../entities/filters.ts"
import { filter } from "../filter.ts"

export const list_archives = defineAction("list_archives", {
  idempotency: "safe",
  scopes: ["chats--all:ro", "chats--access:ro"],
  docs: "Searches conversations; every hit is a whole chat with exactly one of its threads.",
  payload: Schema.Struct({
    /** For the first page only: not with `page_id`. */
    filters: Schema.optional(ArchiveFilters),
    /** The `next_page_id` or `previous_page_id` of an answer, good for a month at most. Stands without `filters`, `limit` and `sort_order`. */
    page_id: Schema.optional(Schema.String),
    /** `asc` is oldest first; `desc` unless set. Not with `page_id`. */
    sort_order: Schema.optional(Schema.Literals(["asc", "desc"])),
    /** How many to return: 1 to 100, 10 unless set. Not with `page_id`. */
    limit: Schema.optional(intBetween(1, 100)),
    /** Marks what `filters.query` found; `{}` takes the default tags. */
    highlights: Schema.optional(Highlights)
  }).check(filter("pageIdAlone"), filter("threadIdsAlone")),
  success: Schema.Struct({
    /** The same chat may come again with another thread. */
    chats: Schema.Array(Chat),
    /** How many conversations match. */
    found_chats: Schema.Number,
    /** Only when there is a next page. */
    next_page_id: Schema.optionalKey(Schema.String),
    /** Only when there is a previous page. */
    previous_page_id: Schema.optionalKey(Schema.String)
  })
})
