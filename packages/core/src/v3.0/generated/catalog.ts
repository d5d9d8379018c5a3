// Generated from the schemas by `pnpm generate`; do not edit.
import type { Action, LightAction } from "../../catalog/action.ts"
import type { Catalog } from "../../catalog/catalog.ts"
import type { EventDefinition, LightEvent } from "../../catalog/event.ts"
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
import type {
  AccessGrantedPayload,
  AccessRevokedPayload,
  AccessSetPayload,
  AgentDeletedPayload,
  AgentDisconnectedPayload,
  AgentStatusChangedPayload,
  AgentUpdatedPayload,
  ChatPropertiesDeletedPayload,
  ChatPropertiesUpdatedPayload,
  ChatThreadPropertiesDeletedPayload,
  ChatThreadPropertiesUpdatedPayload,
  ChatThreadTaggedPayload,
  ChatThreadUntaggedPayload,
  ChatTransferredPayload,
  ChatUserAddedPayload,
  ChatUserRemovedPayload,
  CustomerBannedPayload,
  CustomerCreatedPayload,
  CustomerPageUpdatedPayload,
  CustomerUpdatedPayload,
  CustomerVisitEndedPayload,
  CustomerVisitStartedPayload,
  EventPropertiesDeletedPayload,
  EventPropertiesUpdatedPayload,
  EventUpdatedPayload,
  IncomingChatThreadPayload,
  IncomingEventPayload,
  IncomingMulticastPayload,
  IncomingRichMessagePostbackPayload,
  IncomingSneakPeekPayload,
  IncomingTypingIndicatorPayload,
  LastSeenTimestampUpdatedPayload,
  ThreadClosedPayload
} from "./events.ts"
import type { wire } from "../wire.ts"
import type { Methods } from "./methods.ts"

