import { readdirSync, readFileSync } from "node:fs"
import { v3_0 } from "@agent-chat/core/v3.0"
import { v3_6 } from "@agent-chat/core/v3.6"
import { describe, expect, it } from "vitest"
import { assemble } from "./assemble.ts"
import { timeOf } from "./service/time.ts"
import { type FakeVersion, Versions } from "./service/version.ts"
import type { RtmSession } from "./wires/rtm.ts"
import type { WebResponse } from "./wires/web-exchange.ts"
import { readWorld } from "./service/world-file.ts"
import { agent2, chatId, createFake, customerId, message, threadId, webClient } from "./test-support/fake.ts"
import { fake3_0 } from "./v3.0/index.ts"

/** A version as different as one can be from v3.0 that still has its actions: other paths, frames, names and bodies. */
const other: FakeVersion = {
  ...fake3_0,
  catalog: {
    ...v3_0,
    version: "9.9",
    events: { event_came: { ...v3_0.events.incoming_event, name: "event_came" } }
  },
  tell: (occurrence) =>
    occurrence.kind === "event-added"
      ? [{ name: "event_came", payload: { text: occurrence.event["text"], at: timeOf(occurrence.event) } }]
      : [],
  web: {
    ...fake3_0.web,
    actionPath: "/v9.9/do/",
    body: (value) => ({ payload: value, authorId: undefined })
  },
  rtm: {
    ...fake3_0.rtm,
    path: "/v9.9/socket",
    push: (name, payload) => `{"push":${JSON.stringify(name)},"of":"9.9","payload":${payload}}`
  },
  webhooks: { retryDelays: [], body: ({ told }) => ({ hook: told.name }) }
}

const withBoth = () => {
  const posted: unknown[] = []
  const fetch = async (request: Request) => {
    posted.push(await request.json())
    return new Response()
  }
  const parts = assemble({ clock: "virtual", fetch }, new Versions(fake3_0, other))
  const connect = (version: FakeVersion) => {
    const frames: any[] = []
    const session: RtmSession = parts.connect(
      { send: (text) => frames.push(JSON.parse(text)), close: () => {}, terminate: () => {}, cut: () => {} },
      undefined,
      version
    )
    session.receive(JSON.stringify({ action: "login", payload: { token: "Bearer any" } }))
    return frames
  }
  const post = (path: string, body: unknown) => {
    let answered: WebResponse | undefined
    parts.web.handle(
      {
        method: "POST",
        path,
        headers: { authorization: "Bearer any" },
        body: new TextEncoder().encode(JSON.stringify(body))
      },
      { respond: (response) => (answered = response), drop: () => {}, cut: () => {} }
    )
    return { status: answered?.status, body: JSON.parse(String(answered?.body)) }
  }
  return { parts, posted, connect, post }
}

describe("two versions over one state", () => {
  it("see the same chat, each on its own paths and in its own words", async () => {
    const { parts, posted, connect, post } = withBoth()
    const [old, young] = [connect(fake3_0), connect(other)]
    for (const [version, action] of [
      ["3.0", "incoming_event"],
      ["9.9", "event_came"],
      ["9.9", "incoming_event"]
    ] as const) {
      const webhook_id = `${version} ${action}`
      parts.service.state.webhooks.byId.set(webhook_id, {
        webhook_id,
        version,
        action,
        url: "https://hooks.example.com/",
        secret_key: "s"
      })
    }
    expect(post("/v9.9/do/send_event", { chat_id: chatId, event: message("to all") }).status).toBe(200)
    const event = { order: 5, text: "to all" }
    expect(old.slice(1)).toMatchObject([
      { action: "incoming_event", type: "push", payload: { chat_id: chatId, event } }
    ])
    const at = parts.service.clock.now() * 1000
    expect(young.slice(1)).toEqual([{ push: "event_came", of: "9.9", payload: { text: "to all", at } }])
    const read = post("/v3.0/agent/action/get_chat_threads", { chat_id: chatId, thread_ids: [threadId] })
    expect(read.body.chat.threads[0].events.at(-1)).toMatchObject(event)
    await parts.service.webhooks.idle()
    expect(posted).toMatchObject([{ action: "incoming_event", data: { event } }, { hook: "event_came" }])
  })

  it("answer on their own paths only", () => {
    const { post } = withBoth()
    const payload = { chat_id: chatId }
    for (const path of ["/v9.9/agent/action/close_thread", "/v3.0/do/close_thread"])
      expect(post(path, payload).body.error.message).toContain(`nothing at ${path}`)
    expect(post("/v3.1/agent/action/close_thread", payload).body.error.type).toBe("unsupported_version")
  })
})

