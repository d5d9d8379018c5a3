// The fields that the documents call required, as paths; `[]` stands for every item.

/** By action; a field within an optional one is required where that one is present. */
export const requiredOfActions = {
  activate_chat: {
    request: ["chat", "chat.id", "chat.access.group_ids", "chat.users[].id", "chat.users[].type"],
    response: ["chat", "chat.id", "chat.users", "chat.threads"]
  },
  add_user_to_chat: { request: ["chat_id", "user_id", "user_type"], response: [] },
  ban_customer: { request: ["customer_id", "ban", "ban.days"], response: [] },
  change_push_notifications: { request: ["firebase_token", "platform", "enabled"], response: [] },
  close_thread: { request: ["chat_id"], response: [] },
  create_customer: { request: [], response: [] },
  delete_chat_properties: { request: ["chat_id", "properties"], response: [] },
  delete_chat_thread_properties: { request: ["chat_id", "thread_id", "properties"], response: [] },
  delete_event_properties: { request: ["chat_id", "thread_id", "event_id", "properties"], response: [] },
  follow_chat: { request: ["chat_id"], response: [] },
  get_archives: {
    request: [],
    response: [
      "chats",
      "chats[].chat",
      "chats[].chat.id",
      "chats[].chat.users",
      "chats[].chat.thread",
      "pagination",
      "pagination.page",
      "pagination.total"
    ]
  },
  get_chat_threads: {
    request: ["chat_id"],
    response: [
      "chat",
      "chat.id",
      "chat.users",
      "chat.threads_summary",
      "chat.threads_summary[].thread_id",
      "chat.threads_summary[].order"
    ]
  },
  get_chat_threads_summary: {
    request: ["chat_id"],
    response: [
      "threads_summary",
      "threads_summary[].id",
      "threads_summary[].order",
      "threads_summary[].events_count",
      "found_threads"
    ]
  },
  get_chats_summary: { request: [], response: ["chats_summary", "found_chats"] },
  get_customers: { request: [], response: ["customers", "total_customers"] },
  grant_access: { request: ["resource", "id", "access", "access.type", "access.id"], response: [] },
  login: {
    request: ["token", "push_notifications.platform"],
    response: [
      "license",
      "license.id",
      "license.plan",
      "license.expiration_timestamp",
      "license.creation_timestamp",
      "license.in_trial",
      "my_profile",
      "chats_summary"
    ]
  },
  logout: { request: [], response: [] },
  multicast: { request: ["scopes", "content"], response: [] },
  ping: { request: [], response: [] },
  remove_user_from_chat: { request: ["chat_id", "user_id", "user_type"], response: [] },
  revoke_access: { request: ["resource", "id", "access", "access.type", "access.id"], response: [] },
  send_event: { request: ["chat_id", "event", "event.type"], response: ["thread_id", "event"] },
  send_file: { request: ["chat_id", "file"], response: ["url"] },
  send_rich_message_postback: {
    request: ["chat_id", "event_id", "postback", "postback.id", "postback.toggled", "thread_id"],
    response: []
  },
  send_typing_indicator: { request: ["chat_id", "is_typing"], response: [] },
  set_access: { request: ["resource", "id", "access", "access.type", "access.id"], response: [] },
  set_away_status: { request: ["away"], response: [] },
  start_chat: {
    request: ["chat.access.group_ids", "chat.users[].id", "chat.users[].type"],
    response: ["chat", "chat.id", "chat.users", "chat.thread"]
  },
  tag_chat_thread: { request: ["chat_id", "thread_id", "tag"], response: [] },
  transfer_chat: { request: ["chat_id", "target.type", "target.ids"], response: [] },
  unfollow_chat: { request: ["chat_id"], response: [] },
  untag_chat_thread: { request: ["chat_id", "thread_id", "tag"], response: [] },
  update_agent: { request: [], response: [] },
  update_chat_properties: { request: ["chat_id", "properties"], response: [] },
  update_chat_thread_properties: { request: ["chat_id", "thread_id", "properties"], response: [] },
  update_customer: { request: ["customer_id"], response: [] },
  update_event_properties: { request: ["chat_id", "thread_id", "event_id", "properties"], response: [] },
  update_last_seen_timestamp: { request: ["chat_id"], response: ["timestamp"] },
  upload_file: { request: ["file"], response: ["url"] },
  upload_image: { request: ["image"], response: ["url", "path"] }
} as const satisfies Readonly<
  Record<string, { readonly request: readonly string[]; readonly response: readonly string[] }>
