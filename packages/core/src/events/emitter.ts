import type { Observer, Operator, Subscriber, Subscription } from "rxjs"
// The same class as that of "rxjs", whose root takes Node seven times as long to load.
import { Observable } from "rxjs/internal/Observable"
import { guardResult } from "./observe/guard-result.ts"

type Report = (cause: unknown) => void

const isFunction = (value: unknown): boolean => typeof value === "function"

/** Whether this is a subscriber of rxjs, of whichever copy of it: rxjs itself looks no closer. */
const isSubscriber = (value: unknown): value is Subscriber<unknown> => {
  if (typeof value !== "object" || value === null || !("closed" in value)) return false
  const { next, error, complete, add, remove, unsubscribe } = value as Partial<
    Record<"next" | "error" | "complete" | "add" | "remove" | "unsubscribe", unknown>
  >
  return [next, error, complete, add, remove, unsubscribe].every(isFunction)
}

/**
 * An Observable whose subscribers may throw: rxjs lets what a `next` handler throws end the process, here it is reported
 * and the subscription goes on. The same holds for what `pipe` makes of it.
 */
export class GuardedObservable<T> extends Observable<T> {
  readonly #report: Report

  constructor(subscribe: (subscriber: Subscriber<T>) => (() => void) | void, report: Report) {
    super(subscribe)
    this.#report = report
  }

  override lift<R>(operator?: Operator<T, R>): Observable<R> {
    const lifted = new GuardedObservable<R>(() => undefined, this.#report)
    lifted.source = this
    lifted.operator = operator
    return lifted
  }

  override subscribe(
    observerOrNext?: Partial<Observer<T>> | ((value: T) => void) | null,
    error?: ((error: unknown) => void) | null,
    complete?: (() => void) | null
  ): Subscription {
    if (isSubscriber(observerOrNext)) return super.subscribe(observerOrNext)
    const observer: Partial<Observer<T>> =
      typeof observerOrNext === "function"
        ? { next: observerOrNext, ...(error ? { error } : {}), ...(complete ? { complete } : {}) }
        : (observerOrNext ?? {})
    return super.subscribe({
      next: (value) => {
        try {
          guardResult(observer.next?.(value), this.#report)
        } catch (cause) {
          this.#report(cause)
        }
      },
      error: (cause: unknown) =>
        observer.error === undefined ? this.#report(cause) : this.#guard(() => observer.error?.(cause)),
      complete: () => this.#guard(() => observer.complete?.())
    })
  }

  #guard(run: () => void | Promise<void>): void {
    try {
      guardResult(run(), this.#report)
    } catch (cause) {
      this.#report(cause)
    }
  }
}

/** Hands values to many subscribers, each value to all of them before the next, also when a subscriber causes the next. */
export class Emitter<T> {
  readonly observable: Observable<T>
  readonly #subscribers = new Set<Subscriber<T>>()
  /** The same, as they are told: who subscribes while a value is handed out is told of the next one. */
  #audience: readonly Subscriber<T>[] | undefined
  readonly #waiting: T[] = []
  #emitting = false
  #completed = false

  constructor(report: Report) {
    this.observable = new GuardedObservable<T>((subscriber) => {
      if (this.#completed) return subscriber.complete()
      this.#subscribers.add(subscriber)
      this.#audience = undefined
      return () => {
        this.#subscribers.delete(subscriber)
        this.#audience = undefined
      }
    }, report)
  }

  /** How many are subscribed. */
  get size(): number {
    return this.#subscribers.size
  }

  next(value: T): void {
    if (this.#completed) return
    if (this.#emitting) {
      this.#waiting.push(value)
      return
    }
    if (this.#subscribers.size === 0) return
    this.#emitting = true
    try {
      this.#send(value)
      for (let i = 0; i < this.#waiting.length; i++) this.#send(this.#waiting[i]!)
    } finally {
      // Even from 0 to 0, setting a length is a slow call.
      if (this.#waiting.length > 0) this.#waiting.length = 0
      this.#emitting = false
    }
  }

  complete(): void {
    this.#completed = true
    for (const subscriber of this.#subscribers) subscriber.complete()
    this.#subscribers.clear()
  }

  #send(value: T): void {
    this.#audience ??= [...this.#subscribers]
    for (const subscriber of this.#audience) subscriber.next(value)
  }
}
