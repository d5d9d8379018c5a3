// The committed types of the catalog.
import { methodDocs, safeMethodDocs } from "./method-docs.ts"
import type { ActionModel, EventModel, Model } from "./model.ts"
import type { DocTree } from "./source-docs.ts"
import type { AnySchema, Names } from "./type-text.ts"
import { bodyText, comment, typeText, wrap } from "./type-text.ts"

const header = "// Generated from the schemas by `pnpm generate`; do not edit.\n"

/** An import of those names that a text uses. */
const importOf = (text: string, names: readonly string[], from: string): string => {
  const code = text.replaceAll(/\/\*\*.*?\*\//gs, "")
  const used = names.filter((name) => new RegExp(`\\b${name}\\b`).test(code))
  return used.length === 0 ? "" : `import type { ${used.join(", ")} } from "${from}"\n`
}

const declaration = (
  name: string,
  schema: AnySchema,
  docs: DocTree,
  doc: string,
  names: Names,
  own?: AnySchema
): string => {
  const head = comment(wrap(doc), "")
  return schema.fields !== undefined && (own !== undefined || !names.has(schema))
    ? `${head}export interface ${name} ${bodyText(schema.fields, docs, names)}\n`
    : `${head}export type ${name} = ${typeText(schema, docs, names, "", own)}\n`
}

const entitiesText = ({ entities, names }: Model): string => {
  const body = entities
    .map(({ name, schema, docs }) => declaration(name, schema, docs, docs.doc ?? name, names, schema))
    .join("\n")
  return `${header}${importOf(body, ["Unlisted"], "../../checks/unlisted.ts")}\n${body}`
}

const reexport = (name: string): string => `export type { ${name} } from "./entities.ts"\n`

const actionsText = ({ entities, actions, names }: Model): string => {
  // An entity may bear the very name: then it is the type.
  const named = (name: string, schema: AnySchema, docs: DocTree, doc: string): string =>
    names.get(schema)?.name === name ? reexport(name) : declaration(name, schema, docs, doc, names)
  const body = actions
    .flatMap(({ action, request, response, payloadDocs, successDocs }) => [
      named(request, action.payload, payloadDocs, `What \`${action.name}\` sends.`),
      named(response, action.success, successDocs, `What \`${action.name}\` answers.`)
    ])
    .join("\n")
  const entityNames = entities.map(({ name }) => name).filter((name) => !body.includes(reexport(name)))
  return `${header}${importOf(body, ["FileInput"], "../../calls/to-upload.ts")}${importOf(body, entityNames, "./entities.ts")}\n${body}`
}

const eventsText = ({ entities, events, names }: Model): string => {
  const body = events
    .map(({ event, payload, payloadDocs }) =>
      declaration(
        payload,
        event.payload,
        payloadDocs,
        `The payload of \`${event.name}\`. ${event.docs}`,
        names
      )
    )
    .join("\n")
  return `${header}${importOf(
    body,
    entities.map(({ name }) => name),
    "./entities.ts"
  )}\n${body}`
}

const carriers = ({ action }: ActionModel): "shared" | "web" | "rtm" =>
  action.via.length > 1 ? "shared" : action.via[0]!

const mayBeLeftOut = ({ action }: ActionModel): boolean =>
  Object.values(action.payload.fields ?? {}).every(({ ast }) => ast.context?.isOptional)

const method = (model: ActionModel, safe: boolean): string => {
  const { action, request, response } = model
  const answer = safe ? `SafeResult<${response}>` : response
  return (
    comment(safe ? safeMethodDocs(model) : methodDocs(model), "  ") +
    `  readonly ${action.name}: (payload${mayBeLeftOut(model) ? "?" : ""}: ${request}, options?: CallOptions) => Promise<${answer}>\n`
  )
}

const methodsText = ({ actions }: Model): string => {
  const part = (kind: string, safe: boolean) =>
    actions
      .filter((model) => carriers(model) === kind)
      .map((model) => method(model, safe))
      .join("\n")
  const interfaces = (prefix: string, safe: boolean, what: string) => `
/** ${what} that both transports carry. */
export interface ${prefix}SharedMethods {
${part("shared", safe)}}

/** ${what} of the Web API. */
export interface ${prefix}WebMethods extends ${prefix}SharedMethods {
${part("web", safe)}}

/** ${what} of the RTM API. */
export interface ${prefix}RtmMethods extends ${prefix}SharedMethods {
${part("rtm", safe)}}
`
  const body = `${interfaces("", false, "The actions")}${interfaces("Safe", true, "The actions, with a result in place of a rejection,")}
/** The methods of every kind of client. */
export interface Methods {
  readonly plain: { readonly web: WebMethods; readonly rtm: RtmMethods; readonly shared: SharedMethods }
  readonly safe: { readonly web: SafeWebMethods; readonly rtm: SafeRtmMethods; readonly shared: SafeSharedMethods }
}
`
  const names = actions.flatMap(({ request, response }) => [request, response])
  return `${header}import type { CallOptions as AnyCallOptions } from "../../calls/options.ts"
import type { OptionsOf } from "../../catalog/version-options.ts"
import type { SafeResult } from "../../clients/promise.ts"
import type { wire } from "../wire.ts"
${importOf(body, names, "./actions.ts")}
/** What one call may set. */
type CallOptions = OptionsOf<{ readonly wire: typeof wire }, AnyCallOptions>
${body}`
}

const actionEntry = ({ action, request, response }: ActionModel, kind: string): string =>
  comment(wrap(action.docs), "  ") +
  `  readonly ${action.name}: ${kind}<"${action.name}", ${request}, ${response}, ${action.via.map((via) => `"${via}"`).join(" | ")}>\n`

const eventEntry = ({ event, payload }: EventModel, kind: string): string =>
  comment(wrap(event.docs), "  ") + `  readonly ${event.name}: ${kind}<"${event.name}", ${payload}>\n`

const importsOf = ({ actions, events }: Model, body: string): string =>
  importOf(
    body,
    actions.flatMap(({ request, response }) => [request, response]),
    "./actions.ts"
  ) +
  importOf(
    body,
    events.map(({ payload }) => payload),
    "./events.ts"
  )

const catalogText = (model: Model): string => {
  const { version, actions, events } = model
  const part = (prefix: string, action: string, event: string, what: string) => `
/** The actions of ${version.name}${what}. A type, not an interface, since a catalog wants any name to be looked up. */
export type ${prefix}Actions = {
${actions.map((each) => actionEntry(each, action)).join("")}}

/** The events of ${version.name}${what}. */
export type ${prefix}Events = {
${events.map((each) => eventEntry(each, event)).join("")}}

/** Version ${version.version} of the Agent Chat API${what}. */
export interface ${prefix} extends Catalog<${prefix}Actions, ${prefix}Events, Methods> {
  readonly version: "${version.version}"
  readonly wire: typeof wire
}
`
  const body =
    part(version.prefix, "Action", "EventDefinition", "") +
    part(`${version.prefix}Light`, "LightAction", "LightEvent", " without checks and facts")
  return `${header}import type { Action, LightAction } from "../../catalog/action.ts"
import type { Catalog } from "../../catalog/catalog.ts"
import type { EventDefinition, LightEvent } from "../../catalog/event.ts"
${importsOf(model, body)}import type { wire } from "../wire.ts"
import type { Methods } from "./methods.ts"
${body}`
}

/** The types of the schemas lie apart: only who imports schemas needs Effect. */
const schemasText = (model: Model): string => {
  const { version, entities, actions, events } = model
  const body = `
/** The schemas of all actions of ${version.name}. */
export interface ${version.prefix}ActionSchemas {
${actions.map(({ action, request, response }) => `${comment(wrap(action.docs), "  ")}  readonly ${action.name}: ActionSchemas<${request}, ${response}>\n`).join("")}}

/** The schemas of all events of ${version.name}. */
export interface ${version.prefix}EventSchemas {
${events.map(({ event, payload }) => `${comment(wrap(event.docs), "  ")}  readonly ${event.name}: EventSchemas<${payload}>\n`).join("")}}

/** The schemas of all entities of ${version.name}. */
export interface ${version.prefix}EntitySchemas {
${entities.map(({ name, docs }) => `${comment(wrap(docs.doc ?? name), "  ")}  readonly ${name}: Schema.Codec<entities.${name}>\n`).join("")}}
`
  return `${header}import type * as Schema from "effect/Schema"
import type { ActionSchemas, EventSchemas } from "../../catalog/schemas.ts"
${importsOf(model, body)}import type * as entities from "./entities.ts"
${body}`
}

const line = (type: string, schema: string): string =>
  `  expectTypeOf<types.${type}>().toEqualTypeOf<Type<typeof ${schema}>>()`

const testText = ({ entities, actions, events }: Model): string => {
  return `${header}import type * as Schema from "effect/Schema"
import { expectTypeOf, test } from "vitest"
import type * as actions from "../actions/index.ts"
import type * as entities from "../entities/index.ts"
import type * as events from "../events/index.ts"
import type * as types from "./index.ts"

type Type<S extends Schema.Codec<unknown>> = S["Type"]

test("entities have the types of their schemas", () => {
${entities.map(({ name }) => line(name, `entities.${name}`)).join("\n")}
})

test("requests and responses have the types of their schemas", () => {
${actions.flatMap(({ action, request, response }) => [line(request, `actions.${action.name}.payload`), line(response, `actions.${action.name}.success`)]).join("\n")}
})

test("payloads of events have the types of their schemas", () => {
${events.map(({ event, payload }) => line(payload, `events.${event.name}.payload`)).join("\n")}
})
`
}

/** File name and text of each generated type module. */
export const typeFiles = (model: Model): ReadonlyMap<string, string> =>
  new Map([
    ["entities.ts", entitiesText(model)],
    ["actions.ts", actionsText(model)],
    ["events.ts", eventsText(model)],
    ["methods.ts", methodsText(model)],
    ["catalog.ts", catalogText(model)],
    ["schemas.ts", schemasText(model)],
    [
      "index.ts",
      `${header}${["actions", "catalog", "entities", "events", "methods"].map((name) => `export type * from "./${name}.ts"`).join("\n")}\n`
    ],
    ["types.test-d.ts", testText(model)]
  ])
