import { readFileSync } from "node:fs"
import { expect, it } from "vitest"
import { recipesOf } from "./recipe.ts"
import { provers } from "./recipe-provers.ts"

const guide = readFileSync(new URL("../../docs/recipes.md", import.meta.url), "utf8")

it("a recipe is what its section says, in order", () => {
  const text = [
    "# Recipes",
    "```sh",
    "not a recipe",
    "```",
    "## A b, C",
    "Words with `code.js` in them.",
    "",
    "```sh",
    "npm init -y",
    "npm install a",
    "```",
    "",
    "`app/[id]/page.jsx`, where it begins:",
    "",
    "```jsx",
    "page()",
    "```",
    "`main.ts`:",
    "```ts recipe",
    "main()",
    "```",
    "`server.mts`:",
    "```ts serve",
    "listen()",
    "```",
    "```sh",
    "node main.ts",
    "```",
    "```text",
    "done",
    "```",
    "## A program of a guide",
    "```ts",
    "explain()",
    "```"
  ].join("\n")
  expect(recipesOf(text)).toEqual([
    {
      name: "a-b-c",
      steps: [
        { kind: "type", line: "npm init -y" },
        { kind: "type", line: "npm install a" },
        { kind: "write", file: "app/[id]/page.jsx", text: "page()\n" },
        { kind: "write", file: "main.ts", text: "main()\n" },
        { kind: "write", file: "server.mts", text: "listen()\n" },
        { kind: "type", line: "node main.ts" },
        { kind: "prints", text: "done" }
      ]
    }
  ])
})

it("a file needs a name", () => {
  expect(() => recipesOf("## A\n\nNo name.\n\n```js\na()\n```\n")).toThrow("A: a file without a name")
})

it("the guide lists every recipe, and whatever proves one knows it", () => {
  const names = recipesOf(guide).map(({ name }) => name)
  for (const name of names) expect(guide).toContain(`](#${name})`)
  expect(Object.keys(provers).filter((name) => !names.includes(name))).toEqual([])
})
