import { ConfigurationError } from "../errors.ts"
import type { Action, ActionAbout, ActionFacts, AnyAction } from "./action.ts"

const code = (names: readonly string[]): string => names.map((name) => `\`${name}\``).join(", ")

const scopesText = ({ scopes, scopesWhen = [], scopesEach = [] }: ActionFacts): string => {
  if (scopesEach.length > 0) return `${code(scopesEach)}, each for its own part of the answer`
  const rule =
    scopes.length === 0 ? "none" : scopes.length === 1 ? code(scopes) : `any one of ${code(scopes)}`
  return [rule, ...scopesWhen.map(({ when, anyOf }) => `when ${when} also any one of ${code(anyOf)}`)].join(
    "; "
  )
}

const eventsText = ({ triggers }: ActionFacts, about: Partial<ActionAbout>): string => {
  const names = [...new Set([...triggers.push, ...triggers.webhook])]
  if (names.length === 0) return "none"
  const sides = (name: string): string =>
    triggers.webhook.includes(name) ? (triggers.push.includes(name) ? "push and webhook" : "webhook") : "push"
  const list = names.map((name) => `\`${name}\` (${sides(name)})`).join(", ")
  return about.eventsWhen === undefined ? list : `${list}: ${about.eventsWhen}`
}

const repeats = {
  safe: "may be repeated freely",
  idempotent: "may be repeated",
  keyed: "is repeated only after a look whether it happened",
  unsafe: "is never repeated unless the server did not act"
}

const provenances = {
  documented: "documented",
  index: "listed in the index of the page, with details from other documents",
  "added-later": "added to this version later",
  protocol: "a message of the connection"
}

const sourceText = ({ via }: AnyAction, { source, provenance = {} }: ActionAbout): string => {
  const sides = via.map(
    (kind) => `${kind === "web" ? "Web API" : "RTM API"}: ${provenances[provenance[kind] ?? "documented"]}`
  )
  return `${source} (${sides.join("; ")})`
}

/**
 * What there is to know of an action, as text: who carries it, its scopes, its events, whether it may be repeated. With
 * what documentation says of it, also what it does, why, and where that comes from. An action of a light catalog has no
 * facts of its own: there `about` is needed.
 *
 * @example
 * ```ts
 * import { describe } from "@agent-chat/core"
 * import { v3_6 } from "@agent-chat/core/v3.6"
 * import { actionAbout } from "@agent-chat/core/v3.6/about"
 *
 * console.log(describe(v3_6.actions.send_event, actionAbout.send_event))
 * ```
 * @throws ConfigurationError when neither the action nor `about` has facts
 */
export const describe: {
  (action: Action, about?: ActionAbout): string
  (action: AnyAction, about: ActionAbout): string
} = (action: AnyAction, about?: ActionAbout): string => {
  const { name, via, idempotency } = action
  const facts = about ?? (action as Action)
  if ((facts as Partial<ActionFacts>).scopes === undefined) {
    throw new ConfigurationError({
      option: "about",
      message: `the light catalog says nothing more of ${name}; give its entry of actionAbout as well, from the version's /about`
    })
  }
  const reason = about === undefined ? "" : `: ${about.idempotencyReason}`
  return [
    about === undefined ? name : `${name}: ${[about.docs, ...(about.notes ?? [])].join(" ")}`,
    `Transports: ${via.map((kind) => (kind === "web" ? "Web API" : "RTM API")).join(" and ")}.`,
    `Scopes: ${scopesText(facts)}.`,
    `Events: ${eventsText(facts, about ?? {})}.`,
    `Idempotency: ${idempotency}, ${repeats[idempotency]}${reason}.`,
    ...(about === undefined ? [] : [`Source: ${sourceText(action, about)}.`])
  ].join("\n")
}
