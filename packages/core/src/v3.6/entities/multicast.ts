import * as Schema from "effect/Schema"
import { Int } from "../../checks/constraints.ts"
import { filter } from "../filter.ts"

/** Who is to get a multicast; at least one of the three. Customers cannot be named any more. */
export const MulticastRecipients = Schema.Struct({
  agents: Schema.optional(
    Schema.Struct({
      /** Everybody. */
      all: Schema.optional(Schema.Boolean),
      ids: Schema.optional(Schema.Array(Schema.String)),
      /** Group numbers. */
      groups: Schema.optional(Schema.Array(Schema.Union([Int, Schema.String])))
    })
  )
}).check(filter("namesReceiver"))

/** A message of a multicast. */
export const Multicast = Schema.Struct({
  /** Absent when the service sent it. */
  author_id: Schema.optionalKey(Schema.String),
  /** Any JSON. */
  content: Schema.Unknown,
  /** A label of the sender's own. */
  type: Schema.optionalKey(Schema.String)
})
