// The fields that the documents call optional, as paths; `[]` stands for every item.

/** By action. */
export const optionalOfActions = {
  add_user_to_chat: {
    request: ["ignore_requester_presence"],
    response: []
  },
  ban_customer: {
    request: [],
    response: []
  },
  deactivate_chat: {
    request: ["ignore_requester_presence"],
    response: []
  },
  delete_chat_properties: {
    request: [],
    response: []
  },
  delete_event_properties: {
    request: [],
    response: []
  },
  delete_thread_properties: {
    request: [],
    response: []
  },
  follow_chat: {
    request: [],
    response: []
  },
  get_chat: {
    request: ["thread_id"],
    response: ["thread", "properties", "access"]
  },
  get_customer: {
    request: [],
    response: [
      "name",
      "email",
      "avatar",
      "phone_number",
      "session_fields",
      "statistics",
      "visit",
      "chat_ids",
      "omnichannel",
      "address",
      "tickets",
      "__priv_lc2_customer_id",
      "agent_last_event_created_at",
      "customer_last_event_created_at",
      "email_verified",
      "carts",
      "present",
      "events_seen_up_to",
      "followed",
      "online",
      "group_ids",
      "state"
    ]
  },
  list_agents_for_transfer: {
    request: [],
    response: ["[].total_active_chats", "[].active_chats"]
  },
  list_archives: {
    request: [
      "filters",
      "filters.query",
      "filters.from",
      "filters.to",
      "filters.chat_ids",
      "filters.thread_ids",
      "filters.group_ids",
      "filters.properties",
      "filters.agents",
      "filters.tags",
      "filters.sales",
      "filters.goals",
      "filters.forms",
      "filters.event_types",
      "filters.greetings",
      "filters.agent_response",
      "filters.agent_types",
      "filters.customer_countries",
      "filters.customer_id",
      "filters.customer_email",
      "page_id",
      "sort_order",
      "limit",
      "highlights",
      "highlights.pre_tag",
      "highlights.post_tag"
    ],
    response: ["next_page_id", "previous_page_id"]
  },
  list_chats: {
    request: [
      "filters",
      "filters.active",
      "filters.include_chats_without_threads",
      "filters.group_ids",
      "filters.properties",
      "sort_order",
      "limit",
      "page_id"
    ],
    response: ["next_page_id", "previous_page_id"]
  },
  list_routing_statuses: {
    request: ["filters", "filters.group_ids"],
    response: []
  },
  list_threads: {
    request: ["sort_order", "limit", "page_id", "min_events_count", "filters", "filters.from", "filters.to"],
    response: ["next_page_id", "previous_page_id"]
  },
  login: {
    request: [
      "timezone",
      "reconnect",
      "application",
      "application.name",
      "application.version",
      "away",
      "customer_monitoring_level",
      "pushes"
    ],
    response: ["license.website_last_activity", "access", "properties"]
  },
  logout: {
    request: [],
    response: []
  },
  mark_events_as_seen: {
    request: [],
    response: []
  },
  multicast: {
    request: [
      "recipients.agents",
      "recipients.agents.all",
      "recipients.agents.ids",
      "recipients.agents.groups",
      "type"
    ],
    response: []
  },
  ping: {
    request: [],
    response: []
  },
  remove_user_from_chat: {
    request: ["ignore_requester_presence"],
    response: []
  },
  request_thread_summary: {
    request: [],
    response: []
  },
  resume_chat: {
    request: [
      "chat.properties",
      "chat.access",
      "chat.users",
      "chat.thread",
      "chat.thread.events",
      "chat.thread.properties",
      "active",
      "continuous"
    ],
    response: ["event_ids"]
  },
  send_event: {
    request: ["event.custom_id"],
    response: []
  },
  send_event_preview: {
    request: ["event.visibility"],
    response: []
  },
  send_rich_message_postback: {
    request: [
      "postback.button_type",
      "postback.button_value",
      "postback.ecommerce",
      "postback.ecommerce.option_id",
      "postback.ecommerce.quantity"
    ],
    response: []
  },
  send_thinking_indicator: {
    request: ["title", "description", "visibility", "custom_id"],
    response: []
  },
  send_typing_indicator: {
    request: ["visibility"],
    response: []
  },
  set_away_status: {
    request: [],
    response: []
  },
  set_routing_status: {
    request: ["agent_id"],
    response: []
  },
  start_chat: {
    request: [
      "chat",
      "chat.properties",
      "chat.access",
      "chat.users",
      "chat.thread",
      "chat.thread.events",
      "chat.thread.properties",
      "active",
      "continuous"
    ],
    response: ["event_ids"]
  },
  subscribe_customers: {
    request: ["group_ids", "limit"],
    response: []
  },
  tag_thread: {
    request: [],
    response: []
  },
  transfer_chat: {
    request: ["target", "ignore_agents_availability", "ignore_requester_presence"],
    response: []
  },
  unfollow_chat: {
    request: [],
    response: ["chat_id"]
  },
  unsubscribe_customers: {
    request: [],
    response: []
  },
  untag_thread: {
    request: [],
    response: []
  },
  update_chat_properties: {
    request: [],
    response: []
  },
  update_customer: {
    request: [
      "name",
      "email",
      "avatar",
      "phone_number",
      "session_fields",
      "omnichannel",
      "omnichannel.fbmessenger",
      "omnichannel.fbmessenger.name",
      "omnichannel.fbmessenger.first_name",
      "omnichannel.fbmessenger.last_name",
      "omnichannel.fbmessenger.profile_pic",
      "omnichannel.fbmessenger.gender",
      "omnichannel.fbmessenger.locale",
      "omnichannel.fbmessenger.is_verified_user",
      "omnichannel.twilio",
      "address",
      "address.address",
      "address.city",
      "address.country",
      "address.state",
      "address.postal_code"
    ],
    response: []
  },
  update_event_properties: {
    request: [],
    response: []
  },
  update_session: {
    request: [],
    response: []
  },
  update_thread_properties: {
    request: [],
    response: []
  },
  upload_file: {
    request: [],
    response: []
  }
}

