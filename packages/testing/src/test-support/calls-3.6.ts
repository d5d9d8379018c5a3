import type { Calls } from "./calls.ts"
import { chatId, customerId, message, threadId } from "./fake.ts"

const event_id = `${threadId}_4`
const thread = { chat_id: chatId, thread_id: threadId }
/** A chat that every agent may see. */
const open = "a0c22fdd-fb71-40b5-bfc6-a8a0bc3117f5"
const user = { chat_id: open, user_id: "agent2@example.com", user_type: "agent" }
const data = new Uint8Array([1])

/** What to call in v3.6, in an order in which each has an effect. */
export const calls3_6: Calls = [
  ["login", { token: "any" }],
  ["ping", {}],
  ["update_session", { token: "Bearer another" }],
  ["set_away_status", { away: true }],
  ["set_routing_status", { status: "not_accepting_chats" }],
  ["list_routing_statuses", {}],
  ["start_chat", { chat: { thread: { events: [message("hi")] } } }],
  ["send_event", { chat_id: chatId, event: message("hi") }],
  ["send_event_preview", { chat_id: chatId, event: message("hi the") }],
  ["send_typing_indicator", { chat_id: chatId, is_typing: true }],
  ["send_thinking_indicator", { chat_id: chatId, title: "Looking it up" }],
  ["send_rich_message_postback", { ...thread, event_id, postback: { id: "action_yes", toggled: true } }],
  ["mark_events_as_seen", { chat_id: chatId, seen_up_to: "2026-01-12T15:19:21.010200Z" }],
  ["upload_file", { file: { data, name: "a.png", type: "image/png" } }],
  ["list_agents_for_transfer", { chat_id: chatId }],
  ["add_user_to_chat", { ...user, visibility: "all" }],
  ["remove_user_from_chat", user],
  ["update_chat_properties", { id: chatId, properties: { a: { b: 1 } } }],
  ["delete_chat_properties", { id: chatId, properties: { a: ["b"] } }],
  ["update_thread_properties", { ...thread, properties: { a: { b: 1 } } }],
  ["delete_thread_properties", { ...thread, properties: { a: ["b"] } }],
  ["update_event_properties", { ...thread, event_id, properties: { a: { b: 1 } } }],
  ["delete_event_properties", { ...thread, event_id, properties: { a: ["b"] } }],
  ["tag_thread", { ...thread, tag: "t" }],
  ["untag_thread", { ...thread, tag: "t" }],
  ["get_chat", { chat_id: chatId }],
  ["list_threads", { chat_id: chatId }],
  ["list_chats", {}],
  ["list_archives", {}],
  ["get_customer", { id: customerId }],
  ["update_customer", { id: customerId, name: "Newer", session_fields: [{ plan: "silver" }] }],
  ["subscribe_customers", { limit: 1 }],
  ["unsubscribe_customers", { subscription_id: "none" }],
  ["multicast", { recipients: { agents: { all: true } }, content: 1 }],
  ["transfer_chat", { id: chatId, target: { type: "group", ids: [2] }, ignore_agents_availability: true }],
  ["follow_chat", { id: chatId }],
  ["deactivate_chat", { id: chatId, ignore_requester_presence: true }],
  ["request_thread_summary", thread],
  ["unfollow_chat", { id: chatId }],
  ["resume_chat", { chat: { id: chatId } }],
  ["ban_customer", { id: customerId, ban: { days: 1 } }],
  ["logout", {}]
]
