import { readFileSync } from "node:fs"
import { expect, it } from "vitest"
import { goalsOf, sectionOf, tutorialOf } from "./tutorial.ts"

const text = `# Title

| to have | follow          |
| ------- | --------------- |
| a call  | [here](#a-call) |
| a test  | [there](b.md#x) |

## A call

\`\`\`sh until: ready now
serve # on 4010
\`\`\`

\`\`\`sh
export TOKEN=any
npm install a
\`\`\`

\`call.mjs\`, to be run with \`node call.mjs\`:

\`\`\`ts
// ## not a heading
\`\`\`

\`\`\`text
done
\`\`\`

\`public/a.json\`:

\`\`\`json
{}
\`\`\`

### Below

\`\`\`ts
"a fragment"
\`\`\`

Save it as \`w.mts\` and run \`node w.mts\`.

\`\`\`ts until: up
work()
\`\`\`

## Another
`

it("a tutorial is what its section says, in order", () => {
  expect(tutorialOf(sectionOf(text, "a-call"))).toEqual([
    { kind: "type", line: "serve # on 4010", until: "ready now" },
    { kind: "export", name: "TOKEN", value: "any" },
    { kind: "type", line: "npm install a", until: undefined },
    { kind: "save", file: "call.mjs", text: "// ## not a heading\n" },
    { kind: "type", line: "node call.mjs", until: undefined },
    { kind: "prints", text: "done" },
    { kind: "save", file: "public/a.json", text: "{}\n" },
    { kind: "save", file: "w.mts", text: "work()\n" },
    { kind: "type", line: "node w.mts", until: "up" }
  ])
})

it("the goals of a page are the rows of its table", () => {
  expect(goalsOf("README.md", sectionOf(text, "title"))).toEqual([
    { name: "a call", page: "README.md", anchor: "a-call" },
    { name: "a test", page: "b.md", anchor: "x" }
  ])
  expect(() => sectionOf(text, "not-there")).toThrow("there is no section #not-there")
})

it("every goal of the README leads to a section that says what to install and to start", () => {
  const read = (page: string) => readFileSync(new URL(`../../${page}`, import.meta.url), "utf8")
  const goals = goalsOf("README.md", sectionOf(read("README.md"), "in-five-minutes"))
  expect(goals.map(({ name }) => name)).toEqual([
    "a call",
    "a stream",
    "a bot",
    "a desk",
    "a webhook",
    "a test",
    "a worker that may die",
    "a look at what is in place"
  ])
  for (const { page, anchor } of goals) {
    const lines = tutorialOf(sectionOf(read(page), anchor)).flatMap((step) =>
      step.kind === "type" ? [step.line] : []
    )
    expect(lines[0]).toMatch(/^npm install /)
    expect(lines.length).toBeGreaterThan(1)
  }
})
