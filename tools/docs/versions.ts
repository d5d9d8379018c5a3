// The published site holds a folder for each version; a page lists them, and the first page leads to the newest.
import { globSync, readdirSync, readFileSync, writeFileSync } from "node:fs"
import { join, sep } from "node:path"

/** What is not released yet, until the first release. */
const unreleased = "next"

/** The folder of a version: its major and minor number. */
export const folderOf = (version: string): string =>
  version === "0.0.0" ? unreleased : version.split(".").slice(0, 2).join(".")

const numbersOf = (folder: string): number[] => folder.split(".").map(Number)

/** Newest first; what is not released comes last. */
export const sortVersions = (folders: readonly string[]): string[] =>
  folders.toSorted((a, b) => {
    if (a === unreleased || b === unreleased) return a === b ? 0 : a === unreleased ? 1 : -1
    const [x, y] = [numbersOf(a), numbersOf(b)]
    return (y[0] ?? 0) - (x[0] ?? 0) || (y[1] ?? 0) - (x[1] ?? 0)
  })

const page = (title: string, body: string, head = ""): string =>
  `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title}</title>${head}
<h1>${title}</h1>
${body}
</html>
`

/** What pages link to until it is known how deep they lie. */
export const versionsLink = "all-versions:"

/** Has every page of a version link to the page of all versions, which lies beside its folder. */
export const linkVersions = (site: string, folder: string): void => {
  for (const page of globSync("**/*.html", { cwd: join(site, folder) })) {
    const path = join(site, folder, page)
    const depth = page.split(sep).length
    const text = readFileSync(path, "utf8")
    writeFileSync(path, text.replaceAll(versionsLink, `${"../".repeat(depth)}versions.html`))
  }
}

/** Writes `versions.json`, `versions.html` and the first page into a folder that holds a folder for each version. */
export const writeVersions = (site: string): string[] => {
  const folders = readdirSync(site, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && /^(?:\d+\.\d+|next)$/.test(entry.name))
    .map(({ name }) => name)
  const versions = sortVersions(folders)
  const links = versions.map((name) => `<li><a href="${name}/index.html">${name}</a></li>`)
  writeFileSync(join(site, "versions.json"), `${JSON.stringify(versions)}\n`)
  writeFileSync(
    join(site, "versions.html"),
    page("Agent Chat SDK: versions", `<ul>\n${links.join("\n")}\n</ul>`)
  )
  const newest = `${versions[0] ?? ""}/index.html`
  writeFileSync(
    join(site, "index.html"),
    page(
      "Agent Chat SDK",
      `<p><a href="${newest}">Documentation</a> · <a href="versions.html">all versions</a></p>`,
      `\n<meta http-equiv="refresh" content="0; url=${newest}">`
    )
  )
  return versions
}
