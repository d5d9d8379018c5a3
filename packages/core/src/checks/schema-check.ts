import type * as Schema from "effect/Schema"
import type { Check } from "./check.ts"
import { type CompiledSchema, compileSchema } from "./compile.ts"
import { describeValue, formatPath, valueAt } from "./describe-value.ts"

/**
 * Turns a schema into a check. It is compiled at the first use, so that importing a catalog costs little.
 *
 * Fields that the schema does not name are let through, in what is sent as in what arrives: a server may know more
 * than this version of the catalog. That a field is misspelt is for the compiler to say.
 */
export const schemaCheck = (schema: Schema.Codec<unknown>): Check => {
  let compiled: CompiledSchema | undefined
  return (value) => {
    compiled ??= compileSchema(schema.ast)
    if (compiled.is(value)) return undefined
    const { path, expected } = compiled.explain(value, [])
    return { path: formatPath(path), expected, found: describeValue(valueAt(value, path)) }
  }
}
