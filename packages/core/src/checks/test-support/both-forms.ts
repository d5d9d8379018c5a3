import type * as Schema from "effect/Schema"
import { isFields } from "../../json.ts"
import type { Check } from "../check.ts"
import { Tabulation } from "../compiler/tabulate.ts"
import { writeOut } from "../compiler/write-out.ts"
import type { Rules } from "../rules.ts"
import { checksOf, type WrittenChecks } from "../table.ts"

/** What there is of types in a text of checks: that is written out here, so that no tool has to take it away. */
const types = /: value is readonly unknown\[\]|(?<=value): unknown|: boolean| as never|: WrittenChecks/g

/** Both forms of the check of a schema, generated and loaded on the spot. */
export const bothForms = (
  { ast }: Schema.Top,
  rules: Rules
): { readonly table: Check; readonly written: Check; readonly isFit: (value: unknown) => boolean } => {
  const tabulation = new Tabulation()
  const root = tabulation.add(ast)
  const { table } = tabulation
  const text = writeOut(table, [root], new Map()).replaceAll(types, "")
  // oxlint-disable-next-line no-implied-eval -- the text was just written here, and only in tests
  const load = new Function("rules", "isFields", text.replace("export const written =", "return")) as (
    ...given: readonly unknown[]
  ) => WrittenChecks
  const written = load(rules, isFields)
  return {
    table: checksOf(table, rules)(root),
    written: checksOf(table, rules, written)(root),
    isFit: written[root]!
  }
}
