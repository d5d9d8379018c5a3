import { Observable, type Observer, type Operator, Subscriber } from "rxjs"

/** What may be given to `subscribe`. */
type Target<T> = Partial<Observer<T>> | ((value: T) => void) | null

/**
 * An Observable whose subscribers may throw. Plain rxjs rethrows from a timer, which ends a Node process; here it is
 * reported, and neither the source nor another subscriber notices. Holds through `pipe` as well.
 */
export class GuardedObservable<T> extends Observable<T> {
  readonly #report: (cause: unknown) => void

  constructor(source: Observable<T>, report: (cause: unknown) => void) {
    super()
    this.source = source
    this.#report = report
  }

  override lift<R>(operator?: Operator<T, R>): Observable<R> {
    const lifted = new GuardedObservable<R>(this as Observable<unknown> as Observable<R>, this.#report)
    lifted.operator = operator
    return lifted
  }

  override subscribe(
    target?: Target<T>,
    error?: ((cause: unknown) => void) | null,
    complete?: (() => void) | null
  ) {
    if (target instanceof Subscriber) return super.subscribe(target)
    const observer: Partial<Observer<T>> =
      typeof target === "function" || target === null || target === undefined
        ? {
            ...(target ? { next: target } : {}),
            ...(error ? { error } : {}),
            ...(complete ? { complete } : {})
          }
        : target
    return super.subscribe({
      next: (value) => this.#guard(() => observer.next?.(value)),
      error: (cause: unknown) =>
        this.#guard(() => {
          if (observer.error === undefined) throw cause
          observer.error(cause)
        }),
      complete: () => this.#guard(() => observer.complete?.())
    })
  }

  #guard(run: () => void): void {
    try {
      run()
    } catch (cause) {
      this.#report(cause)
    }
  }
}
