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
  expectTypeOf<types.AccessResource>().toEqualTypeOf<Type<typeof entities.AccessResource>>()
  expectTypeOf<types.AccessTarget>().toEqualTypeOf<Type<typeof entities.AccessTarget>>()
  expectTypeOf<types.Agent>().toEqualTypeOf<Type<typeof entities.Agent>>()
  expectTypeOf<types.Annotation>().toEqualTypeOf<Type<typeof entities.Annotation>>()
  expectTypeOf<types.AnnotationInput>().toEqualTypeOf<Type<typeof entities.AnnotationInput>>()
  expectTypeOf<types.ArchiveFilters>().toEqualTypeOf<Type<typeof entities.ArchiveFilters>>()
  expectTypeOf<types.Ban>().toEqualTypeOf<Type<typeof entities.Ban>>()
  expectTypeOf<types.BanInput>().toEqualTypeOf<Type<typeof entities.BanInput>>()
  expectTypeOf<types.ButtonState>().toEqualTypeOf<Type<typeof entities.ButtonState>>()
  expectTypeOf<types.Chat>().toEqualTypeOf<Type<typeof entities.Chat>>()
  expectTypeOf<types.ChatSummary>().toEqualTypeOf<Type<typeof entities.ChatSummary>>()
  expectTypeOf<types.ChatWithHistory>().toEqualTypeOf<Type<typeof entities.ChatWithHistory>>()
  expectTypeOf<types.ChatWithThread>().toEqualTypeOf<Type<typeof entities.ChatWithThread>>()
  expectTypeOf<types.ChatWithThreads>().toEqualTypeOf<Type<typeof entities.ChatWithThreads>>()
  expectTypeOf<types.Custom>().toEqualTypeOf<Type<typeof entities.Custom>>()
  expectTypeOf<types.CustomInput>().toEqualTypeOf<Type<typeof entities.CustomInput>>()
  expectTypeOf<types.CustomVariable>().toEqualTypeOf<Type<typeof entities.CustomVariable>>()
  expectTypeOf<types.Customer>().toEqualTypeOf<Type<typeof entities.Customer>>()
  expectTypeOf<types.CustomerFields>().toEqualTypeOf<Type<typeof entities.CustomerFields>>()
  expectTypeOf<types.CustomerFilters>().toEqualTypeOf<Type<typeof entities.CustomerFilters>>()
  expectTypeOf<types.CustomerStatistics>().toEqualTypeOf<Type<typeof entities.CustomerStatistics>>()
  expectTypeOf<types.CustomerUpdate>().toEqualTypeOf<Type<typeof entities.CustomerUpdate>>()
  expectTypeOf<types.DateRangeFilter>().toEqualTypeOf<Type<typeof entities.DateRangeFilter>>()
  expectTypeOf<types.Event>().toEqualTypeOf<Type<typeof entities.Event>>()
  expectTypeOf<types.EventInput>().toEqualTypeOf<Type<typeof entities.EventInput>>()
  expectTypeOf<types.ExistingCustomer>().toEqualTypeOf<Type<typeof entities.ExistingCustomer>>()
  expectTypeOf<types.FileEvent>().toEqualTypeOf<Type<typeof entities.FileEvent>>()
  expectTypeOf<types.FileEventInput>().toEqualTypeOf<Type<typeof entities.FileEventInput>>()
  expectTypeOf<types.FilledForm>().toEqualTypeOf<Type<typeof entities.FilledForm>>()
  expectTypeOf<types.FilledFormInput>().toEqualTypeOf<Type<typeof entities.FilledFormInput>>()
  expectTypeOf<types.FormChoice>().toEqualTypeOf<Type<typeof entities.FormChoice>>()
  expectTypeOf<types.FormField>().toEqualTypeOf<Type<typeof entities.FormField>>()
  expectTypeOf<types.FormFieldInput>().toEqualTypeOf<Type<typeof entities.FormFieldInput>>()
  expectTypeOf<types.FormGroupChoice>().toEqualTypeOf<Type<typeof entities.FormGroupChoice>>()
  expectTypeOf<types.Geolocation>().toEqualTypeOf<Type<typeof entities.Geolocation>>()
  expectTypeOf<types.LastEvent>().toEqualTypeOf<Type<typeof entities.LastEvent>>()
  expectTypeOf<types.LastThreadSummary>().toEqualTypeOf<Type<typeof entities.LastThreadSummary>>()
  expectTypeOf<types.License>().toEqualTypeOf<Type<typeof entities.License>>()
  expectTypeOf<types.Message>().toEqualTypeOf<Type<typeof entities.Message>>()
  expectTypeOf<types.MessageInput>().toEqualTypeOf<Type<typeof entities.MessageInput>>()
  expectTypeOf<types.MulticastAgents>().toEqualTypeOf<Type<typeof entities.MulticastAgents>>()
  expectTypeOf<types.MulticastCustomers>().toEqualTypeOf<Type<typeof entities.MulticastCustomers>>()
  expectTypeOf<types.MulticastScopes>().toEqualTypeOf<Type<typeof entities.MulticastScopes>>()
  expectTypeOf<types.MyProfile>().toEqualTypeOf<Type<typeof entities.MyProfile>>()
  expectTypeOf<types.Postback>().toEqualTypeOf<Type<typeof entities.Postback>>()
  expectTypeOf<types.Properties>().toEqualTypeOf<Type<typeof entities.Properties>>()
  expectTypeOf<types.PropertiesDelete>().toEqualTypeOf<Type<typeof entities.PropertiesDelete>>()
  expectTypeOf<types.PropertiesWrite>().toEqualTypeOf<Type<typeof entities.PropertiesWrite>>()
  expectTypeOf<types.PropertyFilters>().toEqualTypeOf<Type<typeof entities.PropertyFilters>>()
  expectTypeOf<types.PropertyValue>().toEqualTypeOf<Type<typeof entities.PropertyValue>>()
  expectTypeOf<types.Queue>().toEqualTypeOf<Type<typeof entities.Queue>>()
  expectTypeOf<types.RangeFilter>().toEqualTypeOf<Type<typeof entities.RangeFilter>>()
  expectTypeOf<types.Restricted>().toEqualTypeOf<Type<typeof entities.Restricted>>()
  expectTypeOf<types.RichMessage>().toEqualTypeOf<Type<typeof entities.RichMessage>>()
  expectTypeOf<types.RichMessageButton>().toEqualTypeOf<Type<typeof entities.RichMessageButton>>()
  expectTypeOf<types.RichMessageButtonInput>().toEqualTypeOf<Type<typeof entities.RichMessageButtonInput>>()
  expectTypeOf<types.RichMessageElement>().toEqualTypeOf<Type<typeof entities.RichMessageElement>>()
  expectTypeOf<types.RichMessageElementInput>().toEqualTypeOf<Type<typeof entities.RichMessageElementInput>>()
  expectTypeOf<types.RichMessageImage>().toEqualTypeOf<Type<typeof entities.RichMessageImage>>()
  expectTypeOf<types.RichMessageImageInput>().toEqualTypeOf<Type<typeof entities.RichMessageImageInput>>()
  expectTypeOf<types.RichMessageInput>().toEqualTypeOf<Type<typeof entities.RichMessageInput>>()
  expectTypeOf<types.RoutingStatus>().toEqualTypeOf<Type<typeof entities.RoutingStatus>>()
  expectTypeOf<types.SneakPeek>().toEqualTypeOf<Type<typeof entities.SneakPeek>>()
  expectTypeOf<types.StringFilter>().toEqualTypeOf<Type<typeof entities.StringFilter>>()
  expectTypeOf<types.SurveyFilter>().toEqualTypeOf<Type<typeof entities.SurveyFilter>>()
  expectTypeOf<types.SystemMessage>().toEqualTypeOf<Type<typeof entities.SystemMessage>>()
  expectTypeOf<types.SystemMessageInput>().toEqualTypeOf<Type<typeof entities.SystemMessageInput>>()
  expectTypeOf<types.SystemMessageType>().toEqualTypeOf<Type<typeof entities.SystemMessageType>>()
  expectTypeOf<types.Thread>().toEqualTypeOf<Type<typeof entities.Thread>>()
  expectTypeOf<types.ThreadInput>().toEqualTypeOf<Type<typeof entities.ThreadInput>>()
  expectTypeOf<types.ThreadPosition>().toEqualTypeOf<Type<typeof entities.ThreadPosition>>()
  expectTypeOf<types.ThreadSummary>().toEqualTypeOf<Type<typeof entities.ThreadSummary>>()
  expectTypeOf<types.TypingIndicator>().toEqualTypeOf<Type<typeof entities.TypingIndicator>>()
  expectTypeOf<types.UnknownEvent>().toEqualTypeOf<Type<typeof entities.UnknownEvent>>()
  expectTypeOf<types.UnknownUser>().toEqualTypeOf<Type<typeof entities.UnknownUser>>()
  expectTypeOf<types.User>().toEqualTypeOf<Type<typeof entities.User>>()
  expectTypeOf<types.UserType>().toEqualTypeOf<Type<typeof entities.UserType>>()
  expectTypeOf<types.ValueFilter>().toEqualTypeOf<Type<typeof entities.ValueFilter>>()
  expectTypeOf<types.Visit>().toEqualTypeOf<Type<typeof entities.Visit>>()
  expectTypeOf<types.VisitedPage>().toEqualTypeOf<Type<typeof entities.VisitedPage>>()
  expectTypeOf<types.WrappedPropertyValue>().toEqualTypeOf<Type<typeof entities.WrappedPropertyValue>>()
})

