import type { AnyEnvelope } from "../envelope.ts"

/** What is known of one thread, and what waits for its turn. */
export class Lane {
  readonly chatId: string
  readonly threadId: string
  /** The highest order that was passed on in sequence. */
  highest: number | undefined
  /** Whether nothing came before the first event that is seen: otherwise any order may be the first. */
  fromStart: boolean
  /** Its opening was passed on, or it was open before the stream began. */
  opened = false
  closed = false
  /** Something is missing, and could not be fetched. */
  dirty = false
  /** Events that came before their turn, by order. */
  readonly held: AnyEnvelope[] = []
  /** The end of the thread, waiting for the events before it. */
  closing: AnyEnvelope | undefined
  /** `waiting`: what is missing may still come by itself. `fetching`: it was asked for. */
  state: "live" | "waiting" | "fetching" = "live"
  /** Changes with the state, so that an old deadline is recognised. */
  turn = 0
  /** When the last event came. */
  touched: number

  constructor(chatId: string, threadId: string, fromStart: boolean, now: number) {
    this.chatId = chatId
    this.threadId = threadId
    this.fromStart = fromStart
    this.touched = now
  }

  /** Whether an event of this order is the next one. */
  isNext(order: number): boolean {
    if (this.highest !== undefined) return order === this.highest + 1
    return !this.fromStart || order <= 1
  }

  /** Whether later events were passed on before. */
  isPast(order: number): boolean {
    return this.highest !== undefined && order <= this.highest
  }

  /** The highest order that is here, passed on or held. */
  get seen(): number {
    return this.held.at(-1)?.order ?? this.highest ?? -Infinity
  }

  hold(envelope: AnyEnvelope): void {
    const order = envelope.order ?? Infinity
    let at = this.held.length
    while (at > 0 && (this.held[at - 1]!.order ?? Infinity) > order) at--
    this.held.splice(at, 0, envelope)
  }

  get isIdle(): boolean {
    return this.state === "live" && this.held.length === 0 && this.closing === undefined
  }
}
