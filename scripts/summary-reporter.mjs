// Prints one plain closing line, after everything else (also after coverage), e.g. "6 passed, 2 failed, 2 skipped".
// SUMMARY_FAILED says how many checks failed before the tests began.
import { formatSummary } from "./summary.mjs"

export default class SummaryReporter {
  onTestRunEnd(modules, errors) {
    const total = { passed: 0, failed: Number(process.env.SUMMARY_FAILED ?? 0), skipped: 0 }
    for (const module of modules) {
      for (const test of module.children.allTests()) {
        const { state } = test.result()
        if (state in total) total[state]++
      }
      // a file that did not load
      if (module.errors().length > 0) total.failed++
    }
    total.failed += errors.length
    process.once("exit", () => {
      process.stdout.write(`${formatSummary(total)}\n`)
    })
  }
}
