// Generated from the schemas by `pnpm generate`; do not edit.
import type * as Schema from "effect/Schema"
import type { ActionSchemas, EventSchemas } from "../../catalog/schemas.ts"
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
import type * as entities from "./entities.ts"

/** The schemas of all actions of v3.0. */
export interface V3_0ActionSchemas {
  /** Reopens an archived chat by starting a new thread in it. */
  readonly activate_chat: ActionSchemas<ActivateChatRequest, ActivateChatResponse>
  /** Puts an agent or the customer into a chat. */
  readonly add_user_to_chat: ActionSchemas<AddUserToChatRequest, AddUserToChatResponse>
  /** Bans a customer for some days: ends the running sessions and refuses new ones. */
  readonly ban_customer: ActionSchemas<BanCustomerRequest, BanCustomerResponse>
  /** Switches mobile push notifications on or off for a device. */
  readonly change_push_notifications: ActionSchemas<
    ChangePushNotificationsRequest,
    ChangePushNotificationsResponse
  >
  /** Closes the active thread of a chat; nothing can be sent to that thread any more. */
  readonly close_thread: ActionSchemas<CloseThreadRequest, CloseThreadResponse>
  /** Creates a customer and returns it. */
  readonly create_customer: ActionSchemas<CreateCustomerRequest, CreateCustomerResponse>
  /** Removes properties of a chat. */
  readonly delete_chat_properties: ActionSchemas<DeleteChatPropertiesRequest, DeleteChatPropertiesResponse>
  /** Removes properties of a thread. */
  readonly delete_chat_thread_properties: ActionSchemas<
    DeleteChatThreadPropertiesRequest,
    DeleteChatThreadPropertiesResponse
  >
  /** Removes properties of an event. */
  readonly delete_event_properties: ActionSchemas<DeleteEventPropertiesRequest, DeleteEventPropertiesResponse>
  /** Subscribes the caller to every change of a chat, until it is reactivated or unfollowed. */
  readonly follow_chat: ActionSchemas<FollowChatRequest, FollowChatResponse>
  /** Searches archived conversations by thread. */
  readonly get_archives: ActionSchemas<GetArchivesRequest, GetArchivesResponse>
  /** Returns a chat with those of its threads the caller may see. */
  readonly get_chat_threads: ActionSchemas<GetChatThreadsRequest, GetChatThreadsResponse>
  /** Lists the threads of a chat, page by page. */
  readonly get_chat_threads_summary: ActionSchemas<
    GetChatThreadsSummaryRequest,
    GetChatThreadsSummaryResponse
  >
  /** Lists the chats the caller may see as summaries, page by page. */
  readonly get_chats_summary: ActionSchemas<GetChatsSummaryRequest, GetChatsSummaryResponse>
  /** Lists customers, page by page. */
  readonly get_customers: ActionSchemas<GetCustomersRequest, GetCustomersResponse>
  /** Lets one group or agent see a chat or customer. */
  readonly grant_access: ActionSchemas<GrantAccessRequest, GrantAccessResponse>
  /** Authorises an RTM connection and returns the agent's starting state. */
  readonly login: ActionSchemas<LoginRequest, LoginResponse>
  /** Logs the agent out. */
  readonly logout: ActionSchemas<LogoutRequest, LogoutResponse>
  /** Sends JSON of your own, unrelated to a chat and not stored, to chosen agents and customers. */
  readonly multicast: ActionSchemas<MulticastRequest, MulticastResponse>
  /** Keeps an RTM connection alive where control frames cannot be sent. */
  readonly ping: ActionSchemas<PingRequest, PingResponse>
  /** Takes an agent out of a chat. */
  readonly remove_user_from_chat: ActionSchemas<RemoveUserFromChatRequest, RemoveUserFromChatResponse>
  /** Hides a chat or customer from one group or agent. */
  readonly revoke_access: ActionSchemas<RevokeAccessRequest, RevokeAccessResponse>
  /**
   * Adds an event to a chat: a message, file, rich message, filled form, system message, annotation or
   * JSON of your own.
   */
  readonly send_event: ActionSchemas<SendEventRequest, SendEventResponse>
  /** Uploads a file into a chat as a file event and returns its URL. */
  readonly send_file: ActionSchemas<SendFileRequest, SendFileResponse>
  /** Reports that a button of a rich message was switched on or off. */
  readonly send_rich_message_postback: ActionSchemas<
    SendRichMessagePostbackRequest,
    SendRichMessagePostbackResponse
  >
  /** Tells the other side that the caller is typing, or has stopped. */
  readonly send_typing_indicator: ActionSchemas<SendTypingIndicatorRequest, SendTypingIndicatorResponse>
  /** Replaces who may see a chat or customer by one group or agent. */
  readonly set_access: ActionSchemas<SetAccessRequest, SetAccessResponse>
  /** Marks the caller's RTM session as away, or as back. */
  readonly set_away_status: ActionSchemas<SetAwayStatusRequest, SetAwayStatusResponse>
  /** Opens a new chat with its first thread. */
  readonly start_chat: ActionSchemas<StartChatRequest, StartChatResponse>
  /** Puts a tag on a thread. */
  readonly tag_chat_thread: ActionSchemas<TagChatThreadRequest, TagChatThreadResponse>
  /** Hands a chat over to groups or agents, or routes it anew within its group. */
  readonly transfer_chat: ActionSchemas<TransferChatRequest, TransferChatResponse>
  /** Ends the extra pushes of a followed chat; a transfer or a close is still pushed. */
  readonly unfollow_chat: ActionSchemas<UnfollowChatRequest, UnfollowChatResponse>
  /** Takes a tag off a thread. */
  readonly untag_chat_thread: ActionSchemas<UntagChatThreadRequest, UntagChatThreadResponse>
  /** Changes whether an agent takes new chats. */
  readonly update_agent: ActionSchemas<UpdateAgentRequest, UpdateAgentResponse>
  /** Sets properties of a chat; others stay as they are. */
  readonly update_chat_properties: ActionSchemas<UpdateChatPropertiesRequest, UpdateChatPropertiesResponse>
  /** Sets properties of a thread; others stay as they are. */
  readonly update_chat_thread_properties: ActionSchemas<
    UpdateChatThreadPropertiesRequest,
    UpdateChatThreadPropertiesResponse
  >
  /** Changes a customer's name, e-mail, avatar or fields and returns the customer. */
  readonly update_customer: ActionSchemas<UpdateCustomerRequest, UpdateCustomerResponse>
  /** Sets properties of an event; others stay as they are. */
  readonly update_event_properties: ActionSchemas<UpdateEventPropertiesRequest, UpdateEventPropertiesResponse>
  /** Moves the caller's read marker in a chat and returns it. */
  readonly update_last_seen_timestamp: ActionSchemas<
    UpdateLastSeenTimestampRequest,
    UpdateLastSeenTimestampResponse
  >
  /** Stores a file for 24 hours and returns a URL to use in a file event. */
  readonly upload_file: ActionSchemas<UploadFileRequest, UploadFileResponse>
  /** Stores an image and returns a URL for now and a path to keep. */
  readonly upload_image: ActionSchemas<UploadImageRequest, UploadImageResponse>
}

