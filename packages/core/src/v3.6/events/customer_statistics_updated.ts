import * as Schema from "effect/Schema"
import { defineEvent } from "../../catalog/define.ts"

export const customer_statistics_updated = defineEvent("customer_statistics_updated", {
  via: ["push"],
  joinKey: ["customer_id", "#statistics"],
  docs: "The counters of a customer changed.",
  payload: Schema.Struct({
    customer_id: Schema.String,
    statistics: Schema.Struct({
      chats_count: Schema.optionalKey(Schema.Number),
      threads_count: Schema.optionalKey(Schema.Number),
      visits_count: Schema.optionalKey(Schema.Number),
      page_views_count: Schema.optionalKey(Schema.Number),
      greetings_accepted_count: Schema.optionalKey(Schema.Number),
      greetings_converted_count: Schema.optionalKey(Schema.Number),
      tickets_count: Schema.optionalKey(Schema.Number),
      tickets_inbox_count: Schema.optionalKey(Schema.Number),
      tickets_archive_count: Schema.optionalKey(Schema.Number),
      tickets_spam_count: Schema.optionalKey(Schema.Number),
      tickets_trash_count: Schema.optionalKey(Schema.Number),
      orders_count: Schema.optionalKey(Schema.Number),
      last_visit_started_at: Schema.optionalKey(Schema.String)
    })
  })
})
