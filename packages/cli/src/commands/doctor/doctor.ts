import { exitCodes } from "../../service/failure.ts"
import { counted } from "../../service/reading.ts"
import { Session } from "../../session/session.ts"
import type { Paint, Screen } from "../../terminal/screen.ts"
import { oneLine, wrapped } from "../../terminal/text.ts"
import type { Command } from "../context.ts"
import { type Finding, findingsOf } from "./finding.ts"
import { dns, proxy, proxyUse, tls } from "./network.ts"
import { actionsNamed, scopes } from "./scopes.ts"
import { rtm, web } from "./service.ts"
import { tokenForm } from "./token-form.ts"
import { webhooks } from "./webhooks.ts"

const marks: Readonly<Record<Finding["state"], readonly [mark: string, paint: Paint]>> = {
  ok: ["✓", "green"],
  note: ["·", "blue"],
  warning: ["!", "yellow"],
  problem: ["✗", "red"],
  skipped: ["-", "dim"]
}

const show = (screen: Screen, finding: Finding): void => {
  if (screen.json) return screen.value(finding)
  const [mark, paint] = marks[finding.state]
  const [first = "", ...rest] = wrapped(oneLine(finding.says), screen.width - 17)
  screen.line(`${screen.paint(paint, mark)} ${finding.check.padEnd(13)} ${first}`)
  for (const line of rest) screen.line(`${" ".repeat(16)}${line}`)
  if (finding.fix === undefined) return
  for (const [index, line] of wrapped(oneLine(finding.fix), screen.width - 19).entries()) {
    screen.line(`${" ".repeat(16)}${screen.paint("dim", `${index === 0 ? "→" : " "} ${line}`)}`)
  }
}

const portOf = ({ protocol, port }: URL): number =>
  port === "" ? (protocol === "https:" ? 443 : 80) : Number(port)

/** The checks one after the other; where there is no way to the service, the rest is not tried. */
const checks = async function* (
  session: Session,
  env: Readonly<Record<string, string | undefined>>,
  flags: Readonly<Record<string, unknown>>
) {
  const names = actionsNamed(session, flags["actions"] as string | undefined)
  const origin = new URL(session.origin)
  const isSecure = origin.protocol === "https:"
  yield { check: "service", state: "ok", says: `v${session.version.number} at ${origin.host}` } as const
  const use = proxyUse(origin.hostname, isSecure, env)
  const found = await dns(origin.hostname, use === "used")
  yield found
  yield proxy(origin.hostname, use)
  const reached =
    use === "used"
      ? findingsOf("tls").skipped("the proxy makes the connection")
      : found.state === "ok"
        ? await tls(origin.hostname, portOf(origin), isSecure)
        : undefined
  if (reached !== undefined) yield reached
  const { text } = await session.token()
  yield* tokenForm(text, { viaRtm: flags["rtm"] === true })
  if (reached === undefined || reached.state === "problem") return
  yield* await web(session)
  yield* await rtm(session)
  yield* await scopes(session, {
    names,
    accountsUrl: flags["accountsUrl"] as string | undefined
  })
  yield* await webhooks(session, flags["ownerClientId"] as string | undefined)
}

/** `agent-chat doctor`: what is wrong between here and the service, and what to do about it. */
export const doctor: Command = async ({ host, screen }, flags) => {
  const session = await Session.open(host, screen, flags)
  const count = { ok: 0, note: 0, warning: 0, problem: 0, skipped: 0 }
  for await (const finding of checks(session, host.env, flags)) {
    count[finding.state]++
    show(screen, finding)
  }
  if (!screen.json) {
    screen.line()
    const parts = [
      counted(count.problem, "problem"),
      counted(count.warning, "warning"),
      `${count.skipped} not looked at`
    ]
    screen.line(screen.paint(count.problem > 0 ? "red" : "green", parts.join(", ")))
  }
  return count.problem > 0 ? exitCodes.refused : exitCodes.done
}
