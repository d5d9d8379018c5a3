import { existsSync, readdirSync, readFileSync, statSync } from "node:fs"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { describe, expect, it } from "vitest"
import { parse } from "yaml"

const root = fileURLToPath(new URL("..", import.meta.url))
const read = (path: string) => readFileSync(join(root, path), "utf8")
const manifest: { scripts: Record<string, string>; packageManager: string } = JSON.parse(read("package.json"))
const pnpm = manifest.packageManager.split("+")[0]

interface Step {
  readonly uses?: string
  readonly run?: string
  readonly with?: Readonly<Record<string, unknown>>
}
interface Job {
  readonly permissions?: Readonly<Record<string, string>>
  readonly "timeout-minutes"?: number
  readonly needs?: string
  readonly steps: readonly Step[]
}
interface Workflow {
  readonly on: unknown
  readonly permissions?: Readonly<Record<string, string>>
  readonly jobs: Readonly<Record<string, Job>>
}

const files = readdirSync(join(root, ".github/workflows")).map((name) => `.github/workflows/${name}`)
const workflows = files.map((file) => {
  const text = read(file)
  return { file, text, workflow: parse(text, { strict: true, uniqueKeys: true }) as Workflow }
})
const jobs = workflows.flatMap(({ file, workflow }) =>
  Object.entries(workflow.jobs).map(([name, job]) => ({ name: `${file} ${name}`, job, workflow }))
)
const steps = jobs.flatMap(({ name, job }) => job.steps.map((step) => ({ name, step })))

/** The pnpm script a command line runs, or undefined if it runs none. */
const scriptOf = (line: string) => /pnpm@\S+ (?:run )?([a-z][\w:-]*)/.exec(line)?.[1]
const builtIn = new Set(["install"])

describe("the workflows", () => {
  it("are there", () => {
    expect(files.map((file) => file.split("/").at(-1))).toEqual([
      "canary-effect.yml",
      "ci.yml",
      "release.yml"
    ])
  })

  it.each(workflows)("$file pins each action to a commit and names its version", ({ text }) => {
    const uses = text.split("\n").filter((line) => /\buses:/.test(line))
    expect(uses).not.toEqual([])
    expect(uses.filter((line) => !/uses: [\w/.-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(line))).toEqual([])
  })

  it("take the same commit of an action everywhere", () => {
    const pins = new Map<string, Set<string>>()
    for (const { step } of steps) {
      if (step.uses === undefined) continue
      const [path = "", commit = ""] = step.uses.split("@")
      const repository = path.split("/").slice(0, 2).join("/")
      pins.set(repository, (pins.get(repository) ?? new Set()).add(commit))
    }
    expect([...pins].filter(([, commits]) => commits.size > 1)).toEqual([])
  })

  it("run only what exists", () => {
    const missing = steps.flatMap(({ name, step }) => {
      const lines = [step.run, step.with?.["script"]].filter((line) => typeof line === "string")
      return lines.flatMap((line) => {
        const script = scriptOf(line)
        if (script !== undefined) {
          return script in manifest.scripts || builtIn.has(script) ? [] : [`${name}: pnpm ${script}`]
        }
        if (line.startsWith("sed ")) return []
        const program = line.split(" ")[0] ?? ""
        const runs = existsSync(join(root, program)) && (statSync(join(root, program)).mode & 0o111) !== 0
        return runs ? [] : [`${name}: ${program}`]
      })
    })
    expect(missing).toEqual([])
  })

  it("use the pnpm of the repository", () => {
    const found = new Set(workflows.flatMap(({ text }) => text.match(/pnpm@\d+\.\d+\.\d+/g) ?? []))
    expect([...found]).toEqual([pnpm])
  })

  it.each(jobs)("$name ends in time and states its permissions", ({ job, workflow }) => {
    expect(job["timeout-minutes"]).toBeGreaterThan(0)
    expect(job.permissions ?? workflow.permissions).toBeDefined()
  })

  it("keep caches and npm's credential away from each other", () => {
    const release = workflows.find(({ file }) => file.endsWith("release.yml"))!.workflow
    const used = Object.values(release.jobs).flatMap((job) => job.steps)
    const setups = used.filter((step) => step.uses?.startsWith("actions/setup-node@"))
    expect(setups).not.toEqual([])
    expect(setups.filter((step) => step.with?.["package-manager-cache"] !== false)).toEqual([])
    expect(setups.filter((step) => step.with !== undefined && "cache" in step.with)).toEqual([])
    expect(used.filter((step) => step.uses?.startsWith("actions/cache"))).toEqual([])
    const trusted = jobs.filter(({ job }) => job.permissions?.["id-token"] !== undefined)
    expect(trusted.map(({ name }) => name)).toEqual([".github/workflows/release.yml publish"])
    expect(release.jobs["publish"]!.needs).toBe("check-and-pack")
    expect(JSON.stringify(workflows.map(({ workflow }) => workflow))).not.toMatch(/NPM_TOKEN|NODE_AUTH_TOKEN/)
  })

  it("try every supported major version of Node", () => {
    const ci = read(".github/workflows/ci.yml")
    const range = JSON.parse(read("packages/core/package.json")).publishConfig.engines.node as string
    const lowest = Number(/>=(\d+)/.exec(range)?.[1])
    const matrix = /node: \[([^\]]+)\]/.exec(ci)?.[1]?.split(", ").map(Number)
    expect(matrix?.[0]).toBe(lowest)
    expect(matrix).toEqual([22, 24, 26])
  })

  it("change the version of Effect that the canary is about", () => {
    const run = steps.find(({ step }) => step.run?.startsWith("sed "))!.step.run!
    const [, pattern = "", replacement = ""] = /'s\/(.+)\/(.+)\/'/.exec(run) ?? []
    const before = read("pnpm-workspace.yaml")
    const after = before.replace(new RegExp(pattern, "m"), replacement)
    expect(parse(after).catalog).toEqual({ ...parse(before).catalog, effect: "latest" })
  })
})

describe("the templates", () => {
  const forms = readdirSync(join(root, ".github/ISSUE_TEMPLATE")).filter((name) => name !== "config.yml")

  it.each(forms)("%s is a form that asks for something", (name) => {
    const form = parse(read(`.github/ISSUE_TEMPLATE/${name}`), { strict: true })
    expect(form).toMatchObject({ name: expect.any(String), description: expect.any(String) })
    const ids = form.body.filter((item: any) => item.type !== "markdown").map((item: any) => item.id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(form.body.some((item: any) => item.validations?.required === true)).toBe(true)
  })
})
