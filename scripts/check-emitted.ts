// What a build emits: no entry but `effect` and `schemas` reaches Effect, in JavaScript or in types. Needs a build.
//
// Run alone: node scripts/check-emitted.ts
import { existsSync, readFileSync } from "node:fs"
import { join, posix } from "node:path"
import { fileURLToPath } from "node:url"
import { checkReach } from "./architecture/reach.ts"
import { mayReachEffect } from "./architecture/packages.ts"
import {
  describeViolation,
  type Manifest,
  packageOf,
  readImports,
  select,
  type Violation
} from "./architecture/source.ts"
import { type Entry, publicEntries } from "./entries.ts"
import { formatSummary } from "./summary.mjs"

/** Reads files by their path from the repository's root; `undefined` where there is none. */
export type Read = (path: string) => string | undefined

/** Every way from an entry to Effect, in what was emitted. */
export const checkEmitted = (entries: readonly Entry[], read: Read): Violation[] => {
  const resolveIn =
    (form: "module" | "types") =>
    (file: string, specifier: string): string | undefined => {
      const folder = file.slice(0, file.indexOf("/dist/"))
      let path = entries.find((entry) => entry.specifier === specifier)?.[form]
      if (/^\.\.?\//.test(specifier)) path = posix.join(posix.dirname(file), specifier)
      if (specifier.startsWith("#")) {
        const { imports }: Manifest = JSON.parse(read(`${folder}/package.json`) ?? "{}")
        const target = select(imports?.[specifier], ["node", "import", "default"])
        path = target === undefined ? undefined : posix.join(folder, target)
      }
      if (path === undefined) return undefined
      const emitted = form === "types" ? path.replace(/(?<!\.d)\.[jt]s$/, ".d.ts") : path
      return read(emitted) === undefined ? undefined : emitted
    }
  const importsOf = (file: string) => readImports(file, read(file) ?? "").imports
  return entries
    .filter(({ specifier }) => !mayReachEffect(specifier))
    .flatMap((entry) =>
      (["module", "types"] as const).flatMap((form) =>
        read(entry[form]) === undefined
          ? [{ rule: "emitted", file: entry[form], line: 1, message: `${entry.specifier} was not built` }]
          : checkReach(
              {
                rule: "effect-free",
                entry: entry[form],
                kinds: ["static", "dynamic", "type"],
                forbidden: (specifier) => packageOf(specifier) === "effect"
              },
              importsOf,
              resolveIn(form)
            )
      )
    )
}

if (import.meta.main) {
  const root = fileURLToPath(new URL("..", import.meta.url))
  const texts = new Map<string, string | undefined>()
  const read: Read = (path) => {
    if (!texts.has(path)) {
      const file = join(root, path)
      texts.set(path, existsSync(file) ? readFileSync(file, "utf8") : undefined)
    }
    return texts.get(path)
  }
  const entries = publicEntries()
  const violations = checkEmitted(entries, read)
  for (const violation of violations) process.stdout.write(`${describeViolation(violation)}\n`)
  const failed = new Set(violations.map(({ message }) => message.split(" ")[0])).size
  const checked = entries.filter(({ specifier }) => !mayReachEffect(specifier)).length * 2
  process.stdout.write(`${formatSummary({ passed: checked - failed, failed })}\n`)
  process.exitCode = failed > 0 ? 1 : 0
}
