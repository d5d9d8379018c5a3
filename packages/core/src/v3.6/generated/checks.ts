// Generated from the schemas by `pnpm generate`; do not edit.
import { written } from "#written-checks/v3.6"
import type { ActionShapes } from "../../catalog/short.ts"
import { checksOf, type Table } from "../../checks/table.ts"
import { rules } from "../rules.ts"

// A negative number is a field that may be left out. What else a shape may be stands in checks/table.ts.
export const table: Table = [
  null, // 0
  "string", // 1 SystemEventType
  ["is", "agent", "customer"], // 2
  ["is", "all", "agents"], // 3
  "boolean", // 4
  { chat_id: 1, user_id: 1, user_type: 2, visibility: 3, ignore_requester_presence: -4 }, // 5
  ["rules", 5, ["customerSeesAll"]], // 6 AddUserToChatRequest
  "any", // 7
  ["record", 7], // 8 Omnichannel
  "number", // 9
  ["rules", 9, ["positiveInt"]], // 10
  { days: 10 }, // 11 Ban
  { id: 1, ban: 11 }, // 12 BanCustomerRequest
  { id: 1, ignore_requester_presence: -4 }, // 13 DeactivateChatRequest
  ["array", 1], // 14
  ["record", 14], // 15 PropertiesDelete
  { id: 1, properties: 15 }, // 16 DeleteChatPropertiesRequest
  { chat_id: 1, thread_id: 1, event_id: 1, properties: 15 }, // 17 DeleteEventPropertiesRequest
  { chat_id: 1, thread_id: 1, properties: 15 }, // 18 DeleteThreadPropertiesRequest
  { id: 1 }, // 19 FollowChatRequest
  { chat_id: 1, thread_id: -1 }, // 20 GetChatRequest
  ["is", true], // 21
  { id: 1, custom_id: -1, created_at: 1, type: 1, visibility: -1, deleted: 21, author_id: -1 }, // 22 DeletedEvent
  ["is", "message"], // 23
  ["rules", 9, ["finite"]], // 24
  ["or", 1, 24, 4], // 25 PropertyValue
  ["record", 25], // 26
  ["record", 26], // 27 Properties
  { product_id: -1, option_id: -1, quantity: -9 }, // 28 PostbackEcommerce
  { id: 1, thread_id: 1, event_id: 1, type: -1, value: -1, ecommerce: -28 }, // 29 Postback
  {
    type: 23,
    id: 1,
    custom_id: -1,
    created_at: 1,
    visibility: -1,
    deleted: -4,
    author_id: 1,
    properties: -27,
    text: 1,
    postback: -29
  }, // 30 Message
  ["is", "file"], // 31
  {
    type: 31,
    id: 1,
    custom_id: -1,
    created_at: 1,
    visibility: -1,
    deleted: -4,
    author_id: 1,
    properties: -27,
    name: 1,
    url: 1,
    content_type: 1,
    size: -9,
    width: -9,
    height: -9,
    thumbnail_url: -1,
    thumbnail2x_url: -1,
    alternative_text: -1
  }, // 32 FileEvent
  ["is", "form"], // 33
  ["or", 1, 9], // 34
  { id: 34, label: 1, group_id: -9 }, // 35 FormAnswer
  ["array", 35], // 36
  { id: 1, label: 1, type: 1, required: -4, options: -36 }, // 37 FormField
  ["array", 37], // 38
  {
    type: 33,
    id: 1,
    custom_id: -1,
    created_at: 1,
    visibility: -1,
    deleted: -4,
    author_id: 1,
    properties: -27,
    form_id: 1,
    form_type: -1,
    fields: 38
  }, // 39 Form
  ["is", "filled_form"], // 40
  { id: 1, label: 1, type: 1, answer: -7, answers: -36 }, // 41 FilledFormField
  ["array", 41], // 42
  {
    type: 40,
    id: 1,
    custom_id: -1,
    created_at: 1,
    visibility: -1,
    deleted: -4,
    author_id: 1,
    properties: -27,
    form_id: 1,
    form_type: -1,
    fields: 42
  }, // 43 FilledForm
  ["is", "rich_message"], // 44
  { url: 1, name: -1, content_type: -1, size: -9, width: -9, height: -9, alternative_text: -1 }, // 45 RichMessageImage
  { text: 1, type: -1, value: -1, webview_height: -1, postback_id: 1, user_ids: 14, target: -1 }, // 46 RichMessageButton
  ["array", 46], // 47
  {
    option_id: 1,
    label: 1,
    price: -1,
    regular_price: -1,
    currency: -1,
    color: -1,
    image_url: -1,
    image_thumbnail_url: -1,
    available: -4,
    selected: -4
  }, // 48 ProductOption
  ["array", 48], // 49
  { addon_type: 1, range_from: -1, range_to: -1, currency: -1 }, // 50 ProductAddon
  ["array", 50], // 51
  { view_type: -1, product_id: -1, label: -1, options: -49, addons: -51 }, // 52 Product
  { title: -1, subtitle: -1, image: -45, buttons: -47, ecommerce: -52 }, // 53 RichMessageElement
  ["array", 53], // 54
  {
    type: 44,
    id: 1,
    custom_id: -1,
    created_at: 1,
    visibility: -1,
    deleted: -4,
    author_id: 1,
    properties: -27,
    template_id: 1,
    elements: -54
  }, // 55 RichMessage
  ["is", "custom"], // 56
  {
    type: 56,
    id: 1,
    custom_id: -1,
    created_at: 1,
    visibility: -1,
    deleted: -4,
    author_id: 1,
    properties: -27,
    content: -7
  }, // 57 Custom
  ["is", "system_message"], // 58
  {
    type: 58,
    id: 1,
    custom_id: -1,
    created_at: 1,
    visibility: -1,
    deleted: -4,
    text: -1,
    system_message_type: 1,
    text_vars: -8
  }, // 59 SystemMessage
  ["is", "system"], // 60
  {
    type: 60,
    id: 1,
    custom_id: -1,
    created_at: 1,
    visibility: -1,
    deleted: -4,
    source: 1,
    subtype: 1,
    version: 9,
    details: 1
  }, // 61 System
  [
    "rules",
    1,
    [
      "noneOf",
      ["message", "file", "form", "filled_form", "rich_message", "custom", "system_message", "system"]
    ]
  ], // 62
  {
    id: 1,
    type: 62,
    custom_id: -1,
    created_at: -1,
    author_id: -1,
    visibility: -1,
    properties: -27,
    deleted: -4
  }, // 63 UnknownEvent
  [
    "tag",
    "type",
    63,
    ["message", 30],
    ["file", 32],
    ["form", 39],
    ["filled_form", 43],
    ["rich_message", 55],
    ["custom", 57],
    ["system_message", 59],
    ["system", 61]
  ], // 64 AnnouncedEvent
  ["or", 22, 64], // 65 Event
  ["array", 65], // 66
  { status: 1, text: 1, updated_at: -1 }, // 67 AiSummary
  ["array", 9], // 68
  { group_ids: 68, agent_ids: -14 }, // 69 Access
  { position: 9, wait_time: 9, queued_at: -1 }, // 70 Queue
  { country: -1, country_code: -1, region: -1, city: -1, timezone: -1, latitude: -1, longitude: -1 }, // 71 Geolocation
  { ip: -1, user_agent: -1, geolocation: -71 }, // 72 CustomerVisit
  {
    id: 1,
    created_at: 1,
    active: 4,
    user_ids: 14,
    restricted_access: -1,
    events: -66,
    summary: -67,
    properties: -27,
    access: -69,
    tags: -14,
    queue: -70,
    queues_duration: -9,
    previous_thread_id: -1,
    next_thread_id: -1,
    previous_accessible_thread_id: -1,
    next_accessible_thread_id: -1,
    customer_visit: -72
  }, // 73 Thread
  ["is", "agent"], // 74
  { id: 1, type: 74, name: -1, email: -1, present: -4, events_seen_up_to: -1, avatar: -1, visibility: -1 }, // 75 Agent
  ["is", "customer"], // 76
  { opened_at: 1, url: 1, title: -1 }, // 77
  ["array", 77], // 78
  {
    id: -9,
    started_at: -1,
    ended_at: -1,
    referrer: -1,
    ip: -1,
    user_agent: -1,
    geolocation: -71,
    last_pages: -78
  }, // 79 Visit
  ["array", 8], // 80 SessionFields
  {
    chats_count: -9,
    threads_count: -9,
    visits_count: -9,
    page_views_count: -9,
    greetings_shown_count: -9,
    greetings_accepted_count: -9,
    tickets_count: -9,
    greetings_converted_count: -9,
    tickets_inbox_count: -9,
    tickets_archive_count: -9,
    tickets_spam_count: -9,
    tickets_trash_count: -9,
    orders_count: -9,
    last_visit_started_at: -1
  }, // 81 Statistics
  { ticket_id: 1, created_at: -1, silo: -1 }, // 82 Ticket
  ["array", 82], // 83
  { id: -9, quantity: -9, variant_id: -9 }, // 84 CartItem
  ["array", 84], // 85
  {
    store_uuid: -1,
    store_platform: -1,
    customer_signed_in: -4,
    subtotal: -9,
    total: -9,
    subtotal_usd: -9,
    total_usd: -9,
    currency: -1,
    items: -85,
    last_updated_at: -1
  }, // 86 Cart
  ["array", 86], // 87
  { address: -1, city: -1, country: -1, state: -1, postal_code: -1 }, // 88 Address
  {
    id: 1,
    type: 76,
    name: -1,
    email: -1,
    email_verified: -4,
    avatar: -1,
    phone_number: -1,
    visit: -79,
    session_fields: -80,
    statistics: -81,
    __priv_lc2_customer_id: -1,
    agent_last_event_created_at: -1,
    customer_last_event_created_at: -1,
    created_at: -1,
    present: -4,
    events_seen_up_to: -1,
    followed: -4,
    online: -4,
    group_ids: -68,
    state: -1,
    tickets: -83,
    carts: -87,
    cart: -86,
    omnichannel: -8,
    address: -88,
    chat_ids: -14
  }, // 89 Customer
  ["tag", "type", 0, ["agent", 75], ["customer", 89]], // 90 User
  ["array", 90], // 91
  { id: 1, thread: -73, users: 91, properties: -27, access: -69, is_followed: 4 }, // 92 GetChatResponse
  {
    id: 1,
    type: 76,
    name: -1,
    email: -1,
    avatar: -1,
    phone_number: -1,
    created_at: 1,
    session_fields: -80,
    statistics: -81,
    visit: -79,
    chat_ids: -14,
    omnichannel: -8,
    address: -88,
    tickets: -83,
    __priv_lc2_customer_id: -1,
    agent_last_event_created_at: -1,
    customer_last_event_created_at: -1,
    email_verified: -4,
    carts: -87,
    present: -4,
    events_seen_up_to: -1,
    followed: -4,
    online: -4,
    group_ids: -68,
    state: -1
  }, // 93 GetCustomerResponse
  { chat_id: 1 }, // 94 ListAgentsForTransferRequest
  { agent_id: 1, total_active_chats: -9, active_chats: -9 }, // 95 AgentForTransfer
  ["array", 95], // 96 ListAgentsForTransferResponse
  ["rules", 1, ["rfc3339"]], // 97
  ["rules", 14, ["itemsBetween", 0, 1000]], // 98
  ["rules", 14, ["itemsBetween", 0, 20]], // 99
  ["rules", 9, ["int"]], // 100
  ["array", 100], // 101
  ["rules", 101, ["itemsBetween", 0, 200]], // 102
  ["array", 25], // 103
  { exists: -4, values: -103, exclude_values: -103 }, // 104
  ["rules", 104, ["exactlyOneOf", ["exists", "values", "exclude_values"]]], // 105
  ["record", 105], // 106
  ["record", 106], // 107 PropertyFilters
  { exists: -4, values: -103, exclude_values: -103, require_every_value: -4 }, // 108
  ["rules", 108, ["exactlyOneOf", ["exists", "values", "exclude_values"]]], // 109 ValueFilter
  ["is", "pre_chat", "post_chat"], // 110
  ["or", 24, 1], // 111
  ["array", 111], // 112
  { values: -112, exclude_values: -112 }, // 113
  ["rules", 113, ["exactlyOneOf", ["values", "exclude_values"]]], // 114 ListFilter
  { type: -110, from: -97, to: -97, exists: -4, values: -14, exclude_values: -14, groups: -114 }, // 115 FormsFilter
  ["array", 115], // 116
  { values: -14, exclude_values: -14, require_every_value: -4 }, // 117
  ["rules", 117, ["exactlyOneOf", ["values", "exclude_values"]]], // 118 EventTypesFilter
  { from: -97, to: -97, exists: -4, values: -101, exclude_values: -101, groups: -114 }, // 119 GreetingsFilter
  { exists: -4, first: -4, agents: -114, groups: -114 }, // 120 AgentResponseFilter
  ["is", "human", "chatbot", "ai_agent"], // 121
  ["array", 121], // 122
  { all_values: -122, any_values: -122, exclude_values: -122 }, // 123
  ["rules", 123, ["agentTypesOnce"]], // 124 AgentTypesFilter
  {
    query: -1,
    from: -97,
    to: -97,
    chat_ids: -98,
    thread_ids: -99,
    group_ids: -102,
    properties: -107,
    agents: -109,
    tags: -109,
    sales: -109,
    goals: -109,
    forms: -116,
    event_types: -118,
    greetings: -119,
    agent_response: -120,
    agent_types: -124,
    customer_countries: -109,
    customer_id: -1,
    customer_email: -1
  }, // 125 ArchiveFilters
  ["is", "asc", "desc"], // 126
  ["rules", 9, ["intBetween", 1, 100]], // 127
  { pre_tag: -1, post_tag: -1 }, // 128
  ["rules", 128, ["together", "pre_tag", "post_tag"]], // 129 Highlights
  { filters: -125, page_id: -1, sort_order: -126, limit: -127, highlights: -129 }, // 130
  ["rules", 130, ["pageIdAlone"], ["threadIdsAlone"]], // 131 ListArchivesRequest
  { id: 1, users: 91, properties: -27, access: -69, is_followed: -4, thread: -73 }, // 132 Chat
  ["array", 132], // 133
  { chats: 133, found_chats: 9, next_page_id: -1, previous_page_id: -1 }, // 134 ListArchivesResponse
  ["is", null], // 135
  ["or", 4, 135], // 136
  { active: -136, include_chats_without_threads: -4, group_ids: -102, properties: -107 }, // 137 ChatFilters
  { filters: -137, sort_order: -126, limit: -127, page_id: -1 }, // 138
  ["rules", 138, ["pageIdAlone"]], // 139 ListChatsRequest
  { id: 1, created_at: 1, user_ids: 14, active: -4, properties: -27, access: -69, queue: -70, tags: -14 }, // 140 LastThreadSummary
  { restricted_access: 1 }, // 141 RestrictedEvent
  ["or", 65, 141], // 142
  { thread_id: 1, thread_created_at: 1, event: 142 }, // 143 LastEvent
  ["record", 143], // 144
  {
    id: 1,
    users: 91,
    last_thread_summary: -140,
    last_event_per_type: -144,
    properties: -27,
    access: -69,
    is_followed: -4
  }, // 145 ChatSummary
  ["array", 145], // 146
  { chats_summary: 146, next_page_id: -1, previous_page_id: -1, found_chats: 9 }, // 147 ListChatsResponse
  ["array", 24], // 148
  { group_ids: -148 }, // 149
  { filters: -149 }, // 150 ListRoutingStatusesRequest
  { agent_id: 1, status: 1 }, // 151 RoutingStatus
  ["array", 151], // 152 ListRoutingStatusesResponse
  { from: -97, to: -97 }, // 153 ThreadFilters
  { chat_id: 1, sort_order: -126, limit: -127, page_id: -1, min_events_count: -127, filters: -153 }, // 154
  ["rules", 154, ["pageIdAlone"], ["minEventsAlone"]], // 155 ListThreadsRequest
  ["array", 73], // 156
  { threads: 156, found_threads: 9, next_page_id: -1, previous_page_id: -1 }, // 157 ListThreadsResponse
  { name: -1, version: -1 }, // 158
  ["is", "my", "chatting", "invited", "online", "highest_available"], // 159
  {
    token: 1,
    timezone: -1,
    reconnect: -4,
    application: -158,
    away: -4,
    customer_monitoring_level: -159,
    pushes: -15
  }, // 160 LoginRequest
  {
    id: 1,
    organization_id: 1,
    plan: 1,
    expiration_timestamp: 9,
    creation_timestamp: 9,
    in_trial: 4,
    website_last_activity: -1
  }, // 161 License
  {
    id: 1,
    type: 74,
    name: -1,
    email: -1,
    present: -4,
    events_seen_up_to: -1,
    avatar: -1,
    routing_status: -1,
    permission: -1,
    visibility: -1
  }, // 162 MyProfile
  { license: 161, my_profile: 162, chats_summary: 146 }, // 163 LoginResponse
  { chat_id: 1, seen_up_to: 97 }, // 164 MarkEventsAsSeenRequest
  ["or", 100, 1], // 165
  ["array", 165], // 166
  { all: -4, ids: -14, groups: -166 }, // 167
  { agents: -167 }, // 168
  ["rules", 168, ["namesReceiver"]], // 169 MulticastRecipients
  { recipients: 169, content: 7, type: -1 }, // 170 MulticastRequest
  { chat_id: 1, user_id: 1, user_type: 74, ignore_requester_presence: -4 }, // 171 RemoveUserFromChatRequest
  { chat_id: 1, thread_id: 1 }, // 172 RequestThreadSummaryRequest
  { id: 1, type: 2 }, // 173 InitialUser
  ["array", 173], // 174
  ["rules", 174, ["usersFit"]], // 175
  ["rules", 1, ["maxBytes", 16384]], // 176
  { product_id: 1, option_id: -1, quantity: -24 }, // 177 PostbackEcommerceInput
  { id: 1, thread_id: 1, event_id: 1, type: -1, value: -1, ecommerce: -177 }, // 178 PostbackInput
  { type: 23, text: 176, custom_id: -1, visibility: -3, properties: -27, postback: -178 }, // 179 MessageInput
  ["rules", 1, ["webAddress"]], // 180
  { type: 31, url: 180, custom_id: -1, visibility: -3, properties: -27, alternative_text: -1 }, // 181 FileEventInput
  ["is", "checkbox", "email", "name", "question", "subject", "textarea", "group_chooser", "radio", "select"], // 182
  { id: 1, label: 1, type: 182, required: -4, options: -36 }, // 183 FormFieldInput
  ["array", 183], // 184
  { type: 33, form_id: 1, custom_id: -1, visibility: -3, properties: -27, fields: 184 }, // 185 FormInput
  ["or", 1, 35], // 186
  { id: 1, label: 1, type: 182, answer: -186, answers: -36 }, // 187 FilledFormFieldInput
  ["array", 187], // 188
  { type: 40, form_id: 1, custom_id: -1, visibility: -3, properties: -27, fields: 188 }, // 189 FilledFormInput
  ["is", "cards", "sticker", "quick_replies", "ecommerce"], // 190
  { url: 1, name: -1, content_type: -1, size: -100, width: -100, height: -100, alternative_text: -1 }, // 191 RichMessageImageInput
  ["is", "webview", "message", "url", "phone"], // 192
  ["is", "compact", "full", "tall"], // 193
  ["is", "new", "current"], // 194
  { text: 1, type: 192, value: 1, webview_height: -193, postback_id: 1, user_ids: 14, target: -194 }, // 195 RichMessageButtonInput
  ["array", 195], // 196
  ["rules", 196, ["itemsBetween", 0, 13]], // 197
  ["is", "tags", "swatch", "images", "select"], // 198
  { view_type: 198, product_id: 1, label: -1, options: -49, addons: -51 }, // 199 ProductInput
  { title: -1, subtitle: -1, image: -191, buttons: -197, ecommerce: -199 }, // 200 RichMessageElementInput
  ["array", 200], // 201
  ["rules", 201, ["itemsBetween", 0, 10]], // 202
  { type: 44, template_id: 190, custom_id: -1, visibility: -3, properties: -27, elements: -202 }, // 203 RichMessageInput
  { type: 56, custom_id: -1, visibility: -3, properties: -27, content: -8 }, // 204 CustomInput
  { type: 58, custom_id: -1, visibility: -3, system_message_type: 1, text: -1, text_vars: -8 }, // 205 SystemMessageInput
  [
    "tag",
    "type",
    0,
    ["message", 179],
    ["file", 181],
    ["form", 185],
    ["filled_form", 189],
    ["rich_message", 203],
    ["custom", 204],
    ["system_message", 205]
  ], // 206 EventInput
  ["array", 206], // 207
  { events: -207, properties: -27 }, // 208
  { id: 1, properties: -27, access: -69, users: -175, thread: -208 }, // 209
  { chat: 209, active: -4, continuous: -4 }, // 210 ResumeChatRequest
  { thread_id: 1, event_ids: -14 }, // 211 ResumeChatResponse
  { chat_id: 1, event: 206 }, // 212 SendEventRequest
  { event_id: 1 }, // 213 SendEventResponse
  { chat_id: 1, event: 179 }, // 214 SendEventPreviewRequest
  { id: 1, toggled: 4, button_type: -1, button_value: -1, ecommerce: -177 }, // 215 ButtonStateInput
  { chat_id: 1, event_id: 1, postback: 215, thread_id: 1 }, // 216 SendRichMessagePostbackRequest
  { chat_id: 1, title: -1, description: -1, visibility: -3, custom_id: -1 }, // 217 SendThinkingIndicatorRequest
  { chat_id: 1, visibility: -3, is_typing: 4 }, // 218 SendTypingIndicatorRequest
  { away: 4 }, // 219 SetAwayStatusRequest
  ["is", "accepting_chats", "not_accepting_chats", "offline"], // 220
  { status: 220, agent_id: -1 }, // 221 SetRoutingStatusRequest
  { properties: -27, access: -69, users: -175, thread: -208 }, // 222
  { chat: -222, active: -4, continuous: -4 }, // 223 StartChatRequest
  { chat_id: 1, thread_id: 1, event_ids: -14 }, // 224 StartChatResponse
  { group_ids: -148, limit: -24 }, // 225 SubscribeCustomersRequest
  ["array", 89], // 226
  { subscription_id: 1, customers: 226 }, // 227 CustomerSubscription
  { chat_id: 1, thread_id: 1, tag: 1 }, // 228 TagThreadRequest
  ["is", "group", "agent"], // 229
  ["or", 9, 1], // 230
  ["array", 230], // 231
  { type: 229, ids: 231 }, // 232
  ["rules", 232, ["idsByType"]], // 233 TransferTarget
  { id: 1, target: -233, ignore_agents_availability: -4, ignore_requester_presence: -4 }, // 234 TransferChatRequest
  { chat_id: -1 }, // 235 UnfollowChatResponse
  { subscription_id: 1 }, // 236 UnsubscribeCustomersRequest
  { id: 1, properties: 27 }, // 237 UpdateChatPropertiesRequest
  ["rules", 1, ["uuid"]], // 238
  {
    id: 1,
    name: -1,
    first_name: -1,
    last_name: -1,
    profile_pic: -1,
    gender: -1,
    locale: -1,
    is_verified_user: -4
  }, // 239
  { phone_number: 1 }, // 240
  { fbmessenger: -239, twilio: -240 }, // 241 OmnichannelInput
  {
    id: 238,
    name: -1,
    email: -1,
    avatar: -180,
    phone_number: -1,
    session_fields: -80,
    omnichannel: -241,
    address: -88
  }, // 242
  [
    "rules",
    242,
    ["atLeastOneOf", ["name", "email", "avatar", "phone_number", "session_fields", "omnichannel", "address"]]
  ], // 243 UpdateCustomerRequest
  { chat_id: 1, thread_id: 1, event_id: 1, properties: 27 }, // 244 UpdateEventPropertiesRequest
  { token: 1 }, // 245 UpdateSessionRequest
  { chat_id: 1, thread_id: 1, properties: 27 }, // 246 UpdateThreadPropertiesRequest
  ["rules", 7, ["file"], ["fileOfAtMost", 10485760]], // 247
  { file: 247 }, // 248 UploadFileRequest
  { url: 1 }, // 249 UploadResult
  { id: 9, priority: 1 }, // 250 GroupMembership
  ["array", 250], // 251
  { day: 1, enabled: 4, start: 1, end: 1 }, // 252
  ["array", 252], // 253
  { timezone: 1, schedule: 253 }, // 254
  {
    id: 1,
    name: 1,
    role: -1,
    awaiting_approval: 4,
    groups: -251,
    notifications: -14,
    email_subscriptions: -14,
    work_scheduler: -254,
    login_status: -1,
    avatar: -1,
    job_title: -1,
    mobile: -1,
    max_chats_count: -9
  }, // 255 AgentCreatedPayload
  { region: -1 }, // 256
  { reason: 1, data: -256 }, // 257 AgentDisconnectedPayload
  {
    id: 1,
    name: -1,
    role: -1,
    awaiting_approval: -4,
    groups: -251,
    notifications: -14,
    email_subscriptions: -14,
    work_scheduler: -254,
    login_status: -1,
    avatar: -1,
    job_title: -1,
    mobile: -1,
    max_chats_count: -9
  }, // 258 AgentUpdatedPayload
  { groups: 68 }, // 259
  { value: 1, exact_match: -4 }, // 260
  ["array", 260], // 261
  { values: -261, exclude_values: -261 }, // 262
  { country: -1, country_code: -1, region: -1, city: -1 }, // 263
  ["array", 263], // 264
  { values: 264 }, // 265
  { url: -262, domain: -262, geolocation: -265 }, // 266
  { id: 1, status: 1, next_id: -1, description: -1, access: -259, conditions: -266 }, // 267
  ["array", 267], // 268 AutoAccessesUpdatedPayload
  {
    id: 1,
    name: 1,
    default_group_priority: 1,
    groups: -251,
    owner_client_id: 1,
    type: -1,
    avatar: -1,
    job_title: -1,
    max_chats_count: -9,
    timezone: -1,
    work_scheduler: -254
  }, // 269 BotCreatedPayload
  {
    id: 1,
    name: -1,
    default_group_priority: -1,
    groups: -251,
    type: -1,
    avatar: -1,
    job_title: -1,
    max_chats_count: -9,
    timezone: -1,
    work_scheduler: -254
  }, // 270 BotUpdatedPayload
  { id: 1, access: 69 }, // 271 ChatAccessUpdatedPayload
  { chat_id: 1, thread_id: 1, user_id: -1 }, // 272 ChatDeactivatedPayload
  { chat_id: 1, properties: 15 }, // 273 ChatPropertiesDeletedPayload
  { chat_id: 1, properties: 27 }, // 274 ChatPropertiesUpdatedPayload
  { group_ids: -68, agent_ids: -14 }, // 275 TransferEnd
  { position: 9, wait_time: 9, queued_at: 1 }, // 276
  { chat_id: 1, thread_id: -1, requester_id: -1, reason: 1, transferred_to: 275, queue: -276 }, // 277 ChatTransferredPayload
  { days: 9 }, // 278
  { customer_id: 1, ban: 278 }, // 279 CustomerBannedPayload
  { id: 1, left_at: 1 }, // 280 CustomerLeftPayload
  { customer_id: 1, visit_id: 9, opened_at: 1, url: 1, title: -1 }, // 281 CustomerPageUpdatedPayload
  { id: 1, active_chat: 172, session_fields: 80 }, // 282 CustomerSessionFieldsUpdatedPayload
  {
    chats_count: -9,
    threads_count: -9,
    visits_count: -9,
    page_views_count: -9,
    greetings_accepted_count: -9,
    greetings_converted_count: -9,
    tickets_count: -9,
    tickets_inbox_count: -9,
    tickets_archive_count: -9,
    tickets_spam_count: -9,
    tickets_trash_count: -9,
    orders_count: -9,
    last_visit_started_at: -1
  }, // 283
  { customer_id: 1, statistics: 283 }, // 284 CustomerStatisticsUpdatedPayload
  { group_ids: 68 }, // 285
  { id: 1, transferred_to: 285, followed: 4 }, // 286 CustomerTransferredPayload
  { id: -1, name: -1 }, // 287
  ["array", 287], // 288
  { phone_number: -1 }, // 289
  ["array", 289], // 290
  { fb_messenger: -288, twilio: -290 }, // 291
  { id: 9, quantity: 9, variant_id: 9 }, // 292
  ["array", 292], // 293
  {
    store_uuid: 1,
    store_platform: 1,
    customer_signed_in: 4,
    subtotal: 9,
    total: 9,
    subtotal_usd: 9,
    total_usd: 9,
    currency: 1,
    items: 293,
    last_updated_at: 1
  }, // 294
  {
    id: 1,
    type: -76,
    name: -1,
    email: -1,
    avatar: -1,
    phone_number: -1,
    session_fields: -80,
    omnichannel: -291,
    address: -88,
    cart: -294
  }, // 295 CustomerUpdatedPayload
  { chat_id: 1, thread_id: 1, event_id: 1 }, // 296 EventDeletedPayload
  { chat_id: 1, thread_id: 1, event: 65 }, // 297 EventUpdatedPayload
  { user_id: 1, chat_id: 1, seen_up_to: 1 }, // 298 EventsMarkedAsSeenPayload
  { id: 9, name: 1, language_code: 1, agent_priorities: 8 }, // 299 GroupCreatedPayload
  { id: 9 }, // 300 GroupDeletedPayload
  { group_id: 9, properties: 27 }, // 301 GroupPropertiesUpdatedPayload
  { id: 9, name: -1, language_code: -1, agent_priorities: -8 }, // 302 Group
  { id: 9, status: 1 }, // 303 GroupStatus
  ["array", 303], // 304
  { groups: 304 }, // 305 GroupsStatusUpdatedPayload
  { id: 1, users: 91, properties: -27, access: -69, is_followed: -4, thread: 73 }, // 306 ChatWithThread
  { requester_id: -1, chat: 306, transferred_from: -275 }, // 307 IncomingChatPayload
  { customer_monitoring_level: 1, customers: 226 }, // 308 IncomingCustomersPayload
  { action: 1, chat_id: 1, thread_id: 1 }, // 309 IncomingErrorPayload
  { chat_id: 1, thread_id: 1, event: 64 }, // 310 IncomingEventPayload
  { author_id: -1, content: 7, type: -1 }, // 311 Multicast
  { id: 1, toggled: 4, button_type: -1, button_value: -1, ecommerce: -28 }, // 312 ButtonState
  { user_id: 1, chat_id: 1, thread_id: 1, event_id: 1, postback: 312 }, // 313 IncomingRichMessagePostbackPayload
  { author_id: 1, text: 1, timestamp: 9, visibility: -1 }, // 314 SneakPeek
  { chat_id: 1, thread_id: 1, sneak_peek: 314 }, // 315 IncomingSneakPeekPayload
  {
    chat_id: 1,
    thread_id: 1,
    author_id: 1,
    sent_at: 1,
    title: -1,
    description: -1,
    custom_id: -1,
    visibility: -1
  }, // 316 ThinkingIndicator
  { author_id: 1, visibility: 1, timestamp: 9, is_typing: 4 }, // 317 TypingIndicator
  { chat_id: 1, thread_id: 1, typing_indicator: 317 }, // 318 IncomingTypingIndicatorPayload
  { properties: 27 }, // 319 LicensePropertiesUpdatedPayload
  { chat_id: 1, thread_id: 1, queue: 70 }, // 320 QueuePosition
  ["array", 320], // 321 QueuePositionsUpdatedPayload
  ["record", 9], // 322 CustomerTotals
  { name: 1, group_ids: 68, created_at: 1, author_id: 1 }, // 323 TagCreatedPayload
  { name: 1 }, // 324 TagDeletedPayload
  { name: 1, group_ids: 68, author_id: -1, created_at: -1 }, // 325 TagUpdatedPayload
  { status: 1, text: -1, updated_at: 1 }, // 326
  { chat_id: 1, thread_id: 1, summary: 326 }, // 327 ThreadSummarySetPayload
  { date_from: -1, date_to: -1, tag: -1 }, // 328 ThreadsDeletedPayload
  { customer_id: 1, ticket_id: 1, silo: 1, created_at: 1 }, // 329 TicketCreatedPayload
  { customer_id: 1, ticket_id: 1 }, // 330 TicketDeletedPayload
  { chat_id: 1, thread_id: -1, user: 90, reason: 1, requester_id: -1 }, // 331 UserAddedToChatPayload
  { chat_id: 1, thread_id: -1, user_id: 1, reason: 1, requester_id: -1 } // 332 UserRemovedFromChatPayload
]

