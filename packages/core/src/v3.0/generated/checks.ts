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
  ], // 52 EventInput
  ["array", 52], // 53
  { events: -53, properties: -7, tags: -30 }, // 54 ThreadInput
  { id: 1, properties: -7, access: -9, users: -13, thread: -54 }, // 55
  { chat: 55, continuous: -4 }, // 56 ActivateChatRequest
  ["is", "agent"], // 57
  {
    id: 1,
    type: 57,
    name: 1,
    email: -1,
    present: 4,
    last_seen_timestamp: -2,
    avatar: -1,
    routing_status: -1
  }, // 58 Agent
  { country: -1, country_code: -1, region: -1, city: -1, timezone: -1, latitude: -1, longitude: -1 }, // 59 Geolocation
  { opened_at: 1, url: 1, title: -1 }, // 60 VisitedPage
  ["array", 60], // 61
  { started_at: 1, referrer: -1, ip: -1, user_agent: -1, geolocation: -59, last_pages: -61 }, // 62 Visit
  ["record", 1], // 63 CustomerFields
  { chats_count: -2, threads_count: -2, visits_count: -2 }, // 64 CustomerStatistics
  {
    id: 1,
    type: 10,
    name: -1,
    email: -1,
    avatar: -1,
    last_visit: -62,
    fields: -63,
    statistics: -64,
    agent_last_event_created_at: -1,
    customer_last_event_created_at: -1,
    created_at: -1,
    present: -4,
    last_seen_timestamp: -2
  }, // 65 Customer
  ["rules", 1, ["noneOf", ["agent", "customer"]]], // 66
  { id: 1, type: 66, name: -1, email: -1, avatar: -1, present: -4, last_seen_timestamp: -2 }, // 67 UnknownUser
  ["tag", "type", 67, ["agent", 58], ["customer", 65]], // 68 User
  ["array", 68], // 69
  { value: 5 }, // 70 WrappedPropertyValue
  ["or", 70, 5], // 71
  ["record", 71], // 72
  ["record", 72], // 73 Properties
  {
    type: 14,
    id: 1,
    custom_id: -1,
    order: 2,
    timestamp: 2,
    recipients: -1,
    properties: -73,
    author_id: 1,
    text: 1,
    postback: -17
  }, // 74 Message
  {
    type: 19,
    id: 1,
    custom_id: -1,
    order: 2,
    timestamp: 2,
    recipients: -1,
    properties: -73,
    author_id: -1,
    text: 1,
    system_message_type: 1,
    text_vars: -21
  }, // 75 SystemMessage
  {
    type: 23,
    id: 1,
    custom_id: -1,
    order: 2,
    timestamp: 2,
    recipients: -1,
    properties: -73,
    author_id: 1,
    name: 1,
    url: 1,
    content_type: 1,
    size: 2,
    width: -2,
    height: -2,
    thumbnail_url: -1,
    thumbnail2x_url: -1
  }, // 76 FileEvent
  { url: -1, name: -1, content_type: -1, size: -2, width: -2, height: -2 }, // 77 RichMessageImage
  { type: -1, text: -1, value: -1, webview_height: -1, postback_id: -1, user_ids: -30 }, // 78 RichMessageButton
  ["array", 78], // 79
  { title: -1, subtitle: -1, image: -77, buttons: -79 }, // 80 RichMessageElement
  ["array", 80], // 81
  {
    type: 27,
    id: 1,
    custom_id: -1,
    order: 2,
    timestamp: 2,
    recipients: -1,
    properties: -73,
    author_id: 1,
    template_id: 1,
    elements: -81
  }, // 82 RichMessage
  { type: 1, id: 1, label: 1, answer: -42, answers: -43 }, // 83 FormField
  ["array", 83], // 84
  {
    type: 38,
    id: 1,
    custom_id: -1,
    order: 2,
    timestamp: 2,
    recipients: -1,
    properties: -73,
    author_id: 1,
    form_id: 1,
    fields: 84
  }, // 85 FilledForm
  {
    type: 47,
    id: 1,
    custom_id: -1,
    order: 2,
    timestamp: 2,
    recipients: -1,
    properties: -73,
    author_id: 1,
    content: -20
  }, // 86 Custom
  {
    type: 49,
    id: 1,
    custom_id: -1,
    order: 2,
    timestamp: 2,
    recipients: -1,
    properties: -73,
    author_id: 1,
    text: -1,
    annotation_type: 1
  }, // 87 Annotation
  [
    "rules",
    1,
    ["noneOf", ["message", "system_message", "file", "rich_message", "filled_form", "custom", "annotation"]]
  ], // 88
  {
    id: 1,
    type: 88,
    custom_id: -1,
    order: -2,
    timestamp: -2,
    author_id: -1,
    recipients: -1,
    properties: -73
  }, // 89 UnknownEvent
  [
    "tag",
    "type",
    89,
    ["message", 74],
    ["system_message", 75],
    ["file", 76],
    ["rich_message", 82],
    ["filled_form", 85],
    ["custom", 86],
    ["annotation", 87]
  ], // 90 Event
  ["array", 90], // 91
  { key: 1, value: 20 }, // 92 CustomVariable
  ["array", 92], // 93
  ["array", 20], // 94
  { duration: -2 }, // 95 Queue
  {
    id: 1,
    timestamp: 2,
    active: 4,
    user_ids: 30,
    restricted_access: -4,
    events: -91,
    order: 2,
    properties: -73,
    access: -9,
    tags: -30,
    custom_variables: -93,
    goals: -94,
    queue: -95
  }, // 96 Thread
  ["array", 96], // 97
  { id: 1, users: 69, threads: 97, properties: -73, properites: -73, access: -9, is_followed: -4 }, // 98 ChatWithThreads
  { chat: 98 }, // 99 ActivateChatResponse
  ["is", "agent", "customer"], // 100 UserType
  { chat_id: 1, user_id: 1, user_type: 100 }, // 101 AddUserToChatRequest
  ["rules", 2, ["positiveInt"]], // 102
  { days: 102 }, // 103 BanInput
  { customer_id: 1, ban: 103 }, // 104 BanCustomerRequest
  ["is", "ios", "android"], // 105
  { firebase_token: 1, platform: 105, enabled: 4 }, // 106 ChangePushNotificationsRequest
  { chat_id: 1, require_requester_presence: -4 }, // 107 CloseThreadRequest
  { name: -1, email: -1, avatar: -24, fields: -63 }, // 108 CreateCustomerRequest
  ["record", 30], // 109 PropertiesDelete
  { chat_id: 1, properties: 109 }, // 110 DeleteChatPropertiesRequest
  { chat_id: 1, thread_id: 1, properties: 109 }, // 111 DeleteChatThreadPropertiesRequest
  { chat_id: 1, thread_id: 1, event_id: 1, properties: 109 }, // 112 DeleteEventPropertiesRequest
  { chat_id: 1 }, // 113 FollowChatRequest
  ["rules", 1, ["calendarDate"]], // 114
  ["array", 3], // 115
  ["array", 5], // 116
  { exists: -4, values: -116, exclude_values: -116 }, // 117
  ["rules", 117, ["exactlyOneOf", ["exists", "values", "exclude_values"]]], // 118 ValueFilter
  ["record", 118], // 119
  ["record", 119], // 120 PropertyFilters
  ["rules", 30, ["itemsBetween", 0, 20]], // 121
  ["is", "pre_chat", "post_chat"], // 122
  { type: 122, answer_id: 1 }, // 123 SurveyFilter
  ["array", 123], // 124
  {
    query: -1,
    date_from: -114,
    date_to: -114,
    agent_ids: -30,
    group_ids: -115,
    properties: -120,
    thread_ids: -121,
    tags: -118,
    sales: -118,
    goals: -118,
    surveys: -124
  }, // 125 ArchiveFilters
  ["rules", 2, ["intBetween", 1, 1000]], // 126
  ["rules", 2, ["intBetween", 0, 100]], // 127
  { page: -126, limit: -127 }, // 128
  { filters: -125, pagination: -128 }, // 129
  ["rules", 129, ["threadIdsAlone"]], // 130 GetArchivesRequest
  { id: 1, users: 69, thread: 96, properties: -73, properites: -73, access: -9, is_followed: -4 }, // 131 ChatWithThread
  { chat: 131 }, // 132 StartChatResponse
  ["array", 132], // 133
  { page: 2, total: 2 }, // 134
  { chats: 133, pagination: 134 }, // 135 GetArchivesResponse
  { chat_id: 1, thread_ids: -30 }, // 136 GetChatThreadsRequest
  { thread_id: 1, order: 2 }, // 137 ThreadPosition
  ["array", 137], // 138
  {
    id: 1,
    users: 69,
    threads: -97,
    threads_summary: 138,
    properties: -73,
    properites: -73,
    access: -9,
    is_followed: -4
  }, // 139 ChatWithHistory
  { chat: 139 }, // 140 GetChatThreadsResponse
  ["rules", 2, ["intBetween", 1, 100]], // 141
  ["is", "asc", "desc"], // 142
  { chat_id: 1, page_id: -1, limit: -141, order: -142 }, // 143 GetChatThreadsSummaryRequest
  { id: 1, order: 2, events_count: 2 }, // 144 ThreadSummary
  ["array", 144], // 145
  ["or", 2, 1], // 146
  { threads_summary: 145, found_threads: 146, next_page_id: -1, previous_page_id: -1 }, // 147 GetChatThreadsSummaryResponse
  { include_active: -4, properties: -120, group_ids: -115 }, // 148
  { page_id: -1, limit: -141, order: -142, filters: -148 }, // 149 GetChatsSummaryRequest
  ["is", true], // 150
  { restricted_access: 150 }, // 151 Restricted
  ["or", 151, 90], // 152
  { thread_id: -1, thread_order: -2, event: -152 }, // 153 LastEvent
  ["record", 153], // 154
  { id: 1, order: 2, timestamp: 2, user_ids: 30, properties: -73, tags: -30 }, // 155 LastThreadSummary
  {
    id: 1,
    users: 69,
    last_event_per_type: 154,
    last_thread_summary: 155,
    properties: -73,
    properites: -73,
    access: -9,
    is_followed: -4
  }, // 156 ChatSummary
  ["array", 156], // 157
  { chats_summary: 157, found_chats: 146, next_page_id: -1, previous_page_id: -1 }, // 158 GetChatsSummaryResponse
  { values: -30, exclude_values: -30 }, // 159
  ["rules", 159, ["exactlyOneOf", ["values", "exclude_values"]]], // 160 StringFilter
  ["rules", 2, ["int"]], // 161
  { lte: -161, lt: -161, gte: -161, gt: -161, eq: -161 }, // 162 RangeFilter
  ["rules", 1, ["isoMicroseconds"]], // 163
  { lte: -163, lt: -163, gte: -163, gt: -163, eq: -163 }, // 164 DateRangeFilter
  {
    country: -160,
    email: -160,
    name: -160,
    customer_id: -160,
    chats_count: -162,
    threads_count: -162,
    visits_count: -162,
    created_at: -164,
    agent_last_event_created_at: -164,
    customer_last_event_created_at: -164
  }, // 165 CustomerFilters
  { page_id: -1, limit: -141, order: -142, filters: -165 }, // 166 GetCustomersRequest
  ["array", 65], // 167
  { customers: 167, total_customers: 2, next_page_id: -1, previous_page_id: -1 }, // 168 GetCustomersResponse
  ["is", "chat", "customer"], // 169 AccessResource
  ["is", "group", "agent"], // 170
  ["or", 3, 1], // 171
  { type: 170, id: 171 }, // 172 AccessTarget
  { resource: 169, id: 1, access: 172 }, // 173 GrantAccessRequest
  { firebase_token: -1, platform: 105 }, // 174
  { name: -1, version: -1 }, // 175
  { token: 1, timezone: -1, reconnect: -4, push_notifications: -174, application: -175 }, // 176 LoginRequest
  { id: 1, plan: 1, expiration_timestamp: 2, creation_timestamp: 2, in_trial: 4, website_last_activity: -1 }, // 177 License
  {
    id: 1,
    type: 57,
    name: 1,
    email: -1,
    present: 4,
    last_seen_timestamp: -2,
    avatar: -1,
    routing_status: -1,
    permission: 1
  }, // 178 MyProfile
  { license: 177, my_profile: 178, chats_summary: 157 }, // 179 LoginResponse
  ["array", 171], // 180
  { all: -4, ids: -30, groups: -180 }, // 181 MulticastAgents
  { ids: -30 }, // 182 MulticastCustomers
  { agents: -181, customers: -182 }, // 183
  ["rules", 183, ["namesReceiver"]], // 184 MulticastScopes
  { scopes: 184, content: 20, type: -1 }, // 185 MulticastRequest
  { chat_id: 1, event: 52, attach_to_last_thread: -4, require_active_thread: -4 }, // 186 SendEventRequest
  { thread_id: 1, event: 90 }, // 187 SendEventResponse
  ["rules", 20, ["file"], ["fileOfAtMost", 10485760]], // 188
  { chat_id: 1, file: 188, custom_id: -1, require_active_thread: -4 }, // 189 SendFileRequest
  { url: 1 }, // 190 SendFileResponse
  { id: 1, toggled: 4 }, // 191 ButtonState
  { chat_id: 1, thread_id: 1, event_id: 1, postback: 191 }, // 192 SendRichMessagePostbackRequest
  { chat_id: 1, recipients: -16, is_typing: 4 }, // 193 SendTypingIndicatorRequest
  { away: 4 }, // 194 SetAwayStatusRequest
  { properties: -7, access: -9, users: -13, thread: -54, is_followed: -4 }, // 195
  { chat: -195, continuous: -4 }, // 196 StartChatRequest
  { chat_id: 1, thread_id: 1, tag: 1 }, // 197 TagChatThreadRequest
  { type: 170, ids: 180 }, // 198
  { chat_id: 1, target: -198, force: -4 }, // 199 TransferChatRequest
  ["is", "accepting_chats", "not_accepting_chats"], // 200 RoutingStatus
  { agent_id: -1, routing_status: 200 }, // 201 UpdateAgentRequest
  { chat_id: 1, properties: 7 }, // 202 UpdateChatPropertiesRequest
  { chat_id: 1, thread_id: 1, properties: 7 }, // 203 UpdateChatThreadPropertiesRequest
  ["rules", 1, ["uuid4"]], // 204
  { customer_id: 204, name: -1, email: -1, avatar: -24, fields: -63 }, // 205
  ["rules", 205, ["atLeastOneOf", ["name", "email", "avatar", "fields"]]], // 206 UpdateCustomerRequest
  { chat_id: 1, thread_id: 1, event_id: 1, properties: 7 }, // 207 UpdateEventPropertiesRequest
  ["rules", 2, ["unixSeconds"]], // 208
  { chat_id: 1, timestamp: -208 }, // 209 UpdateLastSeenTimestampRequest
  { timestamp: 2 }, // 210 UpdateLastSeenTimestampResponse
  { file: 188 }, // 211 UploadFileRequest
  { image: 188 }, // 212 UploadImageRequest
  { url: 1, path: 1 }, // 213 UploadImageResponse
  { resource: 1, id: 1, access: 9 }, // 214 AccessGrantedPayload
  { agent_id: 1 }, // 215 AgentDeletedPayload
  { region: -1 }, // 216
  { reason: 1, data: -216 }, // 217 AgentDisconnectedPayload
  { agent_id: 1, status: 1 }, // 218 AgentStatusChangedPayload
  { agent_id: 1, routing_status: 1 }, // 219 AgentUpdatedPayload
  { chat_id: 1, properties: 73 }, // 220 ChatPropertiesUpdatedPayload
  { chat_id: 1, thread_id: 1, properties: 73 }, // 221 ChatThreadPropertiesUpdatedPayload
  ["array", 146], // 222
  { chat_id: 1, requester_id: 1, type: 1, ids: 222 }, // 223 ChatTransferredPayload
  { chat_id: 1, thread_id: -1, user: 68, user_type: 1 }, // 224 ChatUserAddedPayload
  { chat_id: 1, thread_id: 1, user_id: 1, user_type: 1 }, // 225 ChatUserRemovedPayload
  { days: 2 }, // 226 Ban
  { customer_id: 1, ban: 226 }, // 227 CustomerBannedPayload
  { customer: 65 }, // 228 CustomerCreatedPayload
  { customer_id: 1, visit_id: 2, opened_at: 1, url: 1, title: -1, referrer: -1 }, // 229 CustomerPageUpdatedPayload
  { id: 1, type: 10, name: -1, email: -1, avatar: -1, present: 4, banned: 4, fields: -63 }, // 230 CustomerUpdate
  ["or", 230, 228], // 231 CustomerUpdatedPayload
  { customer_id: 1, visit_id: 2, ended_at: 1 }, // 232 CustomerVisitEndedPayload
  { customer_id: 1, visit_id: 2, started_at: 1, ip: -1, user_agent: -1, geolocation: -59 }, // 233 CustomerVisitStartedPayload
  { chat_id: 1, thread_id: 1, event_id: 1, properties: 73 }, // 234 EventPropertiesUpdatedPayload
  { chat_id: 1, thread_id: 1, event: 90 }, // 235 EventUpdatedPayload
  { author_id: -1, content: 20, type: -1 }, // 236 IncomingMulticastPayload
  { user_id: 1, chat_id: 1, thread_id: 1, event_id: 1, postback: 191 }, // 237 IncomingRichMessagePostbackPayload
  { author_id: 1, recipients: 1, timestamp: 2, text: 1 }, // 238 SneakPeek
  { chat_id: 1, thread_id: 1, sneak_peek: 238 }, // 239 IncomingSneakPeekPayload
  { author_id: 1, recipients: 1, timestamp: 2, is_typing: -4 }, // 240 TypingIndicator
  { chat_id: 1, thread_id: 1, typing_indicator: 240 }, // 241 IncomingTypingIndicatorPayload
  { user_id: 1, chat_id: 1, timestamp: 2 }, // 242 LastSeenTimestampUpdatedPayload
  { chat_id: 1, thread_id: 1, user_id: -1 } // 243 ThreadClosedPayload
]

