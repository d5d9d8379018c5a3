import { expect, it } from "vitest"
import { bundle } from "./bundle.ts"

/** The files of ours of which a page loads something at its start. */
const startOf = async (name: string): Promise<string> => {
  const { outputs } = await bundle(name, { sources: true })
  const files = Object.values(outputs).flatMap(({ inputs }) =>
    Object.entries(inputs).flatMap(([path, { bytesInOutput }]) => (bytesInOutput > 0 ? [path] : []))
  )
  return files.join("\n")
}

it.each(["joined", "joined-3.6"])(
  "%s: what handles events is not loaded before somebody consumes",
  async (name) => {
    const start = await startOf(name)
    expect(start).toMatch(/pipeline\/joiner\.ts/)
    expect(start).toMatch(/events\/consume\/late-consumers\.ts/)
    expect(start).not.toMatch(
      /events\/(consume\/(consumers?|consume-context|delivery-memory|handling|in-hand)|pipeline\/(join-memory|logged-delivery)|join\/enrichment)\.ts/
    )
    expect(start).not.toMatch(/logs\/(memory-store|memory-group|group|log-watch|log-writer)\.ts/)
  }
)

it.each(["joined", "joined-3.6"])(
  "%s: what is loaded for the stream on demand takes nothing out of the file that a page starts with",
  async (name) => {
    const { outputs } = await bundle(name, { sources: true })
    const shared = Object.values(outputs).filter(({ entryPoint }) => entryPoint === undefined)
    const files = shared.flatMap(({ inputs }) => Object.keys(inputs))
    expect(files.filter((path) => /core\/src\/events\//.test(path))).toEqual([])
    expect(Object.keys(outputs).length).toBeLessThanOrEqual(2)
  }
)

it.each(["joined", "joined-3.6"])(
  "%s: what asks for what was missed is not loaded before it is",
  async (name) => {
    const start = await startOf(name)
    expect(start).toMatch(/recovery\/late-repairs\.ts/)
    expect(start).not.toMatch(
      /recovery\/(repairs|gaps|beginning|refill|asker|plan)\.ts|join\/(fetched-threads|open-threads|forget)\.ts/
    )
  }
)

it.each(["web", "web-3.6", "joined"])(
  "%s: what sends files and runs hooks is not loaded before a call needs it",
  async (name) => {
    const start = await startOf(name)
    expect(start).toMatch(/transport\/transport\.ts/)
    expect(start).not.toMatch(
      /transport\/(form|hooks|uploads)\.ts|calls\/checked-streams?\.ts|node_modules\/.*ky/
    )
  }
)

it.each(["rtm", "rtm-3.6", "joined"])(
  "%s: what makes planned changes is not loaded before one is needed",
  async (name) => {
    const start = await startOf(name)
    expect(start).toMatch(/session\/(link|changes)\.ts/)
    expect(start).not.toMatch(/session\/(planned-change|token-renewal|expiry|overlap)\.ts/)
  }
)

it("a page of the RTM API loads nothing that only Node's sockets need", async () => {
  const start = await startOf("rtm-3.6")
  expect(start).toMatch(/platform\/lifecycle\.browser\.ts/)
  expect(start).not.toMatch(/core\/src\/.*lifecycle\.ts|\.node\.ts|frame-sender|load-ws/)
})

it("rxjs for engines of today makes a page of the RTM API smaller, as docs/browsers.md says", async () => {
  const page = await bundle("rtm-3.6-light", { sources: true })
  const modern = await bundle("rtm-3.6-light", { sources: true, conditions: ["es2015"] })
  expect(Math.round((page.bytes - modern.bytes) / 100)).toBe(8)
})

it.each(["rtm-light", "rtm-3.6-light"])("%s: what only the Web API needs is not loaded", async (name) => {
  const start = await startOf(name)
  expect(start).toMatch(/rtm-bridge\/src\/rtm\.ts/)
  expect(start).not.toMatch(/web-api\/|calls\/(limiter|held-streams|streams|response-headers)\.ts/)
})

it.each(["web-light", "web-3.6-light"])("%s: what only the RTM API needs is not loaded", async (name) => {
  const start = await startOf(name)
  expect(start).toMatch(/web-api\/src\/web-api\.ts/)
  expect(start).not.toMatch(/rtm-bridge\/|node_modules\/.*(rxjs|tslib)|frame-reader|events\/emitter/)
})

it.each(["web-light", "web-3.6-light", "rtm-light", "joined-light"])(
  "%s: a light catalog brings no check, no facts and nothing that registers webhooks",
  async (name) => {
    const start = await startOf(name)
    expect(start).toMatch(/generated\/light\.ts/)
    expect(start).not.toMatch(
      /core\/src\/checks\/(table|rules)\.ts|generated\/(checks|facts|written-checks|docs)\.ts|about|registration/
    )
  }
)
