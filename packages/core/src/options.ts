// The one guard for what users set, for every package and for transports of your own.
import { ConfigurationError } from "./errors.ts"
import { isFields } from "./json.ts"
import { didYouMean } from "./nearest-name.ts"

export { isPromise } from "./json.ts"
export { didYouMean, nameOf, nearestName } from "./nearest-name.ts"

/** The longest time a timer of the platform can take, in milliseconds: 24.8 days. */
export const longestTimer = 2 ** 31 - 1

/** What one option may be. */
export interface OptionRule {
  /** What to give, in words that complete "give …". */
  readonly expected: string
  /** The value to go on with; `undefined` when it is none of those that are expected. */
  readonly read: (value: unknown) => unknown
}

/** A rule for each option of an interface. */
export type OptionRules<Options extends object> = { readonly [Name in keyof Options]-?: OptionRule }

/**
 * A time in milliseconds. `Infinity` means never, and what is too long for a timer is as long as a timer can be.
 * What waits without end for no purpose does not take `Infinity` but `{ finite: true }`.
 */
export const milliseconds = ({
  least = 1,
  zeroIsOff = false,
  finite = false
}: {
  readonly least?: number
  readonly zeroIsOff?: boolean
  readonly finite?: boolean
} = {}): OptionRule => ({
  expected: `milliseconds, ${least} or more${finite ? "" : ", or Infinity for never"}${zeroIsOff ? ", or 0 for off" : ""}`,
  read: (value) => {
    if (value === 0 && zeroIsOff) return Infinity
    if (typeof value !== "number" || !(value >= least)) return undefined
    if (value === Infinity) return finite ? undefined : value
    return Math.min(value, longestTimer)
  }
})

/** A whole number, such as a count or a size in bytes. `Infinity` means no bound. */
export const wholeNumber = (
  least: number,
  { finite = false, unit = "" }: { readonly finite?: boolean; readonly unit?: string } = {}
): OptionRule => ({
  expected: `a whole number${unit === "" ? "" : ` of ${unit}`}, ${least} or more${finite ? "" : ", or Infinity for no bound"}`,
  read: (value) =>
    typeof value === "number" &&
    value >= least &&
    (Number.isInteger(value) || (value === Infinity && !finite))
      ? value
      : undefined
})

/** A share or a factor: any number from 0. */
export const share: OptionRule = {
  expected: "a number, 0 or more, such as 0.2, or Infinity",
  read: (value) => (typeof value === "number" && value >= 0 ? value : undefined)
}

/** One of a few words. */
export const oneOf = (...words: readonly string[]): OptionRule => ({
  expected: words.map((word) => JSON.stringify(word)).join(" or "),
  read: (value) => (words.includes(value as string) ? value : undefined)
})

/** A function of the user's. */
export const callback: OptionRule = {
  expected: "a function",
  read: (value) => (typeof value === "function" ? value : undefined)
}

/** The same function, but what it throws, or rejects with, stops nobody. */
export const quiet =
  <Told extends readonly unknown[]>(tell: (...told: Told) => unknown): ((...told: Told) => void) =>
  (...told) =>
    // What it returns may be a promise of another realm.
    void (async () => tell(...told))().catch(() => {})

/** A function of the user's that is told something, and made {@link quiet}. */
export const listener: OptionRule = {
  expected: "a function",
  read: (value) => (typeof value === "function" ? quiet(value as () => unknown) : undefined)
}

/** Yes or no. */
export const flag: OptionRule = {
  expected: "true or false",
  read: (value) => (typeof value === "boolean" ? value : undefined)
}

/** A text that says something. */
export const text: OptionRule = {
  expected: "a text that is not empty",
  read: (value) => (typeof value === "string" && value !== "" ? value : undefined)
}

/** What can do these things, whatever its class: that of another copy or realm is as good. */
export const withMethods = (expected: string, ...methods: readonly string[]): OptionRule => ({
  expected,
  read: (value) =>
    (typeof value === "object" || typeof value === "function") &&
    value !== null &&
    methods.every((method) => typeof (value as Record<string, unknown>)[method] === "function")
      ? value
      : undefined
})

