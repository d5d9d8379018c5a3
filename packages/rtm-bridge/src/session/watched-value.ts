import { Emitter, GuardedObservable } from "@agent-chat/core/events/emitter"
import type { Observable, Subscriber } from "rxjs"

/** An Observable that knows its value and emits it first. */
export interface ValueObservable<T> extends Observable<T> {
  /** The value now. */
  readonly value: T
}

/** A class, as a property defined on each Observable would take more memory than the rest of it. */
class LastOf<T> extends GuardedObservable<T> implements ValueObservable<T> {
  readonly #watched: WatchedValue<T>

  constructor(watched: WatchedValue<T>, ...rest: ConstructorParameters<typeof GuardedObservable<T>>) {
    super(...rest)
    this.#watched = watched
  }

  get value(): T {
    return this.#watched.value
  }
}

/** A value that is watched. Who subscribes is told the last one at once, where there is one, and then every other. */
export class WatchedValue<T> {
  readonly observable: ValueObservable<T>
  readonly #changes: Emitter<T>
  #last: { readonly value: T } | undefined

  constructor(report: (cause: unknown) => void, first?: { readonly value: T }) {
    this.#last = first
    this.#changes = new Emitter(report)
    const subscribe = (subscriber: Subscriber<T>): (() => void) => {
      const told = this.#last
      if (told !== undefined) subscriber.next(told.value)
      const subscription = this.#changes.observable.subscribe(subscriber)
      // What was told first may have caused a change.
      if (this.#last !== undefined && this.#last !== told) subscriber.next(this.#last.value)
      return () => subscription.unsubscribe()
    }
    this.observable = new LastOf(this, subscribe, report)
  }

  /** The last one; `undefined` before there is one. */
  get value(): T {
    return this.#last?.value as T
  }

  set(value: T): void {
    this.#last = { value }
    this.#changes.next(value)
  }

  complete(): void {
    this.#changes.complete()
  }
}
