// The fields that the documents call required, as paths; `[]` stands for every item.

/** By action; a field within an optional one is required where that one is present. */
export const requiredOfActions = {
  add_user_to_chat: {
    request: ["chat_id", "user_id", "user_type", "visibility"],
    response: []
  },
  ban_customer: {
    request: ["id", "ban", "ban.days"],
    response: []
  },
  deactivate_chat: {
    request: ["id"],
    response: []
  },
  delete_chat_properties: {
    request: ["id", "properties"],
    response: []
  },
  delete_event_properties: {
    request: ["chat_id", "thread_id", "event_id", "properties"],
    response: []
  },
  delete_thread_properties: {
    request: ["chat_id", "thread_id", "properties"],
    response: []
  },
  follow_chat: {
    request: ["id"],
    response: []
  },
  get_chat: {
    request: ["chat_id"],
    response: ["id", "users", "is_followed"]
  },
  get_customer: {
    request: ["id"],
    response: ["id", "type", "created_at"]
  },
  list_agents_for_transfer: {
    request: ["chat_id"],
    response: ["$[].agent_id"]
  },
  list_archives: {
    request: [],
    response: ["chats", "found_chats"]
  },
  list_chats: {
    request: [],
    response: ["chats_summary", "found_chats"]
  },
  list_routing_statuses: {
    request: [],
    response: ["$[].agent_id", "$[].status"]
  },
  list_threads: {
    request: ["chat_id"],
    response: ["threads", "found_threads"]
  },
  login: {
    request: ["token"],
    response: [
      "license",
      "license.id",
      "license.organization_id",
      "license.plan",
      "license.expiration_timestamp",
      "license.creation_timestamp",
      "license.in_trial",
      "my_profile",
      "chats_summary"
    ]
  },
  logout: {
    request: [],
    response: []
  },
  mark_events_as_seen: {
    request: ["chat_id", "seen_up_to"],
    response: []
  },
  multicast: {
    request: ["recipients", "content"],
    response: []
  },
  ping: {
    request: [],
    response: []
  },
  remove_user_from_chat: {
    request: ["chat_id", "user_id", "user_type"],
    response: []
  },
  request_thread_summary: {
    request: ["chat_id", "thread_id"],
    response: []
  },
  resume_chat: {
    request: ["chat", "chat.id", "chat.access.group_ids", "chat.users[].id", "chat.users[].type"],
    response: ["thread_id"]
  },
  send_event: {
    request: ["chat_id", "event", "event.type"],
    response: ["event_id"]
  },
  send_event_preview: {
    request: ["chat_id", "event", "event.type"],
    response: []
  },
  send_rich_message_postback: {
    request: [
      "chat_id",
      "event_id",
      "postback",
      "postback.id",
      "postback.toggled",
      "postback.ecommerce.product_id",
      "thread_id"
    ],
    response: []
  },
  send_thinking_indicator: {
    request: ["chat_id"],
    response: []
  },
  send_typing_indicator: {
    request: ["chat_id", "is_typing"],
    response: []
  },
  set_away_status: {
    request: ["away"],
    response: []
  },
  set_routing_status: {
    request: ["status"],
    response: []
  },
  start_chat: {
    request: ["chat.access.group_ids", "chat.users[].id", "chat.users[].type"],
    response: ["chat_id", "thread_id"]
  },
  subscribe_customers: {
    request: [],
    response: ["subscription_id", "customers"]
  },
  tag_thread: {
    request: ["chat_id", "thread_id", "tag"],
    response: []
  },
  transfer_chat: {
    request: ["id", "target.type", "target.ids"],
    response: []
  },
  unfollow_chat: {
    request: ["id"],
    response: []
  },
  unsubscribe_customers: {
    request: ["subscription_id"],
    response: []
  },
  untag_thread: {
    request: ["chat_id", "thread_id", "tag"],
    response: []
  },
  update_chat_properties: {
    request: ["id", "properties"],
    response: []
  },
  update_customer: {
    request: ["id", "omnichannel.fbmessenger.id", "omnichannel.twilio.phone_number"],
    response: []
  },
  update_event_properties: {
    request: ["chat_id", "thread_id", "event_id", "properties"],
    response: []
  },
  update_session: {
    request: ["token"],
    response: []
  },
  update_thread_properties: {
    request: ["chat_id", "thread_id", "properties"],
    response: []
  },
  upload_file: {
    request: ["file"],
    response: ["url"]
  }
} satisfies Record<string, { readonly request: readonly string[]; readonly response: readonly string[] }>

