// Generated from the definitions by `pnpm generate`; do not edit.
import type { ActionFacts } from "../../catalog/action.ts"
import { facts } from "../../catalog/facts.ts"
import { both } from "../triggers.ts"
import { reach } from "../reach.ts"

// In the order of the light catalog, so that no name stands here again.
export const actionFacts: readonly ActionFacts[] = [
  // activate_chat
  facts(reach("chats.conversation", "rw"), both("incoming_chat_thread"), [
    { when: "chat.users is present", path: "chat.users", anyOf: reach("chats", "rw") }
  ]),
  // add_user_to_chat
  facts(reach("chats", "rw"), both("chat_user_added")),
  // ban_customer
  facts(["customers.ban:rw"], { push: ["customer_banned"], webhook: [] }),
  // change_push_notifications
  facts(),
  // close_thread
  facts(reach("chats", "rw"), both("thread_closed")),
  // create_customer
  facts(["customers:rw"], both("customer_created")),
  // delete_chat_properties
  facts(reach("chats.conversation", "rw"), both("chat_properties_deleted")),
  // delete_chat_thread_properties
  facts(reach("chats.conversation", "rw"), both("chat_thread_properties_deleted")),
  // delete_event_properties
  facts(reach("chats.conversation", "rw"), both("event_properties_deleted")),
  // follow_chat
  facts(reach("chats", "rw"), both("incoming_chat_thread")),
  // get_archives
  facts(reach("chats", "ro")),
  // get_chat_threads
  facts(reach("chats", "ro", ["all", "access"])),
  // get_chat_threads_summary
  facts(reach("chats", "ro")),
  // get_chats_summary
  facts(reach("chats", "ro")),
  // get_customers
  facts(["customers:ro"]),
  // grant_access
  facts(reach("chats", "rw"), both("access_granted")),
  // login
  facts(),
  // logout
  facts(),
  // multicast
  facts(["multicast:rw"], { push: ["incoming_multicast"], webhook: [] }),
  // ping
  facts(),
  // remove_user_from_chat
  facts(reach("chats", "rw"), both("chat_user_removed")),
  // revoke_access
  facts(reach("chats", "rw"), both("access_revoked")),
  // send_event
  facts(reach("chats.conversation", "rw"), both("incoming_event", "incoming_chat_thread")),
  // send_file
  facts(reach("chats.conversation", "rw"), both("incoming_event", "incoming_chat_thread")),
  // send_rich_message_postback
  facts(reach("chats.conversation", "rw", ["my", "all"]), both("incoming_rich_message_postback")),
  // send_typing_indicator
  facts(reach("chats.conversation", "rw"), { push: ["incoming_typing_indicator"], webhook: [] }),
  // set_access
  facts(reach("chats", "rw"), both("access_set")),
  // set_away_status
  facts(["agents--my:rw"]),
  // start_chat
  facts(reach("chats.conversation", "rw"), both("incoming_chat_thread"), [
    { when: "chat.users is present", path: "chat.users", anyOf: reach("chats", "rw") }
  ]),
  // tag_chat_thread
  facts(reach("chats", "rw"), both("chat_thread_tagged")),
  // transfer_chat
  facts(reach("chats", "rw"), { push: ["chat_transferred"], webhook: [] }),
  // unfollow_chat
  facts(),
  // untag_chat_thread
  facts(reach("chats", "rw"), both("chat_thread_untagged")),
  // update_agent
  facts(["agents--my:rw", "agents--all:rw"], { push: ["agent_updated"], webhook: [] }),
  // update_chat_properties
  facts(reach("chats.conversation", "rw"), both("chat_properties_updated")),
  // update_chat_thread_properties
  facts(reach("chats.conversation", "rw"), both("chat_thread_properties_updated")),
  // update_customer
  facts(["customers:rw"], { push: ["customer_updated"], webhook: [] }),
  // update_event_properties
  facts(reach("chats.conversation", "rw"), both("event_properties_updated")),
  // update_last_seen_timestamp
  facts(reach("chats", "ro", ["access", "all"]), both("last_seen_timestamp_updated")),
  // upload_file
  facts(),
  // upload_image
  facts()
]
