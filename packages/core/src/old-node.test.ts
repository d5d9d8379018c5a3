import { afterEach, expect, it, vi } from "vitest"
import { complaintAbout } from "./old-node.ts"

afterEach(() => {
  vi.unstubAllGlobals()
  vi.resetModules()
})

it.each(["22.19.0", "22.20.1", "24.0.0", "100.0.0"])("has nothing against Node %s", (version) => {
  expect(complaintAbout(version)).toBeUndefined()
})

it.each(["0.12.18", "18.20.8", "20.20.2", "22.2.0", "22.18.9"])(
  "names Node %s and what is needed",
  (version) => {
    expect(complaintAbout(version)).toBe(
      `@agent-chat needs Node 22.19 or later, and this is ${version}: what works may break without notice`
    )
  }
)

it("warns when the packages are imported, once", async () => {
  const emitWarning = vi.fn()
  const { process } = globalThis as { readonly process?: object }
  vi.stubGlobal("process", { ...process, versions: { node: "20.20.2" }, emitWarning })
  vi.resetModules()
  await import("./index.ts")
  await import("./index.ts")
  expect(emitWarning.mock.calls).toEqual([
    [expect.stringContaining("this is 20.20.2"), { code: "AGENT_CHAT_NODE" }]
  ])
})
