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
  ["is", "all"], // 176
  { product_id: 1, option_id: -1, quantity: -41 }, // 177 PostbackEcommerceInput
  { id: 1, thread_id: 1, event_id: 1, type: -1, value: -1, ecommerce: -177 }, // 178 PostbackInput
  { type: 48, text: 175, custom_id: -1, visibility: -176, properties: -44, postback: -178, author_id: -1 }, // 179 FirstMessage
  ["rules", 1, ["webAddress"]], // 180
  {
    type: 52,
    url: 180,
    custom_id: -1,
    visibility: -176,
    properties: -44,
    alternative_text: -1,
    author_id: -1
  }, // 181 FirstFile
  ["is", "checkbox", "email", "name", "question", "subject", "textarea", "group_chooser", "radio", "select"], // 182
  { id: 1, label: 1, type: 182, required: -4, options: -57 }, // 183 FormFieldInput
  ["array", 183], // 184
  { type: 54, form_id: 1, custom_id: -1, visibility: -176, properties: -44, fields: 184, author_id: -1 }, // 185 FirstForm
  ["or", 1, 56], // 186
  { id: 1, label: 1, type: 182, answer: -186, answers: -57 }, // 187 FilledFormFieldInput
  ["array", 187], // 188
  { type: 61, form_id: 1, custom_id: -1, visibility: -176, properties: -44, fields: 188, author_id: -1 }, // 189 FirstFilledForm
  ["is", "cards", "sticker", "quick_replies", "ecommerce"], // 190
  { url: 1, name: -1, content_type: -1, size: -100, width: -100, height: -100, alternative_text: -1 }, // 191 RichMessageImageInput
  ["is", "webview", "message", "url", "phone"], // 192
  ["is", "compact", "full", "tall"], // 193
  ["is", "new", "current"], // 194
  { text: 1, type: 192, value: 1, webview_height: -193, postback_id: 1, user_ids: 14, target: -194 }, // 195 RichMessageButtonInput
  ["array", 195], // 196
  ["rules", 196, ["itemsBetween", 0, 13]], // 197
  ["is", "tags", "swatch", "images", "select"], // 198
  { view_type: 198, product_id: 1, label: -1, options: -70, addons: -72 }, // 199 ProductInput
  { title: -1, subtitle: -1, image: -191, buttons: -197, ecommerce: -199 }, // 200 RichMessageElementInput
  ["array", 200], // 201
  ["rules", 201, ["itemsBetween", 0, 10]], // 202
  {
    type: 65,
    template_id: 190,
    custom_id: -1,
    visibility: -176,
    properties: -44,
    elements: -202,
    author_id: -1
  }, // 203 FirstRichMessage
  { type: 77, custom_id: -1, visibility: -176, properties: -44, content: -8, author_id: -1 }, // 204 FirstCustom
  { type: 79, custom_id: -1, visibility: -176, system_message_type: 1, text: -1, text_vars: -8 }, // 205 FirstSystemMessage
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
  ], // 206
  ["rules", 206, ["without", "recipients", "visibility"]], // 207 FirstEventInput
  ["array", 207], // 208
  { events: -208, properties: -44 }, // 209
  { id: 1, properties: -44, access: -45, users: -174, thread: -209 }, // 210
  { chat: 210, active: -4, continuous: -4 }, // 211 ResumeChatRequest
  { thread_id: 1, event_ids: -14 }, // 212 ResumeChatResponse
  { type: 48, text: 175, custom_id: -1, visibility: -3, properties: -44, postback: -178 }, // 213 MessageInput
  { type: 52, url: 180, custom_id: -1, visibility: -3, properties: -44, alternative_text: -1 }, // 214 FileEventInput
  { type: 54, form_id: 1, custom_id: -1, visibility: -3, properties: -44, fields: 184 }, // 215 FormInput
  { type: 61, form_id: 1, custom_id: -1, visibility: -3, properties: -44, fields: 188 }, // 216 FilledFormInput
  { type: 65, template_id: 190, custom_id: -1, visibility: -3, properties: -44, elements: -202 }, // 217 RichMessageInput
  { type: 77, custom_id: -1, visibility: -3, properties: -44, content: -8 }, // 218 CustomInput
  { type: 79, custom_id: -1, visibility: -3, system_message_type: 1, text: -1, text_vars: -8 }, // 219 SystemMessageInput
  [
    "tag",
    "type",
    0,
    ["message", 213],
    ["file", 214],
    ["form", 215],
    ["filled_form", 216],
    ["rich_message", 217],
    ["custom", 218],
    ["system_message", 219]
  ], // 220
  ["rules", 220, ["without", "recipients", "visibility"]], // 221 EventInput
  { chat_id: 1, event: 221 }, // 222 SendEventRequest
  { event_id: 1 }, // 223 SendEventResponse
  { type: 48, text: 175, custom_id: -1, visibility: -176, properties: -44, postback: -178 }, // 224
  ["rules", 224, ["without", "recipients", "visibility"]], // 225 MessagePreview
  { chat_id: 1, event: 225 }, // 226 SendEventPreviewRequest
  { id: 1, toggled: 4, button_type: -1, button_value: -1, ecommerce: -177 }, // 227 ButtonStateInput
  { chat_id: 1, event_id: 1, postback: 227, thread_id: 1 }, // 228 SendRichMessagePostbackRequest
  { chat_id: 1, title: -1, description: -1, visibility: -3, custom_id: -1 }, // 229
  ["rules", 229, ["without", "recipients", "visibility"]], // 230 SendThinkingIndicatorRequest
  { chat_id: 1, visibility: -3, is_typing: 4 }, // 231
  ["rules", 231, ["without", "recipients", "visibility"]], // 232 SendTypingIndicatorRequest
  { away: 4 }, // 233 SetAwayStatusRequest
  ["is", "accepting_chats", "not_accepting_chats", "offline"], // 234
  { status: 234, agent_id: -1 }, // 235 SetRoutingStatusRequest
  { properties: -44, access: -45, users: -174, thread: -209 }, // 236
  { chat: -236, active: -4, continuous: -4 }, // 237 StartChatRequest
  { chat_id: 1, thread_id: 1, event_ids: -14 }, // 238 StartChatResponse
  ["array", 41], // 239
  { group_ids: -239, limit: -41 }, // 240 SubscribeCustomersRequest
  ["array", 38], // 241
  { subscription_id: 1, customers: 241 }, // 242 CustomerSubscription
  { chat_id: 1, thread_id: 1, tag: 1 }, // 243 TagThreadRequest
  ["is", "group", "agent"], // 244
  ["or", 9, 1], // 245
  ["array", 245], // 246
  { type: 244, ids: 246 }, // 247
  ["rules", 247, ["idsByType"]], // 248 TransferTarget
  { id: 1, target: -248, ignore_agents_availability: -4, ignore_requester_presence: -4 }, // 249 TransferChatRequest
  { chat_id: -1 }, // 250 UnfollowChatResponse
  { subscription_id: 1 }, // 251 UnsubscribeCustomersRequest
  { id: 1, properties: 44 }, // 252 UpdateChatPropertiesRequest
  ["rules", 1, ["uuid"]], // 253
  {
    id: 1,
    name: -1,
    first_name: -1,
    last_name: -1,
    profile_pic: -1,
    gender: -1,
    locale: -1,
    is_verified_user: -4
  }, // 254
  { phone_number: 1 }, // 255
  { fbmessenger: -254, twilio: -255 }, // 256 OmnichannelInput
  {
    id: 253,
    name: -1,
    email: -1,
    avatar: -180,
    phone_number: -1,
    session_fields: -23,
    omnichannel: -256,
    address: -24
  }, // 257
  [
    "rules",
    257,
    ["atLeastOneOf", ["name", "email", "avatar", "phone_number", "session_fields", "omnichannel", "address"]]
  ], // 258 UpdateCustomerRequest
  { chat_id: 1, thread_id: 1, event_id: 1, properties: 44 }, // 259 UpdateEventPropertiesRequest
  { token: 1 }, // 260 UpdateSessionRequest
  { chat_id: 1, thread_id: 1, properties: 44 }, // 261 UpdateThreadPropertiesRequest
  ["rules", 7, ["file"], ["fileOfAtMost", 10485760]], // 262
  { file: 262 }, // 263 UploadFileRequest
  { url: 1 }, // 264 UploadResult
  { id: 9, priority: 1 }, // 265 GroupMembership
  ["array", 265], // 266
  { day: 1, enabled: 4, start: 1, end: 1 }, // 267
  ["array", 267], // 268
  { timezone: 1, schedule: 268 }, // 269
  {
    id: 1,
    role: -1,
    groups: -266,
    notifications: -14,
    email_subscriptions: -14,
    job_title: -1,
    mobile: -1,
    login_status: -1,
    max_chats_count: -9,
    name: 1,
    awaiting_approval: 4,
    work_scheduler: -269,
    avatar: -1
  }, // 270 NewAgent
  { region: -1 }, // 271
  { reason: 1, data: -271 }, // 272 AgentDisconnectedPayload
  {
    id: 1,
    role: -1,
    groups: -266,
    notifications: -14,
    email_subscriptions: -14,
    job_title: -1,
    mobile: -1,
    login_status: -1,
    max_chats_count: -9,
    name: -1,
    awaiting_approval: -4,
    work_scheduler: -269,
    avatar: -1
  }, // 273 ChangedAgent
  { groups: 31 }, // 274
  { value: 1, exact_match: -4 }, // 275
  ["array", 275], // 276
  { values: -276, exclude_values: -276 }, // 277
  { country: -1, country_code: -1, region: -1, city: -1 }, // 278
  ["array", 278], // 279
  { values: 279 }, // 280
  { url: -277, domain: -277, geolocation: -280 }, // 281
  { id: 1, status: 1, description: -1, next_id: -1, access: -274, conditions: -281 }, // 282 AutoAccess
  ["array", 282], // 283 AutoAccessesUpdatedPayload
  {
    id: 1,
    groups: -266,
    type: -1,
    job_title: -1,
    max_chats_count: -9,
    avatar: -1,
    timezone: -1,
    work_scheduler: -269,
    name: 1,
    default_group_priority: 1,
    owner_client_id: 1
  }, // 284 NewBot
  {
    id: 1,
    groups: -266,
    type: -1,
    job_title: -1,
    max_chats_count: -9,
    avatar: -1,
    timezone: -1,
    work_scheduler: -269,
    name: -1,
    default_group_priority: -1
  }, // 285 ChangedBot
  { id: 1, access: 45 }, // 286 ChatAccessUpdatedPayload
  { chat_id: 1, thread_id: 1, user_id: -1 }, // 287 ChatDeactivatedPayload
  { chat_id: 1, properties: 15 }, // 288 ChatPropertiesDeletedPayload
  { chat_id: 1, properties: 44 }, // 289 ChatPropertiesUpdatedPayload
  { group_ids: -31, agent_ids: -14 }, // 290 TransferEnd
  { position: 9, wait_time: 9, queued_at: 1 }, // 291 TransferQueue
  { chat_id: 1, thread_id: -1, requester_id: -1, reason: 1, transferred_to: 290, queue: -291 }, // 292 ChatTransferredPayload
  { days: 9 }, // 293 Ban
  { customer_id: 1, ban: 293 }, // 294 CustomerBannedPayload
  { id: 1, left_at: 1 }, // 295 CustomerLeftPayload
  { customer_id: 1, visit_id: 9, opened_at: 1, url: 1, title: -1 }, // 296 CustomerPageUpdatedPayload
  { id: 1, active_chat: 171, session_fields: 23 }, // 297 CustomerSessionFieldsUpdatedPayload
  { customer_id: 1, statistics: 30 }, // 298 CustomerStatisticsUpdatedPayload
  { group_ids: 31 }, // 299
  { id: 1, transferred_to: 299, followed: 4 }, // 300 CustomerTransferredPayload
  { id: 9, quantity: 9, variant_id: 9 }, // 301
  ["array", 301], // 302
  {
    store_uuid: 1,
    store_platform: 1,
    customer_signed_in: 4,
    subtotal: 9,
    total: 9,
    subtotal_usd: 9,
    total_usd: 9,
    currency: 1,
    items: 302,
    last_updated_at: 1
  }, // 303 ChangedCart
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
    cart: -303
  }, // 304 ChangedCustomer
  { chat_id: 1, thread_id: 1, event_id: 1 }, // 305 EventDeletedPayload
  { chat_id: 1, thread_id: 1, event: 86 }, // 306 EventUpdatedPayload
  { user_id: 1, chat_id: 1, seen_up_to: 1 }, // 307 EventsMarkedAsSeenPayload
  { id: 9, name: 1, language_code: 1, agent_priorities: 8 }, // 308 NewGroup
  { id: 9 }, // 309 GroupDeletedPayload
  { group_id: 9, properties: 44 }, // 310 GroupPropertiesUpdatedPayload
  { id: 9, name: -1, language_code: -1, agent_priorities: -8 }, // 311 Group
  { id: 9, status: 1 }, // 312 GroupStatus
  ["array", 312], // 313
  { groups: 313 }, // 314 GroupsStatusUpdatedPayload
  { id: 1, users: 40, properties: -44, access: -45, is_followed: -4, thread: 91 }, // 315 ChatWithThread
  { requester_id: -1, chat: 315, transferred_from: -290 }, // 316 IncomingChatPayload
  { customer_monitoring_level: 1, customers: 241 }, // 317 IncomingCustomersPayload
  { action: 1, chat_id: 1, thread_id: 1 }, // 318 IncomingErrorPayload
  { chat_id: 1, thread_id: 1, event: 85 }, // 319 IncomingEventPayload
  { author_id: -1, content: 7, type: -1 }, // 320 Multicast
  { id: 1, toggled: 4, button_type: -1, button_value: -1, ecommerce: -49 }, // 321 ButtonState
  { user_id: 1, chat_id: 1, thread_id: 1, event_id: 1, postback: 321 }, // 322 IncomingRichMessagePostbackPayload
  { author_id: 1, text: 1, timestamp: 9, visibility: -1 }, // 323 SneakPeek
  { chat_id: 1, thread_id: 1, sneak_peek: 323 }, // 324 IncomingSneakPeekPayload
  {
    chat_id: 1,
    thread_id: 1,
    author_id: 1,
    sent_at: 1,
    title: -1,
    description: -1,
    custom_id: -1,
    visibility: -1
  }, // 325 ThinkingIndicator
  { author_id: 1, visibility: 1, timestamp: 9, is_typing: 4 }, // 326 TypingIndicator
  { chat_id: 1, thread_id: 1, typing_indicator: 326 }, // 327 IncomingTypingIndicatorPayload
  { properties: 44 }, // 328 LicensePropertiesUpdatedPayload
  { chat_id: 1, thread_id: 1, queue: 89 }, // 329 QueuePosition
  ["array", 329], // 330 QueuePositionsUpdatedPayload
  ["record", 9], // 331 CustomerTotals
  { name: 1, group_ids: 31, created_at: 1, author_id: 1 }, // 332 TagCreatedPayload
  { name: 1 }, // 333 TagDeletedPayload
  { name: 1, group_ids: 31, author_id: -1, created_at: -1 }, // 334 TagUpdatedPayload
  { status: 1, text: -1, updated_at: 1 }, // 335 NewSummary
  { chat_id: 1, thread_id: 1, summary: 335 }, // 336 ThreadSummarySetPayload
  { date_from: -1, date_to: -1, tag: -1 }, // 337 ThreadsDeletedPayload
  { customer_id: 1, ticket_id: 1, silo: 1, created_at: 1 }, // 338 TicketCreatedPayload
  { customer_id: 1, ticket_id: 1 }, // 339 TicketDeletedPayload
  { chat_id: 1, thread_id: -1, user: 39, reason: 1, requester_id: -1 }, // 340 UserAddedToChatPayload
  { chat_id: 1, thread_id: -1, user_id: 1, reason: 1, requester_id: -1 } // 341 UserRemovedFromChatPayload
]

