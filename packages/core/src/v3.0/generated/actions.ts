// Generated from the schemas by `pnpm generate`; do not edit.
import type { FileInput } from "../../calls/to-upload.ts"
import type {
  Access,
  AccessResource,
  AccessTarget,
  ArchiveFilters,
  BanInput,
  ButtonState,
  ChatSummary,
  ChatWithHistory,
  ChatWithThread,
  ChatWithThreads,
  Customer,
  CustomerFields,
  CustomerFilters,
  Event,
  EventInput,
  ExistingCustomer,
  License,
  MulticastScopes,
  MyProfile,
  PropertiesDelete,
  PropertiesWrite,
  PropertyFilters,
  RoutingStatus,
  ThreadInput,
  ThreadSummary,
  UserType
} from "./entities.ts"

/** What `activate_chat` sends. */
export interface ActivateChatRequest {
  readonly chat: {
    /** The chat to reopen. */
    readonly id: string
    /** Properties of the chat itself. */
    readonly properties?: PropertiesWrite | undefined
    /** Who may see the chat; everybody when left out. */
    readonly access?: Access | undefined
    /**
     * At most one, a customer. Needs one of the scopes `chats--all:rw`, `chats--access:rw`,
     * `chats--my:rw`.
     */
    readonly users?: readonly ExistingCustomer[] | undefined
    /** The first thread of a chat, or its next one. */
    readonly thread?: ThreadInput | undefined
  }
  /** Sets the continuous mode; it stays as it is when left out. Since 2019-09-27. */
  readonly continuous?: boolean | undefined
}

/** What `activate_chat` answers. */
export interface ActivateChatResponse {
  /** A chat with its threads. */
  readonly chat: ChatWithThreads
}

/** What `add_user_to_chat` sends. */
export interface AddUserToChatRequest {
  /** The chat. */
  readonly chat_id: string
  /** The user to add. */
  readonly user_id: string
  /** The kind of a user, as it is sent. */
  readonly user_type: UserType
}

/** What `add_user_to_chat` answers. */
export type AddUserToChatResponse = { readonly [x: string]: unknown }

/** What `ban_customer` sends. */
export interface BanCustomerRequest {
  /** The customer to ban. */
  readonly customer_id: string
  /** How long a customer is banned, as it is sent. */
  readonly ban: BanInput
}

/** What `ban_customer` answers. */
export type BanCustomerResponse = { readonly [x: string]: unknown }

/** What `change_push_notifications` sends. */
export interface ChangePushNotificationsRequest {
  /** The Firebase token of the device. */
  readonly firebase_token: string
  readonly platform: "ios" | "android"
  /** Whether notifications are on. */
  readonly enabled: boolean
}

/** What `change_push_notifications` answers. */
export type ChangePushNotificationsResponse = { readonly [x: string]: unknown }

/** What `close_thread` sends. */
export interface CloseThreadRequest {
  /** The chat. */
  readonly chat_id: string
  /** Fail unless the caller is in the chat; `false` unless set. */
  readonly require_requester_presence?: boolean | undefined
}

/** What `close_thread` answers. */
export type CloseThreadResponse = { readonly [x: string]: unknown }

/** What `create_customer` sends. */
export interface CreateCustomerRequest {
  /** The name to show. */
  readonly name?: string | undefined
  readonly email?: string | undefined
  /** The absolute URL of a picture. */
  readonly avatar?: string | undefined
  /** Data of your own: text by name. */
  readonly fields?: CustomerFields | undefined
}

/** What `create_customer` answers. */
export type CreateCustomerResponse = Customer

/** What `delete_chat_properties` sends. */
export interface DeleteChatPropertiesRequest {
  /** The chat. */
  readonly chat_id: string
  /** Namespace, and the names to remove from it. */
  readonly properties: PropertiesDelete
}

/** What `delete_chat_properties` answers. */
export type DeleteChatPropertiesResponse = { readonly [x: string]: unknown }

