import { type Audience, audienceOf } from "./audience.ts"
import type { CustomerSubscription } from "./context.ts"
import type { Occurrence } from "./occurrence.ts"
import { admits, seesChat, type Viewer } from "./state/access.ts"
import { isPresent } from "./state/chats.ts"
import { type FakeVersion, isToldBy, payloadFor, type RequestId, type Teller, type Told } from "./version.ts"

/** A connection that is logged in. */
export interface Listener {
  /** What the feed calls it. */
  readonly id: string
  readonly version: FakeVersion
  readonly viewer: Viewer
  /** Whether the token lets it see chats at all. */
  readonly seesChats: boolean
  /** Which customers it asked to hear of. */
  readonly subscriptions: ReadonlyMap<string, CustomerSubscription>
  /** Whether its token has one of these scopes, or one that includes it. */
  grants(scopes: readonly string[]): boolean
  /** @param payload JSON text */
  push(event: string, payload: string, requestId: RequestId | undefined): void
}

/** The call that caused an occurrence. */
export interface Origin {
  readonly listener: Listener | undefined
  readonly requestId: RequestId | undefined
  /** The application whose token it was made with. */
  readonly clientId: string | undefined
}

/** Tells the agents that are connected what happened, each what he may see and in the words of his version. */
export class Pushes {
  readonly #listeners = new Set<Listener>()

  add(listener: Listener): void {
    this.#listeners.add(listener)
  }

  remove(listener: Listener): void {
    this.#listeners.delete(listener)
  }

  deliver(occurrence: Occurrence, tell: Teller, origin?: Origin): void {
    if (this.#listeners.size === 0) return
    const audience = audienceOf(occurrence)
    const texts = new Map<Told, string>()
    for (const listener of this.#listeners) {
      for (const told of tell(listener.version)) {
        if (!isToldBy(listener.version, "push", told)) continue
        if (!concerns(told.audience ?? audience, listener)) continue
        if (told.scopes !== undefined && !listener.grants(told.scopes)) continue
        if (told.isWantedBy?.(listener) === false) continue
        const requestId = listener === origin?.listener ? origin.requestId : undefined
        const text = textFor(told, listener, texts)
        if (text !== undefined) listener.push(told.name, text, requestId)
      }
    }
  }
}

/** The payload as JSON text, written once where all see the same. */
const textFor = (told: Told, { viewer }: Listener, texts: Map<Told, string>): string | undefined => {
  if (typeof told.payload === "function") {
    const payload = payloadFor(told, viewer)
    return payload === undefined ? undefined : JSON.stringify(payload)
  }
  const text = texts.get(told) ?? JSON.stringify(told.payload)
  texts.set(told, text)
  return text
}

const concerns = (audience: Audience, listener: Listener): boolean => {
  const { viewer, seesChats } = listener
  const { agent, reach } = viewer
  if (audience.kind === "connection") return audience.connection === listener
  if (audience.kind === "agent-ids") return audience.ids.has(agent.id)
  if (audience.except === agent.id) return false
  if (audience.kind === "agents")
    return audience.access === undefined || reach === "all" || admits(audience.access, agent)
  const { chat, everyone, until, only } = audience
  if (!seesChats || only?.has(agent.id) === false) return false
  if (until !== undefined && reach !== "my" && admits(until, agent)) return true
  if (!seesChat(viewer, chat)) return false
  return everyone || isPresent(chat, agent.id) || chat.follower_ids.includes(agent.id)
}
