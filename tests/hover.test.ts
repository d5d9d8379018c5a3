import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { LanguageServer } from "./hover/language-server.ts"

const program = (catalog: string) => `
import { v3_0 } from "${catalog}"
import { createClient, type Transport } from "@agent-chat/core"
declare const web: Transport<"web">
declare const rtm: Transport<"rtm">
const client = createClient(v3_0, web)
const { event } = await client.send_event({ chat_id: "c", event: { type: "message", text: "hi" } })
if (event.type === "message") console.log(event.order)
const result = await client.safe.send_file({ chat_id: "c", file: new Blob() })
createClient(v3_0, rtm).login({ token: "t" })
v3_0.events.incoming_event
`

let server: LanguageServer
beforeAll(async () => {
  server = await LanguageServer.start()
})
afterAll(() => server.stop())

describe.each(["@agent-chat/core/v3.0", "@agent-chat/core/v3.0/light"])("hovering over %s", (catalog) => {
  const open = () => server.open(`tests/hover/${catalog.replaceAll("/", "-")}.ts`, program(catalog))

  it("shows what an action does, with scopes, events, limits, errors and an example", async () => {
    const text = await open().hover("client.send_event")
    expect(text).toContain("SendEventRequest")
    expect(text).toContain("Adds an event to a chat")
    expect(text).toContain("Scopes: any one of `chats.conversation--all:rw`")
    expect(text).toContain("`incoming_chat_thread` (push and webhook)")
    expect(text).toContain("text of at most 16384 bytes of UTF-8")
    expect(text).toContain("Idempotency: keyed")
    expect(text).toContain("InvalidRequestError")
    expect(text).toContain("await client.send_event({")
  })

  it("shows what fields mean, those that are sent and those that arrive", async () => {
    const file = open()
    expect(await file.hover("{ chat_id")).toContain("The chat.")
    expect(await file.hover('"message", text')).toContain("At most 16 KB")
    expect(await file.hover("event.order")).toContain("Sort by it, never by `timestamp`")
    expect(await file.hover('"c", file')).toContain("At most 10 MB")
  })

  it("shows safe methods, actions of one transport and events", async () => {
    const file = open()
    expect(await file.hover("safe.send_file")).toContain("Uploads a file into a chat")
    expect(await file.hover(".login")).toContain("RTM API only")
    expect(await file.hover("events.incoming_event")).toContain("An event was added to a thread")
  })
})

const program3_6 = (catalog: string) => `
import { v3_6 } from "${catalog}"
import { createClient, type Transport } from "@agent-chat/core"
declare const web: Transport<"web">
declare const rtm: Transport<"rtm">
const client = createClient(v3_6, web)
await client.send_event({ chat_id: "c", event: { type: "message", text: "hi" } })
const { thread } = await client.get_chat({ chat_id: "c" })
thread?.created_at
const result = await client.safe.upload_file({ file: new Blob() })
await client.list_routing_statuses()
createClient(v3_6, rtm).login({ token: "t" })
v3_6.events.incoming_event
`

describe.each(["@agent-chat/core/v3.6", "@agent-chat/core/v3.6/light"])("hovering over %s", (catalog) => {
  const open = () => server.open(`tests/hover/${catalog.replaceAll("/", "-")}.ts`, program3_6(catalog))

  it("shows what an action does, with scopes, events, limits, errors and an example", async () => {
    const text = await open().hover("client.send_event")
    expect(text).toContain("SendEventRequest")
    expect(text).toContain("Adds an event (message, file,")
    expect(text).toContain("Scopes: any one of `chats--all:rw`")
    expect(text).toContain("`incoming_event` (push and webhook)")
    expect(text).toContain("text of at most 16384 bytes of UTF-8")
    expect(text).toContain("Idempotency: keyed")
    expect(text).toContain("InvalidRequestError")
    expect(text).toContain("await client.send_event({")
  })

  it("shows what fields mean, and scopes of which each lets through a part", async () => {
    const file = open()
    expect(await file.hover('"message", text')).toContain("At most 16 KB")
    expect(await file.hover("thread?.created_at")).toContain("RFC 3339 with microseconds")
    expect(await file.hover("upload_file({ file")).toContain("At most 10 MB")
    expect(await file.hover("client.list_routing_statuses")).toContain("each for its own part of the answer")
  })

  it("shows safe methods, actions of one transport and events", async () => {
    const file = open()
    expect(await file.hover("safe.upload_file")).toContain("Stores a file for 24 hours")
    expect(await file.hover(".login")).toContain("RTM API only")
    expect(await file.hover("events.incoming_event")).toContain("An event was added to a thread")
  })
})

describe("hovering over schemas", () => {
  const open = () =>
    server.open(
      "tests/hover/schemas.ts",
      `import { actions, entities, events } from "@agent-chat/core/v3.0/schemas"
actions.send_event
actions.start_chat.success.Type.chat
events.incoming_event
entities.Message
`
    )

  it("shows what the thing is that a schema describes, and its type", async () => {
    const file = open()
    expect(await file.hover("actions.send_event")).toContain("Adds an event to a chat")
    expect(await file.hover("actions.send_event")).toContain("SendEventRequest")
    expect(await file.hover("Type.chat")).toContain("ChatWithThread")
    expect(await file.hover("events.incoming_event")).toContain("An event was added to a thread")
    expect(await file.hover("entities.Message")).toContain("A text message")
  })
})
