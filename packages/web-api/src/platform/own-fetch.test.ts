import { text } from "node:stream/consumers"
import { fetch as undiciFetch } from "undici"
import { describe, expect, it } from "vitest"
import { type WebApiOptions } from "../web-api.ts"
import { serve, clientOf, reply, content, read } from "./test-support/servers.ts"

const texts = () => Promise.resolve(JSON.stringify(reply))

describe("a `fetch` of the user", () => {
  it("is called with an address and plain values", async () => {
    const seen: unknown[][] = []
    const fetch: WebApiOptions["fetch"] = (...given) => {
      seen.push(given)
      return Promise.resolve(Response.json(reply))
    }
    for (const hooks of [undefined, { beforeRequest: [() => {}] }]) {
      await read("http://127.0.0.1:9", { fetch, hooks })
      await clientOf("http://127.0.0.1:9", { fetch, hooks }).upload_file({ file: new Blob(["text"]) })
    }
    for (const [url, init, ...rest] of seen as [string, Record<string, unknown>, ...unknown[]][]) {
      expect(rest).toEqual([])
      expect(url).toMatch(/^http:\/\/127\.0\.0\.1:9\/v3\.0\/agent\/action\//)
      expect(init["signal"]).toBeInstanceOf(AbortSignal)
      expect(Object.getPrototypeOf(init["headers"])).toBe(Object.prototype)
      expect(init["method"]).toBe("POST")
      expect(typeof init["body"] === "string" || init["body"] instanceof ArrayBuffer).toBe(true)
    }
    expect(seen).toHaveLength(4)
  })

  const fetches: Record<string, WebApiOptions["fetch"]> = {
    "of undici": undiciFetch,
    "that passes on text and values": (url: string | URL, init) => fetch(String(url), init),
    "that answers with as little as is read": async (url, init) => {
      const response = await fetch(url, init)
      return {
        status: response.status,
        headers: { get: (name) => response.headers.get(name) },
        text: () => response.text()
      }
    }
  }
  it.each(Object.entries(fetches))("%s does, for calls and for uploads", async (_name, own) => {
    let form = ""
    const baseUrl = await serve(async (request, response) => {
      form = await text(request)
      response.end(form.startsWith("--") ? JSON.stringify({ url: "https://cdn.invalid" }) : content)
    })
    expect(await read(baseUrl, { fetch: own })).toEqual(reply)
    const file = { stream: new Blob(["some text"]).stream(), name: "a.txt" }
    expect(await clientOf(baseUrl, { fetch: own }).upload_file({ file })).toEqual({
      url: "https://cdn.invalid"
    })
    expect(form).toContain('filename="a.txt"\r\nContent-Type: text/plain\r\n\r\nsome text\r\n')
  })

  class Decrypted extends Response {
    override text = texts
  }
  class Unpacked extends Response {
    override async text() {
      return JSON.stringify(reply)
    }
  }
  it.each([
    [
      "an object",
      () => ({ status: 200, headers: new Headers(), body: new Blob(["?"]).stream(), text: texts })
    ],
    ["a response with a text of its own", () => new Decrypted("?")],
    ["a class of its own", () => new Unpacked("?")]
  ])("may say another text than the body: %s", async (_name, answer) => {
    for (const hooks of [undefined, { afterResponse: [] }]) {
      const fetch = (() => Promise.resolve(answer())) as WebApiOptions["fetch"]
      expect(await read("http://127.0.0.1:9", { fetch, hooks })).toEqual(reply)
    }
  })

  it("that returns a body somebody has read is told so, and not asked again", async () => {
    let asked = 0
    const client = clientOf("http://127.0.0.1:9", {
      retry: undefined,
      fetch: async () => {
        asked++
        const response = Response.json(reply)
        await response.text()
        return response
      }
    })
    await expect(client.get_chat_threads({ chat_id: "c" })).rejects.toMatchObject({
      _tag: "DecodeError",
      retryable: false,
      expected: "a body that nobody has read"
    })
    expect(asked).toBe(1)
  })

  it("is done with once its answer is, whatever that was", async () => {
    const signals: AbortSignal[] = []
    const answers: Record<string, () => Promise<unknown>> = {
      "read already": async () => {
        const response = Response.json(reply)
        await response.text()
        return response
      },
      "throws at once": async () => ({
        status: 200,
        headers: new Headers(),
        text: () => {
          throw new Error("no text")
        }
      }),
      "has no headers": async () => ({ status: 200, text: async () => "{}" })
    }
    for (const answer of Object.values(answers)) {
      for (const hooks of [undefined, { afterResponse: [] }]) {
        const client = clientOf("http://127.0.0.1:9", {
          hooks,
          fetch: ((_url, { signal }) => {
            signals.push(signal)
            return answer()
          }) as WebApiOptions["fetch"]
        })
        await expect(client.get_chat_threads({ chat_id: "c" })).rejects.toBeInstanceOf(Error)
        await client.close()
      }
    }
    // What is closed cuts what is still under way.
    expect(signals.map(({ aborted }) => aborted)).toEqual(signals.map(() => false))
    expect(signals).toHaveLength(6)
  })

  it("that listens to no signal is left when the call ends", async () => {
    const client = clientOf("http://127.0.0.1:9", { fetch: () => new Promise(() => {}), maxConcurrent: 1 })
    const controller = new AbortController()
    const first = client.get_chat_threads({ chat_id: "c" }, { signal: controller.signal })
    setTimeout(() => controller.abort("enough"), 10)
    await expect(first).rejects.toBe("enough")
    // Its place is free again.
    await expect(client.get_chat_threads({ chat_id: "c" }, { timeout: 20 })).rejects.toMatchObject({
      _tag: "TimeoutError",
      phase: "awaiting"
    })
  })
})
