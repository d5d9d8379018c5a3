import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { expect, it, onTestFinished } from "vitest"
import { folderOf, linkVersions, sortVersions, versionsLink, writeVersions } from "./versions.ts"

it("a version has a folder by its major and minor number, and next before the first release", () => {
  expect(["0.0.0", "0.1.0", "1.12.3", "1.13.0-next.1"].map(folderOf)).toEqual(["next", "0.1", "1.12", "1.13"])
})

it("versions are sorted as numbers, the newest first", () => {
  expect(sortVersions(["next", "0.9", "1.2", "0.10"])).toEqual(["1.2", "0.10", "0.9", "next"])
})

it("a page lists the versions, and the first page leads to the newest", () => {
  const site = mkdtempSync(join(tmpdir(), "agent-chat-site-"))
  onTestFinished(() => rmSync(site, { recursive: true, force: true }))
  for (const folder of ["0.2", "0.10", "next", "assets"]) mkdirSync(join(site, folder))
  expect(writeVersions(site)).toEqual(["0.10", "0.2", "next"])
  const read = (file: string) => readFileSync(join(site, file), "utf8")
  expect(JSON.parse(read("versions.json"))).toEqual(["0.10", "0.2", "next"])
  expect(read("versions.html").match(/href="[^"]+"/g)).toEqual([
    'href="0.10/index.html"',
    'href="0.2/index.html"',
    'href="next/index.html"'
  ])
  expect(read("index.html")).toContain("url=0.10/index.html")
})

it("every page links to the list, however deep it lies", () => {
  const site = mkdtempSync(join(tmpdir(), "agent-chat-site-"))
  onTestFinished(() => rmSync(site, { recursive: true, force: true }))
  mkdirSync(join(site, "0.1/types"), { recursive: true })
  for (const page of ["0.1/index.html", "0.1/types/a.html"])
    writeFileSync(join(site, page), `<a href="${versionsLink}">`)
  linkVersions(site, "0.1")
  const read = (file: string) => readFileSync(join(site, file), "utf8")
  expect(read("0.1/index.html")).toBe('<a href="../versions.html">')
  expect(read("0.1/types/a.html")).toBe('<a href="../../versions.html">')
})
