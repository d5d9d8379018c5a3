/** What is due at some time. All but `after` and `expire` belongs to where it was added. */
export interface Alarm {
  /** The time at which it is due, by `performance.now()`. */
  at: number
  /** Milliseconds from adding it until it is due. */
  readonly after: number
  /** Where it waits, and its neighbours there. */
  queue: AlarmQueue | undefined
  previous: Alarm | undefined
  next: Alarm | undefined
  expire(): void
}

/** Alarms of one duration, in the order in which they were added and are due. A list, as a set would hash each of them. */
export class AlarmQueue {
  first: Alarm | undefined
  #last: Alarm | undefined

  add(alarm: Alarm): void {
    alarm.queue = this
    alarm.previous = this.#last
    if (this.#last === undefined) this.first = alarm
    else this.#last.next = alarm
    this.#last = alarm
  }

  remove(alarm: Alarm): void {
    const { previous, next } = alarm
    if (previous === undefined) this.first = next
    else previous.next = next
    if (next === undefined) this.#last = previous
    else next.previous = previous
    alarm.queue = undefined
    alarm.previous = undefined
    alarm.next = undefined
  }
}
