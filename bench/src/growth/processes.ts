import { fork } from "node:child_process"
import { messageOf } from "../message-of.ts"

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
