import { type Place, runIn, settled } from "./virtual-time.ts"

/** How a process ends by itself: when it has asked for so many things, before or after the last of them was done. */
export interface Doom {
  asked: number
  readonly when: "before" | "after"
}

/** A process that may be stopped, go on, and die, anywhere between two things that it asks others for. */
export class Machine implements Place {
  readonly ahead: number
  doom: Doom | undefined
  #state: "running" | "stopped" | "dead" = "running"
  /** What has to happen when it goes on, in order. */
  #held: (() => void)[] = []

  constructor(ahead: number) {
    this.ahead = ahead
  }

  get isDead(): boolean {
    return this.#state === "dead"
  }

  get isRunning(): boolean {
    return this.#state === "running"
  }

  /** Runs something in it: now, when it goes on, or never. */
  run(task: () => void): void {
    if (this.#state === "running") runIn(this, task)
    else if (this.#state === "stopped") this.#held.push(() => runIn(this, task))
  }

  stop(): void {
    if (this.#state === "running") this.#state = "stopped"
  }

  /** Goes on: what was due meanwhile happens in its order, each with all that follows from it. */
  async goOn(): Promise<void> {
    while (this.#state === "stopped") {
      const next = this.#held.shift()
      if (next === undefined) this.#state = "running"
      else next()
      await settled()
    }
  }

  kill(): void {
    this.#state = "dead"
    this.#held = []
  }

  /** Asks somebody outside for something: the process may be dead before that is done, or before it has the answer. */
  async ask<T>(run: () => T | Promise<T>): Promise<T> {
    const isLast = this.doom !== undefined && --this.doom.asked <= 0
    if (isLast && this.doom?.when === "before") this.kill()
    if (this.isDead) return never()
    try {
      return await runIn(undefined, run)
    } finally {
      if (isLast) this.kill()
      await this.#awake()
    }
  }

  /** Resolves when it runs. */
  #awake(): Promise<void> {
    if (this.#state === "running") return Promise.resolve()
    if (this.#state === "dead") return never()
    return new Promise((resolve) => void this.#held.push(resolve))
  }
}

/** What a process that is dead waits for. */
export const never = <T>(): Promise<T> => new Promise<T>(() => {})
