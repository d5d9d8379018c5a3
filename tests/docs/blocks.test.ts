import { describe, expect, it } from "vitest"
import { blocksOf, examplesOf, moduleOf } from "./blocks.ts"

const markdown = [
  "# Title",
  "",
  "```ts",
  'import "a"',
  "```",
  "",
  "```sh",
  "```ts is no program here",
  "```",
  "- in a list",
  "",
  "  ```ts no-run: needs a public address",
  "  if (true) {",
  "    b()",
  "  }",
  "  ```",
  "````ts browser",
  "```",
  "````",
  "```typescript serve",
  "```",
  "```ts recipe",
  "c()",
  "```",
  "```ts until: it is up",
  "d()",
  "```"
].join("\n")

describe("blocks of Markdown", () => {
  it("are found with their line and mode", () => {
    expect(blocksOf("x.md", markdown)).toEqual([
      { file: "x.md", line: 4, code: 'import "a"', mode: { kind: "run" } },
      {
        file: "x.md",
        line: 13,
        code: "if (true) {\n  b()\n}",
        mode: { kind: "check", reason: "needs a public address" }
      },
      { file: "x.md", line: 18, code: "```", mode: { kind: "check", reason: "for browsers" } },
      { file: "x.md", line: 21, code: "", mode: { kind: "serve" } },
      { file: "x.md", line: 26, code: "d()", mode: { kind: "until", prints: "it is up" } }
    ])
  })

  it.each(["```ts no-run", "```ts no-run because", "```ts until:", "```ts skip", "```ts title=x"])(
    "refuse %s",
    (fence) => {
      expect(() => blocksOf("x.md", `${fence}\n\`\`\``)).toThrow("x.md:1")
    }
  )

  it("have to end", () => {
    expect(() => blocksOf("x.md", "text\n```ts\ncode")).toThrow("x.md:2: a block that does not end")
  })
})

describe("examples in docstrings", () => {
  const source = [
    'const no = "```ts"',
    "/** One line. */",
    "/**",
    " * Sends.",
    " * @example",
    " * ```ts",
    ' * import { a } from "a"',
    " * if (a) {",
    " *   a()",
    " * }",
    " * ```",
    " */",
    "export const send = 1",
    "  /**",
    "   * ```ts",
    "   * inner()",
    "   * ```",
    "   */"
  ].join("\n")

  it("are found with their line", () => {
    const examples = examplesOf("x.ts", source)
    expect(examples.map(({ line, code }) => [line, code])).toEqual([
      [7, 'import { a } from "a"\nif (a) {\n  a()\n}'],
      [16, "inner()"]
    ])
  })
})

it("a module keeps the line numbers of its document", () => {
  const [block] = blocksOf("x.md", markdown)
  expect(moduleOf(block!).split("\n")[3]).toBe('import "a"')
  expect(moduleOf(block!, "import 1;").split("\n")[3]).toBe('import "a"')
})
