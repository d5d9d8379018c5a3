import type { Discrepancy } from "../catalog/documented.ts"
import type { DriftFinding } from "./findings.ts"
import type { DriftReport } from "./radar.ts"
import type { LagFacts } from "./times.ts"

const cell = (text: string): string => text.replaceAll("|", "\\|").replaceAll("\n", " ")

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => "---"), ...rows].map((row) => `| ${row.map(cell).join(" | ")} |`).join("\n")

const code = (text: string): string => (text === "" ? "" : `\`${text}\``)

const rowOf = ({ kind, where, path, says, count, settles }: DriftFinding): string[] => [
  kind,
  code(where),
  code(path),
  says,
  String(count),
  settles.join(", ")
]

const head = ["kind", "where", "path", "what", "times", "settles"]

const lagText = (lag: LagFacts | undefined): string =>
  lag === undefined ? "none measured" : `${lag.least} / ${lag.median} / ${lag.most} ms in ${lag.count} events`

/**
 * A report to send on: kinds, names from the documents, paths, types and counts. No id, no text, no name and no address of
 * anybody is in it.
 */
export const driftMarkdown = (
  { drift, settled, dropped, facts }: DriftReport,
  discrepancies: readonly Discrepancy[]
): string => {
  const { version, answers, refusals, pushes, webhooks, paired, webhookTries, statuses, neverSeen } = facts
  const named = new Set([...drift, ...settled].flatMap(({ settles }) => settles))
  const titles = discrepancies.filter(({ id }) => named.has(id)).map(({ id, title }) => `- ${id}: ${title}`)
  const measured = [
    ["lag of pushes, least / median / most", lagText(facts.pushLag), "E666"],
    ["lag of webhooks, least / median / most", lagText(facts.webhookLag), "E660"],
    ["events with the `created_at` of the one before", String(facts.ties), "E666"],
    ["webhooks in another order than their events", String(facts.unorderedWebhooks), "E666"],
    [
      "most tries of one webhook",
      webhookTries === undefined ? "none measured" : `${webhookTries.tries} within ${webhookTries.span} ms`,
      "E660"
    ],
    ...[...statuses].map(([type, seen]) => [`HTTP status of \`${type}\``, seen.join(", "), "S689"])
  ]
  const parts = [
    `# Drift from v${version}`,
    `Compared: ${answers} answers, ${refusals} refusals, ${pushes} pushes, ${webhooks} webhooks; ${paired} occurrences came on both sides. Nothing in this report is data of a customer: names are those of the documents, values are told by type only.`,
    `## What nobody documented`,
    drift.length === 0 ? "Nothing." : table(head, drift.map(rowOf)),
    ...(dropped === 0 ? [] : [`${dropped} more differences are not told apart.`]),
    `## What the documents leave open`,
    settled.length === 0 ? "Nothing came that settles a question." : table(head, settled.map(rowOf)),
    ...(titles.length === 0 ? [] : [titles.join("\n")]),
    `## Measured`,
    table(["what", "found", "about"], measured),
    `## Documented and never seen`,
    neverSeen.length === 0
      ? "No field was left out of 20 cases or more."
      : table(
          ["where", "path", "cases"],
          neverSeen.map(({ where, path, of }) => [code(where), code(path), String(of)])
        )
  ]
  return `${parts.join("\n\n")}\n`
}