/** The check of a shape, by its number. */
export const check = checksOf(table, rules, written)

export const actionShapes: Readonly<Record<string, ActionShapes>> = {
  add_user_to_chat: [6, 8],
  ban_customer: [12, 8],
  deactivate_chat: [13, 8],
  delete_chat_properties: [16, 8],
  delete_event_properties: [17, 8],
  delete_thread_properties: [18, 8],
  follow_chat: [19, 8],
  get_chat: [20, 92],
  get_customer: [19, 93],
  list_agents_for_transfer: [94, 96],
  list_archives: [131, 134],
  list_chats: [139, 147],
  list_routing_statuses: [150, 152],
  list_threads: [155, 157],
  login: [160, 163],
  logout: [8, 8],
  mark_events_as_seen: [164, 8],
  multicast: [170, 8],
  ping: [8, 8],
  remove_user_from_chat: [171, 8],
  request_thread_summary: [172, 8],
  resume_chat: [210, 211],
  send_event: [212, 213],
  send_event_preview: [214, 8],
  send_rich_message_postback: [216, 8],
  send_thinking_indicator: [217, 8],
  send_typing_indicator: [218, 8],
  set_away_status: [219, 8],
  set_routing_status: [221, 8],
  start_chat: [223, 224],
  subscribe_customers: [225, 227],
  tag_thread: [228, 8],
  transfer_chat: [234, 8],
  unfollow_chat: [19, 235],
  unsubscribe_customers: [236, 8],
  untag_thread: [228, 8],
  update_chat_properties: [237, 8],
  update_customer: [243, 8],
  update_event_properties: [244, 8],
  update_session: [245, 8],
  update_thread_properties: [246, 8],
  upload_file: [248, 249]
}

