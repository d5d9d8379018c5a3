import type { EventLog, GroupInfo, LogHealth } from "./event-log.ts"

/** How the log of a stream is. */
export interface LogMetrics extends LogHealth {
  /** Its groups, as they were when they were asked for last: each look asks anew. `groups` of the log tells how they are now. */
  readonly groups: readonly GroupInfo[]
  /** When that was, in milliseconds since 1970; nothing before the first answer. */
  readonly groupsAt: number | undefined
}

/** Looks at a log. */
export class LogWatch {
  readonly #log: Pick<EventLog, "groups" | "health">
  #groups: readonly GroupInfo[] = []
  #groupsAt: number | undefined
  #isAsking = false

  constructor(log: Pick<EventLog, "groups" | "health">) {
    this.#log = log
  }

  read(): LogMetrics {
    void this.#ask()
    return { ...this.#log.health(), groups: this.#groups, groupsAt: this.#groupsAt }
  }

  async #ask(): Promise<void> {
    if (this.#isAsking) return
    this.#isAsking = true
    try {
      const at = Date.now()
      this.#groups = await this.#log.groups()
      this.#groupsAt = at
    } catch {
      // What the log cannot say is told by its health.
    } finally {
      this.#isAsking = false
    }
  }
}
