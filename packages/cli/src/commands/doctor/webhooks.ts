import { fieldsOf, textOf } from "../../service/reading.ts"
import type { Session } from "../../session/session.ts"
import { type Finding, findingsOf } from "./finding.ts"

const patience = 8_000

/** The address without its path: its last part may be what keeps others from posting there. */
const shown = (url: string): string => {
  const { origin, pathname } = new URL(url)
  return pathname === "/" ? origin : `${origin}/…`
}

const probe = async (url: string, actions: readonly string[]): Promise<Finding> => {
  const { ok, problem, warning } = findingsOf("webhooks")
  const what = `${actions.join(", ")} to ${URL.canParse(url) ? shown(url) : "an address that is none"}`
  if (!URL.canParse(url)) return problem(what, "register it anew with an absolute address")
  try {
    // A GET is no webhook: any answer shows that somebody is there.
    const { status } = await fetch(url, { redirect: "manual", signal: AbortSignal.timeout(patience) })
    if (status >= 500)
      return warning(
        `${what}: answers ${status}`,
        "webhooks that are not answered 200 are tried three times, then lost"
      )
    if (status === 404)
      return warning(
        `${what}: answers 404`,
        "look at the path, and at whether the receiver answers other methods so"
      )
    if (status >= 300 && status < 400)
      return problem(`${what}: answers ${status}, a redirect`, "register the address it leads to")
    return ok(`${what}: somebody answers (${status})`)
  } catch (error) {
    const { cause } = error as Error
    const code = (cause as NodeJS.ErrnoException | undefined)?.code ?? (error as Error).name
    return problem(`${what}: nobody answers (${code})`, "start the receiver, or unregister the webhook")
  }
}

/** Which webhooks are registered, and whether anybody is at their addresses. */
export const webhooks = async (session: Session, ownerClientId: string | undefined): Promise<Finding[]> => {
  const { note, skipped, warning } = findingsOf("webhooks")
  const { registration } = session.catalog.wire.webhook
  const { text } = await session.token()
  const calls = await registration.calls()
  const { path, payload } = calls.list({ ownerClientId })
  let response: Response
  let body: unknown
  try {
    response = await fetch(new URL(path, session.origin), {
      method: "POST",
      headers: {
        ...session.catalog.wire.web.headers(text, session.region),
        "Content-Type": "application/json",
        Accept: "application/json"
      },
      body: JSON.stringify(payload),
      redirect: "error",
      signal: AbortSignal.timeout(patience)
    })
    body = await response.json().catch(() => undefined)
  } catch (error) {
    return [skipped(`could not be listed (${(error as Error).name})`)]
  }
  if (!response.ok) {
    const type = textOf(fieldsOf(fieldsOf(body)["error"])["type"]) ?? String(response.status)
    if (type === "authentication") return [skipped(`could not be listed (${type})`)]
    const fix =
      registration.needsOwner && ownerClientId === undefined
        ? "--owner-client-id <id> names the application whose webhooks they are; the scope is webhooks--my:rw"
        : "the scope is webhooks--my:rw"
    return [skipped(`could not be listed (${type})`, fix)]
  }
  // No answer of this API says nothing about webhooks.
  if (body === undefined) return [skipped("could not be listed (the answer is no JSON)")]
  const registered = calls.registered(body)
  if (registered.length === 0)
    return [note("none are registered", "registerWebhooks of @agent-chat/web-api/webhooks registers them")]
  const byUrl = Map.groupBy(registered, ({ url }) => url)
  const first = [...byUrl].slice(0, 20)
  const rest = byUrl.size - first.length
  const findings = await Promise.all(
    first.map(([url, all]) =>
      probe(
        url,
        all.map(({ action }) => action)
      )
    )
  )
  return rest === 0
    ? findings
    : [...findings, warning(`${rest} more addresses were not looked at`, "unregister what nobody needs")]
}
