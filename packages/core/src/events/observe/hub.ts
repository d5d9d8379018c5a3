import type { Observable } from "rxjs"
import type { AnyEnvelope, GapEnvelope } from "../envelope.ts"
import { Emitter, GuardedObservable } from "../emitter.ts"

/** What goes through a hub. */
export type HubEvent = AnyEnvelope | GapEnvelope

/** Hands envelopes to whoever wants all of them, and to those who want one action, chat or thread only. */
export class Hub {
  readonly #report: (cause: unknown) => void
  readonly #all: Emitter<HubEvent>
  readonly #actions = new Map<string, Emitter<HubEvent>>()
  readonly #chats = new Map<string, Emitter<HubEvent>>()
  readonly #threads = new Map<string, Emitter<HubEvent>>()
  #completed = false

  constructor(report: (cause: unknown) => void) {
    this.#report = report
    this.#all = new Emitter(report)
  }

  get all(): Observable<HubEvent> {
    return this.#all.observable
  }

  /** Whether anybody is told of events; those who are told of gaps only do not count. */
  get isHeard(): boolean {
    if (this.#all.size > 0 || this.#chats.size > 0 || this.#threads.size > 0) return true
    return this.#actions.size > (this.#actions.has("gap") ? 1 : 0)
  }

  /** How many are subscribed. */
  get size(): number {
    let size = this.#all.size
    for (const map of [this.#actions, this.#chats, this.#threads]) {
      for (const emitter of map.values()) size += emitter.size
    }
    return size
  }

  action(name: string): Observable<HubEvent> {
    return this.#part(this.#actions, name)
  }

  chat(chatId: string): Observable<HubEvent> {
    return this.#part(this.#chats, chatId)
  }

  thread(threadId: string): Observable<HubEvent> {
    return this.#part(this.#threads, threadId)
  }

  publish(event: HubEvent): void {
    this.#all.next(event)
    this.#actions.get(event.action)?.next(event)
    if (!("key" in event)) return
    if (event.chatId !== undefined) this.#chats.get(event.chatId)?.next(event)
    if (event.threadId !== undefined) this.#threads.get(event.threadId)?.next(event)
  }

  complete(): void {
    this.#completed = true
    this.#all.complete()
    for (const map of [this.#actions, this.#chats, this.#threads]) {
      for (const emitter of map.values()) emitter.complete()
      map.clear()
    }
  }

  /** An emitter exists as long as it has subscribers: a program may look at any number of chats. */
  #part(map: Map<string, Emitter<HubEvent>>, name: string): Observable<HubEvent> {
    return new GuardedObservable<HubEvent>((subscriber) => {
      if (this.#completed) return subscriber.complete()
      let emitter = map.get(name)
      if (emitter === undefined) map.set(name, (emitter = new Emitter(this.#report)))
      const used = emitter
      const subscription = used.observable.subscribe(subscriber)
      return () => {
        subscription.unsubscribe()
        if (used.size === 0 && map.get(name) === used) map.delete(name)
      }
    }, this.#report)
  }
}
