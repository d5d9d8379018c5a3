import { InvalidRequestError, type TransportKind } from "@agent-chat/core"
import { payloadFromData } from "../payload/from-data.ts"
import { payloadFromFlags } from "../payload/from-flags.ts"
import { orNearest, readCallLine } from "../payload/command-line.ts"
import { exitCodes, Failure, usage } from "../service/failure.ts"
import type { ConnectionFlags } from "../service/target.ts"
import type { Version } from "../service/version.ts"
import { failureOf } from "../session/failures.ts"
import { Session } from "../session/session.ts"
import { confirm } from "../terminal/prompt.ts"
import { columns } from "../terminal/text.ts"
import { actionFacts, printAction } from "./action-help.ts"
import { callFlags } from "./call-flags.ts"
import type { Context } from "./context.ts"

type Own = Readonly<Record<string, string | true>>

const connectionFlags = (own: Own, before: ConnectionFlags): ConnectionFlags => {
  const text = (name: string): string | undefined => (typeof own[name] === "string" ? own[name] : undefined)
  return {
    url: text("url") ?? before.url,
    apiVersion: text("api-version") ?? before.apiVersion,
    profile: text("profile") ?? before.profile,
    region: text("region") ?? before.region,
    organizationId: text("organization-id") ?? before.organizationId,
    timeout: text("timeout") ?? before.timeout,
    allowInsecure: own["allow-insecure"] === true || before.allowInsecure
  }
}

const printHelp = ({ screen }: Context): void => {
  screen.line("Usage: agent-chat call <action> [--field value …] [flags]\n")
  screen.line(
    "Calls any action of the API. Fields are flags: --chat-id, --event.text, --filters.agents.values."
  )
  screen.line("A list takes its flag several times, or JSON. agent-chat actions lists the actions.\n")
  screen.line("Flags:")
  const rows = callFlags.map(({ name, value, short, meaning }) => [
    `${short === undefined ? "" : `-${short}, `}--${name}${value === undefined ? "" : ` <${value}>`}`,
    meaning
  ])
  for (const line of columns(rows, screen.width)) screen.line(line)
  screen.line("\nExamples:")
  screen.line("  agent-chat call send_event --chat-id PJ0MRSHTDG --event.type message --event.text 'Hello'")
  screen.line("  agent-chat call start_chat --data @chat.json --via rtm")
  screen.line("  agent-chat call send_event --help")
}

const transportOf = (wanted: unknown, carried: readonly TransportKind[], action: string): TransportKind => {
  if (wanted === undefined) return carried.includes("web") ? "web" : "rtm"
  if (wanted !== "web" && wanted !== "rtm")
    throw usage(`--via should be web or rtm, found ${JSON.stringify(wanted)}`)
  if (!carried.includes(wanted))
    throw usage(`${action} does not go over ${wanted}`, `--via ${carried.join(" or ")}`)
  return wanted
}

/** Stops unless the user agrees to what reaches people at once. */
const agree = async (
  { host, screen }: Context,
  own: Own,
  version: Version,
  action: string,
  payload: unknown
) => {
  const reached = version.reaches(action, payload)
  if (reached === undefined || own["yes"] === true) return
  if (host.stdin.isTTY !== true || own["data"] === "-") {
    throw usage(`${action} ${reached}, and nobody is there to ask`, "--yes sends it without asking")
  }
  if (await confirm(host, `${action} ${screen.foreign(reached)}. Send it?`)) return
  throw new Failure(exitCodes.declined, "not sent")
}

const checked = (version: Version, action: string, payload: unknown): void => {
  const issue = version.catalog.actions[action]?.check?.payload(payload)
  if (issue !== undefined) throw new InvalidRequestError({ action, ...issue })
}

/** Sends the call over one of the transports. */
const send = async (
  session: Session,
  via: TransportKind,
  action: string,
  payload: unknown,
  { isListed, signal }: { readonly isListed: boolean; readonly signal: AbortSignal }
): Promise<unknown> => {
  const client = via === "web" ? await session.web() : await session.rtm()
  try {
    if (!isListed) return await client.call(action, payload, { unlisted: true, signal })
    return await client.call(action, payload, { signal })
  } finally {
    await client.close()
  }
}

/** What logs in is given the token by us, as it must not stand among the arguments. */
const withToken = async (session: Session, action: string, payload: unknown): Promise<unknown> => {
  const { login } = session.catalog.roles
  if (action !== login.action || login.token(payload) !== undefined) return payload
  const { text } = await session.token()
  return login.payload({ given: payload, token: text, reconnect: false })
}

/** `agent-chat call`: one call of one action. */
export const call = async (context: Context, before: ConnectionFlags, words: readonly string[]) => {
  const { host, screen } = context
  const { action, own, given } = readCallLine(words, callFlags)
  if (action === undefined) {
    if (own["help"] === true || words.length === 0) return printHelp(context)
    throw usage("name an action, such as agent-chat call send_event", "agent-chat actions lists them")
  }
  const session = await Session.open(host, screen, connectionFlags(own, before))
  const { version } = session
  const isListed = Object.hasOwn(version.catalog.actions, action)
  if (!isListed && own["unlisted"] !== true) {
    const names = Object.keys(version.catalog.actions)
    throw usage(
      `v${version.number} has no action ${action}${orNearest(action, names)}`,
      "agent-chat actions lists them; --unlisted sends it all the same"
    )
  }
  if (own["help"] === true) {
    if (!isListed) throw usage(`nothing is known of ${action}`)
    return screen.json ? screen.value(actionFacts(version, action)) : printAction(screen, version, action)
  }
  const base = own["data"] === undefined ? {} : await payloadFromData(host, String(own["data"]))
  const fields = version.actionFields[action]?.fields
  const payload = await withToken(session, action, payloadFromFlags(given, fields, base))
  const carried: readonly TransportKind[] = isListed ? version.catalog.actions[action]!.via : ["web", "rtm"]
  const via = transportOf(own["via"], carried, action)
  if (isListed) checked(version, action, payload)
  if (own["dry-run"] === true) return screen.value({ action, via, version: version.number, payload })
  await agree(context, own, version, action, payload)
  const stop = new AbortController()
  const off = host.onInterrupt(() => stop.abort(new Failure(exitCodes.interrupted, "interrupted")))
  try {
    const answer = await send(session, via, action, payload, { isListed, signal: stop.signal })
    screen.value(answer)
  } catch (error) {
    throw failureOf(error, version) ?? error
  } finally {
    off()
  }
}
