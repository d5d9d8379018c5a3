// Generated from the schemas by `pnpm generate`; do not edit.
import type {
  Access,
  AnnouncedEvent,
  AutoAccess,
  Ban,
  ButtonState,
  ChangedAgent,
  ChangedBot,
  ChangedCustomer,
  ChatWithThread,
  Customer,
  CustomerTotals,
  Event,
  Group,
  GroupStatus,
  Multicast,
  NewAgent,
  NewBot,
  NewGroup,
  NewSummary,
  Properties,
  PropertiesDelete,
  QueuePosition,
  RoutingStatus,
  SessionFields,
  SneakPeek,
  Statistics,
  ThinkingIndicator,
  TransferEnd,
  TransferQueue,
  TypingIndicator,
  User
} from "./entities.ts"

/** The payload of `agent_approved`. An agent account was approved and is active. */
export interface AgentApprovedPayload {
  /** The agent's id, an e-mail address. */
  readonly id: string
}

/** The payload of `agent_created`. An agent account was made; carries its full state. */
export type AgentCreatedPayload = NewAgent

/** The payload of `agent_deleted`. An agent account was deleted. */
export interface AgentDeletedPayload {
  /** The agent's id, an e-mail address. */
  readonly id: string
}

/** The payload of `agent_disconnected`. The server ended this RTM connection and says why. */
export interface AgentDisconnectedPayload {
  readonly reason: string
  readonly data?: {
    /** Present when another region is responsible. */
    readonly region?: "dal" | "fra" | (string & {})
  }
}

/** The payload of `agent_suspended`. An agent account was suspended. */
export interface AgentSuspendedPayload {
  /** The agent's id, an e-mail address. */
  readonly id: string
}

/** The payload of `agent_unsuspended`. An agent account may be used again. */
export interface AgentUnsuspendedPayload {
  /** The agent's id, an e-mail address. */
  readonly id: string
}

/** The payload of `agent_updated`. The settings of an agent changed; carries what changed. */
export type AgentUpdatedPayload = ChangedAgent

/**
 * The payload of `auto_accesses_updated`. Auto access rules were added, changed or deleted; carries
 * every rule touched.
 */
export type AutoAccessesUpdatedPayload = readonly AutoAccess[]

/** The payload of `bot_created`. A bot was made; carries its full state. */
export type BotCreatedPayload = NewBot

/** The payload of `bot_deleted`. A bot was deleted. */
export interface BotDeletedPayload {
  readonly id: string
}

/** The payload of `bot_updated`. The settings of a bot changed; carries what changed. */
export type BotUpdatedPayload = ChangedBot

/** The payload of `chat_access_updated`. Who sees a chat changed; carries the result. */
export interface ChatAccessUpdatedPayload {
  /** The chat. */
  readonly id: string
  /** Who may see a chat or a thread. */
  readonly access: Access
}

/** The payload of `chat_deactivated`. The active thread of a chat was closed. */
export interface ChatDeactivatedPayload {
  /** The chat. */
  readonly chat_id: string
  /** The thread. */
  readonly thread_id: string
  /** Who closed it; absent when the service did. */
  readonly user_id?: string
}

/** The payload of `chat_deleted`. A chat was deleted. */
export interface ChatDeletedPayload {
  /** The chat. */
  readonly chat_id: string
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
  /** What changed, and nothing else. */
  readonly properties: Properties
}

/** The payload of `chat_transferred`. A chat went to other agents or groups, by hand or by the router. */
export interface ChatTransferredPayload {
  /** The chat. */
  readonly chat_id: string
  /** Present when the chat was active; an empty text means absent. */
  readonly thread_id?: string
  /** Who transferred it; absent when the service did. */
  readonly requester_id?: string
  readonly reason: "manual" | "inactive" | "assigned" | "unassigned" | "other" | (string & {})
  /** Who has the chat afterwards. */
  readonly transferred_to: TransferEnd
  /** Present when it waits afterwards. */
  readonly queue?: TransferQueue
}

/** The payload of `chat_unfollowed`. This agent no longer follows a chat. */
export interface ChatUnfollowedPayload {
  /** The chat. */
  readonly chat_id: string
}

/** The payload of `customer_banned`. A customer was banned. */
export interface CustomerBannedPayload {
  readonly customer_id: string
  /** How long a customer is banned. */
  readonly ban: Ban
}

/** The payload of `customer_left`. A visitor left the site. */
export interface CustomerLeftPayload {
  readonly id: string
  /** RFC 3339 with microseconds, UTC. */
  readonly left_at: string
}

/** The payload of `customer_page_updated`. A visitor opened another page. */
export interface CustomerPageUpdatedPayload {
  readonly customer_id: string
  readonly visit_id: number
  /** RFC 3339 with microseconds, UTC. */
  readonly opened_at: string
  readonly url: string
  readonly title?: string
}

/**
 * The payload of `customer_session_fields_updated`. The session fields of a chatting customer changed;
 * one webhook per active chat.
 */
