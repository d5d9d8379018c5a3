// Type-checks a project with one of the compilers that users may have.
import { writeFileSync } from "node:fs"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { run } from "./consumer.ts"

const here = fileURLToPath(new URL(".", import.meta.url))

/** The versions of TypeScript that users may have, and the packages that hold them. */
export const compilers = {
  "5.4": "typescript-5.4",
  "5.6": "typescript-5.6",
  "5.9": "typescript-5.9",
  "6": "typescript-6",
  "7": "typescript"
} as const

export interface Compilation {
  /** The folder, inside the project, that takes what the compiler makes. */
  readonly out: string
  readonly version: keyof typeof compilers
  readonly resolution: "nodenext" | "bundler"
  readonly lib: readonly string[]
  readonly types: readonly string[]
  readonly files: readonly string[]
}

/** Compiles with everything a strict user turns on, library declarations included. */
export const compile = async (
  path: string,
  compilation: Compilation,
  env: NodeJS.ProcessEnv
): Promise<void> => {
  const { out, version, resolution, lib, types, files } = compilation
  const config = join(path, `tsconfig.${out}.json`)
  const compilerOptions = {
    target: "es2022",
    lib,
    module: resolution === "bundler" ? "esnext" : "nodenext",
    moduleResolution: resolution,
    strict: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    skipLibCheck: false,
    types,
    rootDir: ".",
    outDir: out
  }
  writeFileSync(config, JSON.stringify({ compilerOptions, files }))
  const tsc = join(here, "node_modules", compilers[version], "bin/tsc")
  await run(process.execPath, [tsc, "-p", config, "--pretty", "false"], path, env)
}