/** The check of a shape, by its number. */
export const check = checksOf(table, rules, written)

// In the order of the light catalog, so that no name stands here again.
export const actionShapes: readonly ActionShapes[] = [
  // add_user_to_chat
  [6, 8],
  // ban_customer
  [12, 8],
  // deactivate_chat
  [13, 8],
  // delete_chat_properties
  [16, 8],
  // delete_event_properties
  [17, 8],
  // delete_thread_properties
  [18, 8],
  // follow_chat
  [19, 8],
  // get_chat
  [20, 92],
  // get_customer
  [19, 93],
  // list_agents_for_transfer
  [94, 96],
  // list_archives
  [131, 134],
  // list_chats
  [139, 147],
  // list_routing_statuses
  [149, 151],
  // list_threads
  [154, 156],
  // login
  [159, 162],
  // logout
  [8, 8],
  // mark_events_as_seen
  [163, 8],
  // multicast
  [169, 8],
  // ping
  [8, 8],
  // remove_user_from_chat
  [170, 8],
  // request_thread_summary
  [171, 8],
  // resume_chat
  [211, 212],
  // send_event
  [222, 223],
  // send_event_preview
  [226, 8],
  // send_rich_message_postback
  [228, 8],
  // send_thinking_indicator
  [230, 8],
  // send_typing_indicator
  [232, 8],
  // set_away_status
  [233, 8],
  // set_routing_status
  [235, 8],
  // start_chat
  [237, 238],
  // subscribe_customers
  [240, 242],
  // tag_thread
  [243, 8],
  // transfer_chat
  [249, 8],
  // unfollow_chat
  [19, 250],
  // unsubscribe_customers
  [251, 8],
  // untag_thread
  [243, 8],
  // update_chat_properties
  [252, 8],
  // update_customer
  [258, 8],
  // update_event_properties
  [259, 8],
  // update_session
  [260, 8],
  // update_thread_properties
  [261, 8],
  // upload_file
  [263, 264]
]

