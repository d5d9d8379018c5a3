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
  /** When each of the open requests was sent, by its id, the oldest first. */
  readonly #open = new Map<string, number>()
  #pausedUntil = 0
  #timer: Timer | undefined

  /** `onFree` is told that there is a place again after one was refused. */
  constructor(limit: number, timers: Timers, onFree: () => void) {
    this.#limit = limit
    this.#timers = timers
    this.#onFree = onFree
  }

  /** Whether a request may be sent now, with `kept` places left over. If not, `onFree` follows. */
  hasRoom(kept: number): boolean {
    const now = performance.now()
    const isFull = this.#open.size >= this.#limit - kept
    if (!isFull && now >= this.#pausedUntil) return true
    const [oldest = now] = this.#open.values()
    this.#lookAgain(Math.max(this.#pausedUntil, isFull ? oldest + answered : 0) - now)
    return false
  }

  /** A request is sent. It has its place until it is answered, whether or not anybody still waits for that. */
  take(id: string): void {
    this.#open.set(id, performance.now())
  }

  /** An answer came. */
  onReply(id: string | undefined, reply: TransportReply): void {
    const wasOpen = id !== undefined && this.#open.delete(id)
    if (!reply.ok && tooMany.has(reply.error.type))
      this.#pausedUntil = performance.now() + (reply.retryAfter ?? defaultPause)
    if (!wasOpen || this.#timer === undefined) return
    this.stop()
    this.#onFree()
  }

  stop(): void {
    this.#timer?.clear()
    this.#timer = undefined
  }

  #lookAgain(after: number): void {
    this.#timer?.clear()
    this.#timer = this.#timers.set(Math.max(0, after), () => {
      this.#timer = undefined
      const due = performance.now() - answered
      for (const [id, since] of this.#open) if (since <= due) this.#open.delete(id)
      this.#onFree()
    })
  }
}
