import { readFileSync } from "node:fs"
import type { Action } from "@agent-chat/core"
import { v3_0 } from "@agent-chat/core/v3.0"
import { expect, test } from "vitest"

/** The cells of the table between the marks, without its head. */
const readTable = (): string[][] => {
  const text = readFileSync(new URL("../docs/fake.md", import.meta.url), "utf8")
  const between = text.split("<!-- actions -->")[1]?.split("<!-- /actions -->")[0] ?? ""
  const rows = between.split("\n").filter((line) => line.startsWith("|"))
  return rows.slice(2).map((line) =>
    line
      .split("|")
      .slice(1, -1)
      .map((cell) => cell.trim())
  )
}

test("docs/fake.md says of every action what is simulated, and names the events that the catalog names", () => {
  const actions: Action[] = Object.values(v3_0.actions)
  const expected = actions
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    .map(({ name, triggers }) => [
      `\`${name}\``,
      triggers.push.map((event) => `\`${event}\``).join(" / ") || "-"
    ])
  const found = readTable()
  expect(found.map(([name, , events]) => [name, events])).toEqual(expected)
  for (const row of found) expect(row.every((cell) => cell !== "")).toBe(true)
})
