import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { onTestFinished, expect, it } from "vitest"
import { deadLinks } from "./links.ts"

const linksOf = (files: Readonly<Record<string, string>>): string[] => {
  const folder = mkdtempSync(join(tmpdir(), "agent-chat-links-"))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), text)
  }
  return deadLinks(folder).dead.map(({ page, link }) => `${page} ${link}`)
}

it("follows links to pages, folders, anchors and assets", () => {
  expect(
    linksOf({
      "index.html":
        '<a href="a/b.html#two">b</a> <a href=\'a/\'>a</a> <img src="x%20y.png?v=1"> <a href="#top" id="top">',
      "a/index.html": '<a href="../index.html">up</a>',
      "a/b.html":
        '<h2 id="two">Two</h2> <a href="https://example.com/nowhere">out</a> <a href="mailto:a@b">mail</a>',
      "x y.png": ""
    })
  ).toEqual([])
})

it("finds those that lead nowhere", () => {
  expect(
    linksOf({
      "index.html":
        '<a href="gone.html">1</a> <a href="b.html#gone">2</a> <script src="no.js"></script> <a href="#gone">',
      "b.html": '<a href="../outside.html">3</a> <a href="&#98;.html">fine</a>'
    })
  ).toEqual([
    "b.html ../outside.html",
    "index.html gone.html",
    "index.html b.html#gone",
    "index.html no.js",
    "index.html #gone"
  ])
})

it("reads no links out of scripts", () => {
  expect(linksOf({ "index.html": "<script>const a = '<a href=\"gone.html\">'</script>" })).toEqual([])
})
