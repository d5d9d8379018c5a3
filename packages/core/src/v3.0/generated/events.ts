// Generated from the schemas by `pnpm generate`; do not edit.
import type {
  Access,
  Ban,
  ButtonState,
  ChatWithThread,
  Customer,
  CustomerUpdate,
  Event,
  Geolocation,
  Properties,
  PropertiesDelete,
  SneakPeek,
  TypingIndicator,
  User
} from "./entities.ts"

/**
 * The payload of `access_granted`. Someone gained sight of a chat or customer; whether access is the
 * change or the result is not documented.
 */
export interface AccessGrantedPayload {
  /** What was opened or closed: a chat or a customer. */
  readonly resource: "chat" | "customer" | (string & {})
  /** The id of that chat or customer. */
  readonly id: string
  /** Who sees a chat or customer. */
  readonly access: Access
}

/**
 * The payload of `access_revoked`. Someone lost sight of a chat or customer; whether access is the
 * change or the result is not documented.
 */
export interface AccessRevokedPayload {
  /** What was opened or closed: a chat or a customer. */
  readonly resource: "chat" | "customer" | (string & {})
  /** The id of that chat or customer. */
  readonly id: string
  /** Who sees a chat or customer. */
  readonly access: Access
}

/**
 * The payload of `access_set`. The list of who sees a chat or customer was replaced; whether access is
 * the change or the result is not documented.
 */
export interface AccessSetPayload {
  /** What was opened or closed: a chat or a customer. */
  readonly resource: "chat" | "customer" | (string & {})
  /** The id of that chat or customer. */
  readonly id: string
  /** Who sees a chat or customer. */
  readonly access: Access
}

/** The payload of `agent_deleted`. An agent or bot account was removed. */
export interface AgentDeletedPayload {
  readonly agent_id: string
}

/** The payload of `agent_disconnected`. The server ended this RTM connection and says why. */
export interface AgentDisconnectedPayload {
  /** Why; `disconnectRules` says what to do about it. */
  readonly reason: string
  readonly data?: {
    /** The region that is responsible, with the reason `misdirected_request`. */
    readonly region?: "dal" | "fra" | (string & {})
  }
}

/** The payload of `agent_status_changed`. An agent's or bot's status changed. */
export interface AgentStatusChangedPayload {
  readonly agent_id: string
  readonly status: "accepting chats" | "not accepting chats" | "offline" | (string & {})
}

/** The payload of `agent_updated`. An agent started or stopped taking chats. */
export interface AgentUpdatedPayload {
  readonly agent_id: string
  readonly routing_status: "accepting_chats" | "not_accepting_chats" | (string & {})
}

/** The payload of `chat_properties_deleted`. Properties of a chat were removed. */
export interface ChatPropertiesDeletedPayload {
  /** The chat. */
  readonly chat_id: string
  /** The names that were removed. */
  readonly properties: PropertiesDelete
}

/** The payload of `chat_properties_updated`. Properties of a chat were set. */
export interface ChatPropertiesUpdatedPayload {
  /** The chat. */
  readonly chat_id: string
  /** Only what changed. */
  readonly properties: Properties
}

/** The payload of `chat_thread_properties_deleted`. Properties of a thread were removed. */
export interface ChatThreadPropertiesDeletedPayload {
  /** The chat. */
  readonly chat_id: string
  /** The thread. */
  readonly thread_id: string
  /** The names that were removed. */
  readonly properties: PropertiesDelete
}

/** The payload of `chat_thread_properties_updated`. Properties of a thread were set. */
export interface ChatThreadPropertiesUpdatedPayload {
  /** The chat. */
  readonly chat_id: string
  /** The thread. */
  readonly thread_id: string
  /** Only what changed. */
  readonly properties: Properties
}

/** The payload of `chat_thread_tagged`. A tag was put on a thread. */
export interface ChatThreadTaggedPayload {
  /** The chat. */
  readonly chat_id: string
  /** The thread. */
  readonly thread_id: string
  readonly tag: string
}

/** The payload of `chat_thread_untagged`. A tag was taken off a thread. */
export interface ChatThreadUntaggedPayload {
  /** The chat. */
  readonly chat_id: string
  /** The thread. */
  readonly thread_id: string
  readonly tag: string
}

/** The payload of `chat_transferred`. A chat went to other agents or groups. */
export interface ChatTransferredPayload {
  /** The chat. */
  readonly chat_id: string
  /** Who transferred it. */
  readonly requester_id: string
  readonly type: "agent" | "group" | (string & {})
  /** Numbers of groups or ids of agents. */
  readonly ids: readonly (number | string)[]
}

/** The payload of `chat_user_added`. A user joined a chat. */
export interface ChatUserAddedPayload {
  /** The chat. */
  readonly chat_id: string
  /** Absent in some webhooks; they have it in their additional data. */
  readonly thread_id?: string
  /** An agent or a customer; tell them apart by `type`. */
  readonly user: User
  readonly user_type: "agent" | "customer" | (string & {})
}

