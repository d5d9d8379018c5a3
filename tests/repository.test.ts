import { spawnSync } from "node:child_process"
import { existsSync, globSync, readFileSync } from "node:fs"
import { dirname, join, relative } from "node:path"
import { fileURLToPath } from "node:url"
import { describe, expect, it } from "vitest"
import { formatSummary, parseSummary } from "../scripts/summary.mjs"

const root = fileURLToPath(new URL("..", import.meta.url))
const read = (path: string) => readFileSync(join(root, path), "utf8")

const git = spawnSync("git", ["ls-files", "-z"], { cwd: root, encoding: "utf8" })

describe("the repository", () => {
  it.skipIf(git.status !== 0)("mentions nothing that exists on one machine only", () => {
    const here = /(?<![\w.])\/(?:work|root|home|Users)\/|\b[A-Z]:\\Users/
    // A folder of that name beside the repository; one inside of it may be imported.
    const beside = (path: string, line: string): boolean =>
      [...line.matchAll(/(?:\.\.\/)+shared\b[\w./-]*/g)].some(([target]) => {
        const file = relative(root, join(root, dirname(path), target))
        return file.startsWith("..") || !existsSync(join(root, file))
      })
    const found = git.stdout
      .split("\0")
      .filter((path) => path !== "" && path !== "tests/repository.test.ts" && existsSync(join(root, path)))
      .flatMap((path) => {
        const lines = read(path).split("\n")
        return lines.flatMap((line, i) =>
          here.test(line) || beside(path, line) ? [`${path}:${i + 1} ${line.trim()}`] : []
        )
      })
    expect(found).toEqual([])
  })

  it("has a lockfile that names no registry", () => {
    expect(read("pnpm-lock.yaml").match(/.*(?:tarball:|https?:\/\/(?!github\.com)[^\s]*\.tgz).*/g)).toBeNull()
  })

  it("builds no package with what only its tests start, in whichever folder that lies", () => {
    const builds = globSync("packages/*/tsconfig.build.json", { cwd: root })
    expect(builds).toHaveLength(6)
    expect(builds.filter((build) => !read(build).includes('"src/**/test-support"'))).toEqual([])
  })

  it("has no declaration in a package that the oldest Node of its users cannot read", () => {
    const programs = globSync("packages/*/{src,bin}/**/*.{ts,js}", { cwd: root }).filter(
      (path) => !/\.(test|test-d|slow)\.ts$|\/test-support\//.test(path)
    )
    expect(programs.length).toBeGreaterThan(500)
    // Node 22 knows no `using`.
    expect(
      programs.filter((path) => /^ *(?:for \()?(?:await )?using \w+ (?:=|of)/m.test(read(path)))
    ).toEqual([])
  })

  it("pins one version of pnpm", () => {
    const { packageManager, devDependencies } = JSON.parse(read("package.json"))
    expect(packageManager).toMatch(/^pnpm@\d+\.\d+\.\d+\+sha512\.[0-9a-f]{128}$/)
    const version = packageManager.slice("pnpm@".length, packageManager.indexOf("+"))
    expect(devDependencies.pnpm).toBe(version)
    expect(read(".ci/run")).toContain(`pnpm@${version} `)
  })

  it("runs its scripts under the Node of its own dependencies", () => {
    const { optionalDependencies } = JSON.parse(read("package.json"))
    const versions = new Set(Object.values(optionalDependencies))
    expect([...versions]).toHaveLength(1)
    expect(read("pnpm-workspace.yaml")).toContain(`nodeVersion: ${String([...versions][0])}\n`)
  })
})

/** They give up after a second, which a busy machine takes for anything; `expect.poll` has the limit of the configuration. */
const impatient = /\bvi\s*\.wait(?:For|Until)\(/

it("no test waits for what happens in real time with a limit of a second", () => {
  const tests = globSync(["packages/*/src/**/*.ts", "{tests,scripts,tools,bench}/**/*.ts"], {
    cwd: root,
    exclude: (path) => path.includes("node_modules")
  })
  const found = tests.filter(
    (path) => impatient.test(read(path)) && !read(path).includes("vi.useFakeTimers()")
  )
  expect(found).toEqual([])
})

describe("what is written for contributors", () => {
  const [map = ""] = /(?<=## Layout\n\n```\n)[\s\S]*?(?=```)/.exec(read("CONTRIBUTING.md")) ?? []

  it.each(["CONTRIBUTING.md", ".github/pull_request_template.md"])("%s names commands that exist", (file) => {
    const { scripts } = JSON.parse(read("package.json"))
    const commands = [...read(file).matchAll(/`pnpm (?:run )?([\w:-]+)[^`]*`/g)].map(
      (match) => match[1] ?? ""
    )
    expect(commands).not.toEqual([])
    expect(commands.filter((command) => !(command in scripts) && command !== "exec")).toEqual([])
  })

  it("has a map with places that exist", () => {
    let folder = ""
    const missing = map.split("\n").flatMap((line) => {
      if (!line.startsWith(" ")) folder = line.split(" ")[0] ?? ""
      const places =
        line.match(/(?:^| {2,})[\w.-]+(?:\/[\w.-]+)*(?= {2,})/g)?.map((place) => place.trim()) ?? []
      return places.filter(
        (place) => !existsSync(join(root, place)) && !existsSync(join(root, folder, place))
      )
    })
    expect(map).not.toBe("")
    expect(missing).toEqual([])
  })

  it.skipIf(git.status !== 0)(
    "has a word on its map for every folder in which a newcomer looks around",
    () => {
      const folders = new Set(
        git.stdout.split("\0").flatMap((path) => {
          const found =
            /^packages\/[\w-]+\/src\/(?:events\/)?[\w.-]+(?=\/)/.exec(path) ??
            /^(?:packages|tools)\/[\w-]+(?=\/)/.exec(path) ??
            /^(?:bench\/src|scripts|tests)\/[\w-]+(?=\/)/.exec(path) ??
            /^[a-z]\w*(?=\/)/.exec(path)
          return found === null || found[0].endsWith("test-support") ? [] : found[0]
        })
      )
      const words = new Set(map.split(/[\s:;,]+/))
      const silent = [...folders].filter((folder) => {
        const [, inPackage = folder] = /^packages\/[\w-]+\/(src\/.+)$/.exec(folder) ?? []
        const names = [
          folder,
          inPackage,
          inPackage.replace("src/events/", "…/"),
          folder.replace(/^(?:tests|bench)\//, "")
        ]
        return !names.some((name) => words.has(name) || words.has(`${name}/`))
      })
      expect(folders.size).toBeGreaterThan(40)
      expect(silent).toEqual([])
    }
  )
})

describe("the closing line", () => {
  it.each([
    [{ passed: 3, failed: 0, skipped: 0 }, "3 passed, 0 failed"],
    [{ passed: 0, failed: 2, skipped: 1 }, "0 passed, 2 failed, 1 skipped"]
  ])("%o", (total, line) => {
    expect(formatSummary(total)).toBe(line)
    expect(parseSummary(`9 passed, 9 failed\nnoise\n${line}\nmore noise`)).toEqual(total)
  })

  it("is not found where there is none", () => {
    expect(parseSummary("all 3 passed, 0 failed tests\n")).toBeUndefined()
  })
})
