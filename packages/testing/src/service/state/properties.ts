import type { PropertyMap } from "../world.ts"

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
