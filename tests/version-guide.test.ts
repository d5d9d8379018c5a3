// What docs/adding-an-api-version.md says of the folder of a version is in those that there are, and nothing else.
import { readdirSync, readFileSync } from "node:fs"
import { expect, it } from "vitest"

const read = (path: string): string => readFileSync(new URL(`../${path}`, import.meta.url), "utf8")
const guide = read("docs/adding-an-api-version.md")

const places = ["v3.0", "v3.6"].flatMap((version) =>
  readdirSync(new URL(`../packages/core/src/${version}`, import.meta.url), { withFileTypes: true })
    .filter(({ name }) => !/\.test(-d)?\.ts$/.test(name))
    .map((entry) => (entry.isDirectory() ? `${entry.name}/` : entry.name))
)

it("names every file and folder of a version", () => {
  const named = [...guide.matchAll(/^\| (`.*?) +\|/gm)].flatMap(([, cell = ""]) =>
    [...cell.matchAll(/`([^`]+)`/g)].map(([, name = ""]) => name)
  )
  expect(named.toSorted()).toEqual([...new Set(places)].toSorted())
})

it("names no test, script or sample that is not there", () => {
  const paths = [...guide.matchAll(/`((?:scripts|tests|samples)\/[\w./-]+\.\w+|\w+\.test\.ts)`/g)]
  expect(paths.length).toBeGreaterThan(5)
  for (const [, path = ""] of paths)
    expect(() =>
      read(/^(?:scripts|tests)\//.test(path) ? path : `packages/core/src/v3.6/${path}`)
    ).not.toThrow()
})
