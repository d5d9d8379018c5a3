import * as Schema from "effect/Schema"
import type * as SchemaAST from "effect/SchemaAST"
import { type Rule, type RuleParameter, ruleNamed, type Rules, rules } from "./rules.ts"
import type { Unlisted } from "./unlisted.ts"

type ValueOf<R extends Rule> = Parameters<R["holds"]> extends [infer Value, ...unknown[]] ? Value : never

type ParametersOf<R extends Rule> =
  Parameters<R["holds"]> extends [unknown, ...infer Rest extends readonly RuleParameter[]] ? Rest : []

/**
 * Makes filters of the rules of a table. A filter carries the name of its rule, by which the generated checks refer to
 * it: what has none cannot be generated.
 */
export const filtersOf =
  <R extends Rules>(table: R) =>
  <Name extends keyof R & string>(
    name: Name,
    ...parameters: ParametersOf<R[Name]>
  ): SchemaAST.Filter<ValueOf<R[Name]>> => {
    const { expected, holds } = ruleNamed(table, name)
    return Schema.makeFilter((value) => holds(value, ...parameters), {
      expected: expected(...parameters),
      rule: [name, ...parameters]
    })
  }

const filter = filtersOf(rules)

/** At most so many bytes of UTF-8. */
export const maxBytes = (limit: number): SchemaAST.Filter<string> => filter("maxBytes", limit)

/** At least and at most so many items. */
export const itemsBetween = (least: number, most: number): SchemaAST.Filter<readonly unknown[]> =>
  filter("itemsBetween", least, most)

/** A number that JSON can write. */
export const Finite: Schema.Codec<number> = Schema.Number.check(filter("finite"))

/** A whole number between two bounds. */
export const intBetween = (least: number, most: number): Schema.Codec<number> =>
  Schema.Number.check(filter("intBetween", least, most))

/** A whole number. */
export const Int: Schema.Codec<number> = Schema.Number.check(filter("int"))

/** A whole number above zero. */
export const PositiveInt: Schema.Codec<number> = Schema.Number.check(filter("positiveInt"))

/** Text that is not empty. */
export const NonEmptyText: Schema.Codec<string> = Schema.String.check(filter("nonEmpty"))

/** Seconds since 1970, as they are sent. Refuses milliseconds, which is what `Date.now()` gives. */
export const UnixSeconds: Schema.Codec<number> = Schema.Number.check(filter("unixSeconds"))

/** A UUID, version 4. */
export const Uuid4: Schema.Codec<string> = Schema.String.check(filter("uuid4"))

/** A day of the calendar. */
export const CalendarDate: Schema.Codec<string> = Schema.String.check(filter("calendarDate"))

/** A moment in ISO 8601 with microseconds and a zone. */
export const IsoMicroseconds: Schema.Codec<string> = Schema.String.check(filter("isoMicroseconds"))

/** A moment in RFC 3339: with a zone, with or without a fraction. */
export const Rfc3339: Schema.Codec<string> = Schema.String.check(filter("rfc3339"))

/** A UUID of any version. */
export const Uuid: Schema.Codec<string> = Schema.String.check(filter("uuid"))

/** An absolute web address. */
export const WebAddress: Schema.Codec<string> = Schema.String.check(filter("webAddress"))

/** Exactly one of the named fields is present. */
export const exactlyOneOf = <T extends object>(
  ...names: readonly (keyof T & string)[]
): SchemaAST.Filter<T> => filter("exactlyOneOf", names)

/** At least one of the named fields is present. */
export const atLeastOneOf = <T extends object>(
  ...names: readonly (keyof T & string)[]
): SchemaAST.Filter<T> => filter("atLeastOneOf", names)

/** Known values, and any other: `"a" | "b" | (string & {})`. Reading never fails on a value that came later. */
export const openEnum = <const Known extends string>(
  known: readonly Known[]
): Schema.Codec<Known | (string & {})> => Schema.String.annotate({ known })

/** Any text but the known ones. */
export const unlisted = (known: readonly string[]): Schema.Codec<Unlisted> =>
  Schema.String.annotate({ unlisted: true }).check(
    filter("noneOf", known)
  ) as unknown as Schema.Codec<Unlisted>
