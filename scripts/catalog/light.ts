// The catalog without schemas: the same facts, written out, for programs that count bytes.
import type { ActionModel, CatalogAction, EventModel, Model } from "./model.ts"

const json = (value: unknown): string => JSON.stringify(value)

const scopesText = (scopes: readonly string[]): string => {
  const match = /^(chats(?:\.conversation)?)--\w+:(r[ow])$/.exec(scopes[0] ?? "")
  if (match === null) return json(scopes)
  const [, family, mode] = match
  const reaches = scopes.map((scope) => /--(\w+):/.exec(scope)![1])
  return reaches.join() === "all,access,my"
    ? `reach("${family}", "${mode}")`
    : `reach("${family}", "${mode}", ${json(reaches)})`
}

const triggersText = ({ push, webhook }: CatalogAction["triggers"]): string =>
  push.join() === webhook.join()
    ? `both(${push.map(json).join(", ")})`
    : `{ push: ${json(push)}, webhook: ${json(webhook)} }`

const actionText = ({ action }: ActionModel): string => {
  const { name, via, idempotency, encoding, scopes, scopesWhen, triggers, docs } = action
  const details = [
    ...(via.length === 2 ? [] : [`via: ${json(via)}`]),
    ...(encoding === "json" ? [] : [`encoding: ${json(encoding)}`]),
    ...(scopes.length === 0 ? [] : [`scopes: ${scopesText(scopes)}`]),
    ...(scopesWhen === undefined
      ? []
      : [
          `scopesWhen: [${scopesWhen.map(({ when, path, anyOf }) => `{ when: ${json(when)}, path: ${json(path)}, anyOf: ${scopesText(anyOf)} }`).join()}]`
        ]),
    ...(triggers.push.length + triggers.webhook.length === 0 ? [] : [`triggers: ${triggersText(triggers)}`])
  ]
  const last = details.length === 0 ? "" : `, { ${details.join(", ")} }`
  return `    ${name}: lightAction(${json(name)}, ${json(idempotency)}, ${json(docs)}${last})`
}

const eventText = ({ event }: EventModel): string => {
  const { name, via, keyClass, joinKey, docs, wrapper, joins } = event
  const details = [
    ...(wrapper === undefined ? [] : [`wrapper: ${json(wrapper)}`]),
    ...(joins === undefined ? [] : [`joins: agentUpdated`])
  ]
  const sides = via.length === 2 && details.length === 0 ? "" : `, ${json(via)}`
  const last = details.length === 0 ? "" : `, { ${details.join(", ")} }`
  return `    ${name}: lightEvent(${json(name)}, ${json(docs)}, ${json(keyClass)}, ${json(joinKey)}${sides}${last})`
}

export const lightText = ({
  actions,
  events
}: Model): string => `// Generated from the catalog by \`pnpm generate\`; do not edit.
import { lightAction, lightEvent } from "../catalog/define-light.ts"
import { disconnectRules } from "./disconnect.ts"
import { agentUpdated } from "./event-alias.ts"
import { reach } from "./reach.ts"
import { roles } from "./roles.ts"
import { both } from "./triggers.ts"
import type { V3_0Light } from "./generated/catalog.ts"
import { wire } from "./wire.ts"

/**
 * Version 3.0 of the Agent Chat API without schemas, for programs that count bytes: the same names and types as
 * \`@agent-chat/core/v3.0\`, and nothing is validated.
 */
export const v3_0: V3_0Light = {
  version: "3.0",
  actions: {
${actions.map(actionText).join(",\n")}
  } as unknown as V3_0Light["actions"],
  events: {
${events.map(eventText).join(",\n")}
  } as unknown as V3_0Light["events"],
  wire,
  roles,
  disconnectRules
}

export { propertiesOf, propertyValue } from "./read-properties.ts"
export type * from "./generated/index.ts"
`
