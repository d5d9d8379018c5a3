// Programs bundled for a browser as users would: minified, and split where something is loaded on demand.
import { join, relative } from "node:path"
import { fileURLToPath } from "node:url"
import { gzipSync } from "node:zlib"
import { build, type Metafile } from "esbuild"

const here = fileURLToPath(new URL(".", import.meta.url))
const root = join(here, "../..")

export interface Bundle {
  /** Bytes of what is loaded at the start. */
  readonly bytes: number
  /** What is loaded at the start: the program, and what it imports statically, directly or not. */
  readonly outputs: Metafile["outputs"]
  /** Bytes of each file that is loaded on demand, by what it brings. */
  readonly onDemand: readonly (readonly [name: string, bytes: number])[]
}

const lightCatalogs = Object.fromEntries(
  ["@agent-chat/core/v3.0", "@agent-chat/core/v3.6"].map((catalog) => [catalog, `${catalog}/light`])
)

/** A program of `apps/`; `-light` takes the catalog without checks, `sources` what is not built, `conditions` other files of packages. */
export const bundle = async (
  name: string,
  {
    sources = false,
    conditions = []
  }: { readonly sources?: boolean; readonly conditions?: readonly string[] } = {}
): Promise<Bundle> => {
  const light = name.endsWith("-light")
  const { outputFiles, metafile } = await build({
    entryPoints: [join(here, "apps", `${name.replace(/-light$/, "")}.ts`)],
    ...(light ? { alias: lightCatalogs } : {}),
    absWorkingDir: root,
    outdir: join(root, "out"),
    bundle: true,
    splitting: true,
    minify: true,
    format: "esm",
    target: "es2022",
    platform: "browser",
    conditions: ["module", ...(sources ? ["@agent-chat/source"] : []), ...conditions],
    metafile: true,
    write: false,
    logLevel: "silent"
  })
  const sizes = new Map(
    outputFiles.map(({ path, contents }) => [
      relative(root, path).replaceAll("\\", "/"),
      gzipSync(contents, { level: 9 }).length
    ])
  )
  const atStart = loadedAtStart(metafile.outputs)
  const isAtStart = ([file]: readonly [string, unknown]): boolean => atStart.has(file)
  return {
    bytes: [...sizes].filter(isAtStart).reduce((sum, [, bytes]) => sum + bytes, 0),
    outputs: Object.fromEntries(Object.entries(metafile.outputs).filter(isAtStart)),
    onDemand: [...sizes]
      .filter((entry) => !isAtStart(entry))
      .map(([file, bytes]) => [metafile.outputs[file]?.entryPoint ?? "what several share", bytes] as const)
      .toSorted(([, a], [, b]) => b - a)
  }
}

/** The files of the program and of what is imported statically from there. */
const loadedAtStart = (outputs: Metafile["outputs"]): ReadonlySet<string> => {
  const files = new Set(
    Object.keys(outputs).filter(
      (file) => outputs[file]?.entryPoint?.startsWith("tools/budgets/apps/") === true
    )
  )
  // A set goes on to what is added meanwhile.
  for (const file of files)
    for (const { path, kind } of outputs[file]?.imports ?? [])
      if (kind === "import-statement") files.add(path)
  return files
}
