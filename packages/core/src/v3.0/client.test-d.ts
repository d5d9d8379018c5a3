/* oxlint-disable typescript/no-unsafe-call -- some of these calls do not compile, which is the point */
import { expectTypeOf, test } from "vitest"
import { Catalog } from "../catalog/catalog.ts"
import { type Client, createClient } from "../clients/promise.ts"
import type { AgentChatEvent, EventOf } from "../events/event.ts"
import type { Transport } from "../catalog/transport.ts"
import { v3_0 } from "./index.ts"
import { v3_0 as light } from "./light.ts"
import type {
  Event,
  IncomingEventPayload,
  Message,
  SendEventRequest,
  SendEventResponse
} from "./generated/index.ts"

declare const web: Client<typeof v3_0, "web">
declare const rtm: Client<typeof v3_0, "rtm">
declare const either: Client<typeof v3_0>
declare const webTransport: Transport<"web">
declare const event: Event
declare const streamed: AgentChatEvent<typeof v3_0>

/** Never called: each line is an error of the compiler. */
const wrongCalls = () => {
  // @ts-expect-error Property 'send_file' does not exist
  void rtm.send_file({ chat_id: "c", file: new Blob() })
  // @ts-expect-error Property 'event' is missing
  void web.send_event({ chat_id: "c" })
  // @ts-expect-error Property 'text' is missing
  void web.send_event({ chat_id: "c", event: { type: "message" } })
  // @ts-expect-error "massage" is no type of an event
  void web.send_event({ chat_id: "c", event: { type: "massage", text: "hi" } })
  // @ts-expect-error recipients is misspelt
  void web.send_event({ chat_id: "c", event: { type: "message", text: "hi", recipiants: "all" } })
  // @ts-expect-error "accepting" is no routing status
  void web.update_agent({ routing_status: "accepting" })
  // @ts-expect-error an agent cannot be among the users of a new chat
  void web.start_chat({ chat: { users: [{ id: "a", type: "agent" }] } })
  // @ts-expect-error the payload is missing
  void web.call("send_event")
  // @ts-expect-error there is no such action
  void web.call("set_customers", {})
  // @ts-expect-error the RTM API carries no upload
  void rtm.call("upload_file", { file: new Blob() })
}

test("a client has the actions that its transport carries", () => {
  expectTypeOf(web.send_event).parameter(0).toEqualTypeOf<SendEventRequest>()
  expectTypeOf(rtm.send_event).returns.resolves.toEqualTypeOf<SendEventResponse>()
  expectTypeOf(web.send_file).toBeFunction()
  expectTypeOf(rtm.login).toBeFunction()
  expectTypeOf(rtm).not.toHaveProperty("send_file")
  expectTypeOf(web).not.toHaveProperty("login")
  expectTypeOf(either).toHaveProperty("send_event")
  expectTypeOf(either).not.toHaveProperty("send_file")
  expectTypeOf(either).not.toHaveProperty("ping")
  expectTypeOf(rtm.safe).not.toHaveProperty("upload_image")
})

test("wrong calls do not compile", () => {
  expectTypeOf(wrongCalls).toBeFunction()
})

test("a payload without required fields may be left out", () => {
  expectTypeOf(rtm.ping).toBeCallableWith()
  expectTypeOf(web.start_chat).toBeCallableWith()
  expectTypeOf(web.get_customers).toBeCallableWith(undefined, { timeout: 1000 })
})

test("safe calls resolve to a result that narrows by ok", async () => {
  const result = await web.safe.send_event({ chat_id: "c", event: { type: "message", text: "hi" } })
  if (result.ok) expectTypeOf(result.value).toEqualTypeOf<SendEventResponse>()
  else expectTypeOf(result.error._tag).toExtend<string>()
})

test("events of a thread narrow by type, and unknown ones are left over", () => {
  if (event.type === "message") expectTypeOf(event).toEqualTypeOf<Message>()
  else if (event.type === "file") expectTypeOf(event.url).toBeString()
  else if (event.type === "system_message") expectTypeOf(event.text_vars).toExtend<object | undefined>()
  expectTypeOf(event.id).toBeString()
  switch (event.type) {
    case "message":
    case "file":
    case "rich_message":
    case "filled_form":
    case "custom":
    case "annotation":
    case "system_message":
      expectTypeOf(event.order).toBeNumber()
      break
    default:
      expectTypeOf(event.order).toEqualTypeOf<number | undefined>()
  }
})

test("events of the stream narrow by action", () => {
  if (streamed.action === "incoming_event")
    expectTypeOf(streamed.payload).toEqualTypeOf<IncomingEventPayload>()
  else if (streamed.action === "gap") expectTypeOf(streamed.from).toBeNumber()
  else if (streamed.action === "unknown") expectTypeOf(streamed.payload).toBeUnknown()
  expectTypeOf<EventOf<typeof v3_0, "thread_closed">["payload"]["user_id"]>().toEqualTypeOf<
    string | undefined
  >()
})

test("a catalog with some actions has their methods only", () => {
  const picked = createClient(Catalog.pick(v3_0, ["send_event", "login"]), webTransport)
  expectTypeOf(picked.send_event).parameter(0).toEqualTypeOf<SendEventRequest>()
  expectTypeOf(picked).not.toHaveProperty("login")
  expectTypeOf(picked).not.toHaveProperty("start_chat")
  expectTypeOf(picked.safe).not.toHaveProperty("start_chat")
})

test("the light catalog gives the same client", () => {
  expectTypeOf(createClient(light, webTransport).send_event).toEqualTypeOf(web.send_event)
  expectTypeOf(createClient(light, webTransport).safe).toEqualTypeOf(web.safe)
})
