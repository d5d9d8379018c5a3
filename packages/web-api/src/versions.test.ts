import { Readable } from "node:stream"
import { basic, paginate } from "@agent-chat/core"
import { v3_0 } from "@agent-chat/core/v3.0"
import { v3_6 } from "@agent-chat/core/v3.6"
import { describe, expect, it } from "vitest"
import { createWebApi, type WebApiOptions } from "./web-api.ts"
import { closeAfterEach, closing, json, serve, serveRaw } from "./test-support/http-service.ts"

type Options = Partial<Omit<WebApiOptions, "authorId" | "bodyForm">>

const clientOf = (options: Options) => closing(createWebApi(v3_6, { token: "dal:secret-token", ...options }))

closeAfterEach()

const event = { type: "message", text: "hi", visibility: "all" } as const

describe("a client of v3.6", () => {
  it("posts the payload as flat JSON to the version's path, and names no region", async () => {
    const seen: unknown[] = []
    const baseUrl = await serve((body, { headers, method, url }, response) => {
      seen.push([
        method,
        url,
        JSON.parse(body),
        headers.authorization,
        headers["x-region"],
        headers["content-type"]
      ])
      json(response, { event_id: "E_1", later: true })
    })
    expect(await clientOf({ baseUrl }).send_event({ chat_id: "c", event })).toEqual({
      event_id: "E_1",
      later: true
    })
    const [[method, url, body, authorization, region, type]] = seen as [unknown[]]
    expect([method, url, authorization, region, type]).toEqual([
      "POST",
      "/v3.6/agent/action/send_event",
      "Bearer dal:secret-token",
      undefined,
      "application/json"
    ])
    expect(body).toEqual({ chat_id: "c", event: { ...event, custom_id: expect.any(String) } })
  })

  it("says who it is by any credentials: a token, a personal access token, a bot's token for a call alone", async () => {
    const seen: unknown[] = []
    const baseUrl = await serve((_body, { headers }, response) => {
      seen.push(headers.authorization)
      json(response, {})
    })
    const pat = basic("account", "fra:pat")
    await clientOf({ baseUrl, token: pat }).unfollow_chat({ id: "c" })
    await clientOf({ baseUrl }).unfollow_chat({ id: "c" }, { token: "bot.jwt.token" })
    expect(seen).toEqual([`Basic ${btoa("account:fra:pat")}`, "Bearer bot.jwt.token"])
  })

  it("hands out lists as lists", async () => {
    const statuses = [{ agent_id: "agent@example.com", status: "accepting_chats", later: 1 }]
    const baseUrl = await serve((_body, _request, response) => json(response, statuses))
    const client = clientOf({ baseUrl, validate: "strict" })
    expect(await client.list_routing_statuses()).toEqual(statuses)
  })

  it.each(["", "{}", "null"])("takes %j for the answer of what has nothing to say", async (answer) => {
    const baseUrl = await serve((_body, _request, response) => {
      response.writeHead(200, { "Content-Type": "application/json" })
      response.end(answer)
    })
    expect(await clientOf({ baseUrl, validate: "strict" }).deactivate_chat({ id: "c" })).toEqual({})
  })

  it("uploads as the part file", async () => {
    const seen: unknown[] = []
    const baseUrl = await serveRaw(async (request, response) => {
      const form = await new Response(Readable.toWeb(request) as ReadableStream, {
        headers: { "Content-Type": request.headers["content-type"]! }
      }).formData()
      for (const [name, value] of form) seen.push([name, await (value as File).text(), (value as File).name])
      json(response, { url: "https://cdn.invalid/file" })
    })
    const file = new File(["content"], "a.txt", { type: "text/plain" })
    expect(await clientOf({ baseUrl }).upload_file({ file })).toEqual({ url: "https://cdn.invalid/file" })
    expect(seen).toEqual([["file", "content", "a.txt"]])
  })

  it("repeats a write that was refused because there were too many", async () => {
    let requests = 0
    const baseUrl = await serve((_body, _request, response) => {
      const error = { type: "too_many_requests", message: "Too many requests" }
      if (requests++ === 0) json(response, { error }, 429, { "Retry-After": "0" })
      else json(response, {})
    })
    await clientOf({ baseUrl }).deactivate_chat({ id: "c" })
    expect(requests).toBe(2)
  })

  it("asks for further pages by their id alone", async () => {
    const seen: unknown[] = []
    const baseUrl = await serve((body, { url }, response) => {
      const payload = JSON.parse(body) as { page_id?: string }
      seen.push([url?.split("/").at(-1), payload])
      const isLast = payload.page_id === "2"
      const list = url?.endsWith("list_threads") === true ? "threads" : "chats_summary"
      const id = payload.page_id ?? "0"
      json(response, { [list]: [{ id, users: [] }], found: 2, ...(isLast ? {} : { next_page_id: "2" }) })
    })
    const client = clientOf({ baseUrl, validate: "off" })
    const ids: string[] = []
    for await (const { id } of paginate(client, "list_chats", { filters: { group_ids: [1] }, limit: 10 }))
      ids.push(id)
    for await (const { id } of paginate(client, "list_threads", { chat_id: "c", limit: 3 })) ids.push(id)
    expect(ids).toEqual(["0", "2", "0", "2"])
    expect(seen).toEqual([
      ["list_chats", { filters: { group_ids: [1] }, limit: 10 }],
      ["list_chats", { page_id: "2" }],
      ["list_threads", { chat_id: "c", limit: 3 }],
      ["list_threads", { chat_id: "c", page_id: "2" }]
    ])
  })

  it.each([
    ["authorId", { authorId: "bot" }],
    ["bodyForm", { bodyForm: "payload" }],
    ["organizationId", { organizationId: "z6ddb" }]
  ])("has no option %s", (option, given) => {
    const make = () => createWebApi(v3_6, { token: "t", ...given })
    expect(make).toThrow(expect.objectContaining({ _tag: "ConfigurationError", option }))
  })

  it("has no bot in whose name a call is made", async () => {
    const client = clientOf({ baseUrl: "http://127.0.0.1:1" })
    await expect(client.unfollow_chat({ id: "c" }, { authorId: "bot" } as never)).rejects.toMatchObject({
      _tag: "ConfigurationError",
      option: "authorId",
      message: expect.stringContaining("v3.6 has no such option")
    })
  })
})

