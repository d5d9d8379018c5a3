import * as Schema from "effect/Schema"

/** Where a visit came from. */
export const Geolocation = Schema.Struct({
  country: Schema.optionalKey(Schema.String),
  country_code: Schema.optionalKey(Schema.String),
  region: Schema.optionalKey(Schema.String),
  city: Schema.optionalKey(Schema.String),
  timezone: Schema.optionalKey(Schema.String),
  /** A decimal number as text. */
  latitude: Schema.optionalKey(Schema.String),
  /** A decimal number as text. */
  longitude: Schema.optionalKey(Schema.String)
})

/** A visit to the website. */
export const Visit = Schema.Struct({
  /** Not documented; `customer_page_updated` names it `visit_id`. */
  id: Schema.optionalKey(Schema.Number),
  /** RFC 3339 with microseconds. */
  started_at: Schema.optionalKey(Schema.String),
  /** RFC 3339 with microseconds; absent while the visit lasts. */
  ended_at: Schema.optionalKey(Schema.String),
  referrer: Schema.optionalKey(Schema.String),
  /** May be masked. */
  ip: Schema.optionalKey(Schema.String),
  user_agent: Schema.optionalKey(Schema.String),
  geolocation: Schema.optionalKey(Geolocation),
  last_pages: Schema.optionalKey(
    Schema.Array(
      Schema.Struct({
        /** RFC 3339 with microseconds. */
        opened_at: Schema.String,
        url: Schema.String,
        title: Schema.optionalKey(Schema.String)
      })
    )
  )
})

/** The visit during which a thread took place. */
export const CustomerVisit = Schema.Struct({
  ip: Schema.optionalKey(Schema.String),
  user_agent: Schema.optionalKey(Schema.String),
  geolocation: Schema.optionalKey(Geolocation)
})

/** Data of your own on the customer's session, gone with it: objects of one key each, in order. */
export const SessionFields = Schema.Array(Schema.Record(Schema.String, Schema.Unknown))

/** What is counted of a customer. */
export const Statistics = Schema.Struct({
  chats_count: Schema.optionalKey(Schema.Number),
  threads_count: Schema.optionalKey(Schema.Number),
  visits_count: Schema.optionalKey(Schema.Number),
  page_views_count: Schema.optionalKey(Schema.Number),
  greetings_shown_count: Schema.optionalKey(Schema.Number),
  greetings_accepted_count: Schema.optionalKey(Schema.Number),
  tickets_count: Schema.optionalKey(Schema.Number),
  /** In `customer_statistics_updated` only. */
  greetings_converted_count: Schema.optionalKey(Schema.Number),
  /** In `customer_statistics_updated` only. */
  tickets_inbox_count: Schema.optionalKey(Schema.Number),
  /** In `customer_statistics_updated` only. */
  tickets_archive_count: Schema.optionalKey(Schema.Number),
  /** In `customer_statistics_updated` only. */
  tickets_spam_count: Schema.optionalKey(Schema.Number),
  /** In `customer_statistics_updated` only. */
  tickets_trash_count: Schema.optionalKey(Schema.Number),
  /** In `customer_statistics_updated` only. */
  orders_count: Schema.optionalKey(Schema.Number),
  /** RFC 3339; in `customer_statistics_updated` only. */
  last_visit_started_at: Schema.optionalKey(Schema.String)
})

/** A HelpDesk ticket of the customer. */
export const Ticket = Schema.Struct({
  /** A UUID. */
  ticket_id: Schema.String,
  /** RFC 3339 with microseconds. */
  created_at: Schema.optionalKey(Schema.String),
  /** Where the ticket lies, such as `inbox`; in `ticket_created` only. */
  silo: Schema.optionalKey(Schema.String)
})

/** A postal address. */
export const Address = Schema.Struct({
  address: Schema.optionalKey(Schema.String),
  city: Schema.optionalKey(Schema.String),
  country: Schema.optionalKey(Schema.String),
  state: Schema.optionalKey(Schema.String),
  postal_code: Schema.optionalKey(Schema.String)
})

/** A line of a cart. */
export const CartItem = Schema.Struct({
  /** The product. */
  id: Schema.optionalKey(Schema.Number),
  quantity: Schema.optionalKey(Schema.Number),
  variant_id: Schema.optionalKey(Schema.Number)
})

