import { readFileSync } from "node:fs"
import { join } from "node:path"
import { expect, test } from "vitest"
import { root } from "../scripts/catalog/versions.ts"
import { generate } from "../scripts/generate-catalog.ts"

test("what is generated from the catalog is committed as it would be generated now", async () => {
  const stale: string[] = []
  for (const [path, text] of await generate()) {
    if (readFileSync(join(root, path), "utf8") !== text) stale.push(path)
  }
  expect(stale, "run `pnpm generate` and commit").toEqual([])
})
