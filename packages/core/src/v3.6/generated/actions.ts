// Generated from the schemas by `pnpm generate`; do not edit.
import type { FileInput } from "../../calls/to-upload.ts"
import type {
  Access,
  Address,
  AgentForTransfer,
  ArchiveFilters,
  BanInput,
  ButtonStateInput,
  Chat,
  ChatFilters,
  ChatSummary,
  CustomerSubscription,
  EventInput,
  FirstEventInput,
  Highlights,
  InitialUser,
  MessagePreview,
  MulticastRecipients,
  OmnichannelInput,
  Properties,
  PropertiesDelete,
  ReadChat,
  ReadCustomer,
  RoutingStatus,
  RoutingStatusFilters,
  SessionFields,
  Thread,
  ThreadFilters,
  TransferTarget,
  UploadResult
} from "./entities.ts"

/** What `add_user_to_chat` sends. */
export interface AddUserToChatRequest {
  /** The chat. */
  readonly chat_id: string
  readonly user_id: string
  readonly user_type: "agent" | "customer"
  /** A customer: all. */
  readonly visibility: "all" | "agents"
  /** `true` lets callers act who are not in the chat; `false` unless set. */
  readonly ignore_requester_presence?: boolean | undefined
}

/** What `add_user_to_chat` answers. */
export type AddUserToChatResponse = { readonly [x: string]: unknown }

/** What `ban_customer` sends. */
export interface BanCustomerRequest {
  readonly id: string
  /** How long a customer is banned, as it is sent. */
  readonly ban: BanInput
}

/** What `ban_customer` answers. */
export type BanCustomerResponse = { readonly [x: string]: unknown }

/** What `deactivate_chat` sends. */
export interface DeactivateChatRequest {
  /** The chat. */
  readonly id: string
  /** `true` lets callers act who are not in the chat; `false` unless set. */
  readonly ignore_requester_presence?: boolean | undefined
}

/** What `deactivate_chat` answers. */
export type DeactivateChatResponse = { readonly [x: string]: unknown }

/** What `delete_chat_properties` sends. */
export interface DeleteChatPropertiesRequest {
  /** The chat. */
  readonly id: string
  /** Namespace and the names in it. */
  readonly properties: PropertiesDelete
}

/** What `delete_chat_properties` answers. */
export type DeleteChatPropertiesResponse = { readonly [x: string]: unknown }

/** What `delete_event_properties` sends. */
export interface DeleteEventPropertiesRequest {
  /** The chat. */
  readonly chat_id: string
  /** The thread. */
  readonly thread_id: string
  /** The event. */
  readonly event_id: string
  /** Namespace and the names in it. */
  readonly properties: PropertiesDelete
}

/** What `delete_event_properties` answers. */
export type DeleteEventPropertiesResponse = { readonly [x: string]: unknown }

/** What `delete_thread_properties` sends. */
export interface DeleteThreadPropertiesRequest {
  /** The chat. */
  readonly chat_id: string
  /** The thread. */
  readonly thread_id: string
  /** Namespace and the names in it. */
  readonly properties: PropertiesDelete
}

/** What `delete_thread_properties` answers. */
export type DeleteThreadPropertiesResponse = { readonly [x: string]: unknown }

/** What `follow_chat` sends. */
export interface FollowChatRequest {
  /** The chat. */
  readonly id: string
}

/** What `follow_chat` answers. */
export type FollowChatResponse = { readonly [x: string]: unknown }

/** What `get_chat` sends. */
export interface GetChatRequest {
  /** The chat. */
  readonly chat_id: string
  /** The newest thread when left out. */
  readonly thread_id?: string | undefined
}

/** What `get_chat` answers. */
export type GetChatResponse = ReadChat

/** What `get_customer` sends. */
export interface GetCustomerRequest {
  /** A UUID. */
  readonly id: string
}

/** What `get_customer` answers. */
export type GetCustomerResponse = ReadCustomer

