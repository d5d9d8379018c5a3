// What scripts/mutate.mjs runs vitest with: the tests of a subject, on sources with one mutation.
import { defineConfig, mergeConfig } from "vitest/config"
import { subjects } from "./mutants/subjects.mjs"

const subject = subjects[process.env["MUTANT_SUBJECT"] as keyof typeof subjects]
const name = process.env["MUTANT"] ?? ""
/** A way to break something; `tests` are where it has to be noticed, all of the subject unless set. */
interface Mutant {
  readonly file: string
  readonly from: string
  readonly to: string
  readonly tests?: string[]
}

const mutant = (subject.mutants as Readonly<Record<string, Mutant>>)[name]

export default mergeConfig(
  {
    resolve: { conditions: ["@agent-chat/source"] },
    ssr: { resolve: { conditions: ["@agent-chat/source"] } }
  },
  defineConfig({
    plugins: [
      {
        name: "mutant",
        enforce: "pre",
        transform(code, id) {
          if (mutant === undefined || !id.endsWith(`/${subject.sources}/${mutant.file}`)) return undefined
          if (code.split(mutant.from).length !== 2) throw new Error(`mutant ${name} does not apply to ${id}`)
          return code.replace(mutant.from, () => mutant.to)
        }
      }
    ],
    test: {
      root: subject.root,
      include: mutant?.tests ?? subject.include,
      exclude: subject.exclude,
      bail: 1,
      reporters: ["default"],
      // What was transformed for one mutant must not serve the next.
      fsModuleCache: false
    }
  })
)
