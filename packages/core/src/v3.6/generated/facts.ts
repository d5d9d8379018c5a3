// Generated from the definitions by `pnpm generate`; do not edit.
import type { ActionFacts } from "../../catalog/action.ts"
import { facts } from "../../catalog/facts.ts"
import { both } from "../triggers.ts"
import { reach } from "../reach.ts"

// In the order of the light catalog, so that no name stands here again.
export const actionFacts: readonly ActionFacts[] = [
  // add_user_to_chat
  facts(reach("chats", "rw", ["all", "access"]), both("user_added_to_chat")),
  // ban_customer
  facts(["customers.ban:rw"], { push: ["customer_banned"], webhook: [] }),
  // deactivate_chat
  facts(reach("chats", "rw", ["all", "access"]), both("chat_deactivated")),
  // delete_chat_properties
  facts(reach("chats", "rw", ["all", "access"]), both("chat_properties_deleted")),
  // delete_event_properties
  facts(reach("chats", "rw", ["all", "access"]), both("event_properties_deleted")),
  // delete_thread_properties
  facts(reach("chats", "rw", ["all", "access"]), both("thread_properties_deleted")),
  // follow_chat
  facts(reach("chats", "ro", ["all", "access"]), { push: ["incoming_chat"], webhook: [] }),
  // get_chat
  facts(reach("chats", "ro", ["all", "access"])),
  // get_customer
  facts(["customers:ro"]),
  // list_agents_for_transfer
  facts(),
  // list_archives
  facts(reach("chats", "ro", ["all", "access"])),
  // list_chats
  facts(reach("chats", "ro", ["all", "access"])),
  // list_routing_statuses
  facts(undefined, undefined, undefined, ["agents--all:ro", "agents-bot--all:ro"]),
  // list_threads
  facts(reach("chats", "ro", ["all", "access"])),
  // login
  facts(undefined, { push: ["incoming_customers"], webhook: [] }, undefined, [
    "chats--access:ro",
    "customers:ro",
    "multicast:ro",
    "agents--all:ro",
    "agents-bot--all:ro"
  ]),
  // logout
  facts(),
  // mark_events_as_seen
  facts(reach("chats", "ro", ["all", "access"]), both("events_marked_as_seen")),
  // multicast
  facts(["multicast:rw"], { push: ["incoming_multicast"], webhook: [] }),
  // ping
  facts(),
  // remove_user_from_chat
  facts(reach("chats", "rw", ["all", "access"]), both("user_removed_from_chat")),
  // request_thread_summary
  facts(reach("chats", "rw", ["all", "access"]), {
    push: ["thread_summary_set", "incoming_event", "incoming_error"],
    webhook: ["thread_summary_set"]
  }),
  // resume_chat
  facts(reach("chats", "rw", ["all", "access"]), both("incoming_chat")),
  // send_event
  facts(reach("chats", "rw", ["all", "access"]), both("incoming_event")),
  // send_event_preview
  facts(reach("chats", "rw", ["all", "access"])),
  // send_rich_message_postback
  facts(reach("chats", "rw", ["all", "access"]), both("incoming_rich_message_postback")),
  // send_thinking_indicator
  facts(reach("chats", "rw", ["all", "access"]), { push: ["incoming_thinking_indicator"], webhook: [] }),
  // send_typing_indicator
  facts(reach("chats", "rw", ["all", "access"])),
  // set_away_status
  facts(["agents--my:rw"]),
  // set_routing_status
  facts(
    ["agents--my:rw", "agents--all:rw", "agents-bot--my:rw", "agents-bot--all:rw"],
    both("routing_status_set")
  ),
  // start_chat
  facts(reach("chats", "rw", ["all", "access"]), both("incoming_chat")),
  // subscribe_customers
  facts(["customers:ro"], { push: ["subscribed_customers_totals_updated"], webhook: [] }),
  // tag_thread
  facts(reach("chats", "rw", ["all", "access"]), both("thread_tagged")),
  // transfer_chat
  facts(reach("chats", "rw", ["all", "access"]), both("chat_transferred")),
  // unfollow_chat
  facts(undefined, { push: ["chat_unfollowed"], webhook: [] }),
  // unsubscribe_customers
  facts(["customers:ro"]),
  // untag_thread
  facts(reach("chats", "rw", ["all", "access"]), both("thread_untagged")),
  // update_chat_properties
  facts(reach("chats", "rw", ["all", "access"]), both("chat_properties_updated")),
  // update_customer
  facts(["customers:rw"], { push: ["customer_updated"], webhook: ["customer_session_fields_updated"] }),
  // update_event_properties
  facts(reach("chats", "rw", ["all", "access"]), both("event_properties_updated")),
  // update_session
  facts(),
  // update_thread_properties
  facts(reach("chats", "rw", ["all", "access"]), both("thread_properties_updated")),
  // upload_file
  facts()
]