/** What `list_agents_for_transfer` sends. */
export interface ListAgentsForTransferRequest {
  /** The chat. */
  readonly chat_id: string
}

/** What `list_agents_for_transfer` answers. */
export type ListAgentsForTransferResponse = readonly AgentForTransfer[]

/** What `list_archives` sends. */
export interface ListArchivesRequest {
  /** For the first page only: not with `page_id`. */
  readonly filters?: ArchiveFilters | undefined
  /**
   * The `next_page_id` or `previous_page_id` of an answer, good for a month at most. Stands without
   * `filters`, `limit` and `sort_order`.
   */
  readonly page_id?: string | undefined
  /** `asc` is oldest first; `desc` unless set. Not with `page_id`. */
  readonly sort_order?: "asc" | "desc" | undefined
  /** How many to return: 1 to 100, 10 unless set. Not with `page_id`. */
  readonly limit?: number | undefined
  /** Marks what `filters.query` found; `{}` takes the default tags. */
  readonly highlights?: Highlights | undefined
}

/** What `list_archives` answers. */
export interface ListArchivesResponse {
  /** The same chat may come again with another thread. */
  readonly chats: readonly Chat[]
  /** How many conversations match. */
  readonly found_chats: number
  /** Only when there is a next page. */
  readonly next_page_id?: string
  /** Only when there is a previous page. */
  readonly previous_page_id?: string
}

/** What `list_chats` sends. */
export interface ListChatsRequest {
  /** For the first page only: not with `page_id`. */
  readonly filters?: ChatFilters | undefined
  /** `asc` is oldest first; `desc` unless set. Not with `page_id`. */
  readonly sort_order?: "asc" | "desc" | undefined
  /** How many to return: 1 to 100, 10 unless set. Not with `page_id`. */
  readonly limit?: number | undefined
  /**
   * The `next_page_id` or `previous_page_id` of an answer, good for a month at most. Stands without
   * `filters`, `limit` and `sort_order`.
   */
  readonly page_id?: string | undefined
}

/** What `list_chats` answers. */
export interface ListChatsResponse {
  /** The chats, each with its last thread and events. */
  readonly chats_summary: readonly ChatSummary[]
  /** Only when there is a next page. */
  readonly next_page_id?: string
  /** Only when there is a previous page. */
  readonly previous_page_id?: string
  /** An estimate. */
  readonly found_chats: number
}

/** What `list_routing_statuses` sends. */
export interface ListRoutingStatusesRequest {
  /** Whose status `list_routing_statuses` tells. */
  readonly filters?: RoutingStatusFilters | undefined
}

/** What `list_routing_statuses` answers. */
export type ListRoutingStatusesResponse = readonly RoutingStatus[]

/** What `list_threads` sends. */
export interface ListThreadsRequest {
  /** The chat. */
  readonly chat_id: string
  /** `asc` is oldest first; `desc` unless set. Not with `page_id`. */
  readonly sort_order?: "asc" | "desc" | undefined
  /** How many to return: 1 to 100, 3 unless set. Not with `page_id`. */
  readonly limit?: number | undefined
  /**
   * The `next_page_id` or `previous_page_id` of an answer, good for a month at most. Stands without
   * `filters`, `limit` and `sort_order`.
   */
  readonly page_id?: string | undefined
  /**
   * 1 to 100: as many of the newest threads as it takes to have so many events. Stands without `limit`
   * and `filters`.
   */
  readonly min_events_count?: number | undefined
  /** Which threads `list_threads` lists; not together with `min_events_count`. */
  readonly filters?: ThreadFilters | undefined
}

/** What `list_threads` answers. */
export interface ListThreadsResponse {
  readonly threads: readonly Thread[]
  readonly found_threads: number
  /** Only when there is a next page. */
  readonly next_page_id?: string
  /** Only when there is a previous page. */
  readonly previous_page_id?: string
}

export type { LoginRequest } from "./entities.ts"

export type { LoginResponse } from "./entities.ts"

