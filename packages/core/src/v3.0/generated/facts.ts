// Generated from the definitions by `pnpm generate`; do not edit.
import type { ActionFacts } from "../../catalog/action.ts"
import { facts } from "../../catalog/facts.ts"
import { both } from "../triggers.ts"
import { reach } from "../reach.ts"

// In the order of the light catalog, so that no name stands here again.
export const actionFacts: readonly ActionFacts[] = [
  // activate_chat
  facts(
    "Reopens an archived chat by starting a new thread in it.",
    reach("chats.conversation", "rw"),
    both("incoming_chat_thread"),
    [{ when: "chat.users is present", path: "chat.users", anyOf: reach("chats", "rw") }]
  ),
  // add_user_to_chat
  facts("Puts an agent or the customer into a chat.", reach("chats", "rw"), both("chat_user_added")),
  // ban_customer
  facts(
    "Bans a customer for some days: ends the running sessions and refuses new ones.",
    ["customers.ban:rw"],
    { push: ["customer_banned"], webhook: [] }
  ),
  // change_push_notifications
  facts("Switches mobile push notifications on or off for a device."),
  // close_thread
  facts(
    "Closes the active thread of a chat; nothing can be sent to that thread any more.",
    reach("chats", "rw"),
    both("thread_closed")
  ),
  // create_customer
  facts("Creates a customer and returns it.", ["customers:rw"], both("customer_created")),
  // delete_chat_properties
  facts("Removes properties of a chat.", reach("chats.conversation", "rw"), both("chat_properties_deleted")),
  // delete_chat_thread_properties
  facts(
    "Removes properties of a thread.",
    reach("chats.conversation", "rw"),
    both("chat_thread_properties_deleted")
  ),
  // delete_event_properties
  facts(
    "Removes properties of an event.",
    reach("chats.conversation", "rw"),
    both("event_properties_deleted")
  ),
  // follow_chat
  facts(
    "Subscribes the caller to every change of a chat, until it is reactivated or unfollowed.",
    reach("chats", "rw"),
    both("incoming_chat_thread")
  ),
  // get_archives
  facts("Searches archived conversations by thread.", reach("chats", "ro")),
  // get_chat_threads
  facts(
    "Returns a chat with those of its threads the caller may see.",
    reach("chats", "ro", ["all", "access"])
  ),
  // get_chat_threads_summary
  facts("Lists the threads of a chat, page by page.", reach("chats", "ro")),
  // get_chats_summary
  facts("Lists the chats the caller may see as summaries, page by page.", reach("chats", "ro")),
  // get_customers
  facts("Lists customers, page by page.", ["customers:ro"]),
  // grant_access
  facts("Lets one group or agent see a chat or customer.", reach("chats", "rw"), both("access_granted")),
  // login
  facts("Authorises an RTM connection and returns the agent's starting state."),
  // logout
  facts("Logs the agent out."),
  // multicast
  facts(
    "Sends JSON of your own, unrelated to a chat and not stored, to chosen agents and customers.",
    ["multicast:rw"],
    { push: ["incoming_multicast"], webhook: [] }
  ),
  // ping
  facts("Keeps an RTM connection alive where control frames cannot be sent."),
  // remove_user_from_chat
  facts("Takes an agent out of a chat.", reach("chats", "rw"), both("chat_user_removed")),
  // revoke_access
  facts("Hides a chat or customer from one group or agent.", reach("chats", "rw"), both("access_revoked")),
  // send_event
  facts(
    "Adds an event to a chat: a message, file, rich message, filled form, system message, annotation or JSON of your own.",
    reach("chats.conversation", "rw"),
    both("incoming_event", "incoming_chat_thread")
  ),
  // send_file
  facts(
    "Uploads a file into a chat as a file event and returns its URL.",
    reach("chats.conversation", "rw"),
    both("incoming_event", "incoming_chat_thread")
  ),
  // send_rich_message_postback
  facts(
    "Reports that a button of a rich message was switched on or off.",
    reach("chats.conversation", "rw", ["my", "all"]),
    both("incoming_rich_message_postback")
  ),
  // send_typing_indicator
  facts(
    "Tells the other side that the caller is typing, or has stopped.",
    reach("chats.conversation", "rw"),
    { push: ["incoming_typing_indicator"], webhook: [] }
  ),
  // set_access
  facts(
    "Replaces who may see a chat or customer by one group or agent.",
    reach("chats", "rw"),
    both("access_set")
  ),
  // set_away_status
  facts("Marks the caller's RTM session as away, or as back.", ["agents--my:rw"]),
  // start_chat
  facts(
    "Opens a new chat with its first thread.",
    reach("chats.conversation", "rw"),
    both("incoming_chat_thread"),
    [{ when: "chat.users is present", path: "chat.users", anyOf: reach("chats", "rw") }]
  ),
  // tag_chat_thread
  facts("Puts a tag on a thread.", reach("chats", "rw"), both("chat_thread_tagged")),
  // transfer_chat
  facts("Hands a chat over to groups or agents, or routes it anew within its group.", reach("chats", "rw"), {
    push: ["chat_transferred"],
    webhook: []
  }),
  // unfollow_chat
  facts("Ends the extra pushes of a followed chat; a transfer or a close is still pushed."),
  // untag_chat_thread
  facts("Takes a tag off a thread.", reach("chats", "rw"), both("chat_thread_untagged")),
  // update_agent
  facts("Changes whether an agent takes new chats.", ["agents--my:rw", "agents--all:rw"], {
    push: ["agent_updated"],
    webhook: []
  }),
  // update_chat_properties
  facts(
    "Sets properties of a chat; others stay as they are.",
    reach("chats.conversation", "rw"),
    both("chat_properties_updated")
  ),
  // update_chat_thread_properties
  facts(
    "Sets properties of a thread; others stay as they are.",
    reach("chats.conversation", "rw"),
    both("chat_thread_properties_updated")
  ),
  // update_customer
  facts("Changes a customer's name, e-mail, avatar or fields and returns the customer.", ["customers:rw"], {
    push: ["customer_updated"],
    webhook: []
  }),
  // update_event_properties
  facts(
    "Sets properties of an event; others stay as they are.",
    reach("chats.conversation", "rw"),
    both("event_properties_updated")
  ),
  // update_last_seen_timestamp
  facts(
    "Moves the caller's read marker in a chat and returns it.",
    reach("chats", "ro", ["access", "all"]),
    both("last_seen_timestamp_updated")
  ),
  // upload_file
  facts("Stores a file for 24 hours and returns a URL to use in a file event."),
  // upload_image
  facts("Stores an image and returns a URL for now and a path to keep.")
]

