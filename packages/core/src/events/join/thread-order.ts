import type { AnyEnvelope } from "../envelope.ts"
import { flagged } from "./flags.ts"
import { HeldEvents } from "./held-events.ts"
import type { Lane } from "./lane.ts"
import type { LaneOptions, LaneSink } from "./lane-options.ts"
import { LaneWaits } from "./lane-waits.ts"
import type { Succession } from "./succession.ts"

/** So many fetches in a row without a find, and orders are taken to be sparse: holes are no longer waited for. */
const emptyFetches = 8

/**
 * Passes the events of each thread on in their order. What comes before its turn is held until what is missing comes, was
 * fetched, or could not be: nothing waits for ever, and nothing is dropped.
 */
export class ThreadOrder {
  /** Whether `order` has been found to leave out numbers: what is missing does not show. */
  sparse: boolean
  #empty = 0
  readonly #options: LaneOptions
  readonly #succession: Succession
  readonly #sink: LaneSink
  readonly #held = new HeldEvents()
  readonly #waits: LaneWaits

  constructor(options: LaneOptions, succession: Succession, sink: LaneSink) {
    this.#options = options
    this.#succession = succession
    this.#sink = sink
    this.sparse = !options.isDense
    this.#waits = new LaneWaits(options)
  }

  /** How many events wait. */
  get held(): number {
    return this.#held.count
  }

  /**
   * A thread opens, and those before it in its chat give way. `first` is the lowest order in it, `startedAt` what the
   * server says when it began.
   */
  opened(
    envelope: AnyEnvelope,
    lane: Lane,
    { first, startedAt }: { readonly first: number | undefined; readonly startedAt: number | undefined },
    now: number
  ): void {
    lane.touched = now
    const past = lane.closed || lane.highest !== undefined
    // What lies between the opening and what came before it is not known.
    const isUnsure = lane.isGuess && lane.highest !== undefined && this.#options.canFetch
    if (lane.highest === undefined && first !== undefined) lane.highest = first - 1
    lane.opened = true
    this.#succession.opened(lane, startedAt, now, (before) => this.#giveWay(before, now))
    this.#tell(envelope, past || lane.successorAt !== undefined)
    if (lane.successorAt !== undefined) this.#giveWay(lane, now)
    if (isUnsure) this.fetch(lane, now)
    else this.#advance(lane, now)
  }

  /** An event is added to a thread. */
  added(envelope: AnyEnvelope, lane: Lane, now: number): void {
    lane.touched = now
    lane.isIntact = false
    const { order, tie } = envelope
    const isOver = this.#isOver(lane, envelope, now)
    if (order === undefined) return this.#tell(envelope, isOver)
    if (lane.isPast(order, tie)) return this.#tell(envelope, true)
    if (isOver) {
      const isMissing = !this.sparse && !lane.isNext(order)
      lane.passed(order, tie)
      this.#tell(envelope, true)
      if (isMissing) this.#lookAgain(lane, now)
      return
    }
    if (lane.isNext(order) || (this.sparse && lane.state !== "fetching" && lane.heldCount === 0)) {
      if (lane.highest === undefined && !lane.fromStart) lane.history = Math.max(lane.history, order - 1)
      lane.passed(order, tie)
      this.#sink.emit(envelope)
      return this.#advance(lane, now)
    }
    this.#held.hold(lane, envelope, order, now)
    if (this.#held.isTooMuch(lane)) return this.#giveUp(lane, now)
    if (lane.state === "live") this.#wait(lane, now)
  }

  /** A thread is closed: the end waits for the events it may have overtaken. */
  closed(envelope: AnyEnvelope, lane: Lane, now: number): void {
    lane.touched = now
    lane.isIntact = lane.isEndUntold = false
    if (lane.closed) return this.#tell(envelope, true)
    lane.closing = { envelope, at: now }
    if (lane.successorAt !== undefined) this.#giveWay(lane, now)
    else if (lane.state !== "fetching") this.#wait(lane, now)
  }

  /** Asks for a thread. */
  fetch(lane: Lane, now: number): void {
    this.expect(lane, now)
    this.#sink.fetch(lane)
  }

  /** Makes a lane wait for a thread that someone else asks for; {@link asked} says when. */
  expect(lane: Lane, now: number): void {
    this.#waits.forTurn(lane, now)
  }

  /** A thread is asked for now: from now on it is waited for as long as that may take. */
  asked(lane: Lane, now: number): void {
    if (lane.state === "fetching" && !lane.isAsked) this.#waits.forAnswer(lane, now)
  }

  /**
   * A thread was asked for at a time, and has come: `missed` are the events in it that no one had seen, `last` is the
   * highest order in it, `closing` its end if it is over. What came after it was asked for it need not know.
   */
  filled(
    lane: Lane,
    missed: readonly AnyEnvelope[],
    {
      last,
      askedAt,
      startedAt,
      closing
    }: {
      readonly last: number
      readonly askedAt: number
      readonly startedAt: number | undefined
      readonly closing: AnyEnvelope | undefined
    },
    now: number
  ): void {
    this.#succession.began(lane, startedAt, now)
    if (lane.heldCount > 0) this.#count(missed.length > 0)
    for (const envelope of missed) {
      const { order, tie } = envelope
      if (this.#isOver(lane, envelope, now) || (order !== undefined && lane.isPast(order, tie))) {
        this.#tell(envelope, true)
      } else if (order === undefined) this.#sink.emit(envelope)
      else this.#held.hold(lane, envelope, order, -Infinity)
    }
    lane.touched = Math.max(lane.touched, missed.length > 0 ? now : 0)
    lane.checkedAt = Math.max(lane.checkedAt, askedAt)
    if ((lane.dirtySince ?? Infinity) <= askedAt) lane.dirtySince = undefined
    lane.opened = true
    if (missed.length > 0 || closing !== undefined) lane.isIntact = false
    if (closing !== undefined) lane.closing ??= { envelope: closing, at: -Infinity }
    for (let first = lane.firstHeld; first !== undefined; first = lane.firstHeld) {
      if (first.order > last && first.at >= askedAt && !lane.isNext(first.order)) break
      this.#release(lane)
    }
    const isSettled = lane.heldCount === 0 && (lane.closing?.at ?? -Infinity) < askedAt
    if (isSettled) this.#settle(lane)
    else this.#wait(lane, now)
  }

  /** A thread could not be fetched. What waits is passed on, and the lane is looked at again. */
  failed(lane: Lane, now: number): void {
    lane.dirtySince = now
    if (lane.state === "fetching") this.#giveUp(lane, now)
  }

  /** When {@link tick} has something to do. */
  next(): number | undefined {
    return this.#waits.next()
  }

  /** Ends the waits that are over. */
  tick(now: number): void {
    for (let lane = this.#waits.takeMissing(now); lane !== undefined; lane = this.#waits.takeMissing(now)) {
      const isMissing = this.#isMissing(lane)
      if ((isMissing || this.#isUnchecked(lane)) && this.#options.canFetch) this.fetch(lane, now)
      else if (isMissing) this.#giveUp(lane, now)
      else this.#settle(lane)
    }
    for (let lane = this.#waits.takeFetching(now); lane !== undefined; lane = this.#waits.takeFetching(now)) {
      this.#giveUp(lane, now)
    }
  }

  /** Whether something is missing before what waits. */
  #isMissing(lane: Lane): boolean {
    return !lane.opened || (lane.heldCount > 0 && !this.sparse)
  }

  /** Whether nothing but a look at the thread shows that nothing is missing before its end. */
  #isUnchecked({ closing, checkedAt }: Lane): boolean {
    return closing !== undefined && checkedAt < closing.at && this.#options.checkClosed()
  }

  /** Whether the end of a thread was passed on, or the opening of the next one: then what happened before that is late. */
  #isOver(lane: Lane, { occurredAt = -Infinity }: AnyEnvelope, now: number): boolean {
    this.#succession.occurred(lane, occurredAt, now)
    return lane.closed || lane.successorAt !== undefined
  }

