// Generated from the schemas by `pnpm generate`; do not edit.
import type { CallOptions as AnyCallOptions } from "../../calls/options.ts"
import type { OptionsOf } from "../../catalog/version-options.ts"
import type { SafeResult } from "../../clients/promise.ts"
import type { wire } from "../wire.ts"
import type {
  AddUserToChatRequest,
  AddUserToChatResponse,
  BanCustomerRequest,
  BanCustomerResponse,
  DeactivateChatRequest,
  DeactivateChatResponse,
  DeleteChatPropertiesRequest,
  DeleteChatPropertiesResponse,
  DeleteEventPropertiesRequest,
  DeleteEventPropertiesResponse,
  DeleteThreadPropertiesRequest,
  DeleteThreadPropertiesResponse,
  FollowChatRequest,
  FollowChatResponse,
  GetChatRequest,
  GetChatResponse,
  GetCustomerRequest,
  GetCustomerResponse,
  ListAgentsForTransferRequest,
  ListAgentsForTransferResponse,
  ListArchivesRequest,
  ListArchivesResponse,
  ListChatsRequest,
  ListChatsResponse,
  ListRoutingStatusesRequest,
  ListRoutingStatusesResponse,
  ListThreadsRequest,
  ListThreadsResponse,
  LoginRequest,
  LoginResponse,
  LogoutRequest,
  LogoutResponse,
  MarkEventsAsSeenRequest,
  MarkEventsAsSeenResponse,
  MulticastRequest,
  MulticastResponse,
  PingRequest,
  PingResponse,
  RemoveUserFromChatRequest,
  RemoveUserFromChatResponse,
  RequestThreadSummaryRequest,
  RequestThreadSummaryResponse,
  ResumeChatRequest,
  ResumeChatResponse,
  SendEventRequest,
  SendEventResponse,
  SendEventPreviewRequest,
  SendEventPreviewResponse,
  SendRichMessagePostbackRequest,
  SendRichMessagePostbackResponse,
  SendThinkingIndicatorRequest,
  SendThinkingIndicatorResponse,
  SendTypingIndicatorRequest,
  SendTypingIndicatorResponse,
  SetAwayStatusRequest,
  SetAwayStatusResponse,
  SetRoutingStatusRequest,
  SetRoutingStatusResponse,
  StartChatRequest,
  StartChatResponse,
  SubscribeCustomersRequest,
  SubscribeCustomersResponse,
  TagThreadRequest,
  TagThreadResponse,
  TransferChatRequest,
  TransferChatResponse,
  UnfollowChatRequest,
  UnfollowChatResponse,
  UnsubscribeCustomersRequest,
  UnsubscribeCustomersResponse,
  UntagThreadRequest,
  UntagThreadResponse,
  UpdateChatPropertiesRequest,
  UpdateChatPropertiesResponse,
  UpdateCustomerRequest,
  UpdateCustomerResponse,
  UpdateEventPropertiesRequest,
  UpdateEventPropertiesResponse,
  UpdateSessionRequest,
  UpdateSessionResponse,
  UpdateThreadPropertiesRequest,
  UpdateThreadPropertiesResponse,
  UploadFileRequest,
  UploadFileResponse
} from "./actions.ts"

/** What one call may set. */
type CallOptions = OptionsOf<{ readonly wire: typeof wire }, AnyCallOptions>

/** The actions that both transports carry. */
export interface SharedMethods {
  /**
   * Puts an agent or the customer into an active chat. The chat must be active. One customer per chat.
   * Further agents need access to the chat. A customer is added with the visibility `all`. More than one
   * agent per chat has to be arranged with the vendor. The caller must be in the chat, unless
   * `ignore_requester_presence` is true.
   *
   * - Transports: Web API and RTM API.
   * - Scopes: any one of `chats--all:rw`, `chats--access:rw`.
   * - Events: `user_added_to_chat` (push and webhook).
   * - Idempotency: idempotent, may be repeated: sets a state; the answer to a repeat is not
   *   documented, the event may come twice.
   * - Source: Web API v3.6 page, RTM API v3.6 page (2026-06-12) (Web API: documented; RTM API:
   *   documented).
   * - Limits, checked before sending:
   *   - the payload: an object in which visibility is "all" when user_type is "customer"
   *
   * @example
   * ```ts
   * await client.add_user_to_chat({
   *   chat_id: "PJ0MRSHTDG",
   *   user_id: "agent2@example.com",
   *   user_type: "agent",
   *   visibility: "agents",
   *   ignore_requester_presence: true
   * })
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
   * Bans a customer for some days, cutting running sessions and refusing new ones. Lifting and listing
   * bans are Configuration API methods.
   *
   * - Transports: Web API and RTM API.
   * - Scopes: `customers.ban:rw`.
   * - Events: `customer_banned` (push).
   * - Idempotency: idempotent, may be repeated: sets a state; a repeat starts the days anew.
   * - Source: Web API v3.6 page, RTM API v3.6 page (2026-06-12) (Web API: documented; RTM API:
   *   documented).
   * - Limits, checked before sending:
   *   - `ban.days`: a whole number above 0
   *
   * @example
   * ```ts
   * await client.ban_customer({ id: "b7eff798-f8df-4364-8059-649c35c9ed0c", ban: { days: 3 } })
   * ```
   * @throws InvalidRequestError when the payload breaks a limit; nothing is sent
   * @throws ApiError when the server refuses, such as `validation`, `authorization` or `authentication`
   * @throws ConnectionError, TimeoutError or DecodeError; each says in `delivery` whether the server may have acted
   */
  readonly ban_customer: (payload: BanCustomerRequest, options?: CallOptions) => Promise<BanCustomerResponse>

  /**
   * Closes the active thread of a chat; nothing more can be sent to that thread. The caller must be in
   * the chat, unless `ignore_requester_presence` is true.
   *
   * - Transports: Web API and RTM API.
   * - Scopes: any one of `chats--all:rw`, `chats--access:rw`.
   * - Events: `chat_deactivated` (push and webhook).
   * - Idempotency: idempotent, may be repeated: sets a state; on a repeat take chat_inactive as done.
   *   If someone resumed the chat in between, a repeat closes the new thread too.
   * - Source: Web API v3.6 page, RTM API v3.6 page (2026-06-12) (Web API: documented; RTM API:
   *   documented).
   *
   * @example
   * ```ts
   * await client.deactivate_chat({ id: "PJ0MRSHTDG", ignore_requester_presence: true })
   * ```
   * @throws InvalidRequestError when the payload breaks a limit; nothing is sent
   * @throws ApiError when the server refuses, such as `validation`, `authorization` or `authentication`
   * @throws ConnectionError, TimeoutError or DecodeError; each says in `delivery` whether the server may have acted
   */
  readonly deactivate_chat: (
    payload: DeactivateChatRequest,
    options?: CallOptions
  ) => Promise<DeactivateChatResponse>

  /**
   * Removes properties of a chat.
   *
   * - Transports: Web API and RTM API.
   * - Scopes: any one of `chats--all:rw`, `chats--access:rw`.
   * - Events: `chat_properties_deleted` (push and webhook).
   * - Idempotency: idempotent, may be repeated: a repeat removes nothing more.
   * - Source: Web API v3.6 page, RTM API v3.6 page (2026-06-12) (Web API: documented; RTM API:
   *   documented).
   *
   * @example
   * ```ts
   * await client.delete_chat_properties({
   *   id: "PJ0MRSHTDG",
   *   properties: { "0805e283233042b37f460ed8fbf22160": ["string_property", "int_property"] }
   * })
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
   * Removes properties of an event.
   *
   * - Transports: Web API and RTM API.
   * - Scopes: any one of `chats--all:rw`, `chats--access:rw`.
   * - Events: `event_properties_deleted` (push and webhook).
   * - Idempotency: idempotent, may be repeated: a repeat removes nothing more.
   * - Source: Web API v3.6 page, RTM API v3.6 page (2026-06-12) (Web API: documented; RTM API:
   *   documented).
   *
   * @example
   * ```ts
   * await client.delete_event_properties({
   *   chat_id: "PJ0MRSHTDG",
   *   thread_id: "K600PKZON8",
   *   event_id: "K600PKZON8_1",
   *   properties: { "0805e283233042b37f460ed8fbf22160": ["string_property", "int_property"] }
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
   * Removes properties of a thread.
   *
   * - Transports: Web API and RTM API.
   * - Scopes: any one of `chats--all:rw`, `chats--access:rw`.
   * - Events: `thread_properties_deleted` (push and webhook).
   * - Idempotency: idempotent, may be repeated: a repeat removes nothing more.
   * - Source: Web API v3.6 page, RTM API v3.6 page (2026-06-12) (Web API: documented; RTM API:
   *   documented).
   *
   * @example
   * ```ts
   * await client.delete_thread_properties({
   *   chat_id: "PJ0MRSHTDG",
   *   thread_id: "K600PKZON8",
   *   properties: { "0805e283233042b37f460ed8fbf22160": ["string_property", "int_property"] }
   * })
   * ```
   * @throws InvalidRequestError when the payload breaks a limit; nothing is sent
   * @throws ApiError when the server refuses, such as `validation`, `authorization` or `authentication`
   * @throws ConnectionError, TimeoutError or DecodeError; each says in `delivery` whether the server may have acted
   */
  readonly delete_thread_properties: (
    payload: DeleteThreadPropertiesRequest,
    options?: CallOptions
  ) => Promise<DeleteThreadPropertiesResponse>

