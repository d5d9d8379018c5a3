import type { WebhookAnswer } from "./answer.ts"
import type { Reader } from "./places.ts"

/** Where visits come from, and are told about. */
export interface VisitHost {
  /** More of the body of a visit is held. */
  hold(visit: Visit, bytes: number): void
  /** A visit has to give up its place. Returns what to answer. */
  pushedOut(): WebhookAnswer
  /** A visit is over. */
  ended(visit: Visit): void
}

/** One request from its admission to its answer. */
export class Visit implements Reader {
  bytes = 0
  readonly #host: VisitHost
  #end: ((answer: WebhookAnswer) => void) | undefined
  #onGone: (() => void) | undefined
  #onOver: (() => void) | undefined
  #gone = false
  #over = false

  constructor(host: VisitHost) {
    this.#host = host
  }

  /** Whether it was answered, or lost its place. */
  get isOver(): boolean {
    return this.#over
  }

  /** Whether the sender hung up before it could be answered. */
  get isGone(): boolean {
    return this.#gone
  }

  /** Says how it is answered from outside: when it is pushed out, or when the receiver ends. */
  onEnd(end: (answer: WebhookAnswer) => void): void {
    this.#end = end
  }

  /** Says what to do when it is over, however it ended. */
  onOver(run: () => void): void {
    this.#onOver = run
  }

  /** Says what to do when the sender hangs up before it has its answer. */
  onGone(run: () => void): void {
    this.#onGone = run
  }

  /** The sender hung up. */
  gone(): void {
    if (this.#gone) return
    this.#gone = true
    this.#onGone?.()
  }

  hold(bytes: number): void {
    this.#host.hold(this, bytes)
  }

  pushOut(): void {
    this.giveUp(this.#host.pushedOut())
  }

  /** Is answered at once, whatever its body or its consumers do. */
  giveUp(answer: WebhookAnswer): void {
    const end = this.#end
    this.leave()
    end?.(answer)
  }

  /** Ends it. May be called again. */
  leave(): void {
    if (this.#over) return
    this.#over = true
    this.#onOver?.()
    this.#host.ended(this)
  }
}
