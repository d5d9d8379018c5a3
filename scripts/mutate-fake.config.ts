// What scripts/mutate-fake.mjs runs vitest with: the tests of the fake, on sources with one mutation.
import { defineConfig, mergeConfig } from "vitest/config"
import { mutants } from "./fake-mutants.mjs"

const name = process.env["FAKE_MUTANT"] ?? ""
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
          if (mutant === undefined || !id.endsWith(`/packages/testing/src/${mutant.file}`)) return undefined
          if (code.split(mutant.from).length !== 2) throw new Error(`mutant ${name} does not apply to ${id}`)
          return code.replace(mutant.from, () => mutant.to)
        }
      }
    ],
    test: {
      root: "packages/testing",
      include: ["src/**/*.test.ts"],
      // The program runs in a process of its own, where no mutation reaches; the suite for transports is about others.
      exclude: ["src/cli.test.ts", "src/conformance/**"],
      bail: 1,
      reporters: ["default"],
      // What was transformed for one mutant must not serve the next.
      fsModuleCache: false
    }
  })
)
