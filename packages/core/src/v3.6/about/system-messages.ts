import type { SystemMessageFacts } from "../../v3.0/about/system-messages.ts"

const entry = (type: string, when: string, variables: readonly string[] = []): SystemMessageFacts => ({
  type,
  when,
  variables
})

/** All notices that v3.6 documents. Others may come. */
export const systemMessages: readonly SystemMessageFacts[] = [
  entry("agent_added", "someone put a further agent into the chat", ["initiator", "agent"]),
  entry("agent_joined", "an agent put themselves into the chat, not being its first agent", ["agent"]),
  entry("agent_left", "an agent took themselves out", ["agent"]),
  entry("agent_removed", "an agent was taken out by somebody", ["initiator", "agent"]),
  entry("archived_customer_disconnected", "chat ended because the customer left the site", ["customer"]),
  entry("chat_transferred", "transfer_chat", ["initiator", "targets"]),
  entry("customer_added", "a customer was put into the chat", ["initiator", "customer"]),
  entry("customer_banned", "chat ended by ban_customer; duration in days", ["agent", "duration"]),
  entry("customer_removed", "a customer was taken out", ["initiator", "customer"]),
  entry(
    "customer_updated",
    "name, e-mail or both changed by update_customer while the chat was active; six texts, initiator only when an agent did it",
    ["initiator", "customer_name", "customer_email"]
  ),
  entry("manual_archived_agent", "an agent closed the thread", ["agent"]),
  entry("manual_archived_customer", "the customer closed the thread", ["customer"]),
  entry("rating.chat_commented", "the customer commented on the chat", ["customer", "comment"]),
  entry("rating.chat_rated", "the customer rated the chat", ["customer", "score"]),
  entry("rating.chat_rating_canceled", "the customer took the rating back", ["customer"]),
  entry(
    "routing.archived_deleted",
    "closed: the agent's account was removed, nobody else available, queues off",
    ["agent"]
  ),
  entry(
    "routing.archived_disconnected",
    "closed: the agent lost the connection, nobody else available, queues off",
    ["agent"]
  ),
  entry("routing.archived_inactive", "closed after minutes without messages", ["duration"]),
  entry("routing.archived_offline", "closed: waited in the queue but no agent was found"),
  entry("routing.archived_other", "closed for another reason after the agent left"),
  entry("routing.archived_remotely_signed_out", "closed: the agent was signed out by someone else", [
    "agent"
  ]),
  entry("routing.archived_signed_out", "closed: the agent signed out", ["agent"]),
  entry("routing.assigned_deleted", "moved to another agent: the first one's account was removed", [
    "agent_added",
    "agent_removed"
  ]),
  entry("routing.assigned_disconnected", "moved: the first one lost the connection", [
    "agent_added",
    "agent_removed"
  ]),
  entry("routing.assigned_inactive", "moved: the first one did not answer for minutes", [
    "agent_added",
    "agent_removed",
    "duration"
  ]),
  entry("routing.assigned_other", "moved for another reason"),
  entry("routing.assigned_remotely_signed_out", "moved: the first one was signed out by someone else", [
    "agent_added",
    "agent_removed"
  ]),
  entry("routing.assigned_signed_out", "moved: the first one signed out", ["agent_added", "agent_removed"]),
  entry("routing.idle", "nothing said for minutes", ["duration"]),
  entry("routing.unassigned_deleted", "queued: the agent's account was removed", ["agent"]),
  entry("routing.unassigned_disconnected", "queued: the agent lost the connection", ["agent"]),
  entry("routing.unassigned_other", "queued for another reason"),
  entry("routing.unassigned_remotely_signed_out", "queued: the agent was signed out by someone else", [
    "agent"
  ]),
  entry("routing.unassigned_signed_out", "queued: the agent signed out", ["agent"]),
  entry("system_archived", "the account moved to another server while chats were open"),
  entry("transcript_requested", "the customer asked for the transcript", ["customer", "email"]),
  entry("transcript_sent", "the transcript was sent after the end", ["customer", "email"])
]
