import type { Discrepancy } from "../catalog/documented.ts"

/** The points of the protocol data of v3.0 that what comes can settle: questions the public pages leave open. */
export const discrepancies: readonly Discrepancy[] = [
  {
    id: "D14",
    title: "webhooks that the methods name and no list of webhooks has",
    kinds: ["undocumented-side"],
    in: ["chat_transferred", "agent_updated", "customer_banned", "customer_updated"]
  },
  {
    id: "D15",
    title: "three sections of webhooks that the rest contradicts",
    kinds: ["undocumented-side"],
    in: ["incoming_multicast", "incoming_typing_indicator", "incoming_sneak_peek"]
  },
  {
    id: "D17",
    title: "two vocabularies for the status of an agent",
    in: ["agent_updated", "agent_status_changed"],
    path: /status$/
  },
  { id: "D31", title: "access of requests, and access of payloads", path: /(^|\.)access(\.|$)/ },
  { id: "D43", title: "the unit of timestamps", kinds: ["format", "type"], path: /timestamp$/ },
  {
    id: "D48",
    title: "found_threads and found_chats: text or number",
    kinds: ["type"],
    path: /found_(threads|chats)$/
  },
  { id: "D49", title: "properties, spelt properites", kinds: ["unknown-field"], path: /(^|\.)properites$/ },
  { id: "D50", title: "two summaries of a thread", path: /threads_summary/ },
  { id: "D51", title: "one thread, or a list of threads, in a chat", path: /(^|\.)threads?$/ },
  { id: "D52", title: "answers where none is documented", kinds: ["unexpected-answer"] },
  { id: "D53", title: "is_followed", kinds: ["unknown-field", "sides-disagree"], path: /(^|\.)is_followed$/ },
  {
    id: "D57",
    title: "values of properties, bare or wrapped",
    kinds: ["type", "unknown-field", "sides-disagree", "missing-field", "never-came"],
    path: /(^|\.)properties\./
  },
  { id: "D61", title: "customer_updated, flat or wrapped", in: ["customer_updated"] },
  { id: "D62", title: "thread_id of a user who was added", in: ["chat_user_added"], path: /^thread_id$/ },
  {
    id: "D63",
    title: "is_typing of the typing indicator",
    in: ["incoming_typing_indicator"],
    path: /is_typing$/
  },
  { id: "D65", title: "recipients: required, and left out in samples", path: /(^|\.)recipients$/ },
  { id: "D68", title: "answers of filled forms", path: /(^|\.)fields\[\]\./ },
  { id: "D69", title: "the list of system messages", kinds: ["new-value"], path: /system_message_type$/ },
  { id: "D70", title: "the event type annotation", kinds: ["new-value"], path: /(^|\.)event(s\[\])?\.type$/ },
  { id: "D73", title: "the form of event ids", kinds: ["format", "type"], path: /event(_id|\.id)$/ }
]
