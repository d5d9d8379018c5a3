// Generated from the catalog by `pnpm generate`; do not edit.
import { lightAction, lightEvent } from "../catalog/define-light.ts"
import { disconnectRules } from "./disconnect.ts"
import { agentUpdated } from "./event-alias.ts"
import { reach } from "./reach.ts"
import { roles } from "./roles.ts"
import { both } from "./triggers.ts"
import type { V3_0Light } from "./generated/catalog.ts"
import { wire } from "./wire.ts"

/**
 * Version 3.0 of the Agent Chat API without schemas, for programs that count bytes: the same names and types as
 * `@agent-chat/core/v3.0`, and nothing is validated.
 */
export const v3_0: V3_0Light = {
  version: "3.0",
  actions: {
    activate_chat: lightAction(
      "activate_chat",
      "unsafe",
      "Reopens an archived chat by starting a new thread in it.",
      {
        scopes: reach("chats.conversation", "rw"),
        scopesWhen: [{ when: "chat.users is present", path: "chat.users", anyOf: reach("chats", "rw") }],
        triggers: both("incoming_chat_thread")
      }
    ),
    add_user_to_chat: lightAction(
      "add_user_to_chat",
      "idempotent",
      "Puts an agent or the customer into a chat.",
      { scopes: reach("chats", "rw"), triggers: both("chat_user_added") }
    ),
    ban_customer: lightAction(
      "ban_customer",
      "idempotent",
      "Bans a customer for some days: ends the running sessions and refuses new ones.",
      { scopes: ["customers.ban:rw"], triggers: { push: ["customer_banned"], webhook: [] } }
    ),
    change_push_notifications: lightAction(
      "change_push_notifications",
      "idempotent",
      "Switches mobile push notifications on or off for a device.",
      { via: ["rtm"] }
    ),
    close_thread: lightAction(
      "close_thread",
      "idempotent",
      "Closes the active thread of a chat; nothing can be sent to that thread any more.",
      { scopes: reach("chats", "rw"), triggers: both("thread_closed") }
    ),
    create_customer: lightAction("create_customer", "unsafe", "Creates a customer and returns it.", {
      scopes: ["customers:rw"],
      triggers: both("customer_created")
    }),
    delete_chat_properties: lightAction(
      "delete_chat_properties",
      "idempotent",
      "Removes properties of a chat.",
      { scopes: reach("chats.conversation", "rw"), triggers: both("chat_properties_deleted") }
    ),
    delete_chat_thread_properties: lightAction(
      "delete_chat_thread_properties",
      "idempotent",
      "Removes properties of a thread.",
      { scopes: reach("chats.conversation", "rw"), triggers: both("chat_thread_properties_deleted") }
    ),
    delete_event_properties: lightAction(
      "delete_event_properties",
      "idempotent",
      "Removes properties of an event.",
      { scopes: reach("chats.conversation", "rw"), triggers: both("event_properties_deleted") }
    ),
    follow_chat: lightAction(
      "follow_chat",
      "idempotent",
      "Subscribes the caller to every change of a chat, until it is reactivated or unfollowed.",
      { scopes: reach("chats", "rw"), triggers: both("incoming_chat_thread") }
    ),
    get_archives: lightAction("get_archives", "safe", "Searches archived conversations by thread.", {
      scopes: reach("chats", "ro")
    }),
    get_chat_threads: lightAction(
      "get_chat_threads",
      "safe",
      "Returns a chat with those of its threads the caller may see.",
      { scopes: reach("chats", "ro", ["all", "access"]) }
    ),
    get_chat_threads_summary: lightAction(
      "get_chat_threads_summary",
      "safe",
      "Lists the threads of a chat, page by page.",
      { scopes: reach("chats", "ro") }
    ),
    get_chats_summary: lightAction(
      "get_chats_summary",
      "safe",
      "Lists the chats the caller may see as summaries, page by page.",
      { scopes: reach("chats", "ro") }
    ),
    get_customers: lightAction("get_customers", "safe", "Lists customers, page by page.", {
      scopes: ["customers:ro"]
    }),
    grant_access: lightAction(
      "grant_access",
      "idempotent",
      "Lets one group or agent see a chat or customer.",
      { scopes: reach("chats", "rw"), triggers: both("access_granted") }
    ),
    login: lightAction(
      "login",
      "safe",
      "Authorises an RTM connection and returns the agent's starting state.",
      { via: ["rtm"] }
    ),
    logout: lightAction("logout", "safe", "Logs the agent out.", { via: ["rtm"] }),
    multicast: lightAction(
      "multicast",
      "unsafe",
      "Sends JSON of your own, unrelated to a chat and not stored, to chosen agents and customers.",
      { scopes: ["multicast:rw"], triggers: { push: ["incoming_multicast"], webhook: [] } }
    ),
    ping: lightAction("ping", "safe", "Keeps an RTM connection alive where control frames cannot be sent.", {
      via: ["rtm"]
    }),
    remove_user_from_chat: lightAction(
      "remove_user_from_chat",
      "idempotent",
      "Takes an agent out of a chat.",
      { scopes: reach("chats", "rw"), triggers: both("chat_user_removed") }
    ),
    revoke_access: lightAction(
      "revoke_access",
      "idempotent",
      "Hides a chat or customer from one group or agent.",
      { scopes: reach("chats", "rw"), triggers: both("access_revoked") }
    ),
    send_event: lightAction(
      "send_event",
      "keyed",
      "Adds an event to a chat: a message, file, rich message, filled form, system message, annotation or JSON of your own.",
      { scopes: reach("chats.conversation", "rw"), triggers: both("incoming_event", "incoming_chat_thread") }
    ),
    send_file: lightAction(
      "send_file",
      "unsafe",
      "Uploads a file into a chat as a file event and returns its URL.",
      {
        via: ["web"],
        encoding: "multipart",
        scopes: reach("chats.conversation", "rw"),
        triggers: both("incoming_event", "incoming_chat_thread")
      }
    ),
    send_rich_message_postback: lightAction(
      "send_rich_message_postback",
      "idempotent",
      "Reports that a button of a rich message was switched on or off.",
      {
        scopes: reach("chats.conversation", "rw", ["my", "all"]),
        triggers: both("incoming_rich_message_postback")
      }
    ),
    send_typing_indicator: lightAction(
      "send_typing_indicator",
      "idempotent",
      "Tells the other side that the caller is typing, or has stopped.",
      {
        scopes: reach("chats.conversation", "rw"),
        triggers: { push: ["incoming_typing_indicator"], webhook: [] }
      }
    ),
    set_access: lightAction(
      "set_access",
      "idempotent",
      "Replaces who may see a chat or customer by one group or agent.",
      { scopes: reach("chats", "rw"), triggers: both("access_set") }
    ),
    set_away_status: lightAction(
      "set_away_status",
      "idempotent",
      "Marks the caller's RTM session as away, or as back.",
      { via: ["rtm"], scopes: ["agents--my:rw"] }
    ),
    start_chat: lightAction("start_chat", "unsafe", "Opens a new chat with its first thread.", {
      scopes: reach("chats.conversation", "rw"),
      scopesWhen: [{ when: "chat.users is present", path: "chat.users", anyOf: reach("chats", "rw") }],
      triggers: both("incoming_chat_thread")
    }),
    tag_chat_thread: lightAction("tag_chat_thread", "idempotent", "Puts a tag on a thread.", {
      scopes: reach("chats", "rw"),
      triggers: both("chat_thread_tagged")
    }),
    transfer_chat: lightAction(
      "transfer_chat",
      "unsafe",
      "Hands a chat over to groups or agents, or routes it anew within its group.",
      { scopes: reach("chats", "rw"), triggers: { push: ["chat_transferred"], webhook: [] } }
    ),
    unfollow_chat: lightAction(
      "unfollow_chat",
      "idempotent",
      "Ends the extra pushes of a followed chat; a transfer or a close is still pushed."
    ),
    untag_chat_thread: lightAction("untag_chat_thread", "idempotent", "Takes a tag off a thread.", {
      scopes: reach("chats", "rw"),
      triggers: both("chat_thread_untagged")
    }),
    update_agent: lightAction("update_agent", "idempotent", "Changes whether an agent takes new chats.", {
      scopes: ["agents--my:rw", "agents--all:rw"],
      triggers: { push: ["agent_updated"], webhook: [] }
    }),
    update_chat_properties: lightAction(
      "update_chat_properties",
      "idempotent",
      "Sets properties of a chat; others stay as they are.",
      { scopes: reach("chats.conversation", "rw"), triggers: both("chat_properties_updated") }
    ),
    update_chat_thread_properties: lightAction(
      "update_chat_thread_properties",
      "idempotent",
      "Sets properties of a thread; others stay as they are.",
      { scopes: reach("chats.conversation", "rw"), triggers: both("chat_thread_properties_updated") }
    ),
    update_customer: lightAction(
      "update_customer",
      "idempotent",
      "Changes a customer's name, e-mail, avatar or fields and returns the customer.",
      { scopes: ["customers:rw"], triggers: { push: ["customer_updated"], webhook: [] } }
    ),
    update_event_properties: lightAction(
      "update_event_properties",
      "idempotent",
      "Sets properties of an event; others stay as they are.",
      { scopes: reach("chats.conversation", "rw"), triggers: both("event_properties_updated") }
    ),
    update_last_seen_timestamp: lightAction(
      "update_last_seen_timestamp",
      "idempotent",
      "Moves the caller's read marker in a chat and returns it.",
      { scopes: reach("chats", "ro", ["access", "all"]), triggers: both("last_seen_timestamp_updated") }
    ),
    upload_file: lightAction(
      "upload_file",
      "safe",
      "Stores a file for 24 hours and returns a URL to use in a file event.",
      { via: ["web"], encoding: "multipart" }
    ),
    upload_image: lightAction(
      "upload_image",
      "safe",
      "Stores an image and returns a URL for now and a path to keep.",
      { via: ["web"], encoding: "multipart" }
    )
  } as unknown as V3_0Light["actions"],
  events: {
    access_granted: lightEvent(
      "access_granted",
      "Someone gained sight of a chat or customer; whether access is the change or the result is not documented.",
      "content",
      ["resource", "id", "access"]
    ),
    access_revoked: lightEvent(
      "access_revoked",
      "Someone lost sight of a chat or customer; whether access is the change or the result is not documented.",
      "content",
      ["resource", "id", "access"]
    ),
    access_set: lightEvent(
      "access_set",
      "The list of who sees a chat or customer was replaced; whether access is the change or the result is not documented.",
      "content",
      ["resource", "id", "access"]
    ),
    agent_deleted: lightEvent(
      "agent_deleted",
      "An agent or bot account was removed.",
      "id",
      ["agent_id"],
      ["webhook"]
    ),
    agent_disconnected: lightEvent(
      "agent_disconnected",
      "The server ended this RTM connection and says why.",
      "none",
      [],
      ["push"]
    ),
    agent_status_changed: lightEvent(
      "agent_status_changed",
      "An agent's or bot's status changed.",
      "content",
      ["agent_id", "status"],
      ["webhook"],
      { joins: agentUpdated }
    ),
    agent_updated: lightEvent(
      "agent_updated",
      "An agent started or stopped taking chats.",
      "content",
      ["agent_id", "routing_status"],
      ["push"]
    ),
    chat_properties_deleted: lightEvent(
      "chat_properties_deleted",
      "Properties of a chat were removed.",
      "content",
      ["chat_id", "#properties"]
    ),
    chat_properties_updated: lightEvent(
      "chat_properties_updated",
      "Properties of a chat were set.",
      "content",
      ["chat_id", "#properties"]
    ),
    chat_thread_properties_deleted: lightEvent(
      "chat_thread_properties_deleted",
      "Properties of a thread were removed.",
      "content",
      ["chat_id", "thread_id", "#properties"]
    ),
    chat_thread_properties_updated: lightEvent(
      "chat_thread_properties_updated",
      "Properties of a thread were set.",
      "content",
      ["chat_id", "thread_id", "#properties"]
    ),
    chat_thread_tagged: lightEvent("chat_thread_tagged", "A tag was put on a thread.", "content", [
      "chat_id",
      "thread_id",
      "tag"
    ]),
    chat_thread_untagged: lightEvent("chat_thread_untagged", "A tag was taken off a thread.", "content", [
      "chat_id",
      "thread_id",
      "tag"
    ]),
    chat_transferred: lightEvent(
      "chat_transferred",
      "A chat went to other agents or groups.",
      "content",
      ["chat_id", "requester_id", "type", "ids"],
      ["push"]
    ),
    chat_user_added: lightEvent("chat_user_added", "A user joined a chat.", "content", [
      "chat_id",
      "user.id",
      "user_type"
    ]),
    chat_user_removed: lightEvent("chat_user_removed", "A user left a chat.", "content", [
      "chat_id",
      "thread_id",
      "user_id",
      "user_type"
    ]),
    customer_banned: lightEvent(
      "customer_banned",
      "A customer was banned.",
      "content",
      ["customer_id", "ban.days"],
      ["push"]
    ),
    customer_created: lightEvent("customer_created", "A customer record appeared.", "id", ["customer.id"]),
    customer_page_updated: lightEvent(
      "customer_page_updated",
      "A customer opened another page.",
      "id",
      ["customer_id", "visit_id", "opened_at", "url"],
      ["push"]
    ),
    customer_updated: lightEvent(
      "customer_updated",
      "A customer's data changed.",
      "content",
      ["id", "#"],
      ["push"],
      { wrapper: "customer" }
    ),
    customer_visit_ended: lightEvent(
      "customer_visit_ended",
      "A visit ended.",
      "id",
      ["customer_id", "visit_id"],
      ["push"]
    ),
    customer_visit_started: lightEvent(
      "customer_visit_started",
      "A customer opened a visit on the site.",
      "id",
      ["customer_id", "visit_id"],
      ["push"]
    ),
    event_properties_deleted: lightEvent(
      "event_properties_deleted",
      "Properties of an event were removed.",
      "content",
      ["chat_id", "thread_id", "event_id", "#properties"]
    ),
    event_properties_updated: lightEvent(
      "event_properties_updated",
      "Properties of an event were set.",
      "content",
      ["chat_id", "thread_id", "event_id", "#properties"]
    ),
    event_updated: lightEvent("event_updated", "An existing event changed.", "content", [
      "chat_id",
      "thread_id",
      "event.id",
      "#event"
    ]),
    incoming_chat_thread: lightEvent(
      "incoming_chat_thread",
      "A chat with a new (or newly visible) thread.",
      "id",
      ["chat.id", "chat.thread.id"]
    ),
    incoming_event: lightEvent("incoming_event", "An event was added to a thread.", "id", [
      "chat_id",
      "thread_id",
      "event.id"
    ]),
    incoming_multicast: lightEvent(
      "incoming_multicast",
      "A multicast message arrived.",
      "none",
      [],
      ["push"]
    ),
    incoming_rich_message_postback: lightEvent(
      "incoming_rich_message_postback",
      "A rich message button was switched.",
      "content",
      ["chat_id", "thread_id", "event_id", "user_id", "postback.id", "postback.toggled"]
    ),
    incoming_sneak_peek: lightEvent(
      "incoming_sneak_peek",
      "What a customer has typed but not sent.",
      "none",
      [],
      ["push"]
    ),
    incoming_typing_indicator: lightEvent(
      "incoming_typing_indicator",
      "Someone in a chat is typing.",
      "none",
      [],
      ["push"]
    ),
    last_seen_timestamp_updated: lightEvent(
      "last_seen_timestamp_updated",
      "A user's read marker in a chat moved.",
      "id",
      ["user_id", "chat_id", "timestamp"]
    ),
    thread_closed: lightEvent("thread_closed", "The active thread of a chat was closed.", "id", [
      "chat_id",
      "thread_id"
    ])
  } as unknown as V3_0Light["events"],
  wire,
  roles,
  disconnectRules
}

export { propertiesOf, propertyValue } from "./read-properties.ts"
export type * from "./generated/index.ts"