/** By event. */
export const optionalOfEvents = {
  agent_approved: [],
  agent_created: [
    "role",
    "groups",
    "notifications",
    "email_subscriptions",
    "work_scheduler",
    "login_status",
    "avatar",
    "job_title",
    "mobile",
    "max_chats_count"
  ],
  agent_deleted: [],
  agent_disconnected: ["data", "data.region"],
  agent_suspended: [],
  agent_unsuspended: [],
  agent_updated: [
    "name",
    "role",
    "awaiting_approval",
    "groups",
    "notifications",
    "email_subscriptions",
    "work_scheduler",
    "login_status",
    "avatar",
    "job_title",
    "mobile",
    "max_chats_count"
  ],
  auto_accesses_updated: [
    "[].next_id",
    "[].description",
    "[].access",
    "[].conditions",
    "[].conditions.url",
    "[].conditions.url.values",
    "[].conditions.url.values[].exact_match",
    "[].conditions.url.exclude_values",
    "[].conditions.url.exclude_values[].exact_match",
    "[].conditions.domain",
    "[].conditions.domain.values",
    "[].conditions.domain.values[].exact_match",
    "[].conditions.domain.exclude_values",
    "[].conditions.domain.exclude_values[].exact_match",
    "[].conditions.geolocation",
    "[].conditions.geolocation.values[].country",
    "[].conditions.geolocation.values[].country_code",
    "[].conditions.geolocation.values[].region",
    "[].conditions.geolocation.values[].city"
  ],
  bot_created: ["groups", "type", "avatar", "job_title", "max_chats_count", "timezone", "work_scheduler"],
  bot_deleted: [],
  bot_updated: [
    "name",
    "default_group_priority",
    "groups",
    "type",
    "avatar",
    "job_title",
    "max_chats_count",
    "timezone",
    "work_scheduler"
  ],
  chat_access_updated: [],
  chat_deactivated: ["user_id"],
  chat_deleted: [],
  chat_properties_deleted: [],
  chat_properties_updated: [],
  chat_transferred: [
    "thread_id",
    "requester_id",
    "transferred_to.group_ids",
    "transferred_to.agent_ids",
    "queue"
  ],
  chat_unfollowed: [],
  customer_banned: [],
  customer_left: [],
  customer_page_updated: ["title"],
  customer_session_fields_updated: [],
  customer_statistics_updated: [
    "statistics.chats_count",
    "statistics.threads_count",
    "statistics.visits_count",
    "statistics.page_views_count",
    "statistics.greetings_accepted_count",
    "statistics.greetings_converted_count",
    "statistics.tickets_count",
    "statistics.tickets_inbox_count",
    "statistics.tickets_archive_count",
    "statistics.tickets_spam_count",
    "statistics.tickets_trash_count",
    "statistics.orders_count",
    "statistics.last_visit_started_at"
  ],
  customer_transferred: [],
  customer_updated: [
    "type",
    "name",
    "email",
    "avatar",
    "phone_number",
    "session_fields",
    "omnichannel",
    "omnichannel.fb_messenger",
    "omnichannel.fb_messenger[].id",
    "omnichannel.fb_messenger[].name",
    "omnichannel.twilio",
    "omnichannel.twilio[].phone_number",
    "address",
    "address.address",
    "address.city",
    "address.country",
    "address.state",
    "address.postal_code",
    "cart"
  ],
  event_deleted: [],
  event_properties_deleted: [],
  event_properties_updated: [],
  event_updated: ["event.visibility", "event.author_id", "event.custom_id", "event.deleted"],
  events_marked_as_seen: [],
  group_created: [],
  group_deleted: [],
  group_properties_updated: [],
  group_updated: ["name", "language_code", "agent_priorities"],
  groups_status_updated: [],
  incoming_chat: [
    "requester_id",
    "chat.properties",
    "chat.access",
    "chat.is_followed",
    "transferred_from",
    "transferred_from.group_ids",
    "transferred_from.agent_ids"
  ],
  incoming_customer: ["visit", "visit.started_at"],
  incoming_customers: [],
  incoming_error: [],
  incoming_event: ["event.visibility", "event.author_id", "event.custom_id", "event.deleted"],
  incoming_multicast: ["author_id", "type"],
  incoming_rich_message_postback: [
    "postback.button_type",
    "postback.button_value",
    "postback.ecommerce",
    "postback.ecommerce.option_id",
    "postback.ecommerce.quantity"
  ],
  incoming_sneak_peek: ["sneak_peek.visibility"],
  incoming_thinking_indicator: ["title", "description", "custom_id", "visibility"],
  incoming_typing_indicator: [],
  license_properties_updated: [],
  queue_positions_updated: ["[].queue.queued_at"],
  routing_status_set: [],
  subscribed_customers_totals_updated: [],
  tag_created: [],
  tag_deleted: [],
  tag_updated: ["author_id", "created_at"],
  thread_deleted: [],
  thread_properties_deleted: [],
  thread_properties_updated: [],
  thread_summary_set: ["summary.text"],
  thread_tagged: [],
  thread_untagged: [],
  threads_deleted: ["date_from", "date_to", "tag"],
  ticket_created: [],
  ticket_deleted: [],
  user_added_to_chat: ["thread_id", "requester_id"],
  user_removed_from_chat: ["thread_id", "requester_id"]
}

