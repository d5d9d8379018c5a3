import { Refusal } from "../../service/refusal.ts"
import { clientOf, type Method, textIn } from "./method.ts"

/** What every token of a bot may do. */
const botScopes = ["chats--access:rw", "agents-bot--my:rw", "customers:rw"]

/** Bots, and the tokens they act with. */
export const botMethods: Readonly<Record<string, Method>> = {
  create_bot: {
    scopes: ["agents-bot--my:rw", "agents-bot--all:rw"],
    run: (call) => {
      const { state, payload } = call
      const name = textIn(payload, "name")
      const owner_client_id = clientOf(call)
      const [id, secret] = [state.random.hex(32), state.random.hex(32)]
      state.agents.byId.set(id, {
        id,
        name,
        permission: "normal",
        group_ids: groupsIn(payload["groups"], [...state.agents.groups.keys()]),
        bot: true,
        owner_client_id,
        secret,
        routing_status: "offline"
      })
      return { id, secret }
    }
  },
  // The bot and its secret say enough: no other token is needed.
  issue_bot_token: {
    scopes: [],
    run: ({ state, payload }) => {
      const client_id = textIn(payload, "client_id")
      const organizationId = textIn(payload, "organization_id")
      const bot = state.agents.byId.get(textIn(payload, "bot_id"))
      if (bot?.bot !== true || bot.owner_client_id !== client_id)
        throw new Refusal("not_found", `${client_id} has no bot of this id`)
      const isRight = bot.secret === payload["bot_secret"] && state.license.organization_id === organizationId
      if (!isRight) throw new Refusal("authentication", "bot_secret or organization_id is wrong")
      const token = state.random.code(27)
      state.agents.issue({ token, agent_id: bot.id, client_id, scopes: botScopes })
      return { token }
    }
  }
}

/** The groups of a bot, those that exist; all when it names none. */
const groupsIn = (groups: unknown, known: readonly number[]): number[] => {
  if (groups === undefined) return [...known]
  if (!Array.isArray(groups)) throw new Refusal("validation", "groups should be a list")
  return groups.map((group: unknown) => {
    const id = (group as { readonly id?: unknown } | null)?.id
    if (typeof id !== "number")
      throw new Refusal("validation", "groups should be objects with the id of a group")
    if (!known.includes(id)) throw new Refusal("not_found", `There is no group ${id}`)
    return id
  })
}