/** The actions of v3.0. A type, not an interface, since a catalog wants any name to be looked up. */
export type V3_0Actions = {
  /** Reopens an archived chat by starting a new thread in it. */
  readonly activate_chat: Action<"activate_chat", ActivateChatRequest, ActivateChatResponse, "web" | "rtm">
  /** Puts an agent or the customer into a chat. */
  readonly add_user_to_chat: Action<
    "add_user_to_chat",
    AddUserToChatRequest,
    AddUserToChatResponse,
    "web" | "rtm"
  >
  /** Bans a customer for some days: ends the running sessions and refuses new ones. */
  readonly ban_customer: Action<"ban_customer", BanCustomerRequest, BanCustomerResponse, "web" | "rtm">
  /** Switches mobile push notifications on or off for a device. */
  readonly change_push_notifications: Action<
    "change_push_notifications",
    ChangePushNotificationsRequest,
    ChangePushNotificationsResponse,
    "rtm"
  >
  /** Closes the active thread of a chat; nothing can be sent to that thread any more. */
  readonly close_thread: Action<"close_thread", CloseThreadRequest, CloseThreadResponse, "web" | "rtm">
  /** Creates a customer and returns it. */
  readonly create_customer: Action<
    "create_customer",
    CreateCustomerRequest,
    CreateCustomerResponse,
    "web" | "rtm"
  >
  /** Removes properties of a chat. */
  readonly delete_chat_properties: Action<
    "delete_chat_properties",
    DeleteChatPropertiesRequest,
    DeleteChatPropertiesResponse,
    "web" | "rtm"
  >
  /** Removes properties of a thread. */
  readonly delete_chat_thread_properties: Action<
    "delete_chat_thread_properties",
    DeleteChatThreadPropertiesRequest,
    DeleteChatThreadPropertiesResponse,
    "web" | "rtm"
  >
  /** Removes properties of an event. */
  readonly delete_event_properties: Action<
    "delete_event_properties",
    DeleteEventPropertiesRequest,
    DeleteEventPropertiesResponse,
    "web" | "rtm"
  >
  /** Subscribes the caller to every change of a chat, until it is reactivated or unfollowed. */
  readonly follow_chat: Action<"follow_chat", FollowChatRequest, FollowChatResponse, "web" | "rtm">
  /** Searches archived conversations by thread. */
  readonly get_archives: Action<"get_archives", GetArchivesRequest, GetArchivesResponse, "web" | "rtm">
  /** Returns a chat with those of its threads the caller may see. */
  readonly get_chat_threads: Action<
    "get_chat_threads",
    GetChatThreadsRequest,
    GetChatThreadsResponse,
    "web" | "rtm"
  >
  /** Lists the threads of a chat, page by page. */
  readonly get_chat_threads_summary: Action<
    "get_chat_threads_summary",
    GetChatThreadsSummaryRequest,
    GetChatThreadsSummaryResponse,
    "web" | "rtm"
  >
  /** Lists the chats the caller may see as summaries, page by page. */
  readonly get_chats_summary: Action<
    "get_chats_summary",
    GetChatsSummaryRequest,
    GetChatsSummaryResponse,
    "web" | "rtm"
  >
  /** Lists customers, page by page. */
  readonly get_customers: Action<"get_customers", GetCustomersRequest, GetCustomersResponse, "web" | "rtm">
  /** Lets one group or agent see a chat or customer. */
  readonly grant_access: Action<"grant_access", GrantAccessRequest, GrantAccessResponse, "web" | "rtm">
  /** Authorises an RTM connection and returns the agent's starting state. */
  readonly login: Action<"login", LoginRequest, LoginResponse, "rtm">
  /** Logs the agent out. */
  readonly logout: Action<"logout", LogoutRequest, LogoutResponse, "rtm">
  /** Sends JSON of your own, unrelated to a chat and not stored, to chosen agents and customers. */
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
  /** Hides a chat or customer from one group or agent. */
  readonly revoke_access: Action<"revoke_access", RevokeAccessRequest, RevokeAccessResponse, "web" | "rtm">
  /**
   * Adds an event to a chat: a message, file, rich message, filled form, system message, annotation or
   * JSON of your own.
   */
  readonly send_event: Action<"send_event", SendEventRequest, SendEventResponse, "web" | "rtm">
  /** Uploads a file into a chat as a file event and returns its URL. */
  readonly send_file: Action<"send_file", SendFileRequest, SendFileResponse, "web">
  /** Reports that a button of a rich message was switched on or off. */
  readonly send_rich_message_postback: Action<
    "send_rich_message_postback",
    SendRichMessagePostbackRequest,
    SendRichMessagePostbackResponse,
    "web" | "rtm"
  >
  /** Tells the other side that the caller is typing, or has stopped. */
  readonly send_typing_indicator: Action<
    "send_typing_indicator",
    SendTypingIndicatorRequest,
    SendTypingIndicatorResponse,
    "web" | "rtm"
  >
  /** Replaces who may see a chat or customer by one group or agent. */
  readonly set_access: Action<"set_access", SetAccessRequest, SetAccessResponse, "web" | "rtm">
  /** Marks the caller's RTM session as away, or as back. */
  readonly set_away_status: Action<"set_away_status", SetAwayStatusRequest, SetAwayStatusResponse, "rtm">
  /** Opens a new chat with its first thread. */
  readonly start_chat: Action<"start_chat", StartChatRequest, StartChatResponse, "web" | "rtm">
  /** Puts a tag on a thread. */
  readonly tag_chat_thread: Action<
    "tag_chat_thread",
    TagChatThreadRequest,
    TagChatThreadResponse,
    "web" | "rtm"
  >
  /** Hands a chat over to groups or agents, or routes it anew within its group. */
  readonly transfer_chat: Action<"transfer_chat", TransferChatRequest, TransferChatResponse, "web" | "rtm">
  /** Ends the extra pushes of a followed chat; a transfer or a close is still pushed. */
  readonly unfollow_chat: Action<"unfollow_chat", UnfollowChatRequest, UnfollowChatResponse, "web" | "rtm">
  /** Takes a tag off a thread. */
  readonly untag_chat_thread: Action<
    "untag_chat_thread",
    UntagChatThreadRequest,
    UntagChatThreadResponse,
    "web" | "rtm"
  >
  /** Changes whether an agent takes new chats. */
  readonly update_agent: Action<"update_agent", UpdateAgentRequest, UpdateAgentResponse, "web" | "rtm">
  /** Sets properties of a chat; others stay as they are. */
  readonly update_chat_properties: Action<
    "update_chat_properties",
    UpdateChatPropertiesRequest,
    UpdateChatPropertiesResponse,
    "web" | "rtm"
  >
  /** Sets properties of a thread; others stay as they are. */
  readonly update_chat_thread_properties: Action<
    "update_chat_thread_properties",
    UpdateChatThreadPropertiesRequest,
    UpdateChatThreadPropertiesResponse,
    "web" | "rtm"
  >
  /** Changes a customer's name, e-mail, avatar or fields and returns the customer. */
  readonly update_customer: Action<
    "update_customer",
    UpdateCustomerRequest,
    UpdateCustomerResponse,
    "web" | "rtm"
  >
  /** Sets properties of an event; others stay as they are. */
  readonly update_event_properties: Action<
    "update_event_properties",
    UpdateEventPropertiesRequest,
    UpdateEventPropertiesResponse,
    "web" | "rtm"
  >
  /** Moves the caller's read marker in a chat and returns it. */
  readonly update_last_seen_timestamp: Action<
    "update_last_seen_timestamp",
    UpdateLastSeenTimestampRequest,
    UpdateLastSeenTimestampResponse,
    "web" | "rtm"
  >
  /** Stores a file for 24 hours and returns a URL to use in a file event. */
  readonly upload_file: Action<"upload_file", UploadFileRequest, UploadFileResponse, "web">
  /** Stores an image and returns a URL for now and a path to keep. */
  readonly upload_image: Action<"upload_image", UploadImageRequest, UploadImageResponse, "web">
}