  /**
   * Makes the caller a follower: all changes of the chat reach it until the chat is resumed anew or
   * unfollowed. Users of a chat get its pushes without following.
   *
   * - Transports: Web API and RTM API.
   * - Scopes: any one of `chats--all:ro`, `chats--access:ro`.
   * - Events: `incoming_chat` (push): incoming_chat: unless the caller follows the chat or is in it
   *   already.
   * - Idempotency: idempotent, may be repeated: sets a state; a repeat causes no push.
   * - Source: Web API v3.6 page, RTM API v3.6 page (2026-06-12) (Web API: documented; RTM API:
   *   documented).
   *
   * @example
   * ```ts
   * await client.follow_chat({ id: "PJ0MRSHTDG" })
   * ```
   * @throws InvalidRequestError when the payload breaks a limit; nothing is sent
   * @throws ApiError when the server refuses, such as `validation`, `authorization` or `authentication`
   * @throws ConnectionError, TimeoutError or DecodeError; each says in `delivery` whether the server may have acted
   */
  readonly follow_chat: (payload: FollowChatRequest, options?: CallOptions) => Promise<FollowChatResponse>

  /**
   * Returns a chat with one thread: the one asked for, or the newest.
   *
   * - Transports: Web API and RTM API.
   * - Scopes: any one of `chats--all:ro`, `chats--access:ro`.
   * - Events: none.
   * - Idempotency: safe, may be repeated freely: reads.
   * - Source: Web API v3.6 page, RTM API v3.6 page (2026-06-12) (Web API: documented; RTM API:
   *   documented).
   *
   * @example
   * ```ts
   * const answer = await client.get_chat({ chat_id: "PJ0MRSHTDG", thread_id: "K600PKZON8" })
   * ```
   * @throws InvalidRequestError when the payload breaks a limit; nothing is sent
   * @throws ApiError when the server refuses, such as `validation`, `authorization` or `authentication`
   * @throws ConnectionError, TimeoutError or DecodeError; each says in `delivery` whether the server may have acted
   */
  readonly get_chat: (payload: GetChatRequest, options?: CallOptions) => Promise<GetChatResponse>

  /**
   * Returns one customer.
   *
   * - Transports: Web API and RTM API.
   * - Scopes: `customers:ro`.
   * - Events: none.
   * - Idempotency: safe, may be repeated freely: reads.
   * - Source: Web API v3.6 page, RTM API v3.6 page (2026-06-12) (Web API: documented; RTM API:
   *   documented).
   *
   * @example
   * ```ts
   * const answer = await client.get_customer({ id: "b7eff798-f8df-4364-8059-649c35c9ed0c" })
   * ```
   * @throws InvalidRequestError when the payload breaks a limit; nothing is sent
   * @throws ApiError when the server refuses, such as `validation`, `authorization` or `authentication`
   * @throws ConnectionError, TimeoutError or DecodeError; each says in `delivery` whether the server may have acted
   */
  readonly get_customer: (payload: GetCustomerRequest, options?: CallOptions) => Promise<GetCustomerResponse>

  /**
   * Returns the agents who can take a chat over, least busy first. Offline agents are left out; agents
   * not accepting chats are in.
   *
   * - Transports: Web API and RTM API.
   * - Scopes: none.
   * - Events: none.
   * - Idempotency: safe, may be repeated freely: reads.
   * - Source: Web API v3.6 page, RTM API v3.6 page (2026-06-12) (Web API: documented; RTM API:
   *   documented).
   *
   * @example
   * ```ts
   * const answer = await client.list_agents_for_transfer({ chat_id: "PJ0MRSHTDG" })
   * ```
   * @throws InvalidRequestError when the payload breaks a limit; nothing is sent
   * @throws ApiError when the server refuses, such as `validation`, `authorization` or `authentication`
   * @throws ConnectionError, TimeoutError or DecodeError; each says in `delivery` whether the server may have acted
   */
  readonly list_agents_for_transfer: (
    payload: ListAgentsForTransferRequest,
    options?: CallOptions
  ) => Promise<ListAgentsForTransferResponse>

  /**
   * Searches conversations; every hit is a whole chat with exactly one of its threads.
   * `filters.thread_ids` stands alone: no other filter, no pagination. `highlights.pre_tag` and
   * `highlights.post_tag` go together. An agent type may occur once over all arrays of
   * `filters.agent_types`.
   *
   * - Transports: Web API and RTM API.
   * - Scopes: any one of `chats--all:ro`, `chats--access:ro`.
   * - Events: none.
   * - Idempotency: safe, may be repeated freely: reads.
   * - Source: Web API v3.6 page, RTM API v3.6 page (2026-06-12) (Web API: documented; RTM API:
   *   documented).
   * - Limits, checked before sending:
   *   - the payload: an object in which page_id stands without filters, limit and sort_order
   *   - the payload: an object in which filters.thread_ids stands alone, without other filters,
   *     page_id, limit and sort_order
   *   - `filters.from`: a time with a zone, such as 2026-01-12T15:19:21.010200Z
   *   - `filters.to`: a time with a zone, such as 2026-01-12T15:19:21.010200Z
   *   - `filters.chat_ids`: an array of at most 1000
   *   - `filters.thread_ids`: an array of at most 20
   *   - `filters.group_ids`: an array of at most 200
   *   - `filters.group_ids[]`: a whole number
   *   - `filters.properties.*.*`: an object with exactly one of exists, values, exclude_values
   *   - `filters.agents`: an object with exactly one of exists, values, exclude_values
   *   - `filters.tags`: an object with exactly one of exists, values, exclude_values
   *   - `filters.sales`: an object with exactly one of exists, values, exclude_values
   *   - `filters.goals`: an object with exactly one of exists, values, exclude_values
   *   - `filters.forms[].from`: a time with a zone, such as 2026-01-12T15:19:21.010200Z
   *   - `filters.forms[].to`: a time with a zone, such as 2026-01-12T15:19:21.010200Z
   *   - `filters.forms[].groups`: an object with exactly one of values, exclude_values
   *   - `filters.event_types`: an object with exactly one of values, exclude_values
   *   - `filters.greetings.from`: a time with a zone, such as 2026-01-12T15:19:21.010200Z
   *   - `filters.greetings.to`: a time with a zone, such as 2026-01-12T15:19:21.010200Z
   *   - `filters.greetings.values[]`: a whole number
   *   - `filters.greetings.exclude_values[]`: a whole number
   *   - `filters.greetings.groups`: an object with exactly one of values, exclude_values
   *   - `filters.agent_response.agents`: an object with exactly one of values, exclude_values
   *   - `filters.agent_response.groups`: an object with exactly one of values, exclude_values
   *   - `filters.agent_types`: an object that lists every kind of agent once
   *   - `filters.customer_countries`: an object with exactly one of exists, values, exclude_values
   *   - `limit`: a whole number from 1 to 100
   *   - `highlights`: an object with both pre_tag and post_tag, or neither
   *
   * @example
   * ```ts
   * const answer = await client.list_archives({
   *   filters: {
   *     query: "refund",
   *     from: "2026-03-01T00:00:00.000000+00:00",
   *     to: "2026-03-08T00:00:00.000000+00:00",
   *     group_ids: [0, 1],
   *     agents: { values: ["agent1@example.com", "agent2@example.com"], require_every_value: true },
   *     tags: { exists: true },
   *     sales: { values: [7] },
   *     event_types: { values: ["message", "filled_form"] },
   *     forms: [{ type: "pre_chat", values: ["163672098710307655:0"], groups: { values: [1] } }],
   *     greetings: { values: [12], groups: { exclude_values: [3] } },
   *     agent_response: { first: true, agents: { values: ["agent1@example.com"] } },
   *     agent_types: { all_values: ["human"], exclude_values: ["chatbot"] },
   *     customer_countries: { values: ["PL", "DE"] },
   *     customer_email: "cleo@example.com",
   *     properties: { rating: { score: { values: [1] }, comment: { exists: true } } }
   *   },
   *   sort_order: "desc",
   *   limit: 25,
   *   highlights: { pre_tag: "<b>", post_tag: "</b>" }
   * })
   * ```
   * @throws InvalidRequestError when the payload breaks a limit; nothing is sent
   * @throws ApiError when the server refuses, such as `validation`, `authorization` or `authentication`
   * @throws ConnectionError, TimeoutError or DecodeError; each says in `delivery` whether the server may have acted
   */
  readonly list_archives: (
    payload?: ListArchivesRequest,
    options?: CallOptions
  ) => Promise<ListArchivesResponse>

