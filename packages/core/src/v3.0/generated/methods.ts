// Generated from the schemas by `pnpm generate`; do not edit.
import type { CallOptions as AnyCallOptions } from "../../calls/options.ts"
import type { OptionsOf } from "../../catalog/version-options.ts"
import type { SafeResult } from "../../clients/promise.ts"
import type { wire } from "../wire.ts"
import type {
  ActivateChatRequest,
  ActivateChatResponse,
  AddUserToChatRequest,
  AddUserToChatResponse,
  BanCustomerRequest,
  BanCustomerResponse,
  ChangePushNotificationsRequest,
  ChangePushNotificationsResponse,
  CloseThreadRequest,
  CloseThreadResponse,
  CreateCustomerRequest,
  CreateCustomerResponse,
  DeleteChatPropertiesRequest,
  DeleteChatPropertiesResponse,
  DeleteChatThreadPropertiesRequest,
  DeleteChatThreadPropertiesResponse,
  DeleteEventPropertiesRequest,
  DeleteEventPropertiesResponse,
  FollowChatRequest,
  FollowChatResponse,
  GetArchivesRequest,
  GetArchivesResponse,
  GetChatThreadsRequest,
  GetChatThreadsResponse,
  GetChatThreadsSummaryRequest,
  GetChatThreadsSummaryResponse,
  GetChatsSummaryRequest,
  GetChatsSummaryResponse,
  GetCustomersRequest,
  GetCustomersResponse,
  GrantAccessRequest,
  GrantAccessResponse,
  LoginRequest,
  LoginResponse,
  LogoutRequest,
  LogoutResponse,
  MulticastRequest,
  MulticastResponse,
  PingRequest,
  PingResponse,
  RemoveUserFromChatRequest,
  RemoveUserFromChatResponse,
  RevokeAccessRequest,
  RevokeAccessResponse,
  SendEventRequest,
  SendEventResponse,
  SendFileRequest,
  SendFileResponse,
  SendRichMessagePostbackRequest,
  SendRichMessagePostbackResponse,
  SendTypingIndicatorRequest,
  SendTypingIndicatorResponse,
  SetAccessRequest,
  SetAccessResponse,
  SetAwayStatusRequest,
  SetAwayStatusResponse,
  StartChatRequest,
  StartChatResponse,
  TagChatThreadRequest,
  TagChatThreadResponse,
  TransferChatRequest,
  TransferChatResponse,
  UnfollowChatRequest,
  UnfollowChatResponse,
  UntagChatThreadRequest,
  UntagChatThreadResponse,
  UpdateAgentRequest,
  UpdateAgentResponse,
  UpdateChatPropertiesRequest,
  UpdateChatPropertiesResponse,
  UpdateChatThreadPropertiesRequest,
  UpdateChatThreadPropertiesResponse,
  UpdateCustomerRequest,
  UpdateCustomerResponse,
  UpdateEventPropertiesRequest,
  UpdateEventPropertiesResponse,
  UpdateLastSeenTimestampRequest,
  UpdateLastSeenTimestampResponse,
  UploadFileRequest,
  UploadFileResponse,
  UploadImageRequest,
  UploadImageResponse
} from "./actions.ts"

/** What one call may set. */
type CallOptions = OptionsOf<{ readonly wire: typeof wire }, AnyCallOptions>

/** The actions that both transports carry. */
export interface SharedMethods {
  /**
   * Reopens an archived chat by starting a new thread in it.
   *
   * - Transports: Web API and RTM API.
   * - Scopes: any one of `chats.conversation--all:rw`, `chats.conversation--access:rw`,
   *   `chats.conversation--my:rw`; when chat.users is present also any one of `chats--all:rw`,
   *   `chats--access:rw`, `chats--my:rw`.
   * - Events: `incoming_chat_thread` (push and webhook).
   * - Idempotency: unsafe, is never repeated unless the server did not act: a repeat would try to open
   *   another thread.
   * - Source: Web API and RTM API v3.0 methods pages, engineering README of v3.0 (2019-08-08) (Web
   *   API: documented; RTM API: documented).
   * - Limits, checked before sending:
   *   - `chat.users`: an array of at most 1
   *   - `chat.thread.events[]`: an object without visibility, which is recipients in this version
   *   - `chat.thread.events[].text`: text of at most 16384 bytes of UTF-8
   *   - `chat.thread.events[].url`: an absolute URL, such as https://example.com/a.png
   *   - `chat.thread.events[].size`: a whole number from 0 to 10485760
   *   - `chat.thread.events[].elements`: an array of 1 to 10
   *   - `chat.thread.events[].elements[].image.url`: an absolute URL, such as
   *     https://example.com/a.png
   *   - `chat.thread.events[].elements[].buttons`: an array of 1 to 11
   *   - `chat.thread.events[].annotation_type`: text that is not empty
   *
   * @example
   * ```ts
   * const { chat } = await client.activate_chat({
   *   chat: {
   *     id: "PJ0MRSHTDG",
   *     access: { group_ids: [1] },
   *     properties: { source: { type: "facebook" } },
   *     thread: {
   *       events: [
   *         {
   *           type: "message",
   *           custom_id: "31-0C-1C-07-DB-16",
   *           text: "hello there",
   *           recipients: "all"
   *         },
   *         {
   *           type: "system_message",
   *           custom_id: "31-0C-1C-07-DB-17",
   *           text: "chat opened from Facebook",
   *           recipients: "agents",
   *           system_message_type: "routing.assigned"
   *         }
   *       ],
   *       properties: { source: { type: "facebook" } },
   *       tags: ["bug_report"]
   *     }
   *   }
   * })
   * ```
   * @throws InvalidRequestError when the payload breaks a limit; nothing is sent
   * @throws ApiError when the server refuses, such as `validation`, `authorization` or `authentication`
   * @throws ConnectionError, TimeoutError or DecodeError; each says in `delivery` whether the server may have acted
   */
  readonly activate_chat: (
    payload: ActivateChatRequest,
    options?: CallOptions
  ) => Promise<ActivateChatResponse>

  /**
   * Puts an agent or the customer into a chat. A chat holds at most one customer.
   *
   * - Transports: Web API and RTM API.
   * - Scopes: any one of `chats--all:rw`, `chats--access:rw`, `chats--my:rw`.
   * - Events: `chat_user_added` (push and webhook).
   * - Idempotency: idempotent, may be repeated: who is in the chat stays in it; the event may repeat.
   * - Source: Web API and RTM API v3.0 methods pages (Web API: documented; RTM API: documented).
   *
   * @example
   * ```ts
   * await client.add_user_to_chat({ chat_id: "PJ0MRSHTDG", user_id: "agent1@example.com", user_type: "agent" })
   * ```
   * @throws InvalidRequestError when the payload breaks a limit; nothing is sent
   * @throws ApiError when the server refuses, such as `validation`, `authorization` or `authentication`
   * @throws ConnectionError, TimeoutError or DecodeError; each says in `delivery` whether the server may have acted
   */
  readonly add_user_to_chat: (
    payload: AddUserToChatRequest,
    options?: CallOptions
  ) => Promise<AddUserToChatResponse>

  /**
   * Bans a customer for some days: ends the running sessions and refuses new ones.
   *
   * - Transports: Web API and RTM API.
   * - Scopes: `customers.ban:rw`.
   * - Events: `customer_banned` (push).
   * - Idempotency: idempotent, may be repeated: banned stays banned.
   * - Source: Web API and RTM API v3.0 methods pages (Web API: documented; RTM API: documented).
   * - Limits, checked before sending:
   *   - `ban.days`: a whole number above 0
   *
   * @example
   * ```ts
   * await client.ban_customer({ customer_id: "b7eff798-f8df-4364-8059-649c35c9ed0c", ban: { days: 5 } })
   * ```
   * @throws InvalidRequestError when the payload breaks a limit; nothing is sent
   * @throws ApiError when the server refuses, such as `validation`, `authorization` or `authentication`
   * @throws ConnectionError, TimeoutError or DecodeError; each says in `delivery` whether the server may have acted
   */
  readonly ban_customer: (payload: BanCustomerRequest, options?: CallOptions) => Promise<BanCustomerResponse>

  /**
   * Closes the active thread of a chat; nothing can be sent to that thread any more. What happens when
   * no thread is active is not documented.
   *
   * - Transports: Web API and RTM API.
   * - Scopes: any one of `chats--all:rw`, `chats--access:rw`, `chats--my:rw`.
   * - Events: `thread_closed` (push and webhook).
   * - Idempotency: idempotent, may be repeated: closed stays closed.
   * - Source: Web API and RTM API v3.0 methods pages, engineering README of v3.0 (2019-08-08) (Web
   *   API: documented; RTM API: documented).
   *
   * @example
   * ```ts
   * await client.close_thread({ chat_id: "PJ0MRSHTDG" })
   * ```
   * @throws InvalidRequestError when the payload breaks a limit; nothing is sent
   * @throws ApiError when the server refuses, such as `validation`, `authorization` or `authentication`
   * @throws ConnectionError, TimeoutError or DecodeError; each says in `delivery` whether the server may have acted
   */
  readonly close_thread: (payload: CloseThreadRequest, options?: CallOptions) => Promise<CloseThreadResponse>