export const eventShapes: readonly number[] = [
  // agent_approved
  19,
  // agent_created
  270,
  // agent_deleted
  19,
  // agent_disconnected
  272,
  // agent_suspended
  19,
  // agent_unsuspended
  19,
  // agent_updated
  273,
  // auto_accesses_updated
  283,
  // bot_created
  284,
  // bot_deleted
  19,
  // bot_updated
  285,
  // chat_access_updated
  286,
  // chat_deactivated
  287,
  // chat_deleted
  94,
  // chat_properties_deleted
  288,
  // chat_properties_updated
  289,
  // chat_transferred
  292,
  // chat_unfollowed
  94,
  // customer_banned
  294,
  // customer_left
  295,
  // customer_page_updated
  296,
  // customer_session_fields_updated
  297,
  // customer_statistics_updated
  298,
  // customer_transferred
  300,
  // customer_updated
  304,
  // event_deleted
  305,
  // event_properties_deleted
  17,
  // event_properties_updated
  259,
  // event_updated
  306,
  // events_marked_as_seen
  307,
  // group_created
  308,
  // group_deleted
  309,
  // group_properties_updated
  310,
  // group_updated
  311,
  // groups_status_updated
  314,
  // incoming_chat
  316,
  // incoming_customer
  38,
  // incoming_customers
  317,
  // incoming_error
  318,
  // incoming_event
  319,
  // incoming_multicast
  320,
  // incoming_rich_message_postback
  322,
  // incoming_sneak_peek
  324,
  // incoming_thinking_indicator
  325,
  // incoming_typing_indicator
  327,
  // license_properties_updated
  328,
  // queue_positions_updated
  330,
  // routing_status_set
  150,
  // subscribed_customers_totals_updated
  331,
  // tag_created
  332,
  // tag_deleted
  333,
  // tag_updated
  334,
  // thread_deleted
  171,
  // thread_properties_deleted
  18,
  // thread_properties_updated
  261,
  // thread_summary_set
  336,
  // thread_tagged
  243,
  // thread_untagged
  243,
  // threads_deleted
  337,
  // ticket_created
  338,
  // ticket_deleted
  339,
  // user_added_to_chat
  340,
  // user_removed_from_chat
  341
]
