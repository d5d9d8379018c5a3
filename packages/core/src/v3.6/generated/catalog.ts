// Generated from the schemas by `pnpm generate`; do not edit.
import type { Action, LightAction } from "../../catalog/action.ts"
import type { Catalog } from "../../catalog/catalog.ts"
import type { EventDefinition, LightEvent } from "../../catalog/event.ts"
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
import type {
  AgentApprovedPayload,
  AgentCreatedPayload,
  AgentDeletedPayload,
  AgentDisconnectedPayload,
  AgentSuspendedPayload,
  AgentUnsuspendedPayload,
  AgentUpdatedPayload,
  AutoAccessesUpdatedPayload,
  BotCreatedPayload,
  BotDeletedPayload,
  BotUpdatedPayload,
  ChatAccessUpdatedPayload,
  ChatDeactivatedPayload,
  ChatDeletedPayload,
  ChatPropertiesDeletedPayload,
  ChatPropertiesUpdatedPayload,
  ChatTransferredPayload,
  ChatUnfollowedPayload,
  CustomerBannedPayload,
  CustomerLeftPayload,
  CustomerPageUpdatedPayload,
  CustomerSessionFieldsUpdatedPayload,
  CustomerStatisticsUpdatedPayload,
  CustomerTransferredPayload,
  CustomerUpdatedPayload,
  EventDeletedPayload,
  EventPropertiesDeletedPayload,
  EventPropertiesUpdatedPayload,
  EventUpdatedPayload,
  EventsMarkedAsSeenPayload,
  GroupCreatedPayload,
  GroupDeletedPayload,
  GroupPropertiesUpdatedPayload,
  GroupUpdatedPayload,
  GroupsStatusUpdatedPayload,
  IncomingChatPayload,
  IncomingCustomerPayload,
  IncomingCustomersPayload,
  IncomingErrorPayload,
  IncomingEventPayload,
  IncomingMulticastPayload,
  IncomingRichMessagePostbackPayload,
  IncomingSneakPeekPayload,
  IncomingThinkingIndicatorPayload,
  IncomingTypingIndicatorPayload,
  LicensePropertiesUpdatedPayload,
  QueuePositionsUpdatedPayload,
  RoutingStatusSetPayload,
  SubscribedCustomersTotalsUpdatedPayload,
  TagCreatedPayload,
  TagDeletedPayload,
  TagUpdatedPayload,
  ThreadDeletedPayload,
  ThreadPropertiesDeletedPayload,
  ThreadPropertiesUpdatedPayload,
  ThreadSummarySetPayload,
  ThreadTaggedPayload,
  ThreadUntaggedPayload,
  ThreadsDeletedPayload,
  TicketCreatedPayload,
  TicketDeletedPayload,
  UserAddedToChatPayload,
  UserRemovedFromChatPayload
} from "./events.ts"
import type { wire } from "../wire.ts"
import type { Methods } from "./methods.ts"

