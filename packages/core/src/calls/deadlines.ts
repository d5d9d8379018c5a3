import { type Alarm, AlarmQueue } from "./alarm-queue.ts"
import { Clock } from "./clock.ts"

const granularity = 5
const longestTimer = 2 ** 31 - 1
/** A timer that is so many milliseconds late was held up, and so was whatever came in meanwhile. */
const heldUp = 20

type PlatformTimer = ReturnType<typeof setTimeout> & { ref?(): void; unref?(): void }

/**
 * Many alarms on one timer: adding and removing one costs no timer. Alarms of the same duration share a queue, in which
 * they are due in the order in which they were added, so a sweep looks at no alarm that waits. While none waits, the
 * timer does not keep a process alive.
 */
export class Deadlines {
  readonly #byDuration = new Map<number, AlarmQueue>()
  #size = 0
  #timer: PlatformTimer | undefined
  #wakeAt = Infinity
  /** The `setTimeout` that made the timer: a test may put another one in its place. */
  #setBy: typeof setTimeout | undefined
  /** What came in while the process was held up has been let in. */
  #looked = false
  readonly #clock = new Clock()

  /** Milliseconds by the time that the timers go by. */
  now(): number {
    return this.#clock.now()
  }

  /**
   * Calls `alarm.expire()` once `alarm.after` milliseconds have passed, unless it is removed before; `Infinity` is never.
   * Whoever has just read the clock may say what time it is.
   */
  add(alarm: Alarm, now = this.#clock.now()): void {
    if (alarm.after === Infinity) return
    alarm.at = now + alarm.after
    let queue = this.#byDuration.get(alarm.after)
    if (queue === undefined) this.#byDuration.set(alarm.after, (queue = new AlarmQueue()))
    queue.add(alarm)
    if (alarm.at < this.#wakeAt || this.#setBy !== setTimeout) this.#wake(Math.min(alarm.at, this.#wakeAt))
    else if (this.#size === 0) this.#timer?.ref?.()
    this.#size++
  }

  remove(alarm: Alarm): void {
    const { queue } = alarm
    if (queue === undefined) return
    queue.remove(alarm)
    this.#size--
    // The timer is kept for the next alarm: calls one after another would set and clear one each.
    if (this.#size === 0) this.#timer?.unref?.()
  }

  /** Lets go of the timer that is kept for the next alarm, if none waits. */
  rest(): void {
    if (this.#size === 0) this.#sleep()
  }

  get size(): number {
    return this.#size
  }

  #wake(at: number): void {
    this.#clear()
    const now = this.#clock.now()
    this.#wakeAt = Math.min(at, now + longestTimer)
    this.#start(Math.max(Math.ceil(this.#wakeAt - now), granularity))
  }

  #start(delay: number): void {
    this.#setBy = setTimeout
    const timer = setTimeout(() => {
      if (this.#timer === timer) this.#sweep()
    }, delay)
    this.#timer = timer
  }

  #clear(): void {
    // A timer of another time cannot be cleared in this one; it finds that it is no longer wanted.
    if (this.#setBy === setTimeout) clearTimeout(this.#timer)
    else this.#timer?.unref?.()
    this.#timer = undefined
  }

  #sleep(): void {
    this.#clear()
    this.#wakeAt = Infinity
    this.#byDuration.clear()
  }

  #sweep(): void {
    const now = this.#clock.reach(this.#wakeAt)
    if (now - this.#wakeAt > heldUp && !this.#looked) {
      // The answers may lie in the socket: they are read before anything is called late.
      this.#looked = true
      return this.#start(granularity)
    }
    this.#looked = false
    const due: Alarm[] = []
    let next = Infinity
    for (const [duration, queue] of this.#byDuration) {
      let alarm = queue.first
      for (; alarm !== undefined && alarm.at <= now; alarm = queue.first) {
        queue.remove(alarm)
        due.push(alarm)
      }
      if (alarm === undefined) this.#byDuration.delete(duration)
      else next = Math.min(next, alarm.at)
    }
    this.#size -= due.length
    this.#wakeAt = Infinity
    if (next === Infinity) this.#sleep()
    else this.#wake(next)
    for (const alarm of due) alarm.expire()
  }
}
