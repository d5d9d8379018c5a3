// Checks what would be published: publint and attw on every tarball, and its papers.
//   node tools/release/packages.ts
import { readFileSync, watch } from "node:fs"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { packageFolders } from "../../scripts/entries.ts"
import { execute } from "../../scripts/execute.ts"
import { bin } from "../../scripts/run.mjs"
import { temporaryFolder } from "../../scripts/temporary-folder.ts"
import { Report } from "./report.ts"
import { faultsOf } from "./papers.ts"
import { packAll, readPacked, type Tarball } from "./tarballs.ts"

const root = fileURLToPath(new URL("../..", import.meta.url))
const licence = readFileSync(join(root, "LICENSE"), "utf8")
const report = new Report()

const tool = async (script: string, args: readonly string[]) => {
  const { code, output } = await execute(process.execPath, [join(root, script), ...args])
  if (code !== 0) throw new Error(output)
}

const papers = (tarball: Tarball) => {
  const { files } = tarball
  const faults = faultsOf(
    {
      files,
      manifest: readPacked(tarball, "package.json"),
      licence: files.includes("LICENSE") ? readPacked(tarball, "LICENSE") : undefined,
      pages: Object.fromEntries(
        files.filter((file) => /\.(?:md|txt)$/.test(file)).map((file) => [file, readPacked(tarball, file)])
      )
    },
    licence
  )
  if (faults.length > 0) throw new Error(faults.join("\n"))
}

/** What attw need not look at: entries that are documents have no types. */
const documents = (tarball: Tarball): string[] => {
  const { exports } = JSON.parse(readPacked(tarball, "package.json")) as { exports: Record<string, unknown> }
  const entries = Object.keys(exports).filter((entry) => entry.endsWith(".md"))
  return entries.length === 0 ? [] : ["--exclude-entrypoints", ...entries]
}

/** Runs `work`, which may not touch a README that others read meanwhile. */
const leavingReadmes = async <T>(work: () => Promise<T>): Promise<T> => {
  const touched = new Set<string>()
  const watchers = packageFolders.map((folder) =>
    watch(join(root, folder), (_, name) => {
      if (name?.includes("README") === true) touched.add(join(folder, name))
    })
  )
  try {
    const result = await work()
    if (touched.size > 0) throw new Error(`changed for a moment: ${[...touched].join(", ")}`)
    return result
  } finally {
    for (const watcher of watchers) watcher.close()
  }
}

using target = temporaryFolder("pack")
const tarballs = await report.check("packing leaves the checkout as it is", () =>
  leavingReadmes(() => packAll(target.path))
)
for (const tarball of tarballs ?? []) {
  const { folder, path } = tarball
  await report.check(`${folder}, papers`, async () => papers(tarball))
  await report.check(`${folder}, publint`, () => tool(bin.publint, ["--strict", path]))
  await report.check(`${folder}, attw`, () =>
    tool(bin.attw, [path, "--profile", "esm-only", "-q", ...documents(tarball)])
  )
}
report.close()
