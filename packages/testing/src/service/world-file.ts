import { defaultWorld } from "./default-world.ts"
import { type Fields, isFields, parseJson } from "./json.ts"
import type { World } from "./world.ts"

/** What is wrong with a world that was read from a file. */
class WorldError extends Error {}

/** What has to be in an entry, and what it gets when it is left out. */
interface Shape {
  readonly required: Readonly<Record<string, "string" | "number">>
  readonly defaults: Fields
  /** Lists within the entry. */
  readonly lists?: Readonly<Record<string, Shape>>
}

const event: Shape = {
  required: { id: "string", type: "string" },
  defaults: { recipients: "all" }
}
const thread: Shape = {
  required: { id: "string" },
  defaults: {
    active: false,
    user_ids: [],
    properties: {},
    access: { group_ids: [0] },
    tags: []
  },
  lists: { events: event }
}
const shapes: Readonly<Record<string, Shape>> = {
  groups: { required: { id: "number", name: "string" }, defaults: {} },
  agents: {
    required: { id: "string", name: "string" },
    defaults: { permission: "normal", group_ids: [0], routing_status: "accepting_chats" }
  },
  tokens: { required: { token: "string", agent_id: "string" }, defaults: {} },
  customers: {
    required: { id: "string" },
    defaults: {
      statistics: { chats_count: 0, threads_count: 0, visits_count: 0 },
      created_at: "2019-08-09T00:00:00.000000Z"
    }
  },
  chats: {
    required: { id: "string" },
    defaults: { properties: {}, access: { group_ids: [0] }, follower_ids: [] },
    lists: {
      users: { required: { id: "string", type: "string" }, defaults: { present: true } },
      threads: thread
    }
  },
  webhooks: {
    required: { webhook_id: "string", url: "string", action: "string", secret_key: "string" },
    defaults: {}
  }
}
const plain = ["license", "region", "seed"]

/**
 * Reads a world from JSON. Parts that are left out are those of the default world; entries may leave out what has an
 * obvious value, such as an empty list.
 *
 * @throws WorldError that names the place
 */
export const readWorld = (text: string): Partial<World> => {
  const value = parseJson(text)
  if (!isFields(value)) throw new WorldError("it is no JSON object")
  const world: Record<string, unknown> = {}
  for (const [name, part] of Object.entries(value)) {
    const shape = Object.hasOwn(shapes, name) ? shapes[name] : undefined
    if (shape !== undefined) world[name] = readList(part, shape, name)
    else if (plain.includes(name)) world[name] = part
    else
      throw new WorldError(
        `${name} is no part of a world; there are ${[...plain, ...Object.keys(shapes)].join(", ")}`
      )
  }
  checkReferences({ ...defaultWorld(), ...world })
  return world
}

const readList = (value: unknown, shape: Shape, path: string): Fields[] => {
  if (!Array.isArray(value)) throw new WorldError(`${path} should be a list`)
  return value.map((entry: unknown, index) => readEntry(entry, index, shape, `${path}[${index}]`))
}

const readEntry = (value: unknown, index: number, shape: Shape, path: string): Fields => {
  if (!isFields(value)) throw new WorldError(`${path} should be an object`)
  for (const [field, type] of Object.entries(shape.required)) {
    if (typeof value[field] !== type) throw new WorldError(`${path}.${field} should be a ${type}`)
  }
  const lists = Object.entries(shape.lists ?? {}).map(
    ([field, inner]) => [field, readList(value[field] ?? [], inner, `${path}.${field}`)] as const
  )
  const order = shape === event || shape === thread ? { order: index + 1 } : {}
  return { ...structuredClone(shape.defaults), ...order, ...value, ...Object.fromEntries(lists) }
}

/** Who is in a chat or owns a token has to exist. */
const checkReferences = ({ agents, customers, chats, tokens }: World): void => {
  const ids = { agent: new Set(agents.map(({ id }) => id)), customer: new Set(customers.map(({ id }) => id)) }
  for (const { agent_id } of tokens) {
    if (!ids.agent.has(agent_id))
      throw new WorldError(`a token belongs to ${agent_id}, who is no agent of this world`)
  }
  for (const chat of chats) {
    for (const { id, type } of chat.users) {
      if (!ids[type]?.has(id))
        throw new WorldError(`chat ${chat.id} has the user ${id}, who is no ${type} of this world`)
    }
  }
}