  /**
   * Lists the chats the caller may see as summaries, page by page.
   *
   * - Transports: Web API and RTM API.
   * - Scopes: any one of `chats--all:ro`, `chats--access:ro`.
   * - Events: none.
   * - Idempotency: safe, may be repeated freely: reads.
   * - Source: Web API v3.6 page, RTM API v3.6 page (2026-06-12) (Web API: documented; RTM API:
   *   documented).
   * - Limits, checked before sending:
   *   - the payload: an object in which page_id stands without filters, limit and sort_order
   *   - `filters.group_ids`: an array of at most 200
   *   - `filters.group_ids[]`: a whole number
   *   - `filters.properties.*.*`: an object with exactly one of exists, values, exclude_values
   *   - `limit`: a whole number from 1 to 100
   *
   * @example
   * ```ts
   * const { chats_summary, found_chats, next_page_id } = await client.list_chats({
   *   filters: {
   *     active: true,
   *     include_chats_without_threads: false,
   *     group_ids: [0, 1],
   *     properties: { rating: { score: { values: [1] } } }
   *   },
   *   sort_order: "desc",
   *   limit: 25
   * })
   * ```
   * @throws InvalidRequestError when the payload breaks a limit; nothing is sent
   * @throws ApiError when the server refuses, such as `validation`, `authorization` or `authentication`
   * @throws ConnectionError, TimeoutError or DecodeError; each says in `delivery` whether the server may have acted
   */
  readonly list_chats: (payload?: ListChatsRequest, options?: CallOptions) => Promise<ListChatsResponse>

  /**
   * Returns who takes chats now. `agents--all:ro` is for the statuses of agents, `agents-bot--all:ro`
   * for those of bots. With one of them expect half of the list, or a refusal: the documents do not say
   * which.
   *
   * - Transports: Web API and RTM API.
   * - Scopes: `agents--all:ro`, `agents-bot--all:ro`, each for its own part of the answer.
   * - Events: none.
   * - Idempotency: safe, may be repeated freely: reads.
   * - Source: Web API v3.6 page, RTM API v3.6 page (2026-06-12) (Web API: documented; RTM API:
   *   documented).
   * - Limits, checked before sending:
   *   - `filters.group_ids[]`: a whole number
   *
   * @example
   * ```ts
   * const answer = await client.list_routing_statuses({ filters: { group_ids: [0] } })
   * ```
   * @throws InvalidRequestError when the payload breaks a limit; nothing is sent
   * @throws ApiError when the server refuses, such as `validation`, `authorization` or `authentication`
   * @throws ConnectionError, TimeoutError or DecodeError; each says in `delivery` whether the server may have acted
   */
  readonly list_routing_statuses: (
    payload?: ListRoutingStatusesRequest,
    options?: CallOptions
  ) => Promise<ListRoutingStatusesResponse>

  /**
   * Lists the threads of one chat that the caller may see, with their events. `min_events_count`
   * excludes limit and filters.
   *
   * - Transports: Web API and RTM API.
   * - Scopes: any one of `chats--all:ro`, `chats--access:ro`.
   * - Events: none.
   * - Idempotency: safe, may be repeated freely: reads.
   * - Source: Web API v3.6 page, RTM API v3.6 page (2026-06-12) (Web API: documented; RTM API:
   *   documented).
   * - Limits, checked before sending:
   *   - the payload: an object in which page_id stands without filters, limit and sort_order
   *   - the payload: an object in which min_events_count stands without filters and limit
   *   - `limit`: a whole number from 1 to 100
   *   - `min_events_count`: a whole number from 1 to 100
   *   - `filters.from`: a time with a zone, such as 2026-01-12T15:19:21.010200Z
   *   - `filters.to`: a time with a zone, such as 2026-01-12T15:19:21.010200Z
   *
   * @example
   * ```ts
   * const answer = await client.list_threads({
   *   chat_id: "PJ0MRSHTDG",
   *   limit: 10,
   *   sort_order: "asc",
   *   filters: { from: "2026-03-01T00:00:00.000000+00:00", to: "2026-03-08T00:00:00.000000+00:00" }
   * })
   * ```
   * @throws InvalidRequestError when the payload breaks a limit; nothing is sent
   * @throws ApiError when the server refuses, such as `validation`, `authorization` or `authentication`
   * @throws ConnectionError, TimeoutError or DecodeError; each says in `delivery` whether the server may have acted
   */
  readonly list_threads: (payload: ListThreadsRequest, options?: CallOptions) => Promise<ListThreadsResponse>

  /**
   * Marks events up to a moment as seen by the caller.
   *
   * - Transports: Web API and RTM API.
   * - Scopes: any one of `chats--all:ro`, `chats--access:ro`.
   * - Events: `events_marked_as_seen` (push and webhook).
   * - Idempotency: idempotent, may be repeated: sets a moment.
   * - Source: Web API v3.6 page, RTM API v3.6 page (2026-06-12) (Web API: documented; RTM API:
   *   documented).
   * - Limits, checked before sending:
   *   - `seen_up_to`: a time with a zone, such as 2026-01-12T15:19:21.010200Z
   *
   * @example
   * ```ts
   * await client.mark_events_as_seen({ chat_id: "PJ0MRSHTDG", seen_up_to: "2026-03-02T09:15:30.010200Z" })
   * ```
   * @throws InvalidRequestError when the payload breaks a limit; nothing is sent
   * @throws ApiError when the server refuses, such as `validation`, `authorization` or `authentication`
   * @throws ConnectionError, TimeoutError or DecodeError; each says in `delivery` whether the server may have acted
   */
  readonly mark_events_as_seen: (
    payload: MarkEventsAsSeenRequest,
    options?: CallOptions
  ) => Promise<MarkEventsAsSeenResponse>

  /**
   * Sends a JSON message to agents, outside any chat; nothing is stored. Name at least one of
   * `recipients.agents.all`, `.ids` and `.groups`. Customers can no longer be addressed, in any version
   * (since 2026-01).
   *
   * - Transports: Web API and RTM API.
   * - Scopes: `multicast:rw`.
   * - Events: `incoming_multicast` (push).
   * - Idempotency: unsafe, is never repeated unless the server did not act: delivers again.
   * - Source: Web API v3.6 page, RTM API v3.6 page (2026-06-12) (Web API: documented; RTM API:
   *   documented).
   * - Limits, checked before sending:
   *   - `recipients`: an object that names a receiver in agents.all, agents.ids or agents.groups
   *   - `recipients.agents.groups[]`: a whole number
   *
   * @example
   * ```ts
   * await client.multicast({
   *   recipients: { agents: { all: false, ids: ["agent1@example.com"], groups: [1, 2] } },
   *   content: { example: { nested: "json" } },
   *   type: "vip_arrived"
   * })
   * ```
   * @throws InvalidRequestError when the payload breaks a limit; nothing is sent
   * @throws ApiError when the server refuses, such as `validation`, `authorization` or `authentication`
   * @throws ConnectionError, TimeoutError or DecodeError; each says in `delivery` whether the server may have acted
   */
  readonly multicast: (payload: MulticastRequest, options?: CallOptions) => Promise<MulticastResponse>

