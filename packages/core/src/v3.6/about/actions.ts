import type { ActionNotes } from "../../catalog/action.ts"
import type { V3_6Actions } from "../generated/catalog.ts"

/** What documentation says of each action besides its facts. */
export const actionNotes: { readonly [Name in keyof V3_6Actions]: ActionNotes } = {
  add_user_to_chat: {
    category: "chat users",
    idempotencyReason: "sets a state; the answer to a repeat is not documented, the event may come twice",
    notes: [
      "The chat must be active.",
      "One customer per chat.",
      "Further agents need access to the chat.",
      "A customer is added with the visibility `all`.",
      "More than one agent per chat has to be arranged with the vendor.",
      "The caller must be in the chat, unless `ignore_requester_presence` is true."
    ],
    source: "Web API v3.6 page, RTM API v3.6 page (2026-06-12)"
  },
  ban_customer: {
    category: "customers",
    idempotencyReason: "sets a state; a repeat starts the days anew",
    notes: ["Lifting and listing bans are Configuration API methods."],
    source: "Web API v3.6 page, RTM API v3.6 page (2026-06-12)"
  },
  deactivate_chat: {
    category: "chats",
    idempotencyReason:
      "sets a state; on a repeat take chat_inactive as done. If someone resumed the chat in between, a repeat closes the new thread too",
    notes: ["The caller must be in the chat, unless `ignore_requester_presence` is true."],
    source: "Web API v3.6 page, RTM API v3.6 page (2026-06-12)"
  },
  delete_chat_properties: {
    category: "properties",
    idempotencyReason: "a repeat removes nothing more",
    source: "Web API v3.6 page, RTM API v3.6 page (2026-06-12)"
  },
  delete_event_properties: {
    category: "properties",
    idempotencyReason: "a repeat removes nothing more",
    source: "Web API v3.6 page, RTM API v3.6 page (2026-06-12)"
  },
  delete_thread_properties: {
    category: "properties",
    idempotencyReason: "a repeat removes nothing more",
    source: "Web API v3.6 page, RTM API v3.6 page (2026-06-12)"
  },
  follow_chat: {
    category: "chats",
    idempotencyReason: "sets a state; a repeat causes no push",
    eventsWhen: "incoming_chat: unless the caller follows the chat or is in it already",
    notes: ["Users of a chat get its pushes without following."],
    source: "Web API v3.6 page, RTM API v3.6 page (2026-06-12)"
  },
  get_chat: {
    category: "chats",
    idempotencyReason: "reads",
    source: "Web API v3.6 page, RTM API v3.6 page (2026-06-12)"
  },
  get_customer: {
    category: "customers",
    idempotencyReason: "reads",
    source: "Web API v3.6 page, RTM API v3.6 page (2026-06-12)"
  },
  list_agents_for_transfer: {
    category: "other",
    idempotencyReason: "reads",
    notes: ["Offline agents are left out; agents not accepting chats are in."],
    source: "Web API v3.6 page, RTM API v3.6 page (2026-06-12)"
  },
  list_archives: {
    category: "chats",
    idempotencyReason: "reads",
    notes: [
      "`filters.thread_ids` stands alone: no other filter, no pagination.",
      "`highlights.pre_tag` and `highlights.post_tag` go together.",
      "An agent type may occur once over all arrays of `filters.agent_types`."
    ],
    source: "Web API v3.6 page, RTM API v3.6 page (2026-06-12)"
  },
  list_chats: {
    category: "chats",
    idempotencyReason: "reads",
    source: "Web API v3.6 page, RTM API v3.6 page (2026-06-12)"
  },
  list_routing_statuses: {
    category: "status",
    idempotencyReason: "reads",
    notes: [
      "`agents--all:ro` is for the statuses of agents, `agents-bot--all:ro` for those of bots. With one of them expect half of the list, or a refusal: the documents do not say which."
    ],
    source: "Web API v3.6 page, RTM API v3.6 page (2026-06-12)"
  },
  list_threads: {
    category: "chats",
    idempotencyReason: "reads",
    notes: ["`min_events_count` excludes limit and filters."],
    source: "Web API v3.6 page, RTM API v3.6 page (2026-06-12)"
  },
  login: {
    category: "status",
    idempotencyReason: "on a fresh connection; it reads the state and authorises",
    eventsWhen: "incoming_customers: after login, by the monitoring level",
    notes: [
      "Within 30 s of connecting, else the connection is closed.",
      "Once per connection.",
      "`pushes` names at least one version.",
      "Each scope is for a kind of push: without it those pushes do not come, and the login succeeds."
    ],
    source: "RTM API v3.6 page (2026-06-12)"
  },
  logout: {
    category: "status",
    idempotencyReason: "ends the session; a repeat finds none",
    source: "RTM API v3.6 page (2026-06-12)"
  },
  mark_events_as_seen: {
    category: "other",
    idempotencyReason: "sets a moment",
    source: "Web API v3.6 page, RTM API v3.6 page (2026-06-12)"
  },
  multicast: {
    category: "other",
    idempotencyReason: "delivers again",
    notes: [
      "Name at least one of `recipients.agents.all`, `.ids` and `.groups`.",
      "Customers can no longer be addressed, in any version (since 2026-01)."
    ],
    source: "Web API v3.6 page, RTM API v3.6 page (2026-06-12)"
  },
  ping: {
    category: "connection",
    idempotencyReason: "does nothing",
    provenance: { rtm: "protocol" },
    notes: [
      "Every 15 s; the connection closes after about 30 s of silence. No effect before login.",
      "The answer is a response with action ping; its payload is not shown."
    ],
    source: "RTM API v3.6 page (2026-06-12)"
  },
  remove_user_from_chat: {
    category: "chat users",
    idempotencyReason: "sets a state; the answer to a repeat is not documented",
    notes: [
      "The customer cannot be removed.",
      "The caller must be in the chat, unless `ignore_requester_presence` is true."
    ],
    source: "Web API v3.6 page, RTM API v3.6 page (2026-06-12)"
  },
  request_thread_summary: {
    category: "other",
    idempotencyReason:
      "on an active thread every call adds a system event; on a closed one the second call is refused",
    eventsWhen:
      "thread_summary_set for a closed thread; incoming_event, a system event of the source messaging and the subtype summary, for an active one; incoming_error with the action set_thread_summary when it fails afterwards",
    claimed: {
      webhook: ["incoming_event"]
    },
    notes: [
      "A closed thread can be summarised once; an active one any number of times.",
      "The answer only says that the work was taken on."
    ],
    source: "Web API v3.6 page, RTM API v3.6 page (2026-06-12)"
  },
  resume_chat: {
    category: "chats",
    idempotencyReason:
      "opens a thread; with active false every repeat adds one, with active true a repeat probably fails on the now active chat",
    notes: [
      "1 customer and 4 agents besides the caller at most.",
      "Authors of first events, except the caller, must be listed in `chat.users`.",
      "First events and users are seen by all; that cannot be changed."
    ],
    source: "Web API v3.6 page, RTM API v3.6 page (2026-06-12)"
  },
  send_event: {
    category: "events",
    idempotencyReason:
      "may post twice; event.custom_id is the key: look for it with get_chat or list_threads before a repeat (the answer then carries the id of the found event)",
    notes: [
      "The caller must be in the chat; there is no override.",
      "A user whom only agents see cannot send to all.",
      "A text has at most 16 KB of UTF-8.",
      "Events of the type `system` cannot be sent.",
      "It moves the caller's `events_seen_up_to`, as if all was seen."
    ],
    source: "Web API v3.6 page, RTM API v3.6 page (2026-06-12)"
  },
  send_event_preview: {
    category: "events",
    idempotencyReason:
      "nothing is stored, so losing one costs nothing; that a second preview with the same custom_id replaces the first is not documented, and a late repeat could show after the final message",
    notes: [
      "The caller must be in the chat; there is no override.",
      "No agent push, no webhook. Customers get `incoming_event_preview` (Customer Chat API pushes)."
    ],
    source: "Web API v3.6 page, RTM API v3.6 page (2026-06-12)"
  },
  send_rich_message_postback: {
    category: "events",
    idempotencyReason:
      "sets a button's state; receivers may see the event twice, so treat it as unsafe when postback.ecommerce is given (a receiver may act on each)",
    eventsWhen: "incoming_rich_message_postback: for active threads only",
    source: "Web API v3.6 page, RTM API v3.6 page (2026-06-12)"
  },
  send_thinking_indicator: {
    category: "other",
    idempotencyReason: "ephemeral; a repeat shows the same",
    notes: ["Customers get a push of the same name (Customer Chat API)."],
    source: "Web API v3.6 page, RTM API v3.6 page (2026-06-12)"
  },
  send_typing_indicator: {
    category: "other",
    idempotencyReason: "ephemeral; a repeat shows the same",
    eventsWhen:
      "incoming_typing_indicator: the table of the method names no push, the text of the push describes exactly this",
    claimed: {
      push: ["incoming_typing_indicator"]
    },
    source: "Web API v3.6 page, RTM API v3.6 page (2026-06-12)"
  },
  set_away_status: {
    category: "status",
    idempotencyReason: "sets a state",
    eventsWhen: "routing_status_set may come when auto-away then changes the agent's status",
    claimed: {
      push: ["routing_status_set"]
    },
    notes: [
      "Per connection: the agent becomes `not_accepting_chats` only when all its connections are away, and auto-away is on.",
      "Noticing inactivity is the client's business."
    ],
    source: "RTM API v3.6 page (2026-06-12)"
  },
  set_routing_status: {
    category: "status",
    idempotencyReason: "sets a state",
    notes: [
      "`offline` is for bots only.",
      "Over the RTM API it holds for the session, however many connections there are; then the agent's settings apply again."
    ],
    source: "Web API v3.6 page, RTM API v3.6 page (2026-06-12)"
  },
  start_chat: {
    category: "chats",
    idempotencyReason: "opens a chat; a repeat opens another",
    notes: [
      "1 customer and 4 agents besides the caller at most.",
      "Authors of first events, except the caller, must be listed in `chat.users`.",
      "First events and users are seen by all; that cannot be changed.",
      "The whole payload may be left out: every field is optional."
    ],
    source: "Web API v3.6 page, RTM API v3.6 page (2026-06-12)"
  },
  subscribe_customers: {
    category: "customers",
    idempotencyReason:
      "opens a subscription; a repeat opens a second one whose id nobody holds. It belongs to the connection, so a session subscribes again after every reconnect",
    eventsWhen:
      "subscribed_customers_totals_updated now and then, once more customers match than are tracked; pushes about tracked customers (incoming_customer, customer_updated, customer_left) are likely, and not documented for it",
    claimed: {
      push: ["incoming_customer", "customer_updated", "customer_left"]
    },
    source: "RTM API v3.6 page (2026-06-12)"
  },
  tag_thread: {
    category: "thread tags",
    idempotencyReason: "sets a state; the answer to a repeat is not documented",
    notes: ["The tag and the thread must share a group."],
    source: "Web API v3.6 page, RTM API v3.6 page (2026-06-12)"
  },
  transfer_chat: {
    category: "chat access",
    idempotencyReason: "a repeat may move the chat again, to another agent of the group",
    notes: [
      "The chat must be active.",
      "An agent as target must have access to the chat.",
      "`chat_access_updated`, `user_removed_from_chat` and `user_added_to_chat` exist as events of their own; whether a transfer sends them too is not said.",
      "The caller must be in the chat, unless `ignore_requester_presence` is true."
    ],
    source: "Web API v3.6 page, RTM API v3.6 page (2026-06-12)"
  },
  unfollow_chat: {
    category: "chats",
    idempotencyReason: "sets a state",
    notes: ["A user of the chat cannot unfollow it."],
    source: "Web API v3.6 page, RTM API v3.6 page (2026-06-12)"
  },
  unsubscribe_customers: {
    category: "customers",
    idempotencyReason: "sets a state; the answer to a repeat is not documented",
    source: "RTM API v3.6 page (2026-06-12)"
  },
  untag_thread: {
    category: "thread tags",
    idempotencyReason: "sets a state; the answer to a repeat is not documented",
    source: "Web API v3.6 page, RTM API v3.6 page (2026-06-12)"
  },
  update_chat_properties: {
    category: "properties",
    idempotencyReason: "sets values; a repeat sets the same ones",
    source: "Web API v3.6 page, RTM API v3.6 page (2026-06-12)"
  },
  update_customer: {
    category: "customers",
    idempotencyReason: "sets values; a repeat sets the same ones",
    eventsWhen:
      "customer_session_fields_updated: only while the customer has active chats, once per active chat; carries session_fields only",
    notes: ["At least one field besides `id`."],
    source: "Web API v3.6 page, RTM API v3.6 page (2026-06-12)"
  },
  update_event_properties: {
    category: "properties",
    idempotencyReason: "sets values; a repeat sets the same ones",
    source: "Web API v3.6 page, RTM API v3.6 page (2026-06-12)"
  },
  update_session: {
    category: "status",
    idempotencyReason: "sets the same token again",
    notes: ["Without it the connection ends with the disconnect reason `access_token_expired`."],
    source: "RTM API v3.6 page (2026-06-12)"
  },
  update_thread_properties: {
    category: "properties",
    idempotencyReason: "sets values; a repeat sets the same ones",
    source: "Web API v3.6 page, RTM API v3.6 page (2026-06-12)"
  },
  upload_file: {
    category: "events",
    idempotencyReason: "leaves a temporary file at most",
    eventsWhen: "the page names the webhook incoming_event; only the send_event that follows causes it",
    claimed: {
      webhook: ["incoming_event"]
    },
    source: "Web API v3.6 page (2026-06-12)"
  }
}