  /** Another thread of the chat opens: nothing of this one is waited for any longer. What is missing will be late. */
  #giveWay(lane: Lane, now: number): void {
    if (lane.isIdle) return
    const { canFetch } = this.#options
    const isMissing = this.#isMissing(lane)
    const asks = canFetch && lane.state !== "fetching" && (isMissing || this.#isUnchecked(lane))
    if (isMissing && !canFetch) this.#giveUp(lane, now)
    else this.#settle(lane)
    if (asks) this.fetch(lane, now)
  }

  /** Something is missing in a thread that is over, for which nothing waits. */
  #lookAgain(lane: Lane, now: number): void {
    lane.dirtySince = now
    if (!this.#options.canFetch) this.#sink.hole(lane)
    else if (lane.state !== "fetching") this.fetch(lane, now)
  }

  #wait(lane: Lane, now: number): void {
    this.#waits.forMissing(lane, now)
  }

  /** Passes on what follows without a hole. What is missing after that is given its own time to come. */
  #advance(lane: Lane, now: number): void {
    const before = lane.heldCount
    while (lane.heldCount > 0 && lane.isNext(lane.firstHeld!.order)) this.#release(lane)
    if (lane.state !== "waiting" || lane.closing !== undefined) return
    if (lane.heldCount === 0) {
      lane.state = "live"
      lane.turn++
    } else if (lane.heldCount < before) this.#wait(lane, now)
  }

  /** Passes on what waits, though something is missing. */
  #giveUp(lane: Lane, now: number): void {
    lane.dirtySince = now
    if (lane.heldCount > 0) this.#sink.hole(lane)
    this.#settle(lane)
  }

  /** Passes on all that waits. */
  #settle(lane: Lane): void {
    while (lane.heldCount > 0) this.#release(lane)
    lane.state = "live"
    lane.turn++
    const { closing } = lane
    if (closing === undefined) return
    lane.closing = undefined
    lane.closed = true
    this.#tell(closing.envelope, lane.successorAt !== undefined)
  }

  #release(lane: Lane): void {
    const { envelope, order, tie } = this.#held.take(lane)
    lane.passed(order, tie)
    this.#tell(envelope, lane.successorAt !== undefined)
  }

  #tell(envelope: AnyEnvelope, isLate: boolean): void {
    this.#sink.emit(isLate ? flagged(envelope, { late: true }) : envelope)
  }

  #count(found: boolean): void {
    this.#empty = found ? 0 : this.#empty + 1
    if (this.#empty >= emptyFetches) this.sparse = true
  }
}
