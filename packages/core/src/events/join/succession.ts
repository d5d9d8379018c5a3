import type { Lane } from "./lane.ts"
import { RecentKeys } from "./recent-keys.ts"

/** So many threads of one chat are told apart; those that were there before are over. */
const mostThreads = 16

/** Knows the threads of each chat in the order in which they began: one is over once the next one has opened. */
export class Succession {
  readonly #chats: RecentKeys<readonly Lane[]>

  /** Chats are remembered for as long as one of their lanes is. */
  constructor(options: { readonly window: number; readonly keep: (lane: Lane, now: number) => boolean }) {
    this.#chats = new RecentKeys({
      window: options.window,
      capacity: Infinity,
      keep: (lanes, now) => lanes.some((lane) => options.keep(lane, now))
    })
  }

  /** A thread is heard of. */
  add(lane: Lane, now: number): void {
    this.#put(lane.chatId, [...this.#of(lane), lane], now)
  }

  /**
   * The opening of a thread is told. Those before it give way first; those that were told of and began after it are its
   * successors.
   */
  opened(lane: Lane, startedAt: number | undefined, now: number, giveWay: (lane: Lane) => void): void {
    lane.startedAt = startedAt
    lane.isAnnounced = true
    this.#place(lane, (other) => isLater(other, lane), now, giveWay)
  }

  /** It is known when a thread began, whether its opening is told or not. */
  began(lane: Lane, startedAt: number | undefined, now: number): void {
    if (startedAt === undefined || lane.startedAt !== undefined) return
    lane.startedAt = startedAt
    this.#place(lane, (other) => isLater(other, lane), now)
  }

  /** The opening of a thread counts as not told. */
  forget(lane: Lane): void {
    lane.isAnnounced = false
    mark(this.#of(lane))
  }

  /**
   * An event of a thread says when it occurred. That tells of one of which nobody knows when it began whether it is over, and of one
   * that was taken to be over that it goes on.
   */
  occurred(lane: Lane, occurredAt: number, now: number): void {
    if (occurredAt === -Infinity) return
    const isFirst = lane.occurredAt === -Infinity && lane.startedAt === undefined && !lane.isAnnounced
    if (occurredAt > lane.occurredAt) lane.occurredAt = occurredAt
    if (!isFirst && occurredAt <= (lane.successorAt ?? Infinity)) return
    // Of two at once, the one that nobody has told of was there before, unless the other one has ended. One that was shown as
    // open when the stream began was there before those that opened since, ended or not.
    const wasThere = lane.wasOpenAtStart && lane.successorAt !== undefined
    const isLater = (other: Lane): boolean => {
      // Also of those that nobody has told of: another one may open between them.
      if (!other.isAnnounced) return (other.startedAt ?? other.occurredAt) > occurredAt
      const isAtOnce = isFirst && other.startedAt === occurredAt
      return (other.startedAt ?? -Infinity) > occurredAt || (isAtOnce && (wasThere || !other.isEnding))
    }
    this.#place(lane, isLater, now)
  }

  /** Puts a thread before the first one that is later, else behind all. Those before it may give way first. */
  #place(lane: Lane, isLater: (other: Lane) => boolean, now: number, giveWay?: (lane: Lane) => void): void {
    const lanes = this.#of(lane).filter((other) => other !== lane)
    const next = lanes.findIndex(isLater)
    const place = next < 0 ? lanes.length : next
    if (giveWay !== undefined) {
      for (const before of lanes.slice(0, place)) if (before.successorAt === undefined) giveWay(before)
    }
    lanes.splice(place, 0, lane)
    this.#put(lane.chatId, lanes, now)
    mark(lanes)
  }

  #of({ chatId }: Lane): readonly Lane[] {
    return this.#chats.get(chatId) ?? []
  }

  #put(chatId: string, lanes: readonly Lane[], now: number): void {
    this.#chats.set(chatId, lanes.slice(-mostThreads), now)
  }
}

/** Whether a thread began after one that is told of now, as far as can be told: of two at once, one that has ended was first. */
const isLater = (other: Lane, { startedAt = Infinity, isEnding }: Lane): boolean =>
  (other.startedAt ?? other.occurredAt) > startedAt ||
  (other.startedAt === startedAt && isEnding && !other.isEnding)

const mark = (lanes: readonly Lane[]): void => {
  const last = lanes.findLastIndex(({ isAnnounced }) => isAnnounced)
  const at = lanes[last]?.startedAt ?? Infinity
  for (const [index, lane] of lanes.entries()) lane.successorAt = index < last ? at : undefined
}
