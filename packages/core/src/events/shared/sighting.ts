import type { AnyCatalog } from "../../catalog/catalog.ts"
import type { ChatSnapshot, Person } from "../../catalog/roles.ts"
import type { GapEvent } from "../event.ts"
import type { RawEvent } from "../join/read-event.ts"

/** What a login tells those who join: a small part of its answer, without what nobody else needs to know. */
export interface LoginFacts {
  readonly agentId: string | undefined
  readonly chats: readonly ChatSnapshot[] | undefined
  readonly people: readonly Person[]
}

/** What a process writes down of what it saw, for whoever joins. */
export type Seen =
  | { readonly kind: "push" | "webhook"; readonly event: RawEvent }
  /** A session has logged in. */
  | { readonly kind: "login"; readonly login: LoginFacts }
  /** A session may have missed something, and goes on under another origin. Times in milliseconds. */
  | {
      readonly kind: "gap"
      readonly reason: GapEvent["reason"]
      /** For how long nothing was seen. */
      readonly lasted: number
      readonly ended: string
      readonly login: LoginFacts | undefined
    }
  /** A session is connected, and all it saw so far is written down; it was heard of last so many milliseconds ago. */
  | { readonly kind: "alive"; readonly silent: number }
  /** A session has ended. */
  | { readonly kind: "ended" }
  /** Webhooks were refused, and are brought again for a while only. */
  | { readonly kind: "refused" }

/** What the answer to a login tells; nothing where it cannot be read. */
export const readLogin = (catalog: AnyCatalog, reply: unknown): LoginFacts => {
  const { login, people } = catalog.roles
  return {
    agentId: login.agentId(reply),
    chats: login.chats(reply),
    people: people.users(reply)
  }
}

interface WrittenChat extends Omit<ChatSnapshot, "lastOrders" | "lastTies"> {
  readonly lastOrders: readonly (readonly [string, number])[]
  readonly lastTies?: readonly (readonly [string, string])[]
}

/** A text that says how long ago it was seen, in milliseconds, when that is not now. Those who do not know of it read the rest. */
export const aged = (text: string, age: number): string =>
  age < 1 ? text : `${text.slice(0, -1)},"age":${Math.ceil(age)}}`

export const writeSeen = (seen: Seen): string =>
  JSON.stringify(seen, (_name, value: unknown) => (value instanceof Map ? [...value] : value))

/** @throws SyntaxError or TypeError when it is none of ours */
export const readSeen = (text: string): Seen & { readonly age?: number } => {
  const seen = JSON.parse(text) as Seen & { readonly age?: number }
  if ((seen.kind !== "login" && seen.kind !== "gap") || seen.login?.chats === undefined) return seen
  const chats = (seen.login.chats as unknown as readonly WrittenChat[]).map(
    ({ lastOrders, lastTies, ...chat }): ChatSnapshot => ({
      ...chat,
      lastOrders: new Map(lastOrders),
      ...(lastTies === undefined ? {} : { lastTies: new Map(lastTies) })
    })
  )
  return { ...seen, login: { ...seen.login, chats } }
}