  /**
   * Creates a customer and returns it.
   *
   * - Transports: Web API and RTM API.
   * - Scopes: `customers:rw`.
   * - Events: `customer_created` (push and webhook).
   * - Idempotency: unsafe, is never repeated unless the server did not act: a repeat creates a second
   *   customer.
   * - Source: Web API and RTM API v3.0 methods pages (Web API: documented; RTM API: documented).
   * - Limits, checked before sending:
   *   - `avatar`: an absolute URL, such as https://example.com/a.png
   *
   * @example
   * ```ts
   * const answer = await client.create_customer({
   *   email: "cleo@example.com",
   *   avatar: "https://example.com/avatars/1.jpg",
   *   fields: { plan: "gold" }
   * })
   * ```
   * @throws InvalidRequestError when the payload breaks a limit; nothing is sent
   * @throws ApiError when the server refuses, such as `validation`, `authorization` or `authentication`
   * @throws ConnectionError, TimeoutError or DecodeError; each says in `delivery` whether the server may have acted
   */
  readonly create_customer: (
    payload?: CreateCustomerRequest,
    options?: CallOptions
  ) => Promise<CreateCustomerResponse>

  /**
   * Removes properties of a chat. One document names the scopes `chats--*:rw` instead.
   *
   * - Transports: Web API and RTM API.
   * - Scopes: any one of `chats.conversation--all:rw`, `chats.conversation--access:rw`,
   *   `chats.conversation--my:rw`.
   * - Events: `chat_properties_deleted` (push and webhook).
   * - Idempotency: idempotent, may be repeated: removed stays removed.
   * - Source: Web API and RTM API v3.0 methods pages (Web API: documented; RTM API: documented).
   *
   * @example
   * ```ts
   * await client.delete_chat_properties({ chat_id: "PJ0MRSHTDG", properties: { rating: ["score", "comment"] } })
   * ```
   * @throws InvalidRequestError when the payload breaks a limit; nothing is sent
   * @throws ApiError when the server refuses, such as `validation`, `authorization` or `authentication`
   * @throws ConnectionError, TimeoutError or DecodeError; each says in `delivery` whether the server may have acted
   */
  readonly delete_chat_properties: (
    payload: DeleteChatPropertiesRequest,
    options?: CallOptions
  ) => Promise<DeleteChatPropertiesResponse>

  /**
   * Removes properties of a thread. One document names the scopes `chats--*:rw` instead.
   *
   * - Transports: Web API and RTM API.
   * - Scopes: any one of `chats.conversation--all:rw`, `chats.conversation--access:rw`,
   *   `chats.conversation--my:rw`.
   * - Events: `chat_thread_properties_deleted` (push and webhook).
   * - Idempotency: idempotent, may be repeated: removed stays removed.
   * - Source: Web API and RTM API v3.0 methods pages (Web API: documented; RTM API: documented).
   *
   * @example
   * ```ts
   * await client.delete_chat_thread_properties({
   *   chat_id: "PJ0MRSHTDG",
   *   thread_id: "K600PKZON8",
   *   properties: { rating: ["score", "comment"] }
   * })
   * ```
   * @throws InvalidRequestError when the payload breaks a limit; nothing is sent
   * @throws ApiError when the server refuses, such as `validation`, `authorization` or `authentication`
   * @throws ConnectionError, TimeoutError or DecodeError; each says in `delivery` whether the server may have acted
   */
  readonly delete_chat_thread_properties: (
    payload: DeleteChatThreadPropertiesRequest,
    options?: CallOptions
  ) => Promise<DeleteChatThreadPropertiesResponse>

  /**
   * Removes properties of an event. One document names the scopes `chats--*:rw` instead.
   *
   * - Transports: Web API and RTM API.
   * - Scopes: any one of `chats.conversation--all:rw`, `chats.conversation--access:rw`,
   *   `chats.conversation--my:rw`.
   * - Events: `event_properties_deleted` (push and webhook).
   * - Idempotency: idempotent, may be repeated: removed stays removed.
   * - Source: Web API and RTM API v3.0 methods pages (Web API: documented; RTM API: documented).
   *
   * @example
   * ```ts
   * await client.delete_event_properties({
   *   chat_id: "PJ0MRSHTDG",
   *   thread_id: "K600PKZON8",
   *   event_id: "2_EW2WQSA8",
   *   properties: { rating: ["score", "comment"] }
   * })
   * ```
   * @throws InvalidRequestError when the payload breaks a limit; nothing is sent
   * @throws ApiError when the server refuses, such as `validation`, `authorization` or `authentication`
   * @throws ConnectionError, TimeoutError or DecodeError; each says in `delivery` whether the server may have acted
   */
  readonly delete_event_properties: (
    payload: DeleteEventPropertiesRequest,
    options?: CallOptions
  ) => Promise<DeleteEventPropertiesResponse>

  /**
   * Subscribes the caller to every change of a chat, until it is reactivated or unfollowed. Members of a
   * chat get those pushes anyway.
   *
   * - Transports: Web API and RTM API.
   * - Scopes: any one of `chats--all:rw`, `chats--access:rw`, `chats--my:rw`.
   * - Events: `incoming_chat_thread` (push and webhook): not sent when the caller already follows the
   *   chat or is in it; the webhook is doubtful.
   * - Idempotency: idempotent, may be repeated: followed stays followed.
   * - Source: Web API and RTM API v3.0 methods pages (Web API: documented; RTM API: documented).
   *
   * @example
   * ```ts
   * await client.follow_chat({ chat_id: "PJ0MRSHTDG" })
   * ```
   * @throws InvalidRequestError when the payload breaks a limit; nothing is sent
   * @throws ApiError when the server refuses, such as `validation`, `authorization` or `authentication`
   * @throws ConnectionError, TimeoutError or DecodeError; each says in `delivery` whether the server may have acted
   */
  readonly follow_chat: (payload: FollowChatRequest, options?: CallOptions) => Promise<FollowChatResponse>

  /**
   * Searches archived conversations by thread. Every hit is a chat with exactly one of its threads, so
   * one chat may occur several times.
   *
   * - Transports: Web API and RTM API.
   * - Scopes: any one of `chats--all:ro`, `chats--access:ro`, `chats--my:ro`.
   * - Events: none.
   * - Idempotency: safe, may be repeated freely: it reads.
   * - Source: RTM API v3.0 methods page, engineering README of v3.0 (2019-08-08), later Web API v3.0
   *   pages (2019-08/09) (Web API: listed in the index of the page, with details from other documents;
   *   RTM API: documented).
   * - Limits, checked before sending:
   *   - the payload: an object in which filters.thread_ids stands alone, without other filters and
   *     pagination
   *   - `filters.date_from`: a date of the form YYYY-MM-DD
   *   - `filters.date_to`: a date of the form YYYY-MM-DD
   *   - `filters.properties.*.*`: an object with exactly one of exists, values, exclude_values
   *   - `filters.thread_ids`: an array of at most 20
   *   - `filters.tags`: an object with exactly one of exists, values, exclude_values
   *   - `filters.sales`: an object with exactly one of exists, values, exclude_values
   *   - `filters.goals`: an object with exactly one of exists, values, exclude_values
   *   - `pagination.page`: a whole number from 1 to 1000
   *   - `pagination.limit`: a whole number from 0 to 100
   *
   * @example
   * ```ts
   * const { chats, pagination } = await client.get_archives({
   *   filters: {
   *     query: "refund",
   *     agent_ids: ["agent1@example.com"],
   *     date_from: "2016-09-01",
   *     date_to: "2016-10-01",
   *     properties: { rating: { score: { values: [1] }, comment: { exists: true } } }
   *   },
   *   pagination: { page: 1, limit: 25 }
   * })
   * ```
   * @throws InvalidRequestError when the payload breaks a limit; nothing is sent
   * @throws ApiError when the server refuses, such as `validation`, `authorization` or `authentication`
   * @throws ConnectionError, TimeoutError or DecodeError; each says in `delivery` whether the server may have acted
   */
  readonly get_archives: (payload?: GetArchivesRequest, options?: CallOptions) => Promise<GetArchivesResponse>

  /**
   * Returns a chat with those of its threads the caller may see.
   *
   * - Transports: Web API and RTM API.
   * - Scopes: any one of `chats--all:ro`, `chats--access:ro`.
   * - Events: none.
   * - Idempotency: safe, may be repeated freely: it reads.
   * - Source: Web API and RTM API v3.0 methods pages (Web API: documented; RTM API: documented).
   *
   * @example
   * ```ts
   * const { chat } = await client.get_chat_threads({ chat_id: "PJ0MRSHTDG", thread_ids: ["K600PKZON8"] })
   * ```
   * @throws InvalidRequestError when the payload breaks a limit; nothing is sent
   * @throws ApiError when the server refuses, such as `validation`, `authorization` or `authentication`
   * @throws ConnectionError, TimeoutError or DecodeError; each says in `delivery` whether the server may have acted
   */
  readonly get_chat_threads: (
    payload: GetChatThreadsRequest,
    options?: CallOptions
  ) => Promise<GetChatThreadsResponse>

