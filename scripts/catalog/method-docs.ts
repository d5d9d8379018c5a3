// What a method says of itself: everything a caller has to know, read from the catalog.
import { exampleCall } from "./example.ts"
import { describe } from "@agent-chat/core"
import { limitsOf } from "./limits.ts"
import type { ActionModel } from "./model.ts"
import { listItem, wrap } from "./type-text.ts"

/** The points of `describe` after the first, by their names. */
export const factsOf = ({ action, notes }: ActionModel): string[] =>
  describe(action, { ...action, ...notes })
    .split("\n")
    .slice(1)

/** A call of an action, on a client that has it. */
export const exampleOf = ({ action, sample }: ActionModel): string => {
  const client = action.via.some((kind) => kind === "web") ? "client" : "rtm"
  return exampleCall(client, action.name, sample.request, sample.response)
}

/** The doc comment of a method. */
export const methodDocs = (model: ActionModel): string[] => {
  const { action, notes } = model
  const { docs, via, encoding } = action
  const limits = limitsOf(action.payload)
  const facts = factsOf(model).map((fact) =>
    fact.startsWith("Transports:") && via.length === 1 ? fact.replace(/\.$/, " only.") : fact
  )
  return [
    ...wrap([docs, ...(notes.notes ?? [])].join(" ")),
    "",
    ...facts.flatMap((fact) => listItem(fact)),
    ...(limits.length === 0 ? [] : ["- Limits, checked before sending:"]),
    ...limits.flatMap((limit) => listItem(limit, "  ")),
    "",
    "@example",
    "```ts",
    ...exampleOf(model).split("\n"),
    "```",
    "@throws InvalidRequestError when the payload breaks a limit; nothing is sent",
    `@throws ApiError when the server refuses, such as \`${encoding === "multipart" ? "entity_too_large" : "validation"}\`, \`authorization\` or \`authentication\``,
    "@throws ConnectionError, TimeoutError or DecodeError; each says in `delivery` whether the server may have acted"
  ]
}

/** The doc comment of the method that does not throw. */
export const safeMethodDocs = (model: ActionModel): string[] => [
  ...wrap(`${model.action.docs} Resolves to \`{ ok, value }\` or \`{ ok, error }\`.`),
  "",
  ...wrap(factsOf(model).find((fact) => fact.startsWith("Scopes:"))!)
]