/** The schemas of all events of v3.0. */
export interface V3_0EventSchemas {
  /**
   * Someone gained sight of a chat or customer; whether access is the change or the result is not
   * documented.
   */
  readonly access_granted: EventSchemas<AccessGrantedPayload>
  /**
   * Someone lost sight of a chat or customer; whether access is the change or the result is not
   * documented.
   */
  readonly access_revoked: EventSchemas<AccessRevokedPayload>
  /**
   * The list of who sees a chat or customer was replaced; whether access is the change or the result is
   * not documented.
   */
  readonly access_set: EventSchemas<AccessSetPayload>
  /** An agent or bot account was removed. */
  readonly agent_deleted: EventSchemas<AgentDeletedPayload>
  /** The server ended this RTM connection and says why. */
  readonly agent_disconnected: EventSchemas<AgentDisconnectedPayload>
  /** An agent's or bot's status changed. */
  readonly agent_status_changed: EventSchemas<AgentStatusChangedPayload>
  /** An agent started or stopped taking chats. */
  readonly agent_updated: EventSchemas<AgentUpdatedPayload>
  /** Properties of a chat were removed. */
  readonly chat_properties_deleted: EventSchemas<ChatPropertiesDeletedPayload>
  /** Properties of a chat were set. */
  readonly chat_properties_updated: EventSchemas<ChatPropertiesUpdatedPayload>
  /** Properties of a thread were removed. */
  readonly chat_thread_properties_deleted: EventSchemas<ChatThreadPropertiesDeletedPayload>
  /** Properties of a thread were set. */
  readonly chat_thread_properties_updated: EventSchemas<ChatThreadPropertiesUpdatedPayload>
  /** A tag was put on a thread. */
  readonly chat_thread_tagged: EventSchemas<ChatThreadTaggedPayload>
  /** A tag was taken off a thread. */
  readonly chat_thread_untagged: EventSchemas<ChatThreadUntaggedPayload>
  /** A chat went to other agents or groups. */
  readonly chat_transferred: EventSchemas<ChatTransferredPayload>
  /** A user joined a chat. */
  readonly chat_user_added: EventSchemas<ChatUserAddedPayload>
  /** A user left a chat. */
  readonly chat_user_removed: EventSchemas<ChatUserRemovedPayload>
  /** A customer was banned. */
  readonly customer_banned: EventSchemas<CustomerBannedPayload>
  /** A customer record appeared. */
  readonly customer_created: EventSchemas<CustomerCreatedPayload>
  /** A customer opened another page. */
  readonly customer_page_updated: EventSchemas<CustomerPageUpdatedPayload>
  /** A customer's data changed. */
  readonly customer_updated: EventSchemas<CustomerUpdatedPayload>
  /** A visit ended. */
  readonly customer_visit_ended: EventSchemas<CustomerVisitEndedPayload>
  /** A customer opened a visit on the site. */
  readonly customer_visit_started: EventSchemas<CustomerVisitStartedPayload>
  /** Properties of an event were removed. */
  readonly event_properties_deleted: EventSchemas<EventPropertiesDeletedPayload>
  /** Properties of an event were set. */
  readonly event_properties_updated: EventSchemas<EventPropertiesUpdatedPayload>
  /** An existing event changed. */
  readonly event_updated: EventSchemas<EventUpdatedPayload>
  /** A chat with a new (or newly visible) thread. */
  readonly incoming_chat_thread: EventSchemas<IncomingChatThreadPayload>
  /** An event was added to a thread. */
  readonly incoming_event: EventSchemas<IncomingEventPayload>
  /** A multicast message arrived. */
  readonly incoming_multicast: EventSchemas<IncomingMulticastPayload>
  /** A rich message button was switched. */
  readonly incoming_rich_message_postback: EventSchemas<IncomingRichMessagePostbackPayload>
  /** What a customer has typed but not sent. */
  readonly incoming_sneak_peek: EventSchemas<IncomingSneakPeekPayload>
  /** Someone in a chat is typing. */
  readonly incoming_typing_indicator: EventSchemas<IncomingTypingIndicatorPayload>
  /** A user's read marker in a chat moved. */
  readonly last_seen_timestamp_updated: EventSchemas<LastSeenTimestampUpdatedPayload>
  /** The active thread of a chat was closed. */
  readonly thread_closed: EventSchemas<ThreadClosedPayload>
}

