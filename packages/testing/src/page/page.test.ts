import { execFileSync } from "node:child_process"
import { fileURLToPath } from "node:url"
import { beforeAll, describe, expect, it } from "vitest"
import { pageAt } from "./index.ts"

describe("the files of the page", () => {
  beforeAll(() => {
    execFileSync(process.execPath, [fileURLToPath(new URL("app/build.ts", import.meta.url))])
  })

  it.each([
    ["/", "text/html; charset=utf-8"],
    ["/_fake/page/page.js", "text/javascript; charset=utf-8"],
    ["/_fake/page/styles.css", "text/css; charset=utf-8"],
    ["/_fake/page/icon.svg", "image/svg+xml"],
    ["/_fake/page/LICENSES.txt", "text/plain; charset=utf-8"]
  ])("%s is served", (path, contentType) => {
    const file = pageAt(path)
    expect(file?.contentType).toBe(contentType)
    expect(file?.body.length).toBeGreaterThan(100)
  })

  it.each([
    "/page.js",
    "/_fake/page/",
    "/_fake/page/toString",
    "/_fake/page/../index.ts",
    "/_fake/page/page.js/",
    "/_fake/page//etc/passwd",
    "//"
  ])("%s is none of them", (path) => expect(pageAt(path)).toBeUndefined())

  it("run nothing but their own script, in no frame, and make no HTML from texts", () => {
    const policy = pageAt("/")?.headers["content-security-policy"]?.split("; ") ?? []
    expect(policy).toEqual(
      expect.arrayContaining([
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self'",
        "connect-src 'self'",
        "base-uri 'none'",
        "form-action 'none'",
        "frame-ancestors 'none'",
        "require-trusted-types-for 'script'"
      ])
    )
    expect(policy.join()).not.toMatch(/unsafe|\*|data:|https?:/)
  })

  it.each(["/", "/_fake/page/page.js", "/_fake/page/styles.css"])(
    "%s cannot be used by another page",
    (path) => {
      const headers = pageAt(path)?.headers ?? {}
      expect(headers).toMatchObject({
        "x-frame-options": "DENY",
        "cross-origin-resource-policy": "same-origin",
        "cross-origin-opener-policy": "same-origin",
        "x-content-type-options": "nosniff",
        "referrer-policy": "no-referrer"
      })
      expect(Object.keys(headers).filter((name) => name.startsWith("access-control"))).toEqual([])
    }
  )

  it("name the licence of what they contain", () => {
    const papers = new TextDecoder().decode(pageAt("/_fake/page/LICENSES.txt")?.body as Uint8Array)
    expect(papers).toMatch(/contains preact \d+\.\d+\.\d+[\s\S]+Permission is hereby granted/)
  })
})
