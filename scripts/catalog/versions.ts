// The API versions that have a folder in core. To add one, add it here: everything that is generated follows from this list.
import { join } from "node:path"
import { fileURLToPath, pathToFileURL } from "node:url"
import { words3_0 } from "./words-3.0.ts"
import { words3_6 } from "./words-3.6.ts"

export const root = fileURLToPath(new URL("../..", import.meta.url))

/** The folder of core's sources, from the repository's root. */
export const coreSource = "packages/core/src"

/** What the pages of a reference say besides what follows from the catalog. */
export interface Words {
  /** Groups of actions in the order of the parity table. */
  readonly categories: readonly string[]
  /** Introduction of the parity page: what its marks mean. */
  readonly parity: string
  /** Rows of the parity table for what looks like an action and is none, and a sentence on them. */
  readonly notActions: { readonly rows: readonly (readonly string[])[]; readonly note: string } | undefined
  readonly errors: string
  readonly scopes: string
  readonly systemMessages: string
}

export interface Version {
  /** Such as `3.0`. */
  readonly version: string
  /** Such as `v3.0`. */
  readonly name: string
  /** The sources, from the repository's root. */
  readonly folder: string
  /** The pages of its reference, from the repository's root. */
  readonly reference: string
  /** What its types begin with, such as `V3_0`. */
  readonly prefix: string
  readonly words: Words
}

const version = (number: string, reference: string, words: Words): Version => ({
  version: number,
  name: `v${number}`,
  folder: `${coreSource}/v${number}`,
  reference,
  prefix: `V${number.replace(".", "_")}`,
  words
})

export const versions: readonly Version[] = [
  version("3.0", "docs/reference", words3_0),
  version("3.6", "docs/reference/v3.6", words3_6)
]

/** A module by its path from the repository's root: the generator reads what a package does not export. */
export const loadModule = async (path: string): Promise<Readonly<Record<string, unknown>>> =>
  (await import(pathToFileURL(join(root, path)).href)) as Record<string, unknown>
