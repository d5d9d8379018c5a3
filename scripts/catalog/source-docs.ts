// Reads the doc comments of schemas from their sources: they exist there only, so that they cost no bytes at run time.
import { readFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { parseSync } from "oxc-parser"

/** The comment of a value, and those of its fields. */
export interface DocTree {
  readonly doc: string | undefined
  readonly fields: ReadonlyMap<string, DocTree>
}

export const noDocs: DocTree = { doc: undefined, fields: new Map() }

// The parser's nodes as far as they are read here.
type Node = Record<string, any> & { readonly type: string; readonly start: number }

class Source {
  readonly #text: string
  readonly #comments: readonly { readonly start: number; readonly end: number; readonly value: string }[]
  readonly #values = new Map<string, { readonly node: Node; readonly init: Node }>()
  readonly #imports = new Map<string, { readonly file: string; readonly name: string }>()
  readonly #reexports: string[] = []

  constructor(path: string) {
    this.#text = readFileSync(path, "utf8")
    const { program, comments } = parseSync(path, this.#text)
    this.#comments = comments.filter(({ type, value }) => type === "Block" && value.startsWith("*"))
    for (const statement of program.body as Node[]) {
      if (statement.type === "ImportDeclaration") {
        for (const specifier of statement.specifiers as Node[]) {
          if (specifier.type !== "ImportSpecifier" || !statement.source.value.startsWith(".")) continue
          const file = join(dirname(path), statement.source.value)
          this.#imports.set(specifier.local.name, { file, name: specifier.imported.name })
        }
      }
      if (/^Export(All|Named)Declaration$/.test(statement.type) && statement.source) {
        this.#reexports.push(join(dirname(path), statement.source.value))
      }
      const declaration =
        statement.type === "ExportNamedDeclaration" ? (statement.declaration as Node | null) : statement
      if (declaration?.type !== "VariableDeclaration") continue
      for (const { id, init } of declaration.declarations as Node[]) {
        if (init !== null) this.#values.set(id.name, { node: statement, init })
      }
    }
  }

  #docBefore(start: number): string | undefined {
    const comment = this.#comments.findLast(({ end }) => end <= start)
    if (comment === undefined || this.#text.slice(comment.end, start).trim() !== "") return undefined
    return comment.value
      .split("\n")
      .map((line) => line.replace(/^\s*\*+ ?/, "").trim())
      .join(" ")
      .trim()
  }

  find(name: string): DocTree | undefined {
    const value = this.#values.get(name)
    if (value !== undefined) {
      return { doc: this.#docBefore(value.node.start), fields: this.#fieldsOf(value.init) }
    }
    for (const file of this.#reexports) {
      const found = sourceAt(file).find(name)
      if (found !== undefined) return found
    }
    return undefined
  }

  /** The fields of whichever structs an expression is made of. */
  #fieldsOf(node: Node): Map<string, DocTree> {
    const fields = new Map<string, DocTree>()
    const merge = (other: Iterable<readonly [string, DocTree]>) => {
      for (const [name, tree] of other) fields.set(name, tree)
    }
    switch (node.type) {
      case "ObjectExpression":
        for (const property of node.properties as Node[]) {
          if (property.type === "SpreadElement") merge(this.#fieldsOf(property.argument))
          else {
            const name: string = property.key.name ?? property.key.value
            fields.set(name, { doc: this.#docBefore(property.start), fields: this.#fieldsOf(property.value) })
          }
        }
        break
      case "CallExpression":
        if (node.callee.type === "MemberExpression") merge(this.#fieldsOf(node.callee.object))
        for (const argument of node.arguments as Node[]) merge(this.#fieldsOf(argument))
        break
      case "ArrayExpression":
        for (const element of node.elements as Node[]) merge(this.#fieldsOf(element))
        break
      case "Identifier": {
        const imported = this.#imports.get(node.name)
        const tree =
          imported === undefined ? this.find(node.name) : sourceAt(imported.file).find(imported.name)
        if (tree !== undefined) merge(tree.fields)
        break
      }
      default:
    }
    return fields
  }
}

const sources = new Map<string, Source>()

const sourceAt = (path: string): Source => {
  const known = sources.get(path) ?? new Source(path)
  sources.set(path, known)
  return known
}

/** The comments of an exported value. */
export const docsOf = (path: string, name: string): DocTree => sourceAt(path).find(name) ?? noDocs
