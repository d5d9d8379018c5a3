// Generated from the schemas by `pnpm generate`; do not edit.
import type * as Schema from "effect/Schema"
import { expectTypeOf, test } from "vitest"
import type * as actions from "../actions/index.ts"
import type * as entities from "../entities/index.ts"
import type * as events from "../events/index.ts"
import type * as types from "./index.ts"

type Type<S extends Schema.Codec<unknown>> = S["Type"]

test("entities have the types of their schemas", () => {
  expectTypeOf<types.Access>().toEqualTypeOf<Type<typeof entities.Access>>()
  expectTypeOf<types.Address>().toEqualTypeOf<Type<typeof entities.Address>>()
  expectTypeOf<types.Agent>().toEqualTypeOf<Type<typeof entities.Agent>>()
  expectTypeOf<types.AgentConfig>().toEqualTypeOf<Type<typeof entities.AgentConfig>>()
  expectTypeOf<types.AgentForTransfer>().toEqualTypeOf<Type<typeof entities.AgentForTransfer>>()
  expectTypeOf<types.AgentResponseFilter>().toEqualTypeOf<Type<typeof entities.AgentResponseFilter>>()
  expectTypeOf<types.AgentTypesFilter>().toEqualTypeOf<Type<typeof entities.AgentTypesFilter>>()
  expectTypeOf<types.AiSummary>().toEqualTypeOf<Type<typeof entities.AiSummary>>()
  expectTypeOf<types.AnnouncedEvent>().toEqualTypeOf<Type<typeof entities.AnnouncedEvent>>()
  expectTypeOf<types.ApiError>().toEqualTypeOf<Type<typeof entities.ApiError>>()
  expectTypeOf<types.ArchiveFilters>().toEqualTypeOf<Type<typeof entities.ArchiveFilters>>()
  expectTypeOf<types.AutoAccess>().toEqualTypeOf<Type<typeof entities.AutoAccess>>()
  expectTypeOf<types.Ban>().toEqualTypeOf<Type<typeof entities.Ban>>()
  expectTypeOf<types.BanInput>().toEqualTypeOf<Type<typeof entities.BanInput>>()
  expectTypeOf<types.BotConfig>().toEqualTypeOf<Type<typeof entities.BotConfig>>()
  expectTypeOf<types.ButtonState>().toEqualTypeOf<Type<typeof entities.ButtonState>>()
  expectTypeOf<types.ButtonStateInput>().toEqualTypeOf<Type<typeof entities.ButtonStateInput>>()
  expectTypeOf<types.Cart>().toEqualTypeOf<Type<typeof entities.Cart>>()
  expectTypeOf<types.CartItem>().toEqualTypeOf<Type<typeof entities.CartItem>>()
  expectTypeOf<types.CartLines>().toEqualTypeOf<Type<typeof entities.CartLines>>()
  expectTypeOf<types.ChangedAgent>().toEqualTypeOf<Type<typeof entities.ChangedAgent>>()
  expectTypeOf<types.ChangedBot>().toEqualTypeOf<Type<typeof entities.ChangedBot>>()
  expectTypeOf<types.ChangedCart>().toEqualTypeOf<Type<typeof entities.ChangedCart>>()
  expectTypeOf<types.ChangedCustomer>().toEqualTypeOf<Type<typeof entities.ChangedCustomer>>()
  expectTypeOf<types.Chat>().toEqualTypeOf<Type<typeof entities.Chat>>()
  expectTypeOf<types.ChatFilters>().toEqualTypeOf<Type<typeof entities.ChatFilters>>()
  expectTypeOf<types.ChatSummary>().toEqualTypeOf<Type<typeof entities.ChatSummary>>()
  expectTypeOf<types.ChatWithThread>().toEqualTypeOf<Type<typeof entities.ChatWithThread>>()
  expectTypeOf<types.Custom>().toEqualTypeOf<Type<typeof entities.Custom>>()
  expectTypeOf<types.CustomInput>().toEqualTypeOf<Type<typeof entities.CustomInput>>()
  expectTypeOf<types.CustomSkill>().toEqualTypeOf<Type<typeof entities.CustomSkill>>()
  expectTypeOf<types.Customer>().toEqualTypeOf<Type<typeof entities.Customer>>()
  expectTypeOf<types.CustomerSubscription>().toEqualTypeOf<Type<typeof entities.CustomerSubscription>>()
  expectTypeOf<types.CustomerTotals>().toEqualTypeOf<Type<typeof entities.CustomerTotals>>()
  expectTypeOf<types.CustomerUpdate>().toEqualTypeOf<Type<typeof entities.CustomerUpdate>>()
  expectTypeOf<types.CustomerVisit>().toEqualTypeOf<Type<typeof entities.CustomerVisit>>()
  expectTypeOf<types.DeletedEvent>().toEqualTypeOf<Type<typeof entities.DeletedEvent>>()
  expectTypeOf<types.ErrorBody>().toEqualTypeOf<Type<typeof entities.ErrorBody>>()
  expectTypeOf<types.Event>().toEqualTypeOf<Type<typeof entities.Event>>()
  expectTypeOf<types.EventInput>().toEqualTypeOf<Type<typeof entities.EventInput>>()
  expectTypeOf<types.EventTypesFilter>().toEqualTypeOf<Type<typeof entities.EventTypesFilter>>()
  expectTypeOf<types.FileEvent>().toEqualTypeOf<Type<typeof entities.FileEvent>>()
  expectTypeOf<types.FileEventInput>().toEqualTypeOf<Type<typeof entities.FileEventInput>>()
  expectTypeOf<types.FilledForm>().toEqualTypeOf<Type<typeof entities.FilledForm>>()
  expectTypeOf<types.FilledFormField>().toEqualTypeOf<Type<typeof entities.FilledFormField>>()
  expectTypeOf<types.FilledFormFieldInput>().toEqualTypeOf<Type<typeof entities.FilledFormFieldInput>>()
  expectTypeOf<types.FilledFormInput>().toEqualTypeOf<Type<typeof entities.FilledFormInput>>()
  expectTypeOf<types.FirstCustom>().toEqualTypeOf<Type<typeof entities.FirstCustom>>()
  expectTypeOf<types.FirstEventInput>().toEqualTypeOf<Type<typeof entities.FirstEventInput>>()
  expectTypeOf<types.FirstFile>().toEqualTypeOf<Type<typeof entities.FirstFile>>()
  expectTypeOf<types.FirstFilledForm>().toEqualTypeOf<Type<typeof entities.FirstFilledForm>>()
  expectTypeOf<types.FirstForm>().toEqualTypeOf<Type<typeof entities.FirstForm>>()
  expectTypeOf<types.FirstMessage>().toEqualTypeOf<Type<typeof entities.FirstMessage>>()
  expectTypeOf<types.FirstRichMessage>().toEqualTypeOf<Type<typeof entities.FirstRichMessage>>()
  expectTypeOf<types.FirstSystemMessage>().toEqualTypeOf<Type<typeof entities.FirstSystemMessage>>()
  expectTypeOf<types.Form>().toEqualTypeOf<Type<typeof entities.Form>>()
  expectTypeOf<types.FormAnswer>().toEqualTypeOf<Type<typeof entities.FormAnswer>>()
  expectTypeOf<types.FormField>().toEqualTypeOf<Type<typeof entities.FormField>>()
  expectTypeOf<types.FormFieldInput>().toEqualTypeOf<Type<typeof entities.FormFieldInput>>()
  expectTypeOf<types.FormInput>().toEqualTypeOf<Type<typeof entities.FormInput>>()
  expectTypeOf<types.FormsFilter>().toEqualTypeOf<Type<typeof entities.FormsFilter>>()
  expectTypeOf<types.Geolocation>().toEqualTypeOf<Type<typeof entities.Geolocation>>()
  expectTypeOf<types.GreetingsFilter>().toEqualTypeOf<Type<typeof entities.GreetingsFilter>>()
  expectTypeOf<types.Group>().toEqualTypeOf<Type<typeof entities.Group>>()
  expectTypeOf<types.GroupMembership>().toEqualTypeOf<Type<typeof entities.GroupMembership>>()
  expectTypeOf<types.GroupStatus>().toEqualTypeOf<Type<typeof entities.GroupStatus>>()
  expectTypeOf<types.Highlights>().toEqualTypeOf<Type<typeof entities.Highlights>>()
  expectTypeOf<types.IncomingError>().toEqualTypeOf<Type<typeof entities.IncomingError>>()
  expectTypeOf<types.InitialChat>().toEqualTypeOf<Type<typeof entities.InitialChat>>()
  expectTypeOf<types.InitialUser>().toEqualTypeOf<Type<typeof entities.InitialUser>>()
  expectTypeOf<types.LastEvent>().toEqualTypeOf<Type<typeof entities.LastEvent>>()
  expectTypeOf<types.LastThreadSummary>().toEqualTypeOf<Type<typeof entities.LastThreadSummary>>()
  expectTypeOf<types.License>().toEqualTypeOf<Type<typeof entities.License>>()
  expectTypeOf<types.ListFilter>().toEqualTypeOf<Type<typeof entities.ListFilter>>()
  expectTypeOf<types.LoginRequest>().toEqualTypeOf<Type<typeof entities.LoginRequest>>()
  expectTypeOf<types.LoginResponse>().toEqualTypeOf<Type<typeof entities.LoginResponse>>()
  expectTypeOf<types.Message>().toEqualTypeOf<Type<typeof entities.Message>>()
  expectTypeOf<types.MessageInput>().toEqualTypeOf<Type<typeof entities.MessageInput>>()
  expectTypeOf<types.MessagePreview>().toEqualTypeOf<Type<typeof entities.MessagePreview>>()
  expectTypeOf<types.Multicast>().toEqualTypeOf<Type<typeof entities.Multicast>>()
  expectTypeOf<types.MulticastRecipients>().toEqualTypeOf<Type<typeof entities.MulticastRecipients>>()
  expectTypeOf<types.MyProfile>().toEqualTypeOf<Type<typeof entities.MyProfile>>()
  expectTypeOf<types.NewAgent>().toEqualTypeOf<Type<typeof entities.NewAgent>>()
  expectTypeOf<types.NewBot>().toEqualTypeOf<Type<typeof entities.NewBot>>()
  expectTypeOf<types.NewGroup>().toEqualTypeOf<Type<typeof entities.NewGroup>>()
  expectTypeOf<types.NewSummary>().toEqualTypeOf<Type<typeof entities.NewSummary>>()
  expectTypeOf<types.Omnichannel>().toEqualTypeOf<Type<typeof entities.Omnichannel>>()
  expectTypeOf<types.OmnichannelInput>().toEqualTypeOf<Type<typeof entities.OmnichannelInput>>()
  expectTypeOf<types.OrderCreatedV1>().toEqualTypeOf<Type<typeof entities.OrderCreatedV1>>()
  expectTypeOf<types.OrderCreatedV2>().toEqualTypeOf<Type<typeof entities.OrderCreatedV2>>()
  expectTypeOf<types.PageInfo>().toEqualTypeOf<Type<typeof entities.PageInfo>>()
  expectTypeOf<types.PageRequest>().toEqualTypeOf<Type<typeof entities.PageRequest>>()
  expectTypeOf<types.Postback>().toEqualTypeOf<Type<typeof entities.Postback>>()
  expectTypeOf<types.PostbackEcommerce>().toEqualTypeOf<Type<typeof entities.PostbackEcommerce>>()
  expectTypeOf<types.PostbackEcommerceInput>().toEqualTypeOf<Type<typeof entities.PostbackEcommerceInput>>()
  expectTypeOf<types.PostbackInput>().toEqualTypeOf<Type<typeof entities.PostbackInput>>()
  expectTypeOf<types.Product>().toEqualTypeOf<Type<typeof entities.Product>>()
  expectTypeOf<types.ProductAddon>().toEqualTypeOf<Type<typeof entities.ProductAddon>>()
  expectTypeOf<types.ProductAddonInput>().toEqualTypeOf<Type<typeof entities.ProductAddonInput>>()
  expectTypeOf<types.ProductInput>().toEqualTypeOf<Type<typeof entities.ProductInput>>()
  expectTypeOf<types.ProductOption>().toEqualTypeOf<Type<typeof entities.ProductOption>>()
  expectTypeOf<types.ProductOptionInput>().toEqualTypeOf<Type<typeof entities.ProductOptionInput>>()
  expectTypeOf<types.Properties>().toEqualTypeOf<Type<typeof entities.Properties>>()
  expectTypeOf<types.PropertiesDelete>().toEqualTypeOf<Type<typeof entities.PropertiesDelete>>()
  expectTypeOf<types.PropertyFilters>().toEqualTypeOf<Type<typeof entities.PropertyFilters>>()
  expectTypeOf<types.PropertyValue>().toEqualTypeOf<Type<typeof entities.PropertyValue>>()
  expectTypeOf<types.PushSubscriptions>().toEqualTypeOf<Type<typeof entities.PushSubscriptions>>()
  expectTypeOf<types.Queue>().toEqualTypeOf<Type<typeof entities.Queue>>()
  expectTypeOf<types.QueuePosition>().toEqualTypeOf<Type<typeof entities.QueuePosition>>()
  expectTypeOf<types.ReadChat>().toEqualTypeOf<Type<typeof entities.ReadChat>>()
  expectTypeOf<types.ReadCustomer>().toEqualTypeOf<Type<typeof entities.ReadCustomer>>()
  expectTypeOf<types.Requester>().toEqualTypeOf<Type<typeof entities.Requester>>()
  expectTypeOf<types.RestrictedEvent>().toEqualTypeOf<Type<typeof entities.RestrictedEvent>>()
  expectTypeOf<types.RichMessage>().toEqualTypeOf<Type<typeof entities.RichMessage>>()
  expectTypeOf<types.RichMessageButton>().toEqualTypeOf<Type<typeof entities.RichMessageButton>>()
  expectTypeOf<types.RichMessageButtonInput>().toEqualTypeOf<Type<typeof entities.RichMessageButtonInput>>()
  expectTypeOf<types.RichMessageElement>().toEqualTypeOf<Type<typeof entities.RichMessageElement>>()
  expectTypeOf<types.RichMessageElementInput>().toEqualTypeOf<Type<typeof entities.RichMessageElementInput>>()
  expectTypeOf<types.RichMessageImage>().toEqualTypeOf<Type<typeof entities.RichMessageImage>>()
  expectTypeOf<types.RichMessageImageInput>().toEqualTypeOf<Type<typeof entities.RichMessageImageInput>>()
  expectTypeOf<types.RichMessageInput>().toEqualTypeOf<Type<typeof entities.RichMessageInput>>()
  expectTypeOf<types.RoutingStatus>().toEqualTypeOf<Type<typeof entities.RoutingStatus>>()
  expectTypeOf<types.RoutingStatusFilters>().toEqualTypeOf<Type<typeof entities.RoutingStatusFilters>>()
  expectTypeOf<types.SessionFields>().toEqualTypeOf<Type<typeof entities.SessionFields>>()
  expectTypeOf<types.SneakPeek>().toEqualTypeOf<Type<typeof entities.SneakPeek>>()
  expectTypeOf<types.Statistics>().toEqualTypeOf<Type<typeof entities.Statistics>>()
  expectTypeOf<types.SummaryDetails>().toEqualTypeOf<Type<typeof entities.SummaryDetails>>()
  expectTypeOf<types.System>().toEqualTypeOf<Type<typeof entities.System>>()
  expectTypeOf<types.SystemEventType>().toEqualTypeOf<Type<typeof entities.SystemEventType>>()
  expectTypeOf<types.SystemMessage>().toEqualTypeOf<Type<typeof entities.SystemMessage>>()
  expectTypeOf<types.SystemMessageInput>().toEqualTypeOf<Type<typeof entities.SystemMessageInput>>()
  expectTypeOf<types.SystemMessageType>().toEqualTypeOf<Type<typeof entities.SystemMessageType>>()
  expectTypeOf<types.Tag>().toEqualTypeOf<Type<typeof entities.Tag>>()
  expectTypeOf<types.ThinkingIndicator>().toEqualTypeOf<Type<typeof entities.ThinkingIndicator>>()
  expectTypeOf<types.Thread>().toEqualTypeOf<Type<typeof entities.Thread>>()
  expectTypeOf<types.ThreadFilters>().toEqualTypeOf<Type<typeof entities.ThreadFilters>>()
  expectTypeOf<types.Ticket>().toEqualTypeOf<Type<typeof entities.Ticket>>()
  expectTypeOf<types.TransferEnd>().toEqualTypeOf<Type<typeof entities.TransferEnd>>()
  expectTypeOf<types.TransferQueue>().toEqualTypeOf<Type<typeof entities.TransferQueue>>()
  expectTypeOf<types.TransferTarget>().toEqualTypeOf<Type<typeof entities.TransferTarget>>()
  expectTypeOf<types.TypingIndicator>().toEqualTypeOf<Type<typeof entities.TypingIndicator>>()
  expectTypeOf<types.UnknownEvent>().toEqualTypeOf<Type<typeof entities.UnknownEvent>>()
  expectTypeOf<types.UploadResult>().toEqualTypeOf<Type<typeof entities.UploadResult>>()
  expectTypeOf<types.User>().toEqualTypeOf<Type<typeof entities.User>>()
  expectTypeOf<types.ValueFilter>().toEqualTypeOf<Type<typeof entities.ValueFilter>>()
  expectTypeOf<types.Visit>().toEqualTypeOf<Type<typeof entities.Visit>>()
  expectTypeOf<types.WorkScheduler>().toEqualTypeOf<Type<typeof entities.WorkScheduler>>()
})

