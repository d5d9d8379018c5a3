import type { DriftKind, Documented } from "../catalog/documented.ts"
import { ruleNamed } from "../checks/rules.ts"
import type { Literal, Shape, Struct } from "../checks/table.ts"
import { type Fields, isFields } from "../json.ts"
import { kindOf, publicField, publicWord } from "./public-name.ts"

/** A difference between a value and its shape. */
export interface Difference {
  readonly kind: DriftKind
  /** `[]` stands for the items of a list, `*` for any name. */
  readonly path: string
  readonly says: string
}

/** What came of a comparison: the differences, and which documented fields were there. */
export class Trail {
  readonly differences: Difference[] = []
  readonly fields: (readonly [path: string, isThere: boolean, isRequired: boolean])[] = []

  add(kind: DriftKind, path: string, says: string): void {
    this.differences.push({ kind, path, says })
  }

  take(other: Trail): void {
    for (const each of other.differences) this.differences.push(each)
    for (const each of other.fields) this.fields.push(each)
  }
}

type Tagged = Extract<Shape, readonly ["tag", ...unknown[]]>
type Ruled = Extract<Shape, readonly ["rules", ...unknown[]]>

const isStruct = (shape: Shape): shape is Struct => typeof shape === "object" && !Array.isArray(shape)

const listed = (values: readonly Literal[]): string =>
  values.length > 12
    ? `one of ${values.length} known values`
    : values.map((value) => JSON.stringify(value)).join(" or ")

const join = (path: string, name: string): string => (path === "" ? name : `${path}.${name}`)

/** How deep values are followed, and how many items of a list are looked at. */
const deepest = 40
const mostItems = 2_000

/** A value of the wrong type altogether weighs more than a field here and there. */
const weightOf = ({ differences }: Trail, path: string): number =>
  differences.reduce((sum, each) => sum + (each.path === path ? 100 : 1), 0)

/** Compares values with what is documented of them. Never throws. */
export class Comparison {
  readonly #documented: Documented

  constructor(documented: Documented) {
    this.#documented = documented
  }

  /** Compares a value with a shape of the table. */
  of(shape: number, value: unknown): Trail {
    const trail = new Trail()
    this.#walk(shape, value, { path: "", depth: 0, trail })
    return trail
  }

  #walk(number: number, value: unknown, place: Place): void {
    const { path, depth, trail } = place
    if (depth > deepest) return
    const shape = this.#documented.table[number]!
    if (typeof shape === "string") {
      if (shape !== "any" && typeof value !== shape) wrongType(trail, shape, value, path)
    } else if (isStruct(shape)) {
      if (isFields(value)) this.#struct(number, shape, value, place)
      else wrongType(trail, "object", value, path)
    } else if (shape[0] === "is") literal(trail, shape.slice(1), value, path)
    else if (shape[0] === "or") this.#least(shape.slice(1) as number[], value, place)
    else if (shape[0] === "tag") this.#tagged(shape, value, place)
    else if (shape[0] === "rules") this.#ruled(shape, value, place)
    else if (shape[0] === "array") {
      if (!Array.isArray(value)) return wrongType(trail, "array", value, path)
      for (const item of value.slice(0, mostItems)) this.#walk(shape[1], item, below(place, `${path}[]`))
    } else {
      if (!isFields(value)) return wrongType(trail, "object", value, path)
      for (const item of Object.values(value).slice(0, mostItems)) {
        this.#walk(shape[1], item, below(place, join(path, "*")))
      }
    }
  }

  #struct(number: number, shape: Struct, value: Fields, place: Place): void {
    const { path, trail } = place
    for (const [name, type] of Object.entries(shape)) {
      const within = join(path, name)
      const found = Object.hasOwn(value, name) ? value[name] : undefined
      trail.fields.push([within, found !== undefined, type >= 0])
      if (found === undefined) {
        if (type >= 0) trail.add("missing-field", within, "documented as always there, and left out")
        continue
      }
      this.#walk(Math.abs(type), found, below(place, within))
      this.#moment(name, found, within, trail)
      const known = this.#documented.knownValues[`${number}.${name}`]
      if (known === undefined || typeof found !== "string" || known.includes(found)) continue
      trail.add("new-value", within, `${publicWord(found)} is new; documented: ${listed(known)}`)
    }
    for (const name of Object.keys(value)) {
      // What begins like that is the service's own business, and in its samples now and then.
      if (Object.hasOwn(shape, name) || value[name] === undefined || name.startsWith("__priv_")) continue
      trail.add(
        "unknown-field",
        join(path, publicField(name)),
        `undocumented, of the type ${kindOf(value[name])}`
      )
    }
  }

  /** A check reads any text as a moment; the documents promise a form. */
  #moment(name: string, value: unknown, path: string, trail: Trail): void {
    const form = this.#documented.moments?.find(({ field }) => field.test(name))
    if (form === undefined || typeof value !== "string") return
    const rule = ruleNamed(this.#documented.rules, form.rule)
    if (!rule.holds(value)) trail.add("format", path, `documented as ${rule.expected()}, and is not`)
  }

  /** Of several shapes that would do, the one that differs least is the one that was meant. */
  #least(members: readonly number[], value: unknown, { path, depth, trail }: Place): void {
    let best: Trail | undefined
    for (const member of members) {
      const tried = new Trail()
      this.#walk(member, value, { path, depth: depth + 1, trail: tried })
      if (best === undefined || weightOf(tried, path) < weightOf(best, path)) best = tried
      if (tried.differences.length === 0) break
    }
    if (best !== undefined) trail.take(best)
  }

  #tagged([, field, rest, ...members]: Tagged, value: unknown, place: Place): void {
    if (!isFields(value)) {
      if (rest > 0) this.#walk(rest, value, place)
      else wrongType(place.trail, "object", value, place.path)
      return
    }
    const tag = value[field]
    const member = members.find(([named]) => named === tag)?.[1]
    if (member !== undefined) return this.#least(rest > 0 ? [member, rest] : [member], value, place)
    // What stands for all that is not listed says nothing about it: the value is what is new.
    const values = members.map(([named]) => named)
    literal(place.trail, values, tag, join(place.path, field))
  }

  #ruled([, base, ...calls]: Ruled, value: unknown, place: Place): void {
    const { path, depth, trail } = place
    const before = trail.differences.length
    this.#walk(base, value, { path, depth: depth + 1, trail })
    if (trail.differences.length > before) return
    for (const [name, ...parameters] of calls) {
      const rule = ruleNamed(this.#documented.rules, name)
      if (rule.holds(value, ...parameters)) continue
      return trail.add("format", path, `documented as ${rule.expected(...parameters)}, and is not`)
    }
  }
}

/** Where the walk stands. */
interface Place {
  readonly path: string
  readonly depth: number
  readonly trail: Trail
}

const below = ({ depth, trail }: Place, path: string): Place => ({ path, depth: depth + 1, trail })

const wrongType = (trail: Trail, expected: string, value: unknown, path: string): void => {
  const found = kindOf(value)
  trail.add(value === null ? "null" : "type", path, `documented as ${expected}, came as ${found}`)
}

const literal = (trail: Trail, values: readonly Literal[], value: unknown, path: string): void => {
  if (values.includes(value as Literal)) return
  if (value === null || !values.some((each) => typeof each === typeof value)) {
    return wrongType(trail, [...new Set(values.map(kindOf))].join(" or "), value, path)
  }
  const found = typeof value === "string" ? publicWord(value) : `another ${typeof value}`
  trail.add("new-value", path, `${found} is new; documented: ${listed(values)}`)
}