  /**
   * Takes an agent out of a chat. The customer cannot be removed. The caller must be in the chat, unless
   * `ignore_requester_presence` is true.
   *
   * - Transports: Web API and RTM API.
   * - Scopes: any one of `chats--all:rw`, `chats--access:rw`.
   * - Events: `user_removed_from_chat` (push and webhook).
   * - Idempotency: idempotent, may be repeated: sets a state; the answer to a repeat is not
   *   documented.
   * - Source: Web API v3.6 page, RTM API v3.6 page (2026-06-12) (Web API: documented; RTM API:
   *   documented).
   *
   * @example
   * ```ts
   * await client.remove_user_from_chat({ chat_id: "PJ0MRSHTDG", user_id: "agent2@example.com", user_type: "agent" })
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
   * Asks for a machine-made summary of a thread; it arrives later as an event. A closed thread can be
   * summarised once; an active one any number of times. The answer only says that the work was taken on.
   *
   * - Transports: Web API and RTM API.
   * - Scopes: any one of `chats--all:rw`, `chats--access:rw`.
   * - Events: `thread_summary_set` (push and webhook), `incoming_event` (push), `incoming_error`
   *   (push): thread_summary_set for a closed thread; incoming_event, a system event of the source
   *   messaging and the subtype summary, for an active one; incoming_error with the action
   *   set_thread_summary when it fails afterwards.
   * - Idempotency: unsafe, is never repeated unless the server did not act: on an active thread every
   *   call adds a system event; on a closed one the second call is refused.
   * - Source: Web API v3.6 page, RTM API v3.6 page (2026-06-12) (Web API: documented; RTM API:
   *   documented).
   *
   * @example
   * ```ts
   * await client.request_thread_summary({ chat_id: "PJ0MRSHTDG", thread_id: "K600PKZON8" })
   * ```
   * @throws InvalidRequestError when the payload breaks a limit; nothing is sent
   * @throws ApiError when the server refuses, such as `validation`, `authorization` or `authentication`
   * @throws ConnectionError, TimeoutError or DecodeError; each says in `delivery` whether the server may have acted
   */
  readonly request_thread_summary: (
    payload: RequestThreadSummaryRequest,
    options?: CallOptions
  ) => Promise<RequestThreadSummaryResponse>

  /**
   * Opens a new thread in a chat that has none active. 1 customer and 4 agents besides the caller at
   * most. Authors of first events, except the caller, must be listed in `chat.users`. First events and
   * users are seen by all; that cannot be changed.
   *
   * - Transports: Web API and RTM API.
   * - Scopes: any one of `chats--all:rw`, `chats--access:rw`.
   * - Events: `incoming_chat` (push and webhook).
   * - Idempotency: unsafe, is never repeated unless the server did not act: opens a thread; with
   *   active false every repeat adds one, with active true a repeat probably fails on the now active
   *   chat.
   * - Source: Web API v3.6 page, RTM API v3.6 page (2026-06-12) (Web API: documented; RTM API:
   *   documented).
   * - Limits, checked before sending:
   *   - `chat.users`: users with at most 1 customer and 4 agents
   *   - `chat.thread.events[]`: an object without recipients, which is visibility in this version
   *   - `chat.thread.events[].text`: text of at most 16384 bytes of UTF-8
   *   - `chat.thread.events[].url`: an absolute URL, such as https://example.com/a.png
   *   - `chat.thread.events[].elements`: an array of at most 10
   *   - `chat.thread.events[].elements[].image.size`: a whole number
   *   - `chat.thread.events[].elements[].image.width`: a whole number
   *   - `chat.thread.events[].elements[].image.height`: a whole number
   *   - `chat.thread.events[].elements[].buttons`: an array of at most 13
   *
   * @example
   * ```ts
   * const { thread_id, event_ids } = await client.resume_chat({
   *   chat: {
   *     id: "PJ0MRSHTDG",
   *     access: { group_ids: [0] },
   *     users: [{ id: "b7eff798-f8df-4364-8059-649c35c9ed0c", type: "customer" }],
   *     thread: {
   *       events: [{ type: "message", text: "welcome back", custom_id: "31-0C-1C-07-DB-17" }]
   *     }
   *   },
   *   continuous: true
   * })
   * ```
   * @throws InvalidRequestError when the payload breaks a limit; nothing is sent
   * @throws ApiError when the server refuses, such as `validation`, `authorization` or `authentication`
   * @throws ConnectionError, TimeoutError or DecodeError; each says in `delivery` whether the server may have acted
   */
  readonly resume_chat: (payload: ResumeChatRequest, options?: CallOptions) => Promise<ResumeChatResponse>

  /**
   * Adds an event (message, file, rich message, form, filled form, custom, system message) to the active
   * thread of a chat. The caller must be in the chat; there is no override. A user whom only agents see
   * cannot send to all. A text has at most 16 KB of UTF-8. Events of the type `system` cannot be sent.
   * It moves the caller's `events_seen_up_to`, as if all was seen.
   *
   * - Transports: Web API and RTM API.
   * - Scopes: any one of `chats--all:rw`, `chats--access:rw`.
   * - Events: `incoming_event` (push and webhook).
   * - Idempotency: keyed, is repeated only after a look whether it happened: may post twice;
   *   event.custom_id is the key: look for it with get_chat or list_threads before a repeat (the
   *   answer then carries the id of the found event).
   * - Source: Web API v3.6 page, RTM API v3.6 page (2026-06-12) (Web API: documented; RTM API:
   *   documented).
   * - Limits, checked before sending:
   *   - `event`: an object without recipients, which is visibility in this version
   *   - `event.text`: text of at most 16384 bytes of UTF-8
   *   - `event.url`: an absolute URL, such as https://example.com/a.png
   *   - `event.elements`: an array of at most 10
   *   - `event.elements[].image.size`: a whole number
   *   - `event.elements[].image.width`: a whole number
   *   - `event.elements[].image.height`: a whole number
   *   - `event.elements[].buttons`: an array of at most 13
   *
   * @example
   * ```ts
   * const { event_id } = await client.send_event({
   *   chat_id: "PJ0MRSHTDG",
   *   event: {
   *     type: "message",
   *     text: "hello world",
   *     visibility: "all",
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
   * Shows a message that is not stored, such as the growing text of a long answer. The caller must be in
   * the chat; there is no override. No agent push, no webhook. Customers get `incoming_event_preview`
   * (Customer Chat API pushes).
   *
   * - Transports: Web API and RTM API.
   * - Scopes: any one of `chats--all:rw`, `chats--access:rw`.
   * - Events: none.
   * - Idempotency: unsafe, is never repeated unless the server did not act: nothing is stored, so
   *   losing one costs nothing; that a second preview with the same custom_id replaces the first is
   *   not documented, and a late repeat could show after the final message.
   * - Source: Web API v3.6 page, RTM API v3.6 page (2026-06-12) (Web API: documented; RTM API:
   *   documented).
   * - Limits, checked before sending:
   *   - `event`: an object without recipients, which is visibility in this version
   *   - `event.text`: text of at most 16384 bytes of UTF-8
   *
   * @example
   * ```ts
   * await client.send_event_preview({
   *   chat_id: "PJ0MRSHTDG",
   *   event: {
   *     type: "message",
   *     text: "Looking up your order ...",
   *     visibility: "all",
   *     custom_id: "31-0C-1C-07-DB-18"
   *   }
   * })
   * ```
   * @throws InvalidRequestError when the payload breaks a limit; nothing is sent
   * @throws ApiError when the server refuses, such as `validation`, `authorization` or `authentication`
   * @throws ConnectionError, TimeoutError or DecodeError; each says in `delivery` whether the server may have acted
   */
  readonly send_event_preview: (
    payload: SendEventPreviewRequest,
    options?: CallOptions
  ) => Promise<SendEventPreviewResponse>

  /**
   * Presses or releases a button of a rich message.
   *
   * - Transports: Web API and RTM API.
   * - Scopes: any one of `chats--all:rw`, `chats--access:rw`.
   * - Events: `incoming_rich_message_postback` (push and webhook): incoming_rich_message_postback: for
   *   active threads only.
   * - Idempotency: idempotent, may be repeated: sets a button's state; receivers may see the event
   *   twice, so treat it as unsafe when postback.ecommerce is given (a receiver may act on each).
   * - Source: Web API v3.6 page, RTM API v3.6 page (2026-06-12) (Web API: documented; RTM API:
   *   documented).
   *
   * @example
   * ```ts
   * await client.send_rich_message_postback({
   *   chat_id: "PJ0MRSHTDG",
   *   thread_id: "K600PKZON8",
   *   event_id: "K600PKZON8_1",
   *   postback: {
   *     id: "action_yes",
   *     toggled: true,
   *     button_type: "message",
   *     button_value: "yes",
   *     ecommerce: { product_id: "12345", option_id: "red-xl", quantity: 1 }
   *   }
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
   * Shows that an answer is being prepared. Customers get a push of the same name (Customer Chat API).
   *
   * - Transports: Web API and RTM API.
   * - Scopes: any one of `chats--all:rw`, `chats--access:rw`.
   * - Events: `incoming_thinking_indicator` (push).
   * - Idempotency: idempotent, may be repeated: ephemeral; a repeat shows the same.
   * - Source: Web API v3.6 page, RTM API v3.6 page (2026-06-12) (Web API: documented; RTM API:
   *   documented).
   * - Limits, checked before sending:
   *   - the payload: an object without recipients, which is visibility in this version
   *
   * @example
   * ```ts
   * await client.send_thinking_indicator({
   *   chat_id: "PJ0MRSHTDG",
   *   title: "Thinking ...",
   *   description: "Asking the billing service",
   *   visibility: "all",
   *   custom_id: "31-0C-1C-07-DB-19"
   * })
   * ```
   * @throws InvalidRequestError when the payload breaks a limit; nothing is sent
   * @throws ApiError when the server refuses, such as `validation`, `authorization` or `authentication`
   * @throws ConnectionError, TimeoutError or DecodeError; each says in `delivery` whether the server may have acted
   */
  readonly send_thinking_indicator: (
    payload: SendThinkingIndicatorRequest,
    options?: CallOptions
  ) => Promise<SendThinkingIndicatorResponse>