/** By entity. */
export const optionalOfEntities = {
  Agent: ["name", "email", "present", "events_seen_up_to", "avatar"],
  MyProfile: [
    "name",
    "email",
    "present",
    "events_seen_up_to",
    "avatar",
    "routing_status",
    "permission",
    "visibility"
  ],
  Geolocation: ["country", "country_code", "region", "city", "timezone", "latitude", "longitude"],
  Visit: [
    "id",
    "started_at",
    "ended_at",
    "referrer",
    "ip",
    "user_agent",
    "geolocation",
    "last_pages",
    "last_pages[].title"
  ],
  CustomerVisit: ["ip", "user_agent", "geolocation"],
  Statistics: [
    "chats_count",
    "threads_count",
    "visits_count",
    "page_views_count",
    "greetings_shown_count",
    "greetings_accepted_count",
    "tickets_count",
    "greetings_converted_count",
    "tickets_inbox_count",
    "tickets_archive_count",
    "tickets_spam_count",
    "tickets_trash_count",
    "orders_count",
    "last_visit_started_at"
  ],
  Ticket: ["created_at", "silo"],
  Address: ["address", "city", "country", "state", "postal_code"],
  CartItem: ["id", "quantity", "variant_id"],
  Cart: [
    "store_uuid",
    "store_platform",
    "customer_signed_in",
    "subtotal",
    "total",
    "subtotal_usd",
    "total_usd",
    "currency",
    "items",
    "last_updated_at"
  ],
  OmnichannelInput: [
    "fbmessenger",
    "fbmessenger.name",
    "fbmessenger.first_name",
    "fbmessenger.last_name",
    "fbmessenger.profile_pic",
    "fbmessenger.gender",
    "fbmessenger.locale",
    "fbmessenger.is_verified_user",
    "twilio"
  ],
  Customer: [
    "name",
    "email",
    "email_verified",
    "avatar",
    "phone_number",
    "visit",
    "session_fields",
    "statistics",
    "__priv_lc2_customer_id",
    "agent_last_event_created_at",
    "customer_last_event_created_at",
    "created_at",
    "present",
    "events_seen_up_to",
    "followed",
    "online",
    "group_ids",
    "state",
    "tickets",
    "carts",
    "cart",
    "omnichannel",
    "address",
    "chat_ids"
  ],
  CustomerUpdate: ["name", "email", "avatar", "phone_number", "session_fields", "omnichannel", "address"],
  InitialUser: [],
  PostbackEcommerce: ["option_id", "quantity"],
  Postback: ["type", "value", "ecommerce"],
  ButtonState: ["button_type", "button_value", "ecommerce"],
  Message: ["custom_id", "properties", "deleted", "postback"],
  MessageInput: ["custom_id", "visibility", "properties", "postback"],
  FileEvent: [
    "custom_id",
    "properties",
    "deleted",
    "size",
    "width",
    "height",
    "thumbnail_url",
    "thumbnail2x_url",
    "alternative_text"
  ],
  FileEventInput: ["custom_id", "visibility", "properties", "alternative_text"],
  FormField: ["required", "options", "options[].group_id"],
  Form: ["custom_id", "properties", "deleted", "form_type"],
  FormInput: ["custom_id", "visibility", "properties"],
  FormAnswer: ["group_id"],
  FilledFormField: ["answer", "answers"],
  FilledForm: ["custom_id", "properties", "deleted", "form_type"],
  FilledFormInput: ["custom_id", "visibility", "properties"],
  RichMessage: [
    "custom_id",
    "properties",
    "deleted",
    "elements",
    "elements[].title",
    "elements[].subtitle",
    "elements[].image",
    "elements[].image.name",
    "elements[].image.content_type",
    "elements[].image.size",
    "elements[].image.width",
    "elements[].image.height",
    "elements[].image.alternative_text",
    "elements[].buttons",
    "elements[].buttons[].type",
    "elements[].buttons[].value",
    "elements[].buttons[].webview_height",
    "elements[].buttons[].target",
    "elements[].ecommerce",
    "elements[].ecommerce.view_type",
    "elements[].ecommerce.product_id",
    "elements[].ecommerce.label",
    "elements[].ecommerce.options",
    "elements[].ecommerce.options[].price",
    "elements[].ecommerce.options[].regular_price",
    "elements[].ecommerce.options[].currency",
    "elements[].ecommerce.options[].color",
    "elements[].ecommerce.options[].image_url",
    "elements[].ecommerce.options[].image_thumbnail_url",
    "elements[].ecommerce.options[].available",
    "elements[].ecommerce.options[].selected",
    "elements[].ecommerce.addons",
    "elements[].ecommerce.addons[].range_from",
    "elements[].ecommerce.addons[].range_to",
    "elements[].ecommerce.addons[].currency"
  ],
  RichMessageInput: [
    "custom_id",
    "visibility",
    "properties",
    "elements",
    "elements[].title",
    "elements[].subtitle",
    "elements[].image",
    "elements[].image.name",
    "elements[].image.content_type",
    "elements[].image.size",
    "elements[].image.width",
    "elements[].image.height",
    "elements[].image.alternative_text",
    "elements[].buttons",
    "elements[].buttons[].webview_height",
    "elements[].buttons[].target",
    "elements[].ecommerce",
    "elements[].ecommerce.label",
    "elements[].ecommerce.options",
    "elements[].ecommerce.options[].price",
    "elements[].ecommerce.options[].regular_price",
    "elements[].ecommerce.options[].currency",
    "elements[].ecommerce.options[].color",
    "elements[].ecommerce.options[].image_url",
    "elements[].ecommerce.options[].image_thumbnail_url",
    "elements[].ecommerce.options[].available",
    "elements[].ecommerce.options[].selected",
    "elements[].ecommerce.addons",
    "elements[].ecommerce.addons[].range_from",
    "elements[].ecommerce.addons[].range_to",
    "elements[].ecommerce.addons[].currency"
  ],
  Custom: ["custom_id", "properties", "deleted", "content"],
  CustomInput: ["custom_id", "visibility", "properties", "content"],
  SystemMessage: ["custom_id", "deleted", "text", "text_vars"],
  SystemMessageInput: ["custom_id", "visibility", "text", "text_vars"],
  System: ["custom_id", "deleted"],
  DeletedEvent: ["custom_id", "author_id"],
  RestrictedEvent: [],
  Access: ["agent_ids"],
  Queue: ["queued_at"],
  AiSummary: ["updated_at"],
  Thread: [
    "restricted_access",
    "events",
    "summary",
    "properties",
    "access",
    "tags",
    "queue",
    "queues_duration",
    "previous_thread_id",
    "next_thread_id",
    "previous_accessible_thread_id",
    "next_accessible_thread_id",
    "customer_visit"
  ],
  Chat: ["thread", "threads", "properties", "access", "is_followed"],
  LastThreadSummary: ["active", "properties", "access", "queue", "tags"],
  LastEvent: [],
  ChatSummary: ["last_thread_summary", "last_event_per_type", "properties", "access", "is_followed"],
  InitialChat: ["id", "access", "properties", "users", "thread", "thread.events", "thread.properties"],
  TransferTarget: [],
  TransferEnd: ["group_ids", "agent_ids"],
  ListFilter: ["values", "exclude_values"],
  ChatFilters: ["active", "include_chats_without_threads", "group_ids", "properties"],
  ThreadFilters: ["from", "to"],
  FormsFilter: ["type", "from", "to", "exists", "values", "exclude_values", "groups"],
  EventTypesFilter: ["values", "exclude_values", "require_every_value"],
  GreetingsFilter: ["from", "to", "exists", "values", "exclude_values", "groups"],
  AgentResponseFilter: ["exists", "first", "agents", "groups"],
  AgentTypesFilter: ["all_values", "any_values", "exclude_values"],
  ArchiveFilters: [
    "query",
    "from",
    "to",
    "chat_ids",
    "thread_ids",
    "group_ids",
    "properties",
    "agents",
    "tags",
    "sales",
    "goals",
    "forms",
    "event_types",
    "greetings",
    "agent_response",
    "agent_types",
    "customer_countries",
    "customer_id",
    "customer_email"
  ],
  RoutingStatusFilters: ["group_ids"],
  Highlights: ["pre_tag", "post_tag"],
  PageRequest: ["filters", "sort_order", "limit", "page_id", "min_events_count", "highlights"],
  PageInfo: ["next_page_id", "previous_page_id", "found_chats", "found_threads"],
  RoutingStatus: [],
  GroupStatus: [],
  AgentForTransfer: ["total_active_chats", "active_chats"],
  License: ["website_last_activity"],
  LoginRequest: [
    "timezone",
    "reconnect",
    "application",
    "application.name",
    "application.version",
    "away",
    "customer_monitoring_level",
    "pushes"
  ],
  LoginResponse: [],
  CustomerSubscription: [],
  QueuePosition: [],
  TypingIndicator: [],
  SneakPeek: ["visibility"],
  ThinkingIndicator: ["title", "description", "custom_id", "visibility"],
  MulticastRecipients: ["agents.all", "agents.ids", "agents.groups"],
  Multicast: ["author_id", "type"],
  Ban: [],
  IncomingError: ["chat_id", "thread_id", "error"],
  ApiError: ["data", "data.region"],
  ErrorBody: [],
  UploadResult: [],
  GroupMembership: [],
  WorkScheduler: ["timezone", "schedule"],
  AgentConfig: [
    "name",
    "role",
    "awaiting_approval",
    "groups",
    "notifications",
    "email_subscriptions",
    "work_scheduler",
    "account_id",
    "avatar_path",
    "job_title",
    "mobile",
    "login_status",
    "last_logout",
    "max_chats_count"
  ],
  BotConfig: [
    "name",
    "default_group_priority",
    "groups",
    "owner_client_id",
    "avatar_path",
    "max_chats_count",
    "job_title",
    "type",
    "work_scheduler"
  ],
  Group: ["name", "language_code", "agent_priorities"],
  Tag: ["group_ids", "created_at", "author_id"],
  AutoAccess: [
    "description",
    "next_id",
    "access",
    "access.groups",
    "conditions",
    "conditions.url",
    "conditions.url.values",
    "conditions.url.values[].exact_match",
    "conditions.url.exclude_values",
    "conditions.url.exclude_values[].exact_match",
    "conditions.domain",
    "conditions.domain.values",
    "conditions.domain.values[].exact_match",
    "conditions.domain.exclude_values",
    "conditions.domain.exclude_values[].exact_match",
    "conditions.geolocation",
    "conditions.geolocation.values",
    "conditions.geolocation.values[].country",
    "conditions.geolocation.values[].country_code",
    "conditions.geolocation.values[].region",
    "conditions.geolocation.values[].city"
  ],
  Requester: ["user_id", "account_id", "client_id"],
  OrderCreatedV1: [
    "store.url",
    "store.name",
    "order.sales_channel",
    "order.discounts",
    "order.line_items[].title",
    "order.line_items[].sku",
    "order.line_items[].variant_id"
  ],
  OrderCreatedV2: [
    "store.url",
    "store.name",
    "order.sales_channel",
    "order.discounts",
    "order.line_items[].sku",
    "order.line_items[].variant_id"
  ],
  CartLines: [
    "store.url",
    "store.name",
    "cart_lines[].product.title",
    "cart_lines[].product.sku",
    "cart_lines[].product.variant_id"
  ],
  CustomSkill: ["error", "reason"],
  SummaryDetails: []
}
