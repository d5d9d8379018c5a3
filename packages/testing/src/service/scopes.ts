/** How far a scope reaches: every chat, those the agent has access to, or those the agent is in. */
export type Reach = "all" | "access" | "my"

/** The scopes of a token; `"all"` is every scope there is. */
export type Granted = readonly string[] | "all"

const reachRank: Readonly<Record<string, number>> = { my: 1, access: 2, all: 3 }
const reaches: readonly Reach[] = ["my", "access", "all"]

interface Scope {
  /** What it is about; the chat scopes are one family. */
  readonly family: string
  /** Within the family: more includes less. */
  readonly level: number
  readonly reach: number
}

/** Reads `chats--all:rw` and its like. `chats:rw` includes `chats.conversation:rw`, which includes `chats:ro`. */
const parse = (scope: string): Scope => {
  const [name = "", right = ""] = scope.split(":")
  const [resource = "", reach = "all"] = name.split("--")
  const level = right === "rw" ? 2 : 1
  const rank = reachRank[reach] ?? 3
  if (resource === "chats") return { family: "chats", level: right === "rw" ? 3 : 1, reach: rank }
  if (resource === "chats.conversation") return { family: "chats", level, reach: rank }
  return { family: resource, level, reach: rank }
}

/** How far `granted` reaches when any of `required` is enough; `undefined` when it is not. */
export const reachOf = (granted: Granted, required: readonly string[]): Reach | undefined => {
  if (granted === "all" || required.length === 0) return "all"
  const wanted = required.map(parse)
  let best = 0
  for (const held of granted.map(parse)) {
    const enough = wanted.some(
      ({ family, level, reach }) => held.family === family && held.level >= level && held.reach >= reach
    )
    if (enough) best = Math.max(best, held.reach)
  }
  return reaches[best - 1]
}