/** The events of v3.0. */
export type V3_0Events = {
  /**
   * Someone gained sight of a chat or customer; whether access is the change or the result is not
   * documented.
   */
  readonly access_granted: EventDefinition<"access_granted", AccessGrantedPayload>
  /**
   * Someone lost sight of a chat or customer; whether access is the change or the result is not
   * documented.
   */
  readonly access_revoked: EventDefinition<"access_revoked", AccessRevokedPayload>
  /**
   * The list of who sees a chat or customer was replaced; whether access is the change or the result is
   * not documented.
   */
  readonly access_set: EventDefinition<"access_set", AccessSetPayload>
  /** An agent or bot account was removed. */
  readonly agent_deleted: EventDefinition<"agent_deleted", AgentDeletedPayload>
  /** The server ended this RTM connection and says why. */
  readonly agent_disconnected: EventDefinition<"agent_disconnected", AgentDisconnectedPayload>
  /** An agent's or bot's status changed. */
  readonly agent_status_changed: EventDefinition<"agent_status_changed", AgentStatusChangedPayload>
  /** An agent started or stopped taking chats. */
  readonly agent_updated: EventDefinition<"agent_updated", AgentUpdatedPayload>
  /** Properties of a chat were removed. */
  readonly chat_properties_deleted: EventDefinition<"chat_properties_deleted", ChatPropertiesDeletedPayload>
  /** Properties of a chat were set. */
  readonly chat_properties_updated: EventDefinition<"chat_properties_updated", ChatPropertiesUpdatedPayload>
  /** Properties of a thread were removed. */
  readonly chat_thread_properties_deleted: EventDefinition<
    "chat_thread_properties_deleted",
    ChatThreadPropertiesDeletedPayload
  >
  /** Properties of a thread were set. */
  readonly chat_thread_properties_updated: EventDefinition<
    "chat_thread_properties_updated",
    ChatThreadPropertiesUpdatedPayload
  >
  /** A tag was put on a thread. */
  readonly chat_thread_tagged: EventDefinition<"chat_thread_tagged", ChatThreadTaggedPayload>
  /** A tag was taken off a thread. */
  readonly chat_thread_untagged: EventDefinition<"chat_thread_untagged", ChatThreadUntaggedPayload>
  /** A chat went to other agents or groups. */
  readonly chat_transferred: EventDefinition<"chat_transferred", ChatTransferredPayload>
  /** A user joined a chat. */
  readonly chat_user_added: EventDefinition<"chat_user_added", ChatUserAddedPayload>
  /** A user left a chat. */
  readonly chat_user_removed: EventDefinition<"chat_user_removed", ChatUserRemovedPayload>
  /** A customer was banned. */
  readonly customer_banned: EventDefinition<"customer_banned", CustomerBannedPayload>
  /** A customer record appeared. */
  readonly customer_created: EventDefinition<"customer_created", CustomerCreatedPayload>
  /** A customer opened another page. */
  readonly customer_page_updated: EventDefinition<"customer_page_updated", CustomerPageUpdatedPayload>
  /** A customer's data changed. */
  readonly customer_updated: EventDefinition<"customer_updated", CustomerUpdatedPayload>
  /** A visit ended. */
  readonly customer_visit_ended: EventDefinition<"customer_visit_ended", CustomerVisitEndedPayload>
  /** A customer opened a visit on the site. */
  readonly customer_visit_started: EventDefinition<"customer_visit_started", CustomerVisitStartedPayload>
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
  /** A chat with a new (or newly visible) thread. */
  readonly incoming_chat_thread: EventDefinition<"incoming_chat_thread", IncomingChatThreadPayload>
  /** An event was added to a thread. */
  readonly incoming_event: EventDefinition<"incoming_event", IncomingEventPayload>
  /** A multicast message arrived. */
  readonly incoming_multicast: EventDefinition<"incoming_multicast", IncomingMulticastPayload>
  /** A rich message button was switched. */
  readonly incoming_rich_message_postback: EventDefinition<
    "incoming_rich_message_postback",
    IncomingRichMessagePostbackPayload
  >
  /** What a customer has typed but not sent. */
  readonly incoming_sneak_peek: EventDefinition<"incoming_sneak_peek", IncomingSneakPeekPayload>
  /** Someone in a chat is typing. */
  readonly incoming_typing_indicator: EventDefinition<
    "incoming_typing_indicator",
    IncomingTypingIndicatorPayload
  >
  /** A user's read marker in a chat moved. */
  readonly last_seen_timestamp_updated: EventDefinition<
    "last_seen_timestamp_updated",
    LastSeenTimestampUpdatedPayload
  >
  /** The active thread of a chat was closed. */
  readonly thread_closed: EventDefinition<"thread_closed", ThreadClosedPayload>
}

