import type { Discrepancy } from "../catalog/documented.ts"

/** The points of the protocol data of v3.6 that what comes can settle: questions the public pages leave open. */
export const discrepancies: readonly Discrepancy[] = [
  {
    id: "E650",
    title: "payloads that are lists: the general formats show objects only",
    kinds: ["type"],
    path: /^$/
  },
  {
    id: "E651",
    title: "the routing status, spelt with _ on the push and with blanks on the webhook",
    kinds: ["new-value", "sides-disagree"],
    in: ["routing_status_set"],
    path: /^status$/,
    isExpected: true
  },
  {
    id: "E652",
    title: "incoming_chat: requester_id and transferred_from are documented on the push only",
    kinds: ["sides-disagree"],
    in: ["incoming_chat"],
    path: /^(requester_id|transferred_from|chat\.transferred_from)$/,
    isExpected: true
  },
  {
    id: "E653",
    title: "user_type of a user who was added: in the table of the webhook, in no sample",
    kinds: ["sides-disagree", "missing-field", "never-came"],
    in: ["user_added_to_chat", "user_removed_from_chat"],
    path: /^user_type$/,
    isExpected: true
  },
  {
    id: "E654",
    title: "thread_id of users and transfers: for active chats on the push, not said of the webhook",
    in: ["user_added_to_chat", "user_removed_from_chat", "chat_transferred"],
    path: /^thread_id$/,
    kinds: ["sides-disagree", "missing-field", "never-came"]
  },
  {
    id: "E655",
    title: "action names inside webhook samples",
    kinds: ["unknown-event"],
    in: ["auto_access_added", "delete_tag"]
  },
  {
    id: "E660",
    title: "how often a webhook is tried: three times in a guide, nothing on the pages of v3.6",
    kinds: ["webhook-tries", "webhook-repeated"]
  },
  {
    id: "E665",
    title: "the form of event ids",
    kinds: ["format", "type"],
    path: /(^|\.)event(_id|\.id)$/
  },
  {
    id: "E666",
    title: "the order of events, and whether created_at is unique",
    kinds: ["order", "tie", "repeated-key"]
  },
  {
    id: "E667",
    title: "last_event_per_type: of the chat, or of its last thread",
    path: /last_event_per_type/
  },
  {
    id: "E668",
    title: "what login answers",
    in: ["login"],
    kinds: ["unknown-field", "missing-field", "never-came"],
    path: /^(access|properties|license|my_profile|chats_summary)$/
  },
  {
    id: "E669",
    title: "deleted events look different to different roles",
    path: /(^|\.)deleted(\.|$)/
  },
  { id: "E672", title: "omnichannel has four spellings", path: /(^|\.)omnichannel(\.|$)/ },
  {
    id: "E673",
    title: "the webhook incoming_customer, which was withdrawn",
    in: ["incoming_customer"],
    kinds: ["undocumented-side"]
  },
  {
    id: "E675",
    title: "the push of send_typing_indicator",
    in: ["incoming_typing_indicator"],
    kinds: ["undocumented-side", "one-side-only"]
  },
  {
    id: "E680",
    title: "the place of transferred_from",
    in: ["incoming_chat"],
    path: /(^|\.)transferred_from$/,
    kinds: ["unknown-field"]
  },
  {
    id: "E683",
    title: "forms of time: six digits and Z, or others",
    kinds: ["format", "type"],
    path: /(^|[._])(at|created_at|started_at|ended_at|opened_at|left_at|queued_at|up_to|last_updated_at)$/
  },
  {
    id: "E687",
    title: "pushes of several versions on one connection",
    kinds: ["foreign-version", "repeated-key"]
  },
  {
    id: "E693",
    title: "events without an author",
    kinds: ["missing-field", "never-came"],
    path: /(^|\.)author_id$/
  },
  {
    id: "S687",
    title: "error types that the list of the RTM page lacks",
    kinds: ["unknown-error"]
  },
  {
    id: "S688",
    title: "messages of errors",
    kinds: ["error-shape"],
    path: /^error\.message$/
  },
  { id: "S689", title: "the HTTP status of errors, which no page states", kinds: ["success-status"] },
  {
    id: "S691",
    title: "rate limits without numbers, windows or headers",
    kinds: ["unknown-header"]
  },
  {
    id: "S694",
    title: "visibility, which the tables of all events call always present",
    kinds: ["missing-field", "never-came", "new-value", "null"],
    path: /(^|\.)event(s\[\])?\.visibility$/
  },
  {
    id: "S695",
    title: "visibility of agents: required in the table, left out in samples",
    kinds: ["missing-field", "never-came", "new-value", "null"],
    path: /(^|\.)(user|users\[\]|my_profile|agent)\.visibility$/
  },
  {
    id: "S696",
    title: "properties, spelt properites in some samples",
    kinds: ["unknown-field"],
    path: /(^|\.)properites$/
  },
  {
    id: "S697",
    title: "one thread, or a list of threads, in a chat",
    path: /(^|\.)threads?$/,
    kinds: ["unknown-field", "missing-field", "never-came", "type"]
  },
  { id: "S699", title: "cart, or a list of carts", kinds: ["unknown-field", "type"], path: /(^|\.)carts?$/ },
  { id: "S700", title: "answers of filled forms", path: /(^|\.)fields\[\]\.answers?(\[\])?(\.|$)/ },
  {
    id: "S701",
    title: "fields of forms beyond type, id and label",
    path: /(^|\.)fields\[\]\.(?!answers?)\w+$/
  },
  { id: "S702", title: "buttons of rich messages", path: /(^|\.)buttons\[\](\.|$)/ },
  {
    id: "S703",
    title: "fields of system messages: text_vars, author_id, properties",
    kinds: ["unknown-field", "missing-field", "never-came"],
    path: /(^|\.)event(s\[\])?\.(text_vars|author_id|properties|text)$/
  },
  {
    id: "S704",
    title: "types of system messages outside the list of 37",
    kinds: ["new-value"],
    path: /(^|\.)system_message_type$/
  },
  {
    id: "S708",
    title: "details of system events",
    path: /(^|\.)details(\.|$)/
  },
  {
    id: "S710",
    title: "the number of chats of an agent: total_active_chats or active_chats",
    in: ["list_agents_for_transfer"],
    path: /active_chats$/
  },
  { id: "S713", title: "the scope multicast:ro, which login names", in: ["login"], path: /scope/ },
  { id: "S715", title: "times that are not UTC with microseconds", kinds: ["format"], path: /(_at|up_to)$/ },
  {
    id: "S716",
    title: "session_fields: a list of objects with one key each",
    path: /(^|\.)session_fields(\[\])?(\.|$)/
  },
  { id: "S720", title: "queue of a thread", path: /(^|\.)(queue|queues_duration)(\.|$)/ },
  { id: "S721", title: "restricted_access in place of events", path: /(^|\.)restricted_access$/ },
  {
    id: "S722",
    title: "size, width and height of files",
    path: /(^|\.)(size|width|height)$/
  },
  { id: "S723", title: "the error of a background job", in: ["incoming_error"] },
  {
    id: "S724",
    title: "deleted events keep their type and lose their content",
    kinds: ["missing-field", "never-came"],
    path: /(^|\.)event(s\[\])?\.(text|name|url|form_id|template_id|content|fields)$/
  },
  {
    id: "S728",
    title: "version in RTM requests and pushes",
    kinds: ["foreign-version"]
  },
  { id: "S736", title: "the counts of statistics", path: /(^|\.)statistics\./ },
  {
    id: "S737",
    title: "visibility in indicators",
    in: ["incoming_typing_indicator", "incoming_sneak_peek", "incoming_thinking_indicator"],
    path: /visibility$/
  },
  { id: "S738", title: "the id of a visit", path: /(^|\.)visit\.id$/ },
  {
    id: "S739",
    title: "empty answers: nothing, or {}",
    kinds: ["unexpected-answer"]
  },
  { id: "S740", title: "roles of agents", kinds: ["new-value"], path: /(^|\.)(permission|role)$/ },
  {
    id: "A640",
    title: "the answer of unfollow_chat",
    in: ["unfollow_chat"],
    kinds: ["unexpected-answer", "unknown-field"]
  },
  { id: "A657", title: "fields of a customer", in: ["get_customer"], kinds: ["unknown-field"] },
  { id: "A672", title: "chat summaries of login", in: ["login"], path: /^chats_summary\[\]/ }
]
