import type { Screen } from "./screen.ts"

const blocks = 24

/** A bar that is drawn over itself on stderr, at most ten times a second; nothing where nobody looks. */
export class Progress {
  readonly #screen: Screen
  readonly #now: () => number
  #drawnAt = -Infinity
  #isDrawn = false

  constructor(screen: Screen, now: () => number = () => performance.now()) {
    this.#screen = screen
    this.#now = now
  }

  show(done: number, total: number | undefined, what: string): void {
    const now = this.#now()
    if (!this.#screen.showsProgress || now - this.#drawnAt < 100) return
    this.#drawnAt = now
    this.#isDrawn = true
    const share = total === undefined || total === 0 ? undefined : Math.min(1, done / total)
    const full = Math.round((share ?? 0) * blocks)
    const bar =
      share === undefined
        ? ""
        : `${"█".repeat(full)}${"░".repeat(blocks - full)} ${Math.floor(share * 100)} %  `
    this.#screen.draw(`${bar}${done}${total === undefined ? "" : ` of about ${total}`} ${what}`)
  }

  /** Takes the bar away. */
  end(): void {
    if (this.#isDrawn) this.#screen.draw("")
    this.#isDrawn = false
  }
}
