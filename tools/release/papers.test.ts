import { readFileSync } from "node:fs"
import { expect, it } from "vitest"
import { linkPacked, shipped } from "../../scripts/ship-docs.ts"
import type { Packed } from "./papers.ts"
import { deadLinks, faultsOf } from "./papers.ts"

const packed: Packed = {
  files: ["LICENSE", "README.md", "dist/index.d.ts", "dist/index.js", "package.json"],
  manifest: '{ "exports": { ".": { "types": "./dist/index.d.ts", "default": "./dist/index.js" } } }',
  licence: "the licence",
  pages: {
    "README.md": "See [the licence](LICENSE), [below](#below) and [out](https://example.com).\n\n## Below\n"
  }
}
const faults = (change: Partial<Packed>) => faultsOf({ ...packed, ...change }, "the licence")

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

it("every link of what is shipped leads to something in the same package", () => {
  const dead: string[] = []
  for (const [name, files] of Object.entries(shipped)) {
    const readme = { file: `packages/${name}/README.md`, at: "README.md" }
    const guides = files.map((file) => ({ file, at: file.startsWith("docs/") ? file : `docs/${file}` }))
    const pages = Object.fromEntries(
      [readme, ...guides].map(({ file, at }) => [
        at,
        linkPacked(file, readFileSync(new URL(`../../${file}`, import.meta.url), "utf8"))
      ])
    )
    dead.push(...deadLinks(pages).map((link) => `${name}: ${link}`))
  }
  expect(dead).toEqual([])
})
