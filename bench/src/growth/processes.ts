import { type ChildProcess, fork } from "node:child_process"
import { once } from "node:events"

/** A process that says nothing for so many milliseconds is at fault. */
const longestSilence = 120_000

/** What a process says next; one that ends without a word is at fault. */
export const messageOf = async (child: ChildProcess): Promise<unknown> => {
  const settled = new AbortController()
  const signal = AbortSignal.any([AbortSignal.timeout(longestSilence), settled.signal])
  try {
    return await Promise.race([
      once(child, "message", { signal }).then(([message]) => message as unknown),
      once(child, "exit", { signal }).then(([code]) => {
        throw new Error(`${child.spawnargs.slice(1).join(" ")} ended with ${String(code)}`)
      })
    ])
  } finally {
    settled.abort()
  }
}

/** The other side of a measurement, in a process of its own. */
export interface OtherSide {
  /** What it said when it was ready. */
  readonly ready: unknown
  /** Tells it what to do, and resolves to what it answers. */
  ask(message: unknown): Promise<unknown>
  end(): void
}

export const startOtherSide = async (file: URL, args: readonly string[] = []): Promise<OtherSide> => {
  // What is measured is not shared with who measures: no flag of this process either.
  const child = fork(file, [...args], { execArgv: [], serialization: "advanced" })
  const ready = await messageOf(child)
  return {
    ready,
    ask: (message) => {
      const answer = messageOf(child)
      child.send(message as object)
      return answer
    },
    end: () => void child.kill()
  }
}

/** Answers what the measuring process asks, one question after another; ends when that process does. */
export const answer = (onQuestion: (question: never) => unknown): void => {
  process.on("message", (question) => {
    void Promise.resolve(onQuestion(question as never)).then((reply) => process.send?.(reply ?? null))
  })
  process.on("disconnect", () => process.exit())
}

/** Microseconds of processor time that this process has spent since then, in user and system. */
export const cpuSince = (before: NodeJS.CpuUsage): number => {
  const { user, system } = process.cpuUsage(before)
  return user + system
}

/** Bytes on the heap that are referred to. */
export const heapUsed = (): number => {
  globalThis.gc?.()
  globalThis.gc?.()
  return process.memoryUsage().heapUsed
}

export const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

/** The value below which this share of the figures lies. */
export const quantile = (figures: readonly number[], share: number): number => {
  const sorted = Float64Array.from(figures).toSorted()
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}
