// Builds the documentation site into a folder of site/, named after the version, and checks its links: the guides, the
// protocol reference and the API reference of every public entry. On a phone no guide may be wider than the screen; the search
// has to work by keys alone, and the pages have to follow a dark system. Folders of other versions stay as they are.
import { existsSync, globSync, readFileSync } from "node:fs"
import { dirname, join, posix, relative, resolve } from "node:path"
import { fileURLToPath } from "node:url"
import { Application, type ProjectReflection, type Reflection } from "typedoc"
import { publicEntries } from "../../scripts/entries.ts"
import { findChromium } from "../../scripts/chromium.ts"
import { formatSummary } from "../../scripts/summary.mjs"
import { deadLinks } from "./links.ts"
import { faultsInUse } from "./in-use.ts"
import { tooWide } from "./phone.ts"
import { folderOf, linkVersions, versionsLink, writeVersions } from "./versions.ts"

const root = fileURLToPath(new URL("../..", import.meta.url))
const site = join(root, "site")
const { version } = JSON.parse(readFileSync(join(root, "packages/core/package.json"), "utf8")) as {
  version: string
}
const folder = folderOf(version)

const headingOf = (text: string) => /^# (.+)$/m.exec(text)?.[1]?.replaceAll("`", "")

/** Names modules after what a user imports, and documents after their heading. */
const rename = (project: ProjectReflection): void => {
  const specifiers = new Map(publicEntries().map((entry) => [join(root, entry.source), entry.specifier]))
  for (const module of project.children ?? []) {
    const source = project.files.getReflectionPath(module)
    module.name = (source && specifiers.get(source)) || module.name
  }
  for (const document of project.documents ?? []) {
    const file = project.files.getReflectionPath(document)
    document.name = (file && headingOf(readFileSync(file, "utf8"))) || document.name
  }
}

/** Of two results that are as near, the search shows that of the version in service first. */
const rank = (project: ProjectReflection): void => {
  const isFormer = (name: string | undefined): boolean =>
    name !== undefined && /[/ ]v3\.0(?:[/ ]|$)/.test(name)
  for (const reflection of Object.values(project.reflections)) {
    if (!reflection.isDeclaration() && !reflection.isDocument()) continue
    let top: Reflection = reflection
    while (top.parent !== undefined && !top.parent.isProject()) top = top.parent
    const file = project.files.getReflectionPath(top)?.replaceAll("\\", "/")
    if (isFormer(top.name) || isFormer(file)) reflection.relevanceBoost = 0.5
  }
}

const find = (pattern: string) => globSync(pattern, { cwd: root }).toSorted()
const app = await Application.bootstrap({
  name: folder === "next" ? "Agent Chat SDK" : `Agent Chat SDK ${folder}`,
  basePath: root,
  entryPoints: publicEntries().map((entry) => join(root, entry.source)),
  entryPointStrategy: "resolve",
  tsconfig: join(root, "tools/docs/tsconfig.site.json"),
  readme: join(root, "README.md"),
  projectDocuments: [
    ...find("{packages/*,examples,bench,etc}/README.md"),
    ...find("docs/**/*.md"),
    "CONTRIBUTING.md",
    "SECURITY.md"
  ].map((file) => join(root, file)),
  customCss: join(root, "tools/docs/site.css"),
  favicon: join(root, "packages/testing/src/page/app/icon.svg"),
  out: join(site, folder),
  cleanOutputDir: true,
  githubPages: false,
  disableGit: true,
  disableSources: true,
  includeVersion: false,
  hideGenerator: true,
  excludeExternals: true,
  excludeInternal: true,
  excludePrivate: true,
  highlightLanguages: ["bash", "diff", "html", "http", "js", "json", "jsx", "python", "sh", "ts", "yaml"],
  searchInDocuments: true,
  searchInComments: true,
  navigationLinks: { "All versions": versionsLink },
  navigation: { includeGroups: false, includeCategories: false },
  validation: {
    invalidLink: true,
    invalidPath: true,
    notExported: false,
    notDocumented: false,
    rewrittenLink: false
  },
  treatWarningsAsErrors: true,
  treatValidationWarningsAsErrors: true,
  logLevel: "Warn"
})

// A link to a folder means what a reader opens first in it.
const register = app.files.register.bind(app.files)
app.files.register = (source, path) => {
  const target = resolve(dirname(source), path)
  const first = ["README.md", "main.ts"].find((file) => existsSync(join(target, file)))
  return register(source, first === undefined ? path : (posix.join(path, first) as typeof path))
}

const total = { passed: 0, failed: 0, skipped: 0 }
const project = await app.convert()
if (project === undefined) {
  total.failed++
} else {
  rename(project)
  rank(project)
  app.validate(project)
  await app.generateOutputs(project)
  linkVersions(site, folder)
  writeVersions(site)
  total[app.logger.hasErrors() || app.logger.hasWarnings() ? "failed" : "passed"]++
  const { pages, dead } = deadLinks(site)
  for (const { page, link } of dead) process.stdout.write(`${page}: dead link ${link}\n`)
  process.stdout.write(`${pages} pages in ${relative(process.cwd(), site) || "."}\n`)
  total.failed += dead.length
  total.passed += pages - new Set(dead.map(({ page }) => page)).size
  const chromium = findChromium()
  if (chromium === undefined) {
    process.stdout.write("skipped pages in a browser: there is no Chromium; set CHROMIUM_PATH\n")
    total.skipped++
  } else {
    const wide = await tooWide(chromium, join(site, folder), [
      "index.html",
      ...globSync("documents/*.html", { cwd: join(site, folder) }).toSorted()
    ])
    const wrong = [...wide, ...(await faultsInUse(chromium, join(site, folder)))]
    for (const line of wrong) process.stdout.write(`${line}\n`)
    total[wrong.length > 0 ? "failed" : "passed"]++
  }
}
process.stdout.write(`${formatSummary(total)}\n`)
process.exitCode = total.failed > 0 ? 1 : 0
