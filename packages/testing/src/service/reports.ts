import type { Call } from "./calls.ts"
import type { Clock } from "./clock.ts"
import type { Feed } from "./feed.ts"

/** A call and what it was answered; without an agent when it was refused before one was known. */
export interface CallReport extends Call {
  /** `ok`, the type of the refusal, or `no answer`. */
  readonly result: string
}

/** Where a call came in. */
export interface Entrance {
  readonly wire: "web" | "rtm" | "configuration"
  /** The connection of the RTM API. */
  readonly connection?: string | undefined
}

/** How a call ended: with an answer, or with none. */
export interface Ending {
  /** `ok`, the type of the refusal, or `no answer`. */
  readonly result: string
  readonly payload?: unknown
  readonly error?: unknown
}

/** Tells of calls and their answers: whoever watches, and the feed. */
export class Reports {
  readonly #clock: Clock
  readonly #feed: Feed
  readonly #onCall: ((report: CallReport) => void) | undefined

  constructor(clock: Clock, feed: Feed, onCall: ((report: CallReport) => void) | undefined) {
    this.#clock = clock
    this.#feed = feed
    this.#onCall = onCall
  }

  /** Whether anybody is told. */
  get areWanted(): boolean {
    return this.#feed.isOn || this.#onCall !== undefined
  }

  /** A call arrived; what is returned tells how it ended. */
  begin(call: Call, entrance: Entrance): (ending: Ending) => void {
    const { action, version, agentId, requestId, payload, at } = call
    const about = { ...entrance, version, action }
    const id = this.#feed.add(
      "call",
      at,
      { ...about, agent_id: agentId, request_id: requestId },
      { payload: payload ?? {} }
    )
    return ({ result, ...bodies }) => {
      const now = this.#clock.now()
      this.#feed.add("answer", now, { ...about, call: id, result, ms: now - at }, bodies)
      this.#tell(call, result)
    }
  }

  /** A call was refused before it was one: what was asked for is an action, or a path. */
  refused(call: Call, entrance: Entrance, error: { readonly type: string }): void {
    const { action, version, at } = call
    this.#feed.add("answer", at, { ...entrance, version, action, result: error.type, ms: 0 }, { error })
    this.#tell(call, error.type)
  }

  /** What a watcher throws is its own business, not that of a socket. */
  #tell(call: Call, result: string): void {
    try {
      this.#onCall?.({ ...call, result })
    } catch {
      // Nobody to tell.
    }
  }
}
