// A process of scripts/mutate.mjs: is told what to try, one thing after another, and says of each what the tests made of it.
// One vitest serves them all, so that what was transformed for one is there for the next, but for the file that is broken.
import { join, relative } from "node:path"
import { createVitest, escapeTestName, type TestModule, type TestRunResult } from "vitest/node"
import { subjects } from "./mutants/subjects.mjs"

/** A mutant by its name, or a test file with nothing broken. */
export type Trial = { readonly mutant: string } | { readonly file: string }

export interface Verdict {
  readonly isFine: boolean
  /** What was broken and which test noticed, or what is wrong. */
  readonly detail: string
}

const root = join(import.meta.dirname, "..")
const subject = subjects[process.argv[2]!]!
type Mutant = (typeof subject.mutants)[string]
const testRoot = join(root, subject.root)

let broken: { readonly id: string; readonly mutant: Mutant; isApplied: boolean } | undefined

const vitest = await createVitest(
  {
    root: testRoot,
    config: false,
    watch: false,
    bail: 1,
    maxWorkers: 1,
    reporters: [{}],
    fsModuleCache: false
  },
  {
    resolve: { conditions: ["@agent-chat/source"] },
    ssr: { resolve: { conditions: ["@agent-chat/source"] } },
    plugins: [
      {
        name: "mutant",
        enforce: "pre",
        transform(code, id) {
          if (broken === undefined || id !== broken.id) return undefined
          const { from, to, file } = broken.mutant
          if (code.split(from).length !== 2) throw new Error(`the mutant does not apply to ${file}`)
          broken.isApplied = true
          return code.replace(from, () => to)
        }
      }
    ]
  }
)
await vitest.standalone()

const runTests = (files: readonly string[], test = ""): Promise<TestRunResult> => {
  // What failed before would count, and end this run before it has begun.
  vitest.state.filesMap.clear()
  vitest.state.pathsSet.clear()
  vitest.state.idMap.clear()
  vitest.state.clearErrors()
  const project = vitest.getRootProject()
  const testNamePattern = new RegExp(escapeTestName(test, false))
  return vitest.runTestSpecifications(
    files.map((file) => project.createSpecification(join(testRoot, file), { testNamePattern }))
  )
}

const textOf = ({ message, stack }: { readonly message: string; readonly stack?: string }): string =>
  stack ?? message

/** The first test that failed, and how. */
const firstFailure = (modules: readonly TestModule[]): { name: string; how: string } | undefined => {
  for (const module of modules) {
    for (const test of module.children.allTests("failed")) {
      const { errors = [] } = test.result()
      const name = `${relative(testRoot, module.moduleId)}: ${test.fullName}`
      return { name, how: errors.map(textOf).join("\n") }
    }
  }
  return undefined
}

/** What kept tests from being run, or happened outside of them. */
const otherErrors = ({ testModules, unhandledErrors }: TestRunResult): string =>
  [...testModules.flatMap((module) => module.errors()), ...(unhandledErrors as Error[])]
    .map(({ message }) => message)
    .join("\n")

const noTest = "no test was run: is its name another one?"

const noneWasRun = ({ testModules }: TestRunResult): boolean =>
  testModules.every(({ children }) => children.allTests("passed").next().done === true)

const tryMutant = async (name: string): Promise<Verdict> => {
  const mutant = subject.mutants[name]!
  broken = { id: join(root, subject.sources, mutant.file), mutant, isApplied: false }
  vitest.invalidateFile(broken.id)
  const result = await runTests(mutant.tests, mutant.test)
  const { id, isApplied } = broken
  broken = undefined
  vitest.invalidateFile(id)
  const failure = firstFailure(result.testModules)
  if (!isApplied) return { isFine: false, detail: otherErrors(result) || "its tests never load its file" }
  if (failure === undefined)
    return { isFine: false, detail: otherErrors(result) || (noneWasRun(result) ? noTest : "survived") }
  if (!failure.how.includes(subject.evidence)) return { isFine: false, detail: failure.how }
  return { isFine: true, detail: `noticed: ${mutant.what} (${failure.name})` }
}

/** With nothing broken the tests pass: else it was not the mutant that they noticed. */
const tryNothing = async (file: string): Promise<Verdict> => {
  const result = await runTests([file])
  const failure = firstFailure(result.testModules)
  if (failure !== undefined) return { isFine: false, detail: `${failure.name}\n${failure.how}` }
  const errors = otherErrors(result) || (noneWasRun(result) ? noTest : "")
  return { isFine: errors === "", detail: errors || "passes with nothing broken" }
}

process.on("message", async (trial: Trial) => {
  process.send!(await ("mutant" in trial ? tryMutant(trial.mutant) : tryNothing(trial.file)))
})
process.once("disconnect", () => process.exit())
process.send!("ready")
