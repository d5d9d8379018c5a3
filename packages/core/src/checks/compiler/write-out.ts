import type { Literal, RuleCall, Shape, Struct, Table } from "../table.ts"

const json = (value: unknown): string => JSON.stringify(value)

/** A part of the written text: a condition that is put where it is needed, or the body of a function. */
type Part = { readonly condition: (found: string) => string } | { readonly body: string }

/** How the parts of a list or a record are gone through. */
interface Loop {
  readonly guard: string
  readonly head: string
  readonly each: string
}

const loops = {
  array: {
    guard: "isList",
    head: "let index = 0; index < value.length; index++",
    each: "found = value[index]"
  },
  record: { guard: "isFields", head: "const name in value", each: "found = value[name]" }
} satisfies Readonly<Record<string, Loop>>

/** Writes the shapes of a table as functions: V8 checks a field that the code names far quicker than one of a list. */
class Writer {
  readonly #table: Table
  readonly #names: ReadonlyMap<number, string>
  readonly #functions = new Map<number, string>()
  /** Lists that rules are told, by their text. */
  readonly #lists = new Map<string, string>()

  constructor(table: Table, names: ReadonlyMap<number, string>) {
    this.#table = table
    this.#names = names
  }

  get functions(): string {
    const lists = [...this.#lists].map(([text, name]) => `const ${name} = ${text}`)
    return [...lists, ...this.#functions.values()].join("\n\n")
  }

  /** The name of the function for a shape. */
  nameOf(type: number): string {
    const name = `is${this.#wordFor(type)}`
    if (!this.#functions.has(type)) {
      this.#functions.set(type, "")
      const part = this.#part(type)
      const body = "body" in part ? part.body : part.condition("value")
      this.#functions.delete(type)
      // Set again, so that it stands after those it calls.
      this.#functions.set(type, `const ${name} = (value: unknown): boolean => ${body}`)
    }
    return name
  }

  #wordFor(type: number): string {
    const name = this.#names.get(type)
    if (name !== undefined) return name
    const shape = this.#table[type]!
    const [kind, each] = Array.isArray(shape) ? (shape as readonly unknown[]) : []
    if (kind === "array") return `ListOf${this.#wordFor(each as number)}`
    return kind === "record" ? `MapOf${this.#wordFor(each as number)}` : `Shape${type}`
  }

  /** What says whether an expression has a shape. It is repeated, so it may have no effect. */
  #condition(type: number, found: string): string {
    const part = this.#part(type)
    return "condition" in part ? part.condition(found) : `${this.nameOf(type)}(${found})`
  }

  #part(type: number): Part {
    const shape = this.#table[type]!
    if (typeof shape === "string") return { condition: (found) => leafCondition(shape, found) }
    if (!Array.isArray(shape)) return { body: this.#struct(shape as Struct) }
    const [kind, ...rest] = shape as Extract<Shape, readonly unknown[]>
    if (kind === "array") return this.#loop(rest[0] as number, loops.array)
    if (kind === "record") return this.#loop(rest[0] as number, loops.record)
    if (kind === "tag")
      return { body: this.#tagged(...(rest as unknown as [string, number, ...[Literal, number][]])) }
    if (kind === "rules") {
      const [base, ...calls] = rest as unknown as readonly [number, ...RuleCall[]]
      return {
        condition: (found) =>
          [this.#condition(base, found), ...this.#rules(calls, this.#asRuled(base, found))].join(" && ")
      }
    }
    const each =
      kind === "is"
        ? (value: unknown, found: string) => `${found} === ${json(value)}`
        : (member: unknown, found: string) => this.#condition(member as number, found)
    return { condition: (found) => `(${rest.map((value) => each(value, found)).join(" || ")})` }
  }

  #loop(type: number, { guard, head, each }: Loop): Part {
    if (this.#table[type] === "any") return { condition: (found) => `${guard}(${found})` }
    return {
      body: `{
  if (!${guard}(value)) return false
  for (${head}) {
    const ${each}
    if (!(${this.#condition(type, "found")})) return false
  }
  return true
}`
    }
  }

  #tagged(field: string, rest: number, ...members: readonly (readonly [Literal, number])[]): string {
    const cases = members.map(
      ([value, member]) => `case ${json(value)}: if (${this.#condition(member, "value")}) return true; break`
    )
    return `{
  if (isFields(value)) {
    switch (value[${json(field)}]) {
      ${cases.join("\n      ")}
    }
  }
  return ${rest === 0 ? "false" : this.#condition(rest, "value")}
}`
  }

  #struct(fields: Struct): string {
    const conditions = Object.entries(fields).map(([name, type]) => {
      const found = `value[${json(name)}]`
      if (type < 0) return `(${found} === undefined || ${this.#condition(-type, found)})`
      const condition = this.#condition(type, found)
      return this.#takesNothing(type)
        ? `${condition} && (${found} !== undefined || ${json(name)} in value)`
        : condition
    })
    return ["isFields(value)", ...conditions.filter((condition) => condition !== "true")].join(" && ")
  }

  /** Whether `undefined` has a shape. */
  #takesNothing(type: number): boolean {
    const shape = this.#table[type]!
    if (typeof shape === "string") return shape === "any" || shape === "undefined"
    if (!Array.isArray(shape)) return false
    const [kind, ...rest] = shape as Extract<Shape, readonly unknown[]>
    if (kind === "or") return rest.some((member) => this.#takesNothing(member as number))
    return kind === "rules" && this.#takesNothing(rest[0] as number)
  }

  #rules(calls: readonly RuleCall[], found: string): string[] {
    return calls.map(([name, ...parameters]) => {
      const given = parameters.map((parameter) =>
        Array.isArray(parameter) ? this.#list(json(parameter)) : json(parameter)
      )
      return `rules.${name}.holds(${[found, ...given].join(", ")})`
    })
  }

  /** The compiler knows what a leaf is once it was looked at; of others it has to be told. */
  #asRuled(base: number, found: string): string {
    return typeof this.#table[base] === "string" ? found : `${found} as never`
  }

  #list(text: string): string {
    const name = this.#lists.get(text) ?? `names${this.#lists.size + 1}`
    this.#lists.set(text, name)
    return name
  }
}

const leafCondition = (shape: string, found: string): string => {
  if (shape === "any") return "true"
  return shape === "undefined" ? `${found} === undefined` : `typeof ${found} === ${json(shape)}`
}

/** The checks of the numbered shapes of a table as TypeScript, written out; `names` are those of shapes that have one. */
export const writeOut = (
  table: Table,
  roots: readonly number[],
  names: ReadonlyMap<number, string>
): string => {
  const writer = new Writer(table, names)
  const entries = [...new Set(roots)].map((root) => `  ${root}: ${writer.nameOf(root)}`)
  return `const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value)

${writer.functions}

/** By the number of the shape in the table. */
export const written: WrittenChecks = {
${entries.join(",\n")}
}
`
}
