import * as entities from "./entities/index.ts"
import type { V3_0Schemas } from "./generated/catalog.ts"

/**
 * The schemas of all entities, to check one by itself.
 *
 * @example
 * ```ts
 * import * as Schema from "effect/Schema"
 *
 * const isMessage = Schema.is(schemas.Message)
 * ```
 */
export const schemas: V3_0Schemas = entities
