import { defineConfig } from "vitest/config"
import base from "./vitest.config.ts"

const { projects: _, ...test } = base.test ?? {}

/** Tests that wait for the clock on the wall. They run in `pnpm test:full`. */
export default defineConfig({
  ...base,
  test: { ...test, include: ["{tests/slow,packages/*/src/**}/*.slow.ts"] }
})
