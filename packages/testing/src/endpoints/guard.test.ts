import { once } from "node:events"
import { get as httpGet, type IncomingMessage } from "node:http"
import { describe, expect, it } from "vitest"
import { WebSocket } from "ws"
import { customer, openDesk } from "../test-support/desk.ts"
import { customerId } from "../test-support/fake.ts"

/** A GET with any header, which `fetch` does not allow. */
const bareGet = async (url: string, headers: Record<string, string>) => {
  const request = httpGet(url, { headers })
  const [response] = (await once(request, "response")) as [IncomingMessage]
  response.resume()
  return { status: response.statusCode, headers: response.headers }
}

describe("the guard", () => {
  it.each([
    [{ Host: "evil.example.com" }, 403],
    [{ Origin: "https://evil.example.com" }, 403],
    [{ Origin: "null" }, 403],
    [{ Origin: "http://127.0.0.1:1" }, 403],
    [{ "Sec-Fetch-Site": "cross-site" }, 403],
    [{ "Sec-Fetch-Site": "same-site" }, 403],
    [{ "Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "navigate", "Sec-Fetch-Dest": "document" }, 403],
    [{ "Sec-Fetch-Site": "same-origin" }, 200],
    [{ "Sec-Fetch-Site": "none" }, 200],
    [{ Host: "localhost" }, 200],
    [{ Host: "livechat:4010" }, 200],
    [{ Host: "[::1]:4010" }, 200],
    [{ Host: "host.docker.internal:4010" }, 200],
    [{}, 200]
  ])("lets in what %j names: %i", async (headers, status) => {
    await using desk = await openDesk()
    for (const path of ["/_fake/world", "/_fake/feed"]) {
      const answer = await bareGet(`${desk.fake.webUrl}${path}`, headers)
      expect(answer.status).toBe(status)
      expect(answer.headers["access-control-allow-origin"]).toBeUndefined()
    }
  })

  it("answers no preflight, and opens no feed to another origin", async () => {
    await using desk = await openDesk()
    const preflight = await desk.ask("OPTIONS", customer(customerId, "says"), undefined, {
      Origin: "https://evil.example.com",
      "Access-Control-Request-Method": "POST"
    })
    expect(preflight.status).toBe(403)
    expect(preflight.headers.get("access-control-allow-methods")).toBeNull()
    const socket = new WebSocket(`${desk.fake.webUrl.replace("http", "ws")}/_fake/feed`, {
      origin: "https://evil.example.com"
    })
    const [error] = (await once(socket, "error")) as [Error]
    expect(error.message).toContain("404")
  })

  it("lets a name in that the fake was told to listen on", async () => {
    await using desk = await openDesk({ host: "localhost" })
    expect((await bareGet(`${desk.fake.webUrl}/_fake/world`, {})).status).toBe(200)
  })
})

describe("what is asked wrongly", () => {
  it.each([
    ["POST", customer(customerId, "says"), {}, 400, "text should be a string"],
    [
      "POST",
      customer(customerId, "says"),
      { text: "hi", txt: 1 },
      400,
      "txt is not known; did you mean text?"
    ],
    ["POST", customer(customerId, "says"), { text: "" }, 400, "text should not be empty"],
    ["POST", customer(customerId, "rates"), { score: 2 }, 400, "score should be 0 or 1"],
    ["POST", customer(customerId, "uploads"), undefined, 400, "The body should be the file"],
    ["POST", "/_fake/faults", { kind: "fial" }, 400, "kind should be"],
    ["POST", "/_fake/faults", { kind: "delay" }, 400, "ms is missing"],
    ["POST", "/_fake/faults", { kind: "fail", action: "sendevent" }, 400, "did you mean send_event?"],
    ["POST", "/_fake/clock", {}, 400, "give advance or skew"],
    ["GET", customer(customerId, "heard?timeout=soon"), undefined, 400, "timeout should be an integer"],
    ["GET", "/_fake/calls?name=x", undefined, 400, "name is not known"],
    ["GET", "/_fake/feed?after=x", undefined, 400, "after should be the id of a record"],
    ["GET", "/_fake/customer", undefined, 404, "openapi.json says what there is"],
    ["GET", customer(customerId, "says"), undefined, 400, "Use POST at"],
    [
      "POST",
      "/_fake/webhooks",
      { url: "here", action: "incoming_event", secret: "s" },
      400,
      "url should be an absolute URL"
    ]
  ])("%s %s %j: %i %s", async (method, path, body, status, message) => {
    await using desk = await openDesk()
    const answer = await desk.ask(method, path, body)
    expect(answer.status).toBe(status)
    expect(answer.body.error.message).toContain(message)
  })

  it("is said of a body that is no JSON object", async () => {
    await using desk = await openDesk()
    for (const body of ["no json", "[]", "7"]) {
      const response = await fetch(`${desk.fake.webUrl}/_fake/faults`, { method: "POST", body })
      expect(response.status).toBe(400)
    }
  })
})
