import type { ActionNotes } from "../../catalog/action.ts"
import type { V3_0Actions } from "../generated/catalog.ts"

const methodsPages = "Web API and RTM API v3.0 methods pages"

/** What documentation says of each action besides its facts. */
export const actionNotes: { readonly [Name in keyof V3_0Actions]: ActionNotes } = {
  activate_chat: {
    category: "chats",
    idempotencyReason: "a repeat would try to open another thread",
    source: `${methodsPages}, engineering README of v3.0 (2019-08-08)`
  },
  add_user_to_chat: {
    category: "chat users",
    idempotencyReason: "who is in the chat stays in it; the event may repeat",
    notes: ["A chat holds at most one customer."],
    source: methodsPages
  },
  ban_customer: {
    category: "customers",
    idempotencyReason: "banned stays banned",
    claimed: { webhook: ["customer_banned"] },
    source: methodsPages
  },
  change_push_notifications: {
    category: "other",
    idempotencyReason: "it sets a state",
    source: "RTM API v3.0 methods page"
  },
  close_thread: {
    category: "other",
    idempotencyReason: "closed stays closed",
    notes: ["What happens when no thread is active is not documented."],
    source: `${methodsPages}, engineering README of v3.0 (2019-08-08)`
  },
  create_customer: {
    category: "customers",
    idempotencyReason: "a repeat creates a second customer",
    source: methodsPages
  },
  delete_chat_properties: {
    category: "properties",
    idempotencyReason: "removed stays removed",
    notes: ["One document names the scopes `chats--*:rw` instead."],
    source: methodsPages
  },
  delete_chat_thread_properties: {
    category: "properties",
    idempotencyReason: "removed stays removed",
    notes: ["One document names the scopes `chats--*:rw` instead."],
    source: methodsPages
  },
  delete_event_properties: {
    category: "properties",
    idempotencyReason: "removed stays removed",
    notes: ["One document names the scopes `chats--*:rw` instead."],
    source: methodsPages
  },
  follow_chat: {
    category: "chats",
    idempotencyReason: "followed stays followed",
    eventsWhen: "not sent when the caller already follows the chat or is in it; the webhook is doubtful",
    notes: ["Members of a chat get those pushes anyway."],
    source: methodsPages
  },
  get_archives: {
    category: "other",
    idempotencyReason: "it reads",
    provenance: { web: "index", rtm: "documented" },
    notes: ["Every hit is a chat with exactly one of its threads, so one chat may occur several times."],
    source:
      "RTM API v3.0 methods page, engineering README of v3.0 (2019-08-08), later Web API v3.0 pages (2019-08/09)"
  },
  get_chat_threads: { category: "other", idempotencyReason: "it reads", source: methodsPages },
  get_chat_threads_summary: { category: "other", idempotencyReason: "it reads", source: methodsPages },
  get_chats_summary: {
    category: "chats",
    idempotencyReason: "it reads",
    provenance: { web: "index", rtm: "index" },
    source:
      "engineering README of v3.0 (2019-08-08), later Web API v3.0 pages (2019-08/09), v3.1 pages, v3.0 beta reference"
  },
  get_customers: {
    category: "customers",
    idempotencyReason: "it reads",
    notes: [
      "The index of the methods page also names `set_customers`, which links here: there is no such action."
    ],
    source: methodsPages
  },
  grant_access: { category: "chat access", idempotencyReason: "granted stays granted", source: methodsPages },
  login: {
    category: "login/logout",
    idempotencyReason: "it reads; a connection logs in once",
    notes: ["It must succeed within 30 s of connecting.", "`createRtm` logs in by itself with its `token`."],
    source: "RTM API v3.0 methods page, sample clients, later Web API v3.0 pages (2019-08/09)"
  },
  logout: {
    category: "login/logout",
    idempotencyReason: "logged out stays logged out",
    source: "RTM API v3.0 methods page"
  },
  multicast: {
    category: "other",
    idempotencyReason: "a repeat delivers again",
    claimed: { webhook: ["incoming_multicast"] },
    source: `${methodsPages}, later Web API v3.0 pages (2019-08/09)`
  },
  ping: {
    category: "connection",
    idempotencyReason: "it changes nothing",
    provenance: { rtm: "protocol" },
    notes: ["It has no effect before the login succeeds.", "The session sends it by itself."],
    source: "RTM API v3.0 methods page, sample clients, current documentation"
  },
  remove_user_from_chat: {
    category: "chat users",
    idempotencyReason: "who left stays out; the event may repeat",
    notes: ["Callers can always remove themselves; customers cannot be removed."],
    source: methodsPages
  },
  revoke_access: {
    category: "chat access",
    idempotencyReason: "revoked stays revoked",
    source: methodsPages
  },
  send_event: {
    category: "events",
    idempotencyReason: "the sender finds its own event by custom_id",
    eventsWhen:
      "incoming_event when it joins an existing thread, incoming_chat_thread instead when it opens a new one",
    notes: [
      "The client fills in `event.custom_id` when it is missing.",
      "What attach_to_last_thread and require_active_thread do together is not documented."
    ],
    source: `${methodsPages}, v3.0 beta reference`
  },
  send_file: {
    category: "other",
    idempotencyReason: "a repeat may post the file twice",
    eventsWhen:
      "incoming_event when it joins an existing thread, incoming_chat_thread instead when it opens a new one",
    source: "Web API v3.0 methods page, v3.0 beta reference"
  },
  send_rich_message_postback: {
    category: "other",
    idempotencyReason: "it sets a state",
    eventsWhen: "only for active threads",
    source: methodsPages
  },
  send_typing_indicator: {
    category: "other",
    idempotencyReason: "it sets a state, for a moment",
    eventsWhen: "to the others in the chat; no document says so",
    claimed: { push: ["incoming_typing_indicator"] },
    source: methodsPages
  },
  set_access: { category: "chat access", idempotencyReason: "it sets a state", source: methodsPages },
  set_away_status: {
    category: "chat users",
    idempotencyReason: "it sets a state",
    source: "RTM API v3.0 methods page"
  },
  start_chat: {
    category: "chats",
    idempotencyReason: "a repeat opens a second chat",
    source: `${methodsPages}, engineering README of v3.0 (2019-08-08)`
  },
  tag_chat_thread: {
    category: "thread tags",
    idempotencyReason: "tagged stays tagged",
    source: methodsPages
  },
  transfer_chat: {
    category: "chats",
    idempotencyReason: "a repeat may transfer the chat again",
    claimed: { webhook: ["chat_transferred"] },
    source: methodsPages
  },
  unfollow_chat: {
    category: "chats",
    idempotencyReason: "unfollowed stays unfollowed",
    notes: ["Members of a chat cannot unfollow it."],
    source: methodsPages
  },
  untag_chat_thread: {
    category: "thread tags",
    idempotencyReason: "untagged stays untagged",
    source: methodsPages
  },
  update_agent: {
    category: "chat users",
    idempotencyReason: "it sets a state",
    claimed: { webhook: ["agent_updated"] },
    notes: ["The registrable webhook is agent_status_changed."],
    source: methodsPages
  },
  update_chat_properties: {
    category: "properties",
    idempotencyReason: "it sets a state",
    notes: ["One document names the scopes `chats--*:rw` instead."],
    source: methodsPages
  },
  update_chat_thread_properties: {
    category: "properties",
    idempotencyReason: "it sets a state",
    notes: ["One document names the scopes `chats--*:rw` instead."],
    source: methodsPages
  },
  update_customer: {
    category: "customers",
    idempotencyReason: "it sets a state",
    claimed: { webhook: ["customer_updated"] },
    notes: ["At least one of name, email, avatar and fields is needed."],
    source: `${methodsPages}, later Web API v3.0 pages (2019-08/09)`
  },
  update_event_properties: {
    category: "properties",
    idempotencyReason: "it sets a state",
    notes: ["One document names the scopes `chats--*:rw` instead."],
    source: methodsPages
  },
  update_last_seen_timestamp: {
    category: "other",
    idempotencyReason: "it sets a state",
    source: methodsPages
  },
  upload_file: {
    category: "other",
    idempotencyReason: "it leaves no more than a temporary file",
    provenance: { web: "added-later" },
    notes: ["Added to v3.0 on 2019-09-04; later versions have it in place of send_file and upload_image."],
    source: "later Web API v3.0 pages (2019-08/09), engineering README of v3.0 (2019-09-27)"
  },
  upload_image: {
    category: "other",
    idempotencyReason: "it posts nothing",
    source: "Web API v3.0 methods page, v3.0 beta reference"
  }
}
