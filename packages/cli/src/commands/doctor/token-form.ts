import { type Finding, findingsOf } from "./finding.ts"

/** What a token seems to be, by its form. A personal access token cannot be told from an access token. */
export type TokenKind = "basic" | "bearer" | "bot"

const isJwt = (text: string): boolean => /^[\w-]+\.[\w-]+\.[\w-]+$/.test(text) && text.startsWith("ey")

const decoded = (base64: string): string | undefined => {
  if (!/^[A-Za-z0-9+/]{16,}={0,2}$/.test(base64) || base64.length % 4 !== 0) return undefined
  const text = Buffer.from(base64, "base64").toString("latin1")
  return /^[\x20-\x7e]+$/.test(text) ? text : undefined
}

const accountAndToken = /^[\w@.+-]{3,}:\S{6,}$/

/** The kind of a token, which decides where it can be used. */
export const tokenKindOf = (token: string): TokenKind => {
  if (/^basic /i.test(token)) return "basic"
  return isJwt(token.replace(/^bearer /i, "")) ? "bot" : "bearer"
}

/** The region that a token names, as a hint. */
const regionOf = (token: string): string | undefined =>
  /^([a-z]{3}(?:-[a-z])?)[:-]/.exec(token.replace(/^\w+ /, ""))?.[1]

/** What the form of a token tells. The token itself is in none of it. */
export const tokenForm = (token: string, { viaRtm }: { readonly viaRtm: boolean }): Finding[] => {
  const { ok, note, problem, warning } = findingsOf("token")
  const findings: Finding[] = []
  const bare = token.replace(/^(bearer|basic) +/i, "")
  const scheme = /^(bearer|basic) /i.exec(token)?.[1]?.toLowerCase()
  if (token !== token.trim() || /[\r\n\t]/.test(token)) {
    findings.push(
      problem(
        "the token has blanks or a line break around it",
        "take them off: a copied line end is the usual cause"
      )
    )
  }
  if (/^["'].*["']$/.test(token.trim())) {
    findings.push(problem("the token stands in quotation marks", "take them off: an .env file needs none"))
  }
  if (/%3a/i.test(bare)) {
    findings.push(
      problem("there is a %3A in the token: a colon that was not decoded", "put a colon in place of %3A")
    )
  }
  if (scheme === undefined && accountAndToken.test(decoded(bare) ?? "")) {
    findings.push(
      problem(
        "it is the base64 text of an account id and a personal access token, and would be sent as Bearer",
        "write Basic in front of it, or set AGENT_CHAT_ACCOUNT_ID and give the personal access token alone"
      )
    )
  }
  if (scheme === "basic" && !accountAndToken.test(decoded(bare) ?? "")) {
    findings.push(
      problem(
        "what follows Basic is not the base64 text of <account id>:<personal access token>",
        "set AGENT_CHAT_ACCOUNT_ID and give the personal access token alone: it is put together for you"
      )
    )
  }
  if (tokenKindOf(token) === "bot") {
    findings.push(
      viaRtm
        ? problem("it is a bot token, and a bot has no RTM API", "use the Web API and webhooks as a bot")
        : note("it is a bot token: Web API only, gone after 24 hours, and cannot be revoked")
    )
  }
  if (scheme === "basic" && findings.length === 0) {
    findings.push(
      warning(
        "it is a personal access token: documented for the Web API; over RTM it works by experience only",
        "if a login over RTM fails, use an OAuth access token there"
      )
    )
  }
  if (findings.length > 0) return findings
  const region = regionOf(token)
  return [ok(`has the form of an access token${region === undefined ? "" : `, of the region ${region}`}`)]
}
