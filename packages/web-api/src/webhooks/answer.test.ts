import { readFileSync } from "node:fs"
import { expect, it } from "vitest"
import { refusals } from "./answer.ts"
import { limitsOf } from "./limits.ts"

const page = readFileSync(new URL("../../../../docs/webhooks.md", import.meta.url), "utf8")

/** The rows of the table of answers: when, with which statuses, and by which names of the reason. */
const rows = [...page.matchAll(/^\| (.+?) +\| (\d{3}(?:, \d{3})*) +\| (.*?) +\|$/gm)].map(
  ([, when = "", statuses = "", reasons = ""]) => ({
    when,
    statuses: statuses.split(", ").map(Number),
    reasons: [...reasons.matchAll(/`([\w-]+)`/g)].map(([, reason = ""]) => reason)
  })
)

it("docs/webhooks.md says of every refusal what it is answered", () => {
  const told = rows.flatMap(({ statuses, reasons }) =>
    reasons.map((reason, i) => [reason, statuses[i] ?? statuses[0]] as const)
  )
  const answered = Object.entries(refusals).map(([reason, { answer }]) => [reason, answer.status] as const)
  expect(new Map(told)).toEqual(new Map(answered))
  expect(told).toHaveLength(answered.length)
})

it("docs/webhooks.md names the limits that hold unless others are set", () => {
  const mebibyte = 2 ** 20
  const when = (reason: string): string => rows.find(({ reasons }) => reasons.includes(reason))?.when ?? ""
  const limits = limitsOf(undefined)
  expect(when("size")).toBe(`larger than ${limits.bodyBytes / mebibyte} MiB`)
  expect(when("slow")).toBe(`a body that takes longer than ${limits.bodyTimeout / 1_000} s`)
  expect(when("pushed-out")).toContain(
    `${limits.reading.toLocaleString("en")} requests, or of ${limits.readingBytes / mebibyte} MiB`
  )
  expect(when("malformed")).toContain(`nested deeper than ${limits.depth},`)
  expect(when("secrets-failed")).toContain(`longer than ${limits.deadline / 1_000} s`)
  expect(when("busy")).toContain(`${limits.inFlight} events, or ${limits.inFlightBytes / mebibyte} MiB`)
  expect(when("deadline")).toContain(`after ${limits.deadline / 1_000} s`)
})
