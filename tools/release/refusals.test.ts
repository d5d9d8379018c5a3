import { describe, expect, it } from "vitest"
import { type Manifest, refusals, type ReleaseState } from "./refusals.ts"

const manifest: Manifest = {
  name: "core",
  version: "1.2.3",
  license: "Apache-2.0",
  repository: { url: "git+https://example.com/sdk.git" },
  publishConfig: { access: "public", engines: { node: ">=22" } }
}

const state = (changes: Partial<Manifest> = {}, rest: Partial<ReleaseState> = {}): ReleaseState => ({
  gitStatus: "",
  changesets: [],
  prerelease: undefined,
  packages: [{ manifest: { ...manifest, ...changes }, changelog: "# core\n\n## 1.2.3\n\n## 1.3.0-next.0\n" }],
  ...rest
})

describe("a release", () => {
  it("is not refused when all is in order", () => {
    expect(refusals(state())).toEqual([])
    expect(refusals(state({ version: "1.3.0-next.0" }, { prerelease: "next" }))).toEqual([])
  })

  it.each<[string, ReleaseState]>([
    ["not committed", state({}, { gitStatus: " M README.md" })],
    ["pending (warm-cats-sing)", state({}, { changesets: ["warm-cats-sing"] })],
    ["is no prerelease", state({}, { prerelease: "next" })],
    ["is a prerelease", state({ version: "1.3.0-next.0" })],
    ["does not have 1.2.4", state({ version: "1.2.4" })],
    ["is private", state({ private: true })],
    ["publishConfig.access", state({ publishConfig: { engines: { node: ">=22" } } })],
    ["publishConfig.engines", state({ publishConfig: { access: "public" } })],
    ["repository.url", state({ repository: {} })]
  ])("is refused: %s", (reason, refused) => {
    expect(refusals(refused)).toEqual([expect.stringContaining(reason)])
  })

  it("is refused without a version, a changelog and a licence", () => {
    const { license: _, ...unlicensed } = manifest
    const packages = [{ manifest: { ...unlicensed, version: "0.0.0" }, changelog: "" }]
    expect(refusals(state({}, { packages }))).toEqual([
      expect.stringContaining("no version yet"),
      expect.stringContaining("changelog"),
      expect.stringContaining("no license")
    ])
  })

  it("is refused when the packages differ in their versions", () => {
    const packages = ["1.2.3", "1.2.4"].map((version) => ({
      manifest: { ...manifest, version },
      changelog: `# core\n\n## ${version}\n`
    }))
    expect(refusals(state({}, { packages }))).toEqual([expect.stringContaining("1.2.3, 1.2.4")])
  })
})
