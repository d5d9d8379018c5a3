import { type Occurrence, payloadFor } from "./occurrence.ts"

/** What a customer was told. */
export interface Received {
  readonly action: string
  readonly payload: unknown
}

/** What customers hear, in place of the Customer API that this fake has not. */
export class Inboxes {
  readonly #byCustomer = new Map<string, Received[]>()
  readonly #listeners = new Set<() => void>()

  /** The inbox of a customer, from the first time it is asked for. */
  of(customerId: string): Received[] {
    const inbox = this.#byCustomer.get(customerId) ?? []
    this.#byCustomer.set(customerId, inbox)
    return inbox
  }

  deliver(occurrence: Occurrence): void {
    for (const id of occurrence.customerIds ?? []) {
      this.#byCustomer.get(id)?.push({ action: occurrence.event, payload: payloadFor(occurrence) })
    }
    for (const listener of this.#listeners) listener()
  }

  /** Calls back after every delivery. Returns what ends it. */
  onDelivery(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }
}