  /**
   * Lists the threads of a chat, page by page.
   *
   * - Transports: Web API and RTM API.
   * - Scopes: any one of `chats--all:ro`, `chats--access:ro`, `chats--my:ro`.
   * - Events: none.
   * - Idempotency: safe, may be repeated freely: it reads.
   * - Source: Web API and RTM API v3.0 methods pages (Web API: documented; RTM API: documented).
   * - Limits, checked before sending:
   *   - `limit`: a whole number from 1 to 100
   *
   * @example
   * ```ts
   * const answer = await client.get_chat_threads_summary({ chat_id: "PJ0MRSHTDG", limit: 25, page_id: "MjpkZXNj" })
   * ```
   * @throws InvalidRequestError when the payload breaks a limit; nothing is sent
   * @throws ApiError when the server refuses, such as `validation`, `authorization` or `authentication`
   * @throws ConnectionError, TimeoutError or DecodeError; each says in `delivery` whether the server may have acted
   */
  readonly get_chat_threads_summary: (
    payload: GetChatThreadsSummaryRequest,
    options?: CallOptions
  ) => Promise<GetChatThreadsSummaryResponse>

  /**
   * Lists the chats the caller may see as summaries, page by page.
   *
   * - Transports: Web API and RTM API.
   * - Scopes: any one of `chats--all:ro`, `chats--access:ro`, `chats--my:ro`.
   * - Events: none.
   * - Idempotency: safe, may be repeated freely: it reads.
   * - Source: engineering README of v3.0 (2019-08-08), later Web API v3.0 pages (2019-08/09), v3.1
   *   pages, v3.0 beta reference (Web API: listed in the index of the page, with details from other
   *   documents; RTM API: listed in the index of the page, with details from other documents).
   * - Limits, checked before sending:
   *   - `limit`: a whole number from 1 to 100
   *   - `filters.properties.*.*`: an object with exactly one of exists, values, exclude_values
   *
   * @example
   * ```ts
   * const answer = await client.get_chats_summary({
   *   filters: { properties: { rating: { score: { values: [1] } } }, include_active: false },
   *   page_id: "MTUxNzM5ODEzMTQ5Ng=="
   * })
   * ```
   * @throws InvalidRequestError when the payload breaks a limit; nothing is sent
   * @throws ApiError when the server refuses, such as `validation`, `authorization` or `authentication`
   * @throws ConnectionError, TimeoutError or DecodeError; each says in `delivery` whether the server may have acted
   */
  readonly get_chats_summary: (
    payload?: GetChatsSummaryRequest,
    options?: CallOptions
  ) => Promise<GetChatsSummaryResponse>

  /**
   * Lists customers, page by page. The index of the methods page also names `set_customers`, which links
   * here: there is no such action.
   *
   * - Transports: Web API and RTM API.
   * - Scopes: `customers:ro`.
   * - Events: none.
   * - Idempotency: safe, may be repeated freely: it reads.
   * - Source: Web API and RTM API v3.0 methods pages (Web API: documented; RTM API: documented).
   * - Limits, checked before sending:
   *   - `limit`: a whole number from 1 to 100
   *   - `filters.country`: an object with exactly one of values, exclude_values
   *   - `filters.email`: an object with exactly one of values, exclude_values
   *   - `filters.name`: an object with exactly one of values, exclude_values
   *   - `filters.customer_id`: an object with exactly one of values, exclude_values
   *   - `filters.chats_count.lte`: a whole number
   *   - `filters.chats_count.lt`: a whole number
   *   - `filters.chats_count.gte`: a whole number
   *   - `filters.chats_count.gt`: a whole number
   *   - `filters.chats_count.eq`: a whole number
   *   - `filters.threads_count.lte`: a whole number
   *   - `filters.threads_count.lt`: a whole number
   *   - `filters.threads_count.gte`: a whole number
   *   - `filters.threads_count.gt`: a whole number
   *   - `filters.threads_count.eq`: a whole number
   *   - `filters.visits_count.lte`: a whole number
   *   - `filters.visits_count.lt`: a whole number
   *   - `filters.visits_count.gte`: a whole number
   *   - `filters.visits_count.gt`: a whole number
   *   - `filters.visits_count.eq`: a whole number
   *   - `filters.created_at.lte`: a time with microseconds and a zone, such as
   *     2017-10-12T15:19:21.010200Z
   *   - `filters.created_at.lt`: a time with microseconds and a zone, such as
   *     2017-10-12T15:19:21.010200Z
   *   - `filters.created_at.gte`: a time with microseconds and a zone, such as
   *     2017-10-12T15:19:21.010200Z
   *   - `filters.created_at.gt`: a time with microseconds and a zone, such as
   *     2017-10-12T15:19:21.010200Z
   *   - `filters.created_at.eq`: a time with microseconds and a zone, such as
   *     2017-10-12T15:19:21.010200Z
   *   - `filters.agent_last_event_created_at.lte`: a time with microseconds and a zone, such as
   *     2017-10-12T15:19:21.010200Z
   *   - `filters.agent_last_event_created_at.lt`: a time with microseconds and a zone, such as
   *     2017-10-12T15:19:21.010200Z
   *   - `filters.agent_last_event_created_at.gte`: a time with microseconds and a zone, such as
   *     2017-10-12T15:19:21.010200Z
   *   - `filters.agent_last_event_created_at.gt`: a time with microseconds and a zone, such as
   *     2017-10-12T15:19:21.010200Z
   *   - `filters.agent_last_event_created_at.eq`: a time with microseconds and a zone, such as
   *     2017-10-12T15:19:21.010200Z
   *   - `filters.customer_last_event_created_at.lte`: a time with microseconds and a zone, such as
   *     2017-10-12T15:19:21.010200Z
   *   - `filters.customer_last_event_created_at.lt`: a time with microseconds and a zone, such as
   *     2017-10-12T15:19:21.010200Z
   *   - `filters.customer_last_event_created_at.gte`: a time with microseconds and a zone, such as
   *     2017-10-12T15:19:21.010200Z
   *   - `filters.customer_last_event_created_at.gt`: a time with microseconds and a zone, such as
   *     2017-10-12T15:19:21.010200Z
   *   - `filters.customer_last_event_created_at.eq`: a time with microseconds and a zone, such as
   *     2017-10-12T15:19:21.010200Z
   *
   * @example
   * ```ts
   * const answer = await client.get_customers({
   *   filters: {
   *     country: { values: ["United States", "Poland"] },
   *     visits_count: { gte: 20 },
   *     created_at: { gte: "2017-10-12T15:19:21.010200+01:00" }
   *   },
   *   page_id: "MTUxNzM5ODEzMTQ5Ng=="
   * })
   * ```
   * @throws InvalidRequestError when the payload breaks a limit; nothing is sent
   * @throws ApiError when the server refuses, such as `validation`, `authorization` or `authentication`
   * @throws ConnectionError, TimeoutError or DecodeError; each says in `delivery` whether the server may have acted
   */
  readonly get_customers: (
    payload?: GetCustomersRequest,
    options?: CallOptions
  ) => Promise<GetCustomersResponse>

  /**
   * Lets one group or agent see a chat or customer.
   *
   * - Transports: Web API and RTM API.
   * - Scopes: any one of `chats--all:rw`, `chats--access:rw`, `chats--my:rw`.
   * - Events: `access_granted` (push and webhook).
   * - Idempotency: idempotent, may be repeated: granted stays granted.
   * - Source: Web API and RTM API v3.0 methods pages (Web API: documented; RTM API: documented).
   *
   * @example
   * ```ts
   * await client.grant_access({ resource: "chat", id: "PJ0MRSHTDG", access: { type: "group", id: 1 } })
   * ```
   * @throws InvalidRequestError when the payload breaks a limit; nothing is sent
   * @throws ApiError when the server refuses, such as `validation`, `authorization` or `authentication`
   * @throws ConnectionError, TimeoutError or DecodeError; each says in `delivery` whether the server may have acted
   */
  readonly grant_access: (payload: GrantAccessRequest, options?: CallOptions) => Promise<GrantAccessResponse>

  /**
   * Sends JSON of your own, unrelated to a chat and not stored, to chosen agents and customers.
   *
   * - Transports: Web API and RTM API.
   * - Scopes: `multicast:rw`.
   * - Events: `incoming_multicast` (push).
   * - Idempotency: unsafe, is never repeated unless the server did not act: a repeat delivers again.
   * - Source: Web API and RTM API v3.0 methods pages, later Web API v3.0 pages (2019-08/09) (Web API:
   *   documented; RTM API: documented).
   * - Limits, checked before sending:
   *   - `scopes`: an object that names a receiver in agents.all, agents.ids, agents.groups or
   *     customers.ids
   *
   * @example
   * ```ts
   * await client.multicast({
   *   scopes: {
   *     agents: { all: true, ids: ["agent1@example.com", "agent2@example.com"], groups: [1, 2] },
   *     customers: { ids: ["b7eff798-f8df-4364-8059-649c35c9ed0c"] }
   *   },
   *   content: { example: { nested: "json" } },
   *   type: "type1"
   * })
   * ```
   * @throws InvalidRequestError when the payload breaks a limit; nothing is sent
   * @throws ApiError when the server refuses, such as `validation`, `authorization` or `authentication`
   * @throws ConnectionError, TimeoutError or DecodeError; each says in `delivery` whether the server may have acted
   */
  readonly multicast: (payload: MulticastRequest, options?: CallOptions) => Promise<MulticastResponse>

