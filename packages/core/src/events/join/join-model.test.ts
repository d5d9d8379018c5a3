// Runs the join against a service that is simulated together with its network, and compares what comes out with what
// happened. The runs are the same each time; JOIN_MODEL_RUNS makes so many others, JOIN_MODEL_SEED repeats them.
import * as fc from "fast-check"
import { expect, test } from "vitest"
import { idioms } from "./test-support/idioms.ts"
import { check } from "./test-support/judge.ts"
import { scenario } from "./test-support/scenario.ts"

declare const process: { readonly env: Readonly<Record<string, string | undefined>> }

const { JOIN_MODEL_RUNS, JOIN_MODEL_SEED } = process.env
const runs = Number(JOIN_MODEL_RUNS ?? 10_000)
const seed = JOIN_MODEL_SEED ?? (JOIN_MODEL_RUNS === undefined ? "1" : undefined)

test.each(Object.entries(idioms))(
  "what comes out is what happened: once, in order, complete after a reconciliation (%s)",
  { timeout: 36e5 },
  (_, idiom) => {
    const options = { numRuns: runs, ...(seed === undefined ? {} : { seed: Number(seed) }) }
    const report = fc.check(
      fc.property(scenario, (each) => check(each, idiom)),
      options
    )
    const { message } = (report.errorInstance ?? {}) as Partial<Error>
    expect([fc.defaultReportMessage(report), message].join("\n")).toBe("\n")
  }
)
