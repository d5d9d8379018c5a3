import {
  type AgentChatEvent,
  type AnyCatalog,
  ConfigurationError,
  DecodeError,
  type Diagnostic,
  type EventAction,
  type EventOf,
  type GapEvent,
  type Validation
} from "@agent-chat/core"
import { toEvent } from "@agent-chat/core/events"
import { type Observable, Subject } from "rxjs"
import { GuardedObservable } from "./guarded-observable.ts"

/** A push as it was read from a frame. */
export interface Push {
  readonly action: string
  readonly payload: unknown
  readonly requestId: string | undefined
  /** The connection it came over. */
  readonly origin?: string
}

/** Hands pushes to those who asked for them: one Subject per action, and one for all. */
export class EventHub<C extends AnyCatalog> {
  readonly #catalog: C
  readonly #validate: Validation
  readonly #report: (diagnostic: Diagnostic) => void
  readonly #all = new Subject<AgentChatEvent<C>>()
  readonly #byAction = new Map<string, Subject<AgentChatEvent<C>>>()
  readonly events: Observable<AgentChatEvent<C>>

  constructor(catalog: C, validate: Validation, report: (diagnostic: Diagnostic) => void) {
    this.#catalog = catalog
    this.#validate = validate
    this.#report = report
    this.events = this.#guard(this.#all)
  }

  /** The events of one action. */
  on<A extends EventAction<C>>(action: A): Observable<EventOf<C, A>> {
    if (!Object.hasOwn(this.#catalog.events, action) && action !== "unknown" && action !== "gap") {
      throw new ConfigurationError({
        option: "action",
        message: `v${this.#catalog.version} has no event ${JSON.stringify(action)}; listen to "unknown"`
      })
    }
    let subject = this.#byAction.get(action)
    if (subject === undefined) {
      subject = new Subject()
      this.#byAction.set(action, subject)
    }
    return this.#guard(subject) as unknown as Observable<EventOf<C, A>>
  }

  /** Whether anybody listens to a push of this name. */
  wants(name: string): boolean {
    if (this.#all.observed) return true
    const action = Object.hasOwn(this.#catalog.events, name) ? name : "unknown"
    return this.#byAction.get(action)?.observed ?? false
  }

  /** Hands out a push, checked. */
  push({ action: name, payload, requestId }: Push): void {
    if (!this.wants(name)) return
    const definition = Object.hasOwn(this.#catalog.events, name) ? this.#catalog.events[name] : undefined
    const issue = this.#validate === "off" ? undefined : definition?.check?.(payload)
    if (issue !== undefined) {
      const error = new DecodeError({ action: name, ...issue })
      this.#report({ kind: "unexpected-event", action: name, error })
      if (this.#validate === "strict") return
    }
    this.#emit(toEvent(this.#catalog, name, payload, { source: "push", receivedAt: Date.now(), requestId }))
  }

  /** Tells that events may be missing between two moments. */
  gap(gap: Pick<GapEvent, "from" | "to" | "snapshot">): void {
    this.#emit({ action: "gap", reason: "reconnected", ...gap, source: "push", receivedAt: gap.to })
  }

  complete(): void {
    this.#all.complete()
    for (const subject of this.#byAction.values()) subject.complete()
  }

  #emit(event: AgentChatEvent<C>): void {
    this.#byAction.get(event.action)?.next(event)
    this.#all.next(event)
  }

  #guard<T>(source: Observable<T>): Observable<T> {
    return new GuardedObservable(source, (cause) => this.#report({ kind: "subscriber-failed", cause }))
  }
}