  /**
   * Takes an agent out of a chat. Callers can always remove themselves; customers cannot be removed.
   *
   * - Transports: Web API and RTM API.
   * - Scopes: any one of `chats--all:rw`, `chats--access:rw`, `chats--my:rw`.
   * - Events: `chat_user_removed` (push and webhook).
   * - Idempotency: idempotent, may be repeated: who left stays out; the event may repeat.
   * - Source: Web API and RTM API v3.0 methods pages (Web API: documented; RTM API: documented).
   *
   * @example
   * ```ts
   * await client.remove_user_from_chat({ chat_id: "PJ0MRSHTDG", user_id: "agent1@example.com", user_type: "agent" })
   * ```
   * @throws InvalidRequestError when the payload breaks a limit; nothing is sent
   * @throws ApiError when the server refuses, such as `validation`, `authorization` or `authentication`
   * @throws ConnectionError, TimeoutError or DecodeError; each says in `delivery` whether the server may have acted
   */
  readonly remove_user_from_chat: (
    payload: RemoveUserFromChatRequest,
    options?: CallOptions
  ) => Promise<RemoveUserFromChatResponse>

  /**
   * Hides a chat or customer from one group or agent.
   *
   * - Transports: Web API and RTM API.
   * - Scopes: any one of `chats--all:rw`, `chats--access:rw`, `chats--my:rw`.
   * - Events: `access_revoked` (push and webhook).
   * - Idempotency: idempotent, may be repeated: revoked stays revoked.
   * - Source: Web API and RTM API v3.0 methods pages (Web API: documented; RTM API: documented).
   *
   * @example
   * ```ts
   * await client.revoke_access({ resource: "chat", id: "PJ0MRSHTDG", access: { type: "group", id: 1 } })
   * ```
   * @throws InvalidRequestError when the payload breaks a limit; nothing is sent
   * @throws ApiError when the server refuses, such as `validation`, `authorization` or `authentication`
   * @throws ConnectionError, TimeoutError or DecodeError; each says in `delivery` whether the server may have acted
   */
  readonly revoke_access: (
    payload: RevokeAccessRequest,
    options?: CallOptions
  ) => Promise<RevokeAccessResponse>

  /**
   * Adds an event to a chat: a message, file, rich message, filled form, system message, annotation or
   * JSON of your own. The client fills in `event.custom_id` when it is missing. What
   * attach_to_last_thread and require_active_thread do together is not documented.
   *
   * - Transports: Web API and RTM API.
   * - Scopes: any one of `chats.conversation--all:rw`, `chats.conversation--access:rw`,
   *   `chats.conversation--my:rw`.
   * - Events: `incoming_event` (push and webhook), `incoming_chat_thread` (push and webhook):
   *   incoming_event when it joins an existing thread, incoming_chat_thread instead when it opens a
   *   new one.
   * - Idempotency: keyed, is repeated only after a look whether it happened: the sender finds its own
   *   event by custom_id.
   * - Source: Web API and RTM API v3.0 methods pages, v3.0 beta reference (Web API: documented; RTM
   *   API: documented).
   * - Limits, checked before sending:
   *   - `event`: an object without visibility, which is recipients in this version
   *   - `event.text`: text of at most 16384 bytes of UTF-8
   *   - `event.url`: an absolute URL, such as https://example.com/a.png
   *   - `event.size`: a whole number from 0 to 10485760
   *   - `event.elements`: an array of 1 to 10
   *   - `event.elements[].image.url`: an absolute URL, such as https://example.com/a.png
   *   - `event.elements[].buttons`: an array of 1 to 11
   *   - `event.annotation_type`: text that is not empty
   *
   * @example
   * ```ts
   * const { thread_id, event } = await client.send_event({
   *   chat_id: "PJ0MRSHTDG",
   *   attach_to_last_thread: false,
   *   event: {
   *     type: "message",
   *     text: "hello world",
   *     recipients: "agents",
   *     custom_id: "31-0C-1C-07-DB-16"
   *   }
   * })
   * ```
   * @throws InvalidRequestError when the payload breaks a limit; nothing is sent
   * @throws ApiError when the server refuses, such as `validation`, `authorization` or `authentication`
   * @throws ConnectionError, TimeoutError or DecodeError; each says in `delivery` whether the server may have acted
   */
  readonly send_event: (payload: SendEventRequest, options?: CallOptions) => Promise<SendEventResponse>

  /**
   * Reports that a button of a rich message was switched on or off.
   *
   * - Transports: Web API and RTM API.
   * - Scopes: any one of `chats.conversation--my:rw`, `chats.conversation--all:rw`.
   * - Events: `incoming_rich_message_postback` (push and webhook): only for active threads.
   * - Idempotency: idempotent, may be repeated: it sets a state.
   * - Source: Web API and RTM API v3.0 methods pages (Web API: documented; RTM API: documented).
   *
   * @example
   * ```ts
   * await client.send_rich_message_postback({
   *   chat_id: "PJ0MRSHTDG",
   *   thread_id: "K600PKZON8",
   *   event_id: "a0c22fdd-fb71-40b5-bfc6-a8a0bc3117f7",
   *   postback: { id: "action_yes", toggled: true }
   * })
   * ```
   * @throws InvalidRequestError when the payload breaks a limit; nothing is sent
   * @throws ApiError when the server refuses, such as `validation`, `authorization` or `authentication`
   * @throws ConnectionError, TimeoutError or DecodeError; each says in `delivery` whether the server may have acted
   */
  readonly send_rich_message_postback: (
    payload: SendRichMessagePostbackRequest,
    options?: CallOptions
  ) => Promise<SendRichMessagePostbackResponse>

  /**
   * Tells the other side that the caller is typing, or has stopped.
   *
   * - Transports: Web API and RTM API.
   * - Scopes: any one of `chats.conversation--all:rw`, `chats.conversation--access:rw`,
   *   `chats.conversation--my:rw`.
   * - Events: `incoming_typing_indicator` (push): to the others in the chat; no document says so.
   * - Idempotency: idempotent, may be repeated: it sets a state, for a moment.
   * - Source: Web API and RTM API v3.0 methods pages (Web API: documented; RTM API: documented).
   * - Limits, checked before sending:
   *   - the payload: an object without visibility, which is recipients in this version
   *
   * @example
   * ```ts
   * await client.send_typing_indicator({ chat_id: "PJ0MRSHTDG", recipients: "all", is_typing: true })
   * ```
   * @throws InvalidRequestError when the payload breaks a limit; nothing is sent
   * @throws ApiError when the server refuses, such as `validation`, `authorization` or `authentication`
   * @throws ConnectionError, TimeoutError or DecodeError; each says in `delivery` whether the server may have acted
   */
  readonly send_typing_indicator: (
    payload: SendTypingIndicatorRequest,
    options?: CallOptions
  ) => Promise<SendTypingIndicatorResponse>

  /**
   * Replaces who may see a chat or customer by one group or agent.
   *
   * - Transports: Web API and RTM API.
   * - Scopes: any one of `chats--all:rw`, `chats--access:rw`, `chats--my:rw`.
   * - Events: `access_set` (push and webhook).
   * - Idempotency: idempotent, may be repeated: it sets a state.
   * - Source: Web API and RTM API v3.0 methods pages (Web API: documented; RTM API: documented).
   *
   * @example
   * ```ts
   * await client.set_access({ resource: "chat", id: "PJ0MRSHTDG", access: { type: "group", id: 1 } })
   * ```
   * @throws InvalidRequestError when the payload breaks a limit; nothing is sent
   * @throws ApiError when the server refuses, such as `validation`, `authorization` or `authentication`
   * @throws ConnectionError, TimeoutError or DecodeError; each says in `delivery` whether the server may have acted
   */
  readonly set_access: (payload: SetAccessRequest, options?: CallOptions) => Promise<SetAccessResponse>

  /**
   * Opens a new chat with its first thread.
   *
   * - Transports: Web API and RTM API.
   * - Scopes: any one of `chats.conversation--all:rw`, `chats.conversation--access:rw`,
   *   `chats.conversation--my:rw`; when chat.users is present also any one of `chats--all:rw`,
   *   `chats--access:rw`, `chats--my:rw`.
   * - Events: `incoming_chat_thread` (push and webhook).
   * - Idempotency: unsafe, is never repeated unless the server did not act: a repeat opens a second
   *   chat.
   * - Source: Web API and RTM API v3.0 methods pages, engineering README of v3.0 (2019-08-08) (Web
   *   API: documented; RTM API: documented).
   * - Limits, checked before sending:
   *   - `chat.users`: an array of at most 1
   *   - `chat.thread.events[]`: an object without visibility, which is recipients in this version
   *   - `chat.thread.events[].text`: text of at most 16384 bytes of UTF-8
   *   - `chat.thread.events[].url`: an absolute URL, such as https://example.com/a.png
   *   - `chat.thread.events[].size`: a whole number from 0 to 10485760
   *   - `chat.thread.events[].elements`: an array of 1 to 10
   *   - `chat.thread.events[].elements[].image.url`: an absolute URL, such as
   *     https://example.com/a.png
   *   - `chat.thread.events[].elements[].buttons`: an array of 1 to 11
   *   - `chat.thread.events[].annotation_type`: text that is not empty
   *
   * @example
   * ```ts
   * const { chat } = await client.start_chat({
   *   chat: {
   *     properties: { source: { type: "facebook" } },
   *     users: [{ id: "b7eff798-f8df-4364-8059-649c35c9ed0c", type: "customer" }],
   *     thread: {
   *       events: [
   *         {
   *           type: "message",
   *           custom_id: "31-0C-1C-07-DB-16",
   *           text: "hello there",
   *           recipients: "all"
   *         },
   *         {
   *           type: "system_message",
   *           custom_id: "31-0C-1C-07-DB-17",
   *           text: "chat opened from Facebook",
   *           recipients: "agents",
   *           system_message_type: "routing.assigned"
   *         }
   *       ],
   *       properties: { source: { type: "facebook" } },
   *       tags: ["bug_report"]
   *     },
   *     access: { group_ids: [1] },
   *     is_followed: true
   *   },
   *   continuous: true
   * })
   * ```
   * @throws InvalidRequestError when the payload breaks a limit; nothing is sent
   * @throws ApiError when the server refuses, such as `validation`, `authorization` or `authentication`
   * @throws ConnectionError, TimeoutError or DecodeError; each says in `delivery` whether the server may have acted
   */
  readonly start_chat: (payload?: StartChatRequest, options?: CallOptions) => Promise<StartChatResponse>