/** What `logout` sends. */
export type LogoutRequest = { readonly [x: string]: unknown }

/** What `logout` answers. */
export type LogoutResponse = { readonly [x: string]: unknown }

/** What `mark_events_as_seen` sends. */
export interface MarkEventsAsSeenRequest {
  /** The chat. */
  readonly chat_id: string
  /** Take the `created_at` of the last event seen. RFC 3339. */
  readonly seen_up_to: string
}

/** What `mark_events_as_seen` answers. */
export type MarkEventsAsSeenResponse = { readonly [x: string]: unknown }

/** What `multicast` sends. */
export interface MulticastRequest {
  /** Who is to get a multicast; at least one of the three. Customers cannot be named any more. */
  readonly recipients: MulticastRecipients
  /** Any JSON. */
  readonly content: unknown
  /** A label of the sender's own. */
  readonly type?: string | undefined
}

/** What `multicast` answers. */
export type MulticastResponse = { readonly [x: string]: unknown }

/** What `ping` sends. */
export type PingRequest = { readonly [x: string]: unknown }

/** What `ping` answers. */
export type PingResponse = { readonly [x: string]: unknown }

/** What `remove_user_from_chat` sends. */
export interface RemoveUserFromChatRequest {
  /** The chat. */
  readonly chat_id: string
  readonly user_id: string
  readonly user_type: "agent"
  /** `true` lets callers act who are not in the chat; `false` unless set. */
  readonly ignore_requester_presence?: boolean | undefined
}

/** What `remove_user_from_chat` answers. */
export type RemoveUserFromChatResponse = { readonly [x: string]: unknown }

/** What `request_thread_summary` sends. */
export interface RequestThreadSummaryRequest {
  /** The chat. */
  readonly chat_id: string
  /** The thread. */
  readonly thread_id: string
}

/** What `request_thread_summary` answers. */
export type RequestThreadSummaryResponse = { readonly [x: string]: unknown }

/** What `resume_chat` sends. */
export interface ResumeChatRequest {
  readonly chat: {
    /** The chat to resume. */
    readonly id: string
    /**
     * Properties: namespace, name, bare value. The namespace is the id of the application that owns them,
     * or one of the product's, such as `routing` or `source`. Unlike in v3.0, a value is never wrapped.
     */
    readonly properties?: Properties | undefined
    /** Who sees it. A chat that is resumed is seen by all agents when this is left out. */
    readonly access?: Access | undefined
    /** Users that exist: at most 4 agents besides the caller, and 1 customer. */
    readonly users?: readonly InitialUser[] | undefined
    readonly thread?:
      | {
          /** First events, seen by all. Their authors, other than the caller, have to be in `users`. */
          readonly events?: readonly FirstEventInput[] | undefined
          /**
           * Properties: namespace, name, bare value. The namespace is the id of the application that owns them,
           * or one of the product's, such as `routing` or `source`. Unlike in v3.0, a value is never wrapped.
           */
          readonly properties?: Properties | undefined
        }
      | undefined
  }
  /** `false` makes a thread that is inactive from the start; `true` unless set. */
  readonly active?: boolean | undefined
  /** `true` makes the chat continuous; it stays as it is when left out. */
  readonly continuous?: boolean | undefined
}

/** What `resume_chat` answers. */
export interface ResumeChatResponse {
  readonly thread_id: string
  /** The ids of the events that were sent along, and of no other. */
  readonly event_ids?: readonly string[]
}

/** What `send_event` sends. */
export interface SendEventRequest {
  /** The chat. */
  readonly chat_id: string
  /** What to add. The product's own apps do not show forms. */
  readonly event: EventInput
}

/** What `send_event` answers. */
export interface SendEventResponse {
  readonly event_id: string
}

/** What `send_event_preview` sends. */
export interface SendEventPreviewRequest {
  /** The chat. */
  readonly chat_id: string
  /** A message only. */
  readonly event: MessagePreview
}

/** What `send_event_preview` answers. */
export type SendEventPreviewResponse = { readonly [x: string]: unknown }

