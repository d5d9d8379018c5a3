/** What is due at some time. `at` belongs to {@link Deadlines} from the moment it is added. */
export interface Alarm {
  /** The time at which it is due, by `performance.now()`. */
  at: number
  /** Milliseconds from adding it until it is due. */
  readonly after: number
  expire(): void
}

const granularity = 5
const longestTimer = 2 ** 31 - 1

/**
 * Many alarms on one timer: adding and removing one costs a set operation, not a timer. Alarms of the same duration
 * share a set, in which they are due in the order in which they were added, so a sweep looks at no alarm that waits.
 */
export class Deadlines {
  readonly #byDuration = new Map<number, Set<Alarm>>()
  #size = 0
  #timer: ReturnType<typeof setTimeout> | undefined
  #wakeAt = Infinity

  /** Calls `alarm.expire()` once `alarm.after` milliseconds have passed, unless it is removed before. */
  add(alarm: Alarm): void {
    alarm.at = performance.now() + alarm.after
    let alarms = this.#byDuration.get(alarm.after)
    if (alarms === undefined) this.#byDuration.set(alarm.after, (alarms = new Set()))
    alarms.add(alarm)
    this.#size++
    if (alarm.at < this.#wakeAt) this.#wake(alarm.at)
  }

  remove(alarm: Alarm): void {
    const alarms = this.#byDuration.get(alarm.after)
    if (alarms === undefined || !alarms.delete(alarm)) return
    this.#size--
    if (this.#size === 0) this.#sleep()
    else if (alarms.size === 0) this.#byDuration.delete(alarm.after)
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
    for (const [duration, alarms] of this.#byDuration) {
      for (const alarm of alarms) {
        if (alarm.at > now) {
          next = Math.min(next, alarm.at)
          break
        }
        due.push(alarm)
        alarms.delete(alarm)
      }
      if (alarms.size === 0) this.#byDuration.delete(duration)
    }
    this.#size -= due.length
    this.#wakeAt = Infinity
    if (next === Infinity) this.#sleep()
    else this.#wake(next)
    for (const alarm of due) alarm.expire()
  }
}