  /**
   * Puts a tag on a thread.
   *
   * - Transports: Web API and RTM API.
   * - Scopes: any one of `chats--all:rw`, `chats--access:rw`, `chats--my:rw`.
   * - Events: `chat_thread_tagged` (push and webhook).
   * - Idempotency: idempotent, may be repeated: tagged stays tagged.
   * - Source: Web API and RTM API v3.0 methods pages (Web API: documented; RTM API: documented).
   *
   * @example
   * ```ts
   * await client.tag_chat_thread({ chat_id: "PJ0MRSHTDG", thread_id: "K600PKZON8", tag: "bug_report" })
   * ```
   * @throws InvalidRequestError when the payload breaks a limit; nothing is sent
   * @throws ApiError when the server refuses, such as `validation`, `authorization` or `authentication`
   * @throws ConnectionError, TimeoutError or DecodeError; each says in `delivery` whether the server may have acted
   */
  readonly tag_chat_thread: (
    payload: TagChatThreadRequest,
    options?: CallOptions
  ) => Promise<TagChatThreadResponse>

  /**
   * Hands a chat over to groups or agents, or routes it anew within its group.
   *
   * - Transports: Web API and RTM API.
   * - Scopes: any one of `chats--all:rw`, `chats--access:rw`, `chats--my:rw`.
   * - Events: `chat_transferred` (push).
   * - Idempotency: unsafe, is never repeated unless the server did not act: a repeat may transfer the
   *   chat again.
   * - Source: Web API and RTM API v3.0 methods pages (Web API: documented; RTM API: documented).
   *
   * @example
   * ```ts
   * await client.transfer_chat({ chat_id: "PJ0MRSHTDG", target: { type: "group", ids: [1] }, force: true })
   * ```
   * @throws InvalidRequestError when the payload breaks a limit; nothing is sent
   * @throws ApiError when the server refuses, such as `validation`, `authorization` or `authentication`
   * @throws ConnectionError, TimeoutError or DecodeError; each says in `delivery` whether the server may have acted
   */
  readonly transfer_chat: (
    payload: TransferChatRequest,
    options?: CallOptions
  ) => Promise<TransferChatResponse>

  /**
   * Ends the extra pushes of a followed chat; a transfer or a close is still pushed. Members of a chat
   * cannot unfollow it.
   *
   * - Transports: Web API and RTM API.
   * - Scopes: none.
   * - Events: none.
   * - Idempotency: idempotent, may be repeated: unfollowed stays unfollowed.
   * - Source: Web API and RTM API v3.0 methods pages (Web API: documented; RTM API: documented).
   *
   * @example
   * ```ts
   * await client.unfollow_chat({ chat_id: "PJ0MRSHTDG" })
   * ```
   * @throws InvalidRequestError when the payload breaks a limit; nothing is sent
   * @throws ApiError when the server refuses, such as `validation`, `authorization` or `authentication`
   * @throws ConnectionError, TimeoutError or DecodeError; each says in `delivery` whether the server may have acted
   */
  readonly unfollow_chat: (
    payload: UnfollowChatRequest,
    options?: CallOptions
  ) => Promise<UnfollowChatResponse>

  /**
   * Takes a tag off a thread.
   *
   * - Transports: Web API and RTM API.
   * - Scopes: any one of `chats--all:rw`, `chats--access:rw`, `chats--my:rw`.
   * - Events: `chat_thread_untagged` (push and webhook).
   * - Idempotency: idempotent, may be repeated: untagged stays untagged.
   * - Source: Web API and RTM API v3.0 methods pages (Web API: documented; RTM API: documented).
   *
   * @example
   * ```ts
   * await client.untag_chat_thread({ chat_id: "PJ0MRSHTDG", thread_id: "K600PKZON8", tag: "bug_report" })
   * ```
   * @throws InvalidRequestError when the payload breaks a limit; nothing is sent
   * @throws ApiError when the server refuses, such as `validation`, `authorization` or `authentication`
   * @throws ConnectionError, TimeoutError or DecodeError; each says in `delivery` whether the server may have acted
   */
  readonly untag_chat_thread: (
    payload: UntagChatThreadRequest,
    options?: CallOptions
  ) => Promise<UntagChatThreadResponse>

  /**
   * Changes whether an agent takes new chats. The registrable webhook is agent_status_changed.
   *
   * - Transports: Web API and RTM API.
   * - Scopes: any one of `agents--my:rw`, `agents--all:rw`.
   * - Events: `agent_updated` (push).
   * - Idempotency: idempotent, may be repeated: it sets a state.
   * - Source: Web API and RTM API v3.0 methods pages (Web API: documented; RTM API: documented).
   *
   * @example
   * ```ts
   * await client.update_agent({ routing_status: "accepting_chats" })
   * ```
   * @throws InvalidRequestError when the payload breaks a limit; nothing is sent
   * @throws ApiError when the server refuses, such as `validation`, `authorization` or `authentication`
   * @throws ConnectionError, TimeoutError or DecodeError; each says in `delivery` whether the server may have acted
   */
  readonly update_agent: (payload: UpdateAgentRequest, options?: CallOptions) => Promise<UpdateAgentResponse>

  /**
   * Sets properties of a chat; others stay as they are. One document names the scopes `chats--*:rw`
   * instead.
   *
   * - Transports: Web API and RTM API.
   * - Scopes: any one of `chats.conversation--all:rw`, `chats.conversation--access:rw`,
   *   `chats.conversation--my:rw`.
   * - Events: `chat_properties_updated` (push and webhook).
   * - Idempotency: idempotent, may be repeated: it sets a state.
   * - Source: Web API and RTM API v3.0 methods pages (Web API: documented; RTM API: documented).
   *
   * @example
   * ```ts
   * await client.update_chat_properties({
   *   chat_id: "PJ0MRSHTDG",
   *   properties: { rating: { score: 2, comment: "quick and friendly" } }
   * })
   * ```
   * @throws InvalidRequestError when the payload breaks a limit; nothing is sent
   * @throws ApiError when the server refuses, such as `validation`, `authorization` or `authentication`
   * @throws ConnectionError, TimeoutError or DecodeError; each says in `delivery` whether the server may have acted
   */
  readonly update_chat_properties: (
    payload: UpdateChatPropertiesRequest,
    options?: CallOptions
  ) => Promise<UpdateChatPropertiesResponse>

  /**
   * Sets properties of a thread; others stay as they are. One document names the scopes `chats--*:rw`
   * instead.
   *
   * - Transports: Web API and RTM API.
   * - Scopes: any one of `chats.conversation--all:rw`, `chats.conversation--access:rw`,
   *   `chats.conversation--my:rw`.
   * - Events: `chat_thread_properties_updated` (push and webhook).
   * - Idempotency: idempotent, may be repeated: it sets a state.
   * - Source: Web API and RTM API v3.0 methods pages (Web API: documented; RTM API: documented).
   *
   * @example
   * ```ts
   * await client.update_chat_thread_properties({
   *   chat_id: "PJ0MRSHTDG",
   *   thread_id: "K600PKZON8",
   *   properties: { rating: { score: 2, comment: "quick and friendly" } }
   * })
   * ```
   * @throws InvalidRequestError when the payload breaks a limit; nothing is sent
   * @throws ApiError when the server refuses, such as `validation`, `authorization` or `authentication`
   * @throws ConnectionError, TimeoutError or DecodeError; each says in `delivery` whether the server may have acted
   */
  readonly update_chat_thread_properties: (
    payload: UpdateChatThreadPropertiesRequest,
    options?: CallOptions
  ) => Promise<UpdateChatThreadPropertiesResponse>

  /**
   * Changes a customer's name, e-mail, avatar or fields and returns the customer. At least one of name,
   * email, avatar and fields is needed.
   *
   * - Transports: Web API and RTM API.
   * - Scopes: `customers:rw`.
   * - Events: `customer_updated` (push).
   * - Idempotency: idempotent, may be repeated: it sets a state.
   * - Source: Web API and RTM API v3.0 methods pages, later Web API v3.0 pages (2019-08/09) (Web API:
   *   documented; RTM API: documented).
   * - Limits, checked before sending:
   *   - the payload: an object with at least one of name, email, avatar, fields
   *   - `customer_id`: a UUID of version 4
   *   - `avatar`: an absolute URL, such as https://example.com/a.png
   *
   * @example
   * ```ts
   * const answer = await client.update_customer({
   *   customer_id: "d4efab70-984f-40ee-aa09-c9cc3c4b0882",
   *   name: "John Doe",
   *   avatar: "https://example.com/avatars/1.jpg",
   *   fields: { score: "low" }
   * })
   * ```
   * @throws InvalidRequestError when the payload breaks a limit; nothing is sent
   * @throws ApiError when the server refuses, such as `validation`, `authorization` or `authentication`
   * @throws ConnectionError, TimeoutError or DecodeError; each says in `delivery` whether the server may have acted
   */
  readonly update_customer: (
    payload: UpdateCustomerRequest,
    options?: CallOptions
  ) => Promise<UpdateCustomerResponse>

