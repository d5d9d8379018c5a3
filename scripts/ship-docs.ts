// Guides go with the packages, for readers and for assistants that look into node_modules.
//   node scripts/ship-docs.ts <package>              copies what goes with it into its folder docs/
//   node scripts/ship-docs.ts <package> --readme     puts a README in place whose links are right in a tarball
//   node scripts/ship-docs.ts <package> --restore    puts the one of the repository back
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs"
import { dirname, join, posix } from "node:path"
import { fileURLToPath } from "node:url"

const root = fileURLToPath(new URL("..", import.meta.url))

/** Which guides go with which package, from the root of the repository. */
export const shipped: Readonly<Record<string, readonly string[]>> = {
  core: [
    "docs/choosing-a-transport.md",
    "docs/errors.md",
    "docs/events.md",
    "docs/retries.md",
    "docs/runtimes.md",
    "docs/security.md",
    "docs/guides/bot.md",
    "docs/guides/running.md",
    "llms.txt"
  ],
  "rtm-bridge": ["docs/browsers.md", "docs/guides/desk.md"],
  "web-api": ["docs/webhooks.md", "docs/guides/archives.md", "docs/guides/tenants.md"],
  "event-log": ["docs/scaling.md"],
  testing: [
    "docs/fake.md",
    "docs/going-live.md",
    "docs/guides/testing.md",
    "docs/migrating.md",
    "docs/recipes.md",
    "docs/time-in-tests.md"
  ],
  cli: ["docs/cli.md"]
}

interface Place {
  readonly name: string
  /** From the root of the package. */
  readonly path: string
}

/** The package that a file of the repository goes with, and where it lies there. */
const placeOf = (file: string): Place | undefined => {
  const [, readme] = /^packages\/([\w-]+)(?:\/README\.md)?$/.exec(file) ?? []
  if (readme !== undefined) return { name: readme, path: "README.md" }
  const [name] = Object.entries(shipped).find(([, files]) => files.includes(file)) ?? []
  if (name === undefined) return undefined
  return { name, path: file.startsWith("docs/") ? file : `docs/${file}` }
}

/** Fenced and inline code, pictures with the empty line after them, and links. */
const pieces =
  /^```[^]*?^```$|`[^`\n]*`|^!\[[^\]]*\]\([^)\s]+\)\n\n?|\[((?:`[^`]*`|[^\]`])*)\]\(([^)\s]+)\)/gm

/**
 * A guide or a README as it goes into the tarball of its package. Links lead to what lies in the same tarball; where package
 * managers put the others nobody knows, so these are named instead. Pictures are not in any.
 */
export const linkPacked = (file: string, text: string): string => {
  const here = placeOf(file)
  if (here === undefined) throw new Error(`${file} goes with no package`)
  return text.replaceAll(pieces, (whole: string, words: string | undefined, link: string | undefined) => {
    if (whole.startsWith("!")) return ""
    if (words === undefined || link === undefined || /^(?:[a-z][a-z\d+.-]*:|#)/i.test(link)) return whole
    const [path = "", anchor] = link.split("#")
    const there = placeOf(posix.normalize(posix.join(posix.dirname(file), path)).replace(/\/$/, ""))
    if (there === undefined) return words
    if (there.name === here.name) {
      const target = posix.relative(posix.dirname(here.path), there.path)
      return `[${words}](${target}${anchor === undefined ? "" : `#${anchor}`})`
    }
    const elsewhere = `@agent-chat/${there.name}${there.path === "README.md" ? "" : `/${there.path}`}`
    return words.includes(elsewhere) ? words : `${words} (\`${elsewhere}\`)`
  })
}

export const shipDocs = (name: string): void => {
  const folder = join(root, "packages", name)
  rmSync(join(folder, "docs"), { recursive: true, force: true })
  for (const file of shipped[name] ?? []) {
    const target = join(folder, placeOf(file)?.path ?? "")
    mkdirSync(dirname(target), { recursive: true })
    writeFileSync(target, linkPacked(file, readFileSync(join(root, file), "utf8")))
  }
}

/** Where the README of the repository waits while a package is packed. */
const originalOf = (folder: string): string => join(folder, ".README.md")

/** Puts the README of the repository back in place, if it is not. */
export const restoreReadme = (folder: string): void => {
  if (existsSync(originalOf(folder))) renameSync(originalOf(folder), join(folder, "README.md"))
}

/** Puts the README for the tarball in place of the one of the repository, which `restoreReadme` puts back. */
export const shipReadme = (name: string, folder: string): void => {
  restoreReadme(folder)
  const text = readFileSync(join(folder, "README.md"), "utf8")
  renameSync(join(folder, "README.md"), originalOf(folder))
  writeFileSync(join(folder, "README.md"), linkPacked(`packages/${name}/README.md`, text))
}

const [, program, name, mode] = process.argv
if (program === fileURLToPath(import.meta.url) && name !== undefined) {
  const folder = join(root, "packages", name)
  if (mode === "--readme") shipReadme(name, folder)
  else if (mode === "--restore") restoreReadme(folder)
  else shipDocs(name)
}
