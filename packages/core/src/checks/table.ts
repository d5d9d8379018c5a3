import { type Fields, isFields } from "../json.ts"
import type { Check } from "./check.ts"
import { describeValue, formatPath, valueAt } from "./describe-value.ts"
import { type RuleParameter, type Rules, ruleNamed } from "./rules.ts"

/** What a value has to be. Numbers refer to other shapes of the same table. */
export type Shape = Leaf | Struct | Each | OneOf | Tagged | Either | Ruled

/** What `typeof` says of it, or any value. */
export type Leaf = "any" | "string" | "number" | "boolean" | "undefined"

/** An object with these fields; those with a negative number may be left out. Others do not matter. */
export type Struct = Readonly<Record<string, number>>

/** Items of one shape, or entries under any name. */
type Each = readonly [kind: "array" | "record", each: number]

/** One of these values. */
type OneOf = readonly [kind: "is", ...values: readonly Literal[]]

/** A field, such as `type`, names which shape it has; what has none of the values there has the shape `rest`, 0 for none. */
type Tagged = readonly [
  kind: "tag",
  field: string,
  rest: number,
  ...members: readonly (readonly [value: Literal, shape: number])[]
]

/** Any of these shapes will do. */
type Either = readonly [kind: "or", ...members: readonly number[]]

/** A shape with rules on top. */
type Ruled = readonly [kind: "rules", base: number, ...rules: readonly RuleCall[]]

export type Literal = string | number | boolean | null

/** The name of a rule and what it is told. */
export type RuleCall = readonly [name: string, ...parameters: readonly RuleParameter[]]

/** Shapes, numbered from 1. */
export type Table = readonly (Shape | null)[]

/** What says quicker than a table whether a value has a shape, by the number of the shape. */
export type WrittenChecks = Readonly<Record<number, (value: unknown) => boolean>>

type Path = readonly (string | number)[]

/** What is wrong, and where. */
interface Problem {
  readonly path: Path
  readonly expected: string
}

const leafWords: Readonly<Record<Leaf, string>> = {
  any: "any value",
  string: "a string",
  number: "a number",
  boolean: "true or false",
  undefined: "left out"
}

const listed = (values: readonly Literal[]): string =>
  values.map((value) => JSON.stringify(value)).join(" or ")

const isStruct = (shape: Shape): shape is Struct => typeof shape === "object" && !Array.isArray(shape)

/** The shape that the tag of a value names, or that of the rest. */
const memberOf = ([, field, rest, ...members]: Tagged, value: unknown): number =>
  (isFields(value) && members.find(([named]) => named === value[field])?.[1]) || rest

/**
 * Makes the checks of a table's shapes. What says yes or no is what was written out, where there is such a thing, and
 * else a loop over the table; what is wrong is always read from the table, so that it is told in the same words
 * everywhere.
 *
 * Fields that no shape names are let through, in what is sent as in what arrives: a server may know more than this
 * version of the catalog. That a field is misspelt is for the compiler to say.
 */
