// The units of this repository as they stand on disk.
import { existsSync, readdirSync, readFileSync } from "node:fs"
import { join, posix } from "node:path"
import { friends } from "./packages.ts"
import type { Manifest, Unit } from "./source.ts"

const root = join(import.meta.dirname, "..", "..")

/** What a bundler makes one file of, with its libraries: a unit of its own in the package that it belongs to. */
const bundled = { dir: "packages/testing/src/page/app", of: "packages/testing" }

const manifestIn = (dir: string): Manifest =>
  JSON.parse(readFileSync(join(root, dir, "package.json"), "utf8"))

const readUnit = (dir: string, folders: readonly string[], manifest = manifestIn(dir)): Unit => {
  const files: Record<string, string> = {}
  const collect = (folder: string, deep: boolean) => {
    if (!existsSync(join(root, folder))) return
    for (const item of readdirSync(join(root, folder), { withFileTypes: true })) {
      const path = posix.join(folder, item.name)
      if (item.isDirectory() && deep && (path !== bundled.dir || dir === bundled.dir)) collect(path, true)
      else if (item.isFile() && /\.tsx?$/.test(path)) files[path] = readFileSync(join(root, path), "utf8")
    }
  }
  for (const folder of folders) collect(posix.join(dir, folder), folder !== "." || dir === bundled.dir)
  return { dir, manifest, files }
}

export const readWorkspace = (): Unit[] => [
  ...Object.keys(friends).map((dir) => readUnit(dir, ["src"])),
  readUnit(bundled.dir, ["."], {
    name: bundled.dir,
    devDependencies: manifestIn(bundled.of).devDependencies ?? {}
  }),
  readUnit("examples", [".", "src"]),
  readUnit("bench", [".", "src"]),
  readUnit(".", [".", "scripts", "tests"])
]