/** The actions of v3.6. A type, not an interface, since a catalog wants any name to be looked up. */
export type V3_6Actions = {
  /** Puts an agent or the customer into an active chat. */
  readonly add_user_to_chat: Action<
    "add_user_to_chat",
    AddUserToChatRequest,
    AddUserToChatResponse,
    "web" | "rtm"
  >
  /** Bans a customer for some days, cutting running sessions and refusing new ones. */
  readonly ban_customer: Action<"ban_customer", BanCustomerRequest, BanCustomerResponse, "web" | "rtm">
  /** Closes the active thread of a chat; nothing more can be sent to that thread. */
  readonly deactivate_chat: Action<
    "deactivate_chat",
    DeactivateChatRequest,
    DeactivateChatResponse,
    "web" | "rtm"
  >
  /** Removes properties of a chat. */
  readonly delete_chat_properties: Action<
    "delete_chat_properties",
    DeleteChatPropertiesRequest,
    DeleteChatPropertiesResponse,
    "web" | "rtm"
  >
  /** Removes properties of an event. */
  readonly delete_event_properties: Action<
    "delete_event_properties",
    DeleteEventPropertiesRequest,
    DeleteEventPropertiesResponse,
    "web" | "rtm"
  >
  /** Removes properties of a thread. */
  readonly delete_thread_properties: Action<
    "delete_thread_properties",
    DeleteThreadPropertiesRequest,
    DeleteThreadPropertiesResponse,
    "web" | "rtm"
  >
  /**
   * Makes the caller a follower: all changes of the chat reach it until the chat is resumed anew or
   * unfollowed.
   */
  readonly follow_chat: Action<"follow_chat", FollowChatRequest, FollowChatResponse, "web" | "rtm">
  /** Returns a chat with one thread: the one asked for, or the newest. */
  readonly get_chat: Action<"get_chat", GetChatRequest, GetChatResponse, "web" | "rtm">
  /** Returns one customer. */
  readonly get_customer: Action<"get_customer", GetCustomerRequest, GetCustomerResponse, "web" | "rtm">
  /** Returns the agents who can take a chat over, least busy first. */
  readonly list_agents_for_transfer: Action<
    "list_agents_for_transfer",
    ListAgentsForTransferRequest,
    ListAgentsForTransferResponse,
    "web" | "rtm"
  >
  /** Searches conversations; every hit is a whole chat with exactly one of its threads. */
  readonly list_archives: Action<"list_archives", ListArchivesRequest, ListArchivesResponse, "web" | "rtm">
  /** Lists the chats the caller may see as summaries, page by page. */
  readonly list_chats: Action<"list_chats", ListChatsRequest, ListChatsResponse, "web" | "rtm">
  /** Returns who takes chats now. */
  readonly list_routing_statuses: Action<
    "list_routing_statuses",
    ListRoutingStatusesRequest,
    ListRoutingStatusesResponse,
    "web" | "rtm"
  >
  /** Lists the threads of one chat that the caller may see, with their events. */
  readonly list_threads: Action<"list_threads", ListThreadsRequest, ListThreadsResponse, "web" | "rtm">
  /** Authorises an RTM connection and returns the agent's starting state. */
  readonly login: Action<"login", LoginRequest, LoginResponse, "rtm">
  /** Logs the agent out. */
  readonly logout: Action<"logout", LogoutRequest, LogoutResponse, "rtm">
  /** Marks events up to a moment as seen by the caller. */
  readonly mark_events_as_seen: Action<
    "mark_events_as_seen",
    MarkEventsAsSeenRequest,
    MarkEventsAsSeenResponse,
    "web" | "rtm"
  >
  /** Sends a JSON message to agents, outside any chat; nothing is stored. */
  readonly multicast: Action<"multicast", MulticastRequest, MulticastResponse, "web" | "rtm">
  /** Keeps an RTM connection alive where control frames cannot be sent. */
  readonly ping: Action<"ping", PingRequest, PingResponse, "rtm">
  /** Takes an agent out of a chat. */
  readonly remove_user_from_chat: Action<
    "remove_user_from_chat",
    RemoveUserFromChatRequest,
    RemoveUserFromChatResponse,
    "web" | "rtm"
  >
  /** Asks for a machine-made summary of a thread; it arrives later as an event. */
  readonly request_thread_summary: Action<
    "request_thread_summary",
    RequestThreadSummaryRequest,
    RequestThreadSummaryResponse,
    "web" | "rtm"
  >
  /** Opens a new thread in a chat that has none active. */
  readonly resume_chat: Action<"resume_chat", ResumeChatRequest, ResumeChatResponse, "web" | "rtm">
  /**
   * Adds an event (message, file, rich message, form, filled form, custom, system message) to the active
   * thread of a chat.
   */
  readonly send_event: Action<"send_event", SendEventRequest, SendEventResponse, "web" | "rtm">
  /** Shows a message that is not stored, such as the growing text of a long answer. */
  readonly send_event_preview: Action<
    "send_event_preview",
    SendEventPreviewRequest,
    SendEventPreviewResponse,
    "web" | "rtm"
  >
  /** Presses or releases a button of a rich message. */
  readonly send_rich_message_postback: Action<
    "send_rich_message_postback",
    SendRichMessagePostbackRequest,
    SendRichMessagePostbackResponse,
    "web" | "rtm"
  >
  /** Shows that an answer is being prepared. */
  readonly send_thinking_indicator: Action<
    "send_thinking_indicator",
    SendThinkingIndicatorRequest,
    SendThinkingIndicatorResponse,
    "web" | "rtm"
  >
  /** Shows that the caller is typing, or no longer. */
  readonly send_typing_indicator: Action<
    "send_typing_indicator",
    SendTypingIndicatorRequest,
    SendTypingIndicatorResponse,
    "web" | "rtm"
  >
  /** Marks the caller's RTM session as away, or as back. */
  readonly set_away_status: Action<"set_away_status", SetAwayStatusRequest, SetAwayStatusResponse, "rtm">
  /** Sets whether an agent or bot takes chats. */
  readonly set_routing_status: Action<
    "set_routing_status",
    SetRoutingStatusRequest,
    SetRoutingStatusResponse,
    "web" | "rtm"
  >
  /** Opens a new chat with its first thread. */
  readonly start_chat: Action<"start_chat", StartChatRequest, StartChatResponse, "web" | "rtm">
  /** Starts tracking customers of some groups on this connection and returns those that match now. */
  readonly subscribe_customers: Action<
    "subscribe_customers",
    SubscribeCustomersRequest,
    SubscribeCustomersResponse,
    "rtm"
  >
  /** Puts a tag on a thread. */
  readonly tag_thread: Action<"tag_thread", TagThreadRequest, TagThreadResponse, "web" | "rtm">
  /** Hands an active chat to groups or agents, or re-routes it inside its group. */
  readonly transfer_chat: Action<"transfer_chat", TransferChatRequest, TransferChatResponse, "web" | "rtm">
  /** Takes the caller out of the followers; only major changes reach it from then on. */
  readonly unfollow_chat: Action<"unfollow_chat", UnfollowChatRequest, UnfollowChatResponse, "web" | "rtm">
  /** Ends a subscription of subscribe_customers. */
  readonly unsubscribe_customers: Action<
    "unsubscribe_customers",
    UnsubscribeCustomersRequest,
    UnsubscribeCustomersResponse,
    "rtm"
  >
  /** Takes a tag off a thread. */
  readonly untag_thread: Action<"untag_thread", UntagThreadRequest, UntagThreadResponse, "web" | "rtm">
  /** Sets properties of a chat. */
  readonly update_chat_properties: Action<
    "update_chat_properties",
    UpdateChatPropertiesRequest,
    UpdateChatPropertiesResponse,
    "web" | "rtm"
  >
  /** Changes what is known of a customer. */
  readonly update_customer: Action<
    "update_customer",
    UpdateCustomerRequest,
    UpdateCustomerResponse,
    "web" | "rtm"
  >
  /** Sets properties of an event. */
  readonly update_event_properties: Action<
    "update_event_properties",
    UpdateEventPropertiesRequest,
    UpdateEventPropertiesResponse,
    "web" | "rtm"
  >
  /** Swaps the token of a connection for a new one, so that it outlives the old token. */
  readonly update_session: Action<"update_session", UpdateSessionRequest, UpdateSessionResponse, "rtm">
  /** Sets properties of a thread. */
  readonly update_thread_properties: Action<
    "update_thread_properties",
    UpdateThreadPropertiesRequest,
    UpdateThreadPropertiesResponse,
    "web" | "rtm"
  >
  /** Stores a file for 24 hours and returns the URL to use in a file event. */
  readonly upload_file: Action<"upload_file", UploadFileRequest, UploadFileResponse, "web">
}

