import { describe, expect, it } from "vitest"
import { ownFile, pieces, webAddress } from "./links.ts"

describe("an address from an agent", () => {
  it.each(["https://example.com/a?b=c#d", "http://127.0.0.1:4010/"])("%s is followed", (text) =>
    expect(webAddress(text)).toBe(text)
  )

  it.each([
    "javascript:alert(1)",
    "JavaScript:alert(1)",
    " javascript:alert(1)",
    "java\nscript:alert(1)",
    "data:text/html,<script>alert(1)</script>",
    "vbscript:x",
    "file:///etc/passwd",
    "blob:https://example.com/1",
    "ftp://example.com/",
    "//example.com",
    "/relative",
    "",
    undefined
  ])("%j is not", (text) => expect(webAddress(text)).toBeUndefined())
})

describe("a text", () => {
  it("is cut where it holds addresses", () => {
    expect(
      pieces("see https://a.example/x?y=1, or (http://b.example/). javascript:alert(1) <b>bold</b>")
    ).toEqual([
      { text: "see " },
      { text: "https://a.example/x?y=1", href: "https://a.example/x?y=1" },
      { text: ", or (" },
      { text: "http://b.example/", href: "http://b.example/" },
      { text: "). javascript:alert(1) <b>bold</b>" }
    ])
  })

  it("stays whole without one", () =>
    expect(pieces("hello <i>there</i>")).toEqual([{ text: "hello <i>there</i>" }]))

  it("is read in time that grows with its length only", () => {
    const started = performance.now()
    pieces("https://".repeat(20_000))
    pieces(`https://${")".repeat(100_000)}`)
    expect(performance.now() - started).toBeLessThan(2_000)
  })
})

describe("a picture or file", () => {
  const origin = "http://localhost:4010"

  it("of the fake itself is loaded by its path", () => {
    expect(ownFile("http://127.0.0.1:4010/api/file/lc/att/1/a.png", origin)).toBe("/api/file/lc/att/1/a.png")
  })

  it.each([
    "https://elsewhere.example/api/file/a.png",
    "http://localhost:4010/_fake/faults",
    "javascript:alert(1)"
  ])("%s is not loaded", (url) => expect(ownFile(url, origin)).toBeUndefined())
})
