import {
  type AgentChatEvent,
  type AnyCatalog,
  type AnyEvent,
  ConfigurationError,
  DecodeError,
  type Diagnostic,
  type EventAction,
  type EventOf,
  type GapEvent,
  type Validation
} from "@agent-chat/core"
import { Emitter, toEvent } from "@agent-chat/core/events"
import type { Observable } from "rxjs"

/** A push as it was read from a frame. */
export interface Push {
  readonly action: string
  readonly payload: unknown
  readonly requestId: string | undefined
}

/** Hands pushes to those who asked for them: one emitter per action, and one for all. */
export class EventHub<C extends AnyCatalog> {
  readonly #catalog: C
  /** The events of the catalog; a lookup here is cheaper than in a module's namespace, which the catalog may be. */
  readonly #definitions: ReadonlyMap<string, AnyEvent>
  readonly #validate: Validation
  readonly #report: (diagnostic: Diagnostic) => void
  #completed = false
  readonly #all: Emitter<AgentChatEvent<C>>
  readonly #byAction = new Map<string, Emitter<AgentChatEvent<C>>>()

  constructor(catalog: C, validate: Validation, report: (diagnostic: Diagnostic) => void) {
    // A catalog's events may be a module's namespace, in which lookups are slow.
    this.#catalog = { ...catalog, events: { ...catalog.events } }
    this.#definitions = new Map(Object.entries(catalog.events))
    this.#validate = validate
    this.#report = report
    this.#all = this.#emitter()
  }

  /** All events. */
  get events(): Observable<AgentChatEvent<C>> {
    return this.#all.observable
  }

  /** The events of one action. */
  on<A extends EventAction<C>>(action: A): Observable<EventOf<C, A>> {
    if (!this.#definitions.has(action) && action !== "unknown" && action !== "gap") {
      throw new ConfigurationError({
        option: "action",
        message: `v${this.#catalog.version} has no event ${JSON.stringify(action)}; listen to "unknown"`
      })
    }
    let emitter = this.#byAction.get(action)
    if (emitter === undefined) {
      emitter = this.#emitter()
      if (this.#completed) emitter.complete()
      this.#byAction.set(action, emitter)
    }
    return emitter.observable as unknown as Observable<EventOf<C, A>>
  }

  /** Whether anybody listens to a push of this name. */
  wants(name: string): boolean {
    if (this.#all.size > 0) return true
    const action = this.#definitions.has(name) ? name : "unknown"
    return (this.#byAction.get(action)?.size ?? 0) > 0
  }

  /** Hands out a push, checked. */
  push({ action: name, payload, requestId }: Push): void {
    if (!this.wants(name)) return
    const issue = this.#validate === "off" ? undefined : this.#definitions.get(name)?.check?.(payload)
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
    this.#completed = true
    this.#all.complete()
    for (const emitter of this.#byAction.values()) emitter.complete()
  }

  #emit(event: AgentChatEvent<C>): void {
    this.#byAction.get(event.action)?.next(event)
    this.#all.next(event)
  }

  #emitter(): Emitter<AgentChatEvent<C>> {
    return new Emitter((cause) => this.#report({ kind: "subscriber-failed", cause }))
  }
}