export const eventShapes: Readonly<Record<string, number>> = {
  agent_approved: 19,
  agent_created: 255,
  agent_deleted: 19,
  agent_disconnected: 257,
  agent_suspended: 19,
  agent_unsuspended: 19,
  agent_updated: 258,
  auto_accesses_updated: 268,
  bot_created: 269,
  bot_deleted: 19,
  bot_updated: 270,
  chat_access_updated: 271,
  chat_deactivated: 272,
  chat_deleted: 94,
  chat_properties_deleted: 273,
  chat_properties_updated: 274,
  chat_transferred: 277,
  chat_unfollowed: 94,
  customer_banned: 279,
  customer_left: 280,
  customer_page_updated: 281,
  customer_session_fields_updated: 282,
  customer_statistics_updated: 284,
  customer_transferred: 286,
  customer_updated: 295,
  event_deleted: 296,
  event_properties_deleted: 17,
  event_properties_updated: 244,
  event_updated: 297,
  events_marked_as_seen: 298,
  group_created: 299,
  group_deleted: 300,
  group_properties_updated: 301,
  group_updated: 302,
  groups_status_updated: 305,
  incoming_chat: 307,
  incoming_customer: 89,
  incoming_customers: 308,
  incoming_error: 309,
  incoming_event: 310,
  incoming_multicast: 311,
  incoming_rich_message_postback: 313,
  incoming_sneak_peek: 315,
  incoming_thinking_indicator: 316,
  incoming_typing_indicator: 318,
  license_properties_updated: 319,
  queue_positions_updated: 321,
  routing_status_set: 151,
  subscribed_customers_totals_updated: 322,
  tag_created: 323,
  tag_deleted: 324,
  tag_updated: 325,
  thread_deleted: 172,
  thread_properties_deleted: 18,
  thread_properties_updated: 246,
  thread_summary_set: 327,
  thread_tagged: 228,
  thread_untagged: 228,
  threads_deleted: 328,
  ticket_created: 329,
  ticket_deleted: 330,
  user_added_to_chat: 331,
  user_removed_from_chat: 332
}
