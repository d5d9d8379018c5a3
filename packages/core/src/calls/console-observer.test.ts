import { describe, expect, it } from "vitest"
import { createClient } from "../clients/promise.ts"
import { ConnectionError } from "../errors.ts"
import type { Transport } from "../catalog/transport.ts"
import { v3_0 } from "../v3.0/index.ts"
import { consoleObserver } from "./console-observer.ts"

const recorded = () => {
  const lines: string[] = []
  const write = (level: string) => (line: string) => void lines.push(`${level} ${line}`)
  return { lines, console: { log: write("log"), warn: write("warn"), error: write("error") } }
}

/** Fails once, not sent, then answers. */
const transport = (): Transport<"web"> => {
  let attempts = 0
  return {
    kind: "web",
    execute: async () => {
      if (++attempts === 1) throw new ConnectionError({ reason: "refused", delivery: "not-sent" })
      return { ok: true, payload: { chat: 1 }, status: 200, requestId: "r-1" }
    }
  }
}

describe("consoleObserver", () => {
  it("writes a line for all that happens, and shows no payload", async () => {
    const { lines, console } = recorded()
    const client = createClient(v3_0, transport(), { observe: consoleObserver({ console }), retry: () => 0 })
    await client.get_chat_threads({ chat_id: "secret-chat" })
    await client.safe.get_chat_threads({} as never)
    const aborted = client.get_chat_threads({ chat_id: "C" }, { signal: AbortSignal.abort("no") })
    await expect(aborted).rejects.toBe("no")
    const said = lines.map((line) =>
      line.replace(/(get_chat_threads) \S+/, "$1 ID").replace(/after \d+ ms/, "after N ms")
    )
    expect(said).toEqual([
      "log agent-chat web get_chat_threads ID attempt 1",
      expect.stringMatching(
        /^warn agent-chat web get_chat_threads ID again in 0 ms, as ConnectionError: .*refused/
      ),
      "log agent-chat web get_chat_threads ID attempt 2",
      expect.stringMatching(/^warn agent-chat unexpected-reply: action=get_chat_threads ID answer to/),
      "log agent-chat web get_chat_threads ID answered 200 (r-1) after N ms",
      expect.stringMatching(
        /^error agent-chat web get_chat_threads ID failed \(not-sent\): InvalidRequestError/
      ),
      "warn agent-chat web get_chat_threads ID aborted after 0 attempts"
    ])
    expect(lines.join("\n")).not.toContain("secret-chat")
  })

  it("shows payloads when asked, no more than fits a screen", async () => {
    const { lines, console } = recorded()
    const observe = consoleObserver({ console, payloads: true })
    const client = createClient(v3_0, transport(), { observe, validate: "off" })
    await client.get_chat_threads({ chat_id: "C" })
    await client.get_chat_threads({ chat_id: "C".repeat(10_000) })
    expect(lines[0]).toContain('attempt 1 {"chat_id":"C"}')
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThan(2200)
  })

  it("shows the token of a login not even then, and hands it to no observer", async () => {
    const { lines, console } = recorded()
    const seen: unknown[] = []
    const rtm: Transport<"rtm"> = { kind: "rtm", execute: async () => ({ ok: true, payload: {} }) }
    const observe = [
      consoleObserver({ console, payloads: true }),
      { onRequest: ({ payload }: { payload: unknown }) => void seen.push(payload) }
    ]
    await createClient(v3_0, rtm, { observe, validate: "off" }).login({ token: "Bearer dal:secret" })
    expect(seen).toEqual([{ token: "***" }])
    expect(lines.join("\n")).not.toContain("secret")
  })

  it("refuses what it cannot write to", () => {
    for (const options of [{ console: {} }, { console: null }, { payload: true }, { payloads: "yes" }]) {
      expect(() => consoleObserver(options as never)).toThrow(
        expect.objectContaining({ _tag: "ConfigurationError", option: Object.keys(options)[0] })
      )
    }
  })
})