/** The events of v3.6. */
export type V3_6Events = {
  /** An agent account was approved and is active. */
  readonly agent_approved: EventDefinition<"agent_approved", AgentApprovedPayload>
  /** An agent account was made; carries its full state. */
  readonly agent_created: EventDefinition<"agent_created", AgentCreatedPayload>
  /** An agent account was deleted. */
  readonly agent_deleted: EventDefinition<"agent_deleted", AgentDeletedPayload>
  /** The server ended this RTM connection and says why. */
  readonly agent_disconnected: EventDefinition<"agent_disconnected", AgentDisconnectedPayload>
  /** An agent account was suspended. */
  readonly agent_suspended: EventDefinition<"agent_suspended", AgentSuspendedPayload>
  /** An agent account may be used again. */
  readonly agent_unsuspended: EventDefinition<"agent_unsuspended", AgentUnsuspendedPayload>
  /** The settings of an agent changed; carries what changed. */
  readonly agent_updated: EventDefinition<"agent_updated", AgentUpdatedPayload>
  /** Auto access rules were added, changed or deleted; carries every rule touched. */
  readonly auto_accesses_updated: EventDefinition<"auto_accesses_updated", AutoAccessesUpdatedPayload>
  /** A bot was made; carries its full state. */
  readonly bot_created: EventDefinition<"bot_created", BotCreatedPayload>
  /** A bot was deleted. */
  readonly bot_deleted: EventDefinition<"bot_deleted", BotDeletedPayload>
  /** The settings of a bot changed; carries what changed. */
  readonly bot_updated: EventDefinition<"bot_updated", BotUpdatedPayload>
  /** Who sees a chat changed; carries the result. */
  readonly chat_access_updated: EventDefinition<"chat_access_updated", ChatAccessUpdatedPayload>
  /** The active thread of a chat was closed. */
  readonly chat_deactivated: EventDefinition<"chat_deactivated", ChatDeactivatedPayload>
  /** A chat was deleted. */
  readonly chat_deleted: EventDefinition<"chat_deleted", ChatDeletedPayload>
  /** Properties of a chat were removed. */
  readonly chat_properties_deleted: EventDefinition<"chat_properties_deleted", ChatPropertiesDeletedPayload>
  /** Properties of a chat were set. */
  readonly chat_properties_updated: EventDefinition<"chat_properties_updated", ChatPropertiesUpdatedPayload>
  /** A chat went to other agents or groups, by hand or by the router. */
  readonly chat_transferred: EventDefinition<"chat_transferred", ChatTransferredPayload>
  /** This agent no longer follows a chat. */
  readonly chat_unfollowed: EventDefinition<"chat_unfollowed", ChatUnfollowedPayload>
  /** A customer was banned. */
  readonly customer_banned: EventDefinition<"customer_banned", CustomerBannedPayload>
  /** A visitor left the site. */
  readonly customer_left: EventDefinition<"customer_left", CustomerLeftPayload>
  /** A visitor opened another page. */
  readonly customer_page_updated: EventDefinition<"customer_page_updated", CustomerPageUpdatedPayload>
  /** The session fields of a chatting customer changed; one webhook per active chat. */
  readonly customer_session_fields_updated: EventDefinition<
    "customer_session_fields_updated",
    CustomerSessionFieldsUpdatedPayload
  >
  /** The counters of a customer changed. */
  readonly customer_statistics_updated: EventDefinition<
    "customer_statistics_updated",
    CustomerStatisticsUpdatedPayload
  >
  /** A visitor left this agent's view. */
  readonly customer_transferred: EventDefinition<"customer_transferred", CustomerTransferredPayload>
  /** A customer's data changed; carries what changed. */
  readonly customer_updated: EventDefinition<"customer_updated", CustomerUpdatedPayload>
  /** An event was deleted. */
  readonly event_deleted: EventDefinition<"event_deleted", EventDeletedPayload>
  /** Properties of an event were removed. */
  readonly event_properties_deleted: EventDefinition<
    "event_properties_deleted",
    EventPropertiesDeletedPayload
  >
  /** Properties of an event were set. */
  readonly event_properties_updated: EventDefinition<
    "event_properties_updated",
    EventPropertiesUpdatedPayload
  >
  /** An existing event changed. */
  readonly event_updated: EventDefinition<"event_updated", EventUpdatedPayload>
  /** A user's read marker in a chat moved. */
  readonly events_marked_as_seen: EventDefinition<"events_marked_as_seen", EventsMarkedAsSeenPayload>
  /** A group was made; carries its full state. */
  readonly group_created: EventDefinition<"group_created", GroupCreatedPayload>
  /** A group was deleted. */
  readonly group_deleted: EventDefinition<"group_deleted", GroupDeletedPayload>
  /** Properties of a group were set. */
  readonly group_properties_updated: EventDefinition<
    "group_properties_updated",
    GroupPropertiesUpdatedPayload
  >
  /** A group changed; carries what changed. */
  readonly group_updated: EventDefinition<"group_updated", GroupUpdatedPayload>
  /** Groups this agent has access to changed their status; carries what changed. */
  readonly groups_status_updated: EventDefinition<"groups_status_updated", GroupsStatusUpdatedPayload>
  /** A chat came with a new thread, or came into this agent's view. */
  readonly incoming_chat: EventDefinition<"incoming_chat", IncomingChatPayload>
  /** A visitor came, came back, or became visible to this agent. */
  readonly incoming_customer: EventDefinition<"incoming_customer", IncomingCustomerPayload>
  /** The visitors this agent should know of, after login. */
  readonly incoming_customers: EventDefinition<"incoming_customers", IncomingCustomersPayload>
  /** Something asked for earlier failed. */
  readonly incoming_error: EventDefinition<"incoming_error", IncomingErrorPayload>
  /** An event was added to a thread. */
  readonly incoming_event: EventDefinition<"incoming_event", IncomingEventPayload>
  /** A multicast message arrived. */
  readonly incoming_multicast: EventDefinition<"incoming_multicast", IncomingMulticastPayload>
  /** A rich message button was used. */
  readonly incoming_rich_message_postback: EventDefinition<
    "incoming_rich_message_postback",
    IncomingRichMessagePostbackPayload
  >
  /** What a customer has typed but not sent. */
  readonly incoming_sneak_peek: EventDefinition<"incoming_sneak_peek", IncomingSneakPeekPayload>
  /** An agent or bot is preparing an answer. */
  readonly incoming_thinking_indicator: EventDefinition<
    "incoming_thinking_indicator",
    IncomingThinkingIndicatorPayload
  >
  /** An agent or bot is typing. */
  readonly incoming_typing_indicator: EventDefinition<
    "incoming_typing_indicator",
    IncomingTypingIndicatorPayload
  >
  /** Properties of the licence were set. */
  readonly license_properties_updated: EventDefinition<
    "license_properties_updated",
    LicensePropertiesUpdatedPayload
  >
  /** New places and waiting times of queued chats. */
  readonly queue_positions_updated: EventDefinition<"queue_positions_updated", QueuePositionsUpdatedPayload>
  /** An agent or bot started or stopped taking chats. */
  readonly routing_status_set: EventDefinition<"routing_status_set", RoutingStatusSetPayload>
  /** How many visitors match each subscription of this connection, once there are too many to list. */
  readonly subscribed_customers_totals_updated: EventDefinition<
    "subscribed_customers_totals_updated",
    SubscribedCustomersTotalsUpdatedPayload
  >
  /** A tag was made; carries its full state. */
  readonly tag_created: EventDefinition<"tag_created", TagCreatedPayload>
  /** A tag was deleted. */
  readonly tag_deleted: EventDefinition<"tag_deleted", TagDeletedPayload>
  /** A tag changed. */
  readonly tag_updated: EventDefinition<"tag_updated", TagUpdatedPayload>
  /** A thread was deleted. */
  readonly thread_deleted: EventDefinition<"thread_deleted", ThreadDeletedPayload>
  /** Properties of a thread were removed. */
  readonly thread_properties_deleted: EventDefinition<
    "thread_properties_deleted",
    ThreadPropertiesDeletedPayload
  >
  /** Properties of a thread were set. */
  readonly thread_properties_updated: EventDefinition<
    "thread_properties_updated",
    ThreadPropertiesUpdatedPayload
  >
  /** A summary of a closed thread was made. */
  readonly thread_summary_set: EventDefinition<"thread_summary_set", ThreadSummarySetPayload>
  /** A tag was put on a thread. */
  readonly thread_tagged: EventDefinition<"thread_tagged", ThreadTaggedPayload>
  /** A tag was taken off a thread. */
  readonly thread_untagged: EventDefinition<"thread_untagged", ThreadUntaggedPayload>
  /** Many threads were deleted at once, by date range or by tag. */
  readonly threads_deleted: EventDefinition<"threads_deleted", ThreadsDeletedPayload>
  /** A HelpDesk ticket was made for a tracked visitor. */
  readonly ticket_created: EventDefinition<"ticket_created", TicketCreatedPayload>
  /** A HelpDesk ticket of a tracked visitor was deleted. */
  readonly ticket_deleted: EventDefinition<"ticket_deleted", TicketDeletedPayload>
  /** A user joined a chat. */
  readonly user_added_to_chat: EventDefinition<"user_added_to_chat", UserAddedToChatPayload>
  /** A user left a chat. */
  readonly user_removed_from_chat: EventDefinition<"user_removed_from_chat", UserRemovedFromChatPayload>
}

