// Generated from the schemas by `pnpm generate`; do not edit.
import type * as Schema from "effect/Schema"
import type { ActionSchemas, EventSchemas } from "../../catalog/schemas.ts"
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
import type * as entities from "./entities.ts"

/** The schemas of all actions of v3.6. */
export interface V3_6ActionSchemas {
  /** Puts an agent or the customer into an active chat. */
  readonly add_user_to_chat: ActionSchemas<AddUserToChatRequest, AddUserToChatResponse>
  /** Bans a customer for some days, cutting running sessions and refusing new ones. */
  readonly ban_customer: ActionSchemas<BanCustomerRequest, BanCustomerResponse>
  /** Closes the active thread of a chat; nothing more can be sent to that thread. */
  readonly deactivate_chat: ActionSchemas<DeactivateChatRequest, DeactivateChatResponse>
  /** Removes properties of a chat. */
  readonly delete_chat_properties: ActionSchemas<DeleteChatPropertiesRequest, DeleteChatPropertiesResponse>
  /** Removes properties of an event. */
  readonly delete_event_properties: ActionSchemas<DeleteEventPropertiesRequest, DeleteEventPropertiesResponse>
  /** Removes properties of a thread. */
  readonly delete_thread_properties: ActionSchemas<
    DeleteThreadPropertiesRequest,
    DeleteThreadPropertiesResponse
  >
  /**
   * Makes the caller a follower: all changes of the chat reach it until the chat is resumed anew or
   * unfollowed.
   */
  readonly follow_chat: ActionSchemas<FollowChatRequest, FollowChatResponse>
  /** Returns a chat with one thread: the one asked for, or the newest. */
  readonly get_chat: ActionSchemas<GetChatRequest, GetChatResponse>
  /** Returns one customer. */
  readonly get_customer: ActionSchemas<GetCustomerRequest, GetCustomerResponse>
  /** Returns the agents who can take a chat over, least busy first. */
  readonly list_agents_for_transfer: ActionSchemas<
    ListAgentsForTransferRequest,
    ListAgentsForTransferResponse
  >
  /** Searches conversations; every hit is a whole chat with exactly one of its threads. */
  readonly list_archives: ActionSchemas<ListArchivesRequest, ListArchivesResponse>
  /** Lists the chats the caller may see as summaries, page by page. */
  readonly list_chats: ActionSchemas<ListChatsRequest, ListChatsResponse>
  /** Returns who takes chats now. */
  readonly list_routing_statuses: ActionSchemas<ListRoutingStatusesRequest, ListRoutingStatusesResponse>
  /** Lists the threads of one chat that the caller may see, with their events. */
  readonly list_threads: ActionSchemas<ListThreadsRequest, ListThreadsResponse>
  /** Authorises an RTM connection and returns the agent's starting state. */
  readonly login: ActionSchemas<LoginRequest, LoginResponse>
  /** Logs the agent out. */
  readonly logout: ActionSchemas<LogoutRequest, LogoutResponse>
  /** Marks events up to a moment as seen by the caller. */
  readonly mark_events_as_seen: ActionSchemas<MarkEventsAsSeenRequest, MarkEventsAsSeenResponse>
  /** Sends a JSON message to agents, outside any chat; nothing is stored. */
  readonly multicast: ActionSchemas<MulticastRequest, MulticastResponse>
  /** Keeps an RTM connection alive where control frames cannot be sent. */
  readonly ping: ActionSchemas<PingRequest, PingResponse>
  /** Takes an agent out of a chat. */
  readonly remove_user_from_chat: ActionSchemas<RemoveUserFromChatRequest, RemoveUserFromChatResponse>
  /** Asks for a machine-made summary of a thread; it arrives later as an event. */
  readonly request_thread_summary: ActionSchemas<RequestThreadSummaryRequest, RequestThreadSummaryResponse>
  /** Opens a new thread in a chat that has none active. */
  readonly resume_chat: ActionSchemas<ResumeChatRequest, ResumeChatResponse>
  /**
   * Adds an event (message, file, rich message, form, filled form, custom, system message) to the active
   * thread of a chat.
   */
  readonly send_event: ActionSchemas<SendEventRequest, SendEventResponse>
  /** Shows a message that is not stored, such as the growing text of a long answer. */
  readonly send_event_preview: ActionSchemas<SendEventPreviewRequest, SendEventPreviewResponse>
  /** Presses or releases a button of a rich message. */
  readonly send_rich_message_postback: ActionSchemas<
    SendRichMessagePostbackRequest,
    SendRichMessagePostbackResponse
  >
  /** Shows that an answer is being prepared. */
  readonly send_thinking_indicator: ActionSchemas<SendThinkingIndicatorRequest, SendThinkingIndicatorResponse>
  /** Shows that the caller is typing, or no longer. */
  readonly send_typing_indicator: ActionSchemas<SendTypingIndicatorRequest, SendTypingIndicatorResponse>
  /** Marks the caller's RTM session as away, or as back. */
  readonly set_away_status: ActionSchemas<SetAwayStatusRequest, SetAwayStatusResponse>
  /** Sets whether an agent or bot takes chats. */
  readonly set_routing_status: ActionSchemas<SetRoutingStatusRequest, SetRoutingStatusResponse>
  /** Opens a new chat with its first thread. */
  readonly start_chat: ActionSchemas<StartChatRequest, StartChatResponse>
  /** Starts tracking customers of some groups on this connection and returns those that match now. */
  readonly subscribe_customers: ActionSchemas<SubscribeCustomersRequest, SubscribeCustomersResponse>
  /** Puts a tag on a thread. */
  readonly tag_thread: ActionSchemas<TagThreadRequest, TagThreadResponse>
  /** Hands an active chat to groups or agents, or re-routes it inside its group. */
  readonly transfer_chat: ActionSchemas<TransferChatRequest, TransferChatResponse>
  /** Takes the caller out of the followers; only major changes reach it from then on. */
  readonly unfollow_chat: ActionSchemas<UnfollowChatRequest, UnfollowChatResponse>
  /** Ends a subscription of subscribe_customers. */
  readonly unsubscribe_customers: ActionSchemas<UnsubscribeCustomersRequest, UnsubscribeCustomersResponse>
  /** Takes a tag off a thread. */
  readonly untag_thread: ActionSchemas<UntagThreadRequest, UntagThreadResponse>
  /** Sets properties of a chat. */
  readonly update_chat_properties: ActionSchemas<UpdateChatPropertiesRequest, UpdateChatPropertiesResponse>
  /** Changes what is known of a customer. */
  readonly update_customer: ActionSchemas<UpdateCustomerRequest, UpdateCustomerResponse>
  /** Sets properties of an event. */
  readonly update_event_properties: ActionSchemas<UpdateEventPropertiesRequest, UpdateEventPropertiesResponse>
  /** Swaps the token of a connection for a new one, so that it outlives the old token. */
  readonly update_session: ActionSchemas<UpdateSessionRequest, UpdateSessionResponse>
  /** Sets properties of a thread. */
  readonly update_thread_properties: ActionSchemas<
    UpdateThreadPropertiesRequest,
    UpdateThreadPropertiesResponse
  >
  /** Stores a file for 24 hours and returns the URL to use in a file event. */
  readonly upload_file: ActionSchemas<UploadFileRequest, UploadFileResponse>
}

