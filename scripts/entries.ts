// The published packages and what they offer, read from their manifests.
import { existsSync, readFileSync } from "node:fs"
import { join, posix } from "node:path"
import { fileURLToPath } from "node:url"

const root = fileURLToPath(new URL("..", import.meta.url))

/** The folders of the packages, each after those it depends on. */
export const packageFolders = [
  "packages/core",
  "packages/web-api",
  "packages/rtm-bridge",
  "packages/event-log",
  "packages/testing",
  "packages/cli"
]

export interface Entry {
  /** What a user writes, such as `@agent-chat/core/v3.0`. */
  readonly specifier: string
  /** The package's name. */
  readonly package: string
  /** The package's folder, such as `packages/core`. */
  readonly folder: string
  /** The specifier in a form that fits a file name, such as `core.v3.0`. */
  readonly id: string
  /** From the repository's root: the source, and what a build makes of it. */
  readonly source: string
  readonly module: string
  readonly types: string
}

const read = (folder: string) => JSON.parse(readFileSync(join(root, folder, "package.json"), "utf8"))

/** Every entry of every published package whose source exists. */
export const publicEntries = (): Entry[] =>
  packageFolders.flatMap((folder) => {
    const manifest = read(folder)
    return Object.entries<Record<string, string>>(manifest.exports).flatMap(([path, target]) => {
      const source = target["@agent-chat/source"]
      if (source === undefined || !existsSync(join(root, folder, source))) return []
      const specifier = posix.join(manifest.name, path)
      return {
        specifier,
        package: manifest.name,
        folder,
        id: specifier.replace("@agent-chat/", "").replaceAll("/", "."),
        source: posix.join(folder, source),
        module: posix.join(folder, target["default"]!),
        types: posix.join(folder, target["types"]!)
      }
    })
  })
