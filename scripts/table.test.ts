import { expect, it } from "vitest"
import { formatTable } from "./table.ts"

it("a table lines its columns up, the first to the left", () => {
  expect(
    formatTable(
      ["", "now", ""],
      [
        ["a bundle", "1 kB", "ok"],
        ["b", "12.5 kB"]
      ]
    )
  ).toBe(
    ["              now", "--------  -------  --", "a bundle     1 kB  ok", "b         12.5 kB"].join("\n")
  )
})
