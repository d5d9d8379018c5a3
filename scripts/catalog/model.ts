// Everything the generated files of a version are made of: its definitions as they run, the comments of their sources, the
// samples and the notes. Read from the sources, not from the package's entries, which need what is generated.
import { existsSync } from "node:fs"
import { join } from "node:path"
import type {
  ActionFacts,
  ActionNotes,
  DisconnectRule,
  EventAlias,
  EventFacts,
  EventNotes,
  EventPlace,
  EventSource,
  Idempotency,
  KeyClass,
  TransportKind
} from "@agent-chat/core"
import type { DocTree } from "./source-docs.ts"
import { docsOf } from "./source-docs.ts"
import type { AnySchema, Names } from "./type-text.ts"
import { loadModule, root, type Version } from "./versions.ts"

/** An action as its source defines it. */
export interface CatalogAction extends ActionFacts {
  readonly name: string
  readonly docs: string
  readonly via: readonly TransportKind[]
  readonly idempotency: Idempotency
  readonly encoding: "json" | "multipart"
  readonly payload: AnySchema
  readonly success: AnySchema
}

/** An event as its source defines it. */
export interface CatalogEvent extends EventFacts {
  readonly name: string
  readonly via: readonly EventSource[]
  readonly keyClass: KeyClass
  readonly joinKey: readonly string[]
  readonly joins?: EventAlias
  readonly wrapper?: string
  readonly place?: EventPlace
  readonly spaced?: readonly string[]
  readonly payload: AnySchema
}

interface Entity {
  readonly name: string
  readonly schema: AnySchema
  readonly docs: DocTree
}

export interface ActionModel {
  readonly action: CatalogAction
  readonly notes: ActionNotes
  readonly request: string
  readonly response: string
  readonly payloadDocs: DocTree
  readonly successDocs: DocTree
  readonly sample: { readonly request: unknown; readonly response?: unknown }
}

export interface EventModel {
  readonly event: CatalogEvent
  readonly notes: EventNotes
  readonly payload: string
  readonly payloadDocs: DocTree
  readonly sample: unknown
}

/** What is said of a version besides its actions and events. What a version has not is empty. */
interface About {
  readonly apiErrors: readonly {
    readonly type: string
    readonly meaning: string
    readonly message: string
    readonly status: number
    readonly retry: string
    readonly because: string
    readonly aliases?: readonly string[]
    readonly unlisted?: true
  }[]
  readonly disconnectRules: readonly DisconnectRule[]
  readonly disconnectAbout: Readonly<
    Record<string, { readonly meaning: string; readonly because: string; readonly unlisted?: true }>
  >
  readonly scopes: readonly { readonly scope: string; readonly role: string; readonly note?: string }[]
  readonly systemMessages: readonly {
    readonly type: string
    readonly when: string
    readonly variables: readonly string[]
  }[]
  readonly systemEvents: readonly {
    readonly source: string
    readonly subtype: string
    readonly versions: readonly number[]
    readonly details: readonly string[]
    readonly when: string
  }[]
}

export interface Model {
  readonly version: Version
  readonly entities: readonly Entity[]
  readonly names: Names
  readonly actions: readonly ActionModel[]
  readonly events: readonly EventModel[]
  /** The events under another name, by the names their source gives them. */
  readonly aliases: ReadonlyMap<EventAlias, string>
  readonly about: About
}

const pascal = (name: string): string =>
  name.replaceAll(/(?:^|_)(\w)/g, (_, letter: string) => letter.toUpperCase())

const docsIn = (tree: DocTree, field: string): DocTree =>
  tree.fields.get(field) ?? { doc: undefined, fields: new Map() }

/** The exports of a module of a version; none where it has no such module. */
const load = async <T>({ folder }: Version, name: string): Promise<T> =>
  (existsSync(join(root, folder, name)) ? await loadModule(`${folder}/${name}`) : {}) as T

/** Definitions in the order of their names, whatever the order of their modules. */
const sorted = <T extends { readonly name: string }>(named: Readonly<Record<string, T>>): T[] =>
  Object.values(named).toSorted((a, b) => (a.name < b.name ? -1 : 1))

const readAbout = async (version: Version): Promise<About> => {
  const files = ["errors", "disconnect", "scopes", "system-messages", "system-events"].map(
    (name) => `about/${name}.ts`
  )
  const none: About = {
    apiErrors: [],
    disconnectRules: [],
    disconnectAbout: {},
    scopes: [],
    systemMessages: [],
    systemEvents: []
  }
  const modules = await Promise.all(
    [...files, "disconnect.ts"].map((file) => load<Partial<About>>(version, file))
  )
  return Object.assign({}, none, ...modules) as About
}

export const readModel = async (version: Version): Promise<Model> => {
  const { folder } = version
  const index = join(root, folder, "entities/index.ts")
  const entities = Object.entries(
    await load<Readonly<Record<string, AnySchema>>>(version, "entities/index.ts")
  )
    .map(([name, schema]) => ({ name, schema, docs: docsOf(index, name) }))
    .filter(({ schema }) => schema.ast.annotations?.["typeName"] === undefined)
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
  const names = new Map(entities.map(({ name, schema, docs }) => [schema, { name, doc: docs.doc }]))
  const { actionSamples } = await load<{ actionSamples: Record<string, ActionModel["sample"]> }>(
    version,
    "samples/actions.ts"
  )
  const { eventSamples } = await load<{ eventSamples: Record<string, unknown> }>(version, "samples/events.ts")
  const { actionNotes } = await load<{ actionNotes: Record<string, ActionNotes> }>(
    version,
    "about/actions.ts"
  )
  const { eventNotes } = await load<{ eventNotes: Record<string, EventNotes> }>(version, "about/events.ts")
  const actions = sorted(
    await load<Readonly<Record<string, CatalogAction>>>(version, "actions/index.ts")
  ).map((action): ActionModel => {
    const docs = docsOf(join(root, folder, "actions/index.ts"), action.name)
    return {
      action,
      notes: actionNotes[action.name]!,
      request: `${pascal(action.name)}Request`,
      response: `${pascal(action.name)}Response`,
      payloadDocs: docsIn(docs, "payload"),
      successDocs: docsIn(docs, "success"),
      sample: actionSamples[action.name]!
    }
  })
  const events = sorted(await load<Readonly<Record<string, CatalogEvent>>>(version, "events/index.ts")).map(
    (event): EventModel => ({
      event,
      notes: eventNotes[event.name]!,
      payload: `${pascal(event.name)}Payload`,
      payloadDocs: docsIn(docsOf(join(root, folder, "events/index.ts"), event.name), "payload"),
      sample: eventSamples[event.name]
    })
  )
  const aliases = await load<Readonly<Record<string, EventAlias>>>(version, "event-alias.ts")
  return {
    version,
    entities,
    names,
    actions,
    events,
    aliases: new Map(Object.entries(aliases).map(([name, alias]) => [alias, name])),
    about: await readAbout(version)
  }
}
