// Generated from the definitions by `pnpm generate`; do not edit.

// In the order of the light catalog, so that no name stands here again.
export const actionDocs: readonly string[] = [
  // activate_chat
  "Reopens an archived chat by starting a new thread in it.",
  // add_user_to_chat
  "Puts an agent or the customer into a chat.",
  // ban_customer
  "Bans a customer for some days: ends the running sessions and refuses new ones.",
  // change_push_notifications
  "Switches mobile push notifications on or off for a device.",
  // close_thread
  "Closes the active thread of a chat; nothing can be sent to that thread any more.",
  // create_customer
  "Creates a customer and returns it.",
  // delete_chat_properties
  "Removes properties of a chat.",
  // delete_chat_thread_properties
  "Removes properties of a thread.",
  // delete_event_properties
  "Removes properties of an event.",
  // follow_chat
  "Subscribes the caller to every change of a chat, until it is reactivated or unfollowed.",
  // get_archives
  "Searches archived conversations by thread.",
  // get_chat_threads
  "Returns a chat with those of its threads the caller may see.",
  // get_chat_threads_summary
  "Lists the threads of a chat, page by page.",
  // get_chats_summary
  "Lists the chats the caller may see as summaries, page by page.",
  // get_customers
  "Lists customers, page by page.",
  // grant_access
  "Lets one group or agent see a chat or customer.",
  // login
  "Authorises an RTM connection and returns the agent's starting state.",
  // logout
  "Logs the agent out.",
  // multicast
  "Sends JSON of your own, unrelated to a chat and not stored, to chosen agents and customers.",
  // ping
  "Keeps an RTM connection alive where control frames cannot be sent.",
  // remove_user_from_chat
  "Takes an agent out of a chat.",
  // revoke_access
  "Hides a chat or customer from one group or agent.",
  // send_event
  "Adds an event to a chat: a message, file, rich message, filled form, system message, annotation or JSON of your own.",
  // send_file
  "Uploads a file into a chat as a file event and returns its URL.",
  // send_rich_message_postback
  "Reports that a button of a rich message was switched on or off.",
  // send_typing_indicator
  "Tells the other side that the caller is typing, or has stopped.",
  // set_access
  "Replaces who may see a chat or customer by one group or agent.",
  // set_away_status
  "Marks the caller's RTM session as away, or as back.",
  // start_chat
  "Opens a new chat with its first thread.",
  // tag_chat_thread
  "Puts a tag on a thread.",
  // transfer_chat
  "Hands a chat over to groups or agents, or routes it anew within its group.",
  // unfollow_chat
  "Ends the extra pushes of a followed chat; a transfer or a close is still pushed.",
  // untag_chat_thread
  "Takes a tag off a thread.",
  // update_agent
  "Changes whether an agent takes new chats.",
  // update_chat_properties
  "Sets properties of a chat; others stay as they are.",
  // update_chat_thread_properties
  "Sets properties of a thread; others stay as they are.",
  // update_customer
  "Changes a customer's name, e-mail, avatar or fields and returns the customer.",
  // update_event_properties
  "Sets properties of an event; others stay as they are.",
  // update_last_seen_timestamp
  "Moves the caller's read marker in a chat and returns it.",
  // upload_file
  "Stores a file for 24 hours and returns a URL to use in a file event.",
  // upload_image
  "Stores an image and returns a URL for now and a path to keep."
]

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
