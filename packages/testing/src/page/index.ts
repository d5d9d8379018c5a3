import { readFileSync } from "node:fs"

/** A file of the page, and what it is sent with. */
export interface PageFile {
  readonly contentType: string
  readonly body: string | Uint8Array
  /** What keeps other pages out. */
  readonly headers: Readonly<Record<string, string>>
}

/** Where the files of the page are, up to their names. */
const folder = "/_fake/page/"

const contentTypes: Readonly<Record<string, string>> = {
  "index.html": "text/html; charset=utf-8",
  "page.js": "text/javascript; charset=utf-8",
  "styles.css": "text/css; charset=utf-8",
  "icon.svg": "image/svg+xml",
  "LICENSES.txt": "text/plain; charset=utf-8"
}

/** Nothing but what the fake itself serves, nothing inline, in no frame, and no way to make HTML from a text. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'"
].join("; ")

const headers: Readonly<Record<string, string>> = {
  "content-security-policy": policy,
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "referrer-policy": "no-referrer",
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
  "cache-control": "no-store"
}

const unbuilt = `<!doctype html>
<html lang="en">
<title>agent-chat-mock</title>
<p>The page has not been built. In a clone of the repository: <code>pnpm build</code>.</p>
</html>
`

/** The file at a path; `undefined` where the page has none. */
export const pageAt = (path: string): PageFile | undefined => {
  const name = path === "/" ? "index.html" : path.startsWith(folder) ? path.slice(folder.length) : ""
  const contentType = Object.hasOwn(contentTypes, name) ? contentTypes[name] : undefined
  if (contentType === undefined) return undefined
  const body = read(name)
  if (body !== undefined) return { contentType, body, headers }
  return name === "index.html" ? { contentType, body: unbuilt, headers } : undefined
}

/** A bundler has made them: beside this file when it is published, and where a build puts them for its source. */
const places = ["files/", "../../dist/page/files/"]

const read = (name: string): Uint8Array | undefined => {
  for (const place of places) {
    try {
      return readFileSync(new URL(`${place}${name}`, import.meta.url))
    } catch {
      // It may be in the other one.
    }
  }
  return undefined
}
