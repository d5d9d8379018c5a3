import { describe, expect, it } from "vitest"
import { describeViolation, readImports } from "../scripts/architecture/source.ts"
import { readWorkspace } from "../scripts/architecture/workspace.ts"
import { checkArchitecture } from "../scripts/check-architecture.ts"
import { check } from "./support/small-workspace.ts"

describe("the sources of this repository", () => {
  const workspace = readWorkspace()

  // It parses all of them twice: seconds on a machine that has other things to do.
  it("keep the rules", () => {
    expect(checkArchitecture(workspace).map(describeViolation)).toEqual([])
  })

  it("are all read", () => {
    expect(workspace.map((unit) => unit.dir)).toEqual([
      "packages/core",
      "packages/web-api",
      "packages/rtm-bridge",
      "packages/event-log",
      "packages/testing",
      "packages/cli",
      "packages/testing/src/page/app",
      "examples",
      "bench",
      "."
    ])
    const files = workspace.flatMap((unit) => Object.keys(unit.files))
    expect(files).toContain("packages/web-api/src/index.ts")
    expect(files).toContain("tests/architecture.test.ts")
    expect(files.filter((file) => file.includes("node_modules"))).toEqual([])
  })
})

describe("the check", () => {
  it("finds nothing in a workspace that keeps the rules", () => {
    expect(check({})).toEqual([])
  })

  it("siblings import each other", () => {
    expect(check({ "web-api/src/index.ts": 'import type { x } from "@agent-chat/testing"' })).toEqual([
      "declared packages/web-api/src/index.ts:1",
      "direction packages/web-api/src/index.ts:1"
    ])
    for (const file of ["web-api/src/x.test.ts", "testing/src/x.test.ts", "testing/src/index.ts"]) {
      expect(check({ [file]: 'import "@agent-chat/rtm-bridge"' })).toContain(`direction packages/${file}:1`)
    }
    expect(check({ "core/src/a.test.ts": 'import "@agent-chat/testing"' })).toContain(
      "direction packages/core/src/a.test.ts:1"
    )
    expect(check({ "rtm-bridge/src/x.test.ts": 'import "@agent-chat/testing"' })).toEqual([])
  })

  it("a manifest depends on a sibling", () => {
    expect(check({}, { testing: { devDependencies: { "@agent-chat/web-api": "workspace:*" } } })).toEqual([
      "direction packages/testing/package.json:1"
    ])
    expect(
      check(
        {},
        { "web-api": { dependencies: { "@agent-chat/core": "*", "@agent-chat/testing": "*", undici: "^8" } } }
      )
    ).toEqual(["direction packages/web-api/package.json:1"])
  })

  it("an undeclared package", () => {
    expect(check({ "core/src/v3.0/index.ts": 'import "left/pad"' })).toEqual([
      "declared packages/core/src/v3.0/index.ts:1"
    ])
    expect(check({ "core/src/v3.0/index.ts": 'import type {} from "vitest"' })).toHaveLength(1)
    expect(check({ "core/src/a.test.ts": 'import "vitest"' })).toEqual([])
    expect(check({ "core/src/a.test.ts": 'import "@left/pad/sub"' })).toHaveLength(1)
  })

  it.each([
    "../../web-api/src/index.ts",
    "../../../../else/where.ts",
    "../package.json/../../testing/src/index.ts"
  ])("a relative path that leaves the package: %s", (specifier) => {
    expect(check({ "core/src/a.test.ts": `import "${specifier}"` })).toEqual([
      "boundary packages/core/src/a.test.ts:1"
    ])
  })

  it("the root reaches into a package", () => {
    expect(check({ "tests/x.test.ts": 'import "../packages/core/src/index.ts"' })).toEqual([
      "boundary tests/x.test.ts:1"
    ])
    expect(check({ "tests/x.test.ts": 'import "../../elsewhere/x.ts"' })).toEqual([
      "boundary tests/x.test.ts:1"
    ])
    expect(check({ "tests/x.test.ts": 'import "@agent-chat/core"' })).toEqual([])
  })

  it("tests and measurements use the test support of a package, which nothing else does", () => {
    const support = {
      "web-api/src/webhooks/test-support/server.ts": "export const a = 1",
      "web-api/src/webhooks/server.ts": "export const a = 1"
    }
    const path = "../packages/web-api/src/webhooks/test-support/server.ts"
    for (const folder of ["tests", "bench"]) {
      expect(check({ ...support, [`${folder}/x.ts`]: `import "${path}"` })).toEqual([])
      expect(check({ ...support, [`${folder}/x.ts`]: `import "${path.replace("server", "none")}"` })).toEqual(
        [`unresolved ${folder}/x.ts:1`]
      )
      expect(
        check({ ...support, [`${folder}/x.ts`]: `import "${path.replace("test-support/", "")}"` })
      ).toEqual([`boundary ${folder}/x.ts:1`])
    }
    expect(check({ ...support, "examples/x.ts": `import "${path}"` })).toEqual(["boundary examples/x.ts:1"])
    const fromCore = 'import "../../web-api/src/webhooks/test-support/server.ts"'
    expect(check({ ...support, "core/src/a.test.ts": fromCore })).toEqual([
      "boundary packages/core/src/a.test.ts:1"
    ])
  })

  it.each(["/opt/x.ts", "file:///opt/x.ts", "C:/x.ts"])("an absolute path: %s", (specifier) => {
    expect(check({ "core/src/a.test.ts": `import "${specifier}"` })).toEqual([
      "boundary packages/core/src/a.test.ts:1"
    ])
  })

  it.each(["./nowhere.ts", "./a.js", "#nothing", "@agent-chat/core/internal"])(
    "leads nowhere: %s",
    (specifier) => {
      expect(new Set(check({ "web-api/src/x.test.ts": `import "${specifier}"` }))).toEqual(
        new Set(["unresolved packages/web-api/src/x.test.ts:1"])
      )
    }
  )

  it("text that does not parse", () => {
    expect(check({ "core/src/a.ts": "export const = 1" })).toContain("syntax packages/core/src/a.ts:1")
  })

  it("reads imports as a parser does", () => {
    const { imports } = readImports(
      "x.ts",
      '// import "comment"\nconst s = `import "string"`\nimport {\n  a\n} from "real"\ntype T = import("typed").T\nrequire("req")'
    )
    expect(imports).toEqual([
      { specifier: "real", kind: "static", line: 3 },
      { specifier: "typed", kind: "type", line: 6 },
      { specifier: "req", kind: "dynamic", line: 7 }
    ])
  })
})
