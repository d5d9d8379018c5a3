import * as Schema from "effect/Schema"
import { intBetween } from "../../checks/constraints.ts"
import { Highlights } from "./filters.ts"

/** Which page of a list: the first by filters, order and limit, later ones by `page_id` alone, which remembers the rest. */
export const PageRequest = Schema.Struct({
  /** Not with `page_id`. */
  filters: Schema.optional(Schema.Record(Schema.String, Schema.Unknown)),
  /** `desc` unless set. Not with `page_id`. */
  sort_order: Schema.optional(Schema.Literals(["asc", "desc"])),
  /** 1 to 100; 10 unless set, 3 in `list_threads`. Not with `page_id`. */
  limit: Schema.optional(intBetween(1, 100)),
  page_id: Schema.optional(Schema.String),
  /** 1 to 100; `list_threads` only, without `limit` and `filters`. */
  min_events_count: Schema.optional(intBetween(1, 100)),
  /** `list_archives` only. */
  highlights: Schema.optional(Highlights)
})

/** Where the pages around an answer are. */
export const PageInfo = Schema.Struct({
  /** Absent on the last page. */
  next_page_id: Schema.optionalKey(Schema.String),
  /** Absent on the first. */
  previous_page_id: Schema.optionalKey(Schema.String),
  /** In answers of `list_chats`, where it is an estimate, and `list_archives`. */
  found_chats: Schema.optionalKey(Schema.Number),
  /** In answers of `list_threads`. */
  found_threads: Schema.optionalKey(Schema.Number)
})