test("requests and responses have the types of their schemas", () => {
  expectTypeOf<types.ActivateChatRequest>().toEqualTypeOf<Type<typeof actions.activate_chat.payload>>()
  expectTypeOf<types.ActivateChatResponse>().toEqualTypeOf<Type<typeof actions.activate_chat.success>>()
  expectTypeOf<types.AddUserToChatRequest>().toEqualTypeOf<Type<typeof actions.add_user_to_chat.payload>>()
  expectTypeOf<types.AddUserToChatResponse>().toEqualTypeOf<Type<typeof actions.add_user_to_chat.success>>()
  expectTypeOf<types.BanCustomerRequest>().toEqualTypeOf<Type<typeof actions.ban_customer.payload>>()
  expectTypeOf<types.BanCustomerResponse>().toEqualTypeOf<Type<typeof actions.ban_customer.success>>()
  expectTypeOf<types.ChangePushNotificationsRequest>().toEqualTypeOf<
    Type<typeof actions.change_push_notifications.payload>
  >()
  expectTypeOf<types.ChangePushNotificationsResponse>().toEqualTypeOf<
    Type<typeof actions.change_push_notifications.success>
  >()
  expectTypeOf<types.CloseThreadRequest>().toEqualTypeOf<Type<typeof actions.close_thread.payload>>()
  expectTypeOf<types.CloseThreadResponse>().toEqualTypeOf<Type<typeof actions.close_thread.success>>()
  expectTypeOf<types.CreateCustomerRequest>().toEqualTypeOf<Type<typeof actions.create_customer.payload>>()
  expectTypeOf<types.CreateCustomerResponse>().toEqualTypeOf<Type<typeof actions.create_customer.success>>()
  expectTypeOf<types.DeleteChatPropertiesRequest>().toEqualTypeOf<
    Type<typeof actions.delete_chat_properties.payload>
  >()
  expectTypeOf<types.DeleteChatPropertiesResponse>().toEqualTypeOf<
    Type<typeof actions.delete_chat_properties.success>
  >()
  expectTypeOf<types.DeleteChatThreadPropertiesRequest>().toEqualTypeOf<
    Type<typeof actions.delete_chat_thread_properties.payload>
  >()
  expectTypeOf<types.DeleteChatThreadPropertiesResponse>().toEqualTypeOf<
    Type<typeof actions.delete_chat_thread_properties.success>
  >()
  expectTypeOf<types.DeleteEventPropertiesRequest>().toEqualTypeOf<
    Type<typeof actions.delete_event_properties.payload>
  >()
  expectTypeOf<types.DeleteEventPropertiesResponse>().toEqualTypeOf<
    Type<typeof actions.delete_event_properties.success>
  >()
  expectTypeOf<types.FollowChatRequest>().toEqualTypeOf<Type<typeof actions.follow_chat.payload>>()
  expectTypeOf<types.FollowChatResponse>().toEqualTypeOf<Type<typeof actions.follow_chat.success>>()
  expectTypeOf<types.GetArchivesRequest>().toEqualTypeOf<Type<typeof actions.get_archives.payload>>()
  expectTypeOf<types.GetArchivesResponse>().toEqualTypeOf<Type<typeof actions.get_archives.success>>()
  expectTypeOf<types.GetChatThreadsRequest>().toEqualTypeOf<Type<typeof actions.get_chat_threads.payload>>()
  expectTypeOf<types.GetChatThreadsResponse>().toEqualTypeOf<Type<typeof actions.get_chat_threads.success>>()
  expectTypeOf<types.GetChatThreadsSummaryRequest>().toEqualTypeOf<
    Type<typeof actions.get_chat_threads_summary.payload>
  >()
  expectTypeOf<types.GetChatThreadsSummaryResponse>().toEqualTypeOf<
    Type<typeof actions.get_chat_threads_summary.success>
  >()
  expectTypeOf<types.GetChatsSummaryRequest>().toEqualTypeOf<Type<typeof actions.get_chats_summary.payload>>()
  expectTypeOf<types.GetChatsSummaryResponse>().toEqualTypeOf<
    Type<typeof actions.get_chats_summary.success>
  >()
  expectTypeOf<types.GetCustomersRequest>().toEqualTypeOf<Type<typeof actions.get_customers.payload>>()
  expectTypeOf<types.GetCustomersResponse>().toEqualTypeOf<Type<typeof actions.get_customers.success>>()
  expectTypeOf<types.GrantAccessRequest>().toEqualTypeOf<Type<typeof actions.grant_access.payload>>()
  expectTypeOf<types.GrantAccessResponse>().toEqualTypeOf<Type<typeof actions.grant_access.success>>()
  expectTypeOf<types.LoginRequest>().toEqualTypeOf<Type<typeof actions.login.payload>>()
  expectTypeOf<types.LoginResponse>().toEqualTypeOf<Type<typeof actions.login.success>>()
  expectTypeOf<types.LogoutRequest>().toEqualTypeOf<Type<typeof actions.logout.payload>>()
  expectTypeOf<types.LogoutResponse>().toEqualTypeOf<Type<typeof actions.logout.success>>()
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
  expectTypeOf<types.RevokeAccessRequest>().toEqualTypeOf<Type<typeof actions.revoke_access.payload>>()
  expectTypeOf<types.RevokeAccessResponse>().toEqualTypeOf<Type<typeof actions.revoke_access.success>>()
  expectTypeOf<types.SendEventRequest>().toEqualTypeOf<Type<typeof actions.send_event.payload>>()
  expectTypeOf<types.SendEventResponse>().toEqualTypeOf<Type<typeof actions.send_event.success>>()
  expectTypeOf<types.SendFileRequest>().toEqualTypeOf<Type<typeof actions.send_file.payload>>()
  expectTypeOf<types.SendFileResponse>().toEqualTypeOf<Type<typeof actions.send_file.success>>()
  expectTypeOf<types.SendRichMessagePostbackRequest>().toEqualTypeOf<
    Type<typeof actions.send_rich_message_postback.payload>
  >()
  expectTypeOf<types.SendRichMessagePostbackResponse>().toEqualTypeOf<
    Type<typeof actions.send_rich_message_postback.success>
  >()
  expectTypeOf<types.SendTypingIndicatorRequest>().toEqualTypeOf<
    Type<typeof actions.send_typing_indicator.payload>
  >()
  expectTypeOf<types.SendTypingIndicatorResponse>().toEqualTypeOf<
    Type<typeof actions.send_typing_indicator.success>
  >()
  expectTypeOf<types.SetAccessRequest>().toEqualTypeOf<Type<typeof actions.set_access.payload>>()
  expectTypeOf<types.SetAccessResponse>().toEqualTypeOf<Type<typeof actions.set_access.success>>()
  expectTypeOf<types.SetAwayStatusRequest>().toEqualTypeOf<Type<typeof actions.set_away_status.payload>>()
  expectTypeOf<types.SetAwayStatusResponse>().toEqualTypeOf<Type<typeof actions.set_away_status.success>>()
  expectTypeOf<types.StartChatRequest>().toEqualTypeOf<Type<typeof actions.start_chat.payload>>()
  expectTypeOf<types.StartChatResponse>().toEqualTypeOf<Type<typeof actions.start_chat.success>>()
  expectTypeOf<types.TagChatThreadRequest>().toEqualTypeOf<Type<typeof actions.tag_chat_thread.payload>>()
  expectTypeOf<types.TagChatThreadResponse>().toEqualTypeOf<Type<typeof actions.tag_chat_thread.success>>()
  expectTypeOf<types.TransferChatRequest>().toEqualTypeOf<Type<typeof actions.transfer_chat.payload>>()
  expectTypeOf<types.TransferChatResponse>().toEqualTypeOf<Type<typeof actions.transfer_chat.success>>()
  expectTypeOf<types.UnfollowChatRequest>().toEqualTypeOf<Type<typeof actions.unfollow_chat.payload>>()
  expectTypeOf<types.UnfollowChatResponse>().toEqualTypeOf<Type<typeof actions.unfollow_chat.success>>()
  expectTypeOf<types.UntagChatThreadRequest>().toEqualTypeOf<Type<typeof actions.untag_chat_thread.payload>>()
  expectTypeOf<types.UntagChatThreadResponse>().toEqualTypeOf<
    Type<typeof actions.untag_chat_thread.success>
  >()
  expectTypeOf<types.UpdateAgentRequest>().toEqualTypeOf<Type<typeof actions.update_agent.payload>>()
  expectTypeOf<types.UpdateAgentResponse>().toEqualTypeOf<Type<typeof actions.update_agent.success>>()
  expectTypeOf<types.UpdateChatPropertiesRequest>().toEqualTypeOf<
    Type<typeof actions.update_chat_properties.payload>
  >()
  expectTypeOf<types.UpdateChatPropertiesResponse>().toEqualTypeOf<
    Type<typeof actions.update_chat_properties.success>
  >()
  expectTypeOf<types.UpdateChatThreadPropertiesRequest>().toEqualTypeOf<
    Type<typeof actions.update_chat_thread_properties.payload>
  >()
  expectTypeOf<types.UpdateChatThreadPropertiesResponse>().toEqualTypeOf<
    Type<typeof actions.update_chat_thread_properties.success>
  >()
  expectTypeOf<types.UpdateCustomerRequest>().toEqualTypeOf<Type<typeof actions.update_customer.payload>>()
  expectTypeOf<types.UpdateCustomerResponse>().toEqualTypeOf<Type<typeof actions.update_customer.success>>()
  expectTypeOf<types.UpdateEventPropertiesRequest>().toEqualTypeOf<
    Type<typeof actions.update_event_properties.payload>
  >()
  expectTypeOf<types.UpdateEventPropertiesResponse>().toEqualTypeOf<
    Type<typeof actions.update_event_properties.success>
  >()
  expectTypeOf<types.UpdateLastSeenTimestampRequest>().toEqualTypeOf<
    Type<typeof actions.update_last_seen_timestamp.payload>
  >()
  expectTypeOf<types.UpdateLastSeenTimestampResponse>().toEqualTypeOf<
    Type<typeof actions.update_last_seen_timestamp.success>
  >()
  expectTypeOf<types.UploadFileRequest>().toEqualTypeOf<Type<typeof actions.upload_file.payload>>()
  expectTypeOf<types.UploadFileResponse>().toEqualTypeOf<Type<typeof actions.upload_file.success>>()
  expectTypeOf<types.UploadImageRequest>().toEqualTypeOf<Type<typeof actions.upload_image.payload>>()
  expectTypeOf<types.UploadImageResponse>().toEqualTypeOf<Type<typeof actions.upload_image.success>>()
})

