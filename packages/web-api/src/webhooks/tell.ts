import {
  type Diagnostic,
  type ObservedEvent,
  type Observer,
  reportDiagnostic,
  reportEvent,
  toObserver
} from "@agent-chat/core"

/** Whoever wants to know what became of webhooks. */
export type WebhookObserver = Pick<Observer, "onDiagnostic" | "onEvent">

/** Tells an observer; when there is none, `console.warn` once per kind. */
export class Teller {
  readonly #observer: WebhookObserver
  /** What `console` was told of; `undefined` when it is told nothing. */
  readonly #warned: Set<string> | undefined

  constructor(observe: WebhookObserver | readonly WebhookObserver[] | undefined, warn: boolean) {
    this.#observer = toObserver(observe)
    this.#warned = warn && this.#observer.onDiagnostic === undefined ? new Set() : undefined
  }

  /** Whether somebody is told of everything. */
  get isHeard(): boolean {
    return this.#observer.onDiagnostic !== undefined
  }

  /** Tells of an event whose sender is the one it says it is. */
  event(event: ObservedEvent): void {
    reportEvent(this.#observer, event)
  }

  tell(diagnostic: Diagnostic): void {
    if (this.isHeard) {
      reportDiagnostic(this.#observer, diagnostic)
      return
    }
    const kind =
      diagnostic.kind === "webhook-refused" ? `webhook refused: ${diagnostic.reason}` : diagnostic.kind
    if (this.#warned === undefined || this.#warned.has(kind)) return
    this.#warned.add(kind)
    // Where nobody listens, what is lost must not be lost in silence.
    // oxlint-disable-next-line no-console
    console.warn(
      `agent-chat: ${kind}${aboutOf(diagnostic)}. Said once; give observe.onDiagnostic to be told each time, or warn: false.`,
      ...("cause" in diagnostic ? [diagnostic.cause] : [])
    )
  }
}

const aboutOf = (diagnostic: Diagnostic): string => {
  if (diagnostic.kind === "webhook-refused") return `, answered ${diagnostic.status}: ${diagnostic.hint}`
  if (diagnostic.kind === "subscriber-failed") return ": a function of yours threw or rejected"
  if (diagnostic.kind !== "drain-incomplete") return ""
  const { unanswered, handling } = diagnostic
  return `: its time was up with ${unanswered} requests unanswered and ${handling} events in hand`
}
