import type { Audience, Occurrence } from "./occurrence.ts"
import { admits, seesChat, type Viewer } from "./state/access.ts"
import { isPresent } from "./state/chats.ts"

/** A connection that is logged in. */
export interface Listener {
  /** What its agent sees, as far as the token reaches; `undefined` when it reaches no chat. */
  readonly chatViewer: Viewer | undefined
  readonly viewer: Viewer
  push(event: string, payload: unknown, requestId: string | undefined): void
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

  get listeners(): ReadonlySet<Listener> {
    return this.#listeners
  }

  deliver(occurrence: Occurrence, origin?: Origin): void {
    const { event, payload, pushTo, except } = occurrence
    for (const listener of this.#listeners) {
      if (listener.viewer.agent.id === except || !concerns(pushTo, listener)) continue
      const requestId = listener === origin?.listener ? origin.requestId : undefined
      listener.push(event, payload(listener.viewer), requestId)
    }
  }
}

const concerns = (audience: Audience, { viewer, chatViewer }: Listener): boolean => {
  const { agent, reach } = viewer
  switch (audience.kind) {
    case "chat": {
      const { chat, everyone } = audience
      if (chatViewer === undefined || !seesChat(chatViewer, chat)) return false
      return everyone || isPresent(chat, agent.id) || chat.follower_ids.includes(agent.id)
    }
    case "agents":
      return audience.access === undefined || reach === "all" || admits(audience.access, agent)
    case "agent-ids":
      return audience.ids.has(agent.id)
    case "nobody":
    default:
      return false
  }
}
