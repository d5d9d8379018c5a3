// The packages as they would be published.
import { execFileSync } from "node:child_process"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { packageFolders } from "../../scripts/entries.ts"
import { execute } from "../../scripts/execute.ts"

const root = fileURLToPath(new URL("../..", import.meta.url))
const pnpm = join(root, "node_modules/pnpm/bin/pnpm.cjs")

export interface Tarball {
  /** The package's folder, such as `packages/core`. */
  readonly folder: string
  /** The path of the tarball. */
  readonly path: string
  /** What lies in it, from the package's root. */
  readonly files: readonly string[]
}

/** Packs every built package into `target`. */
export const packAll = (target: string): Promise<Tarball[]> =>
  Promise.all(
    packageFolders.map(async (folder) => {
      const args = [pnpm, "pack", "--json", "--pack-destination", target]
      const { code, output } = await execute(process.execPath, args, { cwd: join(root, folder) })
      if (code !== 0) throw new Error(output)
      const { filename, files }: { filename: string; files: { path: string }[] } = JSON.parse(
        output.slice(output.indexOf("{"))
      )
      return { folder, path: filename, files: files.map(({ path }) => path).toSorted() }
    })
  )

/** The text of one file of a tarball. */
export const readPacked = ({ path }: Tarball, file: string): string =>
  execFileSync("tar", ["-xzOf", path, `package/${file}`], { encoding: "utf8" })