/** What `delete_chat_thread_properties` sends. */
export interface DeleteChatThreadPropertiesRequest {
  /** The chat. */
  readonly chat_id: string
  /** The thread. */
  readonly thread_id: string
  /** Namespace, and the names to remove from it. */
  readonly properties: PropertiesDelete
}

/** What `delete_chat_thread_properties` answers. */
export type DeleteChatThreadPropertiesResponse = { readonly [x: string]: unknown }

/** What `delete_event_properties` sends. */
export interface DeleteEventPropertiesRequest {
  /** The chat. */
  readonly chat_id: string
  /** The thread. */
  readonly thread_id: string
  /** The event. */
  readonly event_id: string
  /** Namespace, and the names to remove from it. */
  readonly properties: PropertiesDelete
}

/** What `delete_event_properties` answers. */
export type DeleteEventPropertiesResponse = { readonly [x: string]: unknown }

/** What `follow_chat` sends. */
export interface FollowChatRequest {
  /** The chat. */
  readonly chat_id: string
}

/** What `follow_chat` answers. */
export type FollowChatResponse = { readonly [x: string]: unknown }

/** What `get_archives` sends. */
export interface GetArchivesRequest {
  /** Which archived threads to find. */
  readonly filters?: ArchiveFilters | undefined
  readonly pagination?:
    | {
        /** 1 to 1000; 1 unless set. */
        readonly page?: number | undefined
        /** Threads per page, 0 to 100; 25 unless set. */
        readonly limit?: number | undefined
      }
    | undefined
}

/** What `get_archives` answers. */
export interface GetArchivesResponse {
  readonly chats: readonly {
    /** A chat with one of its threads. */
    readonly chat: ChatWithThread
  }[]
  readonly pagination: {
    readonly page: number
    /** Threads that match. */
    readonly total: number
  }
}

/** What `get_chat_threads` sends. */
export interface GetChatThreadsRequest {
  /** The chat. */
  readonly chat_id: string
  /** Return only these threads. */
  readonly thread_ids?: readonly string[] | undefined
}

/** What `get_chat_threads` answers. */
export interface GetChatThreadsResponse {
  /** A chat with those of its threads that were asked for, and the places of all. */
  readonly chat: ChatWithHistory
}

/** What `get_chat_threads_summary` sends. */
export interface GetChatThreadsSummaryRequest {
  /** The chat. */
  readonly chat_id: string
  /** The `next_page_id` or `previous_page_id` of an answer; the first page when left out. */
  readonly page_id?: string | undefined
  /** How many to return: 1 to 100, 10 unless set. */
  readonly limit?: number | undefined
  /** `asc` is oldest first; `desc` unless set. */
  readonly order?: "asc" | "desc" | undefined
}

/** What `get_chat_threads_summary` answers. */
export interface GetChatThreadsSummaryResponse {
  readonly threads_summary: readonly ThreadSummary[]
  /** How many threads there are; one document says text. */
  readonly found_threads: number | string
  /** Absent on the last page. */
  readonly next_page_id?: string
  /** Absent on the first page. */
  readonly previous_page_id?: string
}

/** What `get_chats_summary` sends. */
export interface GetChatsSummaryRequest {
  /** The `next_page_id` or `previous_page_id` of an answer; the first page when left out. */
  readonly page_id?: string | undefined
  /** How many to return: 1 to 100, 10 unless set. */
  readonly limit?: number | undefined
  /** `asc` is oldest first; `desc` unless set. */
  readonly order?: "asc" | "desc" | undefined
  /** Keep them unchanged from page to page. */
  readonly filters?:
    | {
        /** Whether to list chats with an active thread; `true` unless set. */
        readonly include_active?: boolean | undefined
        /**
         * Conditions on properties: namespace, name, and exactly one of `exists`, `values` and
         * `exclude_values`.
         */
        readonly properties?: PropertyFilters | undefined
        /** Chats of any of these groups. Since 2019-09-27. */
        readonly group_ids?: readonly number[] | undefined
      }
    | undefined
}

