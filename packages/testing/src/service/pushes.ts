import { type Audience, type Occurrence, payloadFor } from "./occurrence.ts"
import { admits, seesChat, type Viewer } from "./state/access.ts"
import { isPresent } from "./state/chats.ts"

/** A connection that is logged in. */
export interface Listener {
  readonly viewer: Viewer
  /** Whether the token lets it see chats at all. */
  readonly seesChats: boolean
  /** @param payload JSON text */
  push(event: string, payload: string, requestId: string | undefined): void
}

/** The call that caused an occurrence. */
export interface Origin {
  readonly listener: Listener | undefined
  readonly requestId: string | undefined
}

/** Tells the agents that are connected what happened, each what he may see. */
export class Pushes {
  readonly #listeners = new Set<Listener>()

  add(listener: Listener): void {
    this.#listeners.add(listener)
  }

  remove(listener: Listener): void {
    this.#listeners.delete(listener)
  }

  deliver(occurrence: Occurrence, origin?: Origin): void {
    const { event, payload, pushTo, except } = occurrence
    let shared: string | undefined
    for (const listener of this.#listeners) {
      if (listener.viewer.agent.id === except || !concerns(pushTo, listener)) continue
      const text =
        typeof payload === "function"
          ? JSON.stringify(payloadFor(occurrence, listener.viewer))
          : (shared ??= JSON.stringify(payload))
      listener.push(event, text, listener === origin?.listener ? origin.requestId : undefined)
    }
  }
}

const concerns = (audience: Audience, { viewer, seesChats }: Listener): boolean => {
  const { agent, reach } = viewer
  switch (audience.kind) {
    case "chat": {
      const { chat, everyone, until } = audience
      if (!seesChats) return false
      if (until !== undefined && reach !== "my" && admits(until, agent)) return true
      if (!seesChat(viewer, chat)) return false
      return everyone || isPresent(chat, agent.id) || chat.follower_ids.includes(agent.id)
    }
    case "agents":
      return audience.access === undefined || reach === "all" || admits(audience.access, agent)
    case "agent-ids":
    default:
      return audience.ids.has(agent.id)
  }
}