/** The schemas of all events of v3.6. */
export interface V3_6EventSchemas {
  /** An agent account was approved and is active. */
  readonly agent_approved: EventSchemas<AgentApprovedPayload>
  /** An agent account was made; carries its full state. */
  readonly agent_created: EventSchemas<AgentCreatedPayload>
  /** An agent account was deleted. */
  readonly agent_deleted: EventSchemas<AgentDeletedPayload>
  /** The server ended this RTM connection and says why. */
  readonly agent_disconnected: EventSchemas<AgentDisconnectedPayload>
  /** An agent account was suspended. */
  readonly agent_suspended: EventSchemas<AgentSuspendedPayload>
  /** An agent account may be used again. */
  readonly agent_unsuspended: EventSchemas<AgentUnsuspendedPayload>
  /** The settings of an agent changed; carries what changed. */
  readonly agent_updated: EventSchemas<AgentUpdatedPayload>
  /** Auto access rules were added, changed or deleted; carries every rule touched. */
  readonly auto_accesses_updated: EventSchemas<AutoAccessesUpdatedPayload>
  /** A bot was made; carries its full state. */
  readonly bot_created: EventSchemas<BotCreatedPayload>
  /** A bot was deleted. */
  readonly bot_deleted: EventSchemas<BotDeletedPayload>
  /** The settings of a bot changed; carries what changed. */
  readonly bot_updated: EventSchemas<BotUpdatedPayload>
  /** Who sees a chat changed; carries the result. */
  readonly chat_access_updated: EventSchemas<ChatAccessUpdatedPayload>
  /** The active thread of a chat was closed. */
  readonly chat_deactivated: EventSchemas<ChatDeactivatedPayload>
  /** A chat was deleted. */
  readonly chat_deleted: EventSchemas<ChatDeletedPayload>
  /** Properties of a chat were removed. */
  readonly chat_properties_deleted: EventSchemas<ChatPropertiesDeletedPayload>
  /** Properties of a chat were set. */
  readonly chat_properties_updated: EventSchemas<ChatPropertiesUpdatedPayload>
  /** A chat went to other agents or groups, by hand or by the router. */
  readonly chat_transferred: EventSchemas<ChatTransferredPayload>
  /** This agent no longer follows a chat. */
  readonly chat_unfollowed: EventSchemas<ChatUnfollowedPayload>
  /** A customer was banned. */
  readonly customer_banned: EventSchemas<CustomerBannedPayload>
  /** A visitor left the site. */
  readonly customer_left: EventSchemas<CustomerLeftPayload>
  /** A visitor opened another page. */
  readonly customer_page_updated: EventSchemas<CustomerPageUpdatedPayload>
  /** The session fields of a chatting customer changed; one webhook per active chat. */
  readonly customer_session_fields_updated: EventSchemas<CustomerSessionFieldsUpdatedPayload>
  /** The counters of a customer changed. */
  readonly customer_statistics_updated: EventSchemas<CustomerStatisticsUpdatedPayload>
  /** A visitor left this agent's view. */
  readonly customer_transferred: EventSchemas<CustomerTransferredPayload>
  /** A customer's data changed; carries what changed. */
  readonly customer_updated: EventSchemas<CustomerUpdatedPayload>
  /** An event was deleted. */
  readonly event_deleted: EventSchemas<EventDeletedPayload>
  /** Properties of an event were removed. */
  readonly event_properties_deleted: EventSchemas<EventPropertiesDeletedPayload>
  /** Properties of an event were set. */
  readonly event_properties_updated: EventSchemas<EventPropertiesUpdatedPayload>
  /** An existing event changed. */
  readonly event_updated: EventSchemas<EventUpdatedPayload>
  /** A user's read marker in a chat moved. */
  readonly events_marked_as_seen: EventSchemas<EventsMarkedAsSeenPayload>
  /** A group was made; carries its full state. */
  readonly group_created: EventSchemas<GroupCreatedPayload>
  /** A group was deleted. */
  readonly group_deleted: EventSchemas<GroupDeletedPayload>
  /** Properties of a group were set. */
  readonly group_properties_updated: EventSchemas<GroupPropertiesUpdatedPayload>
  /** A group changed; carries what changed. */
  readonly group_updated: EventSchemas<GroupUpdatedPayload>
  /** Groups this agent has access to changed their status; carries what changed. */
  readonly groups_status_updated: EventSchemas<GroupsStatusUpdatedPayload>
  /** A chat came with a new thread, or came into this agent's view. */
  readonly incoming_chat: EventSchemas<IncomingChatPayload>
  /** A visitor came, came back, or became visible to this agent. */
  readonly incoming_customer: EventSchemas<IncomingCustomerPayload>
  /** The visitors this agent should know of, after login. */
  readonly incoming_customers: EventSchemas<IncomingCustomersPayload>
  /** Something asked for earlier failed. */
  readonly incoming_error: EventSchemas<IncomingErrorPayload>
  /** An event was added to a thread. */
  readonly incoming_event: EventSchemas<IncomingEventPayload>
  /** A multicast message arrived. */
  readonly incoming_multicast: EventSchemas<IncomingMulticastPayload>
  /** A rich message button was used. */
  readonly incoming_rich_message_postback: EventSchemas<IncomingRichMessagePostbackPayload>
  /** What a customer has typed but not sent. */
  readonly incoming_sneak_peek: EventSchemas<IncomingSneakPeekPayload>
  /** An agent or bot is preparing an answer. */
  readonly incoming_thinking_indicator: EventSchemas<IncomingThinkingIndicatorPayload>
  /** An agent or bot is typing. */
  readonly incoming_typing_indicator: EventSchemas<IncomingTypingIndicatorPayload>
  /** Properties of the licence were set. */
  readonly license_properties_updated: EventSchemas<LicensePropertiesUpdatedPayload>
  /** New places and waiting times of queued chats. */
  readonly queue_positions_updated: EventSchemas<QueuePositionsUpdatedPayload>
  /** An agent or bot started or stopped taking chats. */
  readonly routing_status_set: EventSchemas<RoutingStatusSetPayload>
  /** How many visitors match each subscription of this connection, once there are too many to list. */
  readonly subscribed_customers_totals_updated: EventSchemas<SubscribedCustomersTotalsUpdatedPayload>
  /** A tag was made; carries its full state. */
  readonly tag_created: EventSchemas<TagCreatedPayload>
  /** A tag was deleted. */
  readonly tag_deleted: EventSchemas<TagDeletedPayload>
  /** A tag changed. */
  readonly tag_updated: EventSchemas<TagUpdatedPayload>
  /** A thread was deleted. */
  readonly thread_deleted: EventSchemas<ThreadDeletedPayload>
  /** Properties of a thread were removed. */
  readonly thread_properties_deleted: EventSchemas<ThreadPropertiesDeletedPayload>
  /** Properties of a thread were set. */
  readonly thread_properties_updated: EventSchemas<ThreadPropertiesUpdatedPayload>
  /** A summary of a closed thread was made. */
  readonly thread_summary_set: EventSchemas<ThreadSummarySetPayload>
  /** A tag was put on a thread. */
  readonly thread_tagged: EventSchemas<ThreadTaggedPayload>
  /** A tag was taken off a thread. */
  readonly thread_untagged: EventSchemas<ThreadUntaggedPayload>
  /** Many threads were deleted at once, by date range or by tag. */
  readonly threads_deleted: EventSchemas<ThreadsDeletedPayload>
  /** A HelpDesk ticket was made for a tracked visitor. */
  readonly ticket_created: EventSchemas<TicketCreatedPayload>
  /** A HelpDesk ticket of a tracked visitor was deleted. */
  readonly ticket_deleted: EventSchemas<TicketDeletedPayload>
  /** A user joined a chat. */
  readonly user_added_to_chat: EventSchemas<UserAddedToChatPayload>
  /** A user left a chat. */
  readonly user_removed_from_chat: EventSchemas<UserRemovedFromChatPayload>
}