/** What `send_rich_message_postback` sends. */
export interface SendRichMessagePostbackRequest {
  /** The chat. */
  readonly chat_id: string
  /** The rich message. */
  readonly event_id: string
  /** The same as it is sent. */
  readonly postback: ButtonStateInput
  readonly thread_id: string
}

/** What `send_rich_message_postback` answers. */
export type SendRichMessagePostbackResponse = { readonly [x: string]: unknown }

/** What `send_thinking_indicator` sends. */
export interface SendThinkingIndicatorRequest {
  /** The chat. */
  readonly chat_id: string
  readonly title?: string | undefined
  readonly description?: string | undefined
  /** `all` unless set. */
  readonly visibility?: "all" | "agents" | undefined
  readonly custom_id?: string | undefined
}

/** What `send_thinking_indicator` answers. */
export type SendThinkingIndicatorResponse = { readonly [x: string]: unknown }

/** What `send_typing_indicator` sends. */
export interface SendTypingIndicatorRequest {
  /** The chat. */
  readonly chat_id: string
  /** `all` unless set. */
  readonly visibility?: "all" | "agents" | undefined
  readonly is_typing: boolean
}

/** What `send_typing_indicator` answers. */
export type SendTypingIndicatorResponse = { readonly [x: string]: unknown }

/** What `set_away_status` sends. */
export interface SetAwayStatusRequest {
  readonly away: boolean
}

/** What `set_away_status` answers. */
export type SetAwayStatusResponse = { readonly [x: string]: unknown }

/** What `set_routing_status` sends. */
export interface SetRoutingStatusRequest {
  /** `offline` is for bots only. */
  readonly status: "accepting_chats" | "not_accepting_chats" | "offline"
  /** The caller when left out. */
  readonly agent_id?: string | undefined
}

/** What `set_routing_status` answers. */
export type SetRoutingStatusResponse = { readonly [x: string]: unknown }

/** What `start_chat` sends. */
export interface StartChatRequest {
  readonly chat?:
    | {
        /**
         * Properties: namespace, name, bare value. The namespace is the id of the application that owns them,
         * or one of the product's, such as `routing` or `source`. Unlike in v3.0, a value is never wrapped.
         */
        readonly properties?: Properties | undefined
        /** Who sees it. A chat that is resumed is seen by all agents when this is left out. */
        readonly access?: Access | undefined
        /** Users that exist: at most 4 agents besides the caller, and 1 customer. */
        readonly users?: readonly InitialUser[] | undefined
        readonly thread?:
          | {
              /** First events, seen by all. Their authors, other than the caller, have to be in `users`. */
              readonly events?: readonly FirstEventInput[] | undefined
              /**
               * Properties: namespace, name, bare value. The namespace is the id of the application that owns them,
               * or one of the product's, such as `routing` or `source`. Unlike in v3.0, a value is never wrapped.
               */
              readonly properties?: Properties | undefined
            }
          | undefined
      }
    | undefined
  /** `false` makes a thread that is inactive from the start; `true` unless set. */
  readonly active?: boolean | undefined
  /** `true` starts also when no group is online; `false` unless set. */
  readonly continuous?: boolean | undefined
}

/** What `start_chat` answers. */
export interface StartChatResponse {
  readonly chat_id: string
  readonly thread_id: string
  /** The ids of the events that were sent along, and of no other. */
  readonly event_ids?: readonly string[]
}

/** What `subscribe_customers` sends. */
export interface SubscribeCustomersRequest {
  /** Numbers of groups; all that the caller sees when left out. */
  readonly group_ids?: readonly number[] | undefined
  /** How many to track; more are counted only. */
  readonly limit?: number | undefined
}

/** What `subscribe_customers` answers. */
export type SubscribeCustomersResponse = CustomerSubscription

/** What `tag_thread` sends. */
export interface TagThreadRequest {
  /** The chat. */
  readonly chat_id: string
  /** The thread. */
  readonly thread_id: string
  /** Upper and lower case differ. */
  readonly tag: string
}

