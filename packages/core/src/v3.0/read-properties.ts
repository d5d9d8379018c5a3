import type { Properties } from "./generated/entities.ts"

/**
 * The value of a property, whether it came bare or as `{ value }`; `undefined` when there is none.
 *
 * @example
 * ```ts
 * propertyValue(thread.properties, "rating", "score") // 1
 * ```
 */
export const propertyValue = (
  properties: Properties | undefined,
  namespace: string,
  name: string
): string | number | boolean | undefined => {
  const found = own(own(properties, namespace), name)
  const value = (typeof found === "object" ? own(found, "value") : found) ?? undefined
  return value as string | number | boolean | undefined
}

/** A field of an object, and nothing that it inherits; `undefined` also where a server sends `null`. */
const own = (owner: unknown, field: string): unknown =>
  typeof owner === "object" && owner !== null && Object.hasOwn(owner, field)
    ? (owner as Readonly<Record<string, unknown>>)[field]
    : undefined

/**
 * The properties of a chat, thread or event, also where a document of v3.0 spells them `properites`; empty when it has
 * none.
 *
 * @example
 * ```ts
 * const { chat } = await client.get_chat_threads({ chat_id })
 * propertyValue(propertiesOf(chat), "routing", "idle")
 * ```
 */
export const propertiesOf = (owner: {
  readonly properties?: Properties | undefined
  readonly properites?: Properties | undefined
}): Properties => owner.properties ?? owner.properites ?? {}