>

/** By event. */
export const requiredOfEvents = {
  access_granted: ["resource", "id", "access", "access.group_ids"],
  access_revoked: ["resource", "id", "access", "access.group_ids"],
  access_set: ["resource", "id", "access", "access.group_ids"],
  agent_deleted: ["agent_id"],
  agent_disconnected: ["reason"],
  agent_status_changed: ["agent_id", "status"],
  agent_updated: ["agent_id", "routing_status"],
  chat_properties_deleted: ["chat_id", "properties"],
  chat_properties_updated: ["chat_id", "properties"],
  chat_thread_properties_deleted: ["chat_id", "thread_id", "properties"],
  chat_thread_properties_updated: ["chat_id", "thread_id", "properties"],
  chat_thread_tagged: ["chat_id", "thread_id", "tag"],
  chat_thread_untagged: ["chat_id", "thread_id", "tag"],
  chat_transferred: ["chat_id", "requester_id", "type", "ids"],
  chat_user_added: ["chat_id", "user", "user_type"],
  chat_user_removed: ["chat_id", "thread_id", "user_id", "user_type"],
  customer_banned: ["customer_id", "ban", "ban.days"],
  customer_created: ["customer"],
  customer_page_updated: ["customer_id", "visit_id", "opened_at", "url"],
  customer_updated: ["id", "type", "present", "banned"],
  customer_visit_ended: ["customer_id", "visit_id", "ended_at"],
  customer_visit_started: ["customer_id", "visit_id", "started_at"],
  event_properties_deleted: ["chat_id", "thread_id", "event_id", "properties"],
  event_properties_updated: ["chat_id", "thread_id", "event_id", "properties"],
  event_updated: ["chat_id", "thread_id", "event"],
  incoming_chat_thread: ["chat", "chat.id", "chat.users", "chat.thread"],
  incoming_event: ["chat_id", "thread_id", "event"],
  incoming_multicast: ["content"],
  incoming_rich_message_postback: [
    "user_id",
    "chat_id",
    "thread_id",
    "event_id",
    "postback",
    "postback.id",
    "postback.toggled"
  ],
  incoming_sneak_peek: ["chat_id", "thread_id", "sneak_peek"],
  incoming_typing_indicator: ["chat_id", "thread_id", "typing_indicator"],
  last_seen_timestamp_updated: ["user_id", "chat_id", "timestamp"],
  thread_closed: ["chat_id", "thread_id"]
} as const satisfies Readonly<Record<string, readonly string[]>>

/** By entity. */
export const requiredOfEntities: Readonly<Record<string, readonly string[]>> = {
  Agent: ["id", "type", "name", "present"],
  MyProfile: ["id", "type", "name", "present", "permission"],
  Visit: ["started_at", "last_pages[].opened_at", "last_pages[].url"],
  Customer: ["id", "type"],
  Ban: ["days"],
  TypingIndicator: ["author_id", "recipients", "timestamp"],
  SneakPeek: ["author_id", "recipients", "timestamp", "text"],
  License: ["id", "plan", "expiration_timestamp", "creation_timestamp", "in_trial"],
  Access: ["group_ids"],
  AccessTarget: ["type", "id"],
  Postback: ["id"],
  ButtonState: ["id", "toggled"],
  Message: ["id", "order", "type", "author_id", "timestamp", "text"],
  SystemMessage: ["id", "order", "type", "timestamp", "text", "system_message_type"],
  FileEvent: ["id", "order", "type", "author_id", "timestamp", "name", "url", "content_type", "size"],
  RichMessage: ["id", "order", "type", "author_id", "timestamp", "template_id"],
  FilledForm: [
    "id",
    "order",
    "type",
    "author_id",
    "timestamp",
    "form_id",
    "fields",
    "fields[].type",
    "fields[].id",
    "fields[].label"
  ],
  Custom: ["id", "order", "type", "author_id", "timestamp"],
  Annotation: ["id", "order", "type", "author_id", "timestamp", "annotation_type"],
  Thread: ["id", "timestamp", "active", "user_ids", "order"],
  Chat: ["id", "users"],
  ChatSummary: [
    "id",
    "users",
    "last_event_per_type",
    "last_thread_summary",
    "last_thread_summary.id",
    "last_thread_summary.order",
    "last_thread_summary.timestamp",
    "last_thread_summary.user_ids"
  ]
}
