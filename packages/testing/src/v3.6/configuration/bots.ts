import { createHash } from "node:crypto"
import { botFactsIn } from "../../service/bot-facts.ts"
import { botFor, botsOf, createBot, deleteBot, updateBot } from "../../service/effects/bots.ts"
import type { Fields } from "../../service/json.ts"
import type { Requester } from "../../service/occurrence.ts"
import { textIn } from "../../service/read-fields.ts"
import { Refusal } from "../../service/refusal.ts"
import { reachOf } from "../../service/scopes.ts"
import type { AgentRecord } from "../../service/world.ts"
import { v3_6 } from "@agent-chat/core/v3.6"
import { type Call, clientOf, type Method } from "./method.ts"

/** What every token of a bot may do. */
const botScopes = ["chats--access:rw", "agents-bot--my:rw", "customers:rw"]

/** Milliseconds a token of a bot lives. */
const tokenLifetime = 86_400_000

const own = ["agents-bot--my:rw", "agents-bot--all:rw"]
const read = ["agents-bot--my:ro", "agents-bot--all:ro"]

const kept = ["type", "job_title", "max_chats_count", "timezone", "work_scheduler", "groups"]

/** Bots, and the tokens they act with. */
export const botMethods: Readonly<Record<string, Method>> = {
  create_bot: {
    scopes: own,
    run: (call) => {
      const name = textIn(call.payload, "name")
      const bot = createBot(call, clientOf(call), { ...botFactsIn(call, kept), name })
      announce(call, "bot_created", viewOf(bot))
      return { id: bot.id, secret: bot.secret }
    }
  },
  update_bot: {
    scopes: own,
    run: (call) => {
      const bot = ownBot(call)
      updateBot(bot, botFactsIn(call, kept))
      const { owner_client_id: _owner, ...changed } = call.payload
      announce(call, "bot_updated", changed)
      return {}
    }
  },
  delete_bot: {
    scopes: own,
    run: (call) => {
      const bot = ownBot(call)
      deleteBot(call, bot)
      announce(call, "bot_deleted", { id: bot.id })
      return {}
    }
  },
  get_bot: { scopes: read, run: (call) => viewOf(botFor(call, textIn(call.payload, "id"))) },
  // Those of the application, or all.
  list_bots: {
    scopes: read,
    run: (call) =>
      botsOf(call)
        .filter(({ owner_client_id }) => call.payload["all"] === true || owner_client_id === call.by.clientId)
        .map(viewOf)
  },
  reset_bot_secret: {
    scopes: own,
    run: (call) => {
      const bot = ownBot(call)
      bot.secret = call.state.random.hex(32)
      return { secret: bot.secret }
    }
  },
  // The bot and its secret say enough: no other token is needed.
  issue_bot_token: {
    scopes: [],
    run: (call) => {
      const { state, clock, payload } = call
      const client_id = textIn(payload, "client_id")
      const organizationId = textIn(payload, "organization_id")
      const bot = botFor(call, textIn(payload, "bot_id"), client_id)
      const isRight = bot.secret === payload["bot_secret"] && state.license.organization_id === organizationId
      if (!isRight) throw new Refusal("authentication", "bot_secret or organization_id is wrong")
      const token = state.random.code(27)
      const expires_at = clock.now() + tokenLifetime
      state.agents.issue({ token, agent_id: bot.id, client_id, scopes: botScopes, expires_at })
      return { token }
    }
  }
}

/** A bot that the caller may change: its application's, or any with the scope for that. */
const ownBot = (call: Call): AgentRecord => {
  const id = textIn(call.payload, "id")
  const reachesAll = reachOf(call.by.granted, ["agents-bot--all:rw"]) !== undefined
  return botFor(call, id, reachesAll ? undefined : clientOf(call))
}

const viewOf = ({
  id,
  name,
  avatar,
  owner_client_id,
  priority = "normal",
  settings,
  group_ids
}: AgentRecord): Fields => ({
  id,
  name,
  ...(avatar === undefined ? {} : { avatar }),
  default_group_priority: priority,
  owner_client_id: owner_client_id ?? "",
  groups: group_ids.map((groupId) => ({ id: groupId, priority })),
  ...settings
})

const announce = (call: Call, event: string, payload: Fields): void =>
  call.emit({
    kind: "announced",
    version: v3_6.version,
    event,
    payload,
    about: undefined,
    requester: requesterOf(call.by)
  })

/** Accounts are not part of a world: each agent has one that his id makes. */
const requesterOf = ({ agentId, clientId }: Call["by"]): Requester => ({
  user_id: agentId,
  account_id: createHash("sha256")
    .update(agentId)
    .digest("hex")
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*$/, "$1-$2-$3-$4-$5"),
  ...(clientId === undefined ? {} : { client_id: clientId })
})