/** What `get_chats_summary` answers. */
export interface GetChatsSummaryResponse {
  readonly chats_summary: readonly ChatSummary[]
  /** About how many chats there are; one document says text. */
  readonly found_chats: number | string
  /** Absent on the last page. */
  readonly next_page_id?: string
  /** Absent on the first page. */
  readonly previous_page_id?: string
}

/** What `get_customers` sends. */
export interface GetCustomersRequest {
  /** The `next_page_id` or `previous_page_id` of an answer; the first page when left out. */
  readonly page_id?: string | undefined
  /** How many to return: 1 to 100, 10 unless set. */
  readonly limit?: number | undefined
  /** `asc` is oldest first; `desc` unless set. */
  readonly order?: "asc" | "desc" | undefined
  /** Keep them unchanged from page to page. */
  readonly filters?: CustomerFilters | undefined
}

/** What `get_customers` answers. */
export interface GetCustomersResponse {
  readonly customers: readonly Customer[]
  /** How many customers match. */
  readonly total_customers: number
  /** Absent on the last page. */
  readonly next_page_id?: string
  /** Absent on the first page. */
  readonly previous_page_id?: string
}

/** What `grant_access` sends. */
export interface GrantAccessRequest {
  /** What to open or close: a chat or a customer. */
  readonly resource: AccessResource
  /** The id of that chat or customer. */
  readonly id: string
  /** One group or agent that gains or loses sight of something. */
  readonly access: AccessTarget
}

/** What `grant_access` answers. */
export type GrantAccessResponse = { readonly [x: string]: unknown }

/** What `login` sends. */
export interface LoginRequest {
  /** `Bearer <token>`. */
  readonly token: string
  /** Such as `Europe/Warsaw`. */
  readonly timezone?: string | undefined
  /** `true` restores the agent's last status in place of the default one. */
  readonly reconnect?: boolean | undefined
  readonly push_notifications?:
    | {
        /** Ties this session to a device that has push notifications. */
        readonly firebase_token?: string | undefined
        readonly platform: "ios" | "android"
      }
    | undefined
  /** Which program this is. */
  readonly application?:
    | {
        readonly name?: string | undefined
        readonly version?: string | undefined
      }
    | undefined
}

/** What `login` answers. */
export interface LoginResponse {
  /** The account. */
  readonly license: License
  /** The agent who is logged in. */
  readonly my_profile: MyProfile
  readonly chats_summary: readonly ChatSummary[]
}

/** What `logout` sends. */
export type LogoutRequest = { readonly [x: string]: unknown }

/** What `logout` answers. */
export type LogoutResponse = { readonly [x: string]: unknown }

/** What `multicast` sends. */
export interface MulticastRequest {
  /**
   * Who receives a multicast: at least one of `agents.all`, `agents.ids`, `agents.groups` and
   * `customers.ids`.
   */
  readonly scopes: MulticastScopes
  /** Any JSON. */
  readonly content: unknown
  /** A word of your own by which receivers tell multicasts apart. */
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
  /** The user to remove. */
  readonly user_id: string
  /** The kind of a user, as it is sent. */
  readonly user_type: UserType
}

/** What `remove_user_from_chat` answers. */
export type RemoveUserFromChatResponse = { readonly [x: string]: unknown }

/** What `revoke_access` sends. */
export interface RevokeAccessRequest {
  /** What to open or close: a chat or a customer. */
  readonly resource: AccessResource
  /** The id of that chat or customer. */
  readonly id: string
  /** One group or agent that gains or loses sight of something. */
  readonly access: AccessTarget
}

/** What `revoke_access` answers. */
export type RevokeAccessResponse = { readonly [x: string]: unknown }

/** What `send_event` sends. */
export interface SendEventRequest {
  /** The chat. */
  readonly chat_id: string
  /** What to add. */
  readonly event: EventInput
  /**
   * `true` adds it to the last thread even when that is closed; `false`, the default, opens a new thread
   * when none is active.
   */
  readonly attach_to_last_thread?: boolean | undefined
  /** `true` fails when no thread is active; `false` unless set. */
  readonly require_active_thread?: boolean | undefined
}

