// What a method says of itself: everything a caller has to know, read from the catalog.
import { exampleCall } from "./example.ts"
import { actionAbout } from "@agent-chat/core/v3.0"
import { limitsOf } from "./limits.ts"
import type { ActionAbout } from "@agent-chat/core"
import type { ActionModel, CatalogAction } from "./model.ts"
import type { AnySchema } from "./type-text.ts"
import { listItem, wrap } from "./type-text.ts"

export const aboutOf = (name: CatalogAction["name"]): ActionAbout => actionAbout[name]

const code = (names: readonly string[]): string => names.map((name) => `\`${name}\``).join(", ")

export const scopesText = ({ scopes, scopesWhen = [] }: CatalogAction): string => {
  const rule =
    scopes.length === 0 ? "none" : scopes.length === 1 ? code(scopes) : `any one of ${code(scopes)}`
  return [rule, ...scopesWhen.map(({ when, anyOf }) => `when ${when} also any one of ${code(anyOf)}`)].join(
    "; "
  )
}

export const eventsText = ({ name: action, triggers }: CatalogAction): string => {
  const names = [...new Set([...triggers.push, ...triggers.webhook])]
  if (names.length === 0) return "none"
  const sides = (name: string): string =>
    triggers.webhook.includes(name) ? (triggers.push.includes(name) ? "push and webhook" : "webhook") : "push"
  const list = names.map((name) => `\`${name}\` (${sides(name)})`).join(", ")
  const when = aboutOf(action).eventsWhen
  return when === undefined ? list : `${list}: ${when}`
}

export const provenanceText = ({ name, via }: CatalogAction): string => {
  const about = aboutOf(name)
  const words = {
    documented: "documented",
    index: "listed in the index of the page, with details from other documents",
    "added-later": "added to v3.0 later",
    protocol: "a message of the connection"
  }
  const sides = via.map(
    (kind) => `${kind === "web" ? "Web API" : "RTM API"}: ${words[about.provenance?.[kind] ?? "documented"]}`
  )
  return `${about.source} (${sides.join("; ")})`
}

const repeats = {
  safe: "may be repeated freely",
  idempotent: "may be repeated",
  keyed: "is repeated only after a look whether it happened",
  unsafe: "is never repeated unless the server did not act"
}

export const repeatsText = ({ name, idempotency }: CatalogAction): string =>
  `${idempotency}, ${repeats[idempotency]}: ${aboutOf(name).idempotencyReason}`

/** The doc comment of a method. */
export const methodDocs = ({ action, sample }: ActionModel): string[] => {
  const { docs, via, encoding } = action
  const limits = limitsOf(action.payload as unknown as AnySchema)
  const facts = [
    ...(via.length === 1 ? [`Transport: ${via[0] === "web" ? "Web API" : "RTM API"} only.`] : []),
    `Scopes: ${scopesText(action)}.`,
    `Events: ${eventsText(action)}.`,
    `Idempotency: ${repeatsText(action)}.`,
    `Source: ${provenanceText(action)}.`
  ]
  return [
    ...wrap([docs, ...(aboutOf(action.name).notes ?? [])].join(" ")),
    "",
    ...facts.flatMap((fact) => listItem(fact)),
    ...(limits.length === 0 ? [] : ["- Limits, checked before sending:"]),
    ...limits.flatMap((limit) => listItem(limit, "  ")),
    "",
    "@example",
    "```ts",
    ...exampleCall(
      via.some((kind) => kind === "web") ? "client" : "rtm",
      action.name,
      sample.request,
      sample.response
    ).split("\n"),
    "```",
    "@throws InvalidRequestError when the payload breaks a limit; nothing is sent",
    `@throws ApiError when the server refuses, such as \`${encoding === "multipart" ? "entity_too_large" : "validation"}\`, \`authorization\` or \`authentication\``,
    "@throws ConnectionError, TimeoutError or DecodeError; each says in `delivery` whether the server may have acted"
  ]
}

/** The doc comment of the method that does not throw. */
export const safeMethodDocs = ({ action }: ActionModel): string[] => [
  ...wrap(`${action.docs} Resolves to \`{ ok, value }\` or \`{ ok, error }\`.`),
  "",
  ...wrap(`Scopes: ${scopesText(action)}.`)
]
