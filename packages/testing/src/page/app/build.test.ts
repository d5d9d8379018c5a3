import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { gzipSync } from "node:zlib"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { buildPage } from "./build.ts"

describe("what is built", () => {
  const folder = mkdtempSync(join(tmpdir(), "agent-chat-page-"))
  beforeAll(() => buildPage(folder), 30_000)
  afterAll(() => rmSync(folder, { recursive: true }))

  it("is what is served, and nothing else", () => {
    expect(readdirSync(folder).toSorted()).toEqual([
      "LICENSES.txt",
      "icon.svg",
      "index.html",
      "page.js",
      "styles.css"
    ])
  })

  it("weighs what docs/fake.md says, all together", () => {
    const names = ["index.html", "page.js", "styles.css", "icon.svg"]
    const bytes = names.map((name) => gzipSync(readFileSync(join(folder, name))).length)
    expect(bytes.reduce((sum, size) => sum + size, 0)).toBeLessThan(27_500)
  })

  it("has nothing inline and loads nothing from elsewhere, as its policy wants", () => {
    const html = readFileSync(join(folder, "index.html"), "utf8")
    expect(html).not.toMatch(/<style|style=|\son\w+=|<script(?![^>]*src=)/)
    expect(html + readFileSync(join(folder, "styles.css"), "utf8")).not.toMatch(
      /(?:src|href)="(?!\/_fake\/page\/)|url\(/
    )
  })
})
