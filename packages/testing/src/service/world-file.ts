import { ConfigurationError } from "@agent-chat/core"
import { defaultWorld } from "./default-world.ts"
import { type Fields, isFields, parseJson } from "./json.ts"
import { problemIn, type Schema } from "./schema.ts"
import type { World } from "./world.ts"
import { worldSchema } from "./world-schema.ts"

/** What is wrong with a world that was read from a file. */
class WorldError extends Error {}

/**
 * Reads a world from JSON. Parts that are left out are those of the default world; entries may leave out what has an
 * obvious value, such as an empty list.
 *
 * @throws WorldError that names the place
 */
export const readWorld = (text: string): Partial<World> => {
  const value = parseJson(text)
  if (!isFields(value)) throw new WorldError("it is no JSON object")
  return partsOf(value)
}

/**
 * The same of a world that a program made, with the parts of the default world that it leaves out.
 *
 * @throws ConfigurationError that names the place
 */
export const worldOf = (world: unknown): World => {
  try {
    if (!isFields(world)) throw new WorldError("it is no object")
    return wholeWorld(partsOf(world))
  } catch (error) {
    if (!(error instanceof WorldError)) throw error
    throw new ConfigurationError({ option: "world", message: error.message })
  }
}

const partsOf = (value: Fields): Partial<World> => {
  const problem = problemIn(worldSchema, value, "")
  if (problem !== undefined) throw new WorldError(problem)
  const { $schema: _which, ...parts } = filled(worldSchema, value) as Record<string, unknown>
  // The schema describes worlds.
  const world = parts as Partial<World>
  checkReferences(wholeWorld(world))
  return world
}

/** The world with the parts of the default world that it leaves out. */
export const wholeWorld = (world: Partial<World>): World => ({ ...defaultWorld(), ...world })

/** A copy that has what the schema says of fields that are left out, and the places of entries in their lists. */
const filled = (schema: Schema, value: unknown): unknown => {
  const { items, properties = {} } = schema
  if (Array.isArray(value)) return value.map((item: unknown, index) => filledItem(items ?? {}, item, index))
  if (!isFields(value)) return value
  const result: Record<string, unknown> = {}
  for (const [name, field] of Object.entries(properties)) {
    if (value[name] === undefined && field.default !== undefined)
      result[name] = structuredClone(field.default)
  }
  for (const [name, field] of Object.entries(value)) {
    const known = Object.hasOwn(properties, name) ? properties[name] : undefined
    result[name] = known === undefined ? field : filled(known, field)
  }
  return result
}

const filledItem = (schema: Schema, item: unknown, index: number): unknown => {
  const whole = filled(schema, item)
  const hasPlace = schema.properties?.["order"] !== undefined
  return hasPlace && isFields(whole) ? { order: index + 1, ...whole } : whole
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