describe("time in the state", () => {
  it("moves on within a thread, while v3.0 shows whole seconds", async () => {
    const fake = createFake()
    const web = webClient(fake)
    for (const text of ["a", "b", "c"]) await web.send_event({ chat_id: chatId, event: message(text) })
    const now = fake.clock.now() * 1000
    const events = fake.snapshot().chats[0]?.threads.at(-1)?.events.slice(-3) ?? []
    expect(events.map(({ order, time }) => [order, time])).toEqual([
      [5, now],
      [6, now + 1],
      [7, now + 2]
    ])
    const { chat } = await web.get_chat_threads({ chat_id: chatId, thread_ids: [threadId] })
    const shown = chat.threads?.[0]?.events?.slice(-3) ?? []
    expect(shown.map(({ timestamp }) => timestamp)).toEqual(Array(3).fill(Math.floor(now / 1_000_000)))
    expect(JSON.stringify(chat)).not.toContain('"time"')
  })

  it("is read in seconds from an older world", async () => {
    const world = readWorld(
      JSON.stringify({
        chats: [
          {
            id: "OLD",
            users: [{ id: customerId, type: "customer", last_seen_timestamp: 1473433501 }],
            threads: [
              {
                id: "T",
                timestamp: 1473433500,
                events: [
                  { id: "e", type: "message", text: "hi", author_id: customerId, timestamp: 1473433502 }
                ]
              }
            ]
          }
        ]
      })
    )
    const { chat } = await webClient(createFake({ world })).get_chat_threads({ chat_id: "OLD" })
    expect(chat).toMatchObject({
      users: [{ last_seen_timestamp: 1473433501 }],
      threads: [{ timestamp: 1473433500, events: [{ timestamp: 1473433502, order: 1 }] }]
    })
  })

  it("of the read marker is what was seen last", async () => {
    const fake = createFake()
    const web = webClient(fake)
    await web.add_user_to_chat({ chat_id: chatId, user_id: agent2, user_type: "agent" })
    await web.update_last_seen_timestamp({ chat_id: chatId, timestamp: 1600000000 })
    fake.customer(customerId).sees()
    const users = fake.snapshot().chats[0]?.users.map(({ seen_up_to }) => seen_up_to)
    const now = fake.clock.now() * 1000
    expect(users).toEqual([now, 1600000000_000_000, now])
  })
})

describe("the rooms", () => {
  /** Which rooms each may import from; `.` is the root with the entries. */
  const below: Readonly<Record<string, readonly string[]>> = {
    service: [],
    "v3.0": ["service"],
    "v3.6": ["service"],
    wires: ["service"],
    controls: ["service", "wires"],
    endpoints: ["service", "wires", "controls", "page"],
    conformance: ["service", "."]
  }

  it.each(Object.entries(below))("let %s import from %j and from itself only", (room, allowed) => {
    const root = new URL(".", import.meta.url)
    const roomOf = (url: URL): string => {
      const [first = "", ...rest] = url.pathname.slice(root.pathname.length).split("/")
      return rest.length === 0 ? "." : first
    }
    const files = readdirSync(new URL(room, root), { recursive: true, encoding: "utf8" }).filter(
      (file) => file.endsWith(".ts") && !/\.test\.|test-support/.test(file)
    )
    const wrong = files.flatMap((file) => {
      const url = new URL(`${room}/${file}`, root)
      const imports = [...readFileSync(url, "utf8").matchAll(/from "(\.[^"]+)"/g)]
      return imports
        .map(([, path = ""]) => roomOf(new URL(path, url)))
        .filter((other) => other !== room && !allowed.includes(other))
        .map((other) => `${room}/${file} imports from ${other}`)
    })
    expect(files.length).toBeGreaterThan(0)
    expect(wrong).toEqual([])
  })
})

describe("what no version owns", () => {
  const files = ["service", "wires", "controls", "endpoints", "conformance"].flatMap((room) =>
    readdirSync(new URL(room, import.meta.url), { recursive: true, encoding: "utf8" })
      .filter((file) => file.endsWith(".ts") && !/\.test\.|^v\d/.test(file))
      .map((file) => `${room}/${file}`)
  )

  it("names no action and no event", () => {
    const names = new Set(
      [v3_0, v3_6].flatMap(({ actions, events }) => [...Object.keys(actions), ...Object.keys(events)])
    )
    // English and fields as well as names.
    for (const word of ["login", "logout", "ping", "multicast"]) names.delete(word)
    const found = files.flatMap((file) => {
      const code = readFileSync(new URL(file, import.meta.url), "utf8").replaceAll(/\/\*\*.*?\*\//gs, "")
      const words = code.match(/[a-z]+(?:_[a-z]+)*/g) ?? []
      return words.filter((word) => names.has(word)).map((word) => `${file}: ${word}`)
    })
    expect(files.length).toBeGreaterThan(40)
    expect(found).toEqual([])
  })

  it("imports no version", () => {
    // The suite is an entry, which brings its versions along.
    const rooms = files.filter((file) => !file.startsWith("conformance/"))
    const found = rooms.filter((file) =>
      /from "[^"]*\/v\d+\.\d+[/"]/.test(readFileSync(new URL(file, import.meta.url), "utf8"))
    )
    expect(found).toEqual([])
  })
})
