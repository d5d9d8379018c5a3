import { expect, it } from "vitest"
import { faultsOf } from "./papers.ts"

const packed = {
  files: ["LICENSE", "README.md", "dist/index.d.ts", "dist/index.js", "package.json"],
  manifest: '{ "exports": { ".": { "types": "./dist/index.d.ts", "default": "./dist/index.js" } } }',
  licence: "the licence",
  pages: { "README.md": "See [the licence](LICENSE), [below](#below) and [out](https://example.com).\n\n## Below\n" }
}
const faults = (change: Partial<typeof packed> | { readonly licence: undefined }) =>
  faultsOf({ ...packed, ...change }, "the licence")

it("finds nothing wrong with a package in order", () => {
  expect(faults({})).toEqual([])
})

it("misses the papers", () => {
  expect(faults({ licence: undefined, files: ["dist/index.js"], pages: {} })).toEqual([
    "LICENSE is missing",
    "README.md is missing"
  ])
  expect(faults({ licence: "another" })).toEqual(["LICENSE is not the repository's"])
})

it.each([
  "src/index.ts",
  "dist/index.js.map",
  "dist/.tsbuildinfo",
  "dist/a.test.js",
  "dist/v3.0/samples/a.js"
])("does not let %s out", (file) => {
  expect(faults({ files: [...packed.files, file] })).toEqual([`not for users: ${file}`])
})

it.each(["@agent-chat/source", "workspace:", "catalog:", "devDependencies", "./src/"])(
  "does not let %s out in a manifest",
  (word) => {
    expect(faults({ manifest: `{ "x": "${word}" }` })).toEqual([`the manifest still says ${word}`])
  }
)

it.each([
  ["[a](../../docs/a.md)", "../../docs/a.md"],
  ["![a](b.png)", "b.png"],
  ["[a]: ./gone.md", "./gone.md"],
  ['<img src="c.png">', "c.png"],
  ["[a](#nowhere)", "#nowhere"],
  ["[a](docs/a.md#nowhere)", "docs/a.md#nowhere"]
])("does not let %s out", (text, link) => {
  const pages = { "README.md": text, "docs/a.md": "# Here\n" }
  expect(faults({ files: [...packed.files, "docs/a.md"], pages })).toEqual([
    `README.md links to ${link}, which is not in the package`
  ])
})

it("looks for links outside of code only", () => {
  expect(faults({ pages: { "README.md": "`a[0](b)`\n\n```ts\na[b](c)\n```\n" } })).toEqual([])
})
