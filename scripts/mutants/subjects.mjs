import { mutants as fake } from "./fake.mjs"
import { mutants as join } from "./join.mjs"
import { mutants as logs } from "./logs.mjs"
import { mutants as stream } from "./stream.mjs"
import { mutants as receiver } from "./receiver.mjs"

/** What can be mutated: where its sources lie, which tests must notice, and how that shows. */
export const subjects = {
  join: {
    mutants: join,
    root: "packages/core",
    sources: "packages/core/src/events/join",
    include: ["src/events/join/join-model.test.ts"],
    exclude: [],
    evidence: "Property failed",
    environment: { JOIN_MODEL_RUNS: process.env.JOIN_MODEL_RUNS ?? "10000", JOIN_MODEL_SEED: "1" }
  },
  stream: {
    mutants: stream,
    root: "packages/core",
    sources: "packages/core/src/events",
    include: ["src/events/*.test.ts"],
    exclude: [],
    evidence: "Failed Tests",
    environment: {}
  },
  fake: {
    mutants: fake,
    root: "packages/testing",
    sources: "packages/testing/src",
    include: ["src/**/*.test.ts"],
    // The program runs in a process of its own, where no mutation reaches; the suite for transports is about others.
    exclude: ["src/cli.test.ts", "src/conformance/**"],
    evidence: "Failed Tests",
    environment: {}
  },
  receiver: {
    mutants: receiver,
    root: "packages/web-api",
    sources: "packages/web-api/src/webhooks",
    include: ["src/webhooks/**/*.test.ts"],
    exclude: [],
    evidence: "Failed Tests",
    environment: {}
  },
  logs: {
    mutants: logs,
    root: "packages",
    sources: "packages",
    // Each is for the suite alone: nothing else says to a log of somebody else what it has to do.
    include: ["testing/src/conformance/event-log/suite.test.ts", "event-log/src/sqlite/suite.test.ts"],
    exclude: [],
    evidence: "Failed Tests",
    environment: {}
  }
}
