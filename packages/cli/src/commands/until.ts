import { exitCodes, Failure } from "../service/failure.ts"
import type { Host } from "../terminal/host.ts"

/** Why a command that watches came to its end. */
export type Ending = "interrupted" | "time" | "done"

/** What ends a command that would go on for ever: Ctrl-C, a time, or its own work. */
export class Until {
  readonly ended: Promise<Ending>
  readonly #end: (why: Ending) => void
  readonly #off: () => void
  readonly #timer: ReturnType<typeof setTimeout> | undefined

  constructor(host: Host, milliseconds: number | undefined) {
    const { promise, resolve } = Promise.withResolvers<Ending>()
    this.ended = promise
    this.#end = resolve
    this.#off = host.onInterrupt(() => resolve("interrupted"))
    this.#timer =
      milliseconds === undefined
        ? undefined
        : setTimeout(() => resolve("time"), Math.min(milliseconds, 2 ** 31 - 1))
  }

  /** The work is done. */
  finish(): void {
    this.#end("done")
  }

  /**
   * Waits until it is connected, or no longer.
   *
   * @throws Failure when its time was over before
   */
  async connected(connecting: Promise<unknown>): Promise<boolean> {
    // What becomes of it once nobody waits is told by nobody.
    connecting.catch(() => {})
    const ending = await Promise.race([this.ended, connecting.then(() => "connected" as const)])
    if (ending === "time")
      throw new Failure(exitCodes.unreachable, "there was no connection within the time of --for")
    return ending === "connected"
  }

  /** Lets go of listeners and timers. */
  release(): void {
    this.#off()
    clearTimeout(this.#timer)
  }
}

/** Runs what ends at Ctrl-C, or after some milliseconds, and lets go of both, whatever becomes of it. */
export const watching = async (
  host: Host,
  milliseconds: number | undefined,
  run: (until: Until) => Promise<void>
): Promise<void> => {
  const until = new Until(host, milliseconds)
  try {
    await run(until)
  } finally {
    until.release()
  }
}
