import { type Alarm, AlarmQueue } from "./alarm-queue.ts"

const granularity = 5
const longestTimer = 2 ** 31 - 1

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

  /** Calls `alarm.expire()` once `alarm.after` milliseconds have passed, unless it is removed before. */
  add(alarm: Alarm): void {
    alarm.at = performance.now() + alarm.after
    let queue = this.#byDuration.get(alarm.after)
    if (queue === undefined) this.#byDuration.set(alarm.after, (queue = new AlarmQueue()))
    queue.add(alarm)
    if (alarm.at < this.#wakeAt) this.#wake(alarm.at)
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
    clearTimeout(this.#timer)
    this.#wakeAt = at
    const delay = Math.min(Math.max(Math.ceil(at - performance.now()), granularity), longestTimer)
    this.#timer = setTimeout(() => this.#sweep(), delay)
  }

  #sleep(): void {
    clearTimeout(this.#timer)
    this.#timer = undefined
    this.#wakeAt = Infinity
    this.#byDuration.clear()
  }

  #sweep(): void {
    const now = performance.now()
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
