import * as Schema from "effect/Schema"
import { defineAction } from "../../catalog/define.ts"
import { Address, Cart, Omnichannel, SessionFields, Statistics, Ticket, Visit } from "../entities/customer.ts"

export const get_customer = defineAction("get_customer", {
  idempotency: "safe",
  scopes: ["customers:ro"],
  docs: "Returns one customer.",
  payload: Schema.Struct({
    id: Schema.String
  }),
  success: Schema.Struct({
    id: Schema.String,
    type: Schema.Literal("customer"),
    /** Present where it is set. */
    name: Schema.optionalKey(Schema.String),
    /** Present where it is set. */
    email: Schema.optionalKey(Schema.String),
    /** Present where it is set. */
    avatar: Schema.optionalKey(Schema.String),
    /** Present where it is set. */
    phone_number: Schema.optionalKey(Schema.String),
    /** RFC 3339. */
    created_at: Schema.String,
    /** Present where it is set; ends with the session. */
    session_fields: Schema.optionalKey(SessionFields),
    statistics: Schema.optionalKey(Statistics),
    /** The latest visit; absent for a customer who never came. */
    visit: Schema.optionalKey(Visit),
    /** Absent for a customer without chats. */
    chat_ids: Schema.optionalKey(Schema.Array(Schema.String)),
    omnichannel: Schema.optionalKey(Omnichannel),
    /** Present where it is set. */
    address: Schema.optionalKey(Address),
    tickets: Schema.optionalKey(Schema.Array(Ticket)),
    __priv_lc2_customer_id: Schema.optionalKey(Schema.String),
    /** RFC 3339. */
    agent_last_event_created_at: Schema.optionalKey(Schema.String),
    /** RFC 3339. */
    customer_last_event_created_at: Schema.optionalKey(Schema.String),
    email_verified: Schema.optionalKey(Schema.Boolean),
    carts: Schema.optionalKey(Schema.Array(Cart)),
    present: Schema.optionalKey(Schema.Boolean),
    /** RFC 3339. */
    events_seen_up_to: Schema.optionalKey(Schema.String),
    followed: Schema.optionalKey(Schema.Boolean),
    online: Schema.optionalKey(Schema.Boolean),
    group_ids: Schema.optionalKey(Schema.Array(Schema.Number)),
    /** Such as `browsing`. */
    state: Schema.optionalKey(Schema.String)
  })
})