/** A customer's shopping cart in one shop. */
export const Cart = Schema.Struct({
  /** A UUID. */
  store_uuid: Schema.optionalKey(Schema.String),
  /** Such as `shopify`. */
  store_platform: Schema.optionalKey(Schema.String),
  customer_signed_in: Schema.optionalKey(Schema.Boolean),
  subtotal: Schema.optionalKey(Schema.Number),
  total: Schema.optionalKey(Schema.Number),
  subtotal_usd: Schema.optionalKey(Schema.Number),
  total_usd: Schema.optionalKey(Schema.Number),
  /** A code of ISO 4217. */
  currency: Schema.optionalKey(Schema.String),
  items: Schema.optionalKey(Schema.Array(CartItem)),
  /** RFC 3339 with microseconds. */
  last_updated_at: Schema.optionalKey(Schema.String)
})

/** The cart of a customer that changed just now. */
export const ChangedCart = Schema.Struct({
  /** A UUID. */
  store_uuid: Schema.String,
  /** Such as `shopify`. */
  store_platform: Schema.String,
  customer_signed_in: Schema.Boolean,
  subtotal: Schema.Number,
  total: Schema.Number,
  subtotal_usd: Schema.Number,
  total_usd: Schema.Number,
  /** A code of ISO 4217. */
  currency: Schema.String,
  items: Schema.Array(
    Schema.Struct({
      /** The product. */
      id: Schema.Number,
      quantity: Schema.Number,
      variant_id: Schema.Number
    })
  ),
  /** RFC 3339 with microseconds. */
  last_updated_at: Schema.String
})

/**
 * Contact data of other channels, by channel. How it is spelt differs by place, and from how it is sent
 * (`fb_messenger` or `fbmessenger`, `ID` or `id`): read it with care.
 */
export const Omnichannel = Schema.Record(Schema.String, Schema.Unknown)

const contactFields = {
  /** A UUID. */
  id: Schema.String,
  name: Schema.optionalKey(Schema.String),
  email: Schema.optionalKey(Schema.String),
  /** An address, with or without a scheme. */
  avatar: Schema.optionalKey(Schema.String),
  /** `+` and digits. */
  phone_number: Schema.optionalKey(Schema.String),
  session_fields: Schema.optionalKey(SessionFields),
  omnichannel: Schema.optionalKey(Omnichannel),
  address: Schema.optionalKey(Address)
}

const customerFields = {
  ...contactFields,
  type: Schema.Literal("customer"),
  email_verified: Schema.optionalKey(Schema.Boolean),
  /** The latest visit to the site; called `last_visit` up to v3.5. */
  visit: Schema.optionalKey(Visit),
  statistics: Schema.optionalKey(Statistics),
  /** Private to the service: ignore it. */
  __priv_lc2_customer_id: Schema.optionalKey(Schema.String),
  /** RFC 3339 with microseconds. */
  agent_last_event_created_at: Schema.optionalKey(Schema.String),
  /** RFC 3339 with microseconds. */
  customer_last_event_created_at: Schema.optionalKey(Schema.String),
  /** Of a customer in a chat: whether in it now. */
  present: Schema.optionalKey(Schema.Boolean),
  /** Of a customer in a chat: everything created up to here counts as seen. RFC 3339 with microseconds. */
  events_seen_up_to: Schema.optionalKey(Schema.String),
  /** Of customers that are watched on the site. */
  followed: Schema.optionalKey(Schema.Boolean),
  /** Of customers that are watched on the site. */
  online: Schema.optionalKey(Schema.Boolean),
  /** Of customers that are watched on the site: numbers of groups. */
  group_ids: Schema.optionalKey(Schema.Array(Schema.Number)),
  /** What the customer does, such as `browsing`. */
  state: Schema.optionalKey(Schema.String),
  tickets: Schema.optionalKey(Schema.Array(Ticket)),
  /** One for each shop. */
  carts: Schema.optionalKey(Schema.Array(Cart)),
  /** In answers of `get_customer`; absent for a customer without chats. */
  chat_ids: Schema.optionalKey(Schema.Array(Schema.String))
}

/** A visitor of the website. Nearly everything may be missing: what is there depends on where it is read. */
export const Customer = Schema.Struct({
  ...customerFields,
  /** RFC 3339, at times with an offset. */
  created_at: Schema.optionalKey(Schema.String),
  /** In `customer_updated`, where it is one. */
  cart: Schema.optionalKey(Cart)
})

/** A customer as `get_customer` returns it. */
export const ReadCustomer = Schema.Struct({
  ...customerFields,
  /** RFC 3339, at times with an offset. */
  created_at: Schema.String
})

/** What changed of a customer. */
export const ChangedCustomer = Schema.Struct({
  ...contactFields,
  type: Schema.optionalKey(Schema.Literal("customer")),
  /** The cart that changed. */
  cart: Schema.optionalKey(ChangedCart)
})
