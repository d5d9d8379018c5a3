// What is wrong with a package before anybody has installed it: files that are missing or not meant for users, and links
// that lead out of it.
import { posix } from "node:path"
import { anchorOf } from "./headings.ts"

export interface Packed {
  /** From the package's root. */
  readonly files: readonly string[]
  readonly manifest: string
  readonly licence: string | undefined
  /** The text of every Markdown file, by its name. */
  readonly pages: Readonly<Record<string, string>>
}

/** Text without code, in which brackets mean something else. */
const prose = (text: string): string => text.replaceAll(/^```[^]*?^```$|`[^`\n]*`/gm, "")

const anchorsOf = (text: string): Set<string> => {
  const headings = text.replaceAll(/^```[^]*?^```$/gm, "").matchAll(/^#+ (.*)$/gm)
  return new Set([...headings].map(([, heading = ""]) => anchorOf(heading)))
}

/** Links of Markdown files that lead neither to another file of the package nor to a whole address. */
export const deadLinks = (
  pages: Readonly<Record<string, string>>,
  files: readonly string[] = Object.keys(pages)
): string[] =>
  Object.entries(pages).flatMap(([page, text]) =>
    [...prose(text).matchAll(/\]\(([^)\s]*)\)|^\[[^\]]+\]: (\S+)|(?:href|src)="([^"]*)"/gm)]
      .map(([, inline, reference, html]) => inline ?? reference ?? html ?? "")
      .filter((link) => {
        if (/^[a-z][a-z\d+.-]*:/i.test(link)) return false
        const [path = "", anchor] = link.split("#")
        const target = path === "" ? page : posix.normalize(posix.join(posix.dirname(page), path))
        if (!files.includes(target)) return true
        const there = pages[target]
        return anchor !== undefined && there !== undefined && !anchorsOf(there).has(anchor)
      })
      .map((link) => `${page} links to ${link}`)
  )

/** One sentence for each fault of what would be published, given the licence of the repository. */
export const faultsOf = ({ files, manifest, licence, pages }: Packed, ours: string): string[] => {
  const faults: string[] = []
  if (licence === undefined) faults.push("LICENSE is missing")
  else if (licence !== ours) faults.push("LICENSE is not the repository's")
  if (!files.includes("README.md")) faults.push("README.md is missing")
  const inner = files.filter((file) =>
    /^src\/|\.map$|\.tsbuildinfo$|\.test(?:-d)?\.|(?:^|\/)(?:samples|test-support)\//.test(file)
  )
  if (inner.length > 0) faults.push(`not for users: ${inner.join(", ")}`)
  for (const link of deadLinks(pages, files)) faults.push(`${link}, which is not in the package`)
  for (const word of ["@agent-chat/source", "workspace:", "catalog:", "devDependencies", "./src/"]) {
    if (manifest.includes(word)) faults.push(`the manifest still says ${word}`)
  }
  return faults
}
