import { readFileSync } from "node:fs"
import { describe, expect, it } from "vitest"
import { v3_0 } from "@agent-chat/core/v3.0"
import { v3_6 } from "@agent-chat/core/v3.6"

const guide = readFileSync(new URL("../docs/migrating.md", import.meta.url), "utf8")

const sectionOf = (heading: string): string => guide.split(`### ${heading}\n`)[1]?.split("\n#")[0] ?? ""

const namesIn = (text: string): string[] => [...text.matchAll(/`([a-z_]+)`/g)].map(([, name]) => name!)

/** The cells of the table of a section: old names, new names. */
const rowsOf = (heading: string): (readonly [old: string[], now: string[]])[] =>
  sectionOf(heading)
    .split("\n")
    .filter((line) => line.startsWith("| `"))
    .map((line) => {
      const [, old = "", now = ""] = line.split("|")
      return [namesIn(old), namesIn(now.split(";")[0]!)]
    })

describe("docs/migrating.md", () => {
  it("says of every action of v3.0 what it is in v3.6, by names that exist there", () => {
    const rows = rowsOf("Actions")
    expect(rows.flatMap(([old]) => old).toSorted()).toEqual(Object.keys(v3_0.actions).toSorted())
    expect(Object.keys(v3_6.actions)).toEqual(expect.arrayContaining(rows.flatMap(([, now]) => now)))
  })

  it("names every action of v3.6", () => {
    expect(namesIn(sectionOf("Actions"))).toEqual(expect.arrayContaining(Object.keys(v3_6.actions)))
  })

  it("says of every event of v3.0 what it is in v3.6, by names that exist there", () => {
    const rows = rowsOf("Events")
    const same = namesIn(sectionOf("Events").split("The same names have:")[1]!.split("Look at")[0]!)
    const events = Object.keys(v3_6.events)
    const moved = rows.flatMap(([old]) => old)
    expect([...new Set([...moved, ...same])].toSorted()).toEqual(Object.keys(v3_0.events).toSorted())
    expect(events).toEqual(expect.arrayContaining([...same, ...rows.flatMap(([, now]) => now)]))
  })
})
