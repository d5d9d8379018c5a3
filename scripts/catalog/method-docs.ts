// What a method says of itself: everything a caller has to know, read from the catalog.
import { exampleCall } from "./example.ts"
import { limitsOf } from "./limits.ts"
import type { ActionModel, CatalogAction } from "./model.ts"
import type { AnySchema } from "./type-text.ts"
import { listItem, wrap } from "./type-text.ts"

const code = (names: readonly string[]): string => names.map((name) => `\`${name}\``).join(", ")

export const scopesText = ({ scopes, scopesWhen = [] }: CatalogAction): string => {
  const rule =
    scopes.length === 0 ? "none" : scopes.length === 1 ? code(scopes) : `any one of ${code(scopes)}`
  return [rule, ...scopesWhen.map(({ when, anyOf }) => `when ${when} also any one of ${code(anyOf)}`)].join(
    "; "
  )
}

export const eventsText = ({ triggers }: CatalogAction): string => {
  const names = [...new Set([...triggers.push, ...triggers.webhook])]
  if (names.length === 0) return "none"
  const sides = (name: string): string =>
    triggers.webhook.includes(name) ? (triggers.push.includes(name) ? "push and webhook" : "webhook") : "push"
  const list = names.map((name) => `\`${name}\` (${sides(name)})`).join(", ")
  return triggers.when === undefined ? list : `${list}: ${triggers.when}`
}

export const provenanceText = ({ about }: CatalogAction): string => {
  const words = {
    documented: "documented",
    index: "listed in the index of the page, with details from other documents",
    "added-later": "added to v3.0 later",
    protocol: "a message of the connection"
  }
  const sides = Object.entries(about.provenance).map(
    ([kind, provenance]) => `${kind === "web" ? "Web API" : "RTM API"}: ${words[provenance]}`
  )
  return `${about.source} (${sides.join("; ")})`
}

const repeats = {
  safe: "may be repeated freely",
  idempotent: "may be repeated",
  keyed: "is repeated only after a look whether it happened",
  unsafe: "is never repeated unless the server did not act"
}

export const repeatsText = ({ idempotency, about }: CatalogAction): string =>
  `${idempotency}, ${repeats[idempotency]}: ${about.idempotencyReason}`

/** The doc comment of a method. */
export const methodDocs = ({ action, sample }: ActionModel): string[] => {
  const { docs, about, via, encoding } = action
  const limits = limitsOf(action.payload as unknown as AnySchema)
  const facts = [
    ...(via.length === 1 ? [`Transport: ${via[0] === "web" ? "Web API" : "RTM API"} only.`] : []),
    `Scopes: ${scopesText(action)}.`,
    `Events: ${eventsText(action)}.`,
    `Idempotency: ${repeatsText(action)}.`,
    `Source: ${provenanceText(action)}.`
  ]
  return [
    ...wrap([docs, ...(about.notes ?? [])].join(" ")),
    "",
    ...facts.flatMap((fact) => listItem(fact)),
    ...(limits.length === 0 ? [] : ["- Limits, checked before sending:"]),
    ...limits.flatMap((limit) => listItem(limit, "  ")),
    "",
    "@example",
    "```ts",
    ...exampleCall(action.name, sample.request, sample.response).split("\n"),
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
