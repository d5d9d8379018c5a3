import type { AnyEnvelope } from "../envelope.ts"

/** An event that waits for its turn. */
export interface HeldEvent {
  readonly envelope: AnyEnvelope
  readonly order: number
  /** Tells it from others of the same order. */
  readonly tie: string
  /** When it came. */
  readonly at: number
  readonly bytes: number
}

/** Follows all ties: whatever has the same order is past. */
export const lastTie = "\uffff"

const isAfter = (one: HeldEvent, other: HeldEvent): boolean =>
  one.order === other.order ? one.tie > other.tie : one.order > other.order

/** What is known of one thread, and what waits for its turn. */
export class Lane {
  readonly chatId: string
  readonly threadId: string
  /** The highest order that was passed on in sequence. */
  highest: number | undefined
  /** What told that event from others of the same order. */
  highestTie = ""
  /** Up to this order the thread is older than the stream: what is fetched of it is not passed on. */
  history = -Infinity
  /** `history` is what an answer showed that came as the stream began: part of it may have happened meanwhile. */
  isAdopted = false
  /** Whether the thread was open as the stream began: what was said before is not told, whatever brings it. */
  wasOpenAtStart = false
  /** Whether nothing was passed on since then. */
  isIntact = false
  /**
   * `history` was drawn without knowing what the server's clock shows, or before anybody had said which threads were open:
   * to be drawn again.
   */
  isGuess = false
  /** Something in it was passed on already, and has to be once more: whatever its age, it is no history. */
  isNews = false
  /** Whether nothing came before the first event that is seen: otherwise any order may be the first. */
  fromStart: boolean
  /** Its opening was passed on, or it was open before the stream began. */
  opened = false
  closed = false
  /** When it began, in milliseconds since 1970 by the server's clock. */
  startedAt: number | undefined
  /** When the last of its events occurred. */
  occurredAt = -Infinity
  /** Whether its opening was told. */
  isAnnounced = false
  /** When the next thread of its chat began, if that was told: what comes of this one after that is late. `Infinity` if unknown. */
  successorAt: number | undefined
  /** It was over when the stream began to look, so its end was not passed on. */
  isEndUntold = false
  /** It was known in another life: what was held then is gone. */
  isRestored = false
  /** Since when something is missing that could not be fetched. */
  dirtySince: number | undefined
  /** When it was last asked for with success. */
  checkedAt = -Infinity
  /** Events that came before their turn, by order; those before the head are gone. */
  #held: HeldEvent[] = []
  #head = 0
  /** The end of the thread, waiting for the events before it. */
  closing: { readonly envelope: AnyEnvelope; readonly at: number } | undefined
  /** `waiting`: what is missing may still come by itself. `fetching`: it is asked for, or will be when it is its turn. */
  state: "live" | "waiting" | "fetching" = "live"
  /** Whether it was its turn to be asked for. */
  isAsked = false
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

  /** Whether an event of this order is the next one: after the one before, or after the opening. */
  isNext(order: number): boolean {
    if (this.highest !== undefined) return order === this.highest + 1
    return this.opened && (!this.fromStart || order <= 1)
  }

  /** Whether later events were passed on before. */
  isPast(order: number, tie = ""): boolean {
    if (this.highest === undefined || order !== this.highest) return order < (this.highest ?? -Infinity)
    return tie <= this.highestTie
  }

  /** An event was passed on in its order. */
  passed(order: number, tie = ""): void {
    this.highest = order
    this.highestTie = tie
    this.isIntact = false
  }

  /** The highest order that is here, passed on or held. */
  get seen(): number {
    return (this.heldCount === 0 ? this.highest : this.#held.at(-1)?.order) ?? -Infinity
  }

  /** Whether an event is none of those that are here, passed on or held, but a later one. */
  isBehind(order: number, tie = ""): boolean {
    if (order !== this.seen) return order > this.seen
    return tie > (this.heldCount === 0 ? this.highestTie : this.#held.at(-1)!.tie)
  }

  /** How many events wait. */
  get heldCount(): number {
    return this.#held.length - this.#head
  }

  /** The one that is next in turn. */
  get firstHeld(): HeldEvent | undefined {
    return this.#held[this.#head]
  }

  hold(event: HeldEvent): void {
    let index = this.#held.length
    while (index > this.#head && isAfter(this.#held[index - 1]!, event)) index--
    this.#held.splice(index, 0, event)
  }

  /** Takes the first one. A fetched thread may hold very many, so they are not moved each time. */
  take(): HeldEvent {
    const first = this.#held[this.#head++]!
    if (this.heldCount === 0) {
      this.#held = []
      this.#head = 0
    }
    return first
  }

  /** Whether its end was passed on, or waits. */
  get isEnding(): boolean {
    return this.closed || this.closing !== undefined
  }

  get isIdle(): boolean {
    return this.state === "live" && this.heldCount === 0 && this.closing === undefined
  }
}
