// Generated from the schemas by `pnpm generate`; do not edit.
import { written } from "#written-checks/v3.0"
import type { ActionShapes } from "../../catalog/short.ts"
import { checksOf, type Table } from "../../checks/table.ts"
import { rules } from "../rules.ts"

// A negative number is a field that may be left out. What else a shape may be stands in checks/table.ts.
export const table: Table = [
  null, // 0
  "string", // 1 SystemMessageType
  "number", // 2
  ["rules", 2, ["finite"]], // 3
  "boolean", // 4
  ["or", 1, 3, 4], // 5 PropertyValue
  ["record", 5], // 6
  ["record", 6], // 7 PropertiesWrite
  ["array", 2], // 8
  { group_ids: 8 }, // 9 Access
  ["is", "customer"], // 10
  { id: 1, type: 10 }, // 11 ExistingCustomer
  ["array", 11], // 12
  ["rules", 12, ["itemsBetween", 0, 1]], // 13
  ["is", "message"], // 14
  ["rules", 1, ["maxBytes", 16384]], // 15
  ["is", "all", "agents"], // 16
  { id: 1, thread_id: -1, event_id: -1, type: -1, value: -1 }, // 17 Postback
  { type: 14, text: 15, custom_id: -1, recipients: -16, properties: -7, postback: -17 }, // 18 MessageInput
  ["is", "system_message"], // 19
  "any", // 20
  ["record", 20], // 21 AddUserToChatResponse
  {
    type: 19,
    text: 15,
    custom_id: -1,
    recipients: -16,
    properties: -7,
    system_message_type: -1,
    text_vars: -21
  }, // 22 SystemMessageInput
  ["is", "file"], // 23
  ["rules", 1, ["webAddress"]], // 24
  ["rules", 2, ["intBetween", 0, 10485760]], // 25
  {
    type: 23,
    url: 24,
    custom_id: -1,
    recipients: -16,
    properties: -7,
    name: -1,
    content_type: -1,
    size: -25,
    width: -3,
    height: -3,
    thumbnail_url: -1,
    thumbnail2x_url: -1
  }, // 26 FileEventInput
  ["is", "rich_message"], // 27
  { url: 24, name: -1, content_type: -1, size: -3, width: -3, height: -3 }, // 28 RichMessageImageInput
  ["is", "compact", "tall", "full"], // 29
  ["array", 1], // 30
  { type: -1, text: -1, value: -1, webview_height: -29, postback_id: -1, user_ids: -30 }, // 31 RichMessageButtonInput
  ["array", 31], // 32
  ["rules", 32, ["itemsBetween", 1, 11]], // 33
  { title: -1, subtitle: -1, image: -28, buttons: -33 }, // 34 RichMessageElementInput
  ["array", 34], // 35
  ["rules", 35, ["itemsBetween", 1, 10]], // 36
  { type: 27, template_id: 1, custom_id: -1, recipients: -16, properties: -7, elements: -36 }, // 37 RichMessageInput
  ["is", "filled_form"], // 38
  ["is", "name", "email", "question", "textarea", "radio", "select", "checkbox", "group_chooser"], // 39
  { id: 1, label: 1 }, // 40 FormChoice
  { group_id: 2, label: 1 }, // 41 FormGroupChoice
  ["or", 1, 40, 41], // 42
  ["array", 40], // 43
  { type: 39, id: 1, label: 1, answer: -42, answers: -43 }, // 44 FormFieldInput
  ["array", 44], // 45
  { type: 38, form_id: 1, custom_id: -1, recipients: -16, properties: -7, fields: 45 }, // 46 FilledFormInput
  ["is", "custom"], // 47
  { type: 47, content: -20, custom_id: -1, recipients: -16, properties: -7 }, // 48 CustomInput
  ["is", "annotation"], // 49
  ["rules", 1, ["nonEmpty"]], // 50
  { type: 49, annotation_type: 50, custom_id: -1, recipients: -16, properties: -7, text: -15 }, // 51 AnnotationInput
  [
    "tag",
    "type",
    0,
    ["message", 18],
    ["system_message", 22],
    ["file", 26],
    ["rich_message", 37],
    ["filled_form", 46],
    ["custom", 48],
    ["annotation", 51]
  ], // 52
  ["rules", 52, ["without", "visibility", "recipients"]], // 53 EventInput
  ["array", 53], // 54
  { events: -54, properties: -7, tags: -30 }, // 55 ThreadInput
  { id: 1, properties: -7, access: -9, users: -13, thread: -55 }, // 56
  { chat: 56, continuous: -4 }, // 57 ActivateChatRequest
  ["is", "agent"], // 58
  {
    id: 1,
    type: 58,
    name: 1,
    email: -1,
    present: 4,
    last_seen_timestamp: -2,
    avatar: -1,
    routing_status: -1
  }, // 59 Agent
  { country: -1, country_code: -1, region: -1, city: -1, timezone: -1, latitude: -1, longitude: -1 }, // 60 Geolocation
  { opened_at: 1, url: 1, title: -1 }, // 61 VisitedPage
  ["array", 61], // 62
  { started_at: 1, referrer: -1, ip: -1, user_agent: -1, geolocation: -60, last_pages: -62 }, // 63 Visit
  ["record", 1], // 64 CustomerFields
  { chats_count: -2, threads_count: -2, visits_count: -2 }, // 65 CustomerStatistics
  {
    id: 1,
    type: 10,
    name: -1,
    email: -1,
    avatar: -1,
    last_visit: -63,
    fields: -64,
    statistics: -65,
    agent_last_event_created_at: -1,
    customer_last_event_created_at: -1,
    created_at: -1,
    present: -4,
    last_seen_timestamp: -2
  }, // 66 Customer
  ["rules", 1, ["noneOf", ["agent", "customer"]]], // 67
  { id: 1, type: 67, name: -1, email: -1, avatar: -1, present: -4, last_seen_timestamp: -2 }, // 68 UnknownUser
  ["tag", "type", 68, ["agent", 59], ["customer", 66]], // 69 User
  ["array", 69], // 70
  { value: 5 }, // 71 WrappedPropertyValue
  ["or", 71, 5], // 72
  ["record", 72], // 73
  ["record", 73], // 74 Properties
  {
    type: 14,
    id: 1,
    custom_id: -1,
    order: 2,
    timestamp: 2,
    recipients: -1,
    properties: -74,
    author_id: 1,
    text: 1,
    postback: -17
  }, // 75 Message
  {
    type: 19,
    id: 1,
    custom_id: -1,
    order: 2,
    timestamp: 2,
    recipients: -1,
    properties: -74,
    author_id: -1,
    text: 1,
    system_message_type: 1,
    text_vars: -21
  }, // 76 SystemMessage
  {
    type: 23,
    id: 1,
    custom_id: -1,
    order: 2,
    timestamp: 2,
    recipients: -1,
    properties: -74,
    author_id: 1,
    name: 1,
    url: 1,
    content_type: 1,
    size: 2,
    width: -2,
    height: -2,
    thumbnail_url: -1,
    thumbnail2x_url: -1
  }, // 77 FileEvent
  { url: -1, name: -1, content_type: -1, size: -2, width: -2, height: -2 }, // 78 RichMessageImage
  { type: -1, text: -1, value: -1, webview_height: -1, postback_id: -1, user_ids: -30 }, // 79 RichMessageButton
  ["array", 79], // 80
  { title: -1, subtitle: -1, image: -78, buttons: -80 }, // 81 RichMessageElement
  ["array", 81], // 82
  {
    type: 27,
    id: 1,
    custom_id: -1,
    order: 2,
    timestamp: 2,
    recipients: -1,
    properties: -74,
    author_id: 1,
    template_id: 1,
    elements: -82
  }, // 83 RichMessage
  { type: 1, id: 1, label: 1, answer: -42, answers: -43 }, // 84 FormField
  ["array", 84], // 85
  {
    type: 38,
    id: 1,
    custom_id: -1,
    order: 2,
    timestamp: 2,
    recipients: -1,
    properties: -74,
    author_id: 1,
    form_id: 1,
    fields: 85
  }, // 86 FilledForm
  {
    type: 47,
    id: 1,
    custom_id: -1,
    order: 2,
    timestamp: 2,
    recipients: -1,
    properties: -74,
    author_id: 1,
    content: -20
  }, // 87 Custom
  {
    type: 49,
    id: 1,
    custom_id: -1,
    order: 2,
    timestamp: 2,
    recipients: -1,
    properties: -74,
    author_id: 1,
    text: -1,
    annotation_type: 1
  }, // 88 Annotation
  [
    "rules",
    1,
    ["noneOf", ["message", "system_message", "file", "rich_message", "filled_form", "custom", "annotation"]]
  ], // 89
  {
    id: 1,
    type: 89,
    custom_id: -1,
    order: -2,
    timestamp: -2,
    author_id: -1,
    recipients: -1,
    properties: -74
  }, // 90 UnknownEvent
  [
    "tag",
    "type",
    90,
    ["message", 75],
    ["system_message", 76],
    ["file", 77],
    ["rich_message", 83],
    ["filled_form", 86],
    ["custom", 87],
    ["annotation", 88]
  ], // 91 Event
  ["array", 91], // 92
  { key: 1, value: 20 }, // 93 CustomVariable
  ["array", 93], // 94
  ["array", 20], // 95
  { duration: -2 }, // 96 Queue
  {
    id: 1,
    timestamp: 2,
    active: 4,
    user_ids: 30,
    restricted_access: -4,
    events: -92,
    order: 2,
    properties: -74,
    access: -9,
    tags: -30,
    custom_variables: -94,
    goals: -95,
    queue: -96
  }, // 97 Thread
  ["array", 97], // 98
  { id: 1, users: 70, threads: 98, properties: -74, properites: -74, access: -9, is_followed: -4 }, // 99 ChatWithThreads
  { chat: 99 }, // 100 ActivateChatResponse
  ["is", "agent", "customer"], // 101 UserType
  { chat_id: 1, user_id: 1, user_type: 101 }, // 102 AddUserToChatRequest
  ["rules", 2, ["positiveInt"]], // 103
  { days: 103 }, // 104 BanInput
  { customer_id: 1, ban: 104 }, // 105 BanCustomerRequest
  ["is", "ios", "android"], // 106
  { firebase_token: 1, platform: 106, enabled: 4 }, // 107 ChangePushNotificationsRequest
  { chat_id: 1, require_requester_presence: -4 }, // 108 CloseThreadRequest
  { name: -1, email: -1, avatar: -24, fields: -64 }, // 109 CreateCustomerRequest
  ["record", 30], // 110 PropertiesDelete
  { chat_id: 1, properties: 110 }, // 111 DeleteChatPropertiesRequest
  { chat_id: 1, thread_id: 1, properties: 110 }, // 112 DeleteChatThreadPropertiesRequest
  { chat_id: 1, thread_id: 1, event_id: 1, properties: 110 }, // 113 DeleteEventPropertiesRequest
  { chat_id: 1 }, // 114 FollowChatRequest
  ["rules", 1, ["calendarDate"]], // 115
  ["array", 3], // 116
  ["array", 5], // 117
  { exists: -4, values: -117, exclude_values: -117 }, // 118
  ["rules", 118, ["exactlyOneOf", ["exists", "values", "exclude_values"]]], // 119 ValueFilter
  ["record", 119], // 120
  ["record", 120], // 121 PropertyFilters
  ["rules", 30, ["itemsBetween", 0, 20]], // 122
  ["is", "pre_chat", "post_chat"], // 123
  { type: 123, answer_id: 1 }, // 124 SurveyFilter
  ["array", 124], // 125
  {
    query: -1,
    date_from: -115,
    date_to: -115,
    agent_ids: -30,
    group_ids: -116,
    properties: -121,
    thread_ids: -122,
    tags: -119,
    sales: -119,
    goals: -119,
    surveys: -125
  }, // 126 ArchiveFilters
  ["rules", 2, ["intBetween", 1, 1000]], // 127
  ["rules", 2, ["intBetween", 0, 100]], // 128
  { page: -127, limit: -128 }, // 129
  { filters: -126, pagination: -129 }, // 130
  ["rules", 130, ["threadIdsAlone"]], // 131 GetArchivesRequest
  { id: 1, users: 70, thread: 97, properties: -74, properites: -74, access: -9, is_followed: -4 }, // 132 ChatWithThread
  { chat: 132 }, // 133 StartChatResponse
  ["array", 133], // 134
  { page: 2, total: 2 }, // 135
  { chats: 134, pagination: 135 }, // 136 GetArchivesResponse
  { chat_id: 1, thread_ids: -30 }, // 137 GetChatThreadsRequest
  { thread_id: 1, order: 2 }, // 138 ThreadPosition
  ["array", 138], // 139
  {
    id: 1,
    users: 70,
    threads: -98,
    threads_summary: 139,
    properties: -74,
    properites: -74,
    access: -9,
    is_followed: -4
  }, // 140 ChatWithHistory
  { chat: 140 }, // 141 GetChatThreadsResponse
  ["rules", 2, ["intBetween", 1, 100]], // 142
  ["is", "asc", "desc"], // 143
  { chat_id: 1, page_id: -1, limit: -142, order: -143 }, // 144 GetChatThreadsSummaryRequest
  { id: 1, order: 2, events_count: 2 }, // 145 ThreadSummary
  ["array", 145], // 146
  ["or", 2, 1], // 147
  { threads_summary: 146, found_threads: 147, next_page_id: -1, previous_page_id: -1 }, // 148 GetChatThreadsSummaryResponse
  { include_active: -4, properties: -121, group_ids: -116 }, // 149
  { page_id: -1, limit: -142, order: -143, filters: -149 }, // 150 GetChatsSummaryRequest
  ["is", true], // 151
  { restricted_access: 151 }, // 152 Restricted
  ["or", 152, 91], // 153
  { thread_id: -1, thread_order: -2, event: -153 }, // 154 LastEvent
  ["record", 154], // 155
  { id: 1, order: 2, timestamp: 2, user_ids: 30, properties: -74, tags: -30 }, // 156 LastThreadSummary
  {
    id: 1,
    users: 70,
    last_event_per_type: 155,
    last_thread_summary: 156,
    properties: -74,
    properites: -74,
    access: -9,
    is_followed: -4
  }, // 157 ChatSummary
  ["array", 157], // 158
  { chats_summary: 158, found_chats: 147, next_page_id: -1, previous_page_id: -1 }, // 159 GetChatsSummaryResponse
  { values: -30, exclude_values: -30 }, // 160
  ["rules", 160, ["exactlyOneOf", ["values", "exclude_values"]]], // 161 StringFilter
  ["rules", 2, ["int"]], // 162
  { lte: -162, lt: -162, gte: -162, gt: -162, eq: -162 }, // 163 RangeFilter
  ["rules", 1, ["isoMicroseconds"]], // 164
  { lte: -164, lt: -164, gte: -164, gt: -164, eq: -164 }, // 165 DateRangeFilter
  {
    country: -161,
    email: -161,
    name: -161,
    customer_id: -161,
    chats_count: -163,
    threads_count: -163,
    visits_count: -163,
    created_at: -165,
    agent_last_event_created_at: -165,
    customer_last_event_created_at: -165
  }, // 166 CustomerFilters
  { page_id: -1, limit: -142, order: -143, filters: -166 }, // 167 GetCustomersRequest
  ["array", 66], // 168
  { customers: 168, total_customers: 2, next_page_id: -1, previous_page_id: -1 }, // 169 GetCustomersResponse
  ["is", "chat", "customer"], // 170 AccessResource
  ["is", "group", "agent"], // 171
  ["or", 3, 1], // 172
  { type: 171, id: 172 }, // 173 AccessTarget
  { resource: 170, id: 1, access: 173 }, // 174 GrantAccessRequest
  { firebase_token: -1, platform: 106 }, // 175
  { name: -1, version: -1 }, // 176
  { token: 1, timezone: -1, reconnect: -4, push_notifications: -175, application: -176 }, // 177 LoginRequest
  { id: 1, plan: 1, expiration_timestamp: 2, creation_timestamp: 2, in_trial: 4, website_last_activity: -1 }, // 178 License
  {
    id: 1,
    type: 58,
    name: 1,
    email: -1,
    present: 4,
    last_seen_timestamp: -2,
    avatar: -1,
    routing_status: -1,
    permission: 1
  }, // 179 MyProfile
  { license: 178, my_profile: 179, chats_summary: 158 }, // 180 LoginResponse
  ["array", 172], // 181
  { all: -4, ids: -30, groups: -181 }, // 182 MulticastAgents
  { ids: -30 }, // 183 MulticastCustomers
  { agents: -182, customers: -183 }, // 184
  ["rules", 184, ["namesReceiver"]], // 185 MulticastScopes
  { scopes: 185, content: 20, type: -1 }, // 186 MulticastRequest
  { chat_id: 1, event: 53, attach_to_last_thread: -4, require_active_thread: -4 }, // 187 SendEventRequest
  { thread_id: 1, event: 91 }, // 188 SendEventResponse
  ["rules", 20, ["file"], ["fileOfAtMost", 10485760]], // 189
  { chat_id: 1, file: 189, custom_id: -1, require_active_thread: -4 }, // 190 SendFileRequest
  { url: 1 }, // 191 SendFileResponse
  { id: 1, toggled: 4 }, // 192 ButtonState
  { chat_id: 1, thread_id: 1, event_id: 1, postback: 192 }, // 193 SendRichMessagePostbackRequest
  { chat_id: 1, recipients: -16, is_typing: 4 }, // 194
  ["rules", 194, ["without", "visibility", "recipients"]], // 195 SendTypingIndicatorRequest
  { away: 4 }, // 196 SetAwayStatusRequest
  { properties: -7, access: -9, users: -13, thread: -55, is_followed: -4 }, // 197
  { chat: -197, continuous: -4 }, // 198 StartChatRequest
  { chat_id: 1, thread_id: 1, tag: 1 }, // 199 TagChatThreadRequest
  { type: 171, ids: 181 }, // 200
  { chat_id: 1, target: -200, force: -4 }, // 201 TransferChatRequest
  ["is", "accepting_chats", "not_accepting_chats"], // 202 RoutingStatus
  { agent_id: -1, routing_status: 202 }, // 203 UpdateAgentRequest
  { chat_id: 1, properties: 7 }, // 204 UpdateChatPropertiesRequest
  { chat_id: 1, thread_id: 1, properties: 7 }, // 205 UpdateChatThreadPropertiesRequest
  ["rules", 1, ["uuid4"]], // 206
  { customer_id: 206, name: -1, email: -1, avatar: -24, fields: -64 }, // 207
  ["rules", 207, ["atLeastOneOf", ["name", "email", "avatar", "fields"]]], // 208 UpdateCustomerRequest
  { chat_id: 1, thread_id: 1, event_id: 1, properties: 7 }, // 209 UpdateEventPropertiesRequest
  ["rules", 2, ["unixSeconds"]], // 210
  { chat_id: 1, timestamp: -210 }, // 211 UpdateLastSeenTimestampRequest
  { timestamp: 2 }, // 212 UpdateLastSeenTimestampResponse
  { file: 189 }, // 213 UploadFileRequest
  { image: 189 }, // 214 UploadImageRequest
  { url: 1, path: 1 }, // 215 UploadImageResponse
  { resource: 1, id: 1, access: 9 }, // 216 AccessGrantedPayload
  { agent_id: 1 }, // 217 AgentDeletedPayload
  { region: -1 }, // 218
  { reason: 1, data: -218 }, // 219 AgentDisconnectedPayload
  { agent_id: 1, status: 1 }, // 220 AgentStatusChangedPayload
  { agent_id: 1, routing_status: 1 }, // 221 AgentUpdatedPayload
  { chat_id: 1, properties: 74 }, // 222 ChatPropertiesUpdatedPayload
  { chat_id: 1, thread_id: 1, properties: 74 }, // 223 ChatThreadPropertiesUpdatedPayload
  ["array", 147], // 224
  { chat_id: 1, requester_id: 1, type: 1, ids: 224 }, // 225 ChatTransferredPayload
  { chat_id: 1, thread_id: -1, user: 69, user_type: 1 }, // 226 ChatUserAddedPayload
  { chat_id: 1, thread_id: 1, user_id: 1, user_type: 1 }, // 227 ChatUserRemovedPayload
  { days: 2 }, // 228 Ban
  { customer_id: 1, ban: 228 }, // 229 CustomerBannedPayload
  { customer: 66 }, // 230 CustomerCreatedPayload
  { customer_id: 1, visit_id: 2, opened_at: 1, url: 1, title: -1, referrer: -1 }, // 231 CustomerPageUpdatedPayload
  { id: 1, type: 10, name: -1, email: -1, avatar: -1, present: 4, banned: 4, fields: -64 }, // 232 CustomerUpdate
  ["or", 232, 230], // 233 CustomerUpdatedPayload
  { customer_id: 1, visit_id: 2, ended_at: 1 }, // 234 CustomerVisitEndedPayload
  { customer_id: 1, visit_id: 2, started_at: 1, ip: -1, user_agent: -1, geolocation: -60 }, // 235 CustomerVisitStartedPayload
  { chat_id: 1, thread_id: 1, event_id: 1, properties: 74 }, // 236 EventPropertiesUpdatedPayload
  { chat_id: 1, thread_id: 1, event: 91 }, // 237 EventUpdatedPayload
  { author_id: -1, content: 20, type: -1 }, // 238 IncomingMulticastPayload
  { user_id: 1, chat_id: 1, thread_id: 1, event_id: 1, postback: 192 }, // 239 IncomingRichMessagePostbackPayload
  { author_id: 1, recipients: 1, timestamp: 2, text: 1 }, // 240 SneakPeek
  { chat_id: 1, thread_id: 1, sneak_peek: 240 }, // 241 IncomingSneakPeekPayload
  { author_id: 1, recipients: 1, timestamp: 2, is_typing: -4 }, // 242 TypingIndicator
  { chat_id: 1, thread_id: 1, typing_indicator: 242 }, // 243 IncomingTypingIndicatorPayload
  { user_id: 1, chat_id: 1, timestamp: 2 }, // 244 LastSeenTimestampUpdatedPayload
  { chat_id: 1, thread_id: 1, user_id: -1 } // 245 ThreadClosedPayload
]

