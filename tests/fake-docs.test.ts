import { readFileSync } from "node:fs"
import type { Action } from "@agent-chat/core"
import { v3_0 } from "@agent-chat/core/v3.0"
import { FakeLiveChat } from "@agent-chat/testing"
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

test("docs/fake.md lists every choice with what it is unless set", async () => {
  const text = readFileSync(new URL("../docs/fake.md", import.meta.url), "utf8")
  await using fake = await FakeLiveChat.start()
  const response = await fetch(`${fake.webUrl}/_fake/choices`)
  const choices = Object.entries((await response.json()) as object)
  const rows = [...text.matchAll(/^\| `(\w+)` +\| `([^`]+)` +\|/gm)].map(([, name, value]) => [name, value])
  expect(rows).toEqual(choices.map(([name, value]) => [name, JSON.stringify(value)]))
})

test("the endpoints that docs/fake.md names are there", async () => {
  const text = readFileSync(new URL("../docs/fake.md", import.meta.url), "utf8")
  await using fake = await FakeLiveChat.start()
  const response = await fetch(`${fake.webUrl}/_fake/openapi.json`)
  const { paths } = (await response.json()) as { readonly paths: object }
  const named = [...text.matchAll(/(?<![\w/])\/_fake\/[\w/{}.]*\w\}?/g)].map(([path]) =>
    path.replace("customers/nina", "customers/{id}")
  )
  const described = new Set([...Object.keys(paths), "/_fake/openapi.json"])
  expect(named.length).toBeGreaterThan(10)
  expect(named.filter((path) => !described.has(path))).toEqual([])
})