test("payloads of events have the types of their schemas", () => {
  expectTypeOf<types.AccessGrantedPayload>().toEqualTypeOf<Type<typeof events.access_granted.payload>>()
  expectTypeOf<types.AccessRevokedPayload>().toEqualTypeOf<Type<typeof events.access_revoked.payload>>()
  expectTypeOf<types.AccessSetPayload>().toEqualTypeOf<Type<typeof events.access_set.payload>>()
  expectTypeOf<types.AgentDeletedPayload>().toEqualTypeOf<Type<typeof events.agent_deleted.payload>>()
  expectTypeOf<types.AgentDisconnectedPayload>().toEqualTypeOf<
    Type<typeof events.agent_disconnected.payload>
  >()
  expectTypeOf<types.AgentStatusChangedPayload>().toEqualTypeOf<
    Type<typeof events.agent_status_changed.payload>
  >()
  expectTypeOf<types.AgentUpdatedPayload>().toEqualTypeOf<Type<typeof events.agent_updated.payload>>()
  expectTypeOf<types.ChatPropertiesDeletedPayload>().toEqualTypeOf<
    Type<typeof events.chat_properties_deleted.payload>
  >()
  expectTypeOf<types.ChatPropertiesUpdatedPayload>().toEqualTypeOf<
    Type<typeof events.chat_properties_updated.payload>
  >()
  expectTypeOf<types.ChatThreadPropertiesDeletedPayload>().toEqualTypeOf<
    Type<typeof events.chat_thread_properties_deleted.payload>
  >()
  expectTypeOf<types.ChatThreadPropertiesUpdatedPayload>().toEqualTypeOf<
    Type<typeof events.chat_thread_properties_updated.payload>
  >()
  expectTypeOf<types.ChatThreadTaggedPayload>().toEqualTypeOf<
    Type<typeof events.chat_thread_tagged.payload>
  >()
  expectTypeOf<types.ChatThreadUntaggedPayload>().toEqualTypeOf<
    Type<typeof events.chat_thread_untagged.payload>
  >()
  expectTypeOf<types.ChatTransferredPayload>().toEqualTypeOf<Type<typeof events.chat_transferred.payload>>()
  expectTypeOf<types.ChatUserAddedPayload>().toEqualTypeOf<Type<typeof events.chat_user_added.payload>>()
  expectTypeOf<types.ChatUserRemovedPayload>().toEqualTypeOf<Type<typeof events.chat_user_removed.payload>>()
  expectTypeOf<types.CustomerBannedPayload>().toEqualTypeOf<Type<typeof events.customer_banned.payload>>()
  expectTypeOf<types.CustomerCreatedPayload>().toEqualTypeOf<Type<typeof events.customer_created.payload>>()
  expectTypeOf<types.CustomerPageUpdatedPayload>().toEqualTypeOf<
    Type<typeof events.customer_page_updated.payload>
  >()
  expectTypeOf<types.CustomerUpdatedPayload>().toEqualTypeOf<Type<typeof events.customer_updated.payload>>()
  expectTypeOf<types.CustomerVisitEndedPayload>().toEqualTypeOf<
    Type<typeof events.customer_visit_ended.payload>
  >()
  expectTypeOf<types.CustomerVisitStartedPayload>().toEqualTypeOf<
    Type<typeof events.customer_visit_started.payload>
  >()
  expectTypeOf<types.EventPropertiesDeletedPayload>().toEqualTypeOf<
    Type<typeof events.event_properties_deleted.payload>
  >()
  expectTypeOf<types.EventPropertiesUpdatedPayload>().toEqualTypeOf<
    Type<typeof events.event_properties_updated.payload>
  >()
  expectTypeOf<types.EventUpdatedPayload>().toEqualTypeOf<Type<typeof events.event_updated.payload>>()
  expectTypeOf<types.IncomingChatThreadPayload>().toEqualTypeOf<
    Type<typeof events.incoming_chat_thread.payload>
  >()
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
  expectTypeOf<types.IncomingTypingIndicatorPayload>().toEqualTypeOf<
    Type<typeof events.incoming_typing_indicator.payload>
  >()
  expectTypeOf<types.LastSeenTimestampUpdatedPayload>().toEqualTypeOf<
    Type<typeof events.last_seen_timestamp_updated.payload>
  >()
  expectTypeOf<types.ThreadClosedPayload>().toEqualTypeOf<Type<typeof events.thread_closed.payload>>()
})
