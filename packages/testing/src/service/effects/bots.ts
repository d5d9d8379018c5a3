import type { EffectContext } from "../context.ts"
import { Refusal } from "../refusal.ts"
import type { AgentRecord } from "../world.ts"
import { isPresent } from "../state/chats.ts"
import { setRoutingStatus } from "./agents.ts"
import { removeFromChat } from "./members.ts"

/** What is said of a bot; groups are those it is in. */
export interface BotFacts {
  readonly name?: string | undefined
  readonly avatar?: string | undefined
  readonly group_ids?: readonly number[] | undefined
  readonly priority?: AgentRecord["priority"]
  /** What is kept and shown, and changes nothing. */
  readonly settings?: Readonly<Record<string, unknown>> | undefined
}

/** Makes a bot of an application: it takes no chats until it is told to. */
export const createBot = (
  { state }: Pick<EffectContext, "state">,
  owner_client_id: string,
  { name, avatar, group_ids, priority, settings }: BotFacts & { readonly name: string }
): AgentRecord => {
  const bot: AgentRecord = {
    id: state.random.hex(32),
    name,
    permission: "normal",
    group_ids: group_ids === undefined ? [...state.agents.groups.keys()] : [...group_ids],
    bot: true,
    owner_client_id,
    secret: state.random.hex(32),
    routing_status: "offline",
    ...(avatar === undefined ? {} : { avatar }),
    ...(priority === undefined ? {} : { priority }),
    settings: { ...settings }
  }
  state.agents.byId.set(bot.id, bot)
  return bot
}

/** Changes what is said of a bot. */
export const updateBot = (
  bot: AgentRecord,
  { name, avatar, group_ids, priority, settings }: BotFacts
): void => {
  if (name !== undefined) bot.name = name
  if (avatar !== undefined) bot.avatar = avatar
  if (group_ids !== undefined) bot.group_ids = [...group_ids]
  if (priority !== undefined) bot.priority = priority
  bot.settings = { ...bot.settings, ...settings }
}

/** Takes a bot out of its chats, its webhooks and its tokens with it. */
export const deleteBot = (context: EffectContext, bot: AgentRecord): void => {
  const { agents, chats, webhooks } = context.state
  setRoutingStatus(context, bot, "offline")
  for (const chat of chats.byId.values()) {
    if (isPresent(chat, bot.id)) removeFromChat(context, chat, { id: bot.id, type: "agent" })
  }
  for (const { webhook_id, bot_id } of webhooks.byId.values()) {
    if (bot_id === bot.id) webhooks.byId.delete(webhook_id)
  }
  agents.withdraw(bot.id)
  // Chats still name it as one who was there.
  bot.deleted = true
}

/** A bot that is there, of an application unless it does not matter. */
export const botFor = ({ state }: Pick<EffectContext, "state">, id: string, owner?: string): AgentRecord => {
  const bot = state.agents.byId.get(id)
  const isThere = bot?.bot === true && bot.deleted !== true
  if (!isThere || (owner !== undefined && bot.owner_client_id !== owner))
    throw new Refusal("not_found", `There is no bot ${id}`)
  return bot
}

/** The bots that are there. */
export const botsOf = ({ state }: Pick<EffectContext, "state">): AgentRecord[] =>
  state.agents.all.filter(({ bot }) => bot === true)