  /**
   * Shows that the caller is typing, or no longer.
   *
   * - Transports: Web API and RTM API.
   * - Scopes: any one of `chats--all:rw`, `chats--access:rw`.
   * - Events: none.
   * - Idempotency: idempotent, may be repeated: ephemeral; a repeat shows the same.
   * - Source: Web API v3.6 page, RTM API v3.6 page (2026-06-12) (Web API: documented; RTM API:
   *   documented).
   * - Limits, checked before sending:
   *   - the payload: an object without recipients, which is visibility in this version
   *
   * @example
   * ```ts
   * await client.send_typing_indicator({ chat_id: "PJ0MRSHTDG", visibility: "all", is_typing: true })
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
   * Sets whether an agent or bot takes chats. `offline` is for bots only. Over the RTM API it holds for
   * the session, however many connections there are; then the agent's settings apply again.
   *
   * - Transports: Web API and RTM API.
   * - Scopes: any one of `agents--my:rw`, `agents--all:rw`, `agents-bot--my:rw`, `agents-bot--all:rw`.
   * - Events: `routing_status_set` (push and webhook).
   * - Idempotency: idempotent, may be repeated: sets a state.
   * - Source: Web API v3.6 page, RTM API v3.6 page (2026-06-12) (Web API: documented; RTM API:
   *   documented).
   *
   * @example
   * ```ts
   * await client.set_routing_status({ status: "not_accepting_chats", agent_id: "agent1@example.com" })
   * ```
   * @throws InvalidRequestError when the payload breaks a limit; nothing is sent
   * @throws ApiError when the server refuses, such as `validation`, `authorization` or `authentication`
   * @throws ConnectionError, TimeoutError or DecodeError; each says in `delivery` whether the server may have acted
   */
  readonly set_routing_status: (
    payload: SetRoutingStatusRequest,
    options?: CallOptions
  ) => Promise<SetRoutingStatusResponse>

  /**
   * Opens a new chat with its first thread. 1 customer and 4 agents besides the caller at most. Authors
   * of first events, except the caller, must be listed in `chat.users`. First events and users are seen
   * by all; that cannot be changed. The whole payload may be left out: every field is optional.
   *
   * - Transports: Web API and RTM API.
   * - Scopes: any one of `chats--all:rw`, `chats--access:rw`.
   * - Events: `incoming_chat` (push and webhook).
   * - Idempotency: unsafe, is never repeated unless the server did not act: opens a chat; a repeat
   *   opens another.
   * - Source: Web API v3.6 page, RTM API v3.6 page (2026-06-12) (Web API: documented; RTM API:
   *   documented).
   * - Limits, checked before sending:
   *   - `chat.users`: users with at most 1 customer and 4 agents
   *   - `chat.thread.events[]`: an object without recipients, which is visibility in this version
   *   - `chat.thread.events[].text`: text of at most 16384 bytes of UTF-8
   *   - `chat.thread.events[].url`: an absolute URL, such as https://example.com/a.png
   *   - `chat.thread.events[].elements`: an array of at most 10
   *   - `chat.thread.events[].elements[].image.size`: a whole number
   *   - `chat.thread.events[].elements[].image.width`: a whole number
   *   - `chat.thread.events[].elements[].image.height`: a whole number
   *   - `chat.thread.events[].elements[].buttons`: an array of at most 13
   *
   * @example
   * ```ts
   * const { chat_id, thread_id, event_ids } = await client.start_chat({
   *   chat: {
   *     properties: { source: { client_id: "0805e283233042b37f460ed8fbf22160" } },
   *     access: { group_ids: [1] },
   *     users: [
   *       { id: "b7eff798-f8df-4364-8059-649c35c9ed0c", type: "customer" },
   *       { id: "agent2@example.com", type: "agent" }
   *     ],
   *     thread: {
   *       events: [
   *         { type: "message", text: "hello there", custom_id: "31-0C-1C-07-DB-16" },
   *         {
   *           type: "system_message",
   *           system_message_type: "my_app.opened",
   *           text: "opened from {{app}}",
   *           text_vars: { app: "the shop" }
   *         }
   *       ],
   *       properties: { "0805e283233042b37f460ed8fbf22160": { string_property: "a value" } }
   *     }
   *   },
   *   active: true,
   *   continuous: true
   * })
   * ```
   * @throws InvalidRequestError when the payload breaks a limit; nothing is sent
   * @throws ApiError when the server refuses, such as `validation`, `authorization` or `authentication`
   * @throws ConnectionError, TimeoutError or DecodeError; each says in `delivery` whether the server may have acted
   */
  readonly start_chat: (payload?: StartChatRequest, options?: CallOptions) => Promise<StartChatResponse>

  /**
   * Puts a tag on a thread. The tag and the thread must share a group.
   *
   * - Transports: Web API and RTM API.
   * - Scopes: any one of `chats--all:rw`, `chats--access:rw`.
   * - Events: `thread_tagged` (push and webhook).
   * - Idempotency: idempotent, may be repeated: sets a state; the answer to a repeat is not
   *   documented.
   * - Source: Web API v3.6 page, RTM API v3.6 page (2026-06-12) (Web API: documented; RTM API:
   *   documented).
   *
   * @example
   * ```ts
   * await client.tag_thread({ chat_id: "PJ0MRSHTDG", thread_id: "K600PKZON8", tag: "support" })
   * ```
   * @throws InvalidRequestError when the payload breaks a limit; nothing is sent
   * @throws ApiError when the server refuses, such as `validation`, `authorization` or `authentication`
   * @throws ConnectionError, TimeoutError or DecodeError; each says in `delivery` whether the server may have acted
   */
  readonly tag_thread: (payload: TagThreadRequest, options?: CallOptions) => Promise<TagThreadResponse>

  /**
   * Hands an active chat to groups or agents, or re-routes it inside its group. The chat must be active.
   * An agent as target must have access to the chat. `chat_access_updated`, `user_removed_from_chat` and
   * `user_added_to_chat` exist as events of their own; whether a transfer sends them too is not said.
   * The caller must be in the chat, unless `ignore_requester_presence` is true.
   *
   * - Transports: Web API and RTM API.
   * - Scopes: any one of `chats--all:rw`, `chats--access:rw`.
   * - Events: `chat_transferred` (push and webhook).
   * - Idempotency: unsafe, is never repeated unless the server did not act: a repeat may move the chat
   *   again, to another agent of the group.
   * - Source: Web API v3.6 page, RTM API v3.6 page (2026-06-12) (Web API: documented; RTM API:
   *   documented).
   * - Limits, checked before sending:
   *   - `target`: an object whose ids are numbers of groups or texts of agents, as its type says
   *
   * @example
   * ```ts
   * await client.transfer_chat({
   *   id: "PJ0MRSHTDG",
   *   target: { type: "group", ids: [19] },
   *   ignore_agents_availability: true,
   *   ignore_requester_presence: false
   * })
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
   * Takes the caller out of the followers; only major changes reach it from then on. A user of the chat
   * cannot unfollow it.
   *
   * - Transports: Web API and RTM API.
   * - Scopes: none.
   * - Events: `chat_unfollowed` (push).
   * - Idempotency: idempotent, may be repeated: sets a state.
   * - Source: Web API v3.6 page, RTM API v3.6 page (2026-06-12) (Web API: documented; RTM API:
   *   documented).
   *
   * @example
   * ```ts
   * const { chat_id } = await client.unfollow_chat({ id: "PJ0MRSHTDG" })
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
   * - Scopes: any one of `chats--all:rw`, `chats--access:rw`.
   * - Events: `thread_untagged` (push and webhook).
   * - Idempotency: idempotent, may be repeated: sets a state; the answer to a repeat is not
   *   documented.
   * - Source: Web API v3.6 page, RTM API v3.6 page (2026-06-12) (Web API: documented; RTM API:
   *   documented).
   *
   * @example
   * ```ts
   * await client.untag_thread({ chat_id: "PJ0MRSHTDG", thread_id: "K600PKZON8", tag: "support" })
   * ```
   * @throws InvalidRequestError when the payload breaks a limit; nothing is sent
   * @throws ApiError when the server refuses, such as `validation`, `authorization` or `authentication`
   * @throws ConnectionError, TimeoutError or DecodeError; each says in `delivery` whether the server may have acted
   */
  readonly untag_thread: (payload: UntagThreadRequest, options?: CallOptions) => Promise<UntagThreadResponse>