/** What `tag_thread` answers. */
export type TagThreadResponse = { readonly [x: string]: unknown }

/** What `transfer_chat` sends. */
export interface TransferChatRequest {
  /** The chat. */
  readonly id: string
  /** Stays in its group when left out. */
  readonly target?: TransferTarget | undefined
  /** `true` queues the chat when nobody can take it at once; `false`, the default, fails then. */
  readonly ignore_agents_availability?: boolean | undefined
  /** `true` lets callers act who are not in the chat; `false` unless set. */
  readonly ignore_requester_presence?: boolean | undefined
}

/** What `transfer_chat` answers. */
export type TransferChatResponse = { readonly [x: string]: unknown }

/** What `unfollow_chat` sends. */
export interface UnfollowChatRequest {
  /** The chat. */
  readonly id: string
}

/** What `unfollow_chat` answers. */
export interface UnfollowChatResponse {
  readonly chat_id?: string
}

/** What `unsubscribe_customers` sends. */
export interface UnsubscribeCustomersRequest {
  readonly subscription_id: string
}

/** What `unsubscribe_customers` answers. */
export type UnsubscribeCustomersResponse = { readonly [x: string]: unknown }

/** What `untag_thread` sends. */
export interface UntagThreadRequest {
  /** The chat. */
  readonly chat_id: string
  /** The thread. */
  readonly thread_id: string
  /** Upper and lower case differ. */
  readonly tag: string
}

/** What `untag_thread` answers. */
export type UntagThreadResponse = { readonly [x: string]: unknown }

/** What `update_chat_properties` sends. */
export interface UpdateChatPropertiesRequest {
  /** The chat. */
  readonly id: string
  /** Namespace, name, value. */
  readonly properties: Properties
}

/** What `update_chat_properties` answers. */
export type UpdateChatPropertiesResponse = { readonly [x: string]: unknown }

/** What `update_customer` sends. */
export interface UpdateCustomerRequest {
  /** A UUID. */
  readonly id: string
  readonly name?: string | undefined
  readonly email?: string | undefined
  /** An absolute URL. */
  readonly avatar?: string | undefined
  /** `+` and digits. */
  readonly phone_number?: string | undefined
  /** Objects of one key each; order is kept. */
  readonly session_fields?: SessionFields | undefined
  /** Contact data of other channels, as they are sent: under other names than they are read. */
  readonly omnichannel?: OmnichannelInput | undefined
  /** A postal address. */
  readonly address?: Address | undefined
}

/** What `update_customer` answers. */
export type UpdateCustomerResponse = { readonly [x: string]: unknown }

/** What `update_event_properties` sends. */
export interface UpdateEventPropertiesRequest {
  /** The chat. */
  readonly chat_id: string
  /** The thread. */
  readonly thread_id: string
  /** The event. */
  readonly event_id: string
  /** Namespace, name, value. */
  readonly properties: Properties
}

/** What `update_event_properties` answers. */
export type UpdateEventPropertiesResponse = { readonly [x: string]: unknown }

/** What `update_session` sends. */
export interface UpdateSessionRequest {
  /** `Bearer <token>`. */
  readonly token: string
}

/** What `update_session` answers. */
export type UpdateSessionResponse = { readonly [x: string]: unknown }

/** What `update_thread_properties` sends. */
export interface UpdateThreadPropertiesRequest {
  /** The chat. */
  readonly chat_id: string
  /** The thread. */
  readonly thread_id: string
  /** Namespace, name, value. */
  readonly properties: Properties
}

/** What `update_thread_properties` answers. */
export type UpdateThreadPropertiesResponse = { readonly [x: string]: unknown }

/** What `upload_file` sends. */
export interface UploadFileRequest {
  /** At most 10 MB (10 485 760 bytes); executables are refused. */
  readonly file: FileInput
}

/** What `upload_file` answers. */
export type UploadFileResponse = UploadResult
