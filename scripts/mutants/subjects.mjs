// What can be broken, by subject. A mutant says `what` it breaks: `from` stands once in `file`, and becomes `to`; `tests` are
// the files in which that has to be noticed, as few as there need be, and `test` is a part of the test's name where others in
// the file take long.
import { mutants as fake } from "./fake.mjs"
import { mutants as fakeEndpoints } from "./fake-endpoints.mjs"
import { mutants as fakeV3_6 } from "./fake-v3.6.mjs"
import { mutants as join } from "./join.mjs"
import { mutants as logs } from "./logs.mjs"
import { mutants as oneLog } from "./one-log.mjs"
import { mutants as receiver } from "./receiver.mjs"
import { mutants as stream } from "./stream.mjs"

/**
 * Where sources and tests lie, and what has to stand in the error of a test that notices.
 *
 * @typedef {{ what: string, file: string, from: string, to: string, tests: readonly string[], test?: string }} Mutant
 * @type {Readonly<Record<string, {
 *   mutants: Readonly<Record<string, Mutant>>,
 *   root: string,
 *   sources: string,
 *   evidence: string,
 *   environment: Readonly<Record<string, string>>
 * }>>}
 */
export const subjects = {
  join: {
    mutants: join,
    root: "packages/core",
    sources: "packages/core/src/events/join",
    evidence: "Property failed",
    environment: { JOIN_MODEL_RUNS: process.env.JOIN_MODEL_RUNS ?? "10000", JOIN_MODEL_SEED: "1" }
  },
  stream: {
    mutants: stream,
    root: "packages/core",
    sources: "packages/core/src/events",
    evidence: "",
    environment: {}
  },
  "one-log": {
    mutants: oneLog,
    root: ".",
    sources: "packages/core/src/events",
    evidence: "Property failed",
    environment: {}
  },
  fake: {
    mutants: { ...fake, ...fakeV3_6, ...fakeEndpoints },
    root: "packages/testing",
    sources: "packages/testing/src",
    evidence: "",
    environment: {}
  },
  receiver: {
    mutants: receiver,
    root: "packages/web-api",
    sources: "packages/web-api/src/webhooks",
    evidence: "",
    environment: {}
  },
  logs: {
    mutants: logs,
    root: "packages",
    sources: "packages",
    evidence: "",
    environment: {}
  }
}
