import * as Schema from "effect/Schema"
import { Finite } from "../../checks/constraints.ts"
import { filter } from "../filter.ts"

/** Agents who receive a multicast. */
export const MulticastAgents = Schema.Struct({
  /** Every agent of the account. */
  all: Schema.optional(Schema.Boolean),
  ids: Schema.optional(Schema.Array(Schema.String)),
  /** Ids of groups. */
  groups: Schema.optional(Schema.Array(Schema.Union([Finite, Schema.String])))
})

/** Customers who receive a multicast. */
export const MulticastCustomers = Schema.Struct({
  ids: Schema.optional(Schema.Array(Schema.String))
})

/** Who receives a multicast: at least one of `agents.all`, `agents.ids`, `agents.groups` and `customers.ids`. */
export const MulticastScopes = Schema.Struct({
  agents: Schema.optional(MulticastAgents),
  customers: Schema.optional(MulticastCustomers)
}).check(filter("namesReceiver"))
