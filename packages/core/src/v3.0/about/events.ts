import type { EventNotes } from "../../catalog/event.ts"
import type { V3_0Events } from "../generated/catalog.ts"

const bothPages =
  "Web API v3.0 webhooks page, RTM API v3.0 pushes page, engineering README of v3.0 (2019-08-08)"
const pushesPage = "RTM API v3.0 pushes page, engineering README of v3.0 (2019-08-08)"

/** What documentation says of each event besides its facts. */
export const eventNotes: { readonly [Name in keyof V3_0Events]: EventNotes } = {
  access_granted: {
    category: "chat access",
    joinKind: "derived",
    triggeredBy: ["grant_access"],
    webhook: { registrable: false },
    source: bothPages
  },
  access_revoked: {
    category: "chat access",
    joinKind: "derived",
    triggeredBy: ["revoke_access"],
    webhook: { registrable: false },
    source: bothPages
  },
  access_set: {
    category: "chat access",
    joinKind: "derived",
    triggeredBy: ["set_access"],
    webhook: { registrable: false },
    source: bothPages
  },
  agent_deleted: {
    category: "status",
    joinKind: "natural",
    triggeredBy: ["account administration"],
    webhook: { registrable: true, filters: ["chat_member_ids"] },
    source: "Configuration API v3.0, later Configuration API v3.0 page"
  },
  agent_disconnected: {
    category: "chat users",
    joinKind: "connection",
    triggeredBy: ["server"],
    joinKey: ["connection"],
    source: pushesPage
  },
  agent_status_changed: {
    category: "status",
    joinKind: "derived",
    triggeredBy: ["update_agent", "login", "logout", "Configuration API update_bot_agent"],
    webhook: { registrable: true, filters: ["chat_member_ids"] },
    source: "Configuration API v3.0, later Configuration API v3.0 page"
  },
  agent_updated: {
    category: "chat users",
    joinKind: "derived",
    triggeredBy: ["update_agent", "login", "logout"],
    webhookClaimed: true,
    source: pushesPage
  },
  chat_properties_deleted: {
    category: "properties",
    joinKind: "derived",
    triggeredBy: ["delete_chat_properties"],
    webhook: { registrable: true, filters: ["chat_member_ids"], additionalData: ["chat_properties"] },
    source: bothPages
  },
  chat_properties_updated: {
    category: "properties",
    joinKind: "derived",
    triggeredBy: ["update_chat_properties", "router"],
    webhook: { registrable: true, filters: ["chat_member_ids"], additionalData: ["chat_properties"] },
    source: bothPages
  },
  chat_thread_properties_deleted: {
    category: "properties",
    joinKind: "derived",
    triggeredBy: ["delete_chat_thread_properties"],
    webhook: { registrable: true, filters: ["chat_member_ids"], additionalData: ["chat_properties"] },
    source: bothPages
  },
  chat_thread_properties_updated: {
    category: "properties",
    joinKind: "derived",
    triggeredBy: ["update_chat_thread_properties", "router"],
    webhook: { registrable: true, filters: ["chat_member_ids"], additionalData: ["chat_properties"] },
    source: bothPages
  },
  chat_thread_tagged: {
    category: "thread tags",
    joinKind: "entity",
    triggeredBy: ["tag_chat_thread"],
    webhook: { registrable: false },
    source: bothPages
  },
  chat_thread_untagged: {
    category: "thread tags",
    joinKind: "entity",
    triggeredBy: ["untag_chat_thread"],
    webhook: { registrable: false },
    source: bothPages
  },
  chat_transferred: {
    category: "chats",
    joinKind: "derived",
    triggeredBy: ["transfer_chat"],
    webhookClaimed: true,
    source: pushesPage
  },
  chat_user_added: {
    category: "chat users",
    joinKey: ["chat_id", "thread_id", "user.id", "user_type"],
    joinKind: "entity",
    triggeredBy: ["add_user_to_chat", "router"],
    webhook: {
      registrable: true,
      filters: ["chat_member_ids"],
      additionalData: ["chat_properties", "access", "thread_id"]
    },
    source: bothPages
  },
  chat_user_removed: {
    category: "chat users",
    joinKind: "entity",
    triggeredBy: ["remove_user_from_chat", "router"],
    webhook: { registrable: true, filters: ["chat_member_ids"], additionalData: ["chat_properties"] },
    source: bothPages
  },
  customer_banned: {
    category: "customers",
    joinKind: "derived",
    triggeredBy: ["ban_customer"],
    webhookClaimed: true,
    source: pushesPage
  },
  customer_created: {
    category: "customers",
    joinKind: "natural",
    triggeredBy: ["create_customer"],
    webhook: { registrable: false },
    source: bothPages
  },
  customer_page_updated: {
    category: "customers",
    joinKind: "natural",
    triggeredBy: ["visitor"],
    source: pushesPage
  },
  customer_updated: {
    category: "customers",
    joinKind: "derived",
    triggeredBy: ["update_customer"],
    webhookClaimed: true,
    source: pushesPage
  },
  customer_visit_ended: {
    category: "customers",
    joinKind: "natural",
    triggeredBy: ["visitor"],
    source: pushesPage
  },
  customer_visit_started: {
    category: "customers",
    joinKind: "natural",
    triggeredBy: ["visitor"],
    source: pushesPage
  },
  event_properties_deleted: {
    category: "properties",
    joinKind: "derived",
    triggeredBy: ["delete_event_properties"],
    webhook: { registrable: false },
    source: bothPages
  },
  event_properties_updated: {
    category: "properties",
    joinKind: "derived",
    triggeredBy: ["update_event_properties", "router"],
    webhook: { registrable: false },
    source: bothPages
  },
  event_updated: {
    category: "events",
    joinKind: "entity+hash",
    triggeredBy: ["server"],
    webhook: { registrable: false },
    source: bothPages
  },
  incoming_chat_thread: {
    category: "other",
    joinKind: "natural",
    triggeredBy: ["start_chat", "activate_chat", "send_event", "send_file", "follow_chat"],
    conditions: [
      "start_chat and activate_chat always",
      "send_event and send_file when they open a thread",
      "follow_chat unless already following or a member (caller's push; the webhook is doubtful)"
    ],
    webhook: { registrable: true, filters: ["chat_member_ids"], additionalData: ["chat_properties"] },
    source: bothPages
  },
  incoming_event: {
    category: "events",
    joinKind: "natural",
    triggeredBy: ["send_event", "send_file", "customer", "router"],
    conditions: ["send_event and send_file when no thread had to be opened"],
    webhook: {
      registrable: true,
      filters: ["chat_member_ids", "author_type"],
      additionalData: ["chat_properties", "access"]
    },
    source: bothPages
  },
  incoming_multicast: {
    category: "other",
    joinKind: "none",
    triggeredBy: ["multicast"],
    joinKey: ["author_id", "type", "#content"],
    webhookClaimed: true,
    source: pushesPage
  },
  incoming_rich_message_postback: {
    category: "other",
    joinKind: "entity",
    triggeredBy: ["send_rich_message_postback", "customer"],
    conditions: ["active threads only"],
    webhook: { registrable: true, filters: ["chat_member_ids"], additionalData: ["chat_properties"] },
    source: bothPages
  },
  incoming_sneak_peek: {
    category: "other",
    joinKey: ["chat_id", "thread_id", "sneak_peek.author_id", "sneak_peek.timestamp", "sneak_peek.text"],
    joinKind: "derived",
    triggeredBy: ["customer"],
    webhookClaimed: true,
    source: pushesPage
  },
  incoming_typing_indicator: {
    category: "other",
    joinKey: ["chat_id", "thread_id", "typing_indicator.author_id", "typing_indicator.timestamp"],
    joinKind: "derived",
    triggeredBy: ["send_typing_indicator", "customer"],
    webhookClaimed: true,
    source: pushesPage
  },
  last_seen_timestamp_updated: {
    category: "other",
    joinKind: "natural",
    triggeredBy: ["update_last_seen_timestamp", "customer"],
    webhook: { registrable: true, filters: ["chat_member_ids"], additionalData: ["chat_properties"] },
    source: bothPages
  },
  thread_closed: {
    category: "other",
    joinKind: "natural",
    triggeredBy: ["close_thread", "router"],
    webhook: { registrable: true, filters: ["chat_member_ids"], additionalData: ["chat_properties"] },
    source: bothPages
  }
}
