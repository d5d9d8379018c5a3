import { posix } from "node:path"
import { describe, expect, it } from "vitest"
import { check } from "./support/small-workspace.ts"

describe("the check of what is kept apart", () => {
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
})
