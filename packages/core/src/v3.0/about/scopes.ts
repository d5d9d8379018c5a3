import type { Reach } from "../reach.ts"

/** A permission that a token may carry. */
export interface ScopeFacts {
  readonly scope: string
  /** The role an agent needs to grant it. */
  readonly role: "normal" | "administrator"
  /** What is special about it. */
  readonly note?: string
}

const entry = (scope: string, role: ScopeFacts["role"], note?: string): ScopeFacts =>
  note === undefined ? { scope, role } : { scope, role, note }

/** All scopes of v3.0 with the role each one needs. */
export const scopes: readonly ScopeFacts[] = [
  entry("agents--my:rw", "normal"),
  entry("agents--all:rw", "administrator"),
  entry("access_rules:ro", "administrator"),
  entry("access_rules:rw", "administrator"),
  entry("agents-bot--my:ro", "administrator"),
  entry("agents-bot--my:rw", "administrator"),
  entry("agents-bot--all:ro", "administrator"),
  entry("agents-bot--all:rw", "administrator"),
  entry("chats--all:ro", "normal"),
  entry("chats--access:ro", "normal"),
  entry("chats--my:ro", "normal"),
  entry("chats.conversation--all:rw", "normal"),
  entry("chats.conversation--access:rw", "normal"),
  entry("chats.conversation--my:rw", "normal"),
  entry("chats--all:rw", "administrator"),
  entry("chats--access:rw", "administrator"),
  entry("chats--my:rw", "normal"),
  entry("customers.ban:rw", "normal"),
  entry("customers:own", "administrator"),
  entry("customers:ro", "normal"),
  entry("customers:rw", "normal"),
  entry("multicast:rw", "normal"),
  entry("properties--my:ro", "administrator"),
  entry("properties--my:rw", "administrator"),
  entry("properties--all:ro", "administrator"),
  entry("webhooks--my:ro", "administrator"),
  entry("webhooks--my:rw", "administrator"),
  entry("webhooks--all:ro", "administrator"),
  entry("webhooks--all:rw", "administrator", "delete only")
]

const levels: readonly Reach[] = ["my", "access", "all"]

interface Parts {
  readonly family: string
  /** How far it reaches; a scope without a reach counts as the least. */
  readonly level: number
  readonly writes: boolean
}

const partsOf = (scope: string): Parts | undefined => {
  const match = /^(.+?)(?:--(all|access|my))?:(ro|rw)$/.exec(scope)
  return match === null
    ? undefined
    : {
        family: match[1]!,
        level: levels.indexOf(match[2] as Reach),
        writes: match[3] === "rw"
      }
}

/**
 * Whether a granted scope includes a wanted one: `rw` includes `ro`, `all` includes `access` includes `my`, and
 * `chats--X:rw` includes `chats.conversation--X:rw`, which includes `chats--X:ro`.
 *
 * @example
 * ```ts
 * scopeIncludes("chats--all:rw", "chats.conversation--my:rw") // true
 * ```
 */
export const scopeIncludes = (granted: string, wanted: string): boolean => {
  if (granted === wanted) return true
  const [has, needs] = [partsOf(granted), partsOf(wanted)]
  if (has === undefined || needs === undefined || has.level < needs.level) return false
  if (has.family === needs.family) return has.writes || !needs.writes
  if (has.family === "chats" && needs.family === "chats.conversation") return has.writes
  return has.family === "chats.conversation" && needs.family === "chats" && has.writes && !needs.writes
}
