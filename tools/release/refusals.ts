// Why this state of the repository must not be released, before anything is built or tested.
import { existsSync, readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"

export interface Manifest {
  readonly name: string
  readonly version: string
  readonly private?: boolean
  readonly license?: string
  readonly repository?: { readonly url?: string }
  readonly publishConfig?: { readonly access?: string; readonly engines?: { readonly node?: string } }
}

export interface ReleaseState {
  /** What `git status --porcelain` says. */
  readonly gitStatus: string
  /** The names of the changesets that no version has taken up. */
  readonly changesets: readonly string[]
  /** The dist-tag of prereleases, while `changeset pre` is on. */
  readonly prerelease: string | undefined
  readonly packages: readonly { readonly manifest: Manifest; readonly changelog: string }[]
}

/** Reads the state of a repository whose packages stand in these folders. */
export const readState = (root: string, folders: readonly string[], gitStatus: string): ReleaseState => {
  const read = (path: string) => (existsSync(join(root, path)) ? readFileSync(join(root, path), "utf8") : "")
  const pre = read(".changeset/pre.json")
  const { mode, tag } = pre === "" ? {} : JSON.parse(pre)
  return {
    gitStatus,
    changesets: readdirSync(join(root, ".changeset"))
      .filter((name) => name.endsWith(".md") && name !== "README.md")
      .map((name) => name.slice(0, -".md".length)),
    prerelease: mode === "pre" ? tag : undefined,
    packages: folders.map((folder) => ({
      manifest: JSON.parse(read(join(folder, "package.json"))),
      changelog: read(join(folder, "CHANGELOG.md"))
    }))
  }
}

/** One sentence for each reason; none when nothing stands against a release. */
export const refusals = ({ gitStatus, changesets, prerelease, packages }: ReleaseState): string[] => {
  const reasons: string[] = []
  if (gitStatus.trim() !== "") reasons.push("there are changes that are not committed")
  if (changesets.length > 0) {
    reasons.push(`changesets are pending (${changesets.join(", ")}): run pnpm run version and commit`)
  }
  const versions = new Set(packages.map(({ manifest }) => manifest.version))
  if (versions.size > 1) reasons.push(`the packages have different versions: ${[...versions].join(", ")}`)
  for (const { manifest, changelog } of packages) {
    const { name, version, repository, publishConfig, license } = manifest
    if (version === "0.0.0") reasons.push(`${name} has no version yet`)
    if (version.includes("-") !== (prerelease !== undefined)) {
      reasons.push(
        prerelease === undefined
          ? `${name} ${version} is a prerelease, and changeset pre is off`
          : `${name} ${version} is no prerelease, and changeset pre is on`
      )
    }
    if (!changelog.includes(`\n## ${version}\n`))
      reasons.push(`the changelog of ${name} does not have ${version}`)
    if (manifest.private === true) reasons.push(`${name} is private`)
    if (license === undefined) reasons.push(`${name} has no license`)
    if (publishConfig?.access !== "public") reasons.push(`${name} does not say publishConfig.access public`)
    if (publishConfig?.engines?.node === undefined)
      reasons.push(`${name} does not say publishConfig.engines.node`)
    if (repository?.url === undefined) {
      reasons.push(`${name} has no repository.url, without which npm refuses its provenance`)
    }
  }
  return reasons
}
