// Releases the packages to a registry on this machine, from a copy of the repository.
import { mkdirSync, readFileSync } from "node:fs"
import { delimiter, join } from "node:path"
import { fileURLToPath } from "node:url"
import { stripVTControlCharacters } from "node:util"
import { packageFolders } from "../../scripts/entries.ts"
import { execute } from "../../scripts/execute.ts"
import { copyRepository } from "./copy.ts"

const root = fileURLToPath(new URL("../..", import.meta.url))
const changeset = join(root, "node_modules/@changesets/cli/bin.js")

const run = async (
  program: string,
  args: readonly string[],
  cwd: string,
  env: NodeJS.ProcessEnv
): Promise<string> => {
  const { code, output } = await execute(program, args, { cwd, env, timeout: 240_000 })
  if (code === 0) return output
  // without the frames of the spinner
  const text = stripVTControlCharacters(output.replace(/^.*\[J/gm, ""))
  throw new Error(`${args.join(" ")} exited with ${code}\n${text}`)
}

export interface Released {
  readonly name: string
  readonly version: string
  readonly peers: Readonly<Record<string, string>>
}

/**
 * Copies the repository into a folder that is not there yet, does `changeset version` in it, then `changeset publish` to
 * the registry of `env`. Resolves to what the registry now offers.
 */
export const release = async (copy: string, env: NodeJS.ProcessEnv): Promise<Released[]> => {
  const registry = new URL(env["npm_config_registry"] ?? "none:")
  if (registry.hostname !== "127.0.0.1")
    throw new Error("refuses to publish to anything but a local registry")
  mkdirSync(copy)
  copyRepository(copy)
  // the publishing tool is the pnpm of the lockfile
  const path = [join(root, "node_modules/.bin"), process.env["PATH"]].join(delimiter)
  const inCopy = { ...env, PATH: path, npm_config_verify_deps_before_run: "false" }
  await run("git", ["init", "--quiet"], copy, inCopy)
  await run(process.execPath, [changeset, "version"], copy, inCopy)
  await run(process.execPath, [changeset, "publish", "--no-git-tag"], copy, inCopy)
  return await Promise.all(
    packageFolders.map(async (folder) => {
      const { name, version } = JSON.parse(readFileSync(join(copy, folder, "package.json"), "utf8"))
      const response = await fetch(new URL(name, registry))
      const document: any = await response.json()
      const manifest = document.versions?.[version]
      if (manifest === undefined) throw new Error(`${name}@${version} did not reach the registry`)
      const text = JSON.stringify(manifest)
      if (/"(?:workspace|catalog):/.test(text)) throw new Error(`${name} was published with ${text}`)
      return { name, version, peers: manifest.peerDependencies ?? {} }
    })
  )
}
