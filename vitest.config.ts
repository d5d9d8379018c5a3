import { fileURLToPath } from "node:url"
import { defaultClientConditions, defaultServerConditions } from "vite"
import { defineConfig } from "vitest/config"

// Tests resolve workspace packages to their sources: no build is needed before `vitest run`.
const conditions = ["@agent-chat/source"]

const unit = (name: string) => ({
  extends: true as const,
  test: {
    name,
    root: `./packages/${name}`,
    include: ["src/**/*.test.ts"],
    setupFiles: [fileURLToPath(new URL("scripts/seed-properties.ts", import.meta.url))],
    // Types are the same under every Node: they are looked at under the one that is used here.
    typecheck: {
      enabled: process.env.TYPE_TESTS !== "off",
      include: ["src/**/*.test-d.ts"],
      tsconfig: "./tsconfig.json"
    }
  }
})

export default defineConfig({
  resolve: { conditions: [...conditions, ...defaultClientConditions] },
  ssr: { resolve: { conditions: [...conditions, ...defaultServerConditions] } },
  test: {
    projects: [
      ...["core", "web-api", "rtm-bridge", "event-log", "testing", "cli"].map(unit),
      // What concerns the repository as a whole, or several packages at once.
      {
        extends: true as const,
        test: { name: "repository", root: ".", include: ["{tests,scripts,tools,bench}/**/*.test.ts"] }
      }
    ],
    passWithNoTests: true,
    // By default one core is left idle, which on two is half of the machine.
    maxWorkers: "100%",
    // What waits for a process or a browser takes its time on a busy machine. Tests say what they wait for, and not for how long.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    expect: { poll: { timeout: 30_000 } },
    reporters: ["default", "./scripts/summary-reporter.mjs"],
    coverage: {
      provider: "v8",
      include: ["packages/*/src/**/*.ts"],
      exclude: ["**/*.test.ts", "**/*.test-d.ts"],
      reporter: ["text", "text-summary"]
    }
  }
})
