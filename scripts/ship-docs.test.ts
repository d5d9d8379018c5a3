import { existsSync, globSync, readFileSync } from "node:fs"
import { join, posix } from "node:path"
import { fileURLToPath } from "node:url"
import { expect, it } from "vitest"
import { linkInstalled, shipped } from "./ship-docs.ts"

const root = fileURLToPath(new URL("..", import.meta.url))
const read = (file: string): string => readFileSync(join(root, file), "utf8")

it("links lead from package to package, and what is not installed is only named", () => {
  const text = [
    "[two verbs](../events.md#two-verbs), [testing](testing.md), [the log](../../packages/event-log),",
    "[example](../../examples/hand-over-bot), ![a picture](../images/dashboard.png), [here](#there), [out](https://example.com)"
  ].join("\n")
  expect(linkInstalled("docs/guides/bot.md", text)).toBe(
    [
      "[two verbs](../events.md#two-verbs), [testing](../../../testing/docs/guides/testing.md), [the log](../../../event-log/README.md),",
      "example, a picture, [here](#there), [out](https://example.com)"
    ].join("\n")
  )
})

it("every link of what is shipped leads to something that is shipped", () => {
  const installed = new Set(
    Object.entries(shipped).flatMap(([name, files]) =>
      files.map((file) => (file.startsWith("docs/") ? `${name}/${file}` : `${name}/docs/${file}`))
    )
  )
  for (const [name, files] of Object.entries(shipped)) {
    for (const file of files) {
      const at = file.startsWith("docs/") ? `${name}/${file}` : `${name}/docs/${file}`
      for (const [, link = ""] of linkInstalled(file, read(file)).matchAll(/\]\(([^)#\s]+)[^)]*\)/g)) {
        if (/^[a-z]+:/.test(link)) continue
        const target = posix.join(posix.dirname(at), link)
        const isThere = installed.has(target) || existsSync(join(root, "packages", target))
        expect(isThere, `${at}: ${link}`).toBe(true)
      }
    }
  }
})

it("llms.txt names every guide, and nothing that is not there", () => {
  const links = [...read("llms.txt").matchAll(/\]\(([^)]+)\)/g)].map(([, link = ""]) => link)
  expect(links.filter((link) => !existsSync(join(root, link)))).toEqual([])
  const guides = globSync(["docs/*.md", "docs/guides/*.md"], { cwd: root })
  expect(guides.filter((guide) => !links.includes(guide))).toEqual([])
})
