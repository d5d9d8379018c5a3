import type { TransportReply } from "@agent-chat/core"
import type { Timer, Timers } from "../platform/timers.ts"

/** Milliseconds after which the service has given up a request for certain: it says that it does so after 15 000. */
const answered = 20_000

/** Milliseconds to send nothing after the service said that there were too many, and not for how long. */
const defaultPause = 1_000

const tooMany: ReadonlySet<string> = new Set(["pending_requests_limit_reached", "too_many_requests"])

/** The requests that are open on one connection, where the service takes only so many at a time. */
export class Places {
  readonly #limit: number
  readonly #timers: Timers
  readonly #onFree: () => void
  /** The open requests, the oldest first: their ids, and when each was sent. They are few, so these are lists. */
  readonly #ids: string[] = []
  readonly #since: number[] = []
  #pausedUntil = 0
  /** Somebody was told that there is no room. */
  #isAwaited = false
  /** Kept over many waits, as long as it is early enough for the last one. */
  #timer: Timer | undefined
  #lookAt = 0

  /** `onFree` is told that there is a place again after one was refused. */
  constructor(limit: number, timers: Timers, onFree: () => void) {
    this.#limit = limit
    this.#timers = timers
    this.#onFree = onFree
  }

  /** Whether a request may be sent now, with `kept` places left over. If not, `onFree` follows. */
  hasRoom(kept: number): boolean {
    const isFull = this.#ids.length >= this.#limit - kept
    if (!isFull && this.#pausedUntil === 0) return true
    const now = performance.now()
    if (now >= this.#pausedUntil) this.#pausedUntil = 0
    if (!isFull && this.#pausedUntil === 0) return true
    const [oldest = now] = this.#since
    this.#isAwaited = true
    this.#lookAgain(Math.max(this.#pausedUntil, isFull ? oldest + answered : 0), now)
    return false
  }

  /** A request is sent. It has its place until it is answered, whether or not anybody still waits for that. */
  take(id: string): void {
    this.#ids.push(id)
    this.#since.push(performance.now())
  }

  /** An answer came. */
  onReply(id: string | undefined, reply: TransportReply): void {
    const index = id === undefined ? -1 : this.#ids.indexOf(id)
    if (!reply.ok && tooMany.has(reply.error.type))
      this.#pausedUntil = performance.now() + (reply.retryAfter ?? defaultPause)
    if (index === -1) return
    this.#ids.splice(index, 1)
    this.#since.splice(index, 1)
    this.#freed()
  }

  stop(): void {
    this.#timer?.clear()
    this.#timer = undefined
  }

  #freed(): void {
    if (!this.#isAwaited) return
    this.#isAwaited = false
    this.#onFree()
  }

  #lookAgain(at: number, now: number): void {
    if (this.#timer !== undefined && this.#lookAt <= at) return
    this.#timer?.clear()
    this.#lookAt = at
    this.#timer = this.#timers.set(Math.max(0, at - now), () => {
      this.#timer = undefined
      const due = performance.now() - answered
      const open = this.#since.findIndex((since) => since > due)
      const over = open === -1 ? this.#ids.length : open
      this.#ids.splice(0, over)
      this.#since.splice(0, over)
      this.#freed()
    })
  }
}
