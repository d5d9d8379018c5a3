import * as Schema from "effect/Schema"
import { exactlyOneOf, Finite, Int, itemsBetween, Rfc3339 } from "../../checks/constraints.ts"
import { filter } from "../filter.ts"
import { PropertyValue } from "./properties.ts"

/** A condition on a value: exactly one of `exists`, `values` and `exclude_values`. */
export const ValueFilter = Schema.Struct({
  /** Whether it is there at all. */
  exists: Schema.optional(Schema.Boolean),
  /** It is one of these. */
  values: Schema.optional(Schema.Array(PropertyValue)),
  /** It is none of these. */
  exclude_values: Schema.optional(Schema.Array(PropertyValue)),
  /** All of the listed values have to be there, or none. */
  require_every_value: Schema.optional(Schema.Boolean)
}).check(exactlyOneOf("exists", "values", "exclude_values"))

/** A condition on a list: `values` or `exclude_values`. */
export const ListFilter = Schema.Struct({
  /** One of these. */
  values: Schema.optional(Schema.Array(Schema.Union([Finite, Schema.String]))),
  /** None of these. */
  exclude_values: Schema.optional(Schema.Array(Schema.Union([Finite, Schema.String])))
}).check(exactlyOneOf("values", "exclude_values"))

/** Conditions on properties: namespace, name, and exactly one of `exists`, `values` and `exclude_values`. */
export const PropertyFilters = Schema.Record(
  Schema.String,
  Schema.Record(
    Schema.String,
    Schema.Struct({
      /** Whether it is set at all. */
      exists: Schema.optional(Schema.Boolean),
      /** It is one of these. */
      values: Schema.optional(Schema.Array(PropertyValue)),
      /** It is none of these. */
      exclude_values: Schema.optional(Schema.Array(PropertyValue))
    }).check(exactlyOneOf("exists", "values", "exclude_values"))
  )
)

/** Group numbers; at most 200. */
const GroupIds = Schema.Array(Int).check(itemsBetween(0, 200))

/** Which chats `list_chats` lists. */
export const ChatFilters = Schema.Struct({
  /** `true` for active chats, `false` for the others; both when it is `null` or left out. */
  active: Schema.optional(Schema.NullOr(Schema.Boolean)),
  /** `true` unless set. */
  include_chats_without_threads: Schema.optional(Schema.Boolean),
  /** At most 200. */
  group_ids: Schema.optional(GroupIds),
  properties: Schema.optional(PropertyFilters)
})

/** Which threads `list_threads` lists; not together with `min_events_count`. */
export const ThreadFilters = Schema.Struct({
  /** RFC 3339. */
  from: Schema.optional(Rfc3339),
  /** RFC 3339. */
  to: Schema.optional(Rfc3339)
})

/** A condition on filled forms. */
export const FormsFilter = Schema.Struct({
  /** Spelt otherwise than `form_type`. */
  type: Schema.optional(Schema.Literals(["pre_chat", "post_chat"])),
  /** RFC 3339. */
  from: Schema.optional(Rfc3339),
  /** RFC 3339. */
  to: Schema.optional(Rfc3339),
  exists: Schema.optional(Schema.Boolean),
  /** Ids of answers, such as `163672098710307655:0`. */
  values: Schema.optional(Schema.Array(Schema.String)),
  /** Ids of answers. */
  exclude_values: Schema.optional(Schema.Array(Schema.String)),
  /** Group numbers. */
  groups: Schema.optional(ListFilter)
})

/** A condition on the types of events. */
export const EventTypesFilter = Schema.Struct({
  values: Schema.optional(Schema.Array(Schema.String)),
  exclude_values: Schema.optional(Schema.Array(Schema.String)),
  /** All of the listed types have to be there, or none. */
  require_every_value: Schema.optional(Schema.Boolean)
}).check(exactlyOneOf("values", "exclude_values"))

/** A condition on greetings. */
export const GreetingsFilter = Schema.Struct({
  /** RFC 3339. */
  from: Schema.optional(Rfc3339),
  /** RFC 3339. */
  to: Schema.optional(Rfc3339),
  exists: Schema.optional(Schema.Boolean),
  values: Schema.optional(Schema.Array(Int)),
  exclude_values: Schema.optional(Schema.Array(Int)),
  /** Group numbers. */
  groups: Schema.optional(ListFilter)
})

/** A condition on who answered. */
export const AgentResponseFilter = Schema.Struct({
  exists: Schema.optional(Schema.Boolean),
  /** `true` looks at first answers only. */
  first: Schema.optional(Schema.Boolean),
  agents: Schema.optional(ListFilter),
  /** Group numbers. */
  groups: Schema.optional(ListFilter)
})

const AgentTypes = Schema.Array(Schema.Literals(["human", "chatbot", "ai_agent"]))

/** A condition on the kinds of agents; several lists may go together, each kind once over all of them. */
export const AgentTypesFilter = Schema.Struct({
  all_values: Schema.optional(AgentTypes),
  any_values: Schema.optional(AgentTypes),
  exclude_values: Schema.optional(AgentTypes)
}).check(filter("agentTypesOnce"))

/** Which conversations `list_archives` finds. */
export const ArchiveFilters = Schema.Struct({
  /** What was said. */
  query: Schema.optional(Schema.String),
  /** RFC 3339. */
  from: Schema.optional(Rfc3339),
  /** RFC 3339. */
  to: Schema.optional(Rfc3339),
  /** At most 1000. */
  chat_ids: Schema.optional(Schema.Array(Schema.String).check(itemsBetween(0, 1000))),
  /** At most 20; stands alone, without other filters and paging. */
  thread_ids: Schema.optional(Schema.Array(Schema.String).check(itemsBetween(0, 20))),
  /** At most 200. */
  group_ids: Schema.optional(GroupIds),
  properties: Schema.optional(PropertyFilters),
  /** `exists: false` finds unassigned chats. */
  agents: Schema.optional(ValueFilter),
  tags: Schema.optional(ValueFilter),
  sales: Schema.optional(ValueFilter),
  goals: Schema.optional(ValueFilter),
  /** Called `surveys` before 2026-01-27. */
  forms: Schema.optional(Schema.Array(FormsFilter)),
  event_types: Schema.optional(EventTypesFilter),
  greetings: Schema.optional(GreetingsFilter),
  agent_response: Schema.optional(AgentResponseFilter),
  agent_types: Schema.optional(AgentTypesFilter),
  /** Codes of ISO 3166-1 alpha-2. */
  customer_countries: Schema.optional(ValueFilter),
  customer_id: Schema.optional(Schema.String),
  customer_email: Schema.optional(Schema.String)
})

/** Whose status `list_routing_statuses` tells. */
export const RoutingStatusFilters = Schema.Struct({
  group_ids: Schema.optional(Schema.Array(Int))
})

/** The tags put around what `filters.query` found; `{}` takes the defaults. */
export const Highlights = Schema.Struct({
  /** Goes with `post_tag`; `<em>` unless set. */
  pre_tag: Schema.optional(Schema.String),
  /** Goes with `pre_tag`; `</em>` unless set. */
  post_tag: Schema.optional(Schema.String)
}).check(filter("together", "pre_tag", "post_tag"))
