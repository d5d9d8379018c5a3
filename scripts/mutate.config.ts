// What scripts/mutate.mjs runs vitest with: the tests of a subject, on sources with one mutation.
import { defineConfig, mergeConfig } from "vitest/config"
import { subjects } from "./mutants/subjects.mjs"

const subject = subjects[process.env["MUTANT_SUBJECT"] as keyof typeof subjects]
const name = process.env["MUTANT"] ?? ""
const mutant = (subject.mutants as Record<string, { file: string; from: string; to: string }>)[name]

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
      include: subject.include,
      exclude: subject.exclude,
      bail: 1,
      reporters: ["default"],
      // What was transformed for one mutant must not serve the next.
      fsModuleCache: false
    }
  })
)