/** A signal of any make: those of another realm are no instance of ours. */
export const abortSignal: OptionRule = withMethods(
  "an AbortSignal",
  "addEventListener",
  "removeEventListener"
)

/** An object of which each name is looked at elsewhere. */
export const fields = (expected = "an object"): OptionRule => ({
  expected,
  read: (value) => (isFields(value) ? value : undefined)
})

/** What is looked at elsewhere. */
export const anything: OptionRule = { expected: "any value", read: (value) => value }

/** How a value that is refused is told of: never by itself, as it may be a secret put in the wrong place. */
const kindOf = (value: unknown): string =>
  typeof value === "number"
    ? String(value)
    : value === null
      ? "null"
      : Array.isArray(value)
        ? "an array"
        : typeof value

/**
 * Reads what a user set: every name is known and every value is one of those its rule expects. What is not set is left
 * out of the answer, so that it can be spread over the defaults.
 *
 * @param prefix what the options belong to, such as `session.`; a part of the names in errors
 * @throws ConfigurationError naming the option, with what to give or the name that was probably meant
 * @example
 * ```ts
 * import { readOptions, wholeNumber } from "@agent-chat/core/options"
 *
 * const settings = { maxQueued: 10, ...readOptions({ maxQueued: 5 }, { maxQueued: wholeNumber(0) }) }
 * ```
 */
export const readOptions = <Options extends object>(
  given: Options | undefined,
  rules: OptionRules<Options>,
  prefix = ""
): Partial<Options> => {
  if (!isFields(given)) {
    if (given === undefined && prefix !== "") return {}
    throw new ConfigurationError({
      option: prefix === "" ? "options" : prefix.slice(0, -1),
      message: `give an object with ${Object.keys(rules).join(", ")}, found ${kindOf(given)}`
    })
  }
  const read: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(given)) {
    if (value === undefined) continue
    const option = `${prefix}${name}`
    if (!Object.hasOwn(rules, name)) {
      throw new ConfigurationError({ option, message: unknownOption(name, Object.keys(rules)) })
    }
    const rule = rules[name as keyof Options]
    const found = rule.read(value)
    if (found === undefined) {
      throw new ConfigurationError({ option, message: `give ${rule.expected}, found ${kindOf(value)}` })
    }
    read[name] = found
  }
  return read as Partial<Options>
}

/**
 * Reads an argument, which unlike an option cannot be left out.
 *
 * @throws ConfigurationError that names it
 */
export const readArgument = (name: string, given: unknown, rule: OptionRule): unknown => {
  const found = rule.read(given)
  if (found !== undefined) return found
  throw new ConfigurationError({ option: name, message: `give ${rule.expected}, found ${kindOf(given)}` })
}

/**
 * Checks what a user set where nothing is made of it: as cheap as can be, for what is set with every call.
 *
 * @throws ConfigurationError as {@link readOptions} does
 */
export const checkOptions = <Options extends object>(given: Options, rules: OptionRules<Options>): void => {
  if (!isFields(given)) readOptions(given, rules)
  for (const name in given) {
    const value: unknown = given[name]
    if (value === undefined) continue
    // Rules are literals: what they have besides is not a rule.
    const rule = rules[name] as Partial<OptionRule> | undefined
    if (typeof rule?.read !== "function" || rule.read(value) === undefined) {
      readOptions(given, rules)
    }
  }
}

/** Those of some options that these rules are about: to hand each of several parts what is its own. */
export const pickOptions = <Options extends object>(given: Options, rules: OptionRules<Options>): Options => {
  const picked: Partial<Record<keyof Options, unknown>> = {}
  for (const name of Object.keys(rules) as (keyof Options)[]) if (name in given) picked[name] = given[name]
  return picked as Options
}

const unknownOption = (name: string, names: readonly string[]): string =>
  `there is no such option${didYouMean(name, names, `; there are ${names.join(", ")}`)}`