/** Version 3.0 of the Agent Chat API. */
export interface V3_0 extends Catalog<V3_0Actions, V3_0Events, Methods> {
  readonly version: "3.0"
  readonly wire: typeof wire
}

/** The actions of v3.0 without checks and facts. A type, not an interface, since a catalog wants any name to be looked up. */
export type V3_0LightActions = {
  /** Reopens an archived chat by starting a new thread in it. */
  readonly activate_chat: LightAction<
    "activate_chat",
    ActivateChatRequest,
    ActivateChatResponse,
    "web" | "rtm"
  >
  /** Puts an agent or the customer into a chat. */
  readonly add_user_to_chat: LightAction<
    "add_user_to_chat",
    AddUserToChatRequest,
    AddUserToChatResponse,
    "web" | "rtm"
  >
  /** Bans a customer for some days: ends the running sessions and refuses new ones. */
  readonly ban_customer: LightAction<"ban_customer", BanCustomerRequest, BanCustomerResponse, "web" | "rtm">
  /** Switches mobile push notifications on or off for a device. */
  readonly change_push_notifications: LightAction<
    "change_push_notifications",
    ChangePushNotificationsRequest,
    ChangePushNotificationsResponse,
    "rtm"
  >
  /** Closes the active thread of a chat; nothing can be sent to that thread any more. */
  readonly close_thread: LightAction<"close_thread", CloseThreadRequest, CloseThreadResponse, "web" | "rtm">
  /** Creates a customer and returns it. */
  readonly create_customer: LightAction<
    "create_customer",
    CreateCustomerRequest,
    CreateCustomerResponse,
    "web" | "rtm"
  >
  /** Removes properties of a chat. */
  readonly delete_chat_properties: LightAction<
    "delete_chat_properties",
    DeleteChatPropertiesRequest,
    DeleteChatPropertiesResponse,
    "web" | "rtm"
  >
  /** Removes properties of a thread. */
  readonly delete_chat_thread_properties: LightAction<
    "delete_chat_thread_properties",
    DeleteChatThreadPropertiesRequest,
    DeleteChatThreadPropertiesResponse,
    "web" | "rtm"
  >
  /** Removes properties of an event. */
  readonly delete_event_properties: LightAction<
    "delete_event_properties",
    DeleteEventPropertiesRequest,
    DeleteEventPropertiesResponse,
    "web" | "rtm"
  >
  /** Subscribes the caller to every change of a chat, until it is reactivated or unfollowed. */
  readonly follow_chat: LightAction<"follow_chat", FollowChatRequest, FollowChatResponse, "web" | "rtm">
  /** Searches archived conversations by thread. */
  readonly get_archives: LightAction<"get_archives", GetArchivesRequest, GetArchivesResponse, "web" | "rtm">
  /** Returns a chat with those of its threads the caller may see. */
  readonly get_chat_threads: LightAction<
    "get_chat_threads",
    GetChatThreadsRequest,
    GetChatThreadsResponse,
    "web" | "rtm"
  >
  /** Lists the threads of a chat, page by page. */
  readonly get_chat_threads_summary: LightAction<
    "get_chat_threads_summary",
    GetChatThreadsSummaryRequest,
    GetChatThreadsSummaryResponse,
    "web" | "rtm"
  >
  /** Lists the chats the caller may see as summaries, page by page. */
  readonly get_chats_summary: LightAction<
    "get_chats_summary",
    GetChatsSummaryRequest,
    GetChatsSummaryResponse,
    "web" | "rtm"
  >
  /** Lists customers, page by page. */
  readonly get_customers: LightAction<
    "get_customers",
    GetCustomersRequest,
    GetCustomersResponse,
    "web" | "rtm"
  >
  /** Lets one group or agent see a chat or customer. */
  readonly grant_access: LightAction<"grant_access", GrantAccessRequest, GrantAccessResponse, "web" | "rtm">
  /** Authorises an RTM connection and returns the agent's starting state. */
  readonly login: LightAction<"login", LoginRequest, LoginResponse, "rtm">
  /** Logs the agent out. */
  readonly logout: LightAction<"logout", LogoutRequest, LogoutResponse, "rtm">
  /** Sends JSON of your own, unrelated to a chat and not stored, to chosen agents and customers. */
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
  /** Hides a chat or customer from one group or agent. */
  readonly revoke_access: LightAction<
    "revoke_access",
    RevokeAccessRequest,
    RevokeAccessResponse,
    "web" | "rtm"
  >
  /**
   * Adds an event to a chat: a message, file, rich message, filled form, system message, annotation or
   * JSON of your own.
   */
  readonly send_event: LightAction<"send_event", SendEventRequest, SendEventResponse, "web" | "rtm">
  /** Uploads a file into a chat as a file event and returns its URL. */
  readonly send_file: LightAction<"send_file", SendFileRequest, SendFileResponse, "web">
  /** Reports that a button of a rich message was switched on or off. */
  readonly send_rich_message_postback: LightAction<
    "send_rich_message_postback",
    SendRichMessagePostbackRequest,
    SendRichMessagePostbackResponse,
    "web" | "rtm"
  >
  /** Tells the other side that the caller is typing, or has stopped. */
  readonly send_typing_indicator: LightAction<
    "send_typing_indicator",
    SendTypingIndicatorRequest,
    SendTypingIndicatorResponse,
    "web" | "rtm"
  >
  /** Replaces who may see a chat or customer by one group or agent. */
  readonly set_access: LightAction<"set_access", SetAccessRequest, SetAccessResponse, "web" | "rtm">
  /** Marks the caller's RTM session as away, or as back. */
  readonly set_away_status: LightAction<"set_away_status", SetAwayStatusRequest, SetAwayStatusResponse, "rtm">
  /** Opens a new chat with its first thread. */
  readonly start_chat: LightAction<"start_chat", StartChatRequest, StartChatResponse, "web" | "rtm">
  /** Puts a tag on a thread. */
  readonly tag_chat_thread: LightAction<
    "tag_chat_thread",
    TagChatThreadRequest,
    TagChatThreadResponse,
    "web" | "rtm"
  >
  /** Hands a chat over to groups or agents, or routes it anew within its group. */
  readonly transfer_chat: LightAction<
    "transfer_chat",
    TransferChatRequest,
    TransferChatResponse,
    "web" | "rtm"
  >
  /** Ends the extra pushes of a followed chat; a transfer or a close is still pushed. */
  readonly unfollow_chat: LightAction<
    "unfollow_chat",
    UnfollowChatRequest,
    UnfollowChatResponse,
    "web" | "rtm"
  >
  /** Takes a tag off a thread. */
  readonly untag_chat_thread: LightAction<
    "untag_chat_thread",
    UntagChatThreadRequest,
    UntagChatThreadResponse,
    "web" | "rtm"
  >
  /** Changes whether an agent takes new chats. */
  readonly update_agent: LightAction<"update_agent", UpdateAgentRequest, UpdateAgentResponse, "web" | "rtm">
  /** Sets properties of a chat; others stay as they are. */
  readonly update_chat_properties: LightAction<
    "update_chat_properties",
    UpdateChatPropertiesRequest,
    UpdateChatPropertiesResponse,
    "web" | "rtm"
  >
  /** Sets properties of a thread; others stay as they are. */
  readonly update_chat_thread_properties: LightAction<
    "update_chat_thread_properties",
    UpdateChatThreadPropertiesRequest,
    UpdateChatThreadPropertiesResponse,
    "web" | "rtm"
  >
  /** Changes a customer's name, e-mail, avatar or fields and returns the customer. */
  readonly update_customer: LightAction<
    "update_customer",
    UpdateCustomerRequest,
    UpdateCustomerResponse,
    "web" | "rtm"
  >
  /** Sets properties of an event; others stay as they are. */
  readonly update_event_properties: LightAction<
    "update_event_properties",
    UpdateEventPropertiesRequest,
    UpdateEventPropertiesResponse,
    "web" | "rtm"
  >
  /** Moves the caller's read marker in a chat and returns it. */
  readonly update_last_seen_timestamp: LightAction<
    "update_last_seen_timestamp",
    UpdateLastSeenTimestampRequest,
    UpdateLastSeenTimestampResponse,
    "web" | "rtm"
  >
  /** Stores a file for 24 hours and returns a URL to use in a file event. */
  readonly upload_file: LightAction<"upload_file", UploadFileRequest, UploadFileResponse, "web">
  /** Stores an image and returns a URL for now and a path to keep. */
  readonly upload_image: LightAction<"upload_image", UploadImageRequest, UploadImageResponse, "web">
}

