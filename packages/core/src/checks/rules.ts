import { byteLength } from "./describe-value.ts"

/** What a rule is told besides the value: JSON, so that it can be written down. */
export type RuleParameter = number | string | readonly string[]

/** A rule on top of a type. It has a name, by which every form of a check finds it. */
export interface Rule<in Value = never, in Parameters extends readonly RuleParameter[] = never> {
  /** Completes the sentence "must be …". */
  readonly expected: (...parameters: Parameters) => string
  readonly holds: (value: Value, ...parameters: Parameters) => boolean
}

/** Rules by name. */
export type Rules = Readonly<Record<string, Rule>>

/** The rule of a name, to be called with whatever it takes. */
export const ruleNamed = (rules: Rules, name: string): Rule<unknown, readonly RuleParameter[]> =>
  rules[name] as unknown as Rule<unknown, readonly RuleParameter[]>

const presentOf = (value: object, names: readonly string[]): number =>
  names.filter((name) => (value as Readonly<Record<string, unknown>>)[name] !== undefined).length

const uuid4 = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i

const isDay = (text: string): boolean => {
  const time = Date.parse(`${text}T00:00:00Z`)
  // Date.parse rolls 30 February over; the round trip shows it.
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(`${text}T`)
}

const microseconds =
  /^(\d{4}-\d\d-\d\d)T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{6}(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/

const rfc3339 =
  /^(\d{4}-\d\d-\d\d)T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,9})?(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/i

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** The rules that any API version may use. */
export const rules = {
  maxBytes: {
    expected: (limit: number) => `text of at most ${limit} bytes of UTF-8`,
    // A UTF-16 unit takes three bytes at most, so short texts need not be encoded.
    holds: (text: string, limit: number) => text.length * 3 <= limit || byteLength(text) <= limit
  },
  itemsBetween: {
    expected: (least: number, most: number) =>
      least === 0 ? `an array of at most ${most}` : `an array of ${least} to ${most}`,
    holds: (items: readonly unknown[], least: number, most: number) =>
      items.length >= least && items.length <= most
  },
  finite: {
    expected: () => "a finite number",
    holds: (value: number) => Number.isFinite(value)
  },
  intBetween: {
    expected: (least: number, most: number) => `a whole number from ${least} to ${most}`,
    holds: (value: number, least: number, most: number) =>
      Number.isInteger(value) && value >= least && value <= most
  },
  int: {
    expected: () => "a whole number",
    holds: (value: number) => Number.isSafeInteger(value)
  },
  positiveInt: {
    expected: () => "a whole number above 0",
    holds: (value: number) => Number.isSafeInteger(value) && value > 0
  },
  nonEmpty: {
    expected: () => "text that is not empty",
    holds: (text: string) => text !== ""
  },
  unixSeconds: {
    expected: () => "seconds since 1970 (not milliseconds)",
    holds: (value: number) => value >= 0 && value < 100_000_000_000
  },
  uuid4: {
    expected: () => "a UUID of version 4",
    holds: (text: string) => uuid4.test(text)
  },
  calendarDate: {
    expected: () => "a date of the form YYYY-MM-DD",
    holds: (text: string) => /^\d{4}-\d\d-\d\d$/.test(text) && isDay(text)
  },
  isoMicroseconds: {
    expected: () => "a time with microseconds and a zone, such as 2017-10-12T15:19:21.010200Z",
    holds: (text: string) => {
      const day = microseconds.exec(text)?.[1]
      return day !== undefined && isDay(day)
    }
  },
  rfc3339: {
    expected: () => "a time with a zone, such as 2026-01-12T15:19:21.010200Z",
    holds: (text: string) => {
      const day = rfc3339.exec(text)?.[1]
      return day !== undefined && isDay(day)
    }
  },
  uuid: {
    expected: () => "a UUID",
    holds: (text: string) => uuid.test(text)
  },
  webAddress: {
    expected: () => "an absolute URL, such as https://example.com/a.png",
    holds: (text: string) => URL.canParse(text)
  },
  exactlyOneOf: {
    expected: (names: readonly string[]) => `an object with exactly one of ${names.join(", ")}`,
    holds: (value: object, names: readonly string[]) => presentOf(value, names) === 1
  },
  atLeastOneOf: {
    expected: (names: readonly string[]) => `an object with at least one of ${names.join(", ")}`,
    holds: (value: object, names: readonly string[]) => presentOf(value, names) > 0
  },
  /** For what the service would ignore, to the harm of who sent it: what is for agents would be shown to all. */
  without: {
    expected: (field: string, instead: string) =>
      `an object without ${field}, which is ${instead} in this version`,
    holds: (value: object, field: string, _instead: string) =>
      (value as Readonly<Record<string, unknown>>)[field] === undefined
  },
  noneOf: {
    expected: (known: readonly string[]) => `none of ${known.join(", ")}`,
    holds: (text: string, known: readonly string[]) => !known.includes(text)
  }
} as const satisfies Rules