/** By event. */
export const requiredOfEvents = {
  agent_approved: ["id"],
  agent_created: [
    "id",
    "name",
    "awaiting_approval",
    "groups[].id",
    "groups[].priority",
    "work_scheduler.timezone",
    "work_scheduler.schedule",
    "work_scheduler.schedule[].day",
    "work_scheduler.schedule[].enabled",
    "work_scheduler.schedule[].start",
    "work_scheduler.schedule[].end"
  ],
  agent_deleted: ["id"],
  agent_disconnected: ["reason"],
  agent_suspended: ["id"],
  agent_unsuspended: ["id"],
  agent_updated: [
    "id",
    "groups[].id",
    "groups[].priority",
    "work_scheduler.timezone",
    "work_scheduler.schedule",
    "work_scheduler.schedule[].day",
    "work_scheduler.schedule[].enabled",
    "work_scheduler.schedule[].start",
    "work_scheduler.schedule[].end"
  ],
  auto_accesses_updated: [
    "[].id",
    "[].status",
    "[].access.groups",
    "[].conditions.url.values[].value",
    "[].conditions.url.exclude_values[].value",
    "[].conditions.domain.values[].value",
    "[].conditions.domain.exclude_values[].value",
    "[].conditions.geolocation.values"
  ],
  bot_created: [
    "id",
    "name",
    "default_group_priority",
    "groups[].id",
    "groups[].priority",
    "owner_client_id",
    "work_scheduler.timezone",
    "work_scheduler.schedule",
    "work_scheduler.schedule[].day",
    "work_scheduler.schedule[].enabled",
    "work_scheduler.schedule[].start",
    "work_scheduler.schedule[].end"
  ],
  bot_deleted: ["id"],
  bot_updated: [
    "id",
    "groups[].id",
    "groups[].priority",
    "work_scheduler.timezone",
    "work_scheduler.schedule",
    "work_scheduler.schedule[].day",
    "work_scheduler.schedule[].enabled",
    "work_scheduler.schedule[].start",
    "work_scheduler.schedule[].end"
  ],
  chat_access_updated: ["id", "access", "access.group_ids"],
  chat_deactivated: ["chat_id", "thread_id"],
  chat_deleted: ["chat_id"],
  chat_properties_deleted: ["chat_id", "properties"],
  chat_properties_updated: ["chat_id", "properties"],
  chat_transferred: [
    "chat_id",
    "reason",
    "transferred_to",
    "queue.position",
    "queue.wait_time",
    "queue.queued_at"
  ],
  chat_unfollowed: ["chat_id"],
  customer_banned: ["customer_id", "ban", "ban.days"],
  customer_left: ["id", "left_at"],
  customer_page_updated: ["customer_id", "visit_id", "opened_at", "url"],
  customer_session_fields_updated: [
    "id",
    "active_chat",
    "active_chat.chat_id",
    "active_chat.thread_id",
    "session_fields"
  ],
  customer_statistics_updated: ["customer_id", "statistics"],
  customer_transferred: ["id", "transferred_to", "transferred_to.group_ids", "followed"],
  customer_updated: [
    "id",
    "cart.store_uuid",
    "cart.store_platform",
    "cart.customer_signed_in",
    "cart.subtotal",
    "cart.total",
    "cart.subtotal_usd",
    "cart.total_usd",
    "cart.currency",
    "cart.items",
    "cart.items[].id",
    "cart.items[].quantity",
    "cart.items[].variant_id",
    "cart.last_updated_at"
  ],
  event_deleted: ["chat_id", "thread_id", "event_id"],
  event_properties_deleted: ["chat_id", "thread_id", "event_id", "properties"],
  event_properties_updated: ["chat_id", "thread_id", "event_id", "properties"],
  event_updated: ["chat_id", "thread_id", "event", "event.id", "event.created_at", "event.type"],
  events_marked_as_seen: ["user_id", "chat_id", "seen_up_to"],
  group_created: ["id", "name", "language_code", "agent_priorities"],
  group_deleted: ["id"],
  group_properties_updated: ["group_id", "properties"],
  group_updated: ["id"],
  groups_status_updated: ["groups", "groups[].id", "groups[].status"],
  incoming_chat: ["chat", "chat.id", "chat.users", "chat.thread", "chat.thread.id", "chat.thread.created_at"],
  incoming_customer: ["id", "type"],
  incoming_customers: ["customer_monitoring_level", "customers"],
  incoming_error: ["action", "chat_id", "thread_id"],
  incoming_event: ["chat_id", "thread_id", "event", "event.id", "event.created_at", "event.type"],
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
  incoming_sneak_peek: [
    "chat_id",
    "thread_id",
    "sneak_peek",
    "sneak_peek.author_id",
    "sneak_peek.text",
    "sneak_peek.timestamp"
  ],
  incoming_thinking_indicator: ["chat_id", "thread_id", "author_id", "sent_at"],
  incoming_typing_indicator: [
    "chat_id",
    "thread_id",
    "typing_indicator",
    "typing_indicator.author_id",
    "typing_indicator.visibility",
    "typing_indicator.timestamp",
    "typing_indicator.is_typing"
  ],
  license_properties_updated: ["properties"],
  queue_positions_updated: [
    "[].chat_id",
    "[].thread_id",
    "[].queue",
    "[].queue.position",
    "[].queue.wait_time"
  ],
  routing_status_set: ["agent_id", "status"],
  subscribed_customers_totals_updated: [],
  tag_created: ["name", "group_ids", "created_at", "author_id"],
  tag_deleted: ["name"],
  tag_updated: ["name", "group_ids"],
  thread_deleted: ["chat_id", "thread_id"],
  thread_properties_deleted: ["chat_id", "thread_id", "properties"],
  thread_properties_updated: ["chat_id", "thread_id", "properties"],
  thread_summary_set: ["chat_id", "thread_id", "summary", "summary.status", "summary.updated_at"],
  thread_tagged: ["chat_id", "thread_id", "tag"],
  thread_untagged: ["chat_id", "thread_id", "tag"],
  threads_deleted: [],
  ticket_created: ["customer_id", "ticket_id", "silo", "created_at"],
  ticket_deleted: ["customer_id", "ticket_id"],
  user_added_to_chat: ["chat_id", "user", "user.id", "user.type", "reason"],
  user_removed_from_chat: ["chat_id", "user_id", "reason"]
} satisfies Record<string, readonly string[]>

