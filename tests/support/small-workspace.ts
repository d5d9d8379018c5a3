import { type Manifest, type Unit } from "../../scripts/architecture/source.ts"
import { checkArchitecture } from "../../scripts/check-architecture.ts"

const entry = (file: string) => ({
  "@agent-chat/source": `./src/${file}.ts`,
  default: `./dist/${file}.js`
})

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
export const check = (
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
