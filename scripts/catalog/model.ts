// Everything the generated files are made of: the catalog as it runs, the comments of its sources, the samples.
import { join } from "node:path"
import { fileURLToPath, pathToFileURL } from "node:url"
import { schemas, v3_0 } from "@agent-chat/core/v3.0"
import type { DocTree } from "./source-docs.ts"
import { docsOf } from "./source-docs.ts"
import type { AnySchema, Names } from "./type-text.ts"

export const root = fileURLToPath(new URL("../..", import.meta.url))
export const versionDir = "packages/core/src/v3.0"

export type CatalogAction = (typeof v3_0.actions)[keyof typeof v3_0.actions]
export type CatalogEvent = (typeof v3_0.events)[keyof typeof v3_0.events]

interface Entity {
  readonly name: string
  readonly schema: AnySchema
  readonly docs: DocTree
}

export interface ActionModel {
  readonly action: CatalogAction
  readonly request: string
  readonly response: string
  readonly payloadDocs: DocTree
  readonly successDocs: DocTree
  readonly sample: { readonly request: unknown; readonly response?: unknown }
}

export interface EventModel {
  readonly event: CatalogEvent
  readonly payload: string
  readonly payloadDocs: DocTree
  readonly sample: unknown
}

export interface Model {
  readonly entities: readonly Entity[]
  readonly names: Names
  readonly actions: readonly ActionModel[]
  readonly events: readonly EventModel[]
}

const pascal = (name: string): string =>
  name.replaceAll(/(?:^|_)(\w)/g, (_, letter: string) => letter.toUpperCase())

const load = async (name: string): Promise<Record<string, unknown>> =>
  (await import(pathToFileURL(join(root, versionDir, "samples", name)).href)) as Record<string, unknown>

const docsIn = (tree: DocTree, field: string): DocTree =>
  tree.fields.get(field) ?? { doc: undefined, fields: new Map() }

export const readModel = async (): Promise<Model> => {
  const index = join(root, versionDir, "entities/index.ts")
  const entities = Object.entries(schemas as unknown as Record<string, AnySchema>)
    .filter(([name]) => name !== "Upload")
    .map(([name, schema]) => ({ name, schema, docs: docsOf(index, name) }))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
  const names = new Map(entities.map(({ name, schema, docs }) => [schema, { name, doc: docs.doc }]))
  const { actionSamples } = (await load("actions.ts")) as {
    actionSamples: Record<string, ActionModel["sample"]>
  }
  const { eventSamples } = (await load("events.ts")) as { eventSamples: Record<string, unknown> }
  const actions = Object.values(v3_0.actions).map((action): ActionModel => {
    const docs = docsOf(join(root, versionDir, "actions", `${action.name}.ts`), action.name)
    return {
      action,
      request: `${pascal(action.name)}Request`,
      response: `${pascal(action.name)}Response`,
      payloadDocs: docsIn(docs, "payload"),
      successDocs: docsIn(docs, "success"),
      sample: actionSamples[action.name]!
    }
  })
  const events = Object.values(v3_0.events).map((event): EventModel => {
    const docs = docsOf(join(root, versionDir, "events", `${event.name}.ts`), event.name)
    return {
      event,
      payload: `${pascal(event.name)}Payload`,
      payloadDocs: docsIn(docs, "payload"),
      sample: eventSamples[event.name]
    }
  })
  return { entities, names, actions, events }
}