test("requests and responses have the types of their schemas", () => {
  expectTypeOf<types.AddUserToChatRequest>().toEqualTypeOf<Type<typeof actions.add_user_to_chat.payload>>()
  expectTypeOf<types.AddUserToChatResponse>().toEqualTypeOf<Type<typeof actions.add_user_to_chat.success>>()
  expectTypeOf<types.BanCustomerRequest>().toEqualTypeOf<Type<typeof actions.ban_customer.payload>>()
  expectTypeOf<types.BanCustomerResponse>().toEqualTypeOf<Type<typeof actions.ban_customer.success>>()
  expectTypeOf<types.DeactivateChatRequest>().toEqualTypeOf<Type<typeof actions.deactivate_chat.payload>>()
  expectTypeOf<types.DeactivateChatResponse>().toEqualTypeOf<Type<typeof actions.deactivate_chat.success>>()
  expectTypeOf<types.DeleteChatPropertiesRequest>().toEqualTypeOf<
    Type<typeof actions.delete_chat_properties.payload>
  >()
  expectTypeOf<types.DeleteChatPropertiesResponse>().toEqualTypeOf<
    Type<typeof actions.delete_chat_properties.success>
  >()
  expectTypeOf<types.DeleteEventPropertiesRequest>().toEqualTypeOf<
    Type<typeof actions.delete_event_properties.payload>
  >()
  expectTypeOf<types.DeleteEventPropertiesResponse>().toEqualTypeOf<
    Type<typeof actions.delete_event_properties.success>
  >()
  expectTypeOf<types.DeleteThreadPropertiesRequest>().toEqualTypeOf<
    Type<typeof actions.delete_thread_properties.payload>
  >()
  expectTypeOf<types.DeleteThreadPropertiesResponse>().toEqualTypeOf<
    Type<typeof actions.delete_thread_properties.success>
  >()
  expectTypeOf<types.FollowChatRequest>().toEqualTypeOf<Type<typeof actions.follow_chat.payload>>()
  expectTypeOf<types.FollowChatResponse>().toEqualTypeOf<Type<typeof actions.follow_chat.success>>()
  expectTypeOf<types.GetChatRequest>().toEqualTypeOf<Type<typeof actions.get_chat.payload>>()
  expectTypeOf<types.GetChatResponse>().toEqualTypeOf<Type<typeof actions.get_chat.success>>()
  expectTypeOf<types.GetCustomerRequest>().toEqualTypeOf<Type<typeof actions.get_customer.payload>>()
  expectTypeOf<types.GetCustomerResponse>().toEqualTypeOf<Type<typeof actions.get_customer.success>>()
  expectTypeOf<types.ListAgentsForTransferRequest>().toEqualTypeOf<
    Type<typeof actions.list_agents_for_transfer.payload>
  >()
  expectTypeOf<types.ListAgentsForTransferResponse>().toEqualTypeOf<
    Type<typeof actions.list_agents_for_transfer.success>
  >()
  expectTypeOf<types.ListArchivesRequest>().toEqualTypeOf<Type<typeof actions.list_archives.payload>>()
  expectTypeOf<types.ListArchivesResponse>().toEqualTypeOf<Type<typeof actions.list_archives.success>>()
  expectTypeOf<types.ListChatsRequest>().toEqualTypeOf<Type<typeof actions.list_chats.payload>>()
  expectTypeOf<types.ListChatsResponse>().toEqualTypeOf<Type<typeof actions.list_chats.success>>()
  expectTypeOf<types.ListRoutingStatusesRequest>().toEqualTypeOf<
    Type<typeof actions.list_routing_statuses.payload>
  >()
  expectTypeOf<types.ListRoutingStatusesResponse>().toEqualTypeOf<
    Type<typeof actions.list_routing_statuses.success>
  >()
  expectTypeOf<types.ListThreadsRequest>().toEqualTypeOf<Type<typeof actions.list_threads.payload>>()
  expectTypeOf<types.ListThreadsResponse>().toEqualTypeOf<Type<typeof actions.list_threads.success>>()
  expectTypeOf<types.LoginRequest>().toEqualTypeOf<Type<typeof actions.login.payload>>()
  expectTypeOf<types.LoginResponse>().toEqualTypeOf<Type<typeof actions.login.success>>()
  expectTypeOf<types.LogoutRequest>().toEqualTypeOf<Type<typeof actions.logout.payload>>()
  expectTypeOf<types.LogoutResponse>().toEqualTypeOf<Type<typeof actions.logout.success>>()
  expectTypeOf<types.MarkEventsAsSeenRequest>().toEqualTypeOf<
    Type<typeof actions.mark_events_as_seen.payload>
  >()
  expectTypeOf<types.MarkEventsAsSeenResponse>().toEqualTypeOf<
    Type<typeof actions.mark_events_as_seen.success>
  >()
  expectTypeOf<types.MulticastRequest>().toEqualTypeOf<Type<typeof actions.multicast.payload>>()
  expectTypeOf<types.MulticastResponse>().toEqualTypeOf<Type<typeof actions.multicast.success>>()
  expectTypeOf<types.PingRequest>().toEqualTypeOf<Type<typeof actions.ping.payload>>()
  expectTypeOf<types.PingResponse>().toEqualTypeOf<Type<typeof actions.ping.success>>()
  expectTypeOf<types.RemoveUserFromChatRequest>().toEqualTypeOf<
    Type<typeof actions.remove_user_from_chat.payload>
  >()
  expectTypeOf<types.RemoveUserFromChatResponse>().toEqualTypeOf<
    Type<typeof actions.remove_user_from_chat.success>
  >()
  expectTypeOf<types.RequestThreadSummaryRequest>().toEqualTypeOf<
    Type<typeof actions.request_thread_summary.payload>
  >()
  expectTypeOf<types.RequestThreadSummaryResponse>().toEqualTypeOf<
    Type<typeof actions.request_thread_summary.success>
  >()
  expectTypeOf<types.ResumeChatRequest>().toEqualTypeOf<Type<typeof actions.resume_chat.payload>>()
  expectTypeOf<types.ResumeChatResponse>().toEqualTypeOf<Type<typeof actions.resume_chat.success>>()
  expectTypeOf<types.SendEventRequest>().toEqualTypeOf<Type<typeof actions.send_event.payload>>()
  expectTypeOf<types.SendEventResponse>().toEqualTypeOf<Type<typeof actions.send_event.success>>()
  expectTypeOf<types.SendEventPreviewRequest>().toEqualTypeOf<
    Type<typeof actions.send_event_preview.payload>
  >()
  expectTypeOf<types.SendEventPreviewResponse>().toEqualTypeOf<
    Type<typeof actions.send_event_preview.success>
  >()
  expectTypeOf<types.SendRichMessagePostbackRequest>().toEqualTypeOf<
    Type<typeof actions.send_rich_message_postback.payload>
  >()
  expectTypeOf<types.SendRichMessagePostbackResponse>().toEqualTypeOf<
    Type<typeof actions.send_rich_message_postback.success>
  >()
  expectTypeOf<types.SendThinkingIndicatorRequest>().toEqualTypeOf<
    Type<typeof actions.send_thinking_indicator.payload>
  >()
  expectTypeOf<types.SendThinkingIndicatorResponse>().toEqualTypeOf<
    Type<typeof actions.send_thinking_indicator.success>
  >()
  expectTypeOf<types.SendTypingIndicatorRequest>().toEqualTypeOf<
    Type<typeof actions.send_typing_indicator.payload>
  >()
  expectTypeOf<types.SendTypingIndicatorResponse>().toEqualTypeOf<
    Type<typeof actions.send_typing_indicator.success>
  >()
  expectTypeOf<types.SetAwayStatusRequest>().toEqualTypeOf<Type<typeof actions.set_away_status.payload>>()
  expectTypeOf<types.SetAwayStatusResponse>().toEqualTypeOf<Type<typeof actions.set_away_status.success>>()
  expectTypeOf<types.SetRoutingStatusRequest>().toEqualTypeOf<
    Type<typeof actions.set_routing_status.payload>
  >()
  expectTypeOf<types.SetRoutingStatusResponse>().toEqualTypeOf<
    Type<typeof actions.set_routing_status.success>
  >()
  expectTypeOf<types.StartChatRequest>().toEqualTypeOf<Type<typeof actions.start_chat.payload>>()
  expectTypeOf<types.StartChatResponse>().toEqualTypeOf<Type<typeof actions.start_chat.success>>()
  expectTypeOf<types.SubscribeCustomersRequest>().toEqualTypeOf<
    Type<typeof actions.subscribe_customers.payload>
  >()
  expectTypeOf<types.SubscribeCustomersResponse>().toEqualTypeOf<
    Type<typeof actions.subscribe_customers.success>
  >()
  expectTypeOf<types.TagThreadRequest>().toEqualTypeOf<Type<typeof actions.tag_thread.payload>>()
  expectTypeOf<types.TagThreadResponse>().toEqualTypeOf<Type<typeof actions.tag_thread.success>>()
  expectTypeOf<types.TransferChatRequest>().toEqualTypeOf<Type<typeof actions.transfer_chat.payload>>()
  expectTypeOf<types.TransferChatResponse>().toEqualTypeOf<Type<typeof actions.transfer_chat.success>>()
  expectTypeOf<types.UnfollowChatRequest>().toEqualTypeOf<Type<typeof actions.unfollow_chat.payload>>()
  expectTypeOf<types.UnfollowChatResponse>().toEqualTypeOf<Type<typeof actions.unfollow_chat.success>>()
  expectTypeOf<types.UnsubscribeCustomersRequest>().toEqualTypeOf<
    Type<typeof actions.unsubscribe_customers.payload>
  >()
  expectTypeOf<types.UnsubscribeCustomersResponse>().toEqualTypeOf<
    Type<typeof actions.unsubscribe_customers.success>
  >()
  expectTypeOf<types.UntagThreadRequest>().toEqualTypeOf<Type<typeof actions.untag_thread.payload>>()
  expectTypeOf<types.UntagThreadResponse>().toEqualTypeOf<Type<typeof actions.untag_thread.success>>()
  expectTypeOf<types.UpdateChatPropertiesRequest>().toEqualTypeOf<
    Type<typeof actions.update_chat_properties.payload>
  >()
  expectTypeOf<types.UpdateChatPropertiesResponse>().toEqualTypeOf<
    Type<typeof actions.update_chat_properties.success>
  >()
  expectTypeOf<types.UpdateCustomerRequest>().toEqualTypeOf<Type<typeof actions.update_customer.payload>>()
  expectTypeOf<types.UpdateCustomerResponse>().toEqualTypeOf<Type<typeof actions.update_customer.success>>()
  expectTypeOf<types.UpdateEventPropertiesRequest>().toEqualTypeOf<
    Type<typeof actions.update_event_properties.payload>
  >()
  expectTypeOf<types.UpdateEventPropertiesResponse>().toEqualTypeOf<
    Type<typeof actions.update_event_properties.success>
  >()
  expectTypeOf<types.UpdateSessionRequest>().toEqualTypeOf<Type<typeof actions.update_session.payload>>()
  expectTypeOf<types.UpdateSessionResponse>().toEqualTypeOf<Type<typeof actions.update_session.success>>()
  expectTypeOf<types.UpdateThreadPropertiesRequest>().toEqualTypeOf<
    Type<typeof actions.update_thread_properties.payload>
  >()
  expectTypeOf<types.UpdateThreadPropertiesResponse>().toEqualTypeOf<
    Type<typeof actions.update_thread_properties.success>
  >()
  expectTypeOf<types.UploadFileRequest>().toEqualTypeOf<Type<typeof actions.upload_file.payload>>()
  expectTypeOf<types.UploadFileResponse>().toEqualTypeOf<Type<typeof actions.upload_file.success>>()
})

