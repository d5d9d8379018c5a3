import { botFactsIn } from "../service/bot-facts.ts"
import { botFor, botsOf, createBot, deleteBot, updateBot } from "../service/effects/bots.ts"
import { setRoutingStatus } from "../service/effects/agents.ts"
import { type Fields, isFields } from "../service/json.ts"
import { textIn, textsIn } from "../service/read-fields.ts"
import { Refusal } from "../service/refusal.ts"
import { reachOf } from "../service/scopes.ts"
import type { AgentRecord, RoutingStatus, WebhookRecord } from "../service/world.ts"
import { v3_0 } from "@agent-chat/core/v3.0"
import { type Call, type Method, readFilters, readWebhook } from "./configuration-call.ts"

// Bots of v3.0, which bring their webhooks along. Its documents name the calls and the form of the webhooks; the rest is as
// clients of that time send it.

const write = ["agents-bot--my:rw", "agents-bot--all:rw"]
const read = ["agents-bot--my:ro", "agents-bot--all:ro"]

const statuses: Readonly<Record<string, RoutingStatus>> = {
  "accepting chats": "accepting_chats",
  "not accepting chats": "not_accepting_chats",
  offline: "offline"
}
const kept = ["max_chats_count", "job_title", "timezone", "work_scheduler", "groups"]

/** The calls about bots. */
export const botMethods: Readonly<Record<string, Method>> = {
  create_bot_agent: {
    scopes: write,
    run: (call) => {
      const { payload } = call
      const status = statusIn(payload)
      const webhooks = webhooksIn(payload)
      const name = textIn(payload, "name")
      const bot = createBot(call, call.by.clientId ?? "", { ...botFactsIn(call, kept), name })
      register(call, bot, webhooks)
      setRoutingStatus(call, bot, status ?? "not_accepting_chats")
      return { bot_agent_id: bot.id }
    }
  },
  update_bot_agent: {
    scopes: write,
    run: (call) => {
      const bot = ownBot(call, "id")
      const status = statusIn(call.payload)
      const webhooks = webhooksIn(call.payload)
      updateBot(bot, botFactsIn(call, kept))
      if (webhooks !== undefined) {
        const { byId } = call.state.webhooks
        for (const { webhook_id, bot_id } of byId.values()) if (bot_id === bot.id) byId.delete(webhook_id)
        register(call, bot, webhooks)
      }
      if (status !== undefined) setRoutingStatus(call, bot, status)
      return {}
    }
  },
  remove_bot_agent: {
    scopes: write,
    run: (call) => {
      deleteBot(call, ownBot(call, "bot_agent_id"))
      return {}
    }
  },
  get_bot_agents: {
    scopes: read,
    run: (call) => ({
      bot_agents: botsOf(call)
        .filter(
          ({ owner_client_id }) =>
            call.payload["all"] === true || owner_client_id === (call.by.clientId ?? "")
        )
        .map(({ id, name, avatar, routing_status }) => ({
          id,
          name,
          ...(avatar === undefined ? {} : { avatar }),
          status: routing_status.replaceAll("_", " ")
        }))
    })
  },
  get_bot_agent_details: {
    scopes: read,
    run: (call) => ({ bot_agent: detailsOf(call, ownBot(call, "bot_agent_id")) })
  }
}

const ownBot = (call: Call, field: string): AgentRecord => {
  const reachesAll = reachOf(call.by.granted, ["agents-bot--all:ro"]) !== undefined
  return botFor(call, textIn(call.payload, field), reachesAll ? undefined : (call.by.clientId ?? ""))
}

const statusIn = ({ status }: Fields): RoutingStatus | undefined => {
  if (status === undefined) return undefined
  const known = typeof status === "string" && Object.hasOwn(statuses, status) ? statuses[status] : undefined
  if (known !== undefined) return known
  throw new Refusal("validation", `status should be ${Object.keys(statuses).join(" or ")}`)
}

type BotWebhook = Omit<WebhookRecord, "webhook_id">

/** The webhooks a bot brings along: an address, and what is posted there. */
const webhooksIn = ({ webhooks }: Fields): readonly BotWebhook[] | undefined => {
  if (webhooks === undefined) return undefined
  if (!isFields(webhooks) || !Array.isArray(webhooks["actions"]))
    throw new Refusal("validation", "webhooks should be an object with url, secret_key and actions")
  const { url, secret_key, actions } = webhooks
  return (actions as readonly unknown[]).map((action) => {
    if (!isFields(action)) throw new Refusal("validation", "webhooks.actions should be objects")
    const { filters, additional_data } = action
    const webhook = readWebhook({ url, secret_key, action: textIn(action, "name") })
    return {
      ...webhook,
      version: v3_0.version,
      type: "bot",
      ...(filters === undefined ? {} : { filters: readFilters(filters) }),
      ...(additional_data === undefined ? {} : { additional_data: textsIn(action, "additional_data") })
    }
  })
}

const register = ({ state }: Call, bot: AgentRecord, webhooks: readonly BotWebhook[] = []): void => {
  for (const webhook of webhooks) {
    const webhook_id = state.random.code(24).toLowerCase()
    const owner = bot.owner_client_id === undefined ? {} : { owner_client_id: bot.owner_client_id }
    state.webhooks.byId.set(webhook_id, { webhook_id, ...webhook, ...owner, bot_id: bot.id })
  }
}

const detailsOf = ({ state }: Call, bot: AgentRecord): Fields => {
  const webhooks = [...state.webhooks.byId.values()].filter(({ bot_id }) => bot_id === bot.id)
  return {
    id: bot.id,
    name: bot.name,
    ...(bot.avatar === undefined ? {} : { avatar: bot.avatar }),
    status: bot.routing_status.replaceAll("_", " "),
    default_group_priority: bot.priority ?? "normal",
    groups: bot.group_ids.map((id) => ({ id, priority: bot.priority ?? "normal" })),
    ...bot.settings,
    owner_client_id: bot.owner_client_id ?? "",
    ...(webhooks[0] === undefined
      ? {}
      : {
          webhooks: {
            url: webhooks[0].url,
            secret_key: webhooks[0].secret_key,
            actions: webhooks.map(({ action, filters = {}, additional_data = [] }) => ({
              name: action,
              filters,
              additional_data
            }))
          }
        })
  }
}