  /**
   * Sets properties of a chat.
   *
   * - Transports: Web API and RTM API.
   * - Scopes: any one of `chats--all:rw`, `chats--access:rw`.
   * - Events: `chat_properties_updated` (push and webhook).
   * - Idempotency: idempotent, may be repeated: sets values; a repeat sets the same ones.
   * - Source: Web API v3.6 page, RTM API v3.6 page (2026-06-12) (Web API: documented; RTM API:
   *   documented).
   *
   * @example
   * ```ts
   * await client.update_chat_properties({
   *   id: "PJ0MRSHTDG",
   *   properties: {
   *     "0805e283233042b37f460ed8fbf22160": { string_property: "a value", int_property: 3, bool_property: true }
   *   }
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
   * Changes what is known of a customer. At least one field besides `id`.
   *
   * - Transports: Web API and RTM API.
   * - Scopes: `customers:rw`.
   * - Events: `customer_updated` (push), `customer_session_fields_updated` (webhook):
   *   customer_session_fields_updated: only while the customer has active chats, once per active chat;
   *   carries session_fields only.
   * - Idempotency: idempotent, may be repeated: sets values; a repeat sets the same ones.
   * - Source: Web API v3.6 page, RTM API v3.6 page (2026-06-12) (Web API: documented; RTM API:
   *   documented).
   * - Limits, checked before sending:
   *   - the payload: an object with at least one of name, email, avatar, phone_number, session_fields,
   *     omnichannel, address
   *   - `id`: a UUID
   *   - `avatar`: an absolute URL, such as https://example.com/a.png
   *
   * @example
   * ```ts
   * await client.update_customer({
   *   id: "b7eff798-f8df-4364-8059-649c35c9ed0c",
   *   name: "Cleo Visitor",
   *   email: "cleo@example.com",
   *   avatar: "https://cdn.example.com/avatars/2.png",
   *   phone_number: "+14155550100",
   *   session_fields: [{ plan: "gold" }, { seats: "4" }],
   *   omnichannel: {
   *     fbmessenger: { id: "100012345678901", name: "Cleo Visitor", is_verified_user: true },
   *     twilio: { phone_number: "+14155550100" }
   *   },
   *   address: {
   *     address: "1 Sample Street",
   *     city: "Wroclaw",
   *     country: "Poland",
   *     state: "Dolnoslaskie",
   *     postal_code: "50-001"
   *   }
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
   * Sets properties of an event.
   *
   * - Transports: Web API and RTM API.
   * - Scopes: any one of `chats--all:rw`, `chats--access:rw`.
   * - Events: `event_properties_updated` (push and webhook).
   * - Idempotency: idempotent, may be repeated: sets values; a repeat sets the same ones.
   * - Source: Web API v3.6 page, RTM API v3.6 page (2026-06-12) (Web API: documented; RTM API:
   *   documented).
   *
   * @example
   * ```ts
   * await client.update_event_properties({
   *   chat_id: "PJ0MRSHTDG",
   *   thread_id: "K600PKZON8",
   *   event_id: "K600PKZON8_1",
   *   properties: {
   *     "0805e283233042b37f460ed8fbf22160": { string_property: "a value", int_property: 3, bool_property: true }
   *   }
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
   * Sets properties of a thread.
   *
   * - Transports: Web API and RTM API.
   * - Scopes: any one of `chats--all:rw`, `chats--access:rw`.
   * - Events: `thread_properties_updated` (push and webhook).
   * - Idempotency: idempotent, may be repeated: sets values; a repeat sets the same ones.
   * - Source: Web API v3.6 page, RTM API v3.6 page (2026-06-12) (Web API: documented; RTM API:
   *   documented).
   *
   * @example
   * ```ts
   * await client.update_thread_properties({
   *   chat_id: "PJ0MRSHTDG",
   *   thread_id: "K600PKZON8",
   *   properties: {
   *     "0805e283233042b37f460ed8fbf22160": { string_property: "a value", int_property: 3, bool_property: true }
   *   }
   * })
   * ```
   * @throws InvalidRequestError when the payload breaks a limit; nothing is sent
   * @throws ApiError when the server refuses, such as `validation`, `authorization` or `authentication`
   * @throws ConnectionError, TimeoutError or DecodeError; each says in `delivery` whether the server may have acted
   */
  readonly update_thread_properties: (
    payload: UpdateThreadPropertiesRequest,
    options?: CallOptions
  ) => Promise<UpdateThreadPropertiesResponse>
}

/** The actions of the Web API. */
export interface WebMethods extends SharedMethods {
  /**
   * Stores a file for 24 hours and returns the URL to use in a file event.
   *
   * - Transports: Web API only.
   * - Scopes: none.
   * - Events: none.
   * - Idempotency: safe, may be repeated freely: leaves a temporary file at most.
   * - Source: Web API v3.6 page (2026-06-12) (Web API: documented).
   * - Limits, checked before sending:
   *   - `file`: a file: a Blob, bytes, { data, name }, { stream, name } or { path }
   *   - `file`: a file of at most 10485760 bytes (10 MB)
   *
   * @example
   * ```ts
   * const { url } = await client.upload_file({ file: { path: "image.png" } })
   * ```
   * @throws InvalidRequestError when the payload breaks a limit; nothing is sent
   * @throws ApiError when the server refuses, such as `entity_too_large`, `authorization` or `authentication`
   * @throws ConnectionError, TimeoutError or DecodeError; each says in `delivery` whether the server may have acted
   */
  readonly upload_file: (payload: UploadFileRequest, options?: CallOptions) => Promise<UploadFileResponse>
}

/** The actions of the RTM API. */
export interface RtmMethods extends SharedMethods {
  /**
   * Authorises an RTM connection and returns the agent's starting state. Within 30 s of connecting, else
   * the connection is closed. Once per connection. `pushes` names at least one version. Each scope is
   * for a kind of push: without it those pushes do not come, and the login succeeds.
   *
   * - Transports: RTM API only.
   * - Scopes: `chats--access:ro`, `customers:ro`, `multicast:ro`, `agents--all:ro`,
   *   `agents-bot--all:ro`, each for its own part of the answer.
   * - Events: `incoming_customers` (push): incoming_customers: after login, by the monitoring level.
   * - Idempotency: safe, may be repeated freely: on a fresh connection; it reads the state and
   *   authorises.
   * - Source: RTM API v3.6 page (2026-06-12) (RTM API: documented).
   *
   * @example
   * ```ts
   * const { license, my_profile, chats_summary } = await rtm.login({
   *   token: "Bearer dal:xxxxxxxxxxxxxxxx",
   *   timezone: "Europe/Warsaw",
   *   reconnect: false,
   *   application: { name: "Example client", version: "1.2.3" },
   *   away: false,
   *   customer_monitoring_level: "chatting",
   *   pushes: { "3.6": ["incoming_chat", "incoming_event"], "3.7": ["all"] }
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
   * - Idempotency: safe, may be repeated freely: ends the session; a repeat finds none.
   * - Source: RTM API v3.6 page (2026-06-12) (RTM API: documented).
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
   * Keeps an RTM connection alive where control frames cannot be sent. Every 15 s; the connection closes
   * after about 30 s of silence. No effect before login. The answer is a response with action ping; its
   * payload is not shown.
   *
   * - Transports: RTM API only.
   * - Scopes: none.
   * - Events: none.
   * - Idempotency: safe, may be repeated freely: does nothing.
   * - Source: RTM API v3.6 page (2026-06-12) (RTM API: a message of the connection).
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
   * Marks the caller's RTM session as away, or as back. Per connection: the agent becomes
   * `not_accepting_chats` only when all its connections are away, and auto-away is on. Noticing
   * inactivity is the client's business.
   *
   * - Transports: RTM API only.
   * - Scopes: `agents--my:rw`.
   * - Events: none.
   * - Idempotency: idempotent, may be repeated: sets a state.
   * - Source: RTM API v3.6 page (2026-06-12) (RTM API: documented).
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

  /**
   * Starts tracking customers of some groups on this connection and returns those that match now.
   *
   * - Transports: RTM API only.
   * - Scopes: `customers:ro`.
   * - Events: `subscribed_customers_totals_updated` (push): subscribed_customers_totals_updated now
   *   and then, once more customers match than are tracked; pushes about tracked customers
   *   (incoming_customer, customer_updated, customer_left) are likely, and not documented for it.
   * - Idempotency: unsafe, is never repeated unless the server did not act: opens a subscription; a
   *   repeat opens a second one whose id nobody holds. It belongs to the connection, so a session
   *   subscribes again after every reconnect.
   * - Source: RTM API v3.6 page (2026-06-12) (RTM API: documented).
   *
   * @example
   * ```ts
   * const { subscription_id, customers } = await rtm.subscribe_customers({ group_ids: [0, 42], limit: 100 })
   * ```
   * @throws InvalidRequestError when the payload breaks a limit; nothing is sent
   * @throws ApiError when the server refuses, such as `validation`, `authorization` or `authentication`
   * @throws ConnectionError, TimeoutError or DecodeError; each says in `delivery` whether the server may have acted
   */
  readonly subscribe_customers: (
    payload?: SubscribeCustomersRequest,
    options?: CallOptions
  ) => Promise<SubscribeCustomersResponse>

