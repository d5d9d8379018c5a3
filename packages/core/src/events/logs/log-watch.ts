import type { EventLog, GroupInfo, LogHealth } from "./event-log.ts"

/** How the log of a stream is. */
export interface LogMetrics extends LogHealth {
  /** Its groups, as they were when they were asked for last: each look asks anew. */
  readonly groups: readonly GroupInfo[]
}

/** Looks at a log. */
export class LogWatch {
  readonly #log: Pick<EventLog, "groups" | "health">
  #groups: readonly GroupInfo[] = []
  #isAsking = false

  constructor(log: Pick<EventLog, "groups" | "health">) {
    this.#log = log
  }

  read(): LogMetrics {
    void this.#ask()
    return { ...this.#log.health(), groups: this.#groups }
  }

  async #ask(): Promise<void> {
    if (this.#isAsking) return
    this.#isAsking = true
    try {
      this.#groups = await this.#log.groups()
    } catch {
      // What the log cannot say is told by its health.
    } finally {
      this.#isAsking = false
    }
  }
}
