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
  { days: 10 }, // 11 BanInput
  { id: 1, ban: 11 }, // 12 BanCustomerRequest
  { id: 1, ignore_requester_presence: -4 }, // 13 DeactivateChatRequest
  ["array", 1], // 14
  ["record", 14], // 15 PropertiesDelete
  { id: 1, properties: 15 }, // 16 DeleteChatPropertiesRequest
  { chat_id: 1, thread_id: 1, event_id: 1, properties: 15 }, // 17 DeleteEventPropertiesRequest
  { chat_id: 1, thread_id: 1, properties: 15 }, // 18 DeleteThreadPropertiesRequest
  { id: 1 }, // 19 FollowChatRequest
  { chat_id: 1, thread_id: -1 }, // 20 GetChatRequest
  ["is", "agent"], // 21
  { id: 1, type: 21, name: -1, email: -1, present: -4, events_seen_up_to: -1, avatar: -1, visibility: -1 }, // 22 Agent
  ["array", 8], // 23 SessionFields
  { address: -1, city: -1, country: -1, state: -1, postal_code: -1 }, // 24 Address
  ["is", "customer"], // 25
  { country: -1, country_code: -1, region: -1, city: -1, timezone: -1, latitude: -1, longitude: -1 }, // 26 Geolocation
  { opened_at: 1, url: 1, title: -1 }, // 27
  ["array", 27], // 28
  {
    id: -9,
    started_at: -1,
    ended_at: -1,
    referrer: -1,
    ip: -1,
    user_agent: -1,
    geolocation: -26,
    last_pages: -28
  }, // 29 Visit
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
  }, // 30 Statistics
  ["array", 9], // 31
  { ticket_id: 1, created_at: -1, silo: -1 }, // 32 Ticket
  ["array", 32], // 33
  { id: -9, quantity: -9, variant_id: -9 }, // 34 CartItem
  ["array", 34], // 35
  {
    store_uuid: -1,
    store_platform: -1,
    customer_signed_in: -4,
    subtotal: -9,
    total: -9,
    subtotal_usd: -9,
    total_usd: -9,
    currency: -1,
    items: -35,
    last_updated_at: -1
  }, // 36 Cart
  ["array", 36], // 37
  {
    id: 1,
    name: -1,
    email: -1,
    avatar: -1,
    phone_number: -1,
    session_fields: -23,
    omnichannel: -8,
    address: -24,
    type: 25,
    email_verified: -4,
    visit: -29,
    statistics: -30,
    __priv_lc2_customer_id: -1,
    agent_last_event_created_at: -1,
    customer_last_event_created_at: -1,
    present: -4,
    events_seen_up_to: -1,
    followed: -4,
    online: -4,
    group_ids: -31,
    state: -1,
    tickets: -33,
    carts: -37,
    chat_ids: -14,
    created_at: -1,
    cart: -36
  }, // 38 Customer
  ["tag", "type", 0, ["agent", 22], ["customer", 38]], // 39 User
  ["array", 39], // 40
  ["rules", 9, ["finite"]], // 41
  ["or", 1, 41, 4], // 42 PropertyValue
  ["record", 42], // 43
  ["record", 43], // 44 Properties
  { group_ids: 31, agent_ids: -14 }, // 45 Access
  ["is", true], // 46
  { id: 1, custom_id: -1, created_at: 1, type: 1, visibility: -1, deleted: 46, author_id: -1 }, // 47 DeletedEvent
  ["is", "message"], // 48
  { product_id: -1, option_id: -1, quantity: -9 }, // 49 PostbackEcommerce
  { id: 1, thread_id: 1, event_id: 1, type: -1, value: -1, ecommerce: -49 }, // 50 Postback
  {
    type: 48,
    id: 1,
    custom_id: -1,
    created_at: 1,
    visibility: -1,
    deleted: -4,
    author_id: 1,
    properties: -44,
    text: 1,
    postback: -50
  }, // 51 Message
  ["is", "file"], // 52
  {
    type: 52,
    id: 1,
    custom_id: -1,
    created_at: 1,
    visibility: -1,
    deleted: -4,
    author_id: 1,
    properties: -44,
    name: 1,
    url: 1,
    content_type: 1,
    size: -9,
    width: -9,
    height: -9,
    thumbnail_url: -1,
    thumbnail2x_url: -1,
    alternative_text: -1
  }, // 53 FileEvent
  ["is", "form"], // 54
  ["or", 1, 9], // 55
  { id: 55, label: 1, group_id: -9 }, // 56 FormAnswer
  ["array", 56], // 57
  { id: 1, label: 1, type: 1, required: -4, options: -57 }, // 58 FormField
  ["array", 58], // 59
  {
    type: 54,
    id: 1,
    custom_id: -1,
    created_at: 1,
    visibility: -1,
    deleted: -4,
    author_id: 1,
    properties: -44,
    form_id: 1,
    form_type: -1,
    fields: 59
  }, // 60 Form
  ["is", "filled_form"], // 61
  { id: 1, label: 1, type: 1, answer: -7, answers: -57 }, // 62 FilledFormField
  ["array", 62], // 63
  {
    type: 61,
    id: 1,
    custom_id: -1,
    created_at: 1,
    visibility: -1,
    deleted: -4,
    author_id: 1,
    properties: -44,
    form_id: 1,
    form_type: -1,
    fields: 63
  }, // 64 FilledForm
  ["is", "rich_message"], // 65
  { url: 1, name: -1, content_type: -1, size: -9, width: -9, height: -9, alternative_text: -1 }, // 66 RichMessageImage
  { text: 1, type: -1, value: -1, webview_height: -1, postback_id: 1, user_ids: 14, target: -1 }, // 67 RichMessageButton
  ["array", 67], // 68
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
  }, // 69 ProductOption
  ["array", 69], // 70
  { addon_type: 1, range_from: -1, range_to: -1, currency: -1 }, // 71 ProductAddon
  ["array", 71], // 72
  { view_type: -1, product_id: -1, label: -1, options: -70, addons: -72 }, // 73 Product
  { title: -1, subtitle: -1, image: -66, buttons: -68, ecommerce: -73 }, // 74 RichMessageElement
  ["array", 74], // 75
  {
    type: 65,
    id: 1,
    custom_id: -1,
    created_at: 1,
    visibility: -1,
    deleted: -4,
    author_id: 1,
    properties: -44,
    template_id: 1,
    elements: -75
  }, // 76 RichMessage
  ["is", "custom"], // 77
  {
    type: 77,
    id: 1,
    custom_id: -1,
    created_at: 1,
    visibility: -1,
    deleted: -4,
    author_id: 1,
    properties: -44,
    content: -7
  }, // 78 Custom
  ["is", "system_message"], // 79
  {
    type: 79,
    id: 1,
    custom_id: -1,
    created_at: 1,
    visibility: -1,
    deleted: -4,
    text: -1,
    system_message_type: 1,
    text_vars: -8
  }, // 80 SystemMessage
  ["is", "system"], // 81
  {
    type: 81,
    id: 1,
    custom_id: -1,
    created_at: 1,
    visibility: -1,
    deleted: -4,
    source: 1,
    subtype: 1,
    version: 9,
    details: 1
  }, // 82 System
  [
    "rules",
    1,
    [
      "noneOf",
      ["message", "file", "form", "filled_form", "rich_message", "custom", "system_message", "system"]
    ]
  ], // 83
  {
    id: 1,
    type: 83,
    custom_id: -1,
    created_at: -1,
    author_id: -1,
    visibility: -1,
    properties: -44,
    deleted: -4
  }, // 84 UnknownEvent
  [
    "tag",
    "type",
    84,
    ["message", 51],
    ["file", 53],
    ["form", 60],
    ["filled_form", 64],
    ["rich_message", 76],
    ["custom", 78],
    ["system_message", 80],
    ["system", 82]
  ], // 85 AnnouncedEvent
  ["or", 47, 85], // 86 Event
  ["array", 86], // 87
  { status: 1, text: 1, updated_at: -1 }, // 88 AiSummary
  { position: 9, wait_time: 9, queued_at: -1 }, // 89 Queue
  { ip: -1, user_agent: -1, geolocation: -26 }, // 90 CustomerVisit
  {
    id: 1,
    created_at: 1,
    active: 4,
    user_ids: 14,
    restricted_access: -1,
    events: -87,
    summary: -88,
    properties: -44,
    access: -45,
    tags: -14,
    queue: -89,
    queues_duration: -9,
    previous_thread_id: -1,
    next_thread_id: -1,
    previous_accessible_thread_id: -1,
    next_accessible_thread_id: -1,
    customer_visit: -90
  }, // 91 Thread
  { id: 1, users: 40, properties: -44, access: -45, is_followed: 4, thread: -91 }, // 92 ReadChat
  {
    id: 1,
    name: -1,
    email: -1,
    avatar: -1,
    phone_number: -1,
    session_fields: -23,
    omnichannel: -8,
    address: -24,
    type: 25,
    email_verified: -4,
    visit: -29,
    statistics: -30,
    __priv_lc2_customer_id: -1,
    agent_last_event_created_at: -1,
    customer_last_event_created_at: -1,
    present: -4,
    events_seen_up_to: -1,
    followed: -4,
    online: -4,
    group_ids: -31,
    state: -1,
    tickets: -33,
    carts: -37,
    chat_ids: -14,
    created_at: 1
  }, // 93 ReadCustomer
  { chat_id: 1 }, // 94 ListAgentsForTransferRequest
  { agent_id: 1, total_active_chats: -9, active_chats: -9 }, // 95 AgentForTransfer
  ["array", 95], // 96 ListAgentsForTransferResponse
  ["rules", 1, ["rfc3339"]], // 97
  ["rules", 14, ["itemsBetween", 0, 1000]], // 98
  ["rules", 14, ["itemsBetween", 0, 20]], // 99
  ["rules", 9, ["int"]], // 100
  ["array", 100], // 101
  ["rules", 101, ["itemsBetween", 0, 200]], // 102
  ["array", 42], // 103
  { exists: -4, values: -103, exclude_values: -103 }, // 104
  ["rules", 104, ["exactlyOneOf", ["exists", "values", "exclude_values"]]], // 105
  ["record", 105], // 106
  ["record", 106], // 107 PropertyFilters
  { exists: -4, values: -103, exclude_values: -103, require_every_value: -4 }, // 108
  ["rules", 108, ["exactlyOneOf", ["exists", "values", "exclude_values"]]], // 109 ValueFilter
  ["is", "pre_chat", "post_chat"], // 110
  ["or", 41, 1], // 111
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
  { id: 1, users: 40, properties: -44, access: -45, is_followed: -4, thread: -91 }, // 132 Chat
  ["array", 132], // 133
  { chats: 133, found_chats: 9, next_page_id: -1, previous_page_id: -1 }, // 134 ListArchivesResponse
  ["is", null], // 135
  ["or", 4, 135], // 136
  { active: -136, include_chats_without_threads: -4, group_ids: -102, properties: -107 }, // 137 ChatFilters
  { filters: -137, sort_order: -126, limit: -127, page_id: -1 }, // 138
  ["rules", 138, ["pageIdAlone"]], // 139 ListChatsRequest
  { id: 1, created_at: 1, user_ids: 14, active: -4, properties: -44, access: -45, queue: -89, tags: -14 }, // 140 LastThreadSummary
  { restricted_access: 1 }, // 141 RestrictedEvent
  ["or", 86, 141], // 142
  { thread_id: 1, thread_created_at: 1, event: 142 }, // 143 LastEvent
  ["record", 143], // 144
  {
    id: 1,
    users: 40,
    properties: -44,
    access: -45,
    last_thread_summary: -140,
    last_event_per_type: -144,
    is_followed: -4
  }, // 145 ChatSummary
  ["array", 145], // 146
  { chats_summary: 146, next_page_id: -1, previous_page_id: -1, found_chats: 9 }, // 147 ListChatsResponse
  { group_ids: -101 }, // 148 RoutingStatusFilters
  { filters: -148 }, // 149 ListRoutingStatusesRequest
  { agent_id: 1, status: 1 }, // 150 RoutingStatus
  ["array", 150], // 151 ListRoutingStatusesResponse
  { from: -97, to: -97 }, // 152 ThreadFilters
  { chat_id: 1, sort_order: -126, limit: -127, page_id: -1, min_events_count: -127, filters: -152 }, // 153
  ["rules", 153, ["pageIdAlone"], ["minEventsAlone"]], // 154 ListThreadsRequest
  ["array", 91], // 155
  { threads: 155, found_threads: 9, next_page_id: -1, previous_page_id: -1 }, // 156 ListThreadsResponse
  { name: -1, version: -1 }, // 157
  ["is", "my", "chatting", "invited", "online", "highest_available"], // 158
  {
    token: 1,
    timezone: -1,
    reconnect: -4,
    application: -157,
    away: -4,
    customer_monitoring_level: -158,
    pushes: -15
  }, // 159 LoginRequest
  {
    id: 1,
    organization_id: 1,
    plan: 1,
    expiration_timestamp: 9,
    creation_timestamp: 9,
    in_trial: 4,
    website_last_activity: -1
  }, // 160 License
  {
    id: 1,
    type: 21,
    name: -1,
    email: -1,
    present: -4,
    events_seen_up_to: -1,
    avatar: -1,
    visibility: -1,
    routing_status: -1,
    permission: -1
  }, // 161 MyProfile
  { license: 160, my_profile: 161, chats_summary: 146, access: -8, properties: -44 }, // 162 LoginResponse
  { chat_id: 1, seen_up_to: 97 }, // 163 MarkEventsAsSeenRequest
  ["or", 100, 1], // 164
  ["array", 164], // 165
  { all: -4, ids: -14, groups: -165 }, // 166
  { agents: -166 }, // 167
  ["rules", 167, ["namesReceiver"]], // 168 MulticastRecipients
  { recipients: 168, content: 7, type: -1 }, // 169 MulticastRequest
  { chat_id: 1, user_id: 1, user_type: 21, ignore_requester_presence: -4 }, // 170 RemoveUserFromChatRequest
  { chat_id: 1, thread_id: 1 }, // 171 RequestThreadSummaryRequest
  { id: 1, type: 2 }, // 172 InitialUser
  ["array", 172], // 173
  ["rules", 173, ["usersFit"]], // 174
  ["rules", 1, ["maxBytes", 16384]], // 175
  { product_id: 1, option_id: -1, quantity: -41 }, // 176 PostbackEcommerceInput
  { id: 1, thread_id: 1, event_id: 1, type: -1, value: -1, ecommerce: -176 }, // 177 PostbackInput
  { type: 48, text: 175, custom_id: -1, visibility: -3, properties: -44, postback: -177 }, // 178 MessageInput
  ["rules", 1, ["webAddress"]], // 179
  { type: 52, url: 179, custom_id: -1, visibility: -3, properties: -44, alternative_text: -1 }, // 180 FileEventInput
  ["is", "checkbox", "email", "name", "question", "subject", "textarea", "group_chooser", "radio", "select"], // 181
  { id: 1, label: 1, type: 181, required: -4, options: -57 }, // 182 FormFieldInput
  ["array", 182], // 183
  { type: 54, form_id: 1, custom_id: -1, visibility: -3, properties: -44, fields: 183 }, // 184 FormInput
  ["or", 1, 56], // 185
  { id: 1, label: 1, type: 181, answer: -185, answers: -57 }, // 186 FilledFormFieldInput
  ["array", 186], // 187
  { type: 61, form_id: 1, custom_id: -1, visibility: -3, properties: -44, fields: 187 }, // 188 FilledFormInput
  ["is", "cards", "sticker", "quick_replies", "ecommerce"], // 189
  { url: 1, name: -1, content_type: -1, size: -100, width: -100, height: -100, alternative_text: -1 }, // 190 RichMessageImageInput
  ["is", "webview", "message", "url", "phone"], // 191
  ["is", "compact", "full", "tall"], // 192
  ["is", "new", "current"], // 193
  { text: 1, type: 191, value: 1, webview_height: -192, postback_id: 1, user_ids: 14, target: -193 }, // 194 RichMessageButtonInput
  ["array", 194], // 195
  ["rules", 195, ["itemsBetween", 0, 13]], // 196
  ["is", "tags", "swatch", "images", "select"], // 197
  { view_type: 197, product_id: 1, label: -1, options: -70, addons: -72 }, // 198 ProductInput
  { title: -1, subtitle: -1, image: -190, buttons: -196, ecommerce: -198 }, // 199 RichMessageElementInput
  ["array", 199], // 200
  ["rules", 200, ["itemsBetween", 0, 10]], // 201
  { type: 65, template_id: 189, custom_id: -1, visibility: -3, properties: -44, elements: -201 }, // 202 RichMessageInput
  { type: 77, custom_id: -1, visibility: -3, properties: -44, content: -8 }, // 203 CustomInput
  { type: 79, custom_id: -1, visibility: -3, system_message_type: 1, text: -1, text_vars: -8 }, // 204 SystemMessageInput
  [
    "tag",
    "type",
    0,
    ["message", 178],
    ["file", 180],
    ["form", 184],
    ["filled_form", 188],
    ["rich_message", 202],
    ["custom", 203],
    ["system_message", 204]
  ], // 205 EventInput
  ["array", 205], // 206
  { events: -206, properties: -44 }, // 207
  { id: 1, properties: -44, access: -45, users: -174, thread: -207 }, // 208
  { chat: 208, active: -4, continuous: -4 }, // 209 ResumeChatRequest
  { thread_id: 1, event_ids: -14 }, // 210 ResumeChatResponse
  { chat_id: 1, event: 205 }, // 211 SendEventRequest
  { event_id: 1 }, // 212 SendEventResponse
  ["is", "all"], // 213
  { type: 48, text: 175, custom_id: -1, visibility: -213, properties: -44, postback: -177 }, // 214 MessagePreview
  { chat_id: 1, event: 214 }, // 215 SendEventPreviewRequest
  { id: 1, toggled: 4, button_type: -1, button_value: -1, ecommerce: -176 }, // 216 ButtonStateInput
  { chat_id: 1, event_id: 1, postback: 216, thread_id: 1 }, // 217 SendRichMessagePostbackRequest
  { chat_id: 1, title: -1, description: -1, visibility: -3, custom_id: -1 }, // 218 SendThinkingIndicatorRequest
  { chat_id: 1, visibility: -3, is_typing: 4 }, // 219 SendTypingIndicatorRequest
  { away: 4 }, // 220 SetAwayStatusRequest
  ["is", "accepting_chats", "not_accepting_chats", "offline"], // 221
  { status: 221, agent_id: -1 }, // 222 SetRoutingStatusRequest
  { properties: -44, access: -45, users: -174, thread: -207 }, // 223
  { chat: -223, active: -4, continuous: -4 }, // 224 StartChatRequest
  { chat_id: 1, thread_id: 1, event_ids: -14 }, // 225 StartChatResponse
  ["array", 41], // 226
  { group_ids: -226, limit: -41 }, // 227 SubscribeCustomersRequest
  ["array", 38], // 228
  { subscription_id: 1, customers: 228 }, // 229 CustomerSubscription
  { chat_id: 1, thread_id: 1, tag: 1 }, // 230 TagThreadRequest
  ["is", "group", "agent"], // 231
  ["or", 9, 1], // 232
  ["array", 232], // 233
  { type: 231, ids: 233 }, // 234
  ["rules", 234, ["idsByType"]], // 235 TransferTarget
  { id: 1, target: -235, ignore_agents_availability: -4, ignore_requester_presence: -4 }, // 236 TransferChatRequest
  { chat_id: -1 }, // 237 UnfollowChatResponse
  { subscription_id: 1 }, // 238 UnsubscribeCustomersRequest
  { id: 1, properties: 44 }, // 239 UpdateChatPropertiesRequest
  ["rules", 1, ["uuid"]], // 240
  {
    id: 1,
    name: -1,
    first_name: -1,
    last_name: -1,
    profile_pic: -1,
    gender: -1,
    locale: -1,
    is_verified_user: -4
  }, // 241
  { phone_number: 1 }, // 242
  { fbmessenger: -241, twilio: -242 }, // 243 OmnichannelInput
  {
    id: 240,
    name: -1,
    email: -1,
    avatar: -179,
    phone_number: -1,
    session_fields: -23,
    omnichannel: -243,
    address: -24
  }, // 244
  [
    "rules",
    244,
    ["atLeastOneOf", ["name", "email", "avatar", "phone_number", "session_fields", "omnichannel", "address"]]
  ], // 245 UpdateCustomerRequest
  { chat_id: 1, thread_id: 1, event_id: 1, properties: 44 }, // 246 UpdateEventPropertiesRequest
  { token: 1 }, // 247 UpdateSessionRequest
  { chat_id: 1, thread_id: 1, properties: 44 }, // 248 UpdateThreadPropertiesRequest
  ["rules", 7, ["file"], ["fileOfAtMost", 10485760]], // 249
  { file: 249 }, // 250 UploadFileRequest
  { url: 1 }, // 251 UploadResult
  { id: 9, priority: 1 }, // 252 GroupMembership
  ["array", 252], // 253
  { day: 1, enabled: 4, start: 1, end: 1 }, // 254
  ["array", 254], // 255
  { timezone: 1, schedule: 255 }, // 256
  {
    id: 1,
    role: -1,
    groups: -253,
    notifications: -14,
    email_subscriptions: -14,
    job_title: -1,
    mobile: -1,
    login_status: -1,
    max_chats_count: -9,
    name: 1,
    awaiting_approval: 4,
    work_scheduler: -256,
    avatar: -1
  }, // 257 NewAgent
  { region: -1 }, // 258
  { reason: 1, data: -258 }, // 259 AgentDisconnectedPayload
  {
    id: 1,
    role: -1,
    groups: -253,
    notifications: -14,
    email_subscriptions: -14,
    job_title: -1,
    mobile: -1,
    login_status: -1,
    max_chats_count: -9,
    name: -1,
    awaiting_approval: -4,
    work_scheduler: -256,
    avatar: -1
  }, // 260 ChangedAgent
  { groups: 31 }, // 261
  { value: 1, exact_match: -4 }, // 262
  ["array", 262], // 263
  { values: -263, exclude_values: -263 }, // 264
  { country: -1, country_code: -1, region: -1, city: -1 }, // 265
  ["array", 265], // 266
  { values: 266 }, // 267
  { url: -264, domain: -264, geolocation: -267 }, // 268
  { id: 1, status: 1, description: -1, next_id: -1, access: -261, conditions: -268 }, // 269 AutoAccess
  ["array", 269], // 270 AutoAccessesUpdatedPayload
  {
    id: 1,
    groups: -253,
    type: -1,
    job_title: -1,
    max_chats_count: -9,
    avatar: -1,
    timezone: -1,
    work_scheduler: -256,
    name: 1,
    default_group_priority: 1,
    owner_client_id: 1
  }, // 271 NewBot
  {
    id: 1,
    groups: -253,
    type: -1,
    job_title: -1,
    max_chats_count: -9,
    avatar: -1,
    timezone: -1,
    work_scheduler: -256,
    name: -1,
    default_group_priority: -1
  }, // 272 ChangedBot
  { id: 1, access: 45 }, // 273 ChatAccessUpdatedPayload
  { chat_id: 1, thread_id: 1, user_id: -1 }, // 274 ChatDeactivatedPayload
  { chat_id: 1, properties: 15 }, // 275 ChatPropertiesDeletedPayload
  { chat_id: 1, properties: 44 }, // 276 ChatPropertiesUpdatedPayload
  { group_ids: -31, agent_ids: -14 }, // 277 TransferEnd
  { position: 9, wait_time: 9, queued_at: 1 }, // 278 TransferQueue
  { chat_id: 1, thread_id: -1, requester_id: -1, reason: 1, transferred_to: 277, queue: -278 }, // 279 ChatTransferredPayload
  { days: 9 }, // 280 Ban
  { customer_id: 1, ban: 280 }, // 281 CustomerBannedPayload
  { id: 1, left_at: 1 }, // 282 CustomerLeftPayload
  { customer_id: 1, visit_id: 9, opened_at: 1, url: 1, title: -1 }, // 283 CustomerPageUpdatedPayload
  { id: 1, active_chat: 171, session_fields: 23 }, // 284 CustomerSessionFieldsUpdatedPayload
  { customer_id: 1, statistics: 30 }, // 285 CustomerStatisticsUpdatedPayload
  { group_ids: 31 }, // 286
  { id: 1, transferred_to: 286, followed: 4 }, // 287 CustomerTransferredPayload
  { id: 9, quantity: 9, variant_id: 9 }, // 288
  ["array", 288], // 289
  {
    store_uuid: 1,
    store_platform: 1,
    customer_signed_in: 4,
    subtotal: 9,
    total: 9,
    subtotal_usd: 9,
    total_usd: 9,
    currency: 1,
    items: 289,
    last_updated_at: 1
  }, // 290 ChangedCart
  {
    id: 1,
    name: -1,
    email: -1,
    avatar: -1,
    phone_number: -1,
    session_fields: -23,
    omnichannel: -8,
    address: -24,
    type: -25,
    cart: -290
  }, // 291 ChangedCustomer
  { chat_id: 1, thread_id: 1, event_id: 1 }, // 292 EventDeletedPayload
  { chat_id: 1, thread_id: 1, event: 86 }, // 293 EventUpdatedPayload
  { user_id: 1, chat_id: 1, seen_up_to: 1 }, // 294 EventsMarkedAsSeenPayload
  { id: 9, name: 1, language_code: 1, agent_priorities: 8 }, // 295 NewGroup
  { id: 9 }, // 296 GroupDeletedPayload
  { group_id: 9, properties: 44 }, // 297 GroupPropertiesUpdatedPayload
  { id: 9, name: -1, language_code: -1, agent_priorities: -8 }, // 298 Group
  { id: 9, status: 1 }, // 299 GroupStatus
  ["array", 299], // 300
  { groups: 300 }, // 301 GroupsStatusUpdatedPayload
  { id: 1, users: 40, properties: -44, access: -45, is_followed: -4, thread: 91 }, // 302 ChatWithThread
  { requester_id: -1, chat: 302, transferred_from: -277 }, // 303 IncomingChatPayload
  { customer_monitoring_level: 1, customers: 228 }, // 304 IncomingCustomersPayload
  { action: 1, chat_id: 1, thread_id: 1 }, // 305 IncomingErrorPayload
  { chat_id: 1, thread_id: 1, event: 85 }, // 306 IncomingEventPayload
  { author_id: -1, content: 7, type: -1 }, // 307 Multicast
  { id: 1, toggled: 4, button_type: -1, button_value: -1, ecommerce: -49 }, // 308 ButtonState
  { user_id: 1, chat_id: 1, thread_id: 1, event_id: 1, postback: 308 }, // 309 IncomingRichMessagePostbackPayload
  { author_id: 1, text: 1, timestamp: 9, visibility: -1 }, // 310 SneakPeek
  { chat_id: 1, thread_id: 1, sneak_peek: 310 }, // 311 IncomingSneakPeekPayload
  {
    chat_id: 1,
    thread_id: 1,
    author_id: 1,
    sent_at: 1,
    title: -1,
    description: -1,
    custom_id: -1,
    visibility: -1
  }, // 312 ThinkingIndicator
  { author_id: 1, visibility: 1, timestamp: 9, is_typing: 4 }, // 313 TypingIndicator
  { chat_id: 1, thread_id: 1, typing_indicator: 313 }, // 314 IncomingTypingIndicatorPayload
  { properties: 44 }, // 315 LicensePropertiesUpdatedPayload
  { chat_id: 1, thread_id: 1, queue: 89 }, // 316 QueuePosition
  ["array", 316], // 317 QueuePositionsUpdatedPayload
  ["record", 9], // 318 CustomerTotals
  { name: 1, group_ids: 31, created_at: 1, author_id: 1 }, // 319 TagCreatedPayload
  { name: 1 }, // 320 TagDeletedPayload
  { name: 1, group_ids: 31, author_id: -1, created_at: -1 }, // 321 TagUpdatedPayload
  { status: 1, text: -1, updated_at: 1 }, // 322 NewSummary
  { chat_id: 1, thread_id: 1, summary: 322 }, // 323 ThreadSummarySetPayload
  { date_from: -1, date_to: -1, tag: -1 }, // 324 ThreadsDeletedPayload
  { customer_id: 1, ticket_id: 1, silo: 1, created_at: 1 }, // 325 TicketCreatedPayload
  { customer_id: 1, ticket_id: 1 }, // 326 TicketDeletedPayload
  { chat_id: 1, thread_id: -1, user: 39, reason: 1, requester_id: -1 }, // 327 UserAddedToChatPayload
  { chat_id: 1, thread_id: -1, user_id: 1, reason: 1, requester_id: -1 } // 328 UserRemovedFromChatPayload
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
  list_routing_statuses: [149, 151],
  list_threads: [154, 156],
  login: [159, 162],
  logout: [8, 8],
  mark_events_as_seen: [163, 8],
  multicast: [169, 8],
  ping: [8, 8],
  remove_user_from_chat: [170, 8],
  request_thread_summary: [171, 8],
  resume_chat: [209, 210],
  send_event: [211, 212],
  send_event_preview: [215, 8],
  send_rich_message_postback: [217, 8],
  send_thinking_indicator: [218, 8],
  send_typing_indicator: [219, 8],
  set_away_status: [220, 8],
  set_routing_status: [222, 8],
  start_chat: [224, 225],
  subscribe_customers: [227, 229],
  tag_thread: [230, 8],
  transfer_chat: [236, 8],
  unfollow_chat: [19, 237],
  unsubscribe_customers: [238, 8],
  untag_thread: [230, 8],
  update_chat_properties: [239, 8],
  update_customer: [245, 8],
  update_event_properties: [246, 8],
  update_session: [247, 8],
  update_thread_properties: [248, 8],
  upload_file: [250, 251]
}

