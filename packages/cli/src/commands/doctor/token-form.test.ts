import { basic } from "@agent-chat/core"
import { expect, it } from "vitest"
import { tokenForm, tokenKindOf } from "./token-form.ts"

const pat = basic("646d53b8-ba76-48bf-7ef1-f6d61ec4ec44", "fra:a-personal-access-token")
const base64 = pat.slice("Basic ".length)
const bot = "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl"

it.each([
  ["an access token", "dal:A420qcNvdVS4cRMJP269GfgT1LA", "ok", "of the region dal"],
  ["one whose region has a part", "fra-a:A420qcNvdVS4cRMJP269GfgT1LA", "ok", "of the region fra-a"],
  ["a token without a prefix", "A420qcNvdVS4cRMJP269GfgT1LA", "ok", "the form of an access token"],
  ["a colon that was not decoded", "dal%3AA420qcNvdVS4cRMJP269GfgT1LA", "problem", "%3A"],
  ["a line end", "dal:A420qcNvdVS4\n", "problem", "line break"],
  ["quotation marks", '"dal:A420qcNvdVS4"', "problem", "quotation marks"],
  ["a personal access token with its scheme", pat, "warning", "documented for the Web API"],
  ["the same without its scheme", base64, "problem", "would be sent as Bearer"],
  ["the same with the wrong scheme", `Basic ${base64.slice(0, 17)}!`, "problem", "what follows Basic"],
  ["a bare token as Basic", "Basic fra:a-personal-access-token", "problem", "what follows Basic"],
  ["a bot token", bot, "note", "a bot token"]
])("%s", (_what, token, state, says) => {
  const findings = tokenForm(token, { viaRtm: false })
  expect(findings).toContainEqual(expect.objectContaining({ state, says: expect.stringContaining(says) }))
  // The token is in none of it, nor is a part that would do.
  expect(JSON.stringify(findings)).not.toContain(token.replace(/^\w+ /, "").slice(4, 20))
})

it("a bot token over RTM is a problem", () => {
  expect(tokenKindOf(`Bearer ${bot}`)).toBe("bot")
  expect(tokenForm(bot, { viaRtm: true })[0]).toMatchObject({ state: "problem" })
})
