import * as Schema from "effect/Schema"
import {
  CalendarDate,
  exactlyOneOf,
  Finite,
  Int,
  IsoMicroseconds,
  itemsBetween
} from "../../checks/constraints.ts"
import { PropertyValue } from "./properties.ts"

const Values = Schema.Array(PropertyValue)

/** A condition on a value: exactly one of the three. */
export const ValueFilter = Schema.Struct({
  /** Whether it is there at all. */
  exists: Schema.optional(Schema.Boolean),
  /** It is one of these. */
  values: Schema.optional(Values),
  /** It is none of these. */
  exclude_values: Schema.optional(Values)
}).check(exactlyOneOf("exists", "values", "exclude_values"))

/** A condition on a text: exactly one of the two. */
export const StringFilter = Schema.Struct({
  /** It is one of these. */
  values: Schema.optional(Schema.Array(Schema.String)),
  /** It is none of these. */
  exclude_values: Schema.optional(Schema.Array(Schema.String))
}).check(exactlyOneOf("values", "exclude_values"))

/** A condition on a whole number. */
export const RangeFilter = Schema.Struct({
  /** At most. */
  lte: Schema.optional(Int),
  /** Less than. */
  lt: Schema.optional(Int),
  /** At least. */
  gte: Schema.optional(Int),
  /** More than. */
  gt: Schema.optional(Int),
  /** Exactly. */
  eq: Schema.optional(Int)
})

/** A condition on a moment: ISO 8601 with microseconds and a zone, such as `2017-10-12T15:19:21.010200+01:00`. */
export const DateRangeFilter = Schema.Struct({
  /** Then or earlier. */
  lte: Schema.optional(IsoMicroseconds),
  /** Earlier. */
  lt: Schema.optional(IsoMicroseconds),
  /** Then or later. */
  gte: Schema.optional(IsoMicroseconds),
  /** Later. */
  gt: Schema.optional(IsoMicroseconds),
  /** Exactly then. */
  eq: Schema.optional(IsoMicroseconds)
})

/** Conditions on properties: namespace, name, and exactly one of `exists`, `values` and `exclude_values`. */
export const PropertyFilters = Schema.Record(Schema.String, Schema.Record(Schema.String, ValueFilter))

/** Which customers to list. */
export const CustomerFilters = Schema.Struct({
  country: Schema.optional(StringFilter),
  email: Schema.optional(StringFilter),
  name: Schema.optional(StringFilter),
  customer_id: Schema.optional(StringFilter),
  /** How many chats the customer has had. */
  chats_count: Schema.optional(RangeFilter),
  /** How many threads the customer has had. */
  threads_count: Schema.optional(RangeFilter),
  /** How often the customer has visited the site. */
  visits_count: Schema.optional(RangeFilter),
  /** When the customer was created. */
  created_at: Schema.optional(DateRangeFilter),
  /** When an agent last wrote to the customer. */
  agent_last_event_created_at: Schema.optional(DateRangeFilter),
  /** When the customer last wrote. */
  customer_last_event_created_at: Schema.optional(DateRangeFilter)
})

/** One answer of a survey. */
export const SurveyFilter = Schema.Struct({
  type: Schema.Literals(["pre_chat", "post_chat"]),
  answer_id: Schema.String
})

/** Which archived threads to find. */
export const ArchiveFilters = Schema.Struct({
  /** Words to search for. */
  query: Schema.optional(Schema.String),
  /** The first day, `YYYY-MM-DD`. */
  date_from: Schema.optional(CalendarDate),
  /** The last day, `YYYY-MM-DD`. */
  date_to: Schema.optional(CalendarDate),
  /** Threads with any of these agents. */
  agent_ids: Schema.optional(Schema.Array(Schema.String)),
  /** Threads of any of these groups. */
  group_ids: Schema.optional(Schema.Array(Finite)),
  properties: Schema.optional(PropertyFilters),
  /** These threads, at most 20; excludes every other filter and the pagination. Since 2019-09-27. */
  thread_ids: Schema.optional(Schema.Array(Schema.String).check(itemsBetween(0, 20))),
  /** Since 2019-09-27. */
  tags: Schema.optional(ValueFilter),
  /** Since 2019-09-27. */
  sales: Schema.optional(ValueFilter),
  /** Since 2019-09-27. */
  goals: Schema.optional(ValueFilter),
  /** Since 2019-09-27. */
  surveys: Schema.optional(Schema.Array(SurveyFilter))
})