export const checksOf = (
  table: Table,
  rules: Rules,
  written: WrittenChecks = {}
): ((type: number) => Check) => {
  const shapeAt = (type: number): Shape => table[type]!

  const holds = (value: unknown, [name, ...parameters]: RuleCall): boolean =>
    ruleNamed(rules, name).holds(value, ...parameters)

  const expectedBy = ([name, ...parameters]: RuleCall): string =>
    ruleNamed(rules, name).expected(...parameters)

  /** A field that may be left out may be `undefined` too, as JSON knows no difference. */
  const fieldFits = (value: Fields, name: string, type: number): boolean => {
    const found = value[name]
    if (found === undefined) return type < 0 || (fits(type, found) && name in value)
    return fits(Math.abs(type), found)
  }

  /** The first field that is not as it should be. */
  const wrongField = (shape: Struct, value: Fields): string | undefined => {
    for (const name in shape) if (!fieldFits(value, name, shape[name]!)) return name
    return undefined
  }

  const wrongEntry = (type: number, value: Fields): string | undefined => {
    // What is inherited is looked at as well: that does no harm, and Object.keys would make an array each time.
    for (const name in value) if (!fits(type, value[name])) return name
    return undefined
  }

  const wrongItem = (type: number, value: readonly unknown[]): number | undefined => {
    for (let index = 0; index < value.length; index++) if (!fits(type, value[index])) return index
    return undefined
  }

  const fits = (type: number, value: unknown): boolean => {
    const shape = shapeAt(type)
    if (typeof shape === "string") return shape === "any" || typeof value === shape
    if (isStruct(shape)) return isFields(value) && wrongField(shape, value) === undefined
    if (shape[0] === "array") return Array.isArray(value) && wrongItem(shape[1], value) === undefined
    if (shape[0] === "record") return isFields(value) && wrongEntry(shape[1], value) === undefined
    if (shape[0] === "is") return shape.indexOf(value as Literal, 1) > 0
    if (shape[0] === "or") return shape.some((member) => typeof member === "number" && fits(member, value))
    if (shape[0] === "tag") {
      // What does not fit the member that its tag names may still be one of the rest.
      return [memberOf(shape, value), shape[2]].some((member) => member > 0 && fits(member, value))
    }
    const [, base, ...calls] = shape
    return fits(base, value) && calls.every((call) => holds(value, call))
  }

  /** What a shape allows, in words that complete "must be …". */
  const expectedOf = (type: number): string => {
    const shape = shapeAt(type)
    if (typeof shape === "string") return leafWords[shape]
    if (isStruct(shape)) return "an object"
    const [kind, ...rest] = shape
    if (kind === "array") return "an array"
    if (kind === "is") return listed(rest as readonly Literal[])
    if (kind === "or") return [...new Set((rest as readonly number[]).map(expectedOf))].join(" or ")
    if (kind === "rules") return expectedBy(rest.at(-1) as RuleCall)
    return "an object"
  }

  /** The first thing that is wrong with a value that does not fit. */
  const explain = (type: number, value: unknown, path: Path): Problem => {
    const shape = shapeAt(type)
    const whole = { path, expected: expectedOf(type) }
    if (typeof shape === "string") return whole
    const below = (inner: number, name: string | number | undefined): Problem =>
      name === undefined
        ? whole
        : explain(Math.abs(inner), (value as Readonly<Record<string | number, unknown>>)[name], [
            ...path,
            name
          ])
    if (isStruct(shape)) {
      const name = isFields(value) ? wrongField(shape, value) : undefined
      return below(shape[name ?? ""] ?? 0, name)
    }
    if (shape[0] === "array") {
      return below(shape[1], Array.isArray(value) ? wrongItem(shape[1], value) : undefined)
    }
    if (shape[0] === "record") {
      return below(shape[1], isFields(value) ? wrongEntry(shape[1], value) : undefined)
    }
    if (shape[0] === "is") return whole
    if (shape[0] === "or") {
      // The member that gets furthest into the value is the one that was meant.
      const [, ...members] = shape
      const problems = members.map((member) => explain(member, value, path))
      const deepest = problems.reduce((best, next) => (next.path.length > best.path.length ? next : best))
      return deepest.path.length > path.length ? deepest : whole
    }
    if (shape[0] === "tag") {
      const [, field, rest, ...members] = shape
      if (!isFields(value)) return rest > 0 ? { path, expected: expectedOf(rest) } : whole
      const member = memberOf(shape, value)
      if (member > 0) return explain(member, value, path)
      return { path: [...path, field], expected: listed(members.map(([named]) => named)) }
    }
    const [, base, ...calls] = shape
    if (!fits(base, value)) {
      // What is no string at all is told so by the rule: "a UUID", not "a string".
      const problem = explain(base, value, path)
      return problem.path.length > path.length ? problem : whole
    }
    const broken = calls.find((call) => !holds(value, call))
    return broken === undefined ? whole : { path, expected: expectedBy(broken) }
  }

  return (type) => {
    const isFit = written[type] ?? ((value: unknown) => fits(type, value))
    return (value) => {
      if (isFit(value)) return undefined
      const { path, expected } = explain(type, value, [])
      return { path: formatPath(path), expected, found: describeValue(valueAt(value, path)) }
    }
  }
}
