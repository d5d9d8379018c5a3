import type { Calls } from "./calls.ts"
import { chatId, customerId, message, threadId } from "./fake.ts"

const event_id = "a0c22fdd-fb71-40b5-bfc6-a8a0bc3117f7"
const thread = { chat_id: chatId, thread_id: threadId }
const user = { chat_id: chatId, user_id: "agent2@example.com", user_type: "agent" }
const group2 = { resource: "chat", id: chatId, access: { type: "group", id: 2 } }
const data = new Uint8Array([1])

/** What to call in v3.0, in an order in which each has an effect. */
export const calls3_0: Calls = [
  ["login", { token: "any" }],
  ["ping", {}],
  ["set_away_status", { away: true }],
  ["change_push_notifications", { firebase_token: "f", platform: "ios", enabled: true }],
  ["update_agent", { routing_status: "not_accepting_chats" }],
  ["start_chat", { chat: { thread: { events: [message("hi")] } } }],
  ["send_event", { chat_id: chatId, event: message("hi") }],
  ["send_typing_indicator", { chat_id: chatId, is_typing: true }],
  ["send_rich_message_postback", { ...thread, event_id, postback: { id: "action_yes", toggled: true } }],
  ["update_last_seen_timestamp", { chat_id: chatId }],
  ["send_file", { chat_id: chatId, file: { data, name: "a.png", type: "image/png" } }],
  ["upload_file", { file: { data, name: "a.png" } }],
  ["upload_image", { image: { data, name: "a.png" } }],
  ["grant_access", group2],
  ["revoke_access", group2],
  ["set_access", { ...group2, access: { type: "group", id: 1 } }],
  ["add_user_to_chat", user],
  ["remove_user_from_chat", user],
  ["update_chat_properties", { chat_id: chatId, properties: { a: { b: 1 } } }],
  ["delete_chat_properties", { chat_id: chatId, properties: { a: ["b"] } }],
  ["update_chat_thread_properties", { ...thread, properties: { a: { b: 1 } } }],
  ["delete_chat_thread_properties", { ...thread, properties: { a: ["b"] } }],
  ["update_event_properties", { ...thread, event_id, properties: { a: { b: 1 } } }],
  ["delete_event_properties", { ...thread, event_id, properties: { a: ["b"] } }],
  ["tag_chat_thread", { ...thread, tag: "t" }],
  ["untag_chat_thread", { ...thread, tag: "t" }],
  ["get_chat_threads", { chat_id: chatId }],
  ["get_chat_threads_summary", { chat_id: chatId }],
  ["get_chats_summary", {}],
  ["get_archives", {}],
  ["get_customers", {}],
  ["create_customer", { name: "New" }],
  ["update_customer", { customer_id: customerId, name: "Newer" }],
  ["multicast", { scopes: { agents: { all: true } }, content: 1 }],
  ["transfer_chat", { chat_id: chatId, target: { type: "agent", ids: ["agent2@example.com"] }, force: true }],
  ["follow_chat", { chat_id: chatId }],
  ["unfollow_chat", { chat_id: chatId }],
  ["close_thread", { chat_id: chatId }],
  ["activate_chat", { chat: { id: chatId } }],
  ["ban_customer", { customer_id: customerId, ban: { days: 1 } }],
  ["logout", {}]
]
