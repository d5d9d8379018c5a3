// What only tools and documentation read of actions and events: beside the light catalog, so that it costs no bytes there.
import type { ActionFacts } from "@agent-chat/core"
import type { ActionModel, Model } from "./model.ts"

const json = (value: unknown): string => JSON.stringify(value)

const reachPattern = /^(chats(?:\.conversation)?)--(\w+):(r[ow])$/

/** Scopes that differ in their reach only are written as that. */
const scopesText = (scopes: readonly string[]): string => {
  const matches = scopes.map((scope) => reachPattern.exec(scope))
  const [, family, , mode] = matches[0] ?? []
  const alike = matches.every((match) => match !== null && match[1] === family && match[3] === mode)
  if (!alike || scopes.length === 0) return json(scopes)
  const reaches = matches.map((match) => match![2]!)
  return reaches.join() === "all,access,my"
    ? `reach("${family}", "${mode}")`
    : `reach("${family}", "${mode}", ${json(reaches)})`
}

const triggersText = ({ push, webhook }: ActionFacts["triggers"]): string =>
  push.join() === webhook.join()
    ? `both(${push.map(json).join(", ")})`
    : `{ push: ${json(push)}, webhook: ${json(webhook)} }`

const actionText = ({ action }: ActionModel): string => {
  const { name, scopes, scopesWhen, scopesEach, triggers } = action
  const conditions = scopesWhen?.map(
    ({ when, path, anyOf }) => `{ when: ${json(when)}, path: ${json(path)}, anyOf: ${scopesText(anyOf)} }`
  )
  const hasTriggers = triggers.push.length + triggers.webhook.length > 0
  const given = [
    scopes.length > 0 ? scopesText(scopes) : undefined,
    hasTriggers ? triggersText(triggers) : undefined,
    conditions === undefined ? undefined : `[${conditions.join(", ")}]`,
    scopesEach === undefined ? undefined : json(scopesEach)
  ]
  const last = given.findLastIndex((text) => text !== undefined)
  return `  // ${name}
  facts(${given
    .slice(0, last + 1)
    .map((text) => text ?? "undefined")
    .join(", ")})`
}

const docsText = ({ name, docs }: { readonly name: string; readonly docs: string }): string => `  // ${name}
  ${json(docs)}`

/** The module of the facts. */
export const factsText = ({ actions }: Model): string => {
  const body = `// In the order of the light catalog, so that no name stands here again.
export const actionFacts: readonly ActionFacts[] = [
${actions.map(actionText).join(",\n")}
]
`
  const imports = [
    ["both", "../triggers.ts"],
    ["reach", "../reach.ts"]
  ].filter(([name]) => body.includes(`${name}(`))
  return `// Generated from the definitions by \`pnpm generate\`; do not edit.
import type { ActionFacts } from "../../catalog/action.ts"
import { facts } from "../../catalog/facts.ts"
${imports.map(([name, from]) => `import { ${name} } from "${from}"\n`).join("")}
${body}`
}

/** The module of what each action and event says, which is told beside the catalog alone. */
export const docsOfAllText = ({ actions, events }: Model): string =>
  `// Generated from the definitions by \`pnpm generate\`; do not edit.

// In the order of the light catalog, so that no name stands here again.
export const actionDocs: readonly string[] = [
${actions.map(({ action }) => docsText(action)).join(",\n")}
]

export const eventDocs: readonly string[] = [
${events.map(({ event }) => docsText(event)).join(",\n")}
]
`