/** The check of a shape, by its number. */
export const check = checksOf(table, rules, written)

// In the order of the light catalog, so that no name stands here again.
export const actionShapes: readonly ActionShapes[] = [
  // activate_chat
  [57, 100],
  // add_user_to_chat
  [102, 21],
  // ban_customer
  [105, 21],
  // change_push_notifications
  [107, 21],
  // close_thread
  [108, 21],
  // create_customer
  [109, 66],
  // delete_chat_properties
  [111, 21],
  // delete_chat_thread_properties
  [112, 21],
  // delete_event_properties
  [113, 21],
  // follow_chat
  [114, 21],
  // get_archives
  [131, 136],
  // get_chat_threads
  [137, 141],
  // get_chat_threads_summary
  [144, 148],
  // get_chats_summary
  [150, 159],
  // get_customers
  [167, 169],
  // grant_access
  [174, 21],
  // login
  [177, 180],
  // logout
  [21, 21],
  // multicast
  [186, 21],
  // ping
  [21, 21],
  // remove_user_from_chat
  [102, 21],
  // revoke_access
  [174, 21],
  // send_event
  [187, 188],
  // send_file
  [190, 191],
  // send_rich_message_postback
  [193, 21],
  // send_typing_indicator
  [195, 21],
  // set_access
  [174, 21],
  // set_away_status
  [196, 21],
  // start_chat
  [198, 133],
  // tag_chat_thread
  [199, 21],
  // transfer_chat
  [201, 21],
  // unfollow_chat
  [114, 21],
  // untag_chat_thread
  [199, 21],
  // update_agent
  [203, 21],
  // update_chat_properties
  [204, 21],
  // update_chat_thread_properties
  [205, 21],
  // update_customer
  [208, 66],
  // update_event_properties
  [209, 21],
  // update_last_seen_timestamp
  [211, 212],
  // upload_file
  [213, 191],
  // upload_image
  [214, 215]
]

export const eventShapes: readonly number[] = [
  // access_granted
  216,
  // access_revoked
  216,
  // access_set
  216,
  // agent_deleted
  217,
  // agent_disconnected
  219,
  // agent_status_changed
  220,
  // agent_updated
  221,
  // chat_properties_deleted
  111,
  // chat_properties_updated
  222,
  // chat_thread_properties_deleted
  112,
  // chat_thread_properties_updated
  223,
  // chat_thread_tagged
  199,
  // chat_thread_untagged
  199,
  // chat_transferred
  225,
  // chat_user_added
  226,
  // chat_user_removed
  227,
  // customer_banned
  229,
  // customer_created
  230,
  // customer_page_updated
  231,
  // customer_updated
  233,
  // customer_visit_ended
  234,
  // customer_visit_started
  235,
  // event_properties_deleted
  113,
  // event_properties_updated
  236,
  // event_updated
  237,
  // incoming_chat_thread
  133,
  // incoming_event
  237,
  // incoming_multicast
  238,
  // incoming_rich_message_postback
  239,
  // incoming_sneak_peek
  241,
  // incoming_typing_indicator
  243,
  // last_seen_timestamp_updated
  244,
  // thread_closed
  245
]
