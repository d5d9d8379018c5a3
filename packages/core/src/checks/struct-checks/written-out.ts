// Generated from the catalog by `pnpm generate`; do not edit.
import type { StructCheck } from "./struct-check.ts"

/** Checks with every field written out, by the signature of the fields: many times as quick as a loop over names. */
export const structChecks: ReadonlyMap<string, StructCheck> = new Map<string, StructCheck>([
  ["agent_id: string", (value) => typeof value["agent_id"] === "string"],
  [
    "agent_id: string, routing_status: string",
    (value) => typeof value["agent_id"] === "string" && typeof value["routing_status"] === "string"
  ],
  [
    "agent_id: string, status: string",
    (value) => typeof value["agent_id"] === "string" && typeof value["status"] === "string"
  ],
  [
    "agent_id?: string, routing_status: other",
    (value, others) =>
      (value["agent_id"] === undefined || typeof value["agent_id"] === "string") &&
      others[0]!.is(value["routing_status"]) &&
      (value["routing_status"] !== undefined || "routing_status" in value)
  ],
  [
    "agents?: other, customers?: other",
    (value, others) =>
      (value["agents"] === undefined || others[0]!.is(value["agents"])) &&
      (value["customers"] === undefined || others[1]!.is(value["customers"]))
  ],
  [
    "all?: boolean, ids?: other, groups?: other",
    (value, others) =>
      (value["all"] === undefined || typeof value["all"] === "boolean") &&
      (value["ids"] === undefined || others[0]!.is(value["ids"])) &&
      (value["groups"] === undefined || others[1]!.is(value["groups"]))
  ],
  [
    "author_id: string, recipients: string, timestamp: number, is_typing?: boolean",
    (value) =>
      typeof value["author_id"] === "string" &&
      typeof value["recipients"] === "string" &&
      typeof value["timestamp"] === "number" &&
      (value["is_typing"] === undefined || typeof value["is_typing"] === "boolean")
  ],
  [
    "author_id: string, recipients: string, timestamp: number, text: string",
    (value) =>
      typeof value["author_id"] === "string" &&
      typeof value["recipients"] === "string" &&
      typeof value["timestamp"] === "number" &&
      typeof value["text"] === "string"
  ],
  [
    "author_id?: string, content: other, type?: string",
    (value, others) =>
      (value["author_id"] === undefined || typeof value["author_id"] === "string") &&
      others[0]!.is(value["content"]) &&
      (value["content"] !== undefined || "content" in value) &&
      (value["type"] === undefined || typeof value["type"] === "string")
  ],
  ["away: boolean", (value) => typeof value["away"] === "boolean"],
  [
    "chat: other",
    (value, others) => others[0]!.is(value["chat"]) && (value["chat"] !== undefined || "chat" in value)
  ],
  [
    "chat: other, continuous?: boolean",
    (value, others) =>
      others[0]!.is(value["chat"]) &&
      (value["chat"] !== undefined || "chat" in value) &&
      (value["continuous"] === undefined || typeof value["continuous"] === "boolean")
  ],
  [
    "chat?: other, continuous?: boolean",
    (value, others) =>
      (value["chat"] === undefined || others[0]!.is(value["chat"])) &&
      (value["continuous"] === undefined || typeof value["continuous"] === "boolean")
  ],
  ["chat_id: string", (value) => typeof value["chat_id"] === "string"],
  [
    "chat_id: string, event: other, attach_to_last_thread?: boolean, require_active_thread?: boolean",
    (value, others) =>
      typeof value["chat_id"] === "string" &&
      others[0]!.is(value["event"]) &&
      (value["event"] !== undefined || "event" in value) &&
      (value["attach_to_last_thread"] === undefined || typeof value["attach_to_last_thread"] === "boolean") &&
      (value["require_active_thread"] === undefined || typeof value["require_active_thread"] === "boolean")
  ],
  [
    "chat_id: string, file: other, custom_id?: string, require_active_thread?: boolean",
    (value, others) =>
      typeof value["chat_id"] === "string" &&
      others[0]!.is(value["file"]) &&
      (value["file"] !== undefined || "file" in value) &&
      (value["custom_id"] === undefined || typeof value["custom_id"] === "string") &&
      (value["require_active_thread"] === undefined || typeof value["require_active_thread"] === "boolean")
  ],
  [
    "chat_id: string, page_id?: string, limit?: other, order?: other",
    (value, others) =>
      typeof value["chat_id"] === "string" &&
      (value["page_id"] === undefined || typeof value["page_id"] === "string") &&
      (value["limit"] === undefined || others[0]!.is(value["limit"])) &&
      (value["order"] === undefined || others[1]!.is(value["order"]))
  ],
  [
    "chat_id: string, properties: other",
    (value, others) =>
      typeof value["chat_id"] === "string" &&
      others[0]!.is(value["properties"]) &&
      (value["properties"] !== undefined || "properties" in value)
  ],
  [
    "chat_id: string, recipients?: other, is_typing: boolean",
    (value, others) =>
      typeof value["chat_id"] === "string" &&
      (value["recipients"] === undefined || others[0]!.is(value["recipients"])) &&
      typeof value["is_typing"] === "boolean"
  ],
  [
    "chat_id: string, requester_id: string, type: string, ids: other",
    (value, others) =>
      typeof value["chat_id"] === "string" &&
      typeof value["requester_id"] === "string" &&
      typeof value["type"] === "string" &&
      others[0]!.is(value["ids"]) &&
      (value["ids"] !== undefined || "ids" in value)
  ],
  [
    "chat_id: string, require_requester_presence?: boolean",
    (value) =>
      typeof value["chat_id"] === "string" &&
      (value["require_requester_presence"] === undefined ||
        typeof value["require_requester_presence"] === "boolean")
  ],
  [
    "chat_id: string, target?: other, force?: boolean",
    (value, others) =>
      typeof value["chat_id"] === "string" &&
      (value["target"] === undefined || others[0]!.is(value["target"])) &&
      (value["force"] === undefined || typeof value["force"] === "boolean")
  ],
  [
    "chat_id: string, thread_id: string, event: other",
    (value, others) =>
      typeof value["chat_id"] === "string" &&
      typeof value["thread_id"] === "string" &&
      others[0]!.is(value["event"]) &&
      (value["event"] !== undefined || "event" in value)
  ],
  [
    "chat_id: string, thread_id: string, event_id: string, postback: other",
    (value, others) =>
      typeof value["chat_id"] === "string" &&
      typeof value["thread_id"] === "string" &&
      typeof value["event_id"] === "string" &&
      others[0]!.is(value["postback"]) &&
      (value["postback"] !== undefined || "postback" in value)
  ],
  [
    "chat_id: string, thread_id: string, event_id: string, properties: other",
    (value, others) =>
      typeof value["chat_id"] === "string" &&
      typeof value["thread_id"] === "string" &&
      typeof value["event_id"] === "string" &&
      others[0]!.is(value["properties"]) &&
      (value["properties"] !== undefined || "properties" in value)
  ],
  [
    "chat_id: string, thread_id: string, properties: other",
    (value, others) =>
      typeof value["chat_id"] === "string" &&
      typeof value["thread_id"] === "string" &&
      others[0]!.is(value["properties"]) &&
      (value["properties"] !== undefined || "properties" in value)
  ],
  [
    "chat_id: string, thread_id: string, sneak_peek: other",
    (value, others) =>
      typeof value["chat_id"] === "string" &&
      typeof value["thread_id"] === "string" &&
      others[0]!.is(value["sneak_peek"]) &&
      (value["sneak_peek"] !== undefined || "sneak_peek" in value)
  ],
  [
    "chat_id: string, thread_id: string, tag: string",
    (value) =>
      typeof value["chat_id"] === "string" &&
      typeof value["thread_id"] === "string" &&
      typeof value["tag"] === "string"
  ],
  [
    "chat_id: string, thread_id: string, typing_indicator: other",
    (value, others) =>
      typeof value["chat_id"] === "string" &&
      typeof value["thread_id"] === "string" &&
      others[0]!.is(value["typing_indicator"]) &&
      (value["typing_indicator"] !== undefined || "typing_indicator" in value)
  ],
  [
    "chat_id: string, thread_id: string, user_id: string, user_type: string",
    (value) =>
      typeof value["chat_id"] === "string" &&
      typeof value["thread_id"] === "string" &&
      typeof value["user_id"] === "string" &&
      typeof value["user_type"] === "string"
  ],
  [
    "chat_id: string, thread_id: string, user_id?: string",
    (value) =>
      typeof value["chat_id"] === "string" &&
      typeof value["thread_id"] === "string" &&
      (value["user_id"] === undefined || typeof value["user_id"] === "string")
  ],
  [
    "chat_id: string, thread_id?: string, user: other, user_type: string",
    (value, others) =>
      typeof value["chat_id"] === "string" &&
      (value["thread_id"] === undefined || typeof value["thread_id"] === "string") &&
      others[0]!.is(value["user"]) &&
      (value["user"] !== undefined || "user" in value) &&
      typeof value["user_type"] === "string"
  ],
  [
    "chat_id: string, thread_ids?: other",
    (value, others) =>
      typeof value["chat_id"] === "string" &&
      (value["thread_ids"] === undefined || others[0]!.is(value["thread_ids"]))
  ],
  [
    "chat_id: string, timestamp?: other",
    (value, others) =>
      typeof value["chat_id"] === "string" &&
      (value["timestamp"] === undefined || others[0]!.is(value["timestamp"]))
  ],
  [
    "chat_id: string, user_id: string, user_type: other",
    (value, others) =>
      typeof value["chat_id"] === "string" &&
      typeof value["user_id"] === "string" &&
      others[0]!.is(value["user_type"]) &&
      (value["user_type"] !== undefined || "user_type" in value)
  ],
  [
    "chats: other, pagination: other",
    (value, others) =>
      others[0]!.is(value["chats"]) &&
      (value["chats"] !== undefined || "chats" in value) &&
      others[1]!.is(value["pagination"]) &&
      (value["pagination"] !== undefined || "pagination" in value)
  ],
  [
    "chats_count?: number, threads_count?: number, visits_count?: number",
    (value) =>
      (value["chats_count"] === undefined || typeof value["chats_count"] === "number") &&
      (value["threads_count"] === undefined || typeof value["threads_count"] === "number") &&
      (value["visits_count"] === undefined || typeof value["visits_count"] === "number")
  ],
  [
    "chats_summary: other, found_chats: other, next_page_id?: string, previous_page_id?: string",
    (value, others) =>
      others[0]!.is(value["chats_summary"]) &&
      (value["chats_summary"] !== undefined || "chats_summary" in value) &&
      others[1]!.is(value["found_chats"]) &&
      (value["found_chats"] !== undefined || "found_chats" in value) &&
      (value["next_page_id"] === undefined || typeof value["next_page_id"] === "string") &&
      (value["previous_page_id"] === undefined || typeof value["previous_page_id"] === "string")
  ],
  [
    "country?: other, email?: other, name?: other, customer_id?: other, chats_count?: other, threads_count?: other, visits_count?: other, created_at?: other, agent_last_event_created_at?: other, customer_last_event_created_at?: other",
    (value, others) =>
      (value["country"] === undefined || others[0]!.is(value["country"])) &&
      (value["email"] === undefined || others[1]!.is(value["email"])) &&
      (value["name"] === undefined || others[2]!.is(value["name"])) &&
      (value["customer_id"] === undefined || others[3]!.is(value["customer_id"])) &&
      (value["chats_count"] === undefined || others[4]!.is(value["chats_count"])) &&
      (value["threads_count"] === undefined || others[5]!.is(value["threads_count"])) &&
      (value["visits_count"] === undefined || others[6]!.is(value["visits_count"])) &&
      (value["created_at"] === undefined || others[7]!.is(value["created_at"])) &&
      (value["agent_last_event_created_at"] === undefined ||
        others[8]!.is(value["agent_last_event_created_at"])) &&
      (value["customer_last_event_created_at"] === undefined ||
        others[9]!.is(value["customer_last_event_created_at"]))
  ],
  [
    "country?: string, country_code?: string, region?: string, city?: string, timezone?: string, latitude?: string, longitude?: string",
    (value) =>
      (value["country"] === undefined || typeof value["country"] === "string") &&
      (value["country_code"] === undefined || typeof value["country_code"] === "string") &&
      (value["region"] === undefined || typeof value["region"] === "string") &&
      (value["city"] === undefined || typeof value["city"] === "string") &&
      (value["timezone"] === undefined || typeof value["timezone"] === "string") &&
      (value["latitude"] === undefined || typeof value["latitude"] === "string") &&
      (value["longitude"] === undefined || typeof value["longitude"] === "string")
  ],
  [
    "customer: other",
    (value, others) =>
      others[0]!.is(value["customer"]) && (value["customer"] !== undefined || "customer" in value)
  ],
  [
    "customer_id: other, name?: string, email?: string, avatar?: other, fields?: other",
    (value, others) =>
      others[0]!.is(value["customer_id"]) &&
      (value["customer_id"] !== undefined || "customer_id" in value) &&
      (value["name"] === undefined || typeof value["name"] === "string") &&
      (value["email"] === undefined || typeof value["email"] === "string") &&
      (value["avatar"] === undefined || others[1]!.is(value["avatar"])) &&
      (value["fields"] === undefined || others[2]!.is(value["fields"]))
  ],
  [
    "customer_id: string, ban: other",
    (value, others) =>
      typeof value["customer_id"] === "string" &&
      others[0]!.is(value["ban"]) &&
      (value["ban"] !== undefined || "ban" in value)
  ],
  [
    "customer_id: string, visit_id: number, ended_at: string",
    (value) =>
      typeof value["customer_id"] === "string" &&
      typeof value["visit_id"] === "number" &&
      typeof value["ended_at"] === "string"
  ],
  [
    "customer_id: string, visit_id: number, opened_at: string, url: string, title?: string, referrer?: string",
    (value) =>
      typeof value["customer_id"] === "string" &&
      typeof value["visit_id"] === "number" &&
      typeof value["opened_at"] === "string" &&
      typeof value["url"] === "string" &&
      (value["title"] === undefined || typeof value["title"] === "string") &&
      (value["referrer"] === undefined || typeof value["referrer"] === "string")
  ],
  [
    "customer_id: string, visit_id: number, started_at: string, ip?: string, user_agent?: string, geolocation?: other",
    (value, others) =>
      typeof value["customer_id"] === "string" &&
      typeof value["visit_id"] === "number" &&
      typeof value["started_at"] === "string" &&
      (value["ip"] === undefined || typeof value["ip"] === "string") &&
      (value["user_agent"] === undefined || typeof value["user_agent"] === "string") &&
      (value["geolocation"] === undefined || others[0]!.is(value["geolocation"]))
  ],
  [
    "customers: other, total_customers: number, next_page_id?: string, previous_page_id?: string",
    (value, others) =>
      others[0]!.is(value["customers"]) &&
      (value["customers"] !== undefined || "customers" in value) &&
      typeof value["total_customers"] === "number" &&
      (value["next_page_id"] === undefined || typeof value["next_page_id"] === "string") &&
      (value["previous_page_id"] === undefined || typeof value["previous_page_id"] === "string")
  ],
  ["days: number", (value) => typeof value["days"] === "number"],
  [
    "days: other",
    (value, others) => others[0]!.is(value["days"]) && (value["days"] !== undefined || "days" in value)
  ],
  ["duration?: number", (value) => value["duration"] === undefined || typeof value["duration"] === "number"],
  [
    "events?: other, properties?: other, tags?: other",
    (value, others) =>
      (value["events"] === undefined || others[0]!.is(value["events"])) &&
      (value["properties"] === undefined || others[1]!.is(value["properties"])) &&
      (value["tags"] === undefined || others[2]!.is(value["tags"]))
  ],
  [
    "exists?: boolean, values?: other, exclude_values?: other",
    (value, others) =>
      (value["exists"] === undefined || typeof value["exists"] === "boolean") &&
      (value["values"] === undefined || others[0]!.is(value["values"])) &&
      (value["exclude_values"] === undefined || others[1]!.is(value["exclude_values"]))
  ],
  [
    "file: other",
    (value, others) => others[0]!.is(value["file"]) && (value["file"] !== undefined || "file" in value)
  ],
  [
    "filters?: other, pagination?: other",
    (value, others) =>
      (value["filters"] === undefined || others[0]!.is(value["filters"])) &&
      (value["pagination"] === undefined || others[1]!.is(value["pagination"]))
  ],
  [
    "firebase_token: string, platform: other, enabled: boolean",
    (value, others) =>
      typeof value["firebase_token"] === "string" &&
      others[0]!.is(value["platform"]) &&
      (value["platform"] !== undefined || "platform" in value) &&
      typeof value["enabled"] === "boolean"
  ],
  [
    "firebase_token?: string, platform: other",
    (value, others) =>
      (value["firebase_token"] === undefined || typeof value["firebase_token"] === "string") &&
      others[0]!.is(value["platform"]) &&
      (value["platform"] !== undefined || "platform" in value)
  ],
  [
    "group_id: number, label: string",
    (value) => typeof value["group_id"] === "number" && typeof value["label"] === "string"
  ],
  [
    "group_ids: other",
    (value, others) =>
      others[0]!.is(value["group_ids"]) && (value["group_ids"] !== undefined || "group_ids" in value)
  ],
  [
    "id: string, label: string",
    (value) => typeof value["id"] === "string" && typeof value["label"] === "string"
  ],
  [
    "id: string, order: number, events_count: number",
    (value) =>
      typeof value["id"] === "string" &&
      typeof value["order"] === "number" &&
      typeof value["events_count"] === "number"
  ],
  [
    "id: string, order: number, timestamp: number, user_ids: other, properties?: other, tags?: other",
    (value, others) =>
      typeof value["id"] === "string" &&
      typeof value["order"] === "number" &&
      typeof value["timestamp"] === "number" &&
      others[0]!.is(value["user_ids"]) &&
      (value["user_ids"] !== undefined || "user_ids" in value) &&
      (value["properties"] === undefined || others[1]!.is(value["properties"])) &&
      (value["tags"] === undefined || others[2]!.is(value["tags"]))
  ],
  [
    "id: string, plan: string, expiration_timestamp: number, creation_timestamp: number, in_trial: boolean, website_last_activity?: string",
    (value) =>
      typeof value["id"] === "string" &&
      typeof value["plan"] === "string" &&
      typeof value["expiration_timestamp"] === "number" &&
      typeof value["creation_timestamp"] === "number" &&
      typeof value["in_trial"] === "boolean" &&
      (value["website_last_activity"] === undefined || typeof value["website_last_activity"] === "string")
  ],
  [
    "id: string, properties?: other, access?: other, users?: other, thread?: other",
    (value, others) =>
      typeof value["id"] === "string" &&
      (value["properties"] === undefined || others[0]!.is(value["properties"])) &&
      (value["access"] === undefined || others[1]!.is(value["access"])) &&
      (value["users"] === undefined || others[2]!.is(value["users"])) &&
      (value["thread"] === undefined || others[3]!.is(value["thread"]))
  ],
  [
    "id: string, thread_id?: string, event_id?: string, type?: string, value?: string",
    (value) =>
      typeof value["id"] === "string" &&
      (value["thread_id"] === undefined || typeof value["thread_id"] === "string") &&
      (value["event_id"] === undefined || typeof value["event_id"] === "string") &&
      (value["type"] === undefined || typeof value["type"] === "string") &&
      (value["value"] === undefined || typeof value["value"] === "string")
  ],
  [
    "id: string, timestamp: number, active: boolean, user_ids: other, restricted_access?: boolean, events?: other, order: number, properties?: other, access?: other, tags?: other, custom_variables?: other, goals?: other, queue?: other",
    (value, others) =>
      typeof value["id"] === "string" &&
      typeof value["timestamp"] === "number" &&
      typeof value["active"] === "boolean" &&
      others[0]!.is(value["user_ids"]) &&
      (value["user_ids"] !== undefined || "user_ids" in value) &&
      (value["restricted_access"] === undefined || typeof value["restricted_access"] === "boolean") &&
      (value["events"] === undefined || others[1]!.is(value["events"])) &&
      typeof value["order"] === "number" &&
      (value["properties"] === undefined || others[2]!.is(value["properties"])) &&
      (value["access"] === undefined || others[3]!.is(value["access"])) &&
      (value["tags"] === undefined || others[4]!.is(value["tags"])) &&
      (value["custom_variables"] === undefined || others[5]!.is(value["custom_variables"])) &&
      (value["goals"] === undefined || others[6]!.is(value["goals"])) &&
      (value["queue"] === undefined || others[7]!.is(value["queue"]))
  ],
  [
    "id: string, toggled: boolean",
    (value) => typeof value["id"] === "string" && typeof value["toggled"] === "boolean"
  ],
  [
    "id: string, type: other",
    (value, others) =>
      typeof value["id"] === "string" &&
      others[0]!.is(value["type"]) &&
      (value["type"] !== undefined || "type" in value)
  ],
  [
    "id: string, type: other, custom_id?: string, order?: number, timestamp?: number, author_id?: string, recipients?: string, properties?: other",
    (value, others) =>
      typeof value["id"] === "string" &&
      others[0]!.is(value["type"]) &&
      (value["type"] !== undefined || "type" in value) &&
      (value["custom_id"] === undefined || typeof value["custom_id"] === "string") &&
      (value["order"] === undefined || typeof value["order"] === "number") &&
      (value["timestamp"] === undefined || typeof value["timestamp"] === "number") &&
      (value["author_id"] === undefined || typeof value["author_id"] === "string") &&
      (value["recipients"] === undefined || typeof value["recipients"] === "string") &&
      (value["properties"] === undefined || others[1]!.is(value["properties"]))
  ],
  [
    "id: string, type: other, name: string, email?: string, present: boolean, last_seen_timestamp?: number, avatar?: string, routing_status?: string",
    (value, others) =>
      typeof value["id"] === "string" &&
      others[0]!.is(value["type"]) &&
      (value["type"] !== undefined || "type" in value) &&
      typeof value["name"] === "string" &&
      (value["email"] === undefined || typeof value["email"] === "string") &&
      typeof value["present"] === "boolean" &&
      (value["last_seen_timestamp"] === undefined || typeof value["last_seen_timestamp"] === "number") &&
      (value["avatar"] === undefined || typeof value["avatar"] === "string") &&
      (value["routing_status"] === undefined || typeof value["routing_status"] === "string")
  ],
  [
    "id: string, type: other, name: string, email?: string, present: boolean, last_seen_timestamp?: number, avatar?: string, routing_status?: string, permission: string",
    (value, others) =>
      typeof value["id"] === "string" &&
      others[0]!.is(value["type"]) &&
      (value["type"] !== undefined || "type" in value) &&
      typeof value["name"] === "string" &&
      (value["email"] === undefined || typeof value["email"] === "string") &&
      typeof value["present"] === "boolean" &&
      (value["last_seen_timestamp"] === undefined || typeof value["last_seen_timestamp"] === "number") &&
      (value["avatar"] === undefined || typeof value["avatar"] === "string") &&
      (value["routing_status"] === undefined || typeof value["routing_status"] === "string") &&
      typeof value["permission"] === "string"
  ],
  [
    "id: string, type: other, name?: string, email?: string, avatar?: string, last_visit?: other, fields?: other, statistics?: other, agent_last_event_created_at?: string, customer_last_event_created_at?: string, created_at?: string, present?: boolean, last_seen_timestamp?: number",
    (value, others) =>
      typeof value["id"] === "string" &&
      others[0]!.is(value["type"]) &&
      (value["type"] !== undefined || "type" in value) &&
      (value["name"] === undefined || typeof value["name"] === "string") &&
      (value["email"] === undefined || typeof value["email"] === "string") &&
      (value["avatar"] === undefined || typeof value["avatar"] === "string") &&
      (value["last_visit"] === undefined || others[1]!.is(value["last_visit"])) &&
      (value["fields"] === undefined || others[2]!.is(value["fields"])) &&
      (value["statistics"] === undefined || others[3]!.is(value["statistics"])) &&
      (value["agent_last_event_created_at"] === undefined ||
        typeof value["agent_last_event_created_at"] === "string") &&
      (value["customer_last_event_created_at"] === undefined ||
        typeof value["customer_last_event_created_at"] === "string") &&
      (value["created_at"] === undefined || typeof value["created_at"] === "string") &&
      (value["present"] === undefined || typeof value["present"] === "boolean") &&
      (value["last_seen_timestamp"] === undefined || typeof value["last_seen_timestamp"] === "number")
  ],
  [
    "id: string, type: other, name?: string, email?: string, avatar?: string, present: boolean, banned: boolean, fields?: other",
    (value, others) =>
      typeof value["id"] === "string" &&
      others[0]!.is(value["type"]) &&
      (value["type"] !== undefined || "type" in value) &&
      (value["name"] === undefined || typeof value["name"] === "string") &&
      (value["email"] === undefined || typeof value["email"] === "string") &&
      (value["avatar"] === undefined || typeof value["avatar"] === "string") &&
      typeof value["present"] === "boolean" &&
      typeof value["banned"] === "boolean" &&
      (value["fields"] === undefined || others[1]!.is(value["fields"]))
  ],
  [
    "id: string, type: other, name?: string, email?: string, avatar?: string, present?: boolean, last_seen_timestamp?: number",
    (value, others) =>
      typeof value["id"] === "string" &&
      others[0]!.is(value["type"]) &&
      (value["type"] !== undefined || "type" in value) &&
      (value["name"] === undefined || typeof value["name"] === "string") &&
      (value["email"] === undefined || typeof value["email"] === "string") &&
      (value["avatar"] === undefined || typeof value["avatar"] === "string") &&
      (value["present"] === undefined || typeof value["present"] === "boolean") &&
      (value["last_seen_timestamp"] === undefined || typeof value["last_seen_timestamp"] === "number")
  ],
  [
    "id: string, users: other, last_event_per_type: other, last_thread_summary: other, properties?: other, properites?: other, access?: other, is_followed?: boolean",
    (value, others) =>
      typeof value["id"] === "string" &&
      others[0]!.is(value["users"]) &&
      (value["users"] !== undefined || "users" in value) &&
      others[1]!.is(value["last_event_per_type"]) &&
      (value["last_event_per_type"] !== undefined || "last_event_per_type" in value) &&
      others[2]!.is(value["last_thread_summary"]) &&
      (value["last_thread_summary"] !== undefined || "last_thread_summary" in value) &&
      (value["properties"] === undefined || others[3]!.is(value["properties"])) &&
      (value["properites"] === undefined || others[4]!.is(value["properites"])) &&
      (value["access"] === undefined || others[5]!.is(value["access"])) &&
      (value["is_followed"] === undefined || typeof value["is_followed"] === "boolean")
  ],
  [
    "id: string, users: other, thread: other, properties?: other, properites?: other, access?: other, is_followed?: boolean",
    (value, others) =>
      typeof value["id"] === "string" &&
      others[0]!.is(value["users"]) &&
      (value["users"] !== undefined || "users" in value) &&
      others[1]!.is(value["thread"]) &&
      (value["thread"] !== undefined || "thread" in value) &&
      (value["properties"] === undefined || others[2]!.is(value["properties"])) &&
      (value["properites"] === undefined || others[3]!.is(value["properites"])) &&
      (value["access"] === undefined || others[4]!.is(value["access"])) &&
      (value["is_followed"] === undefined || typeof value["is_followed"] === "boolean")
  ],
  [
    "id: string, users: other, thread?: other, threads?: other, threads_summary?: other, properties?: other, properites?: other, access?: other, is_followed?: boolean",
    (value, others) =>
      typeof value["id"] === "string" &&
      others[0]!.is(value["users"]) &&
      (value["users"] !== undefined || "users" in value) &&
      (value["thread"] === undefined || others[1]!.is(value["thread"])) &&
      (value["threads"] === undefined || others[2]!.is(value["threads"])) &&
      (value["threads_summary"] === undefined || others[3]!.is(value["threads_summary"])) &&
      (value["properties"] === undefined || others[4]!.is(value["properties"])) &&
      (value["properites"] === undefined || others[5]!.is(value["properites"])) &&
      (value["access"] === undefined || others[6]!.is(value["access"])) &&
      (value["is_followed"] === undefined || typeof value["is_followed"] === "boolean")
  ],
  [
    "id: string, users: other, threads: other, properties?: other, properites?: other, access?: other, is_followed?: boolean",
    (value, others) =>
      typeof value["id"] === "string" &&
      others[0]!.is(value["users"]) &&
      (value["users"] !== undefined || "users" in value) &&
      others[1]!.is(value["threads"]) &&
      (value["threads"] !== undefined || "threads" in value) &&
      (value["properties"] === undefined || others[2]!.is(value["properties"])) &&
      (value["properites"] === undefined || others[3]!.is(value["properites"])) &&
      (value["access"] === undefined || others[4]!.is(value["access"])) &&
      (value["is_followed"] === undefined || typeof value["is_followed"] === "boolean")
  ],
  [
    "id: string, users: other, threads?: other, threads_summary: other, properties?: other, properites?: other, access?: other, is_followed?: boolean",
    (value, others) =>
      typeof value["id"] === "string" &&
      others[0]!.is(value["users"]) &&
      (value["users"] !== undefined || "users" in value) &&
      (value["threads"] === undefined || others[1]!.is(value["threads"])) &&
      others[2]!.is(value["threads_summary"]) &&
      (value["threads_summary"] !== undefined || "threads_summary" in value) &&
      (value["properties"] === undefined || others[3]!.is(value["properties"])) &&
      (value["properites"] === undefined || others[4]!.is(value["properites"])) &&
      (value["access"] === undefined || others[5]!.is(value["access"])) &&
      (value["is_followed"] === undefined || typeof value["is_followed"] === "boolean")
  ],
  ["ids?: other", (value, others) => value["ids"] === undefined || others[0]!.is(value["ids"])],
  [
    "image: other",
    (value, others) => others[0]!.is(value["image"]) && (value["image"] !== undefined || "image" in value)
  ],
  [
    "include_active?: boolean, properties?: other, group_ids?: other",
    (value, others) =>
      (value["include_active"] === undefined || typeof value["include_active"] === "boolean") &&
      (value["properties"] === undefined || others[0]!.is(value["properties"])) &&
      (value["group_ids"] === undefined || others[1]!.is(value["group_ids"]))
  ],
  [
    "key: string, value: other",
    (value, others) =>
      typeof value["key"] === "string" &&
      others[0]!.is(value["value"]) &&
      (value["value"] !== undefined || "value" in value)
  ],
  [
    "license: other, my_profile: other, chats_summary: other",
    (value, others) =>
      others[0]!.is(value["license"]) &&
      (value["license"] !== undefined || "license" in value) &&
      others[1]!.is(value["my_profile"]) &&
      (value["my_profile"] !== undefined || "my_profile" in value) &&
      others[2]!.is(value["chats_summary"]) &&
      (value["chats_summary"] !== undefined || "chats_summary" in value)
  ],
  [
    "lte?: other, lt?: other, gte?: other, gt?: other, eq?: other",
    (value, others) =>
      (value["lte"] === undefined || others[0]!.is(value["lte"])) &&
      (value["lt"] === undefined || others[1]!.is(value["lt"])) &&
      (value["gte"] === undefined || others[2]!.is(value["gte"])) &&
      (value["gt"] === undefined || others[3]!.is(value["gt"])) &&
      (value["eq"] === undefined || others[4]!.is(value["eq"]))
  ],
  [
    "name?: string, email?: string, avatar?: other, fields?: other",
    (value, others) =>
      (value["name"] === undefined || typeof value["name"] === "string") &&
      (value["email"] === undefined || typeof value["email"] === "string") &&
      (value["avatar"] === undefined || others[0]!.is(value["avatar"])) &&
      (value["fields"] === undefined || others[1]!.is(value["fields"]))
  ],
  [
    "name?: string, version?: string",
    (value) =>
      (value["name"] === undefined || typeof value["name"] === "string") &&
      (value["version"] === undefined || typeof value["version"] === "string")
  ],
  [
    "opened_at: string, url: string, title?: string",
    (value) =>
      typeof value["opened_at"] === "string" &&
      typeof value["url"] === "string" &&
      (value["title"] === undefined || typeof value["title"] === "string")
  ],
  [
    "page: number, total: number",
    (value) => typeof value["page"] === "number" && typeof value["total"] === "number"
  ],
  [
    "page?: other, limit?: other",
    (value, others) =>
      (value["page"] === undefined || others[0]!.is(value["page"])) &&
      (value["limit"] === undefined || others[1]!.is(value["limit"]))
  ],
  [
    "page_id?: string, limit?: other, order?: other, filters?: other",
    (value, others) =>
      (value["page_id"] === undefined || typeof value["page_id"] === "string") &&
      (value["limit"] === undefined || others[0]!.is(value["limit"])) &&
      (value["order"] === undefined || others[1]!.is(value["order"])) &&
      (value["filters"] === undefined || others[2]!.is(value["filters"]))
  ],
  [
    "properties?: other, access?: other, users?: other, thread?: other, is_followed?: boolean",
    (value, others) =>
      (value["properties"] === undefined || others[0]!.is(value["properties"])) &&
      (value["access"] === undefined || others[1]!.is(value["access"])) &&
      (value["users"] === undefined || others[2]!.is(value["users"])) &&
      (value["thread"] === undefined || others[3]!.is(value["thread"])) &&
      (value["is_followed"] === undefined || typeof value["is_followed"] === "boolean")
  ],
  [
    "query?: string, date_from?: other, date_to?: other, agent_ids?: other, group_ids?: other, properties?: other, thread_ids?: other, tags?: other, sales?: other, goals?: other, surveys?: other",
    (value, others) =>
      (value["query"] === undefined || typeof value["query"] === "string") &&
      (value["date_from"] === undefined || others[0]!.is(value["date_from"])) &&
      (value["date_to"] === undefined || others[1]!.is(value["date_to"])) &&
      (value["agent_ids"] === undefined || others[2]!.is(value["agent_ids"])) &&
      (value["group_ids"] === undefined || others[3]!.is(value["group_ids"])) &&
      (value["properties"] === undefined || others[4]!.is(value["properties"])) &&
      (value["thread_ids"] === undefined || others[5]!.is(value["thread_ids"])) &&
      (value["tags"] === undefined || others[6]!.is(value["tags"])) &&
      (value["sales"] === undefined || others[7]!.is(value["sales"])) &&
      (value["goals"] === undefined || others[8]!.is(value["goals"])) &&
      (value["surveys"] === undefined || others[9]!.is(value["surveys"]))
  ],
  [
    "reason: string, data?: other",
    (value, others) =>
      typeof value["reason"] === "string" && (value["data"] === undefined || others[0]!.is(value["data"]))
  ],
  ["region?: string", (value) => value["region"] === undefined || typeof value["region"] === "string"],
  [
    "resource: other, id: string, access: other",
    (value, others) =>
      others[0]!.is(value["resource"]) &&
      (value["resource"] !== undefined || "resource" in value) &&
      typeof value["id"] === "string" &&
      others[1]!.is(value["access"]) &&
      (value["access"] !== undefined || "access" in value)
  ],
  [
    "resource: string, id: string, access: other",
    (value, others) =>
      typeof value["resource"] === "string" &&
      typeof value["id"] === "string" &&
      others[0]!.is(value["access"]) &&
      (value["access"] !== undefined || "access" in value)
  ],
  [
    "restricted_access: other",
    (value, others) =>
      others[0]!.is(value["restricted_access"]) &&
      (value["restricted_access"] !== undefined || "restricted_access" in value)
  ],
  [
    "scopes: other, content: other, type?: string",
    (value, others) =>
      others[0]!.is(value["scopes"]) &&
      (value["scopes"] !== undefined || "scopes" in value) &&
      others[1]!.is(value["content"]) &&
      (value["content"] !== undefined || "content" in value) &&
      (value["type"] === undefined || typeof value["type"] === "string")
  ],
  [
    "started_at: string, referrer?: string, ip?: string, user_agent?: string, geolocation?: other, last_pages?: other",
    (value, others) =>
      typeof value["started_at"] === "string" &&
      (value["referrer"] === undefined || typeof value["referrer"] === "string") &&
      (value["ip"] === undefined || typeof value["ip"] === "string") &&
      (value["user_agent"] === undefined || typeof value["user_agent"] === "string") &&
      (value["geolocation"] === undefined || others[0]!.is(value["geolocation"])) &&
      (value["last_pages"] === undefined || others[1]!.is(value["last_pages"]))
  ],
  [
    "thread_id: string, event: other",
    (value, others) =>
      typeof value["thread_id"] === "string" &&
      others[0]!.is(value["event"]) &&
      (value["event"] !== undefined || "event" in value)
  ],
  [
    "thread_id: string, order: number",
    (value) => typeof value["thread_id"] === "string" && typeof value["order"] === "number"
  ],
  [
    "thread_id?: string, thread_order?: number, event?: other",
    (value, others) =>
      (value["thread_id"] === undefined || typeof value["thread_id"] === "string") &&
      (value["thread_order"] === undefined || typeof value["thread_order"] === "number") &&
      (value["event"] === undefined || others[0]!.is(value["event"]))
  ],
  [
    "threads_summary: other, found_threads: other, next_page_id?: string, previous_page_id?: string",
    (value, others) =>
      others[0]!.is(value["threads_summary"]) &&
      (value["threads_summary"] !== undefined || "threads_summary" in value) &&
      others[1]!.is(value["found_threads"]) &&
      (value["found_threads"] !== undefined || "found_threads" in value) &&
      (value["next_page_id"] === undefined || typeof value["next_page_id"] === "string") &&
      (value["previous_page_id"] === undefined || typeof value["previous_page_id"] === "string")
  ],
  ["timestamp: number", (value) => typeof value["timestamp"] === "number"],
  [
    "title?: string, subtitle?: string, image?: other, buttons?: other",
    (value, others) =>
      (value["title"] === undefined || typeof value["title"] === "string") &&
      (value["subtitle"] === undefined || typeof value["subtitle"] === "string") &&
      (value["image"] === undefined || others[0]!.is(value["image"])) &&
      (value["buttons"] === undefined || others[1]!.is(value["buttons"]))
  ],
  [
    "token: string, timezone?: string, reconnect?: boolean, push_notifications?: other, application?: other",
    (value, others) =>
      typeof value["token"] === "string" &&
      (value["timezone"] === undefined || typeof value["timezone"] === "string") &&
      (value["reconnect"] === undefined || typeof value["reconnect"] === "boolean") &&
      (value["push_notifications"] === undefined || others[0]!.is(value["push_notifications"])) &&
      (value["application"] === undefined || others[1]!.is(value["application"]))
  ],
  [
    "type: other, annotation_type: other, custom_id?: string, recipients?: other, properties?: other, text?: other",
    (value, others) =>
      others[0]!.is(value["type"]) &&
      (value["type"] !== undefined || "type" in value) &&
      others[1]!.is(value["annotation_type"]) &&
      (value["annotation_type"] !== undefined || "annotation_type" in value) &&
      (value["custom_id"] === undefined || typeof value["custom_id"] === "string") &&
      (value["recipients"] === undefined || others[2]!.is(value["recipients"])) &&
      (value["properties"] === undefined || others[3]!.is(value["properties"])) &&
      (value["text"] === undefined || others[4]!.is(value["text"]))
  ],
  [
    "type: other, answer_id: string",
    (value, others) =>
      others[0]!.is(value["type"]) &&
      (value["type"] !== undefined || "type" in value) &&
      typeof value["answer_id"] === "string"
  ],
  [
    "type: other, content?: other, custom_id?: string, recipients?: other, properties?: other",
    (value, others) =>
      others[0]!.is(value["type"]) &&
      (value["type"] !== undefined || "type" in value) &&
      (value["content"] === undefined || others[1]!.is(value["content"])) &&
      (value["custom_id"] === undefined || typeof value["custom_id"] === "string") &&
      (value["recipients"] === undefined || others[2]!.is(value["recipients"])) &&
      (value["properties"] === undefined || others[3]!.is(value["properties"]))
  ],
  [
    "type: other, form_id: string, custom_id?: string, recipients?: other, properties?: other, fields: other",
    (value, others) =>
      others[0]!.is(value["type"]) &&
      (value["type"] !== undefined || "type" in value) &&
      typeof value["form_id"] === "string" &&
      (value["custom_id"] === undefined || typeof value["custom_id"] === "string") &&
      (value["recipients"] === undefined || others[1]!.is(value["recipients"])) &&
      (value["properties"] === undefined || others[2]!.is(value["properties"])) &&
      others[3]!.is(value["fields"]) &&
      (value["fields"] !== undefined || "fields" in value)
  ],
  [
    "type: other, id: other",
    (value, others) =>
      others[0]!.is(value["type"]) &&
      (value["type"] !== undefined || "type" in value) &&
      others[1]!.is(value["id"]) &&
      (value["id"] !== undefined || "id" in value)
  ],
  [
    "type: other, id: string, custom_id?: string, order: number, timestamp: number, recipients?: string, properties?: other, author_id: string, content?: other",
    (value, others) =>
      others[0]!.is(value["type"]) &&
      (value["type"] !== undefined || "type" in value) &&
      typeof value["id"] === "string" &&
      (value["custom_id"] === undefined || typeof value["custom_id"] === "string") &&
      typeof value["order"] === "number" &&
      typeof value["timestamp"] === "number" &&
      (value["recipients"] === undefined || typeof value["recipients"] === "string") &&
      (value["properties"] === undefined || others[1]!.is(value["properties"])) &&
      typeof value["author_id"] === "string" &&
      (value["content"] === undefined || others[2]!.is(value["content"]))
  ],
  [
    "type: other, id: string, custom_id?: string, order: number, timestamp: number, recipients?: string, properties?: other, author_id: string, form_id: string, fields: other",
    (value, others) =>
      others[0]!.is(value["type"]) &&
      (value["type"] !== undefined || "type" in value) &&
      typeof value["id"] === "string" &&
      (value["custom_id"] === undefined || typeof value["custom_id"] === "string") &&
      typeof value["order"] === "number" &&
      typeof value["timestamp"] === "number" &&
      (value["recipients"] === undefined || typeof value["recipients"] === "string") &&
      (value["properties"] === undefined || others[1]!.is(value["properties"])) &&
      typeof value["author_id"] === "string" &&
      typeof value["form_id"] === "string" &&
      others[2]!.is(value["fields"]) &&
      (value["fields"] !== undefined || "fields" in value)
  ],
  [
    "type: other, id: string, custom_id?: string, order: number, timestamp: number, recipients?: string, properties?: other, author_id: string, name: string, url: string, content_type: string, size: number, width?: number, height?: number, thumbnail_url?: string, thumbnail2x_url?: string",
    (value, others) =>
      others[0]!.is(value["type"]) &&
      (value["type"] !== undefined || "type" in value) &&
      typeof value["id"] === "string" &&
      (value["custom_id"] === undefined || typeof value["custom_id"] === "string") &&
      typeof value["order"] === "number" &&
      typeof value["timestamp"] === "number" &&
      (value["recipients"] === undefined || typeof value["recipients"] === "string") &&
      (value["properties"] === undefined || others[1]!.is(value["properties"])) &&
      typeof value["author_id"] === "string" &&
      typeof value["name"] === "string" &&
      typeof value["url"] === "string" &&
      typeof value["content_type"] === "string" &&
      typeof value["size"] === "number" &&
      (value["width"] === undefined || typeof value["width"] === "number") &&
      (value["height"] === undefined || typeof value["height"] === "number") &&
      (value["thumbnail_url"] === undefined || typeof value["thumbnail_url"] === "string") &&
      (value["thumbnail2x_url"] === undefined || typeof value["thumbnail2x_url"] === "string")
  ],
  [
    "type: other, id: string, custom_id?: string, order: number, timestamp: number, recipients?: string, properties?: other, author_id: string, template_id: string, elements?: other",
    (value, others) =>
      others[0]!.is(value["type"]) &&
      (value["type"] !== undefined || "type" in value) &&
      typeof value["id"] === "string" &&
      (value["custom_id"] === undefined || typeof value["custom_id"] === "string") &&
      typeof value["order"] === "number" &&
      typeof value["timestamp"] === "number" &&
      (value["recipients"] === undefined || typeof value["recipients"] === "string") &&
      (value["properties"] === undefined || others[1]!.is(value["properties"])) &&
      typeof value["author_id"] === "string" &&
      typeof value["template_id"] === "string" &&
      (value["elements"] === undefined || others[2]!.is(value["elements"]))
  ],
  [
    "type: other, id: string, custom_id?: string, order: number, timestamp: number, recipients?: string, properties?: other, author_id: string, text: string, postback?: other",
    (value, others) =>
      others[0]!.is(value["type"]) &&
      (value["type"] !== undefined || "type" in value) &&
      typeof value["id"] === "string" &&
      (value["custom_id"] === undefined || typeof value["custom_id"] === "string") &&
      typeof value["order"] === "number" &&
      typeof value["timestamp"] === "number" &&
      (value["recipients"] === undefined || typeof value["recipients"] === "string") &&
      (value["properties"] === undefined || others[1]!.is(value["properties"])) &&
      typeof value["author_id"] === "string" &&
      typeof value["text"] === "string" &&
      (value["postback"] === undefined || others[2]!.is(value["postback"]))
  ],
  [
    "type: other, id: string, custom_id?: string, order: number, timestamp: number, recipients?: string, properties?: other, author_id: string, text?: string, annotation_type: string",
    (value, others) =>
      others[0]!.is(value["type"]) &&
      (value["type"] !== undefined || "type" in value) &&
      typeof value["id"] === "string" &&
      (value["custom_id"] === undefined || typeof value["custom_id"] === "string") &&
      typeof value["order"] === "number" &&
      typeof value["timestamp"] === "number" &&
      (value["recipients"] === undefined || typeof value["recipients"] === "string") &&
      (value["properties"] === undefined || others[1]!.is(value["properties"])) &&
      typeof value["author_id"] === "string" &&
      (value["text"] === undefined || typeof value["text"] === "string") &&
      typeof value["annotation_type"] === "string"
  ],
  [
    "type: other, id: string, custom_id?: string, order: number, timestamp: number, recipients?: string, properties?: other, author_id?: string, text: string, system_message_type: string, text_vars?: other",
    (value, others) =>
      others[0]!.is(value["type"]) &&
      (value["type"] !== undefined || "type" in value) &&
      typeof value["id"] === "string" &&
      (value["custom_id"] === undefined || typeof value["custom_id"] === "string") &&
      typeof value["order"] === "number" &&
      typeof value["timestamp"] === "number" &&
      (value["recipients"] === undefined || typeof value["recipients"] === "string") &&
      (value["properties"] === undefined || others[1]!.is(value["properties"])) &&
      (value["author_id"] === undefined || typeof value["author_id"] === "string") &&
      typeof value["text"] === "string" &&
      typeof value["system_message_type"] === "string" &&
      (value["text_vars"] === undefined || others[2]!.is(value["text_vars"]))
  ],
  [
    "type: other, id: string, label: string, answer?: other, answers?: other",
    (value, others) =>
      others[0]!.is(value["type"]) &&
      (value["type"] !== undefined || "type" in value) &&
      typeof value["id"] === "string" &&
      typeof value["label"] === "string" &&
      (value["answer"] === undefined || others[1]!.is(value["answer"])) &&
      (value["answers"] === undefined || others[2]!.is(value["answers"]))
  ],
  [
    "type: other, ids: other",
    (value, others) =>
      others[0]!.is(value["type"]) &&
      (value["type"] !== undefined || "type" in value) &&
      others[1]!.is(value["ids"]) &&
      (value["ids"] !== undefined || "ids" in value)
  ],
  [
    "type: other, template_id: string, custom_id?: string, recipients?: other, properties?: other, elements?: other",
    (value, others) =>
      others[0]!.is(value["type"]) &&
      (value["type"] !== undefined || "type" in value) &&
      typeof value["template_id"] === "string" &&
      (value["custom_id"] === undefined || typeof value["custom_id"] === "string") &&
      (value["recipients"] === undefined || others[1]!.is(value["recipients"])) &&
      (value["properties"] === undefined || others[2]!.is(value["properties"])) &&
      (value["elements"] === undefined || others[3]!.is(value["elements"]))
  ],
  [
    "type: other, text: other, custom_id?: string, recipients?: other, properties?: other, postback?: other",
    (value, others) =>
      others[0]!.is(value["type"]) &&
      (value["type"] !== undefined || "type" in value) &&
      others[1]!.is(value["text"]) &&
      (value["text"] !== undefined || "text" in value) &&
      (value["custom_id"] === undefined || typeof value["custom_id"] === "string") &&
      (value["recipients"] === undefined || others[2]!.is(value["recipients"])) &&
      (value["properties"] === undefined || others[3]!.is(value["properties"])) &&
      (value["postback"] === undefined || others[4]!.is(value["postback"]))
  ],
  [
    "type: other, text: other, custom_id?: string, recipients?: other, properties?: other, system_message_type?: string, text_vars?: other",
    (value, others) =>
      others[0]!.is(value["type"]) &&
      (value["type"] !== undefined || "type" in value) &&
      others[1]!.is(value["text"]) &&
      (value["text"] !== undefined || "text" in value) &&
      (value["custom_id"] === undefined || typeof value["custom_id"] === "string") &&
      (value["recipients"] === undefined || others[2]!.is(value["recipients"])) &&
      (value["properties"] === undefined || others[3]!.is(value["properties"])) &&
      (value["system_message_type"] === undefined || typeof value["system_message_type"] === "string") &&
      (value["text_vars"] === undefined || others[4]!.is(value["text_vars"]))
  ],
  [
    "type: other, url: other, custom_id?: string, recipients?: other, properties?: other, name?: string, content_type?: string, size?: other, width?: other, height?: other, thumbnail_url?: string, thumbnail2x_url?: string",
    (value, others) =>
      others[0]!.is(value["type"]) &&
      (value["type"] !== undefined || "type" in value) &&
      others[1]!.is(value["url"]) &&
      (value["url"] !== undefined || "url" in value) &&
      (value["custom_id"] === undefined || typeof value["custom_id"] === "string") &&
      (value["recipients"] === undefined || others[2]!.is(value["recipients"])) &&
      (value["properties"] === undefined || others[3]!.is(value["properties"])) &&
      (value["name"] === undefined || typeof value["name"] === "string") &&
      (value["content_type"] === undefined || typeof value["content_type"] === "string") &&
      (value["size"] === undefined || others[4]!.is(value["size"])) &&
      (value["width"] === undefined || others[5]!.is(value["width"])) &&
      (value["height"] === undefined || others[6]!.is(value["height"])) &&
      (value["thumbnail_url"] === undefined || typeof value["thumbnail_url"] === "string") &&
      (value["thumbnail2x_url"] === undefined || typeof value["thumbnail2x_url"] === "string")
  ],
  [
    "type: string, id: string, label: string, answer?: other, answers?: other",
    (value, others) =>
      typeof value["type"] === "string" &&
      typeof value["id"] === "string" &&
      typeof value["label"] === "string" &&
      (value["answer"] === undefined || others[0]!.is(value["answer"])) &&
      (value["answers"] === undefined || others[1]!.is(value["answers"]))
  ],
  [
    "type?: string, text?: string, value?: string, webview_height?: other, postback_id?: string, user_ids?: other",
    (value, others) =>
      (value["type"] === undefined || typeof value["type"] === "string") &&
      (value["text"] === undefined || typeof value["text"] === "string") &&
      (value["value"] === undefined || typeof value["value"] === "string") &&
      (value["webview_height"] === undefined || others[0]!.is(value["webview_height"])) &&
      (value["postback_id"] === undefined || typeof value["postback_id"] === "string") &&
      (value["user_ids"] === undefined || others[1]!.is(value["user_ids"]))
  ],
  [
    "type?: string, text?: string, value?: string, webview_height?: string, postback_id?: string, user_ids?: other",
    (value, others) =>
      (value["type"] === undefined || typeof value["type"] === "string") &&
      (value["text"] === undefined || typeof value["text"] === "string") &&
      (value["value"] === undefined || typeof value["value"] === "string") &&
      (value["webview_height"] === undefined || typeof value["webview_height"] === "string") &&
      (value["postback_id"] === undefined || typeof value["postback_id"] === "string") &&
      (value["user_ids"] === undefined || others[0]!.is(value["user_ids"]))
  ],
  [
    "url: other, name?: string, content_type?: string, size?: other, width?: other, height?: other",
    (value, others) =>
      others[0]!.is(value["url"]) &&
      (value["url"] !== undefined || "url" in value) &&
      (value["name"] === undefined || typeof value["name"] === "string") &&
      (value["content_type"] === undefined || typeof value["content_type"] === "string") &&
      (value["size"] === undefined || others[1]!.is(value["size"])) &&
      (value["width"] === undefined || others[2]!.is(value["width"])) &&
      (value["height"] === undefined || others[3]!.is(value["height"]))
  ],
  ["url: string", (value) => typeof value["url"] === "string"],
  [
    "url: string, path: string",
    (value) => typeof value["url"] === "string" && typeof value["path"] === "string"
  ],
  [
    "url?: string, name?: string, content_type?: string, size?: number, width?: number, height?: number",
    (value) =>
      (value["url"] === undefined || typeof value["url"] === "string") &&
      (value["name"] === undefined || typeof value["name"] === "string") &&
      (value["content_type"] === undefined || typeof value["content_type"] === "string") &&
      (value["size"] === undefined || typeof value["size"] === "number") &&
      (value["width"] === undefined || typeof value["width"] === "number") &&
      (value["height"] === undefined || typeof value["height"] === "number")
  ],
  [
    "user_id: string, chat_id: string, thread_id: string, event_id: string, postback: other",
    (value, others) =>
      typeof value["user_id"] === "string" &&
      typeof value["chat_id"] === "string" &&
      typeof value["thread_id"] === "string" &&
      typeof value["event_id"] === "string" &&
      others[0]!.is(value["postback"]) &&
      (value["postback"] !== undefined || "postback" in value)
  ],
  [
    "user_id: string, chat_id: string, timestamp: number",
    (value) =>
      typeof value["user_id"] === "string" &&
      typeof value["chat_id"] === "string" &&
      typeof value["timestamp"] === "number"
  ],
  [
    "value: other",
    (value, others) => others[0]!.is(value["value"]) && (value["value"] !== undefined || "value" in value)
  ],
  [
    "values?: other, exclude_values?: other",
    (value, others) =>
      (value["values"] === undefined || others[0]!.is(value["values"])) &&
      (value["exclude_values"] === undefined || others[1]!.is(value["exclude_values"]))
  ]
])