/** What `send_event` answers. */
export interface SendEventResponse {
  /** The thread it was added to. */
  readonly thread_id: string
  /** Something that happened in a thread; tell the kinds apart by `type`. */
  readonly event: Event
}

/** What `send_file` sends. */
export interface SendFileRequest {
  /** The chat. */
  readonly chat_id: string
  /** At most 10 MB (10 485 760 bytes). */
  readonly file: FileInput
  /** A key of your own, handed back on the event. */
  readonly custom_id?: string | undefined
  /** `true` fails when no thread is active; `false` unless set. */
  readonly require_active_thread?: boolean | undefined
}

/** What `send_file` answers. */
export interface SendFileResponse {
  readonly url: string
}

/** What `send_rich_message_postback` sends. */
export interface SendRichMessagePostbackRequest {
  /** The chat. */
  readonly chat_id: string
  /** The thread. */
  readonly thread_id: string
  /** The event. */
  readonly event_id: string
  /** A button and whether it is on. */
  readonly postback: ButtonState
}

/** What `send_rich_message_postback` answers. */
export type SendRichMessagePostbackResponse = { readonly [x: string]: unknown }

/** What `send_typing_indicator` sends. */
export interface SendTypingIndicatorRequest {
  /** The chat. */
  readonly chat_id: string
  /** Who sees it; `all` unless set. */
  readonly recipients?: "all" | "agents" | undefined
  readonly is_typing: boolean
}

/** What `send_typing_indicator` answers. */
export type SendTypingIndicatorResponse = { readonly [x: string]: unknown }

/** What `set_access` sends. */
export interface SetAccessRequest {
  /** What to open or close: a chat or a customer. */
  readonly resource: AccessResource
  /** The id of that chat or customer. */
  readonly id: string
  /** One group or agent that gains or loses sight of something. */
  readonly access: AccessTarget
}

/** What `set_access` answers. */
export type SetAccessResponse = { readonly [x: string]: unknown }

/** What `set_away_status` sends. */
export interface SetAwayStatusRequest {
  readonly away: boolean
}

/** What `set_away_status` answers. */
export type SetAwayStatusResponse = { readonly [x: string]: unknown }

/** What `start_chat` sends. */
export interface StartChatRequest {
  readonly chat?:
    | {
        /** Properties of the chat itself. */
        readonly properties?: PropertiesWrite | undefined
        /** Who may see the chat; everybody when left out. */
        readonly access?: Access | undefined
        /**
         * At most one, a customer. Needs one of the scopes `chats--all:rw`, `chats--access:rw`,
         * `chats--my:rw`.
         */
        readonly users?: readonly ExistingCustomer[] | undefined
        /** The first thread of a chat, or its next one. */
        readonly thread?: ThreadInput | undefined
        /** Whether the caller follows the chat. */
        readonly is_followed?: boolean | undefined
      }
    | undefined
  /** Start even when no group is online; `false` unless set. */
  readonly continuous?: boolean | undefined
}

/** What `start_chat` answers. */
export interface StartChatResponse {
  /** A chat with one of its threads. */
  readonly chat: ChatWithThread
}

/** What `tag_chat_thread` sends. */
export interface TagChatThreadRequest {
  /** The chat. */
  readonly chat_id: string
  /** The thread. */
  readonly thread_id: string
  /** The name of the tag. */
  readonly tag: string
}

/** What `tag_chat_thread` answers. */
export type TagChatThreadResponse = { readonly [x: string]: unknown }

/** What `transfer_chat` sends. */
export interface TransferChatRequest {
  /** The chat. */
  readonly chat_id: string
  /** Where to; the current group when left out. */
  readonly target?:
    | {
        readonly type: "group" | "agent"
        /** Numbers of groups or ids of agents, as `type` says. */
        readonly ids: readonly (number | string)[]
      }
    | undefined
  /** `true` transfers in any case; `false`, the default, fails when nobody there can take the chat. */
  readonly force?: boolean | undefined
}