export const eventShapes: Readonly<Record<string, number>> = {
  agent_approved: 19,
  agent_created: 257,
  agent_deleted: 19,
  agent_disconnected: 259,
  agent_suspended: 19,
  agent_unsuspended: 19,
  agent_updated: 260,
  auto_accesses_updated: 270,
  bot_created: 271,
  bot_deleted: 19,
  bot_updated: 272,
  chat_access_updated: 273,
  chat_deactivated: 274,
  chat_deleted: 94,
  chat_properties_deleted: 275,
  chat_properties_updated: 276,
  chat_transferred: 279,
  chat_unfollowed: 94,
  customer_banned: 281,
  customer_left: 282,
  customer_page_updated: 283,
  customer_session_fields_updated: 284,
  customer_statistics_updated: 285,
  customer_transferred: 287,
  customer_updated: 291,
  event_deleted: 292,
  event_properties_deleted: 17,
  event_properties_updated: 246,
  event_updated: 293,
  events_marked_as_seen: 294,
  group_created: 295,
  group_deleted: 296,
  group_properties_updated: 297,
  group_updated: 298,
  groups_status_updated: 301,
  incoming_chat: 303,
  incoming_customer: 38,
  incoming_customers: 304,
  incoming_error: 305,
  incoming_event: 306,
  incoming_multicast: 307,
  incoming_rich_message_postback: 309,
  incoming_sneak_peek: 311,
  incoming_thinking_indicator: 312,
  incoming_typing_indicator: 314,
  license_properties_updated: 315,
  queue_positions_updated: 317,
  routing_status_set: 150,
  subscribed_customers_totals_updated: 318,
  tag_created: 319,
  tag_deleted: 320,
  tag_updated: 321,
  thread_deleted: 171,
  thread_properties_deleted: 18,
  thread_properties_updated: 248,
  thread_summary_set: 323,
  thread_tagged: 230,
  thread_untagged: 230,
  threads_deleted: 324,
  ticket_created: 325,
  ticket_deleted: 326,
  user_added_to_chat: 327,
  user_removed_from_chat: 328
}
