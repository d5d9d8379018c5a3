// The API report of every public entry: what a user's compiler sees, as text, in etc/.
//   node tools/api/report.ts            compares with what is committed
//   node tools/api/report.ts --accept   writes what is there now
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { Extractor, ExtractorConfig, ExtractorLogLevel } from "@microsoft/api-extractor"
import { type Entry, publicEntries } from "../../scripts/entries.ts"
import { execute } from "../../scripts/execute.ts"
import { formatSummary } from "../../scripts/summary.mjs"
import { temporaryFolder } from "../../scripts/temporary-folder.ts"

const root = fileURLToPath(new URL("../..", import.meta.url))
const committed = join(root, "etc")

const extract = (entry: Entry, folder: string): string => {
  const projectFolder = join(root, entry.folder)
  const reportFileName = `${entry.id}.api.md`
  const config = ExtractorConfig.prepare({
    configObjectFullPath: undefined,
    packageJsonFullPath: join(projectFolder, "package.json"),
    configObject: {
      projectFolder,
      mainEntryPointFilePath: join(root, entry.types),
      newlineKind: "lf",
      compiler: {
        overrideTsconfig: {
          compilerOptions: {
            target: "es2023",
            lib: ["es2024", "esnext.disposable", "dom", "dom.iterable", "dom.asynciterable"],
            module: "nodenext",
            moduleResolution: "nodenext",
            strict: true,
            exactOptionalPropertyTypes: true,
            skipLibCheck: true,
            noEmit: true,
            types: entry.folder === "packages/core" ? [] : ["node"]
          },
          files: [join(root, entry.types)]
        }
      },
      apiReport: {
        enabled: true,
        includeForgottenExports: true,
        reportFolder: folder,
        reportTempFolder: join(folder, "temp"),
        reportFileName
      },
      docModel: { enabled: false },
      dtsRollup: { enabled: false },
      tsdocMetadata: { enabled: false },
      messages: {
        compilerMessageReporting: { default: { logLevel: ExtractorLogLevel.Error } },
        extractorMessageReporting: { default: { logLevel: ExtractorLogLevel.None } },
        tsdocMessageReporting: { default: { logLevel: ExtractorLogLevel.None } }
      }
    }
  })
  const problems: string[] = []
  Extractor.invoke(config, {
    localBuild: true,
    messageCallback: (message) => {
      message.handled = true
      if (message.logLevel === ExtractorLogLevel.Error) problems.push(message.formatMessageWithLocation(root))
    }
  })
  if (problems.length > 0) throw new Error(problems.join("\n"))
  return readFileSync(join(folder, reportFileName), "utf8")
}

const accept = process.argv.includes("--accept")
const total = { passed: 0, failed: 0 }
using folder = temporaryFolder("api")
mkdirSync(committed, { recursive: true })
const unclaimed = new Set(readdirSync(committed).filter((name) => name.endsWith(".api.md")))
for (const entry of publicEntries()) {
  const name = `${entry.id}.api.md`
  const path = join(committed, name)
  unclaimed.delete(name)
  let report: string
  try {
    report = extract(entry, folder.path)
  } catch (error) {
    process.stdout.write(
      `FAILED ${entry.specifier}\n${error instanceof Error ? error.message : String(error)}\n`
    )
    total.failed++
    continue
  }
  const before = existsSync(path) ? readFileSync(path, "utf8") : ""
  if (report === before) {
    process.stdout.write(`ok ${entry.specifier}\n`)
    total.passed++
  } else if (accept) {
    writeFileSync(path, report)
    process.stdout.write(`accepted ${entry.specifier}\n`)
    total.passed++
  } else {
    const old = join(folder.path, "committed.api.md")
    writeFileSync(old, before)
    const args = ["diff", "--no-index", "--no-color", "--unified=2", old, join(folder.path, name)]
    const { output } = await execute("git", args)
    const lines = output.split("\n").filter((line) => !/^(?:diff|index|---|\+\+\+) /.test(line))
    const shown = lines.length > 80 ? [...lines.slice(0, 80), `... ${lines.length - 80} lines more`] : lines
    process.stdout.write(`FAILED ${entry.specifier} differs from etc/${name}\n${shown.join("\n")}\n`)
    total.failed++
  }
}
for (const name of unclaimed) {
  if (accept) rmSync(join(committed, name))
  process.stdout.write(`${accept ? "removed" : "FAILED"} etc/${name} belongs to no entry\n`)
  if (!accept) total.failed++
}
if (total.failed > 0 && !accept) {
  process.stdout.write("A changed public type is a decision: read the difference, then `pnpm api:accept`.\n")
}
process.stdout.write(`${formatSummary(total)}\n`)
process.exitCode = total.failed > 0 ? 1 : 0
