// Generated from the definitions by `pnpm generate`; do not edit.

// In the order of the light catalog, so that no name stands here again.
export const actionDocs: readonly string[] = [
  // add_user_to_chat
  "Puts an agent or the customer into an active chat.",
  // ban_customer
  "Bans a customer for some days, cutting running sessions and refusing new ones.",
  // deactivate_chat
  "Closes the active thread of a chat; nothing more can be sent to that thread.",
  // delete_chat_properties
  "Removes properties of a chat.",
  // delete_event_properties
  "Removes properties of an event.",
  // delete_thread_properties
  "Removes properties of a thread.",
  // follow_chat
  "Makes the caller a follower: all changes of the chat reach it until the chat is resumed anew or unfollowed.",
  // get_chat
  "Returns a chat with one thread: the one asked for, or the newest.",
  // get_customer
  "Returns one customer.",
  // list_agents_for_transfer
  "Returns the agents who can take a chat over, least busy first.",
  // list_archives
  "Searches conversations; every hit is a whole chat with exactly one of its threads.",
  // list_chats
  "Lists the chats the caller may see as summaries, page by page.",
  // list_routing_statuses
  "Returns who takes chats now.",
  // list_threads
  "Lists the threads of one chat that the caller may see, with their events.",
  // login
  "Authorises an RTM connection and returns the agent's starting state.",
  // logout
  "Logs the agent out.",
  // mark_events_as_seen
  "Marks events up to a moment as seen by the caller.",
  // multicast
  "Sends a JSON message to agents, outside any chat; nothing is stored.",
  // ping
  "Keeps an RTM connection alive where control frames cannot be sent.",
  // remove_user_from_chat
  "Takes an agent out of a chat.",
  // request_thread_summary
  "Asks for a machine-made summary of a thread; it arrives later as an event.",
  // resume_chat
  "Opens a new thread in a chat that has none active.",
  // send_event
  "Adds an event (message, file, rich message, form, filled form, custom, system message) to the active thread of a chat.",
  // send_event_preview
  "Shows a message that is not stored, such as the growing text of a long answer.",
  // send_rich_message_postback
  "Presses or releases a button of a rich message.",
  // send_thinking_indicator
  "Shows that an answer is being prepared.",
  // send_typing_indicator
  "Shows that the caller is typing, or no longer.",
  // set_away_status
  "Marks the caller's RTM session as away, or as back.",
  // set_routing_status
  "Sets whether an agent or bot takes chats.",
  // start_chat
  "Opens a new chat with its first thread.",
  // subscribe_customers
  "Starts tracking customers of some groups on this connection and returns those that match now.",
  // tag_thread
  "Puts a tag on a thread.",
  // transfer_chat
  "Hands an active chat to groups or agents, or re-routes it inside its group.",
  // unfollow_chat
  "Takes the caller out of the followers; only major changes reach it from then on.",
  // unsubscribe_customers
  "Ends a subscription of subscribe_customers.",
  // untag_thread
  "Takes a tag off a thread.",
  // update_chat_properties
  "Sets properties of a chat.",
  // update_customer
  "Changes what is known of a customer.",
  // update_event_properties
  "Sets properties of an event.",
  // update_session
  "Swaps the token of a connection for a new one, so that it outlives the old token.",
  // update_thread_properties
  "Sets properties of a thread.",
  // upload_file
  "Stores a file for 24 hours and returns the URL to use in a file event."
]

export const eventDocs: readonly string[] = [
  // agent_approved
  "An agent account was approved and is active.",
  // agent_created
  "An agent account was made; carries its full state.",
  // agent_deleted
  "An agent account was deleted.",
  // agent_disconnected
  "The server ended this RTM connection and says why.",
  // agent_suspended
  "An agent account was suspended.",
  // agent_unsuspended
  "An agent account may be used again.",
  // agent_updated
  "The settings of an agent changed; carries what changed.",
  // auto_accesses_updated
  "Auto access rules were added, changed or deleted; carries every rule touched.",
  // bot_created
  "A bot was made; carries its full state.",
  // bot_deleted
  "A bot was deleted.",
  // bot_updated
  "The settings of a bot changed; carries what changed.",
  // chat_access_updated
  "Who sees a chat changed; carries the result.",
  // chat_deactivated
  "The active thread of a chat was closed.",
  // chat_deleted
  "A chat was deleted.",
  // chat_properties_deleted
  "Properties of a chat were removed.",
  // chat_properties_updated
  "Properties of a chat were set.",
  // chat_transferred
  "A chat went to other agents or groups, by hand or by the router.",
  // chat_unfollowed
  "This agent no longer follows a chat.",
  // customer_banned
  "A customer was banned.",
  // customer_left
  "A visitor left the site.",
  // customer_page_updated
  "A visitor opened another page.",
  // customer_session_fields_updated
  "The session fields of a chatting customer changed; one webhook per active chat.",
  // customer_statistics_updated
  "The counters of a customer changed.",
  // customer_transferred
  "A visitor left this agent's view.",
  // customer_updated
  "A customer's data changed; carries what changed.",
  // event_deleted
  "An event was deleted.",
  // event_properties_deleted
  "Properties of an event were removed.",
  // event_properties_updated
  "Properties of an event were set.",
  // event_updated
  "An existing event changed.",
  // events_marked_as_seen
  "A user's read marker in a chat moved.",
  // group_created
  "A group was made; carries its full state.",
  // group_deleted
  "A group was deleted.",
  // group_properties_updated
  "Properties of a group were set.",
  // group_updated
  "A group changed; carries what changed.",
  // groups_status_updated
  "Groups this agent has access to changed their status; carries what changed.",
  // incoming_chat
  "A chat came with a new thread, or came into this agent's view.",
  // incoming_customer
  "A visitor came, came back, or became visible to this agent.",
  // incoming_customers
  "The visitors this agent should know of, after login.",
  // incoming_error
  "Something asked for earlier failed.",
  // incoming_event
  "An event was added to a thread.",
  // incoming_multicast
  "A multicast message arrived.",
  // incoming_rich_message_postback
  "A rich message button was used.",
  // incoming_sneak_peek
  "What a customer has typed but not sent.",
  // incoming_thinking_indicator
  "An agent or bot is preparing an answer.",
  // incoming_typing_indicator
  "An agent or bot is typing.",
  // license_properties_updated
  "Properties of the licence were set.",
  // queue_positions_updated
  "New places and waiting times of queued chats.",
  // routing_status_set
  "An agent or bot started or stopped taking chats.",
  // subscribed_customers_totals_updated
  "How many visitors match each subscription of this connection, once there are too many to list.",
  // tag_created
  "A tag was made; carries its full state.",
  // tag_deleted
  "A tag was deleted.",
  // tag_updated
  "A tag changed.",
  // thread_deleted
  "A thread was deleted.",
  // thread_properties_deleted
  "Properties of a thread were removed.",
  // thread_properties_updated
  "Properties of a thread were set.",
  // thread_summary_set
  "A summary of a closed thread was made.",
  // thread_tagged
  "A tag was put on a thread.",
  // thread_untagged
  "A tag was taken off a thread.",
  // threads_deleted
  "Many threads were deleted at once, by date range or by tag.",
  // ticket_created
  "A HelpDesk ticket was made for a tracked visitor.",
  // ticket_deleted
  "A HelpDesk ticket of a tracked visitor was deleted.",
  // user_added_to_chat
  "A user joined a chat.",
  // user_removed_from_chat
  "A user left a chat."
]
