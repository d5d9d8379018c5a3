// What the documents of v3.0 say exists on which side: the table that the catalog has to come to.

/** Category, action, Web API, RTM API, scopes, push, webhook. */
export const expectedActions = [
  [
    "chats",
    "activate_chat",
    "s",
    "s",
    "chats.conversation--*:rw +",
    "incoming_chat_thread",
    "incoming_chat_thread"
  ],
  ["chats", "follow_chat", "s", "s", "chats--*:rw", "incoming_chat_thread", "incoming_chat_thread"],
  ["chats", "get_chats_summary", "i", "i", "chats--*:ro", "-", "-"],
  [
    "chats",
    "start_chat",
    "s",
    "s",
    "chats.conversation--*:rw +",
    "incoming_chat_thread",
    "incoming_chat_thread"
  ],
  ["chats", "transfer_chat", "s", "s", "chats--*:rw", "chat_transferred", "(chat_transferred)"],
  ["chats", "unfollow_chat", "s", "s", "-", "-", "-"],
  ["chat access", "grant_access", "s", "s", "chats--*:rw", "access_granted", "access_granted"],
  ["chat access", "revoke_access", "s", "s", "chats--*:rw", "access_revoked", "access_revoked"],
  ["chat access", "set_access", "s", "s", "chats--*:rw", "access_set", "access_set"],
  ["chat users", "add_user_to_chat", "s", "s", "chats--*:rw", "chat_user_added", "chat_user_added"],
  ["chat users", "remove_user_from_chat", "s", "s", "chats--*:rw", "chat_user_removed", "chat_user_removed"],
  ["chat users", "set_away_status", "-", "s", "agents--my:rw", "-", "-"],
  [
    "chat users",
    "update_agent",
    "s",
    "s",
    "agents--my:rw, agents--all:rw",
    "agent_updated",
    "(agent_updated)"
  ],
  ["customers", "ban_customer", "s", "s", "customers.ban:rw", "customer_banned", "(customer_banned)"],
  ["customers", "create_customer", "s", "s", "customers:rw", "customer_created", "customer_created"],
  ["customers", "get_customers", "s", "s", "customers:ro", "-", "-"],
  ["customers", "set_customers", "not an action", "not an action", "-", "-", "-"],
  ["customers", "update_customer", "s", "s", "customers:rw", "customer_updated", "(customer_updated)"],
  [
    "events",
    "send_event",
    "s",
    "s",
    "chats.conversation--*:rw",
    "incoming_event / incoming_chat_thread",
    "incoming_event / incoming_chat_thread"
  ],
  [
    "properties",
    "delete_chat_properties",
    "s",
    "s",
    "chats.conversation--*:rw",
    "chat_properties_deleted",
    "chat_properties_deleted"
  ],
  [
    "properties",
    "delete_chat_thread_properties",
    "s",
    "s",
    "chats.conversation--*:rw",
    "chat_thread_properties_deleted",
    "chat_thread_properties_deleted"
  ],
  [
    "properties",
    "delete_event_properties",
    "s",
    "s",
    "chats.conversation--*:rw",
    "event_properties_deleted",
    "event_properties_deleted"
  ],
  [
    "properties",
    "update_chat_properties",
    "s",
    "s",
    "chats.conversation--*:rw",
    "chat_properties_updated",
    "chat_properties_updated"
  ],
  [
    "properties",
    "update_chat_thread_properties",
    "s",
    "s",
    "chats.conversation--*:rw",
    "chat_thread_properties_updated",
    "chat_thread_properties_updated"
  ],
  [
    "properties",
    "update_event_properties",
    "s",
    "s",
    "chats.conversation--*:rw",
    "event_properties_updated",
    "event_properties_updated"
  ],
  ["thread tags", "tag_chat_thread", "s", "s", "chats--*:rw", "chat_thread_tagged", "chat_thread_tagged"],
  [
    "thread tags",
    "untag_chat_thread",
    "s",
    "s",
    "chats--*:rw",
    "chat_thread_untagged",
    "chat_thread_untagged"
  ],
  ["other", "change_push_notifications", "-", "s", "-", "-", "-"],
  ["other", "close_thread", "s", "s", "chats--*:rw", "thread_closed", "thread_closed"],
  ["other", "get_archives", "i", "s", "chats--*:ro", "-", "-"],
  ["other", "get_chat_threads", "s", "s", "chats--(all,access):ro", "-", "-"],
  ["other", "get_chat_threads_summary", "s", "s", "chats--*:ro", "-", "-"],
  ["other", "multicast", "s", "s", "multicast:rw", "incoming_multicast", "(incoming_multicast)"],
  [
    "other",
    "send_file",
    "s",
    "-",
    "chats.conversation--*:rw",
    "incoming_event / incoming_chat_thread",
    "incoming_event / incoming_chat_thread"
  ],
  [
    "other",
    "send_rich_message_postback",
    "s",
    "s",
    "chats.conversation--(all,my):rw",
    "incoming_rich_message_postback",
    "incoming_rich_message_postback"
  ],
  ["other", "send_typing_indicator", "s", "s", "chats.conversation--*:rw", "incoming_typing_indicator?", "-"],
  [
    "other",
    "update_last_seen_timestamp",
    "s",
    "s",
    "chats--(all,access):ro",
    "last_seen_timestamp_updated",
    "last_seen_timestamp_updated"
  ],
  ["other", "upload_file", "l", "-", "-", "-", "-"],
  ["other", "upload_image", "s", "-", "-", "-", "-"],
  ["login/logout", "login", "-", "s", "-", "-", "-"],
  ["login/logout", "logout", "-", "s", "-", "-", "-"],
  ["connection", "ping", "-", "p", "-", "-", "-"]
]