/** The payload of `chat_user_removed`. A user left a chat. */
export interface ChatUserRemovedPayload {
  /** The chat. */
  readonly chat_id: string
  /** The thread. */
  readonly thread_id: string
  readonly user_id: string
  readonly user_type: "agent" | "customer" | (string & {})
}

/** The payload of `customer_banned`. A customer was banned. */
export interface CustomerBannedPayload {
  readonly customer_id: string
  /** How long a customer is banned. */
  readonly ban: Ban
}

/** The payload of `customer_created`. A customer record appeared. */
export interface CustomerCreatedPayload {
  /** A visitor of the site. */
  readonly customer: Customer
}

/** The payload of `customer_page_updated`. A customer opened another page. */
export interface CustomerPageUpdatedPayload {
  readonly customer_id: string
  readonly visit_id: number
  /** ISO 8601 with microseconds. */
  readonly opened_at: string
  readonly url: string
  readonly title?: string
  readonly referrer?: string
}

/** The payload of `customer_updated`. A customer's data changed. */
export type CustomerUpdatedPayload =
  | CustomerUpdate
  | {
      /** A visitor of the site. */
      readonly customer: Customer
    }

/** The payload of `customer_visit_ended`. A visit ended. */
export interface CustomerVisitEndedPayload {
  readonly customer_id: string
  readonly visit_id: number
  /** ISO 8601 with microseconds. */
  readonly ended_at: string
}

/** The payload of `customer_visit_started`. A customer opened a visit on the site. */
export interface CustomerVisitStartedPayload {
  readonly customer_id: string
  readonly visit_id: number
  /** ISO 8601 with microseconds. */
  readonly started_at: string
  readonly ip?: string
  readonly user_agent?: string
  /** With latitude and longitude. */
  readonly geolocation?: Geolocation
}

/** The payload of `event_properties_deleted`. Properties of an event were removed. */
export interface EventPropertiesDeletedPayload {
  /** The chat. */
  readonly chat_id: string
  /** The thread. */
  readonly thread_id: string
  /** The event. */
  readonly event_id: string
  /** The names that were removed. */
  readonly properties: PropertiesDelete
}

/** The payload of `event_properties_updated`. Properties of an event were set. */
export interface EventPropertiesUpdatedPayload {
  /** The chat. */
  readonly chat_id: string
  /** The thread. */
  readonly thread_id: string
  /** The event. */
  readonly event_id: string
  /** Only what changed. */
  readonly properties: Properties
}

/** The payload of `event_updated`. An existing event changed. */
export interface EventUpdatedPayload {
  /** The chat. */
  readonly chat_id: string
  /** The thread. */
  readonly thread_id: string
  /** Something that happened in a thread; tell the kinds apart by `type`. */
  readonly event: Event
}

/** The payload of `incoming_chat_thread`. A chat with a new (or newly visible) thread. */
export interface IncomingChatThreadPayload {
  /** A chat with one of its threads. */
  readonly chat: ChatWithThread
}

/** The payload of `incoming_event`. An event was added to a thread. */
export interface IncomingEventPayload {
  /** The chat. */
  readonly chat_id: string
  /** The thread. */
  readonly thread_id: string
  /** Something that happened in a thread; tell the kinds apart by `type`. */
  readonly event: Event
}

/** The payload of `incoming_multicast`. A multicast message arrived. */
export interface IncomingMulticastPayload {
  /** Who sent it. */
  readonly author_id?: string
  /** Any JSON. */
  readonly content: unknown
  /** The sender's word for this kind of multicast. */
  readonly type?: string
}

/** The payload of `incoming_rich_message_postback`. A rich message button was switched. */
export interface IncomingRichMessagePostbackPayload {
  /** Who pressed the button. */
  readonly user_id: string
  /** The chat. */
  readonly chat_id: string
  /** The thread. */
  readonly thread_id: string
  /** The event. */
  readonly event_id: string
  /** A button and whether it is on. */
  readonly postback: ButtonState
}

/** The payload of `incoming_sneak_peek`. What a customer has typed but not sent. */
export interface IncomingSneakPeekPayload {
  /** The chat. */
  readonly chat_id: string
  /** The thread. */
  readonly thread_id: string
  /** What a customer has typed and not sent. */
  readonly sneak_peek: SneakPeek
}

/** The payload of `incoming_typing_indicator`. Someone in a chat is typing. */
export interface IncomingTypingIndicatorPayload {
  /** The chat. */
  readonly chat_id: string
  /** The thread. */
  readonly thread_id: string
  /** Someone is typing. */
  readonly typing_indicator: TypingIndicator
}

/** The payload of `last_seen_timestamp_updated`. A user's read marker in a chat moved. */
export interface LastSeenTimestampUpdatedPayload {
  readonly user_id: string
  /** The chat. */
  readonly chat_id: string
  /** Unix seconds. */
  readonly timestamp: number
}

/** The payload of `thread_closed`. The active thread of a chat was closed. */
export interface ThreadClosedPayload {
  /** The chat. */
  readonly chat_id: string
  /** The thread. */
  readonly thread_id: string
  /** Who closed it; absent when the router did. */
  readonly user_id?: string
}
