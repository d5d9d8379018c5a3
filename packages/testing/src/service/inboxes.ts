import { customersToldOf } from "./audience.ts"
import type { Occurrence } from "./occurrence.ts"
import { type FakeVersion, payloadFor, type Teller } from "./version.ts"
import type { EventRecord } from "./world.ts"

/** What a customer was told. */
export interface Received {
  readonly action: string
  readonly payload: unknown
}

/** How much of what a customer was told is kept; what is older is forgotten. */
const limit = 10_000

const keep = <Item>(items: Item[], ...more: readonly Item[]): void => {
  items.push(...more)
  if (items.length >= 2 * limit) items.splice(0, items.length - limit)
}

/** What one customer was told: as each API version says it, and the events as they are. */
export interface Inbox {
  /** By the name of the version. */
  readonly received: ReadonlyMap<string, Received[]>
  readonly events: EventRecord[]
}

/** What customers hear, in place of the Customer API that this fake has not. */
export class Inboxes {
  readonly #byCustomer = new Map<string, Inbox>()
  readonly #listeners = new Set<() => void>()
  readonly #versions: readonly FakeVersion[]

  /** @param versions whose words are used */
  constructor(versions: readonly FakeVersion[]) {
    this.#versions = versions
  }

  /** The inbox of a customer, from the first time it is asked for. */
  of(customerId: string): Inbox {
    const received = new Map(this.#versions.map(({ catalog }) => [catalog.version, []]))
    const inbox = this.#byCustomer.get(customerId) ?? { received, events: [] }
    this.#byCustomer.set(customerId, inbox)
    return inbox
  }

  deliver(occurrence: Occurrence, tell: Teller): void {
    for (const id of this.#byCustomer.size === 0 ? [] : customersToldOf(occurrence)) {
      const inbox = this.#byCustomer.get(id)
      if (inbox === undefined) continue
      for (const version of this.#versions) {
        const received = inbox.received.get(version.catalog.version) ?? []
        keep(received, ...tell(version).map((told) => ({ action: told.name, payload: payloadFor(told) })))
      }
      keep(inbox.events, ...eventsIn(occurrence))
    }
    for (const listener of this.#listeners) listener()
  }

  /** Calls back after every delivery. Returns what ends it. */
  onDelivery(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }
}

const eventsIn = (occurrence: Occurrence): readonly EventRecord[] => {
  if (occurrence.kind === "event-added") return [occurrence.event]
  return occurrence.kind === "thread-opened" ? occurrence.thread.events : []
}
