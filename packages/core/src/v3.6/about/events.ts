import type { EventNotes } from "../../catalog/event.ts"
import type { V3_6Events } from "../generated/catalog.ts"

/** What documentation says of each event besides its facts. */
export const eventNotes: { readonly [Name in keyof V3_6Events]: EventNotes } = {
  agent_approved: {
    category: "configuration",
    joinKind: "entity",
    triggeredBy: ["configuration approve_agent"],
    webhook: {
      registrable: true,
      filters: ["source_type"]
    },
    source: "RTM API v3.6 pushes page, webhooks v3.6 page, Configuration API v3.6 page (2026-06-12)"
  },
  agent_created: {
    category: "configuration",
    joinKind: "entity",
    triggeredBy: ["configuration create_agent"],
    webhook: {
      registrable: true,
      filters: ["source_type"]
    },
    source: "RTM API v3.6 pushes page, webhooks v3.6 page, Configuration API v3.6 page (2026-06-12)"
  },
  agent_deleted: {
    category: "configuration",
    joinKind: "entity",
    triggeredBy: ["configuration delete_agent"],
    webhook: {
      registrable: true,
      filters: ["source_type"]
    },
    source: "RTM API v3.6 pushes page, webhooks v3.6 page, Configuration API v3.6 page (2026-06-12)"
  },
  agent_disconnected: {
    category: "status",
    joinKind: "connection",
    triggeredBy: ["server"],
    source: "RTM API v3.6 pushes page (2026-06-12)"
  },
  agent_suspended: {
    category: "configuration",
    joinKind: "entity",
    triggeredBy: ["configuration suspend_agent"],
    webhook: {
      registrable: true,
      filters: ["source_type"]
    },
    source: "RTM API v3.6 pushes page, webhooks v3.6 page, Configuration API v3.6 page (2026-06-12)"
  },
  agent_unsuspended: {
    category: "configuration",
    joinKind: "entity",
    triggeredBy: ["configuration unsuspend_agent"],
    webhook: {
      registrable: true,
      filters: ["source_type"]
    },
    source: "RTM API v3.6 pushes page, webhooks v3.6 page, Configuration API v3.6 page (2026-06-12)"
  },
  agent_updated: {
    category: "configuration",
    joinKind: "entity+hash",
    triggeredBy: ["configuration update_agent"],
    webhook: {
      registrable: true,
      filters: ["source_type"]
    },
    source: "RTM API v3.6 pushes page, webhooks v3.6 page, Configuration API v3.6 page (2026-06-12)"
  },
  auto_accesses_updated: {
    category: "configuration",
    joinKind: "derived",
    triggeredBy: [
      "configuration add_auto_access",
      "configuration update_auto_access",
      "configuration delete_auto_access"
    ],
    webhook: {
      registrable: true,
      filters: ["source_type"]
    },
    source: "RTM API v3.6 pushes page, webhooks v3.6 page, Configuration API v3.6 page (2026-06-12)"
  },
  bot_created: {
    category: "configuration",
    joinKind: "natural",
    triggeredBy: ["configuration create_bot"],
    webhook: {
      registrable: true,
      filters: ["source_type"]
    },
    source: "RTM API v3.6 pushes page, webhooks v3.6 page, Configuration API v3.6 page (2026-06-12)"
  },
  bot_deleted: {
    category: "configuration",
    joinKind: "natural",
    triggeredBy: ["configuration delete_bot"],
    webhook: {
      registrable: true,
      filters: ["source_type"]
    },
    source: "RTM API v3.6 pushes page, webhooks v3.6 page, Configuration API v3.6 page (2026-06-12)"
  },
  bot_updated: {
    category: "configuration",
    joinKind: "entity+hash",
    triggeredBy: ["configuration update_bot"],
    webhook: {
      registrable: true,
      filters: ["source_type"]
    },
    source: "RTM API v3.6 pushes page, webhooks v3.6 page, Configuration API v3.6 page (2026-06-12)"
  },
  chat_access_updated: {
    category: "chat access",
    joinKind: "derived",
    triggeredBy: ["transfer_chat", "router"],
    webhook: {
      registrable: true,
      filters: ["chat_presence", "only_my_chats", "source_type"],
      additionalData: ["chat_properties", "chat_presence_user_ids"]
    },
    source: "RTM API v3.6 pushes page, webhooks v3.6 page, Configuration API v3.6 page (2026-06-12)"
  },
  chat_deactivated: {
    category: "chats",
    joinKind: "natural",
    triggeredBy: ["deactivate_chat", "customer", "router"],
    webhook: {
      registrable: true,
      filters: ["chat_presence", "only_my_chats", "source_type"],
      additionalData: ["chat_properties", "chat_presence_user_ids"]
    },
    source: "RTM API v3.6 pushes page, webhooks v3.6 page, Configuration API v3.6 page (2026-06-12)"
  },
  chat_deleted: {
    category: "chats",
    joinKind: "natural",
    triggeredBy: ["account administration"],
    source: "RTM API v3.6 pushes page (2026-06-12)"
  },
  chat_properties_deleted: {
    category: "properties",
    joinKind: "derived",
    triggeredBy: ["delete_chat_properties"],
    webhook: {
      registrable: true,
      filters: ["chat_presence", "only_my_chats", "source_type"],
      additionalData: ["chat_properties", "chat_presence_user_ids"]
    },
    source: "RTM API v3.6 pushes page, webhooks v3.6 page, Configuration API v3.6 page (2026-06-12)"
  },
  chat_properties_updated: {
    category: "properties",
    joinKind: "derived",
    triggeredBy: ["update_chat_properties", "router"],
    webhook: {
      registrable: true,
      filters: ["chat_presence", "only_my_chats", "source_type"],
      additionalData: ["chat_properties", "chat_presence_user_ids"]
    },
    source: "RTM API v3.6 pushes page, webhooks v3.6 page, Configuration API v3.6 page (2026-06-12)"
  },
  chat_transferred: {
    category: "chat access",
    joinKind: "derived",
    triggeredBy: ["transfer_chat", "router"],
    webhook: {
      registrable: true,
      filters: ["chat_presence", "only_my_chats", "source_type"],
      additionalData: ["chat_properties", "chat_presence_user_ids"]
    },
    source: "RTM API v3.6 pushes page, webhooks v3.6 page, Configuration API v3.6 page (2026-06-12)"
  },
  chat_unfollowed: {
    category: "other",
    joinKind: "entity",
    triggeredBy: ["unfollow_chat"],
    source: "RTM API v3.6 pushes page (2026-06-12)"
  },
  customer_banned: {
    category: "customers",
    joinKind: "derived",
    triggeredBy: ["ban_customer"],
    source: "RTM API v3.6 pushes page (2026-06-12)"
  },
  customer_left: {
    category: "customers",
    joinKind: "natural",
    triggeredBy: ["visitor"],
    source: "RTM API v3.6 pushes page (2026-06-12)"
  },
  customer_page_updated: {
    category: "customers",
    joinKind: "natural",
    triggeredBy: ["visitor"],
    source: "RTM API v3.6 pushes page (2026-06-12)"
  },
  customer_session_fields_updated: {
    category: "customers",
    joinKind: "derived",
    triggeredBy: ["update_customer", "visitor"],
    conditions: ["Only while the customer has active chats."],
    webhook: {
      registrable: true,
      filters: ["chat_presence", "source_type"],
      additionalData: ["chat_properties", "chat_presence_user_ids"]
    },
    source: "webhooks v3.6 page, Configuration API v3.6 page (2026-06-12)"
  },
  customer_statistics_updated: {
    category: "customers",
    joinKind: "derived",
    triggeredBy: ["system"],
    source: "RTM API v3.6 pushes page (2026-06-12)"
  },
  customer_transferred: {
    category: "customers",
    joinKind: "derived",
    triggeredBy: ["router"],
    source: "RTM API v3.6 pushes page (2026-06-12)"
  },
  customer_updated: {
    category: "customers",
    joinKind: "derived",
    triggeredBy: ["update_customer", "visitor"],
    source: "RTM API v3.6 pushes page (2026-06-12)"
  },
  event_deleted: {
    category: "events",
    joinKind: "natural",
    triggeredBy: ["Customer Chat API delete_event"],
    conditions: ["The Agent Chat API has no action for it; the Customer Chat API has `delete_event`."],
    webhook: {
      registrable: true,
      filters: ["chat_presence", "only_my_chats", "source_type"],
      additionalData: ["chat_properties", "chat_presence_user_ids"]
    },
    source: "RTM API v3.6 pushes page, webhooks v3.6 page, Configuration API v3.6 page (2026-06-12)"
  },
  event_properties_deleted: {
    category: "properties",
    joinKind: "derived",
    triggeredBy: ["delete_event_properties"],
    webhook: {
      registrable: true,
      filters: ["chat_presence", "only_my_chats", "source_type"],
      additionalData: ["chat_properties", "chat_presence_user_ids"]
    },
    source: "RTM API v3.6 pushes page, webhooks v3.6 page, Configuration API v3.6 page (2026-06-12)"
  },
  event_properties_updated: {
    category: "properties",
    joinKind: "derived",
    triggeredBy: ["update_event_properties", "router"],
    webhook: {
      registrable: true,
      filters: ["chat_presence", "only_my_chats", "source_type"],
      additionalData: ["chat_properties", "chat_presence_user_ids"]
    },
    source: "RTM API v3.6 pushes page, webhooks v3.6 page, Configuration API v3.6 page (2026-06-12)"
  },
  event_updated: {
    category: "events",
    joinKind: "entity+hash",
    triggeredBy: ["server"],
    webhook: {
      registrable: true,
      filters: ["chat_presence", "author_type", "only_my_chats", "source_type"],
      additionalData: ["chat_properties", "chat_presence_user_ids"]
    },
    source: "RTM API v3.6 pushes page, webhooks v3.6 page, Configuration API v3.6 page (2026-06-12)"
  },
  events_marked_as_seen: {
    category: "other",
    joinKind: "natural",
    triggeredBy: ["mark_events_as_seen", "send_event", "start_chat", "resume_chat", "customer"],
    webhook: {
      registrable: true,
      filters: ["chat_presence", "only_my_chats", "source_type"],
      additionalData: ["chat_properties", "chat_presence_user_ids"]
    },
    source: "RTM API v3.6 pushes page, webhooks v3.6 page, Configuration API v3.6 page (2026-06-12)"
  },
  group_created: {
    category: "configuration",
    joinKind: "natural",
    triggeredBy: ["configuration create_group"],
    webhook: {
      registrable: true,
      filters: ["source_type"]
    },
    source: "RTM API v3.6 pushes page, webhooks v3.6 page, Configuration API v3.6 page (2026-06-12)"
  },
  group_deleted: {
    category: "configuration",
    joinKind: "natural",
    triggeredBy: ["configuration delete_group"],
    webhook: {
      registrable: true,
      filters: ["source_type"]
    },
    source: "RTM API v3.6 pushes page, webhooks v3.6 page, Configuration API v3.6 page (2026-06-12)"
  },
  group_properties_updated: {
    category: "configuration",
    joinKind: "derived",
    triggeredBy: ["configuration update_group_properties"],
    source: "RTM API v3.6 pushes page (2026-06-12)"
  },
  group_updated: {
    category: "configuration",
    joinKind: "entity+hash",
    triggeredBy: ["configuration update_group"],
    webhook: {
      registrable: true,
      filters: ["source_type"]
    },
    source: "RTM API v3.6 pushes page, webhooks v3.6 page, Configuration API v3.6 page (2026-06-12)"
  },
  groups_status_updated: {
    category: "configuration",
    joinKind: "derived",
    triggeredBy: ["server"],
    source: "RTM API v3.6 pushes page (2026-06-12)"
  },
  incoming_chat: {
    category: "chats",
    joinKind: "natural",
    triggeredBy: ["start_chat", "resume_chat", "follow_chat", "transfer_chat", "customer", "router"],
    conditions: [
      "`start_chat` and `resume_chat` always.",
      "`follow_chat` unless already following or a member (caller's push only).",
      "A transfer may bring a running thread with all its events: then it is not an opening."
    ],
    webhook: {
      registrable: true,
      filters: ["chat_presence", "only_my_chats", "source_type"],
      additionalData: ["chat_properties", "chat_presence_user_ids"]
    },
    source: "RTM API v3.6 pushes page, webhooks v3.6 page, Configuration API v3.6 page (2026-06-12)"
  },
  incoming_customer: {
    category: "customers",
    joinKind: "derived",
    triggeredBy: ["visitor", "router"],
    conditions: [
      "New visitor.",
      "Returning visitor.",
      "Visitor moved into this agent's groups.",
      "Volume depends on `customer_monitoring_level` and `subscribe_customers`."
    ],
    source: "RTM API v3.6 pushes page (2026-06-12)"
  },
  incoming_customers: {
    category: "customers",
    joinKind: "connection",
    triggeredBy: ["login"],
    source: "RTM API v3.6 pushes page (2026-06-12)"
  },
  incoming_error: {
    category: "other",
    joinKind: "derived",
    triggeredBy: ["request_thread_summary"],
    source: "RTM API v3.6 pushes page (2026-06-12)"
  },
  incoming_event: {
    category: "events",
    joinKind: "natural",
    triggeredBy: ["send_event", "request_thread_summary", "customer", "router", "system"],
    conditions: [
      "`request_thread_summary` causes a system event of the subtype `summary` in an active thread.",
      "Initial events of `start_chat` and `resume_chat` lie in `incoming_chat`; whether they also come singly is not documented."
    ],
    webhook: {
      registrable: true,
      filters: ["chat_presence", "author_type", "only_my_chats", "source_type"],
      additionalData: ["chat_properties", "chat_presence_user_ids"]
    },
    source: "RTM API v3.6 pushes page, webhooks v3.6 page, Configuration API v3.6 page (2026-06-12)"
  },
  incoming_multicast: {
    category: "other",
    joinKind: "none",
    triggeredBy: ["multicast", "system"],
    source: "RTM API v3.6 pushes page (2026-06-12)"
  },
  incoming_rich_message_postback: {
    category: "events",
    joinKind: "entity",
    triggeredBy: ["send_rich_message_postback", "customer"],
    conditions: ["Active threads only."],
    webhook: {
      registrable: true,
      filters: ["chat_presence", "only_my_chats", "source_type"],
      additionalData: ["chat_properties", "chat_presence_user_ids"]
    },
    source: "RTM API v3.6 pushes page, webhooks v3.6 page, Configuration API v3.6 page (2026-06-12)"
  },
  incoming_sneak_peek: {
    category: "other",
    joinKind: "derived",
    triggeredBy: ["customer"],
    source: "RTM API v3.6 pushes page (2026-06-12)"
  },
  incoming_thinking_indicator: {
    category: "other",
    joinKind: "derived",
    triggeredBy: ["send_thinking_indicator"],
    source: "RTM API v3.6 pushes page (2026-06-12)"
  },
  incoming_typing_indicator: {
    category: "other",
    joinKind: "derived",
    triggeredBy: ["send_typing_indicator"],
    source: "RTM API v3.6 pushes page (2026-06-12)"
  },
  license_properties_updated: {
    category: "configuration",
    joinKind: "derived",
    triggeredBy: ["configuration update_license_properties"],
    source: "RTM API v3.6 pushes page (2026-06-12)"
  },
  queue_positions_updated: {
    category: "other",
    joinKind: "none",
    triggeredBy: ["server"],
    source: "RTM API v3.6 pushes page (2026-06-12)"
  },
  routing_status_set: {
    category: "status",
    joinKind: "derived",
    triggeredBy: ["set_routing_status", "set_away_status", "login", "logout", "system"],
    webhook: {
      registrable: true,
      filters: ["agent_ids", "source_type"]
    },
    source: "RTM API v3.6 pushes page, webhooks v3.6 page, Configuration API v3.6 page (2026-06-12)"
  },
  subscribed_customers_totals_updated: {
    category: "customers",
    joinKind: "connection",
    triggeredBy: ["subscribe_customers"],
    source: "RTM API v3.6 pushes page (2026-06-12)"
  },
  tag_created: {
    category: "configuration",
    joinKind: "natural",
    triggeredBy: ["configuration create_tag"],
    webhook: {
      registrable: true,
      filters: ["source_type"]
    },
    source: "RTM API v3.6 pushes page, webhooks v3.6 page, Configuration API v3.6 page (2026-06-12)"
  },
  tag_deleted: {
    category: "configuration",
    joinKind: "entity",
    triggeredBy: ["configuration delete_tag"],
    webhook: {
      registrable: true,
      filters: ["source_type"]
    },
    source: "RTM API v3.6 pushes page, webhooks v3.6 page, Configuration API v3.6 page (2026-06-12)"
  },
  tag_updated: {
    category: "configuration",
    joinKind: "derived",
    triggeredBy: ["configuration update_tag"],
    webhook: {
      registrable: true,
      filters: ["source_type"]
    },
    source: "RTM API v3.6 pushes page, webhooks v3.6 page, Configuration API v3.6 page (2026-06-12)"
  },
  thread_deleted: {
    category: "chats",
    joinKind: "natural",
    triggeredBy: ["account administration"],
    source: "RTM API v3.6 pushes page (2026-06-12)"
  },
  thread_properties_deleted: {
    category: "properties",
    joinKind: "derived",
    triggeredBy: ["delete_thread_properties"],
    webhook: {
      registrable: true,
      filters: ["chat_presence", "only_my_chats", "source_type"],
      additionalData: ["chat_properties", "chat_presence_user_ids"]
    },
    source: "RTM API v3.6 pushes page, webhooks v3.6 page, Configuration API v3.6 page (2026-06-12)"
  },
  thread_properties_updated: {
    category: "properties",
    joinKind: "derived",
    triggeredBy: ["update_thread_properties", "router"],
    webhook: {
      registrable: true,
      filters: ["chat_presence", "only_my_chats", "source_type"],
      additionalData: ["chat_properties", "chat_presence_user_ids"]
    },
    source: "RTM API v3.6 pushes page, webhooks v3.6 page, Configuration API v3.6 page (2026-06-12)"
  },
  thread_summary_set: {
    category: "other",
    joinKind: "natural",
    triggeredBy: ["request_thread_summary", "system"],
    conditions: ["Closed threads; for an active thread the summary comes as a system event."],
    webhook: {
      registrable: true,
      filters: ["chat_presence", "only_my_chats", "source_type"],
      additionalData: ["chat_properties", "chat_presence_user_ids"]
    },
    source: "RTM API v3.6 pushes page, webhooks v3.6 page, Configuration API v3.6 page (2026-06-12)"
  },
  thread_tagged: {
    category: "thread tags",
    joinKind: "entity",
    triggeredBy: ["tag_thread"],
    webhook: {
      registrable: true,
      filters: ["chat_presence", "only_my_chats", "source_type"],
      additionalData: ["chat_properties", "chat_presence_user_ids"]
    },
    source: "RTM API v3.6 pushes page, webhooks v3.6 page, Configuration API v3.6 page (2026-06-12)"
  },
  thread_untagged: {
    category: "thread tags",
    joinKind: "entity",
    triggeredBy: ["untag_thread"],
    webhook: {
      registrable: true,
      filters: ["chat_presence", "only_my_chats", "source_type"],
      additionalData: ["chat_properties", "chat_presence_user_ids"]
    },
    source: "RTM API v3.6 pushes page, webhooks v3.6 page, Configuration API v3.6 page (2026-06-12)"
  },
  threads_deleted: {
    category: "chats",
    joinKind: "derived",
    triggeredBy: ["account administration"],
    conditions: ["The sample shows all three fields; the text says range or tag, so each may be missing."],
    source: "RTM API v3.6 pushes page (2026-06-12)"
  },
  ticket_created: {
    category: "customers",
    joinKind: "natural",
    triggeredBy: ["HelpDesk"],
    source: "RTM API v3.6 pushes page (2026-06-12)"
  },
  ticket_deleted: {
    category: "customers",
    joinKind: "natural",
    triggeredBy: ["HelpDesk"],
    source: "RTM API v3.6 pushes page (2026-06-12)"
  },
  user_added_to_chat: {
    category: "chat users",
    joinKind: "entity",
    triggeredBy: ["add_user_to_chat", "router", "customer"],
    webhook: {
      registrable: true,
      filters: ["chat_presence", "only_my_chats", "source_type"],
      additionalData: ["chat_properties", "chat_presence_user_ids"]
    },
    source: "RTM API v3.6 pushes page, webhooks v3.6 page, Configuration API v3.6 page (2026-06-12)"
  },
  user_removed_from_chat: {
    category: "chat users",
    joinKind: "entity",
    triggeredBy: ["remove_user_from_chat", "router", "customer"],
    webhook: {
      registrable: true,
      filters: ["chat_presence", "only_my_chats", "source_type"],
      additionalData: ["chat_properties", "chat_presence_user_ids"]
    },
    source: "RTM API v3.6 pushes page, webhooks v3.6 page, Configuration API v3.6 page (2026-06-12)"
  }
}
