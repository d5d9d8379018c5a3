import { globSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { describe, expect, it } from "vitest"
import { packageFolders, publicEntries } from "../../scripts/entries.ts"
import { importsBeforeInstall, quickStartsOf, saysHowToRun, strayInstallLines } from "./readme.ts"

const root = fileURLToPath(new URL("../..", import.meta.url))
const text = `# Title

\`\`\`sh
npm init -y
npm install a b
\`\`\`

Save as \`hello.mjs\`, then \`node hello.mjs\`:

\`\`\`ts
console.log("# hello")
\`\`\`

It prints:

\`\`\`text
# hello
\`\`\`

## Another

\`\`\`sh
npm install c
\`\`\`

## A third

\`\`\`ts
console.log("no first file")
\`\`\`
`

describe("what a README tells to type", () => {
  it("is its install lines, each with the program after it", () => {
    expect(quickStartsOf("README.md", text)).toEqual([
      {
        name: "README.md:4",
        commands: ["npm init -y", "npm install a b"],
        program: { file: "hello.mjs", code: 'console.log("# hello")\n', prints: "# hello", until: undefined }
      },
      { name: "README.md:23", commands: ["npm install c"], program: undefined }
    ])
  })

  it("tells of a program that ends when it is told to", () => {
    const [start] = quickStartsOf("README.md", text.replace("```ts\n", "```ts until: ready now\n"))
    expect(start?.program?.until).toBe("ready now")
  })

  it("names the file, and the command that runs it", () => {
    expect(() => quickStartsOf("README.md", text.replace("hello.mjs", "a file"))).toThrow("under which name")
    expect(() => quickStartsOf("README.md", text.replace("node hello.mjs", "run it"))).toThrow("how to run")
  })
})

/** Packages that are imported; the others are programs, which are installed alone and start with a command. */
const libraries = packageFolders.filter((each) => publicEntries().some(({ folder }) => folder === each))
const readmesOf = (folders: readonly string[]): string[] => [
  "README.md",
  ...folders.map((folder) => `${folder}/README.md`)
]

describe.each(readmesOf(libraries))("%s", (path) => {
  const readme = readFileSync(join(root, path), "utf8")

  it("says how to install, and starts with a program", () => {
    const [first] = quickStartsOf(path, readme)
    expect(first?.program).toBeDefined()
  })
})

it.each(readmesOf(packageFolders))("%s has no install line that nobody tries", (path) => {
  expect(strayInstallLines(readFileSync(join(root, path), "utf8"))).toEqual([])
})

it("every README installs the same packages for the same purpose", () => {
  const lines = readmesOf(libraries)
    .flatMap((path) => quickStartsOf(path, readFileSync(join(root, path), "utf8")))
    .flatMap(({ commands }) => commands.filter((line) => line.startsWith("npm install ")))
  for (const line of lines) expect(line).toMatch(/^npm install (?:-D )?@agent-chat\/core .*\brxjs$/)
})

const fenced = (language: string, code: string): string => `\`\`\`${language}\n${code}\n\`\`\`\n`

describe("a page", () => {
  const program = fenced(
    "ts",
    'import { a } from "@x/a/entry"\nimport "b"\nimport "node:fs"\nimport "./c.ts"'
  )

  it("is told of programs that import what was not installed before them", () => {
    expect(importsBeforeInstall(program)).toEqual(["line 1: @x/a/entry", "line 1: b"])
    expect(importsBeforeInstall(program + fenced("sh", "npm install @x/a b"))).toHaveLength(2)
    expect(importsBeforeInstall(fenced("sh", "npm install -D @x/a b") + program)).toEqual([])
    expect(importsBeforeInstall(`${fenced("sh", "npm install b")}\`npm install @x/a\`\n${program}`)).toEqual(
      []
    )
  })

  it("says how its programs are saved and run", () => {
    expect(saysHowToRun(program)).toBe(false)
    expect(saysHowToRun(`Save it as \`a.mts\` and run \`node a.mts\`:\n\n${program}`)).toBe(true)
    expect(saysHowToRun(`Run \`node a.mts\`:\n\n${program}`)).toBe(false)
    expect(saysHowToRun(`${program}\`a.mts\`, \`node a.mts\``)).toBe(false)
    expect(saysHowToRun("No program.")).toBe(true)
  })
})

/** Whoever reads one of these has perhaps read no other. */
const pages = globSync(["README.md", "packages/*/README.md", "docs/*.md", "docs/guides/*.md"], {
  cwd: root
}).toSorted()

describe.each(pages)("the programs of %s", (page) => {
  const content = readFileSync(join(root, page), "utf8")

  it("import what the page has told to install", () => {
    expect(importsBeforeInstall(content)).toEqual([])
  })

  // Each recipe is followed as it stands, so one without a name or a command would fail as that.
  if (page === "docs/recipes.md") return
  it("have a name and a command", () => {
    expect(saysHowToRun(content)).toBe(true)
  })
})
