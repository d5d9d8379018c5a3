import { describe, expect, it } from "vitest"
import { checkEmitted } from "../scripts/check-emitted.ts"

describe("what a build emits", () => {
  const entryOf = (name: string) => ({
    specifier: `@agent-chat/core${name}`,
    package: "@agent-chat/core",
    folder: "packages/core",
    id: name,
    source: "",
    module: `packages/core/dist${name}/index.js`,
    types: `packages/core/dist${name}/index.d.ts`
  })
  const entries = [entryOf(""), entryOf("/v3.0"), entryOf("/v3.0/schemas")]
  const manifest = { imports: { "#form": { node: "./dist/form.js", default: "./dist/none.js" } } }
  const emitted = (files: Readonly<Record<string, string>>) => {
    const all: Readonly<Record<string, string>> = {
      "package.json": JSON.stringify(manifest),
      "dist/index.js": "export {}",
      "dist/index.d.ts": "export {}",
      "dist/v3.0/index.js": 'import "../a.js"\nimport "#form"',
      "dist/v3.0/index.d.ts": 'export * from "../a.ts"',
      "dist/v3.0/schemas/index.js": 'import "effect/Schema"',
      "dist/v3.0/schemas/index.d.ts": 'import type {} from "effect/Schema"',
      "dist/a.js": "export {}",
      "dist/a.d.ts": "export {}",
      "dist/form.js": "export {}",
      ...files
    }
    return checkEmitted(entries, (path) => all[path.replace("packages/core/", "")]).map(
      ({ rule, file }) => `${rule} ${file.replace("packages/core/", "")}`
    )
  }

  it("keeps the rule where only the entry of schemas has Effect", () => {
    expect(emitted({})).toEqual([])
  })

  it.each([
    ["dist/a.js", 'import "effect/Schema"'],
    ["dist/a.d.ts", 'export declare const a: import("effect/Schema").Top'],
    ["dist/a.d.ts", 'import type { Effect } from "effect/Effect"'],
    ["dist/form.js", 'export * from "effect/Schema"'],
    ["dist/index.d.ts", 'export { S } from "effect/Schema"']
  ])("breaks it where %s says %s", (file, text) => {
    expect(emitted({ [file]: text })).toEqual([`effect-free ${file}`])
  })

  it("breaks it through another entry", () => {
    expect(emitted({ "dist/index.d.ts": 'import type {} from "@agent-chat/core/v3.0/schemas"' })).toEqual([
      "effect-free dist/v3.0/schemas/index.d.ts"
    ])
  })

  it("misses an entry that was not built", () => {
    const read = (path: string) => (path.endsWith(".js") ? "" : undefined)
    expect(checkEmitted(entries.slice(0, 1), read)).toMatchObject([
      { rule: "emitted", message: "@agent-chat/core was not built" }
    ])
  })
})
