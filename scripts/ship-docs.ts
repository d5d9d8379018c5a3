// Guides go with the packages, for readers and for assistants that look into node_modules.
//   node scripts/ship-docs.ts <package>     copies what goes with it into its folder docs/
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { dirname, join, posix } from "node:path"
import { fileURLToPath } from "node:url"

const root = fileURLToPath(new URL("..", import.meta.url))

/** Which guides go with which package, from the root of the repository. */
export const shipped: Readonly<Record<string, readonly string[]>> = {
  core: [
    "docs/errors.md",
    "docs/events.md",
    "docs/retries.md",
    "docs/guides/bot.md",
    "docs/guides/running.md",
    "llms.txt"
  ],
  "rtm-bridge": ["docs/browsers.md", "docs/guides/desk.md"],
  "web-api": ["docs/webhooks.md", "docs/guides/archives.md", "docs/guides/tenants.md"],
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

/** Where a file of the repository lies once the packages are installed side by side, such as `core/docs/errors.md`. */
const installedAt = (file: string): string | undefined => {
  const readme = /^packages\/([\w-]+)(?:\/README\.md)?$/.exec(file)
  if (readme !== null) return `${readme[1]}/README.md`
  const [name] = Object.entries(shipped).find(([, files]) => files.includes(file)) ?? []
  if (name === undefined) return undefined
  return file.startsWith("docs/") ? `${name}/${file}` : `${name}/docs/${file}`
}

/** A guide with links that are right between installed packages; what is not installed is named without a link. */
export const linkInstalled = (file: string, text: string): string => {
  const at = installedAt(file)
  if (at === undefined) throw new Error(`${file} goes with no package`)
  return text.replaceAll(
    /(!?)\[([^\]]*)\]\(([^)\s]+)\)/g,
    (whole, image: string, words: string, link: string) => {
      if (/^(?:[a-z][a-z\d+.-]*:|#)/i.test(link)) return whole
      const [path = "", anchor] = link.split("#")
      const target = installedAt(posix.normalize(posix.join(posix.dirname(file), path)).replace(/\/$/, ""))
      if (image !== "" || target === undefined) return words
      return `[${words}](${posix.relative(posix.dirname(at), target)}${anchor === undefined ? "" : `#${anchor}`})`
    }
  )
}

export const shipDocs = (name: string): void => {
  const folder = join(root, "packages", name, "docs")
  rmSync(folder, { recursive: true, force: true })
  for (const file of shipped[name] ?? []) {
    const target = join(root, "packages", installedAt(file) ?? "")
    mkdirSync(dirname(target), { recursive: true })
    writeFileSync(target, linkInstalled(file, readFileSync(join(root, file), "utf8")))
  }
}

const [, program, name] = process.argv
if (program === fileURLToPath(import.meta.url) && name !== undefined) shipDocs(name)
