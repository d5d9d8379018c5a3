import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { afterEach, beforeEach, expect, it } from "vitest"
import { closure, onDisk, sizesOf } from "./install.ts"

let folder = ""
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "agent-chat-install-"))
})
afterEach(() => {
  rmSync(folder, { recursive: true })
})

const write = (path: string, text: string) => {
  mkdirSync(dirname(join(folder, path)), { recursive: true })
  writeFileSync(join(folder, path), text)
}

it("counts what a package brings, and what it asks for unless that is optional", () => {
  const manifests = {
    ".": {
      name: "asked",
      dependencies: { needed: "1" },
      peerDependencies: { peer: "1", option: "1" },
      peerDependenciesMeta: { option: { optional: true } }
    },
    "node_modules/needed": { name: "needed", dependencies: { deep: "1" } },
    "node_modules/needed/node_modules/deep": { name: "deep" },
    "node_modules/peer": { name: "peer" },
    "node_modules/option": { name: "option" }
  }
  for (const [path, manifest] of Object.entries(manifests))
    write(join(path, "package.json"), JSON.stringify(manifest))
  expect([...closure([folder], { peers: true }).keys()]).toEqual(["asked", "needed", "deep", "peer"])
  expect([...closure([folder], { peers: false }).keys()]).toEqual(["asked", "needed", "deep"])
})

it("says what is missing", () => {
  write("package.json", JSON.stringify({ name: "asked", dependencies: { absent: "1" } }))
  expect(() => closure([folder], { peers: true })).toThrow("absent of")
})

it("counts the files of a package in whole blocks, without the packages inside it", () => {
  write("a.js", "x")
  write("deep/b.js", "x".repeat(4097))
  write("node_modules/c/c.js", "x")
  expect(sizesOf(folder).toSorted((a, b) => a - b)).toEqual([1, 4097])
  expect(onDisk(sizesOf(folder))).toBe(3 * 4096)
  expect(onDisk([])).toBe(0)
})