/** The schemas of all entities of v3.6. */
export interface V3_6EntitySchemas {
  /** Who may see a chat or a thread. */
  readonly Access: Schema.Codec<entities.Access>
  /** A postal address. */
  readonly Address: Schema.Codec<entities.Address>
  /** A person or bot on the company's side, as a member of a chat. */
  readonly Agent: Schema.Codec<entities.Agent>
  /** An agent's settings. */
  readonly AgentConfig: Schema.Codec<entities.AgentConfig>
  /** An agent who could take a chat. */
  readonly AgentForTransfer: Schema.Codec<entities.AgentForTransfer>
  /** A condition on who answered. */
  readonly AgentResponseFilter: Schema.Codec<entities.AgentResponseFilter>
  /** A condition on the kinds of agents; several lists may go together, each kind once over all of them. */
  readonly AgentTypesFilter: Schema.Codec<entities.AgentTypesFilter>
  /** A summary of a thread, written by a machine. */
  readonly AiSummary: Schema.Codec<entities.AiSummary>
  /** Something that happened in a thread, as it is announced; tell the kinds apart by `type`. */
  readonly AnnouncedEvent: Schema.Codec<entities.AnnouncedEvent>
  /** What went wrong. */
  readonly ApiError: Schema.Codec<entities.ApiError>
  /** Which conversations `list_archives` finds. */
  readonly ArchiveFilters: Schema.Codec<entities.ArchiveFilters>
  /**
   * A rule for who gets which chats: whole when it was added, in part when it was updated, with its id
   * alone when it was deleted. The rules are a linked list by `next_id`, empty at the end.
   */
  readonly AutoAccess: Schema.Codec<entities.AutoAccess>
  /** How long a customer is banned. */
  readonly Ban: Schema.Codec<entities.Ban>
  /** How long a customer is banned, as it is sent. */
  readonly BanInput: Schema.Codec<entities.BanInput>
  /** A bot's settings. */
  readonly BotConfig: Schema.Codec<entities.BotConfig>
  /** The state of a button of a rich message. */
  readonly ButtonState: Schema.Codec<entities.ButtonState>
  /** The same as it is sent. */
  readonly ButtonStateInput: Schema.Codec<entities.ButtonStateInput>
  /** A customer's shopping cart in one shop. */
  readonly Cart: Schema.Codec<entities.Cart>
  /** A line of a cart. */
  readonly CartItem: Schema.Codec<entities.CartItem>
  /** The details of `store_product_added_to_cart` and `store_product_removed_from_cart`. */
  readonly CartLines: Schema.Codec<entities.CartLines>
  /** What changed of an agent's settings. */
  readonly ChangedAgent: Schema.Codec<entities.ChangedAgent>
  /** What changed of a bot's settings. */
  readonly ChangedBot: Schema.Codec<entities.ChangedBot>
  /** The cart of a customer that changed just now. */
  readonly ChangedCart: Schema.Codec<entities.ChangedCart>
  /** What changed of a customer. */
  readonly ChangedCustomer: Schema.Codec<entities.ChangedCustomer>
  /** A conversation with one customer, with one of its threads. */
  readonly Chat: Schema.Codec<entities.Chat>
  /** Which chats `list_chats` lists. */
  readonly ChatFilters: Schema.Codec<entities.ChatFilters>
  /** A chat with its last thread in short, and the last event of each type. */
  readonly ChatSummary: Schema.Codec<entities.ChatSummary>
  /** A chat and the thread that is spoken of. */
  readonly ChatWithThread: Schema.Codec<entities.ChatWithThread>
  /** JSON of your own. */
  readonly Custom: Schema.Codec<entities.Custom>
  /** JSON of your own, as it is sent. */
  readonly CustomInput: Schema.Codec<entities.CustomInput>
  /** The details of the notices on custom skills; `error` and `reason` come with `custom_skill_failed`. */
  readonly CustomSkill: Schema.Codec<entities.CustomSkill>
  /**
   * A visitor of the website. Nearly everything may be missing: what is there depends on where it is
   * read.
   */
  readonly Customer: Schema.Codec<entities.Customer>
  /** A subscription to customers, with those that match now. */
  readonly CustomerSubscription: Schema.Codec<entities.CustomerSubscription>
  /** How many customers match, by subscription. */
  readonly CustomerTotals: Schema.Codec<entities.CustomerTotals>
  /** What is to be changed of a customer. */
  readonly CustomerUpdate: Schema.Codec<entities.CustomerUpdate>
  /** The visit during which a thread took place. */
  readonly CustomerVisit: Schema.Codec<entities.CustomerVisit>
  /**
   * What agents without the right to more get in place of a deleted event: its type, and nothing of what
   * it said.
   */
  readonly DeletedEvent: Schema.Codec<entities.DeletedEvent>
  /** What a refusal looks like: the body of an answer, or the payload of a failed response. */
  readonly ErrorBody: Schema.Codec<entities.ErrorBody>
  /**
   * Something that happened in a thread, as it is read later: look at `deleted` first, since what was
   * deleted has its type and none of its content, then tell the kinds apart by `type`.
   */
  readonly Event: Schema.Codec<entities.Event>
  /** What a client sends: an event without what the server sets (`id`, `created_at`, `author_id`). */
  readonly EventInput: Schema.Codec<entities.EventInput>
  /** A condition on the types of events. */
  readonly EventTypesFilter: Schema.Codec<entities.EventTypesFilter>
  /** An uploaded file. */
  readonly FileEvent: Schema.Codec<entities.FileEvent>
  /** A file that is uploaded already, as it is sent. */
  readonly FileEventInput: Schema.Codec<entities.FileEventInput>
  /** A form with its answers, such as the survey before a chat. */
  readonly FilledForm: Schema.Codec<entities.FilledForm>
  /**
   * A question with its answer: a text, one option for `radio`, `select` and `group_chooser`, or a list
   * in `answers` for `checkbox`.
   */
  readonly FilledFormField: Schema.Codec<entities.FilledFormField>
  /** The same as it is sent. */
  readonly FilledFormFieldInput: Schema.Codec<entities.FilledFormFieldInput>
  /** A form with its answers, as it is sent. */
  readonly FilledFormInput: Schema.Codec<entities.FilledFormInput>
  /** JSON of your own that a chat begins with. */
  readonly FirstCustom: Schema.Codec<entities.FirstCustom>
  /**
   * An event that a chat is started or resumed with: one that is sent, seen by all, and written by
   * whoever of the users is named.
   */
  readonly FirstEventInput: Schema.Codec<entities.FirstEventInput>
  /** A file that is uploaded already, as a chat begins with it. */
  readonly FirstFile: Schema.Codec<entities.FirstFile>
  /** A form with its answers that a chat begins with. */
  readonly FirstFilledForm: Schema.Codec<entities.FirstFilledForm>
  /** An empty form that a chat begins with; the product's own apps do not show it. */
  readonly FirstForm: Schema.Codec<entities.FirstForm>
  /** A text message that a chat begins with. */
  readonly FirstMessage: Schema.Codec<entities.FirstMessage>
  /** Cards, stickers, quick replies or products that a chat begins with. */
  readonly FirstRichMessage: Schema.Codec<entities.FirstRichMessage>
  /** A notice that a chat begins with. It has no author. */
  readonly FirstSystemMessage: Schema.Codec<entities.FirstSystemMessage>
  /** An empty form to be filled in, which the product's own apps do not show. */
  readonly Form: Schema.Codec<entities.Form>
  /** An option that was chosen, or can be. */
  readonly FormAnswer: Schema.Codec<entities.FormAnswer>
  /** A question of an empty form. */
  readonly FormField: Schema.Codec<entities.FormField>
  /** The same as it is sent. */
  readonly FormFieldInput: Schema.Codec<entities.FormFieldInput>
  /** An empty form, as it is sent; the product's own apps do not show it. */
  readonly FormInput: Schema.Codec<entities.FormInput>
  /** A condition on filled forms. */
  readonly FormsFilter: Schema.Codec<entities.FormsFilter>
  /** Where a visit came from. */
  readonly Geolocation: Schema.Codec<entities.Geolocation>
  /** A condition on greetings. */
  readonly GreetingsFilter: Schema.Codec<entities.GreetingsFilter>
  /** A group: whole when it was made, in part when it changed. */
  readonly Group: Schema.Codec<entities.Group>
  /** A group, and the priority of an agent or bot in it. */
  readonly GroupMembership: Schema.Codec<entities.GroupMembership>
  /** The status of a group. */
  readonly GroupStatus: Schema.Codec<entities.GroupStatus>
  /** The tags put around what `filters.query` found; `{}` takes the defaults. */
  readonly Highlights: Schema.Codec<entities.Highlights>
  /** A job in the background that failed. */
  readonly IncomingError: Schema.Codec<entities.IncomingError>
  /** A chat that is to be opened. */
  readonly InitialChat: Schema.Codec<entities.InitialChat>
  /** A user named in `start_chat` and `resume_chat`. */
  readonly InitialUser: Schema.Codec<entities.InitialUser>
  /** The last event of a type. */
  readonly LastEvent: Schema.Codec<entities.LastEvent>
  /** The newest thread without its events. */
  readonly LastThreadSummary: Schema.Codec<entities.LastThreadSummary>
  /** The account. */
  readonly License: Schema.Codec<entities.License>
  /** A condition on a list: `values` or `exclude_values`. */
  readonly ListFilter: Schema.Codec<entities.ListFilter>
  /** What a login says. */
  readonly LoginRequest: Schema.Codec<entities.LoginRequest>
  /** What a login answers. */
  readonly LoginResponse: Schema.Codec<entities.LoginResponse>
  /** A text message. */
  readonly Message: Schema.Codec<entities.Message>
  /** A text message, as it is sent. */
  readonly MessageInput: Schema.Codec<entities.MessageInput>
  /** A text message that is shown and not stored. */
  readonly MessagePreview: Schema.Codec<entities.MessagePreview>
  /** A message of a multicast. */
  readonly Multicast: Schema.Codec<entities.Multicast>
  /** Who is to get a multicast; at least one of the three. Customers cannot be named any more. */
  readonly MulticastRecipients: Schema.Codec<entities.MulticastRecipients>
  /** The logged-in agent, in the login answer. */
  readonly MyProfile: Schema.Codec<entities.MyProfile>
  /** The settings of an agent who was made just now. */
  readonly NewAgent: Schema.Codec<entities.NewAgent>
  /** The settings of a bot that was made just now. */
  readonly NewBot: Schema.Codec<entities.NewBot>
  /** A group that was made just now. */
  readonly NewGroup: Schema.Codec<entities.NewGroup>
  /** A summary that was made just now, or could not be. */
  readonly NewSummary: Schema.Codec<entities.NewSummary>
  /**
   * Contact data of other channels, by channel. How it is spelt differs by place, and from how it is
   * sent (`fb_messenger` or `fbmessenger`, `ID` or `id`): read it with care.
   */
  readonly Omnichannel: Schema.Codec<entities.Omnichannel>
  /** Contact data of other channels, as they are sent: under other names than they are read. */
  readonly OmnichannelInput: Schema.Codec<entities.OmnichannelInput>
  /** The details of `store_order_was_created`, version 1. */
  readonly OrderCreatedV1: Schema.Codec<entities.OrderCreatedV1>
  /** The details of `store_order_was_created`, version 2. */
  readonly OrderCreatedV2: Schema.Codec<entities.OrderCreatedV2>
  /** Where the pages around an answer are. */
  readonly PageInfo: Schema.Codec<entities.PageInfo>
  /**
   * Which page of a list: the first by filters, order and limit, later ones by `page_id` alone, which
   * remembers the rest.
   */
  readonly PageRequest: Schema.Codec<entities.PageRequest>
  /** The button that a message answers. */
  readonly Postback: Schema.Codec<entities.Postback>
  /** The product a customer chose, in a postback of the template `ecommerce`. */
  readonly PostbackEcommerce: Schema.Codec<entities.PostbackEcommerce>
  /** The same as it is sent. */
  readonly PostbackEcommerceInput: Schema.Codec<entities.PostbackEcommerceInput>
  /** The same as it is sent. */
  readonly PostbackInput: Schema.Codec<entities.PostbackInput>
  /** The product of a card of the template `ecommerce`. */
  readonly Product: Schema.Codec<entities.Product>
  /** What else a product card shows. */
  readonly ProductAddon: Schema.Codec<entities.ProductAddon>
  /** The same as it is sent. */
  readonly ProductAddonInput: Schema.Codec<entities.ProductAddonInput>
  /** The same as it is sent. */
  readonly ProductInput: Schema.Codec<entities.ProductInput>
  /** A variant of a product. */
  readonly ProductOption: Schema.Codec<entities.ProductOption>
  /** The same as it is sent. */
  readonly ProductOptionInput: Schema.Codec<entities.ProductOptionInput>
  /**
   * Properties: namespace, name, bare value. The namespace is the id of the application that owns them,
   * or one of the product's, such as `routing` or `source`. Unlike in v3.0, a value is never wrapped.
   */
  readonly Properties: Schema.Codec<entities.Properties>
  /** Properties to remove: namespace and the names in it. */
  readonly PropertiesDelete: Schema.Codec<entities.PropertiesDelete>
  /**
   * Conditions on properties: namespace, name, and exactly one of `exists`, `values` and
   * `exclude_values`.
   */
  readonly PropertyFilters: Schema.Codec<entities.PropertyFilters>
  /** The value of a property. */
  readonly PropertyValue: Schema.Codec<entities.PropertyValue>
  /** Which pushes are wanted: names, or `all`, by version, such as `3.6`. */
  readonly PushSubscriptions: Schema.Codec<entities.PushSubscriptions>
  /** A place in the waiting line. */
  readonly Queue: Schema.Codec<entities.Queue>
  /** Where a thread stands in the queue. */
  readonly QueuePosition: Schema.Codec<entities.QueuePosition>
  /** A chat as `get_chat` returns it. */
  readonly ReadChat: Schema.Codec<entities.ReadChat>
  /** A customer as `get_customer` returns it. */
  readonly ReadCustomer: Schema.Codec<entities.ReadCustomer>
  /** Who changed the configuration. */
  readonly Requester: Schema.Codec<entities.Requester>
  /** What stands in place of an event that the caller may not read. */
  readonly RestrictedEvent: Schema.Codec<entities.RestrictedEvent>
  /** Cards, stickers, quick replies or products, with buttons. */
  readonly RichMessage: Schema.Codec<entities.RichMessage>
  /** A button on a card. */
  readonly RichMessageButton: Schema.Codec<entities.RichMessageButton>
  /** The same as it is sent. */
  readonly RichMessageButtonInput: Schema.Codec<entities.RichMessageButtonInput>
  /** A card, sticker, quick reply or product. */
  readonly RichMessageElement: Schema.Codec<entities.RichMessageElement>
  /** The same as it is sent. */
  readonly RichMessageElementInput: Schema.Codec<entities.RichMessageElementInput>
  /** A picture on a card. */
  readonly RichMessageImage: Schema.Codec<entities.RichMessageImage>
  /** The same as it is sent. */
  readonly RichMessageImageInput: Schema.Codec<entities.RichMessageImageInput>
  /** Cards, stickers, quick replies or products, as they are sent. */
  readonly RichMessageInput: Schema.Codec<entities.RichMessageInput>
  /** Whether an agent or bot takes chats. */
  readonly RoutingStatus: Schema.Codec<entities.RoutingStatus>
  /** Whose status `list_routing_statuses` tells. */
  readonly RoutingStatusFilters: Schema.Codec<entities.RoutingStatusFilters>
  /** Data of your own on the customer's session, gone with it: objects of one key each, in order. */
  readonly SessionFields: Schema.Codec<entities.SessionFields>
  /** What a customer has typed and not sent. */
  readonly SneakPeek: Schema.Codec<entities.SneakPeek>
  /** What is counted of a customer. */
  readonly Statistics: Schema.Codec<entities.Statistics>
  /** The details of `summary`. */
  readonly SummaryDetails: Schema.Codec<entities.SummaryDetails>
  /** A notice as data, written by the service; it has no author and cannot be sent. */
  readonly System: Schema.Codec<entities.System>
  /** Which structured notice a system event is. What each means and carries stands in `systemEvents`. */
  readonly SystemEventType: Schema.Codec<entities.SystemEventType>
  /** A notice as text, written by the service or by an application; it has no author. */
  readonly SystemMessage: Schema.Codec<entities.SystemMessage>
  /** A notice, as it is sent. */
  readonly SystemMessageInput: Schema.Codec<entities.SystemMessageInput>
  /** Which notice a system message is. What each means and carries stands in `systemMessages`. */
  readonly SystemMessageType: Schema.Codec<entities.SystemMessageType>
  /**
   * A tag that can be put on threads: whole when it was made, in part when it changed, its name alone
   * when it was deleted.
   */
  readonly Tag: Schema.Codec<entities.Tag>
  /** An answer is being prepared. */
  readonly ThinkingIndicator: Schema.Codec<entities.ThinkingIndicator>
  /** One conversation within a chat. */
  readonly Thread: Schema.Codec<entities.Thread>
  /** Which threads `list_threads` lists; not together with `min_events_count`. */
  readonly ThreadFilters: Schema.Codec<entities.ThreadFilters>
  /** A HelpDesk ticket of the customer. */
  readonly Ticket: Schema.Codec<entities.Ticket>
  /** One end of a transfer. */
  readonly TransferEnd: Schema.Codec<entities.TransferEnd>
  /** The place in the waiting line that a chat has after a transfer. */
  readonly TransferQueue: Schema.Codec<entities.TransferQueue>
  /** Where `transfer_chat` sends a chat. */
  readonly TransferTarget: Schema.Codec<entities.TransferTarget>
  /** Who is typing. */
  readonly TypingIndicator: Schema.Codec<entities.TypingIndicator>
  /** An event of a type that the documents of v3.6 do not list. */
  readonly UnknownEvent: Schema.Codec<entities.UnknownEvent>
  /** Where an uploaded file lies; it is gone after 24 hours unless it is used in an event. */
  readonly UploadResult: Schema.Codec<entities.UploadResult>
  /** An agent or a customer; tell them apart by type. A bot is an agent. */
  readonly User: Schema.Codec<entities.User>
  /** A condition on a value: exactly one of `exists`, `values` and `exclude_values`. */
  readonly ValueFilter: Schema.Codec<entities.ValueFilter>
  /** A visit to the website. */
  readonly Visit: Schema.Codec<entities.Visit>
  /** Working hours; a day may have several. */
  readonly WorkScheduler: Schema.Codec<entities.WorkScheduler>
}