/** The schemas of all entities of v3.0. */
export interface V3_0EntitySchemas {
  /** Who sees a chat or customer. */
  readonly Access: Schema.Codec<entities.Access>
  /** What access is about. */
  readonly AccessResource: Schema.Codec<entities.AccessResource>
  /** One group or agent that gains or loses sight of something. */
  readonly AccessTarget: Schema.Codec<entities.AccessTarget>
  /** A person or bot on the company's side. */
  readonly Agent: Schema.Codec<entities.Agent>
  /** A note on the last thread, which it neither opens nor prolongs. */
  readonly Annotation: Schema.Codec<entities.Annotation>
  /** A note on the last thread, as it is sent. Later API versions have none. */
  readonly AnnotationInput: Schema.Codec<entities.AnnotationInput>
  /** Which archived threads to find. */
  readonly ArchiveFilters: Schema.Codec<entities.ArchiveFilters>
  /** How long a customer is banned. */
  readonly Ban: Schema.Codec<entities.Ban>
  /** How long a customer is banned, as it is sent. */
  readonly BanInput: Schema.Codec<entities.BanInput>
  /** A button and whether it is on. */
  readonly ButtonState: Schema.Codec<entities.ButtonState>
  /** A conversation with one customer: users, access, properties and threads. */
  readonly Chat: Schema.Codec<entities.Chat>
  /** A chat with its last thread and the last event of every type in place of its threads. */
  readonly ChatSummary: Schema.Codec<entities.ChatSummary>
  /** A chat with those of its threads that were asked for, and the places of all. */
  readonly ChatWithHistory: Schema.Codec<entities.ChatWithHistory>
  /** A chat with one of its threads. */
  readonly ChatWithThread: Schema.Codec<entities.ChatWithThread>
  /** A chat with its threads. */
  readonly ChatWithThreads: Schema.Codec<entities.ChatWithThreads>
  /** JSON of your own. */
  readonly Custom: Schema.Codec<entities.Custom>
  /** JSON of your own, as it is sent. */
  readonly CustomInput: Schema.Codec<entities.CustomInput>
  /** A variable of the site at the time of a thread. */
  readonly CustomVariable: Schema.Codec<entities.CustomVariable>
  /** A visitor of the site. */
  readonly Customer: Schema.Codec<entities.Customer>
  /** Data of your own about a customer: text by name. */
  readonly CustomerFields: Schema.Codec<entities.CustomerFields>
  /** Which customers to list. */
  readonly CustomerFilters: Schema.Codec<entities.CustomerFilters>
  /** How much there was of a customer. */
  readonly CustomerStatistics: Schema.Codec<entities.CustomerStatistics>
  /** A customer whose data changed. */
  readonly CustomerUpdate: Schema.Codec<entities.CustomerUpdate>
  /**
   * A condition on a moment: ISO 8601 with microseconds and a zone, such as
   * `2017-10-12T15:19:21.010200+01:00`.
   */
  readonly DateRangeFilter: Schema.Codec<entities.DateRangeFilter>
  /** Something that happened in a thread; tell the kinds apart by `type`. */
  readonly Event: Schema.Codec<entities.Event>
  /**
   * What a client sends: an event without what the server sets (`id`, `order`, `timestamp`,
   * `author_id`).
   */
  readonly EventInput: Schema.Codec<entities.EventInput>
  /** A customer who exists already. */
  readonly ExistingCustomer: Schema.Codec<entities.ExistingCustomer>
  /** An uploaded file. */
  readonly FileEvent: Schema.Codec<entities.FileEvent>
  /** A file that is uploaded already, as it is sent. To upload one, use `send_file` or `upload_file`. */
  readonly FileEventInput: Schema.Codec<entities.FileEventInput>
  /** Answers to a survey. */
  readonly FilledForm: Schema.Codec<entities.FilledForm>
  /** Answers to a survey, as they are sent. */
  readonly FilledFormInput: Schema.Codec<entities.FilledFormInput>
  /** A choice that was made in a form. */
  readonly FormChoice: Schema.Codec<entities.FormChoice>
  /** One question of a form with what was answered. */
  readonly FormField: Schema.Codec<entities.FormField>
  /** One question of a form with what was answered, as it is sent. */
  readonly FormFieldInput: Schema.Codec<entities.FormFieldInput>
  /** A group that was chosen in a form. */
  readonly FormGroupChoice: Schema.Codec<entities.FormGroupChoice>
  /** Where a visitor is, as far as the network tells. */
  readonly Geolocation: Schema.Codec<entities.Geolocation>
  /** The last event of a type. */
  readonly LastEvent: Schema.Codec<entities.LastEvent>
  /** The last thread of a chat, without its events. */
  readonly LastThreadSummary: Schema.Codec<entities.LastThreadSummary>
  /** The account. */
  readonly License: Schema.Codec<entities.License>
  /** A text message. */
  readonly Message: Schema.Codec<entities.Message>
  /** A text message, as it is sent. */
  readonly MessageInput: Schema.Codec<entities.MessageInput>
  /** Agents who receive a multicast. */
  readonly MulticastAgents: Schema.Codec<entities.MulticastAgents>
  /** Customers who receive a multicast. */
  readonly MulticastCustomers: Schema.Codec<entities.MulticastCustomers>
  /**
   * Who receives a multicast: at least one of `agents.all`, `agents.ids`, `agents.groups` and
   * `customers.ids`.
   */
  readonly MulticastScopes: Schema.Codec<entities.MulticastScopes>
  /** The agent who is logged in. */
  readonly MyProfile: Schema.Codec<entities.MyProfile>
  /** The button a message answers, as it is read. */
  readonly Postback: Schema.Codec<entities.Postback>
  /**
   * Properties as they are read: namespace, name, and the value, bare or as `{ value }`. The namespace
   * is the id of the application that owns them, or one of the product's, such as `routing`, `source` or
   * `rating`. Read a value with `propertyValue`.
   */
  readonly Properties: Schema.Codec<entities.Properties>
  /** Properties to remove: namespace and the names in it. */
  readonly PropertiesDelete: Schema.Codec<entities.PropertiesDelete>
  /** Properties as they are written: namespace, name, bare value. */
  readonly PropertiesWrite: Schema.Codec<entities.PropertiesWrite>
  /**
   * Conditions on properties: namespace, name, and exactly one of `exists`, `values` and
   * `exclude_values`.
   */
  readonly PropertyFilters: Schema.Codec<entities.PropertyFilters>
  /** The value of a property. */
  readonly PropertyValue: Schema.Codec<entities.PropertyValue>
  /** How long a thread waited in a queue. */
  readonly Queue: Schema.Codec<entities.Queue>
  /** A condition on a whole number. */
  readonly RangeFilter: Schema.Codec<entities.RangeFilter>
  /** What stands in place of something the caller may not see. */
  readonly Restricted: Schema.Codec<entities.Restricted>
  /** Cards with buttons. */
  readonly RichMessage: Schema.Codec<entities.RichMessage>
  /** A button of a card, as it is read. */
  readonly RichMessageButton: Schema.Codec<entities.RichMessageButton>
  /** A button of a card, as it is sent. */
  readonly RichMessageButtonInput: Schema.Codec<entities.RichMessageButtonInput>
  /** A card of a rich message, as it is read. */
  readonly RichMessageElement: Schema.Codec<entities.RichMessageElement>
  /** A card of a rich message, as it is sent. */
  readonly RichMessageElementInput: Schema.Codec<entities.RichMessageElementInput>
  /** The picture of a card, as it is read. */
  readonly RichMessageImage: Schema.Codec<entities.RichMessageImage>
  /** The picture of a card, as it is sent. */
  readonly RichMessageImageInput: Schema.Codec<entities.RichMessageImageInput>
  /** Cards with buttons, as they are sent. */
  readonly RichMessageInput: Schema.Codec<entities.RichMessageInput>
  /** Whether an agent takes new chats. */
  readonly RoutingStatus: Schema.Codec<entities.RoutingStatus>
  /** What a customer has typed and not sent. */
  readonly SneakPeek: Schema.Codec<entities.SneakPeek>
  /** A condition on a text: exactly one of the two. */
  readonly StringFilter: Schema.Codec<entities.StringFilter>
  /** One answer of a survey. */
  readonly SurveyFilter: Schema.Codec<entities.SurveyFilter>
  /** A notice, mostly written by the service. */
  readonly SystemMessage: Schema.Codec<entities.SystemMessage>
  /** A notice, as it is sent. */
  readonly SystemMessageInput: Schema.Codec<entities.SystemMessageInput>
  /** Which notice a system message is. What each means and carries stands in `systemMessages`. */
  readonly SystemMessageType: Schema.Codec<entities.SystemMessageType>
  /** One conversation within a chat. */
  readonly Thread: Schema.Codec<entities.Thread>
  /** The first thread of a chat, or its next one. */
  readonly ThreadInput: Schema.Codec<entities.ThreadInput>
  /** The place of a thread within its chat. */
  readonly ThreadPosition: Schema.Codec<entities.ThreadPosition>
  /** A thread in the list of a chat's threads. */
  readonly ThreadSummary: Schema.Codec<entities.ThreadSummary>
  /** Someone is typing. */
  readonly TypingIndicator: Schema.Codec<entities.TypingIndicator>
  /** An event of a type that the documents of v3.0 do not list. */
  readonly UnknownEvent: Schema.Codec<entities.UnknownEvent>
  /** A user of a kind that the documents of v3.0 do not list. */
  readonly UnknownUser: Schema.Codec<entities.UnknownUser>
  /** An agent or a customer; tell them apart by `type`. */
  readonly User: Schema.Codec<entities.User>
  /** The kind of a user, as it is sent. */
  readonly UserType: Schema.Codec<entities.UserType>
  /** A condition on a value: exactly one of the three. */
  readonly ValueFilter: Schema.Codec<entities.ValueFilter>
  /** The latest visit of a customer. */
  readonly Visit: Schema.Codec<entities.Visit>
  /** A page a visitor opened. */
  readonly VisitedPage: Schema.Codec<entities.VisitedPage>
  /** A property as most documents show it. */
  readonly WrappedPropertyValue: Schema.Codec<entities.WrappedPropertyValue>
}
