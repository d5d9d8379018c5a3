import { availableParallelism } from "node:os"
import { formatSummary } from "../../scripts/summary.mjs"

/** Runs checks, prints how each went as soon as it is known, and counts. */
export class Report {
  readonly #total = { passed: 0, failed: 0, skipped: 0 }
  readonly #waiting: (() => void)[] = []
  #free = availableParallelism()

  /**
   * Runs one check when it is its turn, as many at a time as there are processors and in the order in which they were asked
   * for; resolves to undefined when it failed.
   */
  async check<T>(name: string, work: () => Promise<T>): Promise<T | undefined> {
    if (this.#free === 0) await new Promise<void>((resolve) => this.#waiting.push(resolve))
    else this.#free--
    const started = performance.now()
    const seconds = () => `${((performance.now() - started) / 1000).toFixed(1)} s`
    try {
      const result = await work()
      process.stdout.write(`ok ${name} (${seconds()})\n`)
      this.#total.passed++
      return result
    } catch (error) {
      const text = error instanceof Error ? error.message : String(error)
      process.stdout.write(`FAILED ${name} (${seconds()})\n${text}\n`)
      this.#total.failed++
      return undefined
    } finally {
      const next = this.#waiting.shift()
      if (next === undefined) this.#free++
      else next()
    }
  }

  skip(name: string, reason: string): void {
    process.stdout.write(`skipped ${name}: ${reason}\n`)
    this.#total.skipped++
  }

  /** Prints the closing line and sets the exit code. */
  close(): void {
    process.stdout.write(`${formatSummary(this.#total)}\n`)
    process.exitCode = this.#total.failed > 0 ? 1 : 0
  }
}