/** What each event says, likewise. */
export const eventDocs: readonly string[] = [
  // access_granted
  "Someone gained sight of a chat or customer; whether access is the change or the result is not documented.",
  // access_revoked
  "Someone lost sight of a chat or customer; whether access is the change or the result is not documented.",
  // access_set
  "The list of who sees a chat or customer was replaced; whether access is the change or the result is not documented.",
  // agent_deleted
  "An agent or bot account was removed.",
  // agent_disconnected
  "The server ended this RTM connection and says why.",
  // agent_status_changed
  "An agent's or bot's status changed.",
  // agent_updated
  "An agent started or stopped taking chats.",
  // chat_properties_deleted
  "Properties of a chat were removed.",
  // chat_properties_updated
  "Properties of a chat were set.",
  // chat_thread_properties_deleted
  "Properties of a thread were removed.",
  // chat_thread_properties_updated
  "Properties of a thread were set.",
  // chat_thread_tagged
  "A tag was put on a thread.",
  // chat_thread_untagged
  "A tag was taken off a thread.",
  // chat_transferred
  "A chat went to other agents or groups.",
  // chat_user_added
  "A user joined a chat.",
  // chat_user_removed
  "A user left a chat.",
  // customer_banned
  "A customer was banned.",
  // customer_created
  "A customer record appeared.",
  // customer_page_updated
  "A customer opened another page.",
  // customer_updated
  "A customer's data changed.",
  // customer_visit_ended
  "A visit ended.",
  // customer_visit_started
  "A customer opened a visit on the site.",
  // event_properties_deleted
  "Properties of an event were removed.",
  // event_properties_updated
  "Properties of an event were set.",
  // event_updated
  "An existing event changed.",
  // incoming_chat_thread
  "A chat with a new (or newly visible) thread.",
  // incoming_event
  "An event was added to a thread.",
  // incoming_multicast
  "A multicast message arrived.",
  // incoming_rich_message_postback
  "A rich message button was switched.",
  // incoming_sneak_peek
  "What a customer has typed but not sent.",
  // incoming_typing_indicator
  "Someone in a chat is typing.",
  // last_seen_timestamp_updated
  "A user's read marker in a chat moved.",
  // thread_closed
  "The active thread of a chat was closed."
]
