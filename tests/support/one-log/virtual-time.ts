// Time that passes when a test lets it, for processes that are simulated within this one.
import { AsyncLocalStorage } from "node:async_hooks"

/** Something that code of the project asks for time, and that waits for it. */
class Timer {
  readonly due: number
  /** It may be due already, in a process that is stopped. */
  isCleared = false
  readonly run: () => void

  constructor(due: number, run: () => void) {
    this.due = due
    this.run = run
  }

  /** It keeps no process alive anyway. */
  unref(): this {
    return this
  }
}

/** What is due again and again. */
interface Interval {
  timer: Timer
  unref(): Interval
}

/** Where code runs: what it sets a timer for runs there, too, and may be kept from it. */
export interface Place {
  /** Milliseconds by which its clock on the wall is ahead. */
  readonly ahead: number
  run(task: () => void): void
}

const place = new AsyncLocalStorage<Place | undefined>()

/** Runs something in a place; nowhere in particular without one. */
export const runIn = <T>(where: Place | undefined, task: () => T): T => place.run(where, task)

const epoch = 1_700_000_000_000
const { setImmediate: nextTurn, clearImmediate: clearTurn } = globalThis

interface Immediates {
  readonly setImmediate: (run: (...args: unknown[]) => void, ...args: unknown[]) => unknown
  readonly clearImmediate: (immediate: unknown) => void
}

/** Those of the virtual time there is. What is written into a file keeps as its own what it finds here as it is loaded. */
let virtual: Immediates | undefined

const immediates: Immediates = {
  setImmediate: (run, ...args) =>
    virtual === undefined ? nextTurn(run, ...args) : virtual.setImmediate(run, ...args),
  clearImmediate: (immediate) => {
    virtual?.clearImmediate(immediate)
    if (virtual === undefined) clearTurn(immediate as NodeJS.Immediate | undefined)
  }
}
Object.assign(globalThis, immediates)

/** All timers of this process, as long as it is installed. */
export class VirtualTime {
  #now = 0
  /** In the order in which they are due. */
  readonly #timers: Timer[] = []
  readonly #originals = {
    setTimeout: globalThis.setTimeout,
    clearTimeout: globalThis.clearTimeout,
    setInterval: globalThis.setInterval,
    clearInterval: globalThis.clearInterval
  }
  readonly #date = Date.now
  readonly #performance: () => number = performance.now.bind(performance)

  constructor() {
    const set = (run: (...args: unknown[]) => void, ms = 0, ...args: unknown[]): Timer =>
      this.#set(() => run(...args), ms)
    const every = (run: () => void, ms: number): Interval => {
      const interval: Interval = { timer: this.#set(() => again(), ms), unref: () => interval }
      const again = (): void => {
        interval.timer = this.#set(again, ms)
        run()
      }
      return interval
    }
    const clear = (timer: unknown): void => this.#clear(timer as Timer)
    const clearEvery = (interval: Interval | undefined): void => this.#clear(interval?.timer)
    Object.assign(globalThis, {
      setTimeout: set,
      clearTimeout: clear,
      setInterval: every,
      clearInterval: clearEvery
    })
    virtual = { setImmediate: (run, ...args) => set(run, 0, ...args), clearImmediate: clear }
    Date.now = () => epoch + Math.floor(this.#now) + (place.getStore()?.ahead ?? 0)
    performance.now = () => this.#now
  }

  /** Milliseconds that have passed. */
  get now(): number {
    return this.#now
  }

  [Symbol.dispose](): void {
    Object.assign(globalThis, this.#originals)
    virtual = undefined
    Date.now = this.#date
    performance.now = this.#performance
  }

  /** Lets time pass, and all happen that is due meanwhile. */
  async pass(ms: number): Promise<void> {
    const until = this.#now + ms
    await settled()
    for (let next = this.#timers[0]; next !== undefined && next.due <= until; next = this.#timers[0]) {
      this.#timers.shift()
      this.#now = Math.max(this.#now, next.due)
      next.run()
      await settled()
    }
    this.#now = until
  }

  /** Nothing that was due happens any more. */
  end(): void {
    this.#timers.length = 0
  }

  #set(run: () => void, ms: number): Timer {
    const where = place.getStore()
    const due = this.#now + Math.max(0, Number.isFinite(ms) ? ms : 0)
    const once = (): void => {
      if (!timer.isCleared) run()
    }
    const timer = new Timer(due, () => (where === undefined ? runIn(undefined, once) : where.run(once)))
    let low = 0
    for (let high = this.#timers.length; low < high;) {
      const middle = (low + high) >> 1
      if (this.#timers[middle]!.due <= due) low = middle + 1
      else high = middle
    }
    this.#timers.splice(low, 0, timer)
    return timer
  }

  #clear(timer: Timer | undefined): void {
    if (timer === undefined) return
    timer.isCleared = true
    const index = this.#timers.indexOf(timer)
    if (index >= 0) this.#timers.splice(index, 1)
  }
}

/** Resolves when nothing is left that needs no time. */
export const settled = (): Promise<void> => new Promise((resolve) => void nextTurn(resolve))