  /**
   * Sets properties of an event; others stay as they are. One document names the scopes `chats--*:rw`
   * instead.
   *
   * - Transports: Web API and RTM API.
   * - Scopes: any one of `chats.conversation--all:rw`, `chats.conversation--access:rw`,
   *   `chats.conversation--my:rw`.
   * - Events: `event_properties_updated` (push and webhook).
   * - Idempotency: idempotent, may be repeated: it sets a state.
   * - Source: Web API and RTM API v3.0 methods pages (Web API: documented; RTM API: documented).
   *
   * @example
   * ```ts
   * await client.update_event_properties({
   *   chat_id: "PJ0MRSHTDG",
   *   thread_id: "K600PKZON8",
   *   event_id: "2_EW2WQSA8",
   *   properties: { rating: { score: 2, comment: "quick and friendly" } }
   * })
   * ```
   * @throws InvalidRequestError when the payload breaks a limit; nothing is sent
   * @throws ApiError when the server refuses, such as `validation`, `authorization` or `authentication`
   * @throws ConnectionError, TimeoutError or DecodeError; each says in `delivery` whether the server may have acted
   */
  readonly update_event_properties: (
    payload: UpdateEventPropertiesRequest,
    options?: CallOptions
  ) => Promise<UpdateEventPropertiesResponse>

  /**
   * Moves the caller's read marker in a chat and returns it.
   *
   * - Transports: Web API and RTM API.
   * - Scopes: any one of `chats--access:ro`, `chats--all:ro`.
   * - Events: `last_seen_timestamp_updated` (push and webhook).
   * - Idempotency: idempotent, may be repeated: it sets a state.
   * - Source: Web API and RTM API v3.0 methods pages (Web API: documented; RTM API: documented).
   * - Limits, checked before sending:
   *   - `timestamp`: seconds since 1970 (not milliseconds)
   *
   * @example
   * ```ts
   * const { timestamp } = await client.update_last_seen_timestamp({ chat_id: "PJ0MRSHTDG", timestamp: 123456789 })
   * ```
   * @throws InvalidRequestError when the payload breaks a limit; nothing is sent
   * @throws ApiError when the server refuses, such as `validation`, `authorization` or `authentication`
   * @throws ConnectionError, TimeoutError or DecodeError; each says in `delivery` whether the server may have acted
   */
  readonly update_last_seen_timestamp: (
    payload: UpdateLastSeenTimestampRequest,
    options?: CallOptions
  ) => Promise<UpdateLastSeenTimestampResponse>
}

/** The actions of the Web API. */
export interface WebMethods extends SharedMethods {
  /**
   * Uploads a file into a chat as a file event and returns its URL.
   *
   * - Transports: Web API only.
   * - Scopes: any one of `chats.conversation--all:rw`, `chats.conversation--access:rw`,
   *   `chats.conversation--my:rw`.
   * - Events: `incoming_event` (push and webhook), `incoming_chat_thread` (push and webhook):
   *   incoming_event when it joins an existing thread, incoming_chat_thread instead when it opens a
   *   new one.
   * - Idempotency: unsafe, is never repeated unless the server did not act: a repeat may post the file
   *   twice.
   * - Source: Web API v3.0 methods page, v3.0 beta reference (Web API: documented).
   * - Limits, checked before sending:
   *   - `file`: a file: a Blob, bytes, { data, name }, { stream, name } or { path }
   *   - `file`: a file of at most 10485760 bytes (10 MB)
   *
   * @example
   * ```ts
   * const { url } = await client.send_file({ chat_id: "PJ0MRSHTDG", custom_id: "12345-bhdsa", file: { path: "test.png" } })
   * ```
   * @throws InvalidRequestError when the payload breaks a limit; nothing is sent
   * @throws ApiError when the server refuses, such as `entity_too_large`, `authorization` or `authentication`
   * @throws ConnectionError, TimeoutError or DecodeError; each says in `delivery` whether the server may have acted
   */
  readonly send_file: (payload: SendFileRequest, options?: CallOptions) => Promise<SendFileResponse>

  /**
   * Stores a file for 24 hours and returns a URL to use in a file event. Added to v3.0 on 2019-09-04;
   * later versions have it in place of send_file and upload_image.
   *
   * - Transports: Web API only.
   * - Scopes: none.
   * - Events: none.
   * - Idempotency: safe, may be repeated freely: it leaves no more than a temporary file.
   * - Source: later Web API v3.0 pages (2019-08/09), engineering README of v3.0 (2019-09-27) (Web API:
   *   added to this version later).
   * - Limits, checked before sending:
   *   - `file`: a file: a Blob, bytes, { data, name }, { stream, name } or { path }
   *   - `file`: a file of at most 10485760 bytes (10 MB)
   *
   * @example
   * ```ts
   * const { url } = await client.upload_file({ file: { path: "test.png" } })
   * ```
   * @throws InvalidRequestError when the payload breaks a limit; nothing is sent
   * @throws ApiError when the server refuses, such as `entity_too_large`, `authorization` or `authentication`
   * @throws ConnectionError, TimeoutError or DecodeError; each says in `delivery` whether the server may have acted
   */
  readonly upload_file: (payload: UploadFileRequest, options?: CallOptions) => Promise<UploadFileResponse>

  /**
   * Stores an image and returns a URL for now and a path to keep.
   *
   * - Transports: Web API only.
   * - Scopes: none.
   * - Events: none.
   * - Idempotency: safe, may be repeated freely: it posts nothing.
   * - Source: Web API v3.0 methods page, v3.0 beta reference (Web API: documented).
   * - Limits, checked before sending:
   *   - `image`: a file: a Blob, bytes, { data, name }, { stream, name } or { path }
   *   - `image`: a file of at most 10485760 bytes (10 MB)
   *
   * @example
   * ```ts
   * const { url, path } = await client.upload_image({ image: { path: "test.png" } })
   * ```
   * @throws InvalidRequestError when the payload breaks a limit; nothing is sent
   * @throws ApiError when the server refuses, such as `entity_too_large`, `authorization` or `authentication`
   * @throws ConnectionError, TimeoutError or DecodeError; each says in `delivery` whether the server may have acted
   */
  readonly upload_image: (payload: UploadImageRequest, options?: CallOptions) => Promise<UploadImageResponse>
}

/** The actions of the RTM API. */
export interface RtmMethods extends SharedMethods {
  /**
   * Switches mobile push notifications on or off for a device.
   *
   * - Transports: RTM API only.
   * - Scopes: none.
   * - Events: none.
   * - Idempotency: idempotent, may be repeated: it sets a state.
   * - Source: RTM API v3.0 methods page (RTM API: documented).
   *
   * @example
   * ```ts
   * await rtm.change_push_notifications({ firebase_token: "8daDAD9dada8ja1JADA11", platform: "ios", enabled: true })
   * ```
   * @throws InvalidRequestError when the payload breaks a limit; nothing is sent
   * @throws ApiError when the server refuses, such as `validation`, `authorization` or `authentication`
   * @throws ConnectionError, TimeoutError or DecodeError; each says in `delivery` whether the server may have acted
   */
  readonly change_push_notifications: (
    payload: ChangePushNotificationsRequest,
    options?: CallOptions
  ) => Promise<ChangePushNotificationsResponse>

  /**
   * Authorises an RTM connection and returns the agent's starting state. It must succeed within 30 s of
   * connecting. `createRtm` logs in by itself with its `token`.
   *
   * - Transports: RTM API only.
   * - Scopes: none.
   * - Events: none.
   * - Idempotency: safe, may be repeated freely: it reads; a connection logs in once.
   * - Source: RTM API v3.0 methods page, sample clients, later Web API v3.0 pages (2019-08/09) (RTM
   *   API: documented).
   *
   * @example
   * ```ts
   * const { license, my_profile, chats_summary } = await rtm.login({
   *   token: "Bearer dal:xxxxxxxxxxxxxxxx",
   *   push_notifications: { firebase_token: "JDa8813Ka92mmKda00dsdkAKDA0", platform: "ios" },
   *   application: { name: "Example client", version: "1.2.3" }
   * })
   * ```
   * @throws InvalidRequestError when the payload breaks a limit; nothing is sent
   * @throws ApiError when the server refuses, such as `validation`, `authorization` or `authentication`
   * @throws ConnectionError, TimeoutError or DecodeError; each says in `delivery` whether the server may have acted
   */
  readonly login: (payload: LoginRequest, options?: CallOptions) => Promise<LoginResponse>

  /**
   * Logs the agent out.
   *
   * - Transports: RTM API only.
   * - Scopes: none.
   * - Events: none.
   * - Idempotency: safe, may be repeated freely: logged out stays logged out.
   * - Source: RTM API v3.0 methods page (RTM API: documented).
   *
   * @example
   * ```ts
   * await rtm.logout()
   * ```
   * @throws InvalidRequestError when the payload breaks a limit; nothing is sent
   * @throws ApiError when the server refuses, such as `validation`, `authorization` or `authentication`
   * @throws ConnectionError, TimeoutError or DecodeError; each says in `delivery` whether the server may have acted
   */
  readonly logout: (payload?: LogoutRequest, options?: CallOptions) => Promise<LogoutResponse>

