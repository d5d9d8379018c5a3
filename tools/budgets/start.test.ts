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
