import type { systemMessageTypes } from "../system-message-types.ts"

/** A notice written by the service. */
export interface SystemMessageFacts {
  readonly type: string
  /** What happened. */
  readonly when: string
  /** Names in `text_vars`, as documented; read them from the event, since the documents are not sure of all. */
  readonly variables: readonly string[]
}

const entry = (
  type: (typeof systemMessageTypes)[number],
  when: string,
  variables: readonly string[] = []
): SystemMessageFacts => ({ type, when, variables })

/** All notices that v3.0 documents, and the few that only samples show. Others may come. */
export const systemMessages: readonly SystemMessageFacts[] = [
  entry("agent_added", "someone put a further agent into the chat", ["initiator", "agent"]),
  entry("agent_joined", "an agent put themselves into the chat, not being its first agent", ["agent"]),
  entry("agent_removed", "an agent was taken out", ["initiator", "agent"]),
  entry("archived_customer_disconnected", "chat ended because the customer left the site", ["customer"]),
  entry("chat_transferred", "transfer_chat", ["initiator", "targets"]),
  entry("customer_added", "a customer was put into the chat", ["initiator", "customer"]),
  entry("customer_banned", "chat ended by ban_customer; duration in days", ["agent", "duration"]),
  entry(
    "customer_removed",
    "a customer was taken out (though removal of customers is forbidden to callers)",
    ["initiator", "customer"]
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
  entry("routing.assigned_deleted", "given to another agent: account removed", [
    "addedAgent",
    "removedAgent"
  ]),
  entry("routing.assigned_disconnected", "given to another agent: connection lost", [
    "addedAgent",
    "removedAgent"
  ]),
  entry("routing.assigned_inactive", "given to another agent: no answer for some minutes", [
    "agent_added",
    "agent_removed",
    "duration"
  ]),
  entry("routing.assigned_other", "given to another agent for another reason"),
  entry("routing.assigned_remotely_signed_out", "given to another agent: signed out by someone else", [
    "addedAgent",
    "removedAgent"
  ]),
  entry("routing.assigned_signed_out", "given to another agent: signed out", ["addedAgent", "removedAgent"]),
  entry("routing.idle", "nobody wrote for some minutes", ["duration"]),
  entry("routing.unassigned_deleted", "queued: account removed", ["agent"]),
  entry("routing.unassigned_disconnected", "queued: connection lost", ["agent"]),
  entry("routing.unassigned_other", "queued for another reason"),
  entry("routing.unassigned_remotely_signed_out", "queued: signed out by someone else", ["agent"]),
  entry("routing.unassigned_signed_out", "queued: signed out", ["agent"]),
  entry("system_archived", "account moved to another server while chats were active"),
  entry("transcript_requested", "the customer asked for a transcript", ["customer", "email"]),
  entry("transcript_sent", "chat with a requested transcript ended", ["customer", "email"]),
  entry("routing.assigned", "seen in samples; not described"),
  entry("routing.unassigned", "seen in samples; not described"),
  entry("routing.archived", "seen in samples; not described"),
  entry("agent_left", "seen in samples; not described"),
  entry("manual_archived", "seen in samples; not described")
]
