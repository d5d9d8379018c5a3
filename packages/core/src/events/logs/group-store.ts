import type { LogDelivery } from "./event-log.ts"

/** An event that a group has not acknowledged. */
export interface Entry {
  /** Its place among all events of the log. */
  readonly position: number
  readonly partition: string
  readonly follows: boolean
  readonly bytes: number
  /** How often it was handed out. */
  attempts: number
}

/** What a member is given of an entry. */
export type Handed<E> = Pick<LogDelivery<E>, "event" | "key" | "seq" | "id" | "repeated">

/** Where a group lies. What it returns a promise for takes effect when that is fulfilled. */
export interface GroupStore<T extends Entry, E> {
  /** Writes down that an entry is handed out, `entry.attempts` times by now, and gets it. */
  hand(entry: T): Handed<E> | Promise<Handed<E>>
  /** Writes down that an entry is done with; for a reason when it is given up. */
  finish(entry: T, reason: string | undefined): void | Promise<void>
  recall(entry: T, name: string): string | undefined
  remember(entry: T, name: string, value: string): void | Promise<void>
  /** There is less to do, or nobody to wait for. */
  onRoom(): void
  report(cause: unknown): void
}
