import type { HeaderReader } from "../catalog/lifecycle.ts"
import { lifecycleIn } from "../catalog/lifecycle.ts"
import type { Diagnostic } from "./observer.ts"

/** Milliseconds before the end of a stage from which on it is urgent. */
const urgent = 30 * 86_400_000

/** Tells of the end of an API version, once for each stage, and once more when the end is near. */
export class LifecycleWatch {
  readonly #version: string
  readonly #report: (diagnostic: Diagnostic) => void
  readonly #told = new Set<string>()

  constructor(version: string, report: (diagnostic: Diagnostic) => void) {
    this.#version = version
    this.#report = report
  }

  /** Looks at the headers of an answer, or of the upgrade to a WebSocket. */
  see(header: HeaderReader): void {
    for (const { stage, endsAt } of lifecycleIn(header)) {
      const soon = Date.parse(endsAt) - Date.now() < urgent
      const key = `${stage} ${soon}`
      if (this.#told.has(key)) continue
      this.#told.add(key)
      this.#report({ kind: "api-lifecycle", version: this.#version, stage, endsAt, soon })
    }
  }
}
