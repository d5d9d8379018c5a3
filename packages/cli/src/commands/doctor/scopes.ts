import { Catalog, requiredScopes } from "@agent-chat/core"
import { orNearest } from "../../payload/command-line.ts"
import { usage } from "../../service/failure.ts"
import { fieldsOf, textOf } from "../../service/reading.ts"
import type { Session } from "../../session/session.ts"
import { type Finding, findingsOf } from "./finding.ts"
import { tokenKindOf } from "./token-form.ts"

const realAccounts = "https://accounts.livechat.com"

/** What the accounts service says a token may do; nothing else of its answer is kept, as the tokens themselves are in it. */
const granted = async (session: Session, accountsUrl: string): Promise<readonly string[] | undefined> => {
  const { text } = await session.token()
  const response = await fetch(new URL("/v2/info", accountsUrl), {
    headers: { Authorization: /^bearer /i.test(text) ? text : `Bearer ${text}`, Accept: "application/json" },
    redirect: "error",
    signal: AbortSignal.timeout(10_000)
  })
  if (!response.ok) return undefined
  const scope = textOf(fieldsOf(await response.json())["scope"])
  return scope?.split(/[,\s]+/).filter((each) => each !== "")
}

/** The actions that are named, or one that everybody needs. */
export const actionsNamed = (session: Session, list: string | undefined): readonly string[] => {
  const known = Object.keys(session.catalog.actions)
  if (list === undefined) return [session.catalog.roles.openChats.action]
  const names = list.split(",").map((name) => name.trim())
  for (const name of names) {
    if (!known.includes(name))
      throw usage(`v${session.version.number} has no action ${name}${orNearest(name, known)}`)
  }
  return names
}

/** Which scopes are there, against those that the named actions need. */
export const scopes = async (
  session: Session,
  { names, accountsUrl }: { readonly names: readonly string[]; readonly accountsUrl?: string | undefined }
): Promise<Finding[]> => {
  const { ok, problem, skipped, warning } = findingsOf("scopes")
  const needs = requiredScopes(Catalog.pick(session.catalog, names))
  const wanted = needs.map(({ anyOf }) => anyOf.join(" or ")).join("; ") || "none"
  const { text } = await session.token()
  const kind = tokenKindOf(text)
  const asked = accountsUrl ?? (session.url === undefined ? realAccounts : undefined)
  const needed = `${names.join(", ")} need${names.length === 1 ? "s" : ""}: ${wanted}`
  if (kind !== "bearer")
    return [
      skipped(`nobody tells the scopes of a ${kind === "bot" ? "bot" : "personal access"} token. ${needed}`)
    ]
  if (asked === undefined) {
    return [
      skipped(
        `${new URL(session.origin).host} has no accounts service that was named. ${needed}`,
        "--accounts-url <origin> names one"
      )
    ]
  }
  const has = await granted(session, asked).catch(() => undefined)
  if (has === undefined)
    return [
      warning(
        `the accounts service does not tell the scopes. ${needed}`,
        "look them up where the token was made"
      )
    ]
  const missing = needs.filter(
    ({ anyOf }) => !anyOf.some((one) => has.some((each) => session.version.scopeIncludes(each, one)))
  )
  if (missing.length === 0) return [ok(`${has.length} granted, enough for ${names.join(", ")}`)]
  return missing.map(({ anyOf, actions: whose, when, partial }) =>
    (partial === true ? warning : problem)(
      `${whose.join(", ")} ${partial === true ? "leaves something out without" : "needs"} ${anyOf.length === 1 ? "" : "one of "}${anyOf.join(", ")}${when === undefined ? "" : ` when ${when}`}`,
      "make a token with it; scopes of a token never change"
    )
  )
}