  /**
   * Ends a subscription of subscribe_customers.
   *
   * - Transports: RTM API only.
   * - Scopes: `customers:ro`.
   * - Events: none.
   * - Idempotency: idempotent, may be repeated: sets a state; the answer to a repeat is not
   *   documented.
   * - Source: RTM API v3.6 page (2026-06-12) (RTM API: documented).
   *
   * @example
   * ```ts
   * await rtm.unsubscribe_customers({ subscription_id: "5f0c1b7e2a9d4c3b8e6f7a1029384756" })
   * ```
   * @throws InvalidRequestError when the payload breaks a limit; nothing is sent
   * @throws ApiError when the server refuses, such as `validation`, `authorization` or `authentication`
   * @throws ConnectionError, TimeoutError or DecodeError; each says in `delivery` whether the server may have acted
   */
  readonly unsubscribe_customers: (
    payload: UnsubscribeCustomersRequest,
    options?: CallOptions
  ) => Promise<UnsubscribeCustomersResponse>

  /**
   * Swaps the token of a connection for a new one, so that it outlives the old token. Without it the
   * connection ends with the disconnect reason `access_token_expired`.
   *
   * - Transports: RTM API only.
   * - Scopes: none.
   * - Events: none.
   * - Idempotency: idempotent, may be repeated: sets the same token again.
   * - Source: RTM API v3.6 page (2026-06-12) (RTM API: documented).
   *
   * @example
   * ```ts
   * await rtm.update_session({ token: "Bearer dal:xxxxxxxxxxxxxxxx" })
   * ```
   * @throws InvalidRequestError when the payload breaks a limit; nothing is sent
   * @throws ApiError when the server refuses, such as `validation`, `authorization` or `authentication`
   * @throws ConnectionError, TimeoutError or DecodeError; each says in `delivery` whether the server may have acted
   */
  readonly update_session: (
    payload: UpdateSessionRequest,
    options?: CallOptions
  ) => Promise<UpdateSessionResponse>
}

/** The actions, with a result in place of a rejection, that both transports carry. */
export interface SafeSharedMethods {
  /**
   * Puts an agent or the customer into an active chat. Resolves to `{ ok, value }` or `{ ok, error }`.
   *
   * Scopes: any one of `chats--all:rw`, `chats--access:rw`.
   */
  readonly add_user_to_chat: (
    payload: AddUserToChatRequest,
    options?: CallOptions
  ) => Promise<SafeResult<AddUserToChatResponse>>

  /**
   * Bans a customer for some days, cutting running sessions and refusing new ones. Resolves to `{ ok,
   * value }` or `{ ok, error }`.
   *
   * Scopes: `customers.ban:rw`.
   */
  readonly ban_customer: (
    payload: BanCustomerRequest,
    options?: CallOptions
  ) => Promise<SafeResult<BanCustomerResponse>>

  /**
   * Closes the active thread of a chat; nothing more can be sent to that thread. Resolves to `{ ok,
   * value }` or `{ ok, error }`.
   *
   * Scopes: any one of `chats--all:rw`, `chats--access:rw`.
   */
  readonly deactivate_chat: (
    payload: DeactivateChatRequest,
    options?: CallOptions
  ) => Promise<SafeResult<DeactivateChatResponse>>

  /**
   * Removes properties of a chat. Resolves to `{ ok, value }` or `{ ok, error }`.
   *
   * Scopes: any one of `chats--all:rw`, `chats--access:rw`.
   */
  readonly delete_chat_properties: (
    payload: DeleteChatPropertiesRequest,
    options?: CallOptions
  ) => Promise<SafeResult<DeleteChatPropertiesResponse>>

  /**
   * Removes properties of an event. Resolves to `{ ok, value }` or `{ ok, error }`.
   *
   * Scopes: any one of `chats--all:rw`, `chats--access:rw`.
   */
  readonly delete_event_properties: (
    payload: DeleteEventPropertiesRequest,
    options?: CallOptions
  ) => Promise<SafeResult<DeleteEventPropertiesResponse>>

  /**
   * Removes properties of a thread. Resolves to `{ ok, value }` or `{ ok, error }`.
   *
   * Scopes: any one of `chats--all:rw`, `chats--access:rw`.
   */
  readonly delete_thread_properties: (
    payload: DeleteThreadPropertiesRequest,
    options?: CallOptions
  ) => Promise<SafeResult<DeleteThreadPropertiesResponse>>

  /**
   * Makes the caller a follower: all changes of the chat reach it until the chat is resumed anew or
   * unfollowed. Resolves to `{ ok, value }` or `{ ok, error }`.
   *
   * Scopes: any one of `chats--all:ro`, `chats--access:ro`.
   */
  readonly follow_chat: (
    payload: FollowChatRequest,
    options?: CallOptions
  ) => Promise<SafeResult<FollowChatResponse>>

  /**
   * Returns a chat with one thread: the one asked for, or the newest. Resolves to `{ ok, value }` or `{
   * ok, error }`.
   *
   * Scopes: any one of `chats--all:ro`, `chats--access:ro`.
   */
  readonly get_chat: (payload: GetChatRequest, options?: CallOptions) => Promise<SafeResult<GetChatResponse>>

  /**
   * Returns one customer. Resolves to `{ ok, value }` or `{ ok, error }`.
   *
   * Scopes: `customers:ro`.
   */
  readonly get_customer: (
    payload: GetCustomerRequest,
    options?: CallOptions
  ) => Promise<SafeResult<GetCustomerResponse>>

  /**
   * Returns the agents who can take a chat over, least busy first. Resolves to `{ ok, value }` or `{ ok,
   * error }`.
   *
   * Scopes: none.
   */
  readonly list_agents_for_transfer: (
    payload: ListAgentsForTransferRequest,
    options?: CallOptions
  ) => Promise<SafeResult<ListAgentsForTransferResponse>>

  /**
   * Searches conversations; every hit is a whole chat with exactly one of its threads. Resolves to `{
   * ok, value }` or `{ ok, error }`.
   *
   * Scopes: any one of `chats--all:ro`, `chats--access:ro`.
   */
  readonly list_archives: (
    payload?: ListArchivesRequest,
    options?: CallOptions
  ) => Promise<SafeResult<ListArchivesResponse>>

  /**
   * Lists the chats the caller may see as summaries, page by page. Resolves to `{ ok, value }` or `{ ok,
   * error }`.
   *
   * Scopes: any one of `chats--all:ro`, `chats--access:ro`.
   */
  readonly list_chats: (
    payload?: ListChatsRequest,
    options?: CallOptions
  ) => Promise<SafeResult<ListChatsResponse>>

  /**
   * Returns who takes chats now. Resolves to `{ ok, value }` or `{ ok, error }`.
   *
   * Scopes: `agents--all:ro`, `agents-bot--all:ro`, each for its own part of the answer.
   */
  readonly list_routing_statuses: (
    payload?: ListRoutingStatusesRequest,
    options?: CallOptions
  ) => Promise<SafeResult<ListRoutingStatusesResponse>>

  /**
   * Lists the threads of one chat that the caller may see, with their events. Resolves to `{ ok, value
   * }` or `{ ok, error }`.
   *
   * Scopes: any one of `chats--all:ro`, `chats--access:ro`.
   */
  readonly list_threads: (
    payload: ListThreadsRequest,
    options?: CallOptions
  ) => Promise<SafeResult<ListThreadsResponse>>

  /**
   * Marks events up to a moment as seen by the caller. Resolves to `{ ok, value }` or `{ ok, error }`.
   *
   * Scopes: any one of `chats--all:ro`, `chats--access:ro`.
   */
  readonly mark_events_as_seen: (
    payload: MarkEventsAsSeenRequest,
    options?: CallOptions
  ) => Promise<SafeResult<MarkEventsAsSeenResponse>>