test("payloads of events have the types of their schemas", () => {
  expectTypeOf<types.AgentApprovedPayload>().toEqualTypeOf<Type<typeof events.agent_approved.payload>>()
  expectTypeOf<types.AgentCreatedPayload>().toEqualTypeOf<Type<typeof events.agent_created.payload>>()
  expectTypeOf<types.AgentDeletedPayload>().toEqualTypeOf<Type<typeof events.agent_deleted.payload>>()
  expectTypeOf<types.AgentDisconnectedPayload>().toEqualTypeOf<
    Type<typeof events.agent_disconnected.payload>
  >()
  expectTypeOf<types.AgentSuspendedPayload>().toEqualTypeOf<Type<typeof events.agent_suspended.payload>>()
  expectTypeOf<types.AgentUnsuspendedPayload>().toEqualTypeOf<Type<typeof events.agent_unsuspended.payload>>()
  expectTypeOf<types.AgentUpdatedPayload>().toEqualTypeOf<Type<typeof events.agent_updated.payload>>()
  expectTypeOf<types.AutoAccessesUpdatedPayload>().toEqualTypeOf<
    Type<typeof events.auto_accesses_updated.payload>
  >()
  expectTypeOf<types.BotCreatedPayload>().toEqualTypeOf<Type<typeof events.bot_created.payload>>()
  expectTypeOf<types.BotDeletedPayload>().toEqualTypeOf<Type<typeof events.bot_deleted.payload>>()
  expectTypeOf<types.BotUpdatedPayload>().toEqualTypeOf<Type<typeof events.bot_updated.payload>>()
  expectTypeOf<types.ChatAccessUpdatedPayload>().toEqualTypeOf<
    Type<typeof events.chat_access_updated.payload>
  >()
  expectTypeOf<types.ChatDeactivatedPayload>().toEqualTypeOf<Type<typeof events.chat_deactivated.payload>>()
  expectTypeOf<types.ChatDeletedPayload>().toEqualTypeOf<Type<typeof events.chat_deleted.payload>>()
  expectTypeOf<types.ChatPropertiesDeletedPayload>().toEqualTypeOf<
    Type<typeof events.chat_properties_deleted.payload>
  >()
  expectTypeOf<types.ChatPropertiesUpdatedPayload>().toEqualTypeOf<
    Type<typeof events.chat_properties_updated.payload>
  >()
  expectTypeOf<types.ChatTransferredPayload>().toEqualTypeOf<Type<typeof events.chat_transferred.payload>>()
  expectTypeOf<types.ChatUnfollowedPayload>().toEqualTypeOf<Type<typeof events.chat_unfollowed.payload>>()
  expectTypeOf<types.CustomerBannedPayload>().toEqualTypeOf<Type<typeof events.customer_banned.payload>>()
  expectTypeOf<types.CustomerLeftPayload>().toEqualTypeOf<Type<typeof events.customer_left.payload>>()
  expectTypeOf<types.CustomerPageUpdatedPayload>().toEqualTypeOf<
    Type<typeof events.customer_page_updated.payload>
  >()
  expectTypeOf<types.CustomerSessionFieldsUpdatedPayload>().toEqualTypeOf<
    Type<typeof events.customer_session_fields_updated.payload>
  >()
  expectTypeOf<types.CustomerStatisticsUpdatedPayload>().toEqualTypeOf<
    Type<typeof events.customer_statistics_updated.payload>
  >()
  expectTypeOf<types.CustomerTransferredPayload>().toEqualTypeOf<
    Type<typeof events.customer_transferred.payload>
  >()
  expectTypeOf<types.CustomerUpdatedPayload>().toEqualTypeOf<Type<typeof events.customer_updated.payload>>()
  expectTypeOf<types.EventDeletedPayload>().toEqualTypeOf<Type<typeof events.event_deleted.payload>>()
  expectTypeOf<types.EventPropertiesDeletedPayload>().toEqualTypeOf<
    Type<typeof events.event_properties_deleted.payload>
  >()
  expectTypeOf<types.EventPropertiesUpdatedPayload>().toEqualTypeOf<
    Type<typeof events.event_properties_updated.payload>
  >()
  expectTypeOf<types.EventUpdatedPayload>().toEqualTypeOf<Type<typeof events.event_updated.payload>>()
  expectTypeOf<types.EventsMarkedAsSeenPayload>().toEqualTypeOf<
    Type<typeof events.events_marked_as_seen.payload>
  >()
  expectTypeOf<types.GroupCreatedPayload>().toEqualTypeOf<Type<typeof events.group_created.payload>>()
  expectTypeOf<types.GroupDeletedPayload>().toEqualTypeOf<Type<typeof events.group_deleted.payload>>()
  expectTypeOf<types.GroupPropertiesUpdatedPayload>().toEqualTypeOf<
    Type<typeof events.group_properties_updated.payload>
  >()
  expectTypeOf<types.GroupUpdatedPayload>().toEqualTypeOf<Type<typeof events.group_updated.payload>>()
  expectTypeOf<types.GroupsStatusUpdatedPayload>().toEqualTypeOf<
    Type<typeof events.groups_status_updated.payload>
  >()
  expectTypeOf<types.IncomingChatPayload>().toEqualTypeOf<Type<typeof events.incoming_chat.payload>>()
  expectTypeOf<types.IncomingCustomerPayload>().toEqualTypeOf<Type<typeof events.incoming_customer.payload>>()
  expectTypeOf<types.IncomingCustomersPayload>().toEqualTypeOf<
    Type<typeof events.incoming_customers.payload>
  >()
  expectTypeOf<types.IncomingErrorPayload>().toEqualTypeOf<Type<typeof events.incoming_error.payload>>()
  expectTypeOf<types.IncomingEventPayload>().toEqualTypeOf<Type<typeof events.incoming_event.payload>>()
  expectTypeOf<types.IncomingMulticastPayload>().toEqualTypeOf<
    Type<typeof events.incoming_multicast.payload>
  >()
  expectTypeOf<types.IncomingRichMessagePostbackPayload>().toEqualTypeOf<
    Type<typeof events.incoming_rich_message_postback.payload>
  >()
  expectTypeOf<types.IncomingSneakPeekPayload>().toEqualTypeOf<
    Type<typeof events.incoming_sneak_peek.payload>
  >()
  expectTypeOf<types.IncomingThinkingIndicatorPayload>().toEqualTypeOf<
    Type<typeof events.incoming_thinking_indicator.payload>
  >()
  expectTypeOf<types.IncomingTypingIndicatorPayload>().toEqualTypeOf<
    Type<typeof events.incoming_typing_indicator.payload>
  >()
  expectTypeOf<types.LicensePropertiesUpdatedPayload>().toEqualTypeOf<
    Type<typeof events.license_properties_updated.payload>
  >()
  expectTypeOf<types.QueuePositionsUpdatedPayload>().toEqualTypeOf<
    Type<typeof events.queue_positions_updated.payload>
  >()
  expectTypeOf<types.RoutingStatusSetPayload>().toEqualTypeOf<
    Type<typeof events.routing_status_set.payload>
  >()
  expectTypeOf<types.SubscribedCustomersTotalsUpdatedPayload>().toEqualTypeOf<
    Type<typeof events.subscribed_customers_totals_updated.payload>
  >()
  expectTypeOf<types.TagCreatedPayload>().toEqualTypeOf<Type<typeof events.tag_created.payload>>()
  expectTypeOf<types.TagDeletedPayload>().toEqualTypeOf<Type<typeof events.tag_deleted.payload>>()
  expectTypeOf<types.TagUpdatedPayload>().toEqualTypeOf<Type<typeof events.tag_updated.payload>>()
  expectTypeOf<types.ThreadDeletedPayload>().toEqualTypeOf<Type<typeof events.thread_deleted.payload>>()
  expectTypeOf<types.ThreadPropertiesDeletedPayload>().toEqualTypeOf<
    Type<typeof events.thread_properties_deleted.payload>
  >()
  expectTypeOf<types.ThreadPropertiesUpdatedPayload>().toEqualTypeOf<
    Type<typeof events.thread_properties_updated.payload>
  >()
  expectTypeOf<types.ThreadSummarySetPayload>().toEqualTypeOf<
    Type<typeof events.thread_summary_set.payload>
  >()
  expectTypeOf<types.ThreadTaggedPayload>().toEqualTypeOf<Type<typeof events.thread_tagged.payload>>()
  expectTypeOf<types.ThreadUntaggedPayload>().toEqualTypeOf<Type<typeof events.thread_untagged.payload>>()
  expectTypeOf<types.ThreadsDeletedPayload>().toEqualTypeOf<Type<typeof events.threads_deleted.payload>>()
  expectTypeOf<types.TicketCreatedPayload>().toEqualTypeOf<Type<typeof events.ticket_created.payload>>()
  expectTypeOf<types.TicketDeletedPayload>().toEqualTypeOf<Type<typeof events.ticket_deleted.payload>>()
  expectTypeOf<types.UserAddedToChatPayload>().toEqualTypeOf<Type<typeof events.user_added_to_chat.payload>>()
  expectTypeOf<types.UserRemovedFromChatPayload>().toEqualTypeOf<
    Type<typeof events.user_removed_from_chat.payload>
  >()
})
