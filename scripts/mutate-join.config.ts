// What scripts/mutate-join.mjs runs vitest with: the model test of the join, on sources with one mutation.
import { defineConfig, mergeConfig } from "vitest/config"
import { mutants } from "./join-mutants.mjs"

const name = process.env["JOIN_MUTANT"] ?? ""
const mutant = (mutants as Record<string, { file: string; from: string; to: string }>)[name]

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
          if (mutant === undefined || !id.endsWith(`/events/join/${mutant.file}`)) return undefined
          if (code.split(mutant.from).length !== 2) throw new Error(`mutant ${name} does not apply to ${id}`)
          return code.replace(mutant.from, () => mutant.to)
        }
      }
    ],
    test: {
      root: "packages/core",
      include: ["src/events/join/join-model.test.ts"],
      reporters: ["default"],
      // What was transformed for one mutant must not serve the next.
      fsModuleCache: false
    }
  })
)