/** Version 3.6 of the Agent Chat API. */
export interface V3_6 extends Catalog<V3_6Actions, V3_6Events, Methods> {
  readonly version: "3.6"
  readonly wire: typeof wire
}

/** The actions of v3.6 without checks and facts. A type, not an interface, since a catalog wants any name to be looked up. */
export type V3_6LightActions = {
  /** Puts an agent or the customer into an active chat. */
  readonly add_user_to_chat: LightAction<
    "add_user_to_chat",
    AddUserToChatRequest,
    AddUserToChatResponse,
    "web" | "rtm"
  >
  /** Bans a customer for some days, cutting running sessions and refusing new ones. */
  readonly ban_customer: LightAction<"ban_customer", BanCustomerRequest, BanCustomerResponse, "web" | "rtm">
  /** Closes the active thread of a chat; nothing more can be sent to that thread. */
  readonly deactivate_chat: LightAction<
    "deactivate_chat",
    DeactivateChatRequest,
    DeactivateChatResponse,
    "web" | "rtm"
  >
  /** Removes properties of a chat. */
  readonly delete_chat_properties: LightAction<
    "delete_chat_properties",
    DeleteChatPropertiesRequest,
    DeleteChatPropertiesResponse,
    "web" | "rtm"
  >
  /** Removes properties of an event. */
  readonly delete_event_properties: LightAction<
    "delete_event_properties",
    DeleteEventPropertiesRequest,
    DeleteEventPropertiesResponse,
    "web" | "rtm"
  >
  /** Removes properties of a thread. */
  readonly delete_thread_properties: LightAction<
    "delete_thread_properties",
    DeleteThreadPropertiesRequest,
    DeleteThreadPropertiesResponse,
    "web" | "rtm"
  >
  /**
   * Makes the caller a follower: all changes of the chat reach it until the chat is resumed anew or
   * unfollowed.
   */
  readonly follow_chat: LightAction<"follow_chat", FollowChatRequest, FollowChatResponse, "web" | "rtm">
  /** Returns a chat with one thread: the one asked for, or the newest. */
  readonly get_chat: LightAction<"get_chat", GetChatRequest, GetChatResponse, "web" | "rtm">
  /** Returns one customer. */
  readonly get_customer: LightAction<"get_customer", GetCustomerRequest, GetCustomerResponse, "web" | "rtm">
  /** Returns the agents who can take a chat over, least busy first. */
  readonly list_agents_for_transfer: LightAction<
    "list_agents_for_transfer",
    ListAgentsForTransferRequest,
    ListAgentsForTransferResponse,
    "web" | "rtm"
  >
  /** Searches conversations; every hit is a whole chat with exactly one of its threads. */
  readonly list_archives: LightAction<
    "list_archives",
    ListArchivesRequest,
    ListArchivesResponse,
    "web" | "rtm"
  >
  /** Lists the chats the caller may see as summaries, page by page. */
  readonly list_chats: LightAction<"list_chats", ListChatsRequest, ListChatsResponse, "web" | "rtm">
  /** Returns who takes chats now. */
  readonly list_routing_statuses: LightAction<
    "list_routing_statuses",
    ListRoutingStatusesRequest,
    ListRoutingStatusesResponse,
    "web" | "rtm"
  >
  /** Lists the threads of one chat that the caller may see, with their events. */
  readonly list_threads: LightAction<"list_threads", ListThreadsRequest, ListThreadsResponse, "web" | "rtm">
  /** Authorises an RTM connection and returns the agent's starting state. */
  readonly login: LightAction<"login", LoginRequest, LoginResponse, "rtm">
  /** Logs the agent out. */
  readonly logout: LightAction<"logout", LogoutRequest, LogoutResponse, "rtm">
  /** Marks events up to a moment as seen by the caller. */
  readonly mark_events_as_seen: LightAction<
    "mark_events_as_seen",
    MarkEventsAsSeenRequest,
    MarkEventsAsSeenResponse,
    "web" | "rtm"
  >
  /** Sends a JSON message to agents, outside any chat; nothing is stored. */
  readonly multicast: LightAction<"multicast", MulticastRequest, MulticastResponse, "web" | "rtm">
  /** Keeps an RTM connection alive where control frames cannot be sent. */
  readonly ping: LightAction<"ping", PingRequest, PingResponse, "rtm">
  /** Takes an agent out of a chat. */
  readonly remove_user_from_chat: LightAction<
    "remove_user_from_chat",
    RemoveUserFromChatRequest,
    RemoveUserFromChatResponse,
    "web" | "rtm"
  >
  /** Asks for a machine-made summary of a thread; it arrives later as an event. */
  readonly request_thread_summary: LightAction<
    "request_thread_summary",
    RequestThreadSummaryRequest,
    RequestThreadSummaryResponse,
    "web" | "rtm"
  >
  /** Opens a new thread in a chat that has none active. */
  readonly resume_chat: LightAction<"resume_chat", ResumeChatRequest, ResumeChatResponse, "web" | "rtm">
  /**
   * Adds an event (message, file, rich message, form, filled form, custom, system message) to the active
   * thread of a chat.
   */
  readonly send_event: LightAction<"send_event", SendEventRequest, SendEventResponse, "web" | "rtm">
  /** Shows a message that is not stored, such as the growing text of a long answer. */
  readonly send_event_preview: LightAction<
    "send_event_preview",
    SendEventPreviewRequest,
    SendEventPreviewResponse,
    "web" | "rtm"
  >
  /** Presses or releases a button of a rich message. */
  readonly send_rich_message_postback: LightAction<
    "send_rich_message_postback",
    SendRichMessagePostbackRequest,
    SendRichMessagePostbackResponse,
    "web" | "rtm"
  >
  /** Shows that an answer is being prepared. */
  readonly send_thinking_indicator: LightAction<
    "send_thinking_indicator",
    SendThinkingIndicatorRequest,
    SendThinkingIndicatorResponse,
    "web" | "rtm"
  >
  /** Shows that the caller is typing, or no longer. */
  readonly send_typing_indicator: LightAction<
    "send_typing_indicator",
    SendTypingIndicatorRequest,
    SendTypingIndicatorResponse,
    "web" | "rtm"
  >
  /** Marks the caller's RTM session as away, or as back. */
  readonly set_away_status: LightAction<"set_away_status", SetAwayStatusRequest, SetAwayStatusResponse, "rtm">
  /** Sets whether an agent or bot takes chats. */
  readonly set_routing_status: LightAction<
    "set_routing_status",
    SetRoutingStatusRequest,
    SetRoutingStatusResponse,
    "web" | "rtm"
  >
  /** Opens a new chat with its first thread. */
  readonly start_chat: LightAction<"start_chat", StartChatRequest, StartChatResponse, "web" | "rtm">
  /** Starts tracking customers of some groups on this connection and returns those that match now. */
  readonly subscribe_customers: LightAction<
    "subscribe_customers",
    SubscribeCustomersRequest,
    SubscribeCustomersResponse,
    "rtm"
  >
  /** Puts a tag on a thread. */
  readonly tag_thread: LightAction<"tag_thread", TagThreadRequest, TagThreadResponse, "web" | "rtm">
  /** Hands an active chat to groups or agents, or re-routes it inside its group. */
  readonly transfer_chat: LightAction<
    "transfer_chat",
    TransferChatRequest,
    TransferChatResponse,
    "web" | "rtm"
  >
  /** Takes the caller out of the followers; only major changes reach it from then on. */
  readonly unfollow_chat: LightAction<
    "unfollow_chat",
    UnfollowChatRequest,
    UnfollowChatResponse,
    "web" | "rtm"
  >
  /** Ends a subscription of subscribe_customers. */
  readonly unsubscribe_customers: LightAction<
    "unsubscribe_customers",
    UnsubscribeCustomersRequest,
    UnsubscribeCustomersResponse,
    "rtm"
  >
  /** Takes a tag off a thread. */
  readonly untag_thread: LightAction<"untag_thread", UntagThreadRequest, UntagThreadResponse, "web" | "rtm">
  /** Sets properties of a chat. */
  readonly update_chat_properties: LightAction<
    "update_chat_properties",
    UpdateChatPropertiesRequest,
    UpdateChatPropertiesResponse,
    "web" | "rtm"
  >
  /** Changes what is known of a customer. */
  readonly update_customer: LightAction<
    "update_customer",
    UpdateCustomerRequest,
    UpdateCustomerResponse,
    "web" | "rtm"
  >
  /** Sets properties of an event. */
  readonly update_event_properties: LightAction<
    "update_event_properties",
    UpdateEventPropertiesRequest,
    UpdateEventPropertiesResponse,
    "web" | "rtm"
  >
  /** Swaps the token of a connection for a new one, so that it outlives the old token. */
  readonly update_session: LightAction<"update_session", UpdateSessionRequest, UpdateSessionResponse, "rtm">
  /** Sets properties of a thread. */
  readonly update_thread_properties: LightAction<
    "update_thread_properties",
    UpdateThreadPropertiesRequest,
    UpdateThreadPropertiesResponse,
    "web" | "rtm"
  >
  /** Stores a file for 24 hours and returns the URL to use in a file event. */
  readonly upload_file: LightAction<"upload_file", UploadFileRequest, UploadFileResponse, "web">
}

