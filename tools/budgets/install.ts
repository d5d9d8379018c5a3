// What an install puts on a disk: the files of the packages asked for and of all that comes along.
import { readdirSync, readFileSync, realpathSync, statSync } from "node:fs"
import { createRequire } from "node:module"
import { join } from "node:path"

interface Manifest {
  readonly name: string
  readonly dependencies?: Readonly<Record<string, string>>
  readonly peerDependencies?: Readonly<Record<string, string>>
  readonly peerDependenciesMeta?: Readonly<Record<string, { readonly optional?: boolean }>>
}

const readManifest = (folder: string): Manifest =>
  JSON.parse(readFileSync(join(folder, "package.json"), "utf8"))

/** Where a package finds another one. */
const find = (name: string, from: string): string => {
  const paths = createRequire(join(from, "package.json")).resolve.paths(name) ?? []
  const found = paths
    .map((path) => join(path, name))
    .find((path) => statSync(path, { throwIfNoEntry: false }))
  if (found === undefined) throw new Error(`${name} of ${from} is not installed`)
  return realpathSync(found)
}

/** The folders of packages and of everything they bring, by name; with `peers` also of what they ask for. */
export const closure = (
  folders: readonly string[],
  { peers }: { readonly peers: boolean }
): Map<string, string> => {
  const found = new Map<string, string>()
  const visit = (folder: string): void => {
    const { name, dependencies = {}, peerDependencies = {}, peerDependenciesMeta = {} } = readManifest(folder)
    if (found.has(name)) return
    found.set(name, folder)
    const asked = peers ? Object.keys(peerDependencies) : []
    const needed = asked.filter((peer) => peerDependenciesMeta[peer]?.optional !== true)
    for (const next of [...Object.keys(dependencies), ...needed]) visit(find(next, folder))
  }
  for (const folder of folders) visit(folder)
  return found
}

/** The sizes of the files below a folder, those of packages inside it left out. */
export const sizesOf = (folder: string): number[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return entry.name === "node_modules" ? [] : sizesOf(path)
    return entry.isFile() ? [statSync(path).size] : []
  })

const block = 4096

/** Bytes on a disk whose files take whole blocks, as `du` counts them; many small files weigh more than they hold. */
export const onDisk = (sizes: readonly number[]): number =>
  sizes.reduce((sum, size) => sum + Math.ceil(size / block) * block, 0)