/** By entity. */
export const requiredOfEntities: Readonly<Record<string, readonly string[]>> = {
  Access: ["group_ids"],
  Address: [],
  Agent: ["id", "type"],
  AgentConfig: ["id"],
  AgentForTransfer: ["agent_id"],
  AgentResponseFilter: [],
  AgentTypesFilter: [],
  AiSummary: ["status", "text"],
  ApiError: ["type", "message"],
  ArchiveFilters: [],
  AutoAccess: [
    "id",
    "status",
    "conditions.url.values[].value",
    "conditions.url.exclude_values[].value",
    "conditions.domain.values[].value",
    "conditions.domain.exclude_values[].value"
  ],
  Ban: ["days"],
  BotConfig: ["id"],
  ButtonState: ["id", "toggled"],
  Cart: [],
  CartItem: [],
  CartLines: [
    "store",
    "store.id",
    "store.platform",
    "store.uuid",
    "cart_lines",
    "cart_lines[].total_price",
    "cart_lines[].currency",
    "cart_lines[].quantity",
    "cart_lines[].product",
    "cart_lines[].product.id"
  ],
  Chat: ["id", "users"],
  ChatFilters: [],
  ChatSummary: ["id", "users"],
  Custom: ["id", "created_at", "type", "author_id"],
  CustomSkill: ["agentId", "skillId", "skillName"],
  Customer: ["id", "type"],
  CustomerSubscription: ["subscription_id", "customers"],
  CustomerTotals: [],
  CustomerUpdate: ["id"],
  CustomerVisit: [],
  DeletedEvent: ["id", "created_at", "type", "deleted"],
  ErrorBody: ["error"],
  Event: [],
  EventInput: [],
  EventTypesFilter: [],
  FileEvent: ["id", "created_at", "type", "author_id", "name", "url", "content_type"],
  FilledForm: ["id", "created_at", "type", "author_id", "form_id", "fields"],
  FilledFormField: ["id", "type", "label"],
  Form: ["id", "created_at", "type", "author_id", "form_id", "fields"],
  FormAnswer: ["id", "label"],
  FormField: ["id", "type", "label", "options[].id", "options[].label"],
  FormsFilter: [],
  Geolocation: [],
  GreetingsFilter: [],
  Group: ["id"],
  GroupMembership: ["id", "priority"],
  GroupStatus: ["id", "status"],
  Highlights: [],
  IncomingError: ["action"],
  InitialChat: [],
  InitialUser: ["id", "type"],
  LastEvent: ["thread_id", "thread_created_at", "event"],
  LastThreadSummary: ["id", "created_at", "user_ids"],
  License: ["id", "organization_id", "plan", "expiration_timestamp", "creation_timestamp", "in_trial"],
  ListFilter: [],
  LoginRequest: ["token"],
  LoginResponse: ["license", "my_profile", "chats_summary"],
  Message: ["id", "created_at", "type", "author_id", "text"],
  Multicast: ["content"],
  MulticastRecipients: [],
  MyProfile: ["id", "type"],
  Omnichannel: [],
  OmnichannelInput: ["fbmessenger.id", "twilio.phone_number"],
  OrderCreatedV1: [
    "store",
    "store.id",
    "store.platform",
    "store.uuid",
    "order",
    "order.id",
    "order.order_number",
    "order.currency",
    "order.total_price",
    "order.sales_channel.id",
    "order.sales_channel.name",
    "order.discounts[].code",
    "order.line_items",
    "order.line_items[].quantity",
    "order.line_items[].price"
  ],
  OrderCreatedV2: [
    "store",
    "store.id",
    "store.platform",
    "store.uuid",
    "order",
    "order.id",
    "order.order_number",
    "order.currency",
    "order.total_price",
    "order.sales_channel.id",
    "order.sales_channel.name",
    "order.discounts[].code",
    "order.line_items",
    "order.line_items[].quantity",
    "order.line_items[].price",
    "order.line_items[].title",
    "order.line_items[].product_id"
  ],
  PageInfo: [],
  PageRequest: [],
  Postback: ["id", "thread_id", "event_id"],
  PostbackEcommerce: [],
  Properties: [],
  PropertiesDelete: [],
  PropertyFilters: [],
  PushSubscriptions: [],
  Queue: ["position", "wait_time"],
  QueuePosition: ["chat_id", "thread_id", "queue"],
  Requester: [],
  RestrictedEvent: ["restricted_access"],
  RichMessage: [
    "id",
    "created_at",
    "type",
    "author_id",
    "template_id",
    "elements[].image.url",
    "elements[].buttons[].text",
    "elements[].buttons[].postback_id",
    "elements[].buttons[].user_ids",
    "elements[].ecommerce.options[].option_id",
    "elements[].ecommerce.options[].label",
    "elements[].ecommerce.addons[].addon_type"
  ],
  RoutingStatus: ["agent_id", "status"],
  RoutingStatusFilters: [],
  SessionFields: [],
  SneakPeek: ["author_id", "text", "timestamp"],
  Statistics: [],
  SummaryDetails: ["summary", "requested_by"],
  System: ["id", "source", "type", "subtype", "version", "details", "created_at"],
  SystemMessage: ["id", "created_at", "type", "system_message_type"],
  Tag: ["name"],
  ThinkingIndicator: ["chat_id", "thread_id", "author_id", "sent_at"],
  Thread: ["id", "created_at", "active", "user_ids"],
  ThreadFilters: [],
  Ticket: ["ticket_id"],
  TransferEnd: [],
  TransferTarget: ["type", "ids"],
  TypingIndicator: ["author_id", "visibility", "timestamp", "is_typing"],
  UploadResult: ["url"],
  User: [],
  ValueFilter: [],
  Visit: ["last_pages[].opened_at", "last_pages[].url"],
  WorkScheduler: ["schedule[].day", "schedule[].enabled", "schedule[].start", "schedule[].end"]
}