/** The events of v3.6 without checks and facts. */
export type V3_6LightEvents = {
  /** An agent account was approved and is active. */
  readonly agent_approved: LightEvent<"agent_approved", AgentApprovedPayload>
  /** An agent account was made; carries its full state. */
  readonly agent_created: LightEvent<"agent_created", AgentCreatedPayload>
  /** An agent account was deleted. */
  readonly agent_deleted: LightEvent<"agent_deleted", AgentDeletedPayload>
  /** The server ended this RTM connection and says why. */
  readonly agent_disconnected: LightEvent<"agent_disconnected", AgentDisconnectedPayload>
  /** An agent account was suspended. */
  readonly agent_suspended: LightEvent<"agent_suspended", AgentSuspendedPayload>
  /** An agent account may be used again. */
  readonly agent_unsuspended: LightEvent<"agent_unsuspended", AgentUnsuspendedPayload>
  /** The settings of an agent changed; carries what changed. */
  readonly agent_updated: LightEvent<"agent_updated", AgentUpdatedPayload>
  /** Auto access rules were added, changed or deleted; carries every rule touched. */
  readonly auto_accesses_updated: LightEvent<"auto_accesses_updated", AutoAccessesUpdatedPayload>
  /** A bot was made; carries its full state. */
  readonly bot_created: LightEvent<"bot_created", BotCreatedPayload>
  /** A bot was deleted. */
  readonly bot_deleted: LightEvent<"bot_deleted", BotDeletedPayload>
  /** The settings of a bot changed; carries what changed. */
  readonly bot_updated: LightEvent<"bot_updated", BotUpdatedPayload>
  /** Who sees a chat changed; carries the result. */
  readonly chat_access_updated: LightEvent<"chat_access_updated", ChatAccessUpdatedPayload>
  /** The active thread of a chat was closed. */
  readonly chat_deactivated: LightEvent<"chat_deactivated", ChatDeactivatedPayload>
  /** A chat was deleted. */
  readonly chat_deleted: LightEvent<"chat_deleted", ChatDeletedPayload>
  /** Properties of a chat were removed. */
  readonly chat_properties_deleted: LightEvent<"chat_properties_deleted", ChatPropertiesDeletedPayload>
  /** Properties of a chat were set. */
  readonly chat_properties_updated: LightEvent<"chat_properties_updated", ChatPropertiesUpdatedPayload>
  /** A chat went to other agents or groups, by hand or by the router. */
  readonly chat_transferred: LightEvent<"chat_transferred", ChatTransferredPayload>
  /** This agent no longer follows a chat. */
  readonly chat_unfollowed: LightEvent<"chat_unfollowed", ChatUnfollowedPayload>
  /** A customer was banned. */
  readonly customer_banned: LightEvent<"customer_banned", CustomerBannedPayload>
  /** A visitor left the site. */
  readonly customer_left: LightEvent<"customer_left", CustomerLeftPayload>
  /** A visitor opened another page. */
  readonly customer_page_updated: LightEvent<"customer_page_updated", CustomerPageUpdatedPayload>
  /** The session fields of a chatting customer changed; one webhook per active chat. */
  readonly customer_session_fields_updated: LightEvent<
    "customer_session_fields_updated",
    CustomerSessionFieldsUpdatedPayload
  >
  /** The counters of a customer changed. */
  readonly customer_statistics_updated: LightEvent<
    "customer_statistics_updated",
    CustomerStatisticsUpdatedPayload
  >
  /** A visitor left this agent's view. */
  readonly customer_transferred: LightEvent<"customer_transferred", CustomerTransferredPayload>
  /** A customer's data changed; carries what changed. */
  readonly customer_updated: LightEvent<"customer_updated", CustomerUpdatedPayload>
  /** An event was deleted. */
  readonly event_deleted: LightEvent<"event_deleted", EventDeletedPayload>
  /** Properties of an event were removed. */
  readonly event_properties_deleted: LightEvent<"event_properties_deleted", EventPropertiesDeletedPayload>
  /** Properties of an event were set. */
  readonly event_properties_updated: LightEvent<"event_properties_updated", EventPropertiesUpdatedPayload>
  /** An existing event changed. */
  readonly event_updated: LightEvent<"event_updated", EventUpdatedPayload>
  /** A user's read marker in a chat moved. */
  readonly events_marked_as_seen: LightEvent<"events_marked_as_seen", EventsMarkedAsSeenPayload>
  /** A group was made; carries its full state. */
  readonly group_created: LightEvent<"group_created", GroupCreatedPayload>
  /** A group was deleted. */
  readonly group_deleted: LightEvent<"group_deleted", GroupDeletedPayload>
  /** Properties of a group were set. */
  readonly group_properties_updated: LightEvent<"group_properties_updated", GroupPropertiesUpdatedPayload>
  /** A group changed; carries what changed. */
  readonly group_updated: LightEvent<"group_updated", GroupUpdatedPayload>
  /** Groups this agent has access to changed their status; carries what changed. */
  readonly groups_status_updated: LightEvent<"groups_status_updated", GroupsStatusUpdatedPayload>
  /** A chat came with a new thread, or came into this agent's view. */
  readonly incoming_chat: LightEvent<"incoming_chat", IncomingChatPayload>
  /** A visitor came, came back, or became visible to this agent. */
  readonly incoming_customer: LightEvent<"incoming_customer", IncomingCustomerPayload>
  /** The visitors this agent should know of, after login. */
  readonly incoming_customers: LightEvent<"incoming_customers", IncomingCustomersPayload>
  /** Something asked for earlier failed. */
  readonly incoming_error: LightEvent<"incoming_error", IncomingErrorPayload>
  /** An event was added to a thread. */
  readonly incoming_event: LightEvent<"incoming_event", IncomingEventPayload>
  /** A multicast message arrived. */
  readonly incoming_multicast: LightEvent<"incoming_multicast", IncomingMulticastPayload>
  /** A rich message button was used. */
  readonly incoming_rich_message_postback: LightEvent<
    "incoming_rich_message_postback",
    IncomingRichMessagePostbackPayload
  >
  /** What a customer has typed but not sent. */
  readonly incoming_sneak_peek: LightEvent<"incoming_sneak_peek", IncomingSneakPeekPayload>
  /** An agent or bot is preparing an answer. */
  readonly incoming_thinking_indicator: LightEvent<
    "incoming_thinking_indicator",
    IncomingThinkingIndicatorPayload
  >
  /** An agent or bot is typing. */
  readonly incoming_typing_indicator: LightEvent<"incoming_typing_indicator", IncomingTypingIndicatorPayload>
  /** Properties of the licence were set. */
  readonly license_properties_updated: LightEvent<
    "license_properties_updated",
    LicensePropertiesUpdatedPayload
  >
  /** New places and waiting times of queued chats. */
  readonly queue_positions_updated: LightEvent<"queue_positions_updated", QueuePositionsUpdatedPayload>
  /** An agent or bot started or stopped taking chats. */
  readonly routing_status_set: LightEvent<"routing_status_set", RoutingStatusSetPayload>
  /** How many visitors match each subscription of this connection, once there are too many to list. */
  readonly subscribed_customers_totals_updated: LightEvent<
    "subscribed_customers_totals_updated",
    SubscribedCustomersTotalsUpdatedPayload
  >
  /** A tag was made; carries its full state. */
  readonly tag_created: LightEvent<"tag_created", TagCreatedPayload>
  /** A tag was deleted. */
  readonly tag_deleted: LightEvent<"tag_deleted", TagDeletedPayload>
  /** A tag changed. */
  readonly tag_updated: LightEvent<"tag_updated", TagUpdatedPayload>
  /** A thread was deleted. */
  readonly thread_deleted: LightEvent<"thread_deleted", ThreadDeletedPayload>
  /** Properties of a thread were removed. */
  readonly thread_properties_deleted: LightEvent<"thread_properties_deleted", ThreadPropertiesDeletedPayload>
  /** Properties of a thread were set. */
  readonly thread_properties_updated: LightEvent<"thread_properties_updated", ThreadPropertiesUpdatedPayload>
  /** A summary of a closed thread was made. */
  readonly thread_summary_set: LightEvent<"thread_summary_set", ThreadSummarySetPayload>
  /** A tag was put on a thread. */
  readonly thread_tagged: LightEvent<"thread_tagged", ThreadTaggedPayload>
  /** A tag was taken off a thread. */
  readonly thread_untagged: LightEvent<"thread_untagged", ThreadUntaggedPayload>
  /** Many threads were deleted at once, by date range or by tag. */
  readonly threads_deleted: LightEvent<"threads_deleted", ThreadsDeletedPayload>
  /** A HelpDesk ticket was made for a tracked visitor. */
  readonly ticket_created: LightEvent<"ticket_created", TicketCreatedPayload>
  /** A HelpDesk ticket of a tracked visitor was deleted. */
  readonly ticket_deleted: LightEvent<"ticket_deleted", TicketDeletedPayload>
  /** A user joined a chat. */
  readonly user_added_to_chat: LightEvent<"user_added_to_chat", UserAddedToChatPayload>
  /** A user left a chat. */
  readonly user_removed_from_chat: LightEvent<"user_removed_from_chat", UserRemovedFromChatPayload>
}

/** Version 3.6 of the Agent Chat API without checks and facts. */
export interface V3_6Light extends Catalog<V3_6LightActions, V3_6LightEvents, Methods> {
  readonly version: "3.6"
  readonly wire: typeof wire
}
