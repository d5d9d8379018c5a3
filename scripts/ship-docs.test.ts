import { existsSync, globSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { expect, it, onTestFinished } from "vitest"
import { linkPacked, restoreReadme, shipReadme } from "./ship-docs.ts"

const root = fileURLToPath(new URL("..", import.meta.url))
const read = (file: string): string => readFileSync(join(root, file), "utf8")

it("links lead inside the tarball, and what is not in it is named", () => {
  const text = [
    "[two verbs](../events.md#two-verbs), [testing](testing.md), [the log](../../packages/event-log),",
    "[`@agent-chat/event-log`](../../packages/event-log/README.md), [example](../../examples/hand-over-bot),",
    "[here](#there), [out](https://example.com)",
    "",
    "![a picture](../images/dashboard.png)",
    "",
    "`handlers[0](x)`",
    "```ts",
    "handlers[name](event)",
    "```",
    ""
  ].join("\n")
  expect(linkPacked("docs/guides/bot.md", text)).toBe(
    [
      "[two verbs](../events.md#two-verbs), testing (`@agent-chat/testing/docs/guides/testing.md`), the log (`@agent-chat/event-log`),",
      "`@agent-chat/event-log`, example,",
      "[here](#there), [out](https://example.com)",
      "",
      "`handlers[0](x)`",
      "```ts",
      "handlers[name](event)",
      "```",
      ""
    ].join("\n")
  )
})

it("a README is another one only while it is packed, also after a crash", () => {
  const folder = mkdtempSync(join(tmpdir(), "readme-"))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const original = "See [errors](../../docs/errors.md) and [tests](../../docs/fake.md).\n"
  const file = join(folder, "README.md")
  writeFileSync(file, original)
  for (let i = 0; i < 2; i++) {
    shipReadme("core", folder)
    expect(readFileSync(file, "utf8")).toBe(
      "See [errors](docs/errors.md) and tests (`@agent-chat/testing/docs/fake.md`).\n"
    )
  }
  restoreReadme(folder)
  restoreReadme(folder)
  expect(readFileSync(file, "utf8")).toBe(original)
  expect(readdirSync(folder)).toEqual(["README.md"])
})

it("llms.txt names every guide, and nothing that is not there", () => {
  const links = [...read("llms.txt").matchAll(/\]\(([^)]+)\)/g)].map(([, link = ""]) => link)
  expect(links.filter((link) => !existsSync(join(root, link)))).toEqual([])
  const guides = globSync(["docs/*.md", "docs/guides/*.md"], { cwd: root })
  expect(guides.filter((guide) => !links.includes(guide))).toEqual([])
})