  /**
   * Sends a JSON message to agents, outside any chat; nothing is stored. Resolves to `{ ok, value }` or
   * `{ ok, error }`.
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
   * Scopes: any one of `chats--all:rw`, `chats--access:rw`.
   */
  readonly remove_user_from_chat: (
    payload: RemoveUserFromChatRequest,
    options?: CallOptions
  ) => Promise<SafeResult<RemoveUserFromChatResponse>>

  /**
   * Asks for a machine-made summary of a thread; it arrives later as an event. Resolves to `{ ok, value
   * }` or `{ ok, error }`.
   *
   * Scopes: any one of `chats--all:rw`, `chats--access:rw`.
   */
  readonly request_thread_summary: (
    payload: RequestThreadSummaryRequest,
    options?: CallOptions
  ) => Promise<SafeResult<RequestThreadSummaryResponse>>

  /**
   * Opens a new thread in a chat that has none active. Resolves to `{ ok, value }` or `{ ok, error }`.
   *
   * Scopes: any one of `chats--all:rw`, `chats--access:rw`.
   */
  readonly resume_chat: (
    payload: ResumeChatRequest,
    options?: CallOptions
  ) => Promise<SafeResult<ResumeChatResponse>>

  /**
   * Adds an event (message, file, rich message, form, filled form, custom, system message) to the active
   * thread of a chat. Resolves to `{ ok, value }` or `{ ok, error }`.
   *
   * Scopes: any one of `chats--all:rw`, `chats--access:rw`.
   */
  readonly send_event: (
    payload: SendEventRequest,
    options?: CallOptions
  ) => Promise<SafeResult<SendEventResponse>>

  /**
   * Shows a message that is not stored, such as the growing text of a long answer. Resolves to `{ ok,
   * value }` or `{ ok, error }`.
   *
   * Scopes: any one of `chats--all:rw`, `chats--access:rw`.
   */
  readonly send_event_preview: (
    payload: SendEventPreviewRequest,
    options?: CallOptions
  ) => Promise<SafeResult<SendEventPreviewResponse>>

  /**
   * Presses or releases a button of a rich message. Resolves to `{ ok, value }` or `{ ok, error }`.
   *
   * Scopes: any one of `chats--all:rw`, `chats--access:rw`.
   */
  readonly send_rich_message_postback: (
    payload: SendRichMessagePostbackRequest,
    options?: CallOptions
  ) => Promise<SafeResult<SendRichMessagePostbackResponse>>

  /**
   * Shows that an answer is being prepared. Resolves to `{ ok, value }` or `{ ok, error }`.
   *
   * Scopes: any one of `chats--all:rw`, `chats--access:rw`.
   */
  readonly send_thinking_indicator: (
    payload: SendThinkingIndicatorRequest,
    options?: CallOptions
  ) => Promise<SafeResult<SendThinkingIndicatorResponse>>

  /**
   * Shows that the caller is typing, or no longer. Resolves to `{ ok, value }` or `{ ok, error }`.
   *
   * Scopes: any one of `chats--all:rw`, `chats--access:rw`.
   */
  readonly send_typing_indicator: (
    payload: SendTypingIndicatorRequest,
    options?: CallOptions
  ) => Promise<SafeResult<SendTypingIndicatorResponse>>

  /**
   * Sets whether an agent or bot takes chats. Resolves to `{ ok, value }` or `{ ok, error }`.
   *
   * Scopes: any one of `agents--my:rw`, `agents--all:rw`, `agents-bot--my:rw`, `agents-bot--all:rw`.
   */
  readonly set_routing_status: (
    payload: SetRoutingStatusRequest,
    options?: CallOptions
  ) => Promise<SafeResult<SetRoutingStatusResponse>>

  /**
   * Opens a new chat with its first thread. Resolves to `{ ok, value }` or `{ ok, error }`.
   *
   * Scopes: any one of `chats--all:rw`, `chats--access:rw`.
   */
  readonly start_chat: (
    payload?: StartChatRequest,
    options?: CallOptions
  ) => Promise<SafeResult<StartChatResponse>>

  /**
   * Puts a tag on a thread. Resolves to `{ ok, value }` or `{ ok, error }`.
   *
   * Scopes: any one of `chats--all:rw`, `chats--access:rw`.
   */
  readonly tag_thread: (
    payload: TagThreadRequest,
    options?: CallOptions
  ) => Promise<SafeResult<TagThreadResponse>>

  /**
   * Hands an active chat to groups or agents, or re-routes it inside its group. Resolves to `{ ok, value
   * }` or `{ ok, error }`.
   *
   * Scopes: any one of `chats--all:rw`, `chats--access:rw`.
   */
  readonly transfer_chat: (
    payload: TransferChatRequest,
    options?: CallOptions
  ) => Promise<SafeResult<TransferChatResponse>>

  /**
   * Takes the caller out of the followers; only major changes reach it from then on. Resolves to `{ ok,
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
   * Scopes: any one of `chats--all:rw`, `chats--access:rw`.
   */
  readonly untag_thread: (
    payload: UntagThreadRequest,
    options?: CallOptions
  ) => Promise<SafeResult<UntagThreadResponse>>

  /**
   * Sets properties of a chat. Resolves to `{ ok, value }` or `{ ok, error }`.
   *
   * Scopes: any one of `chats--all:rw`, `chats--access:rw`.
   */
  readonly update_chat_properties: (
    payload: UpdateChatPropertiesRequest,
    options?: CallOptions
  ) => Promise<SafeResult<UpdateChatPropertiesResponse>>

  /**
   * Changes what is known of a customer. Resolves to `{ ok, value }` or `{ ok, error }`.
   *
   * Scopes: `customers:rw`.
   */
  readonly update_customer: (
    payload: UpdateCustomerRequest,
    options?: CallOptions
  ) => Promise<SafeResult<UpdateCustomerResponse>>

  /**
   * Sets properties of an event. Resolves to `{ ok, value }` or `{ ok, error }`.
   *
   * Scopes: any one of `chats--all:rw`, `chats--access:rw`.
   */
  readonly update_event_properties: (
    payload: UpdateEventPropertiesRequest,
    options?: CallOptions
  ) => Promise<SafeResult<UpdateEventPropertiesResponse>>

  /**
   * Sets properties of a thread. Resolves to `{ ok, value }` or `{ ok, error }`.
   *
   * Scopes: any one of `chats--all:rw`, `chats--access:rw`.
   */
  readonly update_thread_properties: (
    payload: UpdateThreadPropertiesRequest,
    options?: CallOptions
  ) => Promise<SafeResult<UpdateThreadPropertiesResponse>>
}

/** The actions, with a result in place of a rejection, of the Web API. */
export interface SafeWebMethods extends SafeSharedMethods {
  /**
   * Stores a file for 24 hours and returns the URL to use in a file event. Resolves to `{ ok, value }`
   * or `{ ok, error }`.
   *
   * Scopes: none.
   */
  readonly upload_file: (
    payload: UploadFileRequest,
    options?: CallOptions
  ) => Promise<SafeResult<UploadFileResponse>>
}

/** The actions, with a result in place of a rejection, of the RTM API. */
export interface SafeRtmMethods extends SafeSharedMethods {
  /**
   * Authorises an RTM connection and returns the agent's starting state. Resolves to `{ ok, value }` or
   * `{ ok, error }`.
   *
   * Scopes: `chats--access:ro`, `customers:ro`, `multicast:ro`, `agents--all:ro`, `agents-bot--all:ro`,
   * each for its own part of the answer.
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

  /**
   * Starts tracking customers of some groups on this connection and returns those that match now.
   * Resolves to `{ ok, value }` or `{ ok, error }`.
   *
   * Scopes: `customers:ro`.
   */
  readonly subscribe_customers: (
    payload?: SubscribeCustomersRequest,
    options?: CallOptions
  ) => Promise<SafeResult<SubscribeCustomersResponse>>

  /**
   * Ends a subscription of subscribe_customers. Resolves to `{ ok, value }` or `{ ok, error }`.
   *
   * Scopes: `customers:ro`.
   */
  readonly unsubscribe_customers: (
    payload: UnsubscribeCustomersRequest,
    options?: CallOptions
  ) => Promise<SafeResult<UnsubscribeCustomersResponse>>

  /**
   * Swaps the token of a connection for a new one, so that it outlives the old token. Resolves to `{ ok,
   * value }` or `{ ok, error }`.
   *
   * Scopes: none.
   */
  readonly update_session: (
    payload: UpdateSessionRequest,
    options?: CallOptions
  ) => Promise<SafeResult<UpdateSessionResponse>>
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
