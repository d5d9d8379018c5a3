// Tests that move the time end what they wait for, whichever tool they move it with and whichever of the clocks it moves.
import { execFile } from "node:child_process"
import { fileURLToPath } from "node:url"
import { promisify } from "node:util"
import { expect, it } from "vitest"

/** How a test takes over the time: what it imports, and what moves the time. */
const tools: Readonly<Record<string, string>> = {
  "node:test, setTimeout alone": `
    const { mock } = await import("node:test")
    mock.timers.enable({ apis: ["setTimeout"] })
    const advance = (by) => mock.timers.tick(by)`,
  "node:test, all there are": `
    const { mock } = await import("node:test")
    mock.timers.enable()
    const advance = (by) => mock.timers.tick(by)`,
  "sinon and jest, all there are": `
    const FakeTimers = await import("@sinonjs/fake-timers")
    const clock = FakeTimers.install()
    const advance = (by) => clock.tick(by)`,
  "sinon, setTimeout alone": `
    const FakeTimers = await import("@sinonjs/fake-timers")
    const clock = FakeTimers.install({ toFake: ["setTimeout", "clearTimeout"] })
    const advance = (by) => clock.tick(by)`,
  "sinon, without performance": `
    const FakeTimers = await import("@sinonjs/fake-timers")
    const clock = FakeTimers.install({ toFake: ["setTimeout", "clearTimeout", "setInterval", "clearInterval", "Date"] })
    const advance = (by) => clock.tick(by)`
}

const program = (tool: string, when: "before" | "after"): string => `
const flush = setImmediate
${when === "before" ? tool : ""}
const { ConnectionError, createClient, Limiter } = await import("@agent-chat/core")
const { v3_0 } = await import("@agent-chat/core/v3.0")
${when === "after" ? tool : ""}
/** Moves the time until the promise is settled, and says after how many seconds it was. */
const settled = async (promise) => {
  let outcome
  promise.then((value) => (outcome = "ok"), (error) => (outcome = error._tag + " " + (error.phase ?? error.type ?? error.reason)))
  for (let second = 0; second <= 100; second++) {
    for (let i = 0; i < 3; i++) await new Promise((resolve) => flush(resolve))
    if (outcome !== undefined) return outcome + " " + second
    advance(1000)
  }
  return "never"
}
const never = () => new Promise(() => {})
const client = (execute, options) =>
  createClient(v3_0, new Limiter({ kind: "web", catalog: v3_0, execute }), { validate: "off", ...options })
const lost = (delivery) => Promise.reject(new ConnectionError({ reason: "lost", delivery }))
const message = { chat_id: "C", event: { type: "message", text: "hi" } }
const first = (one, then) => { let calls = 0; return (request) => (++calls === 1 ? one : then)(request) }
const ok = async () => ({ ok: true, payload: {} })
const busy = async () => ({ ok: false, error: { type: "too_many_requests", message: "" }, retryAfter: 4000 })
const sent = (request) => { request.onSent(); return never() }

const one = client(sent)
console.log("deadline:", await settled(one.start_chat({}, { timeout: 7000 })), await settled(one.get_customers({})))
console.log("retry:", await settled(client(first(() => lost("not-sent"), ok), { retry: () => 5000 }).start_chat({})))
console.log("look-up:", await settled(client(first(() => lost("unknown"), never), { retry: () => 1000 }).send_event(message)))
console.log("pause:", await settled(client(first(busy, ok), { retry: () => 0 }).start_chat({})))
process.exit(0)
`

const run = promisify(execFile)

it.concurrent.each(
  Object.entries(tools).flatMap(([name, tool]) =>
    (["before", "after"] as const).map((when) => [name, when, tool] as const)
  )
)("%s, taken over %s the SDK is loaded", async (_name, when, tool) => {
  const flags = [
    "--disable-warning=ExperimentalWarning",
    "--conditions=@agent-chat/source",
    "--input-type=module"
  ]
  const { stdout } = await run(process.execPath, [...flags, "--eval", program(tool, when)], {
    cwd: fileURLToPath(new URL(".", import.meta.url)),
    timeout: 50_000
  })
  const seconds = (line: string, about: string) => {
    const found = stdout.split("\n").find((each) => each.startsWith(about)) ?? `${about} nothing`
    expect(found).toMatch(new RegExp(`^${line}$`))
  }
  seconds("deadline: TimeoutError awaiting (?:7|8) TimeoutError awaiting (?:30|31)", "deadline")
  seconds("retry: ok (?:5|6)", "retry")
  seconds("look-up: ConnectionError lost (?:30|31)", "look-up")
  seconds("pause: ok (?:4|5)", "pause")
})
