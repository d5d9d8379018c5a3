import { posix } from "node:path"
import { describe, expect, it } from "vitest"
import { describeViolation, type Manifest, readImports, type Unit } from "../scripts/architecture/source.ts"
import { readWorkspace } from "../scripts/architecture/workspace.ts"
import { checkArchitecture } from "../scripts/check-architecture.ts"
import { checkEmitted } from "../scripts/check-emitted.ts"

describe("the sources of this repository", () => {
  const workspace = readWorkspace()

  // It parses all of them twice: seconds on a machine that has other things to do.
  it("keep the rules", { timeout: 60_000 }, () => {
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

const entry = (file: string) => ({ "@agent-chat/source": `./src/${file}.ts`, default: `./dist/${file}.js` })

const manifests: Readonly<Record<string, Manifest>> = {
  core: {
    name: "@agent-chat/core",
    peerDependencies: { effect: "^4", rxjs: "^7" },
    devDependencies: { vitest: "5" },
    exports: {
      ".": entry("index"),
      "./effect": entry("effect"),
      "./events": entry("events/index"),
      "./v3.0": entry("v3.0/index"),
      "./v3.0/light": entry("v3.0/light"),
      "./v3.0/schemas": entry("v3.0/schemas")
    }
  },
  "web-api": {
    name: "@agent-chat/web-api",
    dependencies: { "@agent-chat/core": "workspace:^", ky: "^2", undici: "^8" },
    devDependencies: { "@agent-chat/testing": "workspace:*", vitest: "5" },
    exports: { ".": entry("index") },
    imports: {
      "#fetch": {
        browser: entry("platform/fetch.global"),
        node: entry("platform/fetch.node"),
        default: entry("platform/fetch.global")
      }
    }
  },
  "rtm-bridge": {
    name: "@agent-chat/rtm-bridge",
    dependencies: { "@agent-chat/core": "workspace:^", ws: "^8" },
    devDependencies: { "@agent-chat/testing": "workspace:*" },
    exports: { ".": entry("index") }
  },
  testing: {
    name: "@agent-chat/testing",
    dependencies: { "@agent-chat/core": "workspace:^", ws: "^8" },
    exports: { ".": entry("index") }
  }
}

/** A small workspace that keeps every rule, with these files (paths below packages/) put in its place. */
const check = (
  files: Readonly<Record<string, string>>,
  changed: Readonly<Record<string, Partial<Manifest>>> = {}
) => {
  const all: Record<string, string> = {
    "core/src/index.ts": 'export { a } from "./a.ts"',
    "core/src/a.ts": "export const a = 1",
    "core/src/v3.0/index.ts": "export const b = 1",
    "core/src/v3.0/schemas.ts": 'import * as Schema from "effect/Schema"\nexport { Schema }',
    "web-api/src/index.ts": 'export { fetch } from "#fetch"\nexport { a } from "@agent-chat/core"',
    "web-api/src/platform/fetch.node.ts": 'export { fetch } from "undici"',
    "web-api/src/platform/fetch.global.ts": "export const fetch = globalThis.fetch",
    "rtm-bridge/src/index.ts": "export {}",
    "testing/src/index.ts": "export {}",
    ...files
  }
  const units = Object.entries(manifests).map(([name, manifest]): Unit => ({
    dir: `packages/${name}`,
    manifest: { ...manifest, ...changed[name] },
    files: Object.fromEntries(
      Object.entries(all)
        .filter(([path]) => path.startsWith(`${name}/`))
        .map(([path, text]) => [`packages/${path}`, text])
    )
  }))
  const root: Unit = {
    dir: ".",
    manifest: { name: "root", devDependencies: { "@agent-chat/core": "workspace:*" } },
    files: Object.fromEntries(Object.entries(all).filter(([path]) => /^(tests|bench|examples)\//.test(path)))
  }
  return checkArchitecture([...units, root]).map(({ rule, file, line }) => `${rule} ${file}:${line}`)
}

describe("the check", () => {
  it("finds nothing in a workspace that keeps the rules", () => {
    expect(check({})).toEqual([])
  })

  it.each(["ky", "ws", "undici"])("core imports %s", (name) => {
    expect(
      check(
        { "core/src/a.ts": `export const a = 1\nimport type { X } from "${name}"` },
        { core: { peerDependencies: { [name]: "1", effect: "^4" } } }
      )
    ).toEqual(["core-pure packages/core/src/a.ts:2"])
  })

  it.each(["node:fs", "fs", "node:fs/promises"])("core imports %s", (name) => {
    expect(check({ "core/src/v3.0/index.ts": `import "${name}"` })).toEqual([
      "core-pure packages/core/src/v3.0/index.ts:1"
    ])
    expect(check({ "core/src/a.test.ts": `import "${name}"` })).toEqual([])
  })

  it("core has a dependency", () => {
    expect(check({}, { core: { dependencies: { leftpad: "1" } } })).toEqual([
      "core-pure packages/core/package.json:1"
    ])
  })

  it("the barrel of Effect, as a value, as a type and in a test", () => {
    expect(check({ "core/src/v3.0/schemas.ts": 'import { Schema } from "effect"' })).toEqual([
      "effect-deep packages/core/src/v3.0/schemas.ts:1"
    ])
    expect(check({ "core/src/v3.0/schemas.ts": 'import type { Schema } from "effect"' })).toHaveLength(1)
    expect(check({ "core/src/a.test.ts": 'export * from "effect"' })).toHaveLength(1)
  })

  it.each([
    'import * as Schema from "effect/Schema"',
    'import { type Schema } from "effect/Schema"',
    'export * from "effect/Schema"',
    'const load = () => import("effect/Schema")',
    'import type * as Schema from "effect/Schema"',
    'export type B = import("effect/Schema").Top',
    'import type { S } from "./v3.0/schemas.ts"'
  ])("a plain entry of core reaches Effect: %s", (line) => {
    const rules = check({ "core/src/a.ts": `${line}\nexport const a = 1` })
    // Once for each entry that leads there.
    expect([...new Set(rules)]).toEqual([
      expect.stringMatching(/^effect-free packages\/core\/src\/(a|v3\.0\/schemas)\.ts:1$/)
    ])
  })

  it.each(["events/index", "v3.0/light"])("core's %s loads Effect", (name) => {
    expect(check({ [`core/src/${name}.ts`]: 'import "effect/Schema"' })).toEqual([
      `effect-free packages/core/src/${name}.ts:1`
    ])
  })

  it("an entry of another package reaches Effect, by its own imports or by those of core", () => {
    const changed = { "rtm-bridge": { peerDependencies: { effect: "^4" } } }
    expect(check({ "rtm-bridge/src/index.ts": 'import type {} from "effect/Stream"' }, changed)).toEqual([
      "effect-free packages/rtm-bridge/src/index.ts:1"
    ])
    expect(check({ "rtm-bridge/src/index.ts": 'import "@agent-chat/core/v3.0/schemas"' }, changed)).toEqual([
      "effect-free packages/core/src/v3.0/schemas.ts:1"
    ])
  })

  it("the entries that may reach Effect do", () => {
    expect(check({ "core/src/effect.ts": 'import type {} from "effect/Effect"' })).toEqual([])
  })

  it.each([
    ["core", "catalog/x", "../calls/x.ts"],
    ["core", "checks/x", "../catalog/x.ts"],
    ["core", "clients/x", "../v3.0/index.ts"],
    ["core", "v3.0/x", "../events/index.ts"],
    ["core", "v3.0/x", "../v3.6/x.ts"],
    ["core", "calls/x", "../index.ts"],
    ["core", "errors", "./calls/x.ts"],
    ["core", "errors", "./index.ts"],
    ["rtm-bridge", "connection/x", "../session/x.ts"],
    ["rtm-bridge", "platform/x", "../connection/x.ts"],
    ["rtm-bridge", "session/x", "../rtm.ts"],
    ["web-api", "platform/x", "../transport/x.ts"],
    ["web-api", "transport/x", "../webhooks/x.ts"],
    ["testing", "service/x", "../v3.0/x.ts"],
    ["testing", "wires/x", "../fake-livechat.ts"]
  ])("%s's %s imports %s, against the direction", (name, file, target) => {
    const imported = `${name}/src/${posix.join(posix.dirname(file), target)}`
    const files = { [imported]: "export type A = 1", "core/src/events/index.ts": "export type A = 1" }
    const source = `import type {} from "${target}"`
    expect(check({ ...files, [`${name}/src/${file}.ts`]: source })).toEqual([
      `rooms packages/${name}/src/${file}.ts:1`
    ])
    expect(check({ ...files, [`${name}/src/${posix.dirname(file)}/y.test.ts`]: source })).toEqual([])
  })

  it("rooms import earlier rooms and the ground floor, and the root imports all", () => {
    expect(
      check({
        "core/src/checks/x.ts": 'import "../errors.ts"',
        "core/src/errors.ts": 'import "./json.ts"',
        "core/src/json.ts": "export {}",
        "core/src/v3.0/index.ts": 'import "../clients/x.ts"',
        "core/src/v3.6/x.ts": 'import "../v3.0/index.ts"',
        "core/src/clients/x.ts": 'import "../checks/x.ts"',
        "core/src/events/index.ts": 'import "../v3.6/x.ts"',
        "core/src/index.ts": 'import "./events/index.ts"',
        "testing/src/controls/x.ts": 'import "../wires/x.ts"',
        "testing/src/wires/x.ts": 'import "../v3.0/x.ts"',
        "testing/src/v3.0/x.ts": "export {}",
        "testing/src/conformance/x.ts": 'import "../index.ts"'
      })
    ).toEqual([])
  })

  it("a folder is no room", () => {
    expect(check({ "core/src/helpers/x.ts": "export {}" })).toEqual([
      "rooms packages/core/src/helpers/x.ts:1"
    ])
  })

  describe("what only a version may name", () => {
    const version = {
      "core/src/v3.0/index.ts": 'export const a = defineAction("send_event", {})',
      "core/src/v3.6/x.ts": 'export const b = defineEvent("chat_deactivated", {})'
    }

    it.each([
      'const a = "send_event"',
      "catalog.actions.send_event",
      'catalog.actions["send_event"]',
      'type A = "chat_deactivated"'
    ])("is named elsewhere: %s", (line) => {
      for (const file of ["core/src/calls/x.ts", "testing/src/service/x.ts", "rtm-bridge/src/rtm.ts"]) {
        expect(check({ ...version, [file]: `export {}\n${line}` })).toEqual([`wire-names packages/${file}:2`])
      }
    })

    it("is named by tests, comments, versions and fields of the same name", () => {
      expect(
        check({
          ...version,
          "core/src/calls/x.test.ts": 'const a = "send_event"',
          "testing/src/v3.0/x.ts": 'const a = "send_event"',
          "core/src/calls/x.ts":
            "// send_event\nexport const a = { send_event: 1 }\nexport const b = `send_event`"
        })
      ).toEqual([])
    })

    it("is not what has other meanings besides", () => {
      expect(
        check({
          "core/src/v3.0/index.ts": 'defineAction("ping", {})',
          "rtm-bridge/src/rtm.ts": "socket.ping()"
        })
      ).toEqual([])
    })
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

  it("a browser would get undici, ws or a module of Node", () => {
    expect(check({ "web-api/src/platform/fetch.global.ts": 'export { fetch } from "undici"' })).toEqual([
      "browser-safe packages/web-api/src/platform/fetch.global.ts:1"
    ])
    expect(check({ "rtm-bridge/src/index.ts": 'const load = () => import("ws")' })).toEqual([
      "browser-safe packages/rtm-bridge/src/index.ts:1"
    ])
    expect(check({ "web-api/src/effect.ts": 'import "node:stream"' })).toEqual([
      "browser-safe packages/web-api/src/effect.ts:1"
    ])
  })

  it("files that load each other", () => {
    expect(
      check({
        "core/src/a.ts": 'import "./b.ts"\nexport const a = 1',
        "core/src/b.ts": 'export * from "./a.ts"'
      })
    ).toEqual(["cycle packages/core/src/b.ts:1"])
    expect(check({ "core/src/a.ts": 'import "./a.ts"\nexport const a = 1' })).toEqual([
      "cycle packages/core/src/a.ts:1"
    ])
    expect(
      check({
        "core/src/a.ts": 'import type {} from "./b.ts"\nexport const a = 1',
        "core/src/b.ts": 'export * from "./a.ts"'
      })
    ).toEqual([])
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
