import type { Connection } from "../connection/connection.ts"
import type { Connections } from "./connections.ts"
import { Pace, type PaceOptions } from "./pace.ts"
import type { Timer } from "../platform/timers.ts"

export interface DialerOptions extends PaceOptions {
  readonly connections: Connections
  readonly connection: () => Connection
}

/** Makes the next connection of a session: one at a time, no faster than its pace allows. */
export class Dialer {
  readonly #options: DialerOptions
  readonly pace: Pace
  /** The next attempt, while it has to wait. */
  #planned: Timer | undefined

  constructor(options: DialerOptions) {
    this.#options = options
    this.pace = new Pace(options)
  }

  /** Connects for the first time, or for the first time after an end. */
  begin(): void {
    this.#plan(this.pace.begin())
  }

  /** Connects at once if that may be, else after a wait. Answers how long that is, in milliseconds. */
  soon(): number {
    return this.#plan(this.pace.atOnce())
  }

  /** Connects after a wait, not shorter than the service asks for. Answers how long that is. */
  later(asked?: number): number {
    return this.#plan(this.pace.next(asked))
  }

  /** Makes another connection beside the current one, unless that is under way. */
  another(): void {
    if (this.#options.connections.next === undefined && this.#planned === undefined) this.soon()
  }

  /** Does not wait any longer, if that may be. */
  hurry(): void {
    if (this.#planned !== undefined && this.pace.takeFree()) this.#plan(0)
  }

  /** Makes no connection that is not being made already. */
  rest(): void {
    this.#planned?.clear()
    this.#planned = undefined
    this.pace.lost()
  }

  /** What was planned before is forgotten. */
  #plan(delay: number): number {
    this.#planned?.clear()
    this.#planned = delay > 0 ? this.#options.timers.set(delay, () => this.#dial()) : undefined
    if (delay === 0) this.#dial()
    return delay
  }

  #dial(): void {
    this.#planned = undefined
    const connection = this.#options.connection()
    this.#options.connections.next = connection
    connection.start()
  }
}
