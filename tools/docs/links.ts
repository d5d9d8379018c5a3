// Follows every link of a folder of HTML pages that stays inside it.
import { existsSync, globSync, readFileSync, statSync } from "node:fs"
import { dirname, join, relative, resolve, sep } from "node:path"

export interface DeadLink {
  /** The page it stands on, relative to the folder. */
  readonly page: string
  readonly link: string
}

const decodeEntities = (text: string) =>
  text
    .replace(/&#x([0-9a-f]+);/gi, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replaceAll("&quot;", '"')
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&")

const attributes = (html: string, names: string): string[] =>
  [...html.matchAll(new RegExp(`<[a-z][^>]*?\\s(?:${names})=(?:"([^"]*)"|'([^']*)')`, "gi"))].map((match) =>
    decodeEntities(match[1] ?? match[2] ?? "")
  )

/** The links that lead to no file, or to no place on a page. */
export const deadLinks = (folder: string): { pages: number; dead: DeadLink[] } => {
  const pages = globSync("**/*.html", { cwd: folder }).toSorted()
  const anchors = new Map<string, Set<string>>()
  const anchorsOf = (path: string): Set<string> => {
    let found = anchors.get(path)
    if (found === undefined) {
      const html = readFileSync(path, "utf8")
      found = new Set([...attributes(html, "id"), ...attributes(html, "name")])
      anchors.set(path, found)
    }
    return found
  }
  const dead: DeadLink[] = []
  for (const page of pages) {
    const from = join(folder, page)
    const html = readFileSync(from, "utf8").replace(/<script\b[^>]*>[\s\S]*?<\/script>/gi, (script) =>
      script.slice(0, script.indexOf(">") + 1)
    )
    for (const link of new Set(attributes(html, "href|src"))) {
      if (/^(?:[a-z][a-z\d+.-]*:|\/\/)/i.test(link)) continue
      const [address = "", anchor] = link.split("#")
      const path = decodeURIComponent(address.split("?")[0] ?? "")
      let target = path === "" ? from : resolve(dirname(from), path)
      if (existsSync(target) && statSync(target).isDirectory()) target = join(target, "index.html")
      const inside = !relative(folder, target).startsWith(`..${sep}`)
      const there =
        inside &&
        existsSync(target) &&
        (anchor === undefined ||
          anchor === "" ||
          !target.endsWith(".html") ||
          anchorsOf(target).has(decodeURIComponent(anchor)))
      if (!there) dead.push({ page, link })
    }
  }
  return { pages: pages.length, dead }
}
