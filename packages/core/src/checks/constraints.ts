import * as Schema from "effect/Schema"
import type * as SchemaAST from "effect/SchemaAST"
import { byteLength } from "./describe-value.ts"
import type { Unlisted } from "./unlisted.ts"

/** A rule on top of a type. `expected` completes the sentence "must be …". */
export const rule = <T>(expected: string, holds: (value: T) => boolean): SchemaAST.Filter<T> =>
  Schema.makeFilter(holds, { expected, holds })

/** At most so many bytes of UTF-8. */
export const maxBytes = (limit: number): SchemaAST.Filter<string> =>
  // A UTF-16 unit takes three bytes at most, so short texts need not be encoded.
  rule(
    `text of at most ${limit} bytes of UTF-8`,
    (text) => text.length * 3 <= limit || byteLength(text) <= limit
  )

/** At least and at most so many items. */
export const itemsBetween = (least: number, most: number): SchemaAST.Filter<readonly unknown[]> =>
  rule(
    least === 0 ? `an array of at most ${most}` : `an array of ${least} to ${most}`,
    (items) => items.length >= least && items.length <= most
  )

/** A number that JSON can write. */
export const Finite: Schema.Codec<number> = Schema.Number.check(rule("a finite number", Number.isFinite))

/** A whole number between two bounds. */
export const intBetween = (least: number, most: number): Schema.Codec<number> =>
  Schema.Number.check(
    rule(
      `a whole number from ${least} to ${most}`,
      (value) => Number.isInteger(value) && value >= least && value <= most
    )
  )

/** A whole number. */
export const Int: Schema.Codec<number> = Schema.Number.check(rule("a whole number", Number.isSafeInteger))

/** A whole number above zero. */
export const PositiveInt: Schema.Codec<number> = Schema.Number.check(
  rule("a whole number above 0", (value) => Number.isSafeInteger(value) && value > 0)
)

/** Text that is not empty. */
export const NonEmptyText: Schema.Codec<string> = Schema.String.check(
  rule("text that is not empty", (text) => text !== "")
)

/** Seconds since 1970, as they are sent. Refuses milliseconds, which is what `Date.now()` gives. */
export const UnixSeconds: Schema.Codec<number> = Schema.Number.check(
  rule("seconds since 1970 (not milliseconds)", (value) => value >= 0 && value < 100_000_000_000)
)

const uuid4 = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i

/** A UUID, version 4. */
export const Uuid4: Schema.Codec<string> = Schema.String.check(
  rule("a UUID of version 4", (text) => uuid4.test(text))
)

const isDay = (text: string): boolean => {
  const time = Date.parse(`${text}T00:00:00Z`)
  // Date.parse rolls 30 February over; the round trip shows it.
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(`${text}T`)
}

/** A day of the calendar. */
export const CalendarDate: Schema.Codec<string> = Schema.String.check(
  rule("a date of the form YYYY-MM-DD", (text) => /^\d{4}-\d\d-\d\d$/.test(text) && isDay(text))
)

const microseconds =
  /^(\d{4}-\d\d-\d\d)T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{6}(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/

/** A moment in ISO 8601 with microseconds and a zone. */
export const IsoMicroseconds: Schema.Codec<string> = Schema.String.check(
  rule("a time with microseconds and a zone, such as 2017-10-12T15:19:21.010200Z", (text) => {
    const day = microseconds.exec(text)?.[1]
    return day !== undefined && isDay(day)
  })
)

/** An absolute web address. */
export const WebAddress: Schema.Codec<string> = Schema.String.check(
  rule("an absolute URL, such as https://example.com/a.png", (text) => URL.canParse(text))
)

/** Exactly one of the named fields is present. */
export const exactlyOneOf = <T extends object>(
  ...names: readonly (keyof T & string)[]
): SchemaAST.Filter<T> =>
  rule(
    `an object with exactly one of ${names.join(", ")}`,
    (value) => names.filter((name) => value[name] !== undefined).length === 1
  )

/** At least one of the named fields is present. */
export const atLeastOneOf = <T extends object>(
  ...names: readonly (keyof T & string)[]
): SchemaAST.Filter<T> =>
  rule(`an object with at least one of ${names.join(", ")}`, (value) =>
    names.some((name) => value[name] !== undefined)
  )

/** Known values, and any other: `"a" | "b" | (string & {})`. Reading never fails on a value that came later. */
export const openEnum = <const Known extends string>(
  known: readonly Known[]
): Schema.Codec<Known | (string & {})> => Schema.String.annotate({ known })

/** Any text but the known ones. */
export const unlisted = (known: readonly string[]): Schema.Codec<Unlisted> => {
  const names = new Set(known)
  return Schema.String.annotate({ unlisted: true }).check(
    rule(`none of ${known.join(", ")}`, (text) => !names.has(text))
  ) as unknown as Schema.Codec<Unlisted>
}
