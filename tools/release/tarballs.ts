// The packages as they would be published, packed in a copy: `prepack` puts another README in place.
import { execFileSync } from "node:child_process"
import { mkdirSync, readFileSync, statSync } from "node:fs"
import { basename, join } from "node:path"
import { fileURLToPath } from "node:url"
import { packageFolders } from "../../scripts/entries.ts"
import { execute } from "../../scripts/execute.ts"
import { copyRepository } from "./copy.ts"

const pnpm = fileURLToPath(new URL("../../node_modules/pnpm/bin/pnpm.cjs", import.meta.url))

export interface Tarball {
  /** The package's folder, such as `packages/core`. */
  readonly folder: string
  /** The path of the tarball. */
  readonly path: string
  /** What lies in it, from the package's root. */
  readonly files: readonly string[]
  /** Where it is unpacked. */
  readonly unpacked: string
}

const pack = async (copy: string, folder: string, target: string): Promise<Tarball> => {
  const args = [pnpm, "pack", "--json", "--pack-destination", target]
  const { code, output } = await execute(process.execPath, args, {
    cwd: join(copy, folder),
    env: { ...process.env, npm_config_verify_deps_before_run: "false" }
  })
  if (code !== 0) throw new Error(output)
  const { filename, files }: { filename: string; files: { path: string }[] } = JSON.parse(
    output.slice(output.indexOf("{"))
  )
  const unpacked = join(target, basename(folder))
  mkdirSync(unpacked)
  execFileSync("tar", ["-xzf", filename, "-C", unpacked, "--strip-components", "1"])
  return { folder, path: filename, files: files.map(({ path }) => path).toSorted(), unpacked }
}

/** Packs every built package into `target`, an empty folder. */
export const packAll = async (target: string): Promise<Tarball[]> => {
  const copy = join(target, "repository")
  copyRepository(copy)
  return await Promise.all(packageFolders.map((folder) => pack(copy, folder, target)))
}

/** The text of one file of a tarball. */
export const readPacked = ({ unpacked }: Tarball, file: string): string =>
  readFileSync(join(unpacked, file), "utf8")

/** The size in bytes of each file of a tarball. */
export const packedSizes = ({ files, unpacked }: Tarball): number[] =>
  files.map((file) => statSync(join(unpacked, file)).size)