  /**
   * Keeps an RTM connection alive where control frames cannot be sent. It has no effect before the login
   * succeeds. The session sends it by itself.
   *
   * - Transports: RTM API only.
   * - Scopes: none.
   * - Events: none.
   * - Idempotency: safe, may be repeated freely: it changes nothing.
   * - Source: RTM API v3.0 methods page, sample clients, current documentation (RTM API: a message of
   *   the connection).
   *
   * @example
   * ```ts
   * await rtm.ping()
   * ```
   * @throws InvalidRequestError when the payload breaks a limit; nothing is sent
   * @throws ApiError when the server refuses, such as `validation`, `authorization` or `authentication`
   * @throws ConnectionError, TimeoutError or DecodeError; each says in `delivery` whether the server may have acted
   */
  readonly ping: (payload?: PingRequest, options?: CallOptions) => Promise<PingResponse>

  /**
   * Marks the caller's RTM session as away, or as back.
   *
   * - Transports: RTM API only.
   * - Scopes: `agents--my:rw`.
   * - Events: none.
   * - Idempotency: idempotent, may be repeated: it sets a state.
   * - Source: RTM API v3.0 methods page (RTM API: documented).
   *
   * @example
   * ```ts
   * await rtm.set_away_status({ away: true })
   * ```
   * @throws InvalidRequestError when the payload breaks a limit; nothing is sent
   * @throws ApiError when the server refuses, such as `validation`, `authorization` or `authentication`
   * @throws ConnectionError, TimeoutError or DecodeError; each says in `delivery` whether the server may have acted
   */
  readonly set_away_status: (
    payload: SetAwayStatusRequest,
    options?: CallOptions
  ) => Promise<SetAwayStatusResponse>
}

/** The actions, with a result in place of a rejection, that both transports carry. */
export interface SafeSharedMethods {
  /**
   * Reopens an archived chat by starting a new thread in it. Resolves to `{ ok, value }` or `{ ok, error
   * }`.
   *
   * Scopes: any one of `chats.conversation--all:rw`, `chats.conversation--access:rw`,
   * `chats.conversation--my:rw`; when chat.users is present also any one of `chats--all:rw`,
   * `chats--access:rw`, `chats--my:rw`.
   */
  readonly activate_chat: (
    payload: ActivateChatRequest,
    options?: CallOptions
  ) => Promise<SafeResult<ActivateChatResponse>>

  /**
   * Puts an agent or the customer into a chat. Resolves to `{ ok, value }` or `{ ok, error }`.
   *
   * Scopes: any one of `chats--all:rw`, `chats--access:rw`, `chats--my:rw`.
   */
  readonly add_user_to_chat: (
    payload: AddUserToChatRequest,
    options?: CallOptions
  ) => Promise<SafeResult<AddUserToChatResponse>>

  /**
   * Bans a customer for some days: ends the running sessions and refuses new ones. Resolves to `{ ok,
   * value }` or `{ ok, error }`.
   *
   * Scopes: `customers.ban:rw`.
   */
  readonly ban_customer: (
    payload: BanCustomerRequest,
    options?: CallOptions
  ) => Promise<SafeResult<BanCustomerResponse>>

  /**
   * Closes the active thread of a chat; nothing can be sent to that thread any more. Resolves to `{ ok,
   * value }` or `{ ok, error }`.
   *
   * Scopes: any one of `chats--all:rw`, `chats--access:rw`, `chats--my:rw`.
   */
  readonly close_thread: (
    payload: CloseThreadRequest,
    options?: CallOptions
  ) => Promise<SafeResult<CloseThreadResponse>>

  /**
   * Creates a customer and returns it. Resolves to `{ ok, value }` or `{ ok, error }`.
   *
   * Scopes: `customers:rw`.
   */
  readonly create_customer: (
    payload?: CreateCustomerRequest,
    options?: CallOptions
  ) => Promise<SafeResult<CreateCustomerResponse>>

  /**
   * Removes properties of a chat. Resolves to `{ ok, value }` or `{ ok, error }`.
   *
   * Scopes: any one of `chats.conversation--all:rw`, `chats.conversation--access:rw`,
   * `chats.conversation--my:rw`.
   */
  readonly delete_chat_properties: (
    payload: DeleteChatPropertiesRequest,
    options?: CallOptions
  ) => Promise<SafeResult<DeleteChatPropertiesResponse>>

  /**
   * Removes properties of a thread. Resolves to `{ ok, value }` or `{ ok, error }`.
   *
   * Scopes: any one of `chats.conversation--all:rw`, `chats.conversation--access:rw`,
   * `chats.conversation--my:rw`.
   */
  readonly delete_chat_thread_properties: (
    payload: DeleteChatThreadPropertiesRequest,
    options?: CallOptions
  ) => Promise<SafeResult<DeleteChatThreadPropertiesResponse>>

  /**
   * Removes properties of an event. Resolves to `{ ok, value }` or `{ ok, error }`.
   *
   * Scopes: any one of `chats.conversation--all:rw`, `chats.conversation--access:rw`,
   * `chats.conversation--my:rw`.
   */
  readonly delete_event_properties: (
    payload: DeleteEventPropertiesRequest,
    options?: CallOptions
  ) => Promise<SafeResult<DeleteEventPropertiesResponse>>

  /**
   * Subscribes the caller to every change of a chat, until it is reactivated or unfollowed. Resolves to
   * `{ ok, value }` or `{ ok, error }`.
   *
   * Scopes: any one of `chats--all:rw`, `chats--access:rw`, `chats--my:rw`.
   */
  readonly follow_chat: (
    payload: FollowChatRequest,
    options?: CallOptions
  ) => Promise<SafeResult<FollowChatResponse>>

  /**
   * Searches archived conversations by thread. Resolves to `{ ok, value }` or `{ ok, error }`.
   *
   * Scopes: any one of `chats--all:ro`, `chats--access:ro`, `chats--my:ro`.
   */
  readonly get_archives: (
    payload?: GetArchivesRequest,
    options?: CallOptions
  ) => Promise<SafeResult<GetArchivesResponse>>

  /**
   * Returns a chat with those of its threads the caller may see. Resolves to `{ ok, value }` or `{ ok,
   * error }`.
   *
   * Scopes: any one of `chats--all:ro`, `chats--access:ro`.
   */
  readonly get_chat_threads: (
    payload: GetChatThreadsRequest,
    options?: CallOptions
  ) => Promise<SafeResult<GetChatThreadsResponse>>

  /**
   * Lists the threads of a chat, page by page. Resolves to `{ ok, value }` or `{ ok, error }`.
   *
   * Scopes: any one of `chats--all:ro`, `chats--access:ro`, `chats--my:ro`.
   */
  readonly get_chat_threads_summary: (
    payload: GetChatThreadsSummaryRequest,
    options?: CallOptions
  ) => Promise<SafeResult<GetChatThreadsSummaryResponse>>

  /**
   * Lists the chats the caller may see as summaries, page by page. Resolves to `{ ok, value }` or `{ ok,
   * error }`.
   *
   * Scopes: any one of `chats--all:ro`, `chats--access:ro`, `chats--my:ro`.
   */
  readonly get_chats_summary: (
    payload?: GetChatsSummaryRequest,
    options?: CallOptions
  ) => Promise<SafeResult<GetChatsSummaryResponse>>

  /**
   * Lists customers, page by page. Resolves to `{ ok, value }` or `{ ok, error }`.
   *
   * Scopes: `customers:ro`.
   */
  readonly get_customers: (
    payload?: GetCustomersRequest,
    options?: CallOptions
  ) => Promise<SafeResult<GetCustomersResponse>>

  /**
   * Lets one group or agent see a chat or customer. Resolves to `{ ok, value }` or `{ ok, error }`.
   *
   * Scopes: any one of `chats--all:rw`, `chats--access:rw`, `chats--my:rw`.
   */
  readonly grant_access: (
    payload: GrantAccessRequest,
    options?: CallOptions
  ) => Promise<SafeResult<GrantAccessResponse>>

  /**
   * Sends JSON of your own, unrelated to a chat and not stored, to chosen agents and customers. Resolves
   * to `{ ok, value }` or `{ ok, error }`.
   *
   * Scopes: `multicast:rw`.
   */
  readonly multicast: (
    payload: MulticastRequest,
    options?: CallOptions
  ) => Promise<SafeResult<MulticastResponse>>

  /**
   * Takes an agent out of a chat. Resolves to `{ ok, value }` or `{ ok, error }`.
   *
   * Scopes: any one of `chats--all:rw`, `chats--access:rw`, `chats--my:rw`.
   */
  readonly remove_user_from_chat: (
    payload: RemoveUserFromChatRequest,
    options?: CallOptions
  ) => Promise<SafeResult<RemoveUserFromChatResponse>>

  /**
   * Hides a chat or customer from one group or agent. Resolves to `{ ok, value }` or `{ ok, error }`.
   *
   * Scopes: any one of `chats--all:rw`, `chats--access:rw`, `chats--my:rw`.
   */
  readonly revoke_access: (
    payload: RevokeAccessRequest,
    options?: CallOptions
  ) => Promise<SafeResult<RevokeAccessResponse>>

  /**
   * Adds an event to a chat: a message, file, rich message, filled form, system message, annotation or
   * JSON of your own. Resolves to `{ ok, value }` or `{ ok, error }`.
   *
   * Scopes: any one of `chats.conversation--all:rw`, `chats.conversation--access:rw`,
   * `chats.conversation--my:rw`.
   */
  readonly send_event: (
    payload: SendEventRequest,
    options?: CallOptions
  ) => Promise<SafeResult<SendEventResponse>>

