import type { TransportKind } from "@agent-chat/core"

/** A call that reached the fake. */
export interface Call {
  readonly action: string
  readonly payload: unknown
  readonly via: TransportKind
  readonly agentId: string
  readonly requestId?: string | undefined
  readonly authorId?: string | undefined
  /** Milliseconds since 1970. */
  readonly at: number
}

/** How many calls are remembered; older ones are forgotten. */
const limit = 10_000

/** The calls that reached the fake, oldest first. */
export class CallLog {
  #calls: Call[] = []
  #forgotten = 0

  add(call: Call): void {
    this.#calls.push(call)
    if (this.#calls.length < 2 * limit) return
    this.#calls = this.#calls.slice(-limit)
    this.#forgotten += limit
  }

  /** All that are remembered, at least the last 10 000. */
  get all(): readonly Call[] {
    return this.#calls
  }

  /** How many there were. */
  get count(): number {
    return this.#forgotten + this.#calls.length
  }

  /** Those of one action. */
  of(action: string): readonly Call[] {
    return this.#calls.filter((call) => call.action === action)
  }

  clear(): void {
    this.#calls = []
    this.#forgotten = 0
  }
}