/** Event, push, webhook, registrable, join key, what the key names. */
export const expectedEvents = [
  ["access_granted", "yes", "yes", "-", "resource + id + access", "derived"],
  ["access_revoked", "yes", "yes", "-", "resource + id + access", "derived"],
  ["access_set", "yes", "yes", "-", "resource + id + access", "derived"],
  ["agent_deleted", "-", "yes", "yes", "agent_id", "natural"],
  ["agent_disconnected", "yes", "-", "-", "connection", "connection"],
  ["agent_status_changed", "-", "yes", "yes", "agent_id + status", "derived"],
  ["agent_updated", "yes", "- (claimed)", "-", "agent_id + routing_status", "derived"],
  ["chat_properties_deleted", "yes", "yes", "yes", "chat_id + (hash of properties)", "derived"],
  ["chat_properties_updated", "yes", "yes", "yes", "chat_id + (hash of properties)", "derived"],
  [
    "chat_thread_properties_deleted",
    "yes",
    "yes",
    "yes",
    "chat_id + thread_id + (hash of properties)",
    "derived"
  ],
  [
    "chat_thread_properties_updated",
    "yes",
    "yes",
    "yes",
    "chat_id + thread_id + (hash of properties)",
    "derived"
  ],
  ["chat_thread_tagged", "yes", "yes", "-", "chat_id + thread_id + tag", "entity"],
  ["chat_thread_untagged", "yes", "yes", "-", "chat_id + thread_id + tag", "entity"],
  ["chat_transferred", "yes", "- (claimed)", "-", "chat_id + requester_id + type + ids", "derived"],
  ["chat_user_added", "yes", "yes", "yes", "chat_id + thread_id + user.id + user_type", "entity"],
  ["chat_user_removed", "yes", "yes", "yes", "chat_id + thread_id + user_id + user_type", "entity"],
  ["customer_banned", "yes", "- (claimed)", "-", "customer_id + ban.days", "derived"],
  ["customer_created", "yes", "yes", "-", "customer.id", "natural"],
  ["customer_page_updated", "yes", "-", "-", "customer_id + visit_id + opened_at + url", "natural"],
  ["customer_updated", "yes", "- (claimed)", "-", "id + (content hash)", "derived"],
  ["customer_visit_ended", "yes", "-", "-", "customer_id + visit_id", "natural"],
  ["customer_visit_started", "yes", "-", "-", "customer_id + visit_id", "natural"],
  [
    "event_properties_deleted",
    "yes",
    "yes",
    "-",
    "chat_id + thread_id + event_id + (hash of properties)",
    "derived"
  ],
  [
    "event_properties_updated",
    "yes",
    "yes",
    "-",
    "chat_id + thread_id + event_id + (hash of properties)",
    "derived"
  ],
  ["event_updated", "yes", "yes", "-", "chat_id + thread_id + event.id + (hash of event)", "entity+hash"],
  ["incoming_chat_thread", "yes", "yes", "yes", "chat.id + chat.thread.id", "natural"],
  ["incoming_event", "yes", "yes", "yes", "chat_id + thread_id + event.id", "natural"],
  ["incoming_multicast", "yes", "- (claimed)", "-", "author_id + type + (hash of content)", "none"],
  [
    "incoming_rich_message_postback",
    "yes",
    "yes",
    "yes",
    "chat_id + thread_id + event_id + user_id + postback.id + postback.toggled",
    "entity"
  ],
  [
    "incoming_sneak_peek",
    "yes",
    "- (claimed)",
    "-",
    "chat_id + thread_id + sneak_peek.author_id + sneak_peek.timestamp + sneak_peek.text",
    "derived"
  ],
  [
    "incoming_typing_indicator",
    "yes",
    "- (claimed)",
    "-",
    "chat_id + thread_id + typing_indicator.author_id + typing_indicator.timestamp",
    "derived"
  ],
  ["last_seen_timestamp_updated", "yes", "yes", "yes", "user_id + chat_id + timestamp", "natural"],
  ["thread_closed", "yes", "yes", "yes", "chat_id + thread_id", "natural"]
]