/** The check of a shape, by its number. */
export const check = checksOf(table, rules, written)

// In the order of the light catalog, so that no name stands here again.
export const actionShapes: readonly ActionShapes[] = [
  // activate_chat
  [56, 99],
  // add_user_to_chat
  [101, 21],
  // ban_customer
  [104, 21],
  // change_push_notifications
  [106, 21],
  // close_thread
  [107, 21],
  // create_customer
  [108, 65],
  // delete_chat_properties
  [110, 21],
  // delete_chat_thread_properties
  [111, 21],
  // delete_event_properties
  [112, 21],
  // follow_chat
  [113, 21],
  // get_archives
  [130, 135],
  // get_chat_threads
  [136, 140],
  // get_chat_threads_summary
  [143, 147],
  // get_chats_summary
  [149, 158],
  // get_customers
  [166, 168],
  // grant_access
  [173, 21],
  // login
  [176, 179],
  // logout
  [21, 21],
  // multicast
  [185, 21],
  // ping
  [21, 21],
  // remove_user_from_chat
  [101, 21],
  // revoke_access
  [173, 21],
  // send_event
  [186, 187],
  // send_file
  [189, 190],
  // send_rich_message_postback
  [192, 21],
  // send_typing_indicator
  [193, 21],
  // set_access
  [173, 21],
  // set_away_status
  [194, 21],
  // start_chat
  [196, 132],
  // tag_chat_thread
  [197, 21],
  // transfer_chat
  [199, 21],
  // unfollow_chat
  [113, 21],
  // untag_chat_thread
  [197, 21],
  // update_agent
  [201, 21],
  // update_chat_properties
  [202, 21],
  // update_chat_thread_properties
  [203, 21],
  // update_customer
  [206, 65],
  // update_event_properties
  [207, 21],
  // update_last_seen_timestamp
  [209, 210],
  // upload_file
  [211, 190],
  // upload_image
  [212, 213]
]

export const eventShapes: readonly number[] = [
  // access_granted
  214,
  // access_revoked
  214,
  // access_set
  214,
  // agent_deleted
  215,
  // agent_disconnected
  217,
  // agent_status_changed
  218,
  // agent_updated
  219,
  // chat_properties_deleted
  110,
  // chat_properties_updated
  220,
  // chat_thread_properties_deleted
  111,
  // chat_thread_properties_updated
  221,
  // chat_thread_tagged
  197,
  // chat_thread_untagged
  197,
  // chat_transferred
  223,
  // chat_user_added
  224,
  // chat_user_removed
  225,
  // customer_banned
  227,
  // customer_created
  228,
  // customer_page_updated
  229,
  // customer_updated
  231,
  // customer_visit_ended
  232,
  // customer_visit_started
  233,
  // event_properties_deleted
  112,
  // event_properties_updated
  234,
  // event_updated
  235,
  // incoming_chat_thread
  132,
  // incoming_event
  235,
  // incoming_multicast
  236,
  // incoming_rich_message_postback
  237,
  // incoming_sneak_peek
  239,
  // incoming_typing_indicator
  241,
  // last_seen_timestamp_updated
  242,
  // thread_closed
  243
]
