import * as Schema from "effect/Schema"
import * as SchemaIssue from "effect/SchemaIssue"
import type { Check } from "./check.ts"
import { describeValue, formatPath, valueAt } from "./describe-value.ts"

const format = SchemaIssue.makeFormatterStandardSchemaV1()

/** Turns a schema into a check. The schema's parser is built at the first use, so that importing a catalog costs little. */
export const schemaCheck = (schema: Schema.Codec<unknown>): Check => {
  let accepts: ((value: unknown) => boolean) | undefined
  let decode: ReturnType<typeof Schema.decodeUnknownExit> | undefined
  return (value) => {
    accepts ??= Schema.is(schema)
    if (accepts(value)) return undefined
    decode ??= Schema.decodeUnknownExit(schema)
    const exit = decode(value)
    if (exit._tag === "Success") return undefined
    const failure = exit.cause.reasons.find((reason) => reason._tag === "Fail")
    const first = failure === undefined ? undefined : format(failure.error.issue).issues[0]
    const path = (first?.path ?? []).map((segment) => (typeof segment === "object" ? segment.key : segment))
    return {
      path: formatPath(path),
      expected: (first?.message ?? "a value of this action")
        .replace(/^Expected /, "")
        .replace(/, got .*$/s, ""),
      found: describeValue(valueAt(value, path))
    }
  }
}
