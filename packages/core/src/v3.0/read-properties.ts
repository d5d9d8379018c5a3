import type { Properties } from "./types/entities.ts"

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
  const names =
    properties !== undefined && Object.hasOwn(properties, namespace) ? properties[namespace] : undefined
  const value = names !== undefined && Object.hasOwn(names, name) ? names[name] : undefined
  return typeof value === "object" ? value.value : value
}

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
