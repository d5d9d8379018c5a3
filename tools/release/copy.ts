// A copy of what a release needs. Packing and publishing change files for a moment, and a version for good: they do it there,
// and the repository itself stays as it is.
import { cpSync, existsSync, mkdirSync, symlinkSync } from "node:fs"
import { basename, dirname, join } from "node:path"
import { fileURLToPath } from "node:url"
import { packageFolders } from "../../scripts/entries.ts"

const root = fileURLToPath(new URL("../..", import.meta.url))

/** Copies what a release needs: manifests, changesets and the built packages. */
export const copyRepository = (target: string): void => {
  const files = [
    "package.json",
    "pnpm-workspace.yaml",
    "pnpm-lock.yaml",
    ".pnpmfile.cjs",
    ".changeset",
    "LICENSE",
    "scripts/ship-docs.ts"
  ]
  for (const file of files) cpSync(join(root, file), join(target, file), { recursive: true })
  for (const folder of packageFolders) {
    if (!existsSync(join(root, folder, "dist"))) throw new Error(`${folder} is not built`)
    cpSync(join(root, folder), join(target, folder), {
      recursive: true,
      filter: (path) => !path.includes("node_modules") && !path.endsWith(".turbo")
    })
  }
  // What is looked up in node_modules: the changelog's format, and the versions of the packages that others depend on.
  // Never a link to the whole of node_modules, which pnpm would set right.
  const link = (from: string, to: string) => {
    mkdirSync(dirname(join(target, to)), { recursive: true })
    symlinkSync(from, join(target, to), "junction")
  }
  link(join(root, "node_modules/@changesets/cli"), "node_modules/@changesets/cli")
  for (const folder of packageFolders) {
    for (const sibling of packageFolders.filter((other) => other !== folder)) {
      link(join(target, sibling), join(folder, "node_modules/@agent-chat", basename(sibling)))
    }
  }
}
