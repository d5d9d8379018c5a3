import type { Documented } from "../catalog/documented.ts"
import { isFields, textOf } from "../json.ts"
import type { Findings } from "./findings.ts"
import type { Observation } from "./observation.ts"
import { kindOf, publicField, publicWord } from "./public-name.ts"

type Refusal = Extract<Observation, { readonly kind: "refusal" }>

/** What is refused, with which type and status. */
export class Refusals {
  readonly #documented: Documented
  readonly #findings: Findings
  readonly #statuses = new Map<string, Set<number>>()

  constructor(documented: Documented, findings: Findings) {
    this.#documented = documented
    this.#findings = findings
  }

  see({ action, error, status }: Refusal): void {
    const where = `refusal ${publicWord(action)}`
    const add = (kind: "error-shape" | "unknown-error" | "unknown-field", path: string, says: string): void =>
      this.#findings.add(kind, where, action, path, says)
    if (!isFields(error)) return add("error-shape", "error", `documented as object, came as ${kindOf(error)}`)
    const type = textOf(error["type"])
    for (const name of ["type", "message"]) {
      if (typeof error[name] !== "string") {
        add("error-shape", `error.${name}`, `documented as string, came as ${kindOf(error[name])}`)
      }
    }
    for (const name of Object.keys(error)) {
      if (!["type", "message", "data"].includes(name))
        add("unknown-field", `error.${publicField(name)}`, "undocumented")
    }
    if (type === undefined) return
    const known = this.#documented.errors.some((each) => each.type === type || each.aliases?.includes(type))
    if (!known) add("unknown-error", "error.type", `${publicWord(type)} is in no list`)
    if (status === undefined) return
    const seen = this.#statuses.get(publicWord(type)) ?? new Set()
    this.#statuses.set(publicWord(type), seen.add(status))
  }

  /** The HTTP statuses that came with each type: no document tells them. */
  get statuses(): ReadonlyMap<string, readonly number[]> {
    return new Map([...this.#statuses].map(([type, seen]) => [type, [...seen].toSorted((a, b) => a - b)]))
  }
}