export interface CustomerSessionFieldsUpdatedPayload {
  /** The customer. */
  readonly id: string
  /** The chat that is open with the customer. */
  readonly active_chat: {
    readonly chat_id: string
    readonly thread_id: string
  }
  /** Data of your own on the customer's session, gone with it: objects of one key each, in order. */
  readonly session_fields: SessionFields
}

/** The payload of `customer_statistics_updated`. The counters of a customer changed. */
export interface CustomerStatisticsUpdatedPayload {
  readonly customer_id: string
  /** What is counted of a customer. */
  readonly statistics: Statistics
}

/** The payload of `customer_transferred`. A visitor left this agent's view. */
export interface CustomerTransferredPayload {
  readonly id: string
  readonly transferred_to: {
    readonly group_ids: readonly number[]
  }
  readonly followed: boolean
}

/** The payload of `customer_updated`. A customer's data changed; carries what changed. */
export type CustomerUpdatedPayload = ChangedCustomer

/** The payload of `event_deleted`. An event was deleted. */
export interface EventDeletedPayload {
  /** The chat. */
  readonly chat_id: string
  /** The thread. */
  readonly thread_id: string
  /** The event. */
  readonly event_id: string
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
  /** What changed, and nothing else. */
  readonly properties: Properties
}

/** The payload of `event_updated`. An existing event changed. */
export interface EventUpdatedPayload {
  /** The chat. */
  readonly chat_id: string
  /** The thread. */
  readonly thread_id: string
  /**
   * Something that happened in a thread, as it is read later: look at `deleted` first, since what was
   * deleted has its type and none of its content, then tell the kinds apart by `type`.
   */
  readonly event: Event
}

/** The payload of `events_marked_as_seen`. A user's read marker in a chat moved. */
export interface EventsMarkedAsSeenPayload {
  readonly user_id: string
  /** The chat. */
  readonly chat_id: string
  /** RFC 3339 with microseconds, UTC. */
  readonly seen_up_to: string
}

/** The payload of `group_created`. A group was made; carries its full state. */
export type GroupCreatedPayload = NewGroup

/** The payload of `group_deleted`. A group was deleted. */
export interface GroupDeletedPayload {
  readonly id: number
}

/** The payload of `group_properties_updated`. Properties of a group were set. */
export interface GroupPropertiesUpdatedPayload {
  readonly group_id: number
  /** What changed, and nothing else. */
  readonly properties: Properties
}

/** The payload of `group_updated`. A group changed; carries what changed. */
export type GroupUpdatedPayload = Group

/**
 * The payload of `groups_status_updated`. Groups this agent has access to changed their status;
 * carries what changed.
 */
export interface GroupsStatusUpdatedPayload {
  readonly groups: readonly GroupStatus[]
}

/** The payload of `incoming_chat`. A chat came with a new thread, or came into this agent's view. */
export interface IncomingChatPayload {
  /** In pushes only. */
  readonly requester_id?: string
  /** With its thread; of a chat that was transferred or followed, the events in it are history. */
  readonly chat: ChatWithThread
  /** Where the chat came from, if it was transferred. */
  readonly transferred_from?: TransferEnd
}

/** The payload of `incoming_customer`. A visitor came, came back, or became visible to this agent. */
export type IncomingCustomerPayload = Customer

/** The payload of `incoming_customers`. The visitors this agent should know of, after login. */
export interface IncomingCustomersPayload {
  readonly customer_monitoring_level:
    | "my"
    | "chatting"
    | "invited"
    | "online"
    | "highest_available"
    | (string & {})
  readonly customers: readonly Customer[]
}

/** The payload of `incoming_error`. Something asked for earlier failed. */
export interface IncomingErrorPayload {
  /** The job, such as `set_thread_summary`; not the name of an action. */
  readonly action: string
  /** The chat. */
  readonly chat_id: string
  /** The thread. */
  readonly thread_id: string
}

/** The payload of `incoming_event`. An event was added to a thread. */
export interface IncomingEventPayload {
  /** The chat. */
  readonly chat_id: string
  /** The thread. */
  readonly thread_id: string
  /** Something that happened in a thread, as it is announced; tell the kinds apart by `type`. */
  readonly event: AnnouncedEvent
}

/** The payload of `incoming_multicast`. A multicast message arrived. */
export type IncomingMulticastPayload = Multicast