  /**
   * Reports that a button of a rich message was switched on or off. Resolves to `{ ok, value }` or `{
   * ok, error }`.
   *
   * Scopes: any one of `chats.conversation--my:rw`, `chats.conversation--all:rw`.
   */
  readonly send_rich_message_postback: (
    payload: SendRichMessagePostbackRequest,
    options?: CallOptions
  ) => Promise<SafeResult<SendRichMessagePostbackResponse>>

  /**
   * Tells the other side that the caller is typing, or has stopped. Resolves to `{ ok, value }` or `{
   * ok, error }`.
   *
   * Scopes: any one of `chats.conversation--all:rw`, `chats.conversation--access:rw`,
   * `chats.conversation--my:rw`.
   */
  readonly send_typing_indicator: (
    payload: SendTypingIndicatorRequest,
    options?: CallOptions
  ) => Promise<SafeResult<SendTypingIndicatorResponse>>

  /**
   * Replaces who may see a chat or customer by one group or agent. Resolves to `{ ok, value }` or `{ ok,
   * error }`.
   *
   * Scopes: any one of `chats--all:rw`, `chats--access:rw`, `chats--my:rw`.
   */
  readonly set_access: (
    payload: SetAccessRequest,
    options?: CallOptions
  ) => Promise<SafeResult<SetAccessResponse>>

  /**
   * Opens a new chat with its first thread. Resolves to `{ ok, value }` or `{ ok, error }`.
   *
   * Scopes: any one of `chats.conversation--all:rw`, `chats.conversation--access:rw`,
   * `chats.conversation--my:rw`; when chat.users is present also any one of `chats--all:rw`,
   * `chats--access:rw`, `chats--my:rw`.
   */
  readonly start_chat: (
    payload?: StartChatRequest,
    options?: CallOptions
  ) => Promise<SafeResult<StartChatResponse>>

  /**
   * Puts a tag on a thread. Resolves to `{ ok, value }` or `{ ok, error }`.
   *
   * Scopes: any one of `chats--all:rw`, `chats--access:rw`, `chats--my:rw`.
   */
  readonly tag_chat_thread: (
    payload: TagChatThreadRequest,
    options?: CallOptions
  ) => Promise<SafeResult<TagChatThreadResponse>>

  /**
   * Hands a chat over to groups or agents, or routes it anew within its group. Resolves to `{ ok, value
   * }` or `{ ok, error }`.
   *
   * Scopes: any one of `chats--all:rw`, `chats--access:rw`, `chats--my:rw`.
   */
  readonly transfer_chat: (
    payload: TransferChatRequest,
    options?: CallOptions
  ) => Promise<SafeResult<TransferChatResponse>>

  /**
   * Ends the extra pushes of a followed chat; a transfer or a close is still pushed. Resolves to `{ ok,
   * value }` or `{ ok, error }`.
   *
   * Scopes: none.
   */
  readonly unfollow_chat: (
    payload: UnfollowChatRequest,
    options?: CallOptions
  ) => Promise<SafeResult<UnfollowChatResponse>>

  /**
   * Takes a tag off a thread. Resolves to `{ ok, value }` or `{ ok, error }`.
   *
   * Scopes: any one of `chats--all:rw`, `chats--access:rw`, `chats--my:rw`.
   */
  readonly untag_chat_thread: (
    payload: UntagChatThreadRequest,
    options?: CallOptions
  ) => Promise<SafeResult<UntagChatThreadResponse>>

  /**
   * Changes whether an agent takes new chats. Resolves to `{ ok, value }` or `{ ok, error }`.
   *
   * Scopes: any one of `agents--my:rw`, `agents--all:rw`.
   */
  readonly update_agent: (
    payload: UpdateAgentRequest,
    options?: CallOptions
  ) => Promise<SafeResult<UpdateAgentResponse>>

  /**
   * Sets properties of a chat; others stay as they are. Resolves to `{ ok, value }` or `{ ok, error }`.
   *
   * Scopes: any one of `chats.conversation--all:rw`, `chats.conversation--access:rw`,
   * `chats.conversation--my:rw`.
   */
  readonly update_chat_properties: (
    payload: UpdateChatPropertiesRequest,
    options?: CallOptions
  ) => Promise<SafeResult<UpdateChatPropertiesResponse>>

  /**
   * Sets properties of a thread; others stay as they are. Resolves to `{ ok, value }` or `{ ok, error
   * }`.
   *
   * Scopes: any one of `chats.conversation--all:rw`, `chats.conversation--access:rw`,
   * `chats.conversation--my:rw`.
   */
  readonly update_chat_thread_properties: (
    payload: UpdateChatThreadPropertiesRequest,
    options?: CallOptions
  ) => Promise<SafeResult<UpdateChatThreadPropertiesResponse>>

  /**
   * Changes a customer's name, e-mail, avatar or fields and returns the customer. Resolves to `{ ok,
   * value }` or `{ ok, error }`.
   *
   * Scopes: `customers:rw`.
   */
  readonly update_customer: (
    payload: UpdateCustomerRequest,
    options?: CallOptions
  ) => Promise<SafeResult<UpdateCustomerResponse>>

  /**
   * Sets properties of an event; others stay as they are. Resolves to `{ ok, value }` or `{ ok, error
   * }`.
   *
   * Scopes: any one of `chats.conversation--all:rw`, `chats.conversation--access:rw`,
   * `chats.conversation--my:rw`.
   */
  readonly update_event_properties: (
    payload: UpdateEventPropertiesRequest,
    options?: CallOptions
  ) => Promise<SafeResult<UpdateEventPropertiesResponse>>

  /**
   * Moves the caller's read marker in a chat and returns it. Resolves to `{ ok, value }` or `{ ok, error
   * }`.
   *
   * Scopes: any one of `chats--access:ro`, `chats--all:ro`.
   */
  readonly update_last_seen_timestamp: (
    payload: UpdateLastSeenTimestampRequest,
    options?: CallOptions
  ) => Promise<SafeResult<UpdateLastSeenTimestampResponse>>
}

/** The actions, with a result in place of a rejection, of the Web API. */
export interface SafeWebMethods extends SafeSharedMethods {
  /**
   * Uploads a file into a chat as a file event and returns its URL. Resolves to `{ ok, value }` or `{
   * ok, error }`.
   *
   * Scopes: any one of `chats.conversation--all:rw`, `chats.conversation--access:rw`,
   * `chats.conversation--my:rw`.
   */
  readonly send_file: (
    payload: SendFileRequest,
    options?: CallOptions
  ) => Promise<SafeResult<SendFileResponse>>

  /**
   * Stores a file for 24 hours and returns a URL to use in a file event. Resolves to `{ ok, value }` or
   * `{ ok, error }`.
   *
   * Scopes: none.
   */
  readonly upload_file: (
    payload: UploadFileRequest,
    options?: CallOptions
  ) => Promise<SafeResult<UploadFileResponse>>

  /**
   * Stores an image and returns a URL for now and a path to keep. Resolves to `{ ok, value }` or `{ ok,
   * error }`.
   *
   * Scopes: none.
   */
  readonly upload_image: (
    payload: UploadImageRequest,
    options?: CallOptions
  ) => Promise<SafeResult<UploadImageResponse>>
}

/** The actions, with a result in place of a rejection, of the RTM API. */
export interface SafeRtmMethods extends SafeSharedMethods {
  /**
   * Switches mobile push notifications on or off for a device. Resolves to `{ ok, value }` or `{ ok,
   * error }`.
   *
   * Scopes: none.
   */
  readonly change_push_notifications: (
    payload: ChangePushNotificationsRequest,
    options?: CallOptions
  ) => Promise<SafeResult<ChangePushNotificationsResponse>>

  /**
   * Authorises an RTM connection and returns the agent's starting state. Resolves to `{ ok, value }` or
   * `{ ok, error }`.
   *
   * Scopes: none.
   */
  readonly login: (payload: LoginRequest, options?: CallOptions) => Promise<SafeResult<LoginResponse>>

  /**
   * Logs the agent out. Resolves to `{ ok, value }` or `{ ok, error }`.
   *
   * Scopes: none.
   */
  readonly logout: (payload?: LogoutRequest, options?: CallOptions) => Promise<SafeResult<LogoutResponse>>

  /**
   * Keeps an RTM connection alive where control frames cannot be sent. Resolves to `{ ok, value }` or `{
   * ok, error }`.
   *
   * Scopes: none.
   */
  readonly ping: (payload?: PingRequest, options?: CallOptions) => Promise<SafeResult<PingResponse>>

  /**
   * Marks the caller's RTM session as away, or as back. Resolves to `{ ok, value }` or `{ ok, error }`.
   *
   * Scopes: `agents--my:rw`.
   */
  readonly set_away_status: (
    payload: SetAwayStatusRequest,
    options?: CallOptions
  ) => Promise<SafeResult<SetAwayStatusResponse>>
}

/** The methods of every kind of client. */
export interface Methods {
  readonly plain: { readonly web: WebMethods; readonly rtm: RtmMethods; readonly shared: SharedMethods }
  readonly safe: {
    readonly web: SafeWebMethods
    readonly rtm: SafeRtmMethods
    readonly shared: SafeSharedMethods
  }
}
