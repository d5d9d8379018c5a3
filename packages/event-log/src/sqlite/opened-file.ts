import { statSync } from "node:fs"

/** Looking costs about as much as writing an event. */
const lookEvery = 20

/**
 * The file that was opened under a path. SQLite goes on with it when it is removed or replaced: all that is written from then on
 * is gone with the process.
 */
export class OpenedFile {
  readonly #path: string
  readonly #opened: string
  #lookedAt = performance.now()

  constructor(path: string) {
    this.#path = path
    this.#opened = this.#found()
  }

  /** @throws Error when the path no longer leads to it. That is looked up at most every 20 ms */
  mustBeThere(): void {
    const now = performance.now()
    if (now - this.#lookedAt < lookEvery) return
    if (this.#found() === this.#opened) {
      this.#lookedAt = now
      return
    }
    throw new Error(
      `${this.#path} was removed or replaced while it was in use: put it back, or start this process again`
    )
  }

  /** Its journal goes with it: what is not written back yet lies there. */
  #found(): string {
    return [this.#path, `${this.#path}-wal`].map(identityOf).join()
  }
}

const identityOf = (path: string): string => {
  try {
    const { dev, ino } = statSync(path)
    return `${dev}:${ino}`
  } catch {
    return "none"
  }
}