/** The payload of `incoming_rich_message_postback`. A rich message button was used. */
export interface IncomingRichMessagePostbackPayload {
  readonly user_id: string
  /** The chat. */
  readonly chat_id: string
  /** The thread. */
  readonly thread_id: string
  /** The event. */
  readonly event_id: string
  /** The state of a button of a rich message. */
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

/** The payload of `incoming_thinking_indicator`. An agent or bot is preparing an answer. */
export type IncomingThinkingIndicatorPayload = ThinkingIndicator

/** The payload of `incoming_typing_indicator`. An agent or bot is typing. */
export interface IncomingTypingIndicatorPayload {
  /** The chat. */
  readonly chat_id: string
  /** The thread. */
  readonly thread_id: string
  /** Who is typing. */
  readonly typing_indicator: TypingIndicator
}

/** The payload of `license_properties_updated`. Properties of the licence were set. */
export interface LicensePropertiesUpdatedPayload {
  /** What changed, and nothing else. */
  readonly properties: Properties
}

/** The payload of `queue_positions_updated`. New places and waiting times of queued chats. */
export type QueuePositionsUpdatedPayload = readonly QueuePosition[]

/** The payload of `routing_status_set`. An agent or bot started or stopped taking chats. */
export type RoutingStatusSetPayload = RoutingStatus

/**
 * The payload of `subscribed_customers_totals_updated`. How many visitors match each subscription of
 * this connection, once there are too many to list.
 */
export type SubscribedCustomersTotalsUpdatedPayload = CustomerTotals

/** The payload of `tag_created`. A tag was made; carries its full state. */
export interface TagCreatedPayload {
  readonly name: string
  readonly group_ids: readonly number[]
  readonly created_at: string
  /** May be empty. */
  readonly author_id: string
}

/** The payload of `tag_deleted`. A tag was deleted. */
export interface TagDeletedPayload {
  readonly name: string
}

/** The payload of `tag_updated`. A tag changed. */
export interface TagUpdatedPayload {
  readonly name: string
  readonly group_ids: readonly number[]
  readonly author_id?: string
  readonly created_at?: string
}

/** The payload of `thread_deleted`. A thread was deleted. */
export interface ThreadDeletedPayload {
  /** The chat. */
  readonly chat_id: string
  /** The thread. */
  readonly thread_id: string
}

/** The payload of `thread_properties_deleted`. Properties of a thread were removed. */
export interface ThreadPropertiesDeletedPayload {
  /** The chat. */
  readonly chat_id: string
  /** The thread. */
  readonly thread_id: string
  /** Namespace and the names in it that were removed. */
  readonly properties: PropertiesDelete
}

/** The payload of `thread_properties_updated`. Properties of a thread were set. */
export interface ThreadPropertiesUpdatedPayload {
  /** The chat. */
  readonly chat_id: string
  /** The thread. */
  readonly thread_id: string
  /** What changed, and nothing else. */
  readonly properties: Properties
}

/** The payload of `thread_summary_set`. A summary of a closed thread was made. */
export interface ThreadSummarySetPayload {
  /** The chat. */
  readonly chat_id: string
  /** The thread. */
  readonly thread_id: string
  /** A summary that was made just now, or could not be. */
  readonly summary: NewSummary
}

/** The payload of `thread_tagged`. A tag was put on a thread. */
export interface ThreadTaggedPayload {
  /** The chat. */
  readonly chat_id: string
  /** The thread. */
  readonly thread_id: string
  readonly tag: string
}

/** The payload of `thread_untagged`. A tag was taken off a thread. */
export interface ThreadUntaggedPayload {
  /** The chat. */
  readonly chat_id: string
  /** The thread. */
  readonly thread_id: string
  readonly tag: string
}

/** The payload of `threads_deleted`. Many threads were deleted at once, by date range or by tag. */
export interface ThreadsDeletedPayload {
  /** RFC 3339 with microseconds, UTC. */
  readonly date_from?: string
  /** RFC 3339 with microseconds, UTC. */
  readonly date_to?: string
  readonly tag?: string
}

/** The payload of `ticket_created`. A HelpDesk ticket was made for a tracked visitor. */
export interface TicketCreatedPayload {
  readonly customer_id: string
  /** A UUID. */
  readonly ticket_id: string
  /** Where the ticket lies, such as `inbox`. */
  readonly silo: string
  /** RFC 3339 with microseconds, UTC. */
  readonly created_at: string
}

/** The payload of `ticket_deleted`. A HelpDesk ticket of a tracked visitor was deleted. */
export interface TicketDeletedPayload {
  readonly customer_id: string
  /** A UUID. */
  readonly ticket_id: string
}

/** The payload of `user_added_to_chat`. A user joined a chat. */
export interface UserAddedToChatPayload {
  /** The chat. */
  readonly chat_id: string
  /** Present when the chat was active; an empty text means absent. */
  readonly thread_id?: string
  /** An agent or a customer; tell them apart by type. A bot is an agent. */
  readonly user: User
  /** Such as `manual`; its values are not documented. */
  readonly reason: string
  /** Present when an agent did it. */
  readonly requester_id?: string
}

/** The payload of `user_removed_from_chat`. A user left a chat. */
export interface UserRemovedFromChatPayload {
  /** The chat. */
  readonly chat_id: string
  /** Present when the chat was active; an empty text means absent. */
  readonly thread_id?: string
  readonly user_id: string
  /** Such as `manual`; its values are not documented. */
  readonly reason: string
  /** Present when an agent did it. */
  readonly requester_id?: string
}