describe("the region of a client of v3.6", () => {
  /** A service of several regions, seen from where requests go. */
  const service = (homes: Record<string, string>) => {
    const seen: unknown[] = []
    const fetch: WebApiOptions["fetch"] = async (url, { headers }) => {
      const token = headers["Authorization"]!.replace("Bearer ", "")
      const region = headers["X-Region"]
      seen.push([new URL(url).host, region])
      const home = homes[token] ?? "dal"
      return home === (region ?? "dal")
        ? Response.json({})
        : Response.json(
            { error: { type: "misdirected_request", message: "Wrong region", data: { region: home } } },
            { status: 421 }
          )
    }
    return { seen, fetch }
  }

  it("is none until the service names one, which then goes with the token, in header and host", async () => {
    const { seen, fetch } = service({ abroad: "fra" })
    const client = clientOf({ token: "abroad", fetch })
    await client.unfollow_chat({ id: "c" })
    await client.unfollow_chat({ id: "c" })
    const fra = ["api-fra.livechatinc.com", "fra"]
    expect(seen).toEqual([["api.livechatinc.com", undefined], fra, fra])
  })

  it("of one token does not send another one round in circles", async () => {
    const { seen, fetch } = service({ abroad: "fra" })
    const client = clientOf({ token: "abroad", fetch })
    for (const token of ["abroad", "home", "abroad", "home"])
      await client.unfollow_chat({ id: "c" }, { token })
    // Each is misdirected once at most.
    expect(seen).toHaveLength(6)
  })

  it("stays the one that was given", async () => {
    const { seen, fetch } = service({ abroad: "fra" })
    const client = clientOf({ token: "abroad", region: "dal", fetch })
    await expect(client.unfollow_chat({ id: "c" })).rejects.toMatchObject({ region: "fra" })
    expect(seen).toEqual([["api.livechatinc.com", "dal"]])
  })

  it.each(["constructor", "__proto__", "toString"])(
    "is never found in what all objects have: %s",
    async (region) => {
      const { seen, fetch } = service({ abroad: region })
      await clientOf({ token: "abroad", fetch }).safe.unfollow_chat({ id: "c" })
      for (const [host] of seen as [string][]) expect(host).toBe("api.livechatinc.com")
    }
  )
})

it("keeps the options of v3.0 to v3.0", () => {
  const older = closing(createWebApi(v3_0, { token: "t", authorId: "bot", bodyForm: "payload" }))
  expect(older.catalog.version).toBe("3.0")
})

it("tells once of each stage of the version that ends, whatever the answer", async () => {
  let answers = 0
  const baseUrl = await serve((_body, _request, response) => {
    const headers = answers++ < 2 ? { Legacy: "2999-12-31" } : { Deprecation: "2020-01-01" }
    if (answers % 2 === 0) json(response, { error: { type: "validation", message: "no" } }, 400, headers)
    else json(response, {}, 200, headers)
  })
  const told: unknown[] = []
  const client = clientOf({ baseUrl, observe: { onDiagnostic: (each) => told.push(each) } })
  for (let n = 0; n < 4; n++) {
    await client.safe.unfollow_chat({ id: "c" })
  }
  expect(told).toEqual([
    { kind: "api-lifecycle", version: "3.6", stage: "legacy", endsAt: "2999-12-31", soon: false },
    { kind: "api-lifecycle", version: "3.6", stage: "deprecated", endsAt: "2020-01-01", soon: true }
  ])
})
