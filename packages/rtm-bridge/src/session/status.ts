import { Emitter, GuardedObservable } from "@agent-chat/core/events"
import type { Observable } from "rxjs"

/** Where a session stands. */
export type RtmStatus =
  /** Nothing was asked of it yet. */
  | { readonly state: "idle" }
  /** The first connection is being made. */
  | { readonly state: "connecting" }
  /** Logged in; calls go out at once. */
  | { readonly state: "ready" }
  /** There is no connection, and one will be made; calls wait. */
  | {
      readonly state: "reconnecting"
      /** From 1; counted anew once a connection has been stable. */
      readonly attempt: number
      /** Milliseconds from this moment to the attempt. */
      readonly delay: number
      /** Why there is no connection, in a word: such as `lost`, or the reason the server gave. */
      readonly reason: string
    }
  /** No new calls are taken; those under way are finished. */
  | { readonly state: "draining" }
  /** It ended, and does not come back by itself. */
  | {
      readonly state: "closed"
      /** `closed` and `logged-out` are the caller's own doing; all else is the reason the server gave. */
      readonly reason: string
    }

/** An Observable that knows its value and emits it first. */
export interface ValueObservable<T> extends Observable<T> {
  /** The value now. */
  readonly value: T
}

/** A value that is watched. */
export class WatchedValue<T> {
  readonly observable: ValueObservable<T>
  readonly #changes: Emitter<T>
  #value: T

  constructor(value: T, report: (cause: unknown) => void) {
    this.#value = value
    this.#changes = new Emitter(report)
    const read = (): T => this.#value
    this.observable = new (class extends GuardedObservable<T> {
      get value(): T {
        return read()
      }
    })((subscriber) => {
      const first = read()
      subscriber.next(first)
      const subscription = this.#changes.observable.subscribe(subscriber)
      // What was told first may have caused a change.
      if (read() !== first) subscriber.next(read())
      return () => subscription.unsubscribe()
    }, report)
  }

  get value(): T {
    return this.#value
  }

  set(value: T): void {
    this.#value = value
    this.#changes.next(value)
  }

  complete(): void {
    this.#changes.complete()
  }
}
