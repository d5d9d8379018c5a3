import { readFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, it } from "vitest"
import { readModel } from "../scripts/catalog/model.ts"
import { actionRows, eventRows } from "../scripts/catalog/parity.ts"
import { root, versions } from "../scripts/catalog/versions.ts"
import { expectedActions, expectedEvents } from "./parity-table.ts"

const page = readFileSync(join(root, "docs/reference/parity.md"), "utf8")
const rowsOf = (text: string): string[][] =>
  text
    .split("\n")
    .filter((line) => line.startsWith("|"))
    .map((line) =>
      line
        .split("|")
        .slice(1, -1)
        .map((cell) => cell.trim().replaceAll("`", ""))
    )

describe("the parity table", () => {
  it("of the catalog is that of the documents", async () => {
    const model = await readModel(versions.find(({ version }) => version === "3.0")!)
    expect(actionRows(model)).toEqual(expectedActions)
    expect(eventRows(model)).toEqual(expectedEvents)
  })

  it("stands in the reference", () => {
    expect(rowsOf(page)).toEqual(expect.arrayContaining([...expectedActions, ...expectedEvents]))
  })
})
