import { Emitter, GuardedObservable } from "@agent-chat/core/events/emitter"
import type { Observable } from "rxjs"

/** The answers to logins: the last one at once for who subscribes late, then every other. */
export class Logins {
  readonly observable: Observable<unknown>
  readonly #answers: Emitter<unknown>
  #last: { readonly answer: unknown } | undefined

  constructor(report: (cause: unknown) => void) {
    this.#answers = new Emitter(report)
    this.observable = new GuardedObservable((subscriber) => {
      const told = this.#last
      if (told !== undefined) subscriber.next(told.answer)
      const subscription = this.#answers.observable.subscribe(subscriber)
      // What was told first may have caused another login.
      if (this.#last !== undefined && this.#last !== told) subscriber.next(this.#last.answer)
      return () => subscription.unsubscribe()
    }, report)
  }

  add(answer: unknown): void {
    this.#last = { answer }
    this.#answers.next(answer)
  }

  complete(): void {
    this.#answers.complete()
  }
}
