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
import { Emitter } from "@agent-chat/core/events/emitter"
import { didYouMean, nameOf } from "@agent-chat/core/options"
import type { Observable } from "rxjs"
import type { Push } from "../connection/push.ts"

/** All there is about one kind of event: who listens, and what it has to look like. */
interface Channel<C extends AnyCatalog> {
  /** Absent for what the catalog does not define. */
  readonly definition: AnyEvent | undefined
  /** Made when somebody asks for it first. */
  emitter: Emitter<AgentChatEvent<C>> | undefined
}

/** Hands pushes to those who asked for them: one emitter per action, and one for all. */
export class EventHub<C extends AnyCatalog> {
  readonly #catalog: C
  readonly #validate: Validation
  readonly #report: (diagnostic: Diagnostic) => void
  readonly #all: Emitter<AgentChatEvent<C>>
  /** By the name on the wire. Filled as names occur: there are many, and few that one program hears of. */
  readonly #channels = new Map<string, Channel<C>>()
  readonly #unknown: Channel<C> = { definition: undefined, emitter: undefined }
  readonly #gaps: Channel<C> = { definition: undefined, emitter: undefined }
  /** What was looked up last: names repeat, and comparing one is cheaper than hashing a new string. */
  #lastName = ""
  #lastChannel = this.#unknown
  #completed = false

  constructor(catalog: C, validate: Validation, report: (diagnostic: Diagnostic) => void) {
    this.#catalog = catalog
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
    const channel =
      this.#known(action) ??
      (action === "unknown" ? this.#unknown : action === "gap" ? this.#gaps : undefined)
    if (channel === undefined) throw noEvent(this.#catalog, action)
    if (channel.emitter === undefined) {
      channel.emitter = this.#emitter()
      if (this.#completed) channel.emitter.complete()
    }
    return channel.emitter.observable as unknown as Observable<EventOf<C, A>>
  }

  /** Whether anybody listens to a push of this name. */
  wants(name: string): boolean {
    return this.#isHeard(this.#channel(name))
  }

  /** Hands out a push, checked, with the time of its arrival in milliseconds since 1970. */
  push({ action: name, payload, requestId }: Push, receivedAt: number): void {
    const channel = this.#channel(name)
    if (!this.#isHeard(channel)) return
    const { definition } = channel
    const issue = this.#validate === "off" ? undefined : definition?.check?.(payload)
    if (issue !== undefined) {
      const error = new DecodeError({ action: name, ...issue })
      this.#report({ kind: "unexpected-event", action: name, error })
      if (this.#validate === "strict") return
    }
    // The name of the definition, as the one that was read may hold the text of the whole frame.
    const event: Record<string, unknown> =
      definition === undefined
        ? { action: "unknown", name, payload, source: "push", receivedAt }
        : { action: definition.name, payload, source: "push", receivedAt }
    if (requestId !== undefined) event["requestId"] = requestId
    this.#emit(channel, event as unknown as AgentChatEvent<C>)
  }

  /** Tells that events may be missing between two moments. */
  gap(gap: Pick<GapEvent, "from" | "to" | "lasted" | "snapshot">): void {
    const event = {
      action: "gap",
      reason: "reconnected",
      ...gap,
      source: "push",
      receivedAt: gap.to
    } as const
    this.#emit(this.#gaps, event)
  }

  complete(): void {
    this.#completed = true
    this.#all.complete()
    for (const { emitter } of [...this.#channels.values(), this.#unknown, this.#gaps]) emitter?.complete()
  }

  #isHeard({ emitter }: Channel<C>): boolean {
    return this.#all.size > 0 || (emitter !== undefined && emitter.size > 0)
  }

  #channel(name: string): Channel<C> {
    if (name !== this.#lastName) {
      this.#lastName = name
      this.#lastChannel = this.#known(name) ?? this.#unknown
    }
    return this.#lastChannel
  }

  /** The channel of what the catalog defines. */
  #known(name: string): Channel<C> | undefined {
    const channel = this.#channels.get(name)
    if (channel !== undefined || !Object.hasOwn(this.#catalog.events, name)) return channel
    const made = { definition: this.#catalog.events[name], emitter: undefined }
    this.#channels.set(name, made)
    return made
  }

  #emit({ emitter }: Channel<C>, event: AgentChatEvent<C>): void {
    emitter?.next(event)
    this.#all.next(event)
  }

  #emitter(): Emitter<AgentChatEvent<C>> {
    return new Emitter((cause) => this.#report({ kind: "subscriber-failed", cause }))
  }
}

/** Says which event may have been meant, or how those come that the catalog does not know. */
const noEvent = ({ version, events }: AnyCatalog, given: unknown): ConfigurationError => {
  const hint = didYouMean(given, Object.keys(events), '; others come as "unknown"')
  return new ConfigurationError({
    option: "action",
    message: `v${version} has no event ${nameOf(given)}${hint}`
  })
}