/** The events of v3.0 without checks and facts. */
export type V3_0LightEvents = {
  /**
   * Someone gained sight of a chat or customer; whether access is the change or the result is not
   * documented.
   */
  readonly access_granted: LightEvent<"access_granted", AccessGrantedPayload>
  /**
   * Someone lost sight of a chat or customer; whether access is the change or the result is not
   * documented.
   */
  readonly access_revoked: LightEvent<"access_revoked", AccessRevokedPayload>
  /**
   * The list of who sees a chat or customer was replaced; whether access is the change or the result is
   * not documented.
   */
  readonly access_set: LightEvent<"access_set", AccessSetPayload>
  /** An agent or bot account was removed. */
  readonly agent_deleted: LightEvent<"agent_deleted", AgentDeletedPayload>
  /** The server ended this RTM connection and says why. */
  readonly agent_disconnected: LightEvent<"agent_disconnected", AgentDisconnectedPayload>
  /** An agent's or bot's status changed. */
  readonly agent_status_changed: LightEvent<"agent_status_changed", AgentStatusChangedPayload>
  /** An agent started or stopped taking chats. */
  readonly agent_updated: LightEvent<"agent_updated", AgentUpdatedPayload>
  /** Properties of a chat were removed. */
  readonly chat_properties_deleted: LightEvent<"chat_properties_deleted", ChatPropertiesDeletedPayload>
  /** Properties of a chat were set. */
  readonly chat_properties_updated: LightEvent<"chat_properties_updated", ChatPropertiesUpdatedPayload>
  /** Properties of a thread were removed. */
  readonly chat_thread_properties_deleted: LightEvent<
    "chat_thread_properties_deleted",
    ChatThreadPropertiesDeletedPayload
  >
  /** Properties of a thread were set. */
  readonly chat_thread_properties_updated: LightEvent<
    "chat_thread_properties_updated",
    ChatThreadPropertiesUpdatedPayload
  >
  /** A tag was put on a thread. */
  readonly chat_thread_tagged: LightEvent<"chat_thread_tagged", ChatThreadTaggedPayload>
  /** A tag was taken off a thread. */
  readonly chat_thread_untagged: LightEvent<"chat_thread_untagged", ChatThreadUntaggedPayload>
  /** A chat went to other agents or groups. */
  readonly chat_transferred: LightEvent<"chat_transferred", ChatTransferredPayload>
  /** A user joined a chat. */
  readonly chat_user_added: LightEvent<"chat_user_added", ChatUserAddedPayload>
  /** A user left a chat. */
  readonly chat_user_removed: LightEvent<"chat_user_removed", ChatUserRemovedPayload>
  /** A customer was banned. */
  readonly customer_banned: LightEvent<"customer_banned", CustomerBannedPayload>
  /** A customer record appeared. */
  readonly customer_created: LightEvent<"customer_created", CustomerCreatedPayload>
  /** A customer opened another page. */
  readonly customer_page_updated: LightEvent<"customer_page_updated", CustomerPageUpdatedPayload>
  /** A customer's data changed. */
  readonly customer_updated: LightEvent<"customer_updated", CustomerUpdatedPayload>
  /** A visit ended. */
  readonly customer_visit_ended: LightEvent<"customer_visit_ended", CustomerVisitEndedPayload>
  /** A customer opened a visit on the site. */
  readonly customer_visit_started: LightEvent<"customer_visit_started", CustomerVisitStartedPayload>
  /** Properties of an event were removed. */
  readonly event_properties_deleted: LightEvent<"event_properties_deleted", EventPropertiesDeletedPayload>
  /** Properties of an event were set. */
  readonly event_properties_updated: LightEvent<"event_properties_updated", EventPropertiesUpdatedPayload>
  /** An existing event changed. */
  readonly event_updated: LightEvent<"event_updated", EventUpdatedPayload>
  /** A chat with a new (or newly visible) thread. */
  readonly incoming_chat_thread: LightEvent<"incoming_chat_thread", IncomingChatThreadPayload>
  /** An event was added to a thread. */
  readonly incoming_event: LightEvent<"incoming_event", IncomingEventPayload>
  /** A multicast message arrived. */
  readonly incoming_multicast: LightEvent<"incoming_multicast", IncomingMulticastPayload>
  /** A rich message button was switched. */
  readonly incoming_rich_message_postback: LightEvent<
    "incoming_rich_message_postback",
    IncomingRichMessagePostbackPayload
  >
  /** What a customer has typed but not sent. */
  readonly incoming_sneak_peek: LightEvent<"incoming_sneak_peek", IncomingSneakPeekPayload>
  /** Someone in a chat is typing. */
  readonly incoming_typing_indicator: LightEvent<"incoming_typing_indicator", IncomingTypingIndicatorPayload>
  /** A user's read marker in a chat moved. */
  readonly last_seen_timestamp_updated: LightEvent<
    "last_seen_timestamp_updated",
    LastSeenTimestampUpdatedPayload
  >
  /** The active thread of a chat was closed. */
  readonly thread_closed: LightEvent<"thread_closed", ThreadClosedPayload>
}

/** Version 3.0 of the Agent Chat API without checks and facts. */
export interface V3_0Light extends Catalog<V3_0LightActions, V3_0LightEvents, Methods> {
  readonly version: "3.0"
  readonly wire: typeof wire
}
