// What the rules read: manifests, sources, and every import in them.
import { parseSync } from "oxc-parser"

export interface Manifest {
  readonly name: string
  readonly dependencies?: Readonly<Record<string, string>>
  readonly peerDependencies?: Readonly<Record<string, string>>
  readonly devDependencies?: Readonly<Record<string, string>>
  readonly exports?: Readonly<Record<string, Target>>
  readonly imports?: Readonly<Record<string, Target>>
}

/** A value of an `exports` or `imports` map. */
export type Target = string | { readonly [condition: string]: Target }

/** A folder with a manifest; `files` maps paths from the repository's root to source texts. */
export interface Unit {
  readonly dir: string
  readonly manifest: Manifest
  readonly files: Readonly<Record<string, string>>
}

export interface Violation {
  readonly rule: string
  readonly file: string
  readonly line: number
  readonly message: string
}

export const describeViolation = ({ rule, file, line, message }: Violation) =>
  `${file}:${line} ${rule}: ${message}`

export interface Import {
  readonly specifier: string
  /** `type` imports vanish when compiled; `dynamic` ones load, but not while the file itself loads. */
  readonly kind: "static" | "dynamic" | "type"
  readonly line: number
}

/** Tests, and what only they use. */
export const isTest = (file: string) => /\.(test(-d)?|slow)\.ts$|\/test-support\//.test(file)

/** `@scope/name/sub` and `name/sub` without the sub. */
export const packageOf = (specifier: string) =>
  specifier
    .split("/")
    .slice(0, specifier.startsWith("@") ? 2 : 1)
    .join("/")

/** Every import, re-export, `import()`, `import type` and `require()` with a literal. */
export const readImports = (file: string, text: string): { imports: Import[]; errors: string[] } => {
  const { program, errors } = parseSync(file, text)
  const imports: Import[] = []
  const add = (source: any, kind: Import["kind"], node: any) => {
    if (source?.type !== "Literal" || typeof source.value !== "string") return
    imports.push({ specifier: source.value, kind, line: text.slice(0, node.start).split("\n").length })
  }
  const visit = (node: any): void => {
    if (Array.isArray(node)) return node.forEach(visit)
    if (node === null || typeof node !== "object" || typeof node.type !== "string") return
    switch (node.type) {
      case "ImportDeclaration":
        add(node.source, node.importKind === "type" ? "type" : "static", node)
        break
      case "ExportNamedDeclaration":
      case "ExportAllDeclaration":
        add(node.source, node.exportKind === "type" ? "type" : "static", node)
        break
      case "ImportExpression":
        add(node.source, "dynamic", node)
        break
      case "TSImportType":
        add(node.source, "type", node)
        break
      case "TSImportEqualsDeclaration":
        add(node.moduleReference?.expression, node.importKind === "type" ? "type" : "static", node)
        break
      case "CallExpression":
        if (node.callee?.type === "Identifier" && node.callee.name === "require") {
          add(node.arguments[0], "dynamic", node)
        }
        break
    }
    for (const child of Object.values(node)) visit(child)
  }
  visit(program)
  return { imports, errors: errors.map((e) => e.message) }
}

/** What a target means under these conditions, in the order of the map as resolvers do it. */
export const select = (target: Target | undefined, conditions: readonly string[]): string | undefined => {
  if (target === undefined || typeof target === "string") return target
  for (const [condition, inner] of Object.entries(target)) {
    const found = conditions.includes(condition) ? select(inner, conditions) : undefined
    if (found !== undefined) return found
  }
  return undefined
}
