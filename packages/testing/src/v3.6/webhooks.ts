import type { Occurrence } from "../service/occurrence.ts"
import { presentAgentIds } from "../service/state/chats.ts"
import type { State } from "../service/state/state.ts"
import { type FakeVersion, type News, payloadFor } from "../service/version.ts"
import type { ChatRecord, WebhookFilters, WebhookRecord } from "../service/world.ts"

/** Deliveries of webhooks. */
export const webhooks: FakeVersion["webhooks"] = {
  // Three attempts within about a minute.
  retryDelays: [20_000, 40_000],
  body: (news) => {
    const { webhook, told, occurrence, state } = news
    if (!isEnabled(webhook, state) || !passes(news)) return undefined
    return {
      webhook_id: webhook.webhook_id,
      secret_key: webhook.secret_key,
      action: told.name,
      organization_id: state.license.organization_id ?? "",
      payload: payloadFor(told),
      ...("requester" in occurrence && occurrence.requester !== undefined
        ? { requester: occurrence.requester }
        : {}),
      additional_data: additionalData(webhook, chatOf(occurrence))
    }
  }
}

const chatOf = (occurrence: Occurrence): ChatRecord | undefined =>
  "chat" in occurrence ? occurrence.chat : undefined

/** An application can switch off all its webhooks of a licence; those of its bots stay. */
const isEnabled = (
  { type = "license", owner_client_id = "" }: WebhookRecord,
  { webhooks: { disabled } }: State
) => type !== "license" || !disabled.has(owner_client_id)

const presentIds = (chat: ChatRecord): string[] =>
  chat.users.filter(({ present }) => present).map(({ id }) => id)

/** Whether what happened passes the filters of a registration; those of a bot pass where one of its bots is. */
const passes = ({ webhook, occurrence, origin, state }: News): boolean => {
  const { filters = {}, owner_client_id, type } = webhook
  const { author_type, only_my_chats, chat_presence, source_type, agent_ids } = filters
  const authorType = "author" in occurrence ? occurrence.author.type : undefined
  if (author_type !== undefined && authorType !== author_type) return false
  if (source_type?.includes(sourceOf(origin?.clientId, origin !== undefined, owner_client_id)) === false)
    return false
  if ("agent" in occurrence && !admitsAny(agent_ids, [occurrence.agent.id])) return false
  const chat = chatOf(occurrence)
  if (chat === undefined) return true
  if (only_my_chats === true && chat.properties["source"]?.["client_id"] !== owner_client_id) return false
  const hasOwnBot = presentAgentIds(chat).some((id) => isBotOf(state, id, owner_client_id))
  if (type === "bot" && !hasOwnBot) return false
  const { user_ids, my_bots } = chat_presence ?? {}
  if (my_bots === true && !hasOwnBot) return false
  return admitsAny(user_ids, presentIds(chat))
}

const isBotOf = ({ agents }: State, id: string, clientId: string | undefined): boolean => {
  const agent = agents.byId.get(id)
  return agent?.bot === true && agent.owner_client_id === clientId
}

const sourceOf = (
  clientId: string | undefined,
  isCall: boolean,
  owner: string | undefined
): NonNullable<WebhookFilters["source_type"]>[number] => {
  if (!isCall) return "system"
  return clientId !== undefined && clientId === owner ? "my_client" : "other_clients"
}

const admitsAny = (filter: WebhookFilters["agent_ids"], ids: readonly string[]): boolean => {
  const { values, exclude_values } = filter ?? {}
  if (values !== undefined && !values.some((id) => ids.includes(id))) return false
  return exclude_values === undefined || !exclude_values.some((id) => ids.includes(id))
}

/** What was asked for besides the event; empty when nothing was, and where no chat is concerned. */
const additionalData = (
  { additional_data = [] }: WebhookRecord,
  chat: ChatRecord | undefined
): Record<string, unknown> => {
  if (chat === undefined) return {}
  return {
    ...(additional_data.includes("chat_properties") ? { chat_properties: chat.properties } : {}),
    ...(additional_data.includes("chat_presence_user_ids")
      ? { chat_presence_user_ids: presentIds(chat) }
      : {})
  }
}
