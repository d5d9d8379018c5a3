import type { Alarm, AlarmQueue } from "./alarm-queue.ts"

/** A wait of a call for something other than an attempt. */
export class Wait implements Alarm {
  at = 0
  queue: AlarmQueue | undefined
  previous: Alarm | undefined
  next: Alarm | undefined
  readonly after: number
  readonly #expire: (wait: Wait) => void

  constructor(after: number, expire: (wait: Wait) => void) {
    this.after = after
    this.#expire = expire
  }

  expire(): void {
    this.#expire(this)
  }
}
