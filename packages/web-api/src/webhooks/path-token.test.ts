import { describe, expect, it } from "vitest"
import { endsWithToken } from "./path-token.ts"

describe("a path token", () => {
  it.each([
    "/hooks/secret",
    "/hooks/secret/",
    "/hooks/secret//?a=/b",
    "https://host/hooks/secret#/x?y",
    "/secret",
    "secret"
  ])("is found at the end of %s", (url) => {
    expect(endsWithToken(url, "secret")).toBe(true)
  })

  it.each([
    "",
    "/",
    "//",
    "/secret/hooks",
    "/hooks?/secret",
    "/hooks#secret",
    "/hooks/secret2",
    "/hookssecret",
    "/secre"
  ])("is not found in %j", (url) => {
    expect(endsWithToken(url, "secret")).toBe(false)
  })

  it("is looked for in no time, however many slashes there are", () => {
    const begun = performance.now()
    expect(endsWithToken(`${"/".repeat(200_000)}x`, "secret")).toBe(false)
    expect(performance.now() - begun).toBeLessThan(1_000)
  })
})
