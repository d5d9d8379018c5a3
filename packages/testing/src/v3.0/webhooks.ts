import type { Occurrence } from "../service/occurrence.ts"
import { presentAgentIds } from "../service/state/chats.ts"
import { type FakeVersion, payloadFor } from "../service/version.ts"
import type { ChatRecord, WebhookRecord } from "../service/world.ts"
import { accessView, propertiesView } from "./views.ts"

/** Deliveries of webhooks. */
export const webhooks: FakeVersion["webhooks"] = {
  // Ten of them, all within six hours.
  retryDelays: [
    10_000, 30_000, 60_000, 120_000, 300_000, 600_000, 1_200_000, 2_400_000, 4_800_000, 9_600_000
  ],
  body: ({ webhook, told, occurrence }) =>
    passes(webhook, occurrence)
      ? {
          webhook_id: webhook.webhook_id,
          secret_key: webhook.secret_key,
          action: told.name,
          data: payloadFor(told),
          additional_data: additionalData(webhook, occurrence)
        }
      : undefined
}

const chatOf = (occurrence: Occurrence): ChatRecord | undefined =>
  "chat" in occurrence ? occurrence.chat : undefined

/** Whether what happened passes the filters of a registration. */
const passes = ({ filters, owner_client_id, bot_id }: WebhookRecord, occurrence: Occurrence): boolean => {
  const where = chatOf(occurrence)
  // What a bot brought along comes from the chats it is in.
  if (bot_id !== undefined && (where === undefined || !presentAgentIds(where).includes(bot_id))) return false
  if (filters === undefined) return true
  const { author_type, chat_member_ids, only_my_chats } = filters
  const authorType = "author" in occurrence ? occurrence.author.type : undefined
  if (author_type !== undefined && authorType !== author_type) return false
  const chat = where
  if (chat === undefined) return true
  if (only_my_chats === true && chat.properties["source"]?.["client_id"] !== owner_client_id) return false
  const members = presentAgentIds(chat)
  const { agents_any, agents_exclude } = chat_member_ids ?? {}
  if (agents_any !== undefined && !agents_any.some((id) => members.includes(id))) return false
  return agents_exclude === undefined || !agents_exclude.some((id) => members.includes(id))
}

/** What was asked for besides the event; empty when nothing was. */
const additionalData = (
  { additional_data }: WebhookRecord,
  occurrence: Occurrence
): Record<string, unknown> => {
  const chat = chatOf(occurrence)
  const data: Record<string, unknown> = {}
  if (additional_data === undefined || chat === undefined) return data
  if (additional_data.includes("chat_properties")) data["chat_properties"] = propertiesView(chat.properties)
  if (additional_data.includes("access")) data["access"] = accessView(chat.access)
  const thread = "thread" in occurrence ? occurrence.thread : undefined
  if (additional_data.includes("thread_id") && thread !== undefined) data["thread_id"] = thread.id
  return data
}
