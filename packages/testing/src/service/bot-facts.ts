import type { BotFacts } from "./effects/bots.ts"
import { priorities } from "./effects/queue.ts"
import type { Fields } from "./json.ts"
import { textIn, wordIn } from "./read-fields.ts"
import { Refusal } from "./refusal.ts"
import type { State } from "./state/state.ts"

/**
 * Reads what a call says of a bot.
 *
 * @param kept fields that are kept as they are, and change nothing
 */
export const botFactsIn = (
  { state, payload }: { readonly state: State; readonly payload: Fields },
  kept: readonly string[]
): BotFacts => {
  const text = (name: string): string | undefined =>
    payload[name] === undefined ? undefined : textIn(payload, name)
  return {
    name: text("name"),
    avatar: text("avatar"),
    group_ids: groupsIn(state, payload["groups"]),
    ...(payload["default_group_priority"] === undefined
      ? {}
      : { priority: wordIn(payload, "default_group_priority", priorities) }),
    settings: Object.fromEntries(kept.flatMap((name) => (name in payload ? [[name, payload[name]]] : [])))
  }
}

/** The ids of groups, which have to exist. */
const groupsIn = ({ agents }: State, groups: unknown): number[] | undefined => {
  if (groups === undefined) return undefined
  if (!Array.isArray(groups)) throw new Refusal("validation", "groups should be a list")
  const ids = groups.map((group: unknown) => {
    const id = (group as { readonly id?: unknown } | null)?.id
    if (typeof id === "number") return id
    throw new Refusal("validation", "groups should be objects with the id of a group")
  })
  agents.checkGroups(ids)
  return ids
}