/** What `transfer_chat` answers. */
export type TransferChatResponse = { readonly [x: string]: unknown }

/** What `unfollow_chat` sends. */
export interface UnfollowChatRequest {
  /** The chat. */
  readonly chat_id: string
}

/** What `unfollow_chat` answers. */
export type UnfollowChatResponse = { readonly [x: string]: unknown }

/** What `untag_chat_thread` sends. */
export interface UntagChatThreadRequest {
  /** The chat. */
  readonly chat_id: string
  /** The thread. */
  readonly thread_id: string
  /** The name of the tag. */
  readonly tag: string
}

/** What `untag_chat_thread` answers. */
export type UntagChatThreadResponse = { readonly [x: string]: unknown }

/** What `update_agent` sends. */
export interface UpdateAgentRequest {
  /** The caller when left out. */
  readonly agent_id?: string | undefined
  /** Whether an agent takes new chats. */
  readonly routing_status: RoutingStatus
}

/** What `update_agent` answers. */
export type UpdateAgentResponse = { readonly [x: string]: unknown }

/** What `update_chat_properties` sends. */
export interface UpdateChatPropertiesRequest {
  /** The chat. */
  readonly chat_id: string
  /** Namespace, name and bare value. */
  readonly properties: PropertiesWrite
}

/** What `update_chat_properties` answers. */
export type UpdateChatPropertiesResponse = { readonly [x: string]: unknown }

/** What `update_chat_thread_properties` sends. */
export interface UpdateChatThreadPropertiesRequest {
  /** The chat. */
  readonly chat_id: string
  /** The thread. */
  readonly thread_id: string
  /** Namespace, name and bare value. */
  readonly properties: PropertiesWrite
}

/** What `update_chat_thread_properties` answers. */
export type UpdateChatThreadPropertiesResponse = { readonly [x: string]: unknown }

/** What `update_customer` sends. */
export interface UpdateCustomerRequest {
  /** A UUID of version 4. */
  readonly customer_id: string
  /** The name to show. */
  readonly name?: string | undefined
  readonly email?: string | undefined
  /** The absolute URL of a picture. */
  readonly avatar?: string | undefined
  /** Data of your own: text by name. */
  readonly fields?: CustomerFields | undefined
}

/** What `update_customer` answers. */
export type UpdateCustomerResponse = Customer

/** What `update_event_properties` sends. */
export interface UpdateEventPropertiesRequest {
  /** The chat. */
  readonly chat_id: string
  /** The thread. */
  readonly thread_id: string
  /** The event. */
  readonly event_id: string
  /** Namespace, name and bare value. */
  readonly properties: PropertiesWrite
}

/** What `update_event_properties` answers. */
export type UpdateEventPropertiesResponse = { readonly [x: string]: unknown }

/** What `update_last_seen_timestamp` sends. */
export interface UpdateLastSeenTimestampRequest {
  /** The chat. */
  readonly chat_id: string
  /** Unix seconds; now when left out. */
  readonly timestamp?: number | undefined
}

/** What `update_last_seen_timestamp` answers. */
export interface UpdateLastSeenTimestampResponse {
  /** Unix seconds. */
  readonly timestamp: number
}

/** What `upload_file` sends. */
export interface UploadFileRequest {
  /** At most 10 MB (10 485 760 bytes). */
  readonly file: FileInput
}

/** What `upload_file` answers. */
export interface UploadFileResponse {
  readonly url: string
}

/** What `upload_image` sends. */
export interface UploadImageRequest {
  /** At most 10 MB (10 485 760 bytes). */
  readonly image: FileInput
}

/** What `upload_image` answers. */
export interface UploadImageResponse {
  /** Works at once; may stop working later. */
  readonly url: string
  /** To keep: append it to `https://cdn.livechat-static.com/api/file/lc/img`. */
  readonly path: string
}
