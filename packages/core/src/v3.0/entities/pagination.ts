import * as Schema from "effect/Schema"
import { intBetween } from "../../checks/constraints.ts"

/** Fields of a request whose answer comes page by page. */
export const pageFields = {
  /** The `next_page_id` or `previous_page_id` of an answer; the first page when left out. */
  page_id: Schema.optional(Schema.String),
  /** How many to return: 1 to 100, 10 unless set. */
  limit: Schema.optional(intBetween(1, 100)),
  /** `asc` is oldest first; `desc` unless set. */
  order: Schema.optional(Schema.Literals(["asc", "desc"]))
}

/** Where the pages around an answer are. */
export const pageLinks = {
  /** Absent on the last page. */
  next_page_id: Schema.optionalKey(Schema.String),
  /** Absent on the first page. */
  previous_page_id: Schema.optionalKey(Schema.String)
}
