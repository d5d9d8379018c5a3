import { formatSummary } from "../../scripts/summary.mjs"

/** Runs checks, prints how each went as soon as it is known, and counts. */
export class Report {
  readonly #total = { passed: 0, failed: 0, skipped: 0 }

  /** Runs one check; resolves to undefined when it failed. */
  async check<T>(name: string, work: () => Promise<T>): Promise<T | undefined> {
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

/** Runs each piece of work, two at a time unless said otherwise: a build server has two cores. */
export const inParallel = async (work: readonly (() => Promise<unknown>)[], atOnce = 2): Promise<void> => {
  const waiting = [...work]
  const worker = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) await next()
  }
  await Promise.all(Array.from({ length: atOnce }, worker))
}
