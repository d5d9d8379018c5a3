import type { AnyCatalog } from "../catalog/catalog.ts"
import type { AnyEvent, EventSource } from "../catalog/event.ts"
import { eventKey } from "../events/join/event-key.ts"
import type { Findings } from "./findings.ts"
import type { Observation } from "./observation.ts"
import { disagreements } from "./pairs.ts"
import { publicWord } from "./public-name.ts"
import { Recent } from "./recent.ts"

type EventObservation = Extract<Observation, { readonly kind: "event" }>

interface Half {
  readonly source: EventSource
  readonly action: string
  readonly payload: unknown
  readonly at: number
}

/** Milliseconds that the other half of an occurrence may take. */
const grace = 5_000
const mostOpen = 1_000

/** Which side brings what, and whether both say the same. */
export class Sides {
  readonly #catalog: AnyCatalog
  readonly #findings: Findings
  readonly #keys = new Map<AnyEvent, (payload: unknown) => string | undefined>()
  readonly #counts = new Map<string, { push: number; webhook: number; paired: number }>()
  readonly #halves = new Recent<Half>(mostOpen)
  /** The keys of occurrences that both sides have told. */
  readonly #whole = new Recent<true>(mostOpen)
  readonly #pushed = new Recent<true>(mostOpen)
  readonly #registered = new Set<string>()
  readonly #concluded = new Set<string>()
  readonly #seen = { push: 0, webhook: 0 }
  #last = 0

  constructor(catalog: AnyCatalog, findings: Findings) {
    this.#catalog = catalog
    this.#findings = findings
  }

  /** Events for which webhooks are registered, so that one that never comes is missed. */
  register(actions: readonly string[]): void {
    for (const action of actions) this.#registered.add(action)
  }

  /** What tells one occurrence from every other; `undefined` where nothing does, or its content only. */
  idOf(action: string, payload: unknown): string | undefined {
    return this.#definitionOf(action)?.keyClass === "id" ? this.keyOf(action, payload) : undefined
  }

  /** The same, or what names the content; `undefined` where nothing does. */
  keyOf(action: string, payload: unknown): string | undefined {
    const definition = this.#definitionOf(action)
    if (definition === undefined || definition.keyClass === "none") return undefined
    let read = this.#keys.get(definition)
    if (read === undefined) this.#keys.set(definition, (read = eventKey(definition)))
    const { joins } = definition
    const key = read(payload)
    return key === undefined ? undefined : `${joins?.name ?? action} ${key}`
  }

  see(event: EventObservation): void {
    const { action, source, payload, at } = event
    this.#last = Math.max(this.#last, at)
    this.#seen[source]++
    const definition = this.#definitionOf(action)
    const where = `${source} ${publicWord(action)}`
    if (definition === undefined) {
      this.#findings.add("unknown-event", where, action, "", "an event that nobody documented")
      return
    }
    const count = this.#counts.get(action) ?? { push: 0, webhook: 0, paired: 0 }
    this.#counts.set(action, count)
    count[source]++
    if (!definition.via.includes(source)) {
      const documented = definition.via.join(" and ")
      this.#findings.add("undocumented-side", where, action, "", `documented as ${documented} only`)
    }
    const key = this.keyOf(action, payload)
    if (key === undefined) return
    this.#repeated(definition, source, key, where)
    this.#pair(key, { source, action, payload, at }, count)
  }

  /** What can be told only once all was seen; each of it is told once. */
  conclude(): void {
    if (this.#seen.push === 0 || this.#seen.webhook === 0) return
    for (const [action, { push, webhook }] of this.#counts) {
      const { via } = this.#definitionOf(action)!
      if (via.length < 2 || this.#concluded.has(action)) continue
      if (push === 0 || (webhook === 0 && this.#registered.has(action))) this.#concluded.add(action)
      if (webhook === 0 && this.#registered.has(action)) {
        this.#findings.add(
          "one-side-only",
          `webhook ${action}`,
          action,
          "",
          "registered, and came as push only"
        )
      }
      if (push === 0) {
        this.#findings.add("one-side-only", `push ${action}`, action, "", "came as webhook only")
      }
    }
    for (const [key, { action, source, at }] of this.#halves.entries()) {
      const count = this.#counts.get(action)
      const other = source === "push" ? "webhook" : "push"
      // What one side never brings was told of above, or is not registered.
      if (count === undefined || count[other] === 0 || this.#last - at < grace) continue
      this.#halves.delete(key)
      const says = `an occurrence came as ${source} and not as ${other}`
      this.#findings.add("one-side-only", `${other} ${action}`, action, "", says)
    }
  }

  /** How many occurrences both sides told. */
  get paired(): number {
    return [...this.#counts.values()].reduce((sum, { paired }) => sum + paired, 0)
  }

  #definitionOf(action: string): AnyEvent | undefined {
    return Object.hasOwn(this.#catalog.events, action) ? this.#catalog.events[action] : undefined
  }

  #repeated({ keyClass }: AnyEvent, source: EventSource, key: string, where: string): void {
    if (source !== "push") return
    if (keyClass === "id" && this.#pushed.get(key) !== undefined) {
      this.#findings.add("repeated-key", where, where.slice("push ".length), "", "came twice with one key")
    }
    this.#pushed.set(key, true)
  }

  #pair(key: string, half: Half, count: { paired: number }): void {
    if (this.#whole.get(key) !== undefined) return
    const known = this.#halves.get(key)
    if (known === undefined || known.source === half.source) {
      if (known === undefined) this.#halves.set(key, half)
      return
    }
    this.#halves.delete(key)
    this.#whole.set(key, true)
    count.paired++
    const [push, webhook] = half.source === "push" ? [half, known] : [known, half]
    // Another name on the other side has another form by the documents.
    if (push.action !== webhook.action) return
    for (const { path, says } of disagreements(push.payload, webhook.payload)) {
      this.#findings.add("sides-disagree", `both ${half.action}`, half.action, path, says)
    }
  }
}
