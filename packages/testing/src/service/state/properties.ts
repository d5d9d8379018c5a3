import type { PropertyMap } from "../world.ts"

/** Properties as they are read: each value in an object of its own. */
export type ReadProperties = Record<string, Record<string, { value: string | number | boolean }>>

/** Adds to `properties`; a property of the same namespace and name is replaced. */
export const mergeProperties = (properties: PropertyMap, changes: unknown): void => {
  for (const [namespace, values] of Object.entries((changes ?? {}) as PropertyMap)) {
    properties[namespace] = { ...properties[namespace], ...values }
  }
}

/** Removes names; a namespace without names goes as well. */
export const deleteProperties = (
  properties: PropertyMap,
  names: Readonly<Record<string, readonly string[]>>
): void => {
  for (const [namespace, gone] of Object.entries(names)) {
    const kept = Object.entries(properties[namespace] ?? {}).filter(([name]) => !gone.includes(name))
    if (kept.length > 0) properties[namespace] = Object.fromEntries(kept)
    else delete properties[namespace]
  }
}

/** The form in which properties are read. */
export const readProperties = (properties: PropertyMap): ReadProperties => {
  const read: ReadProperties = {}
  for (const [namespace, values] of Object.entries(properties)) {
    const entries = Object.entries(values).map(([name, value]) => [name, { value }] as const)
    read[namespace] = Object.fromEntries(entries)
  }
  return read
}
