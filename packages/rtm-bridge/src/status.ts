import type { BehaviorSubject, Observable } from "rxjs"
import { GuardedObservable } from "./guarded-observable.ts"

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

/** The outside of a `BehaviorSubject`. */
export class GuardedValue<T> extends GuardedObservable<T> implements ValueObservable<T> {
  readonly #subject: BehaviorSubject<T>

  constructor(subject: BehaviorSubject<T>, report: (cause: unknown) => void) {
    super(subject, report)
    this.#subject = subject
  }

  get value(): T {
    return this.#subject.value
  }
}
