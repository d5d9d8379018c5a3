import { type AgentChatError, type Diagnostic, noRetry, type SafeResult } from "@agent-chat/core"
import { fieldsOf, textOf } from "../../service/reading.ts"
import type { Session } from "../../session/session.ts"
import { type Finding, findingsOf } from "./finding.ts"
import { tokenKindOf } from "./token-form.ts"

const lifecycle = (seen: readonly Diagnostic[]): Finding[] => {
  const { warning, problem } = findingsOf("lifecycle")
  const about = seen.findLast((each) => each.kind === "api-lifecycle")
  if (about === undefined) return []
  const { version, stage, endsAt, soon } = about
  const fix = "move to the stable version: the guide to migrating says what changes"
  return stage === "deprecated" || soon
    ? [problem(`v${version} is ${stage}, and that ends on ${endsAt}`, fix)]
    : [warning(`v${version} is ${stage} until ${endsAt}`, fix)]
}

const refusals = (error: AgentChatError, token: string): Finding => {
  const { problem, note } = findingsOf("web")
  if (error._tag !== "ApiError") {
    return problem(error.message, "the checks above say where it ends; try again if they are fine")
  }
  const said = `${error.type}${error.status === undefined ? "" : `, ${error.status}`}`
  if (error.type === "authentication") {
    return tokenKindOf(token) === "bearer"
      ? problem(
          `the token is not accepted as Bearer (${said})`,
          "a personal access token goes with its account id: set AGENT_CHAT_ACCOUNT_ID too; an access token may have expired"
        )
      : problem(
          `the token is not accepted (${said})`,
          "it may be mistyped, revoked, or of another service: make a new one"
        )
  }
  if (error.type === "authorization") {
    return note(`the token is accepted, and may not read chats (${said})`, "see the scopes below")
  }
  if (error.type === "too_many_requests")
    return note(`the service is busy with you (${said})`, "wait a minute")
  const [says, fix] = known[error.type] ?? ["the service refused to list open chats", error.message]
  return problem(`${says} (${said})`, fix)
}

/** What else is refused, and what to do about it. */
const known: Readonly<Record<string, readonly [says: string, fix: string]>> = {
  unsupported_version: ["the service does not speak this version", "--api-version 3.6 is the one in service"],
  misdirected_request: ["the account lives in another region", "give --region as the service names it"],
  license_expired: ["the licence has ended", "somebody has to renew it"],
  license_not_found: ["there is no such licence", "look at --organization-id and at whose token it is"]
}

/** One call that reads and changes nothing: whether there is such a service, and whether it knows us. */
export const web = async (session: Session): Promise<Finding[]> => {
  const { ok } = findingsOf("web")
  const { text } = await session.token()
  const seen: Diagnostic[] = []
  const client = await session.web({ retry: noRetry, observe: { onDiagnostic: (each) => seen.push(each) } })
  try {
    const { openChats } = session.catalog.roles
    const look = client.safe as unknown as Readonly<
      Record<string, (payload: unknown) => Promise<SafeResult<unknown>>>
    >
    const started = performance.now()
    const result = await look[openChats.action]!(openChats.payload())
    const took = Math.round(performance.now() - started)
    const first = result.ok
      ? ok(`v${session.version.number} answers after ${took} ms and knows the token`)
      : refusals(result.error, text)
    return [first, ...lifecycle(seen)]
  } finally {
    await client.close()
  }
}

/** A login that ends at once: whether pushes would come, for whom, and where. */
export const rtm = async (session: Session): Promise<Finding[]> => {
  const { ok, problem, skipped } = findingsOf("rtm")
  const { text } = await session.token()
  if (tokenKindOf(text) === "bot") return [skipped("a bot has no RTM API")]
  const seen: Diagnostic[] = []
  const client = await session.rtm({ observe: { onDiagnostic: (each) => seen.push(each) } })
  let login: unknown
  client.logins.subscribe((reply) => {
    login = reply
  })
  try {
    const started = performance.now()
    await client.connect({ timeout: 15_000 })
    const took = Math.round(performance.now() - started)
    const { roles } = session.catalog
    const organization = roles.login.organizationId?.(login)
    const permission = textOf(fieldsOf(roles.login.profile(login))["permission"])
    return [
      ok(
        `logged in after ${took} ms as ${roles.login.agentId(login) ?? "an agent"}${permission === undefined ? "" : ` (${permission})`}`
      ),
      ...(organization === undefined
        ? []
        : [findingsOf("organisation").ok(`${organization}; --organization-id says it before the login`)]),
      ...lifecycle(seen)
    ]
  } catch (error) {
    const { message } = error as Error
    const isPersonal = tokenKindOf(text) === "basic"
    return [
      problem(
        message,
        isPersonal
          ? "personal access tokens are documented for the Web API only: use an OAuth access token over RTM"
          : "the checks above say how far it got; a token without the scopes of a login is refused here"
      )
    ]
  } finally {
    await client.close()
  }
}
