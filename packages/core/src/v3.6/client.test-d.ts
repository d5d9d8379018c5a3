/* oxlint-disable typescript/no-unsafe-call -- some of these calls do not compile, which is the point */
import { expectTypeOf, test } from "vitest"
import { Catalog } from "../catalog/catalog.ts"
import { type Client, createClient } from "../clients/promise.ts"
import type { AgentChatEvent, EventOf } from "../events/event.ts"
import type { Transport } from "../catalog/transport.ts"
import { v3_0 } from "../v3.0/index.ts"
import { v3_6 } from "./index.ts"
import { v3_6 as light } from "./light.ts"
import type {
  AutoAccess,
  DeletedEvent,
  Event,
  IncomingEventPayload,
  Message,
  RoutingStatus,
  SendEventRequest,
  SendEventResponse
} from "./generated/index.ts"

declare const web: Client<typeof v3_6, "web">
declare const rtm: Client<typeof v3_6, "rtm">
declare const either: Client<typeof v3_6>
declare const webTransport: Transport<"web">
declare const event: Event
declare const streamed: AgentChatEvent<typeof v3_6>

/** Never called: each line is an error of the compiler. */
const wrongCalls = () => {
  // @ts-expect-error Property 'upload_file' does not exist
  void rtm.upload_file({ file: new Blob() })
  // @ts-expect-error Property 'update_session' does not exist
  void web.update_session({ token: "t" })
  // @ts-expect-error 'close_thread' was of v3.0
  void web.close_thread({ chat_id: "c" })
  // @ts-expect-error Property 'event' is missing
  void web.send_event({ chat_id: "c" })
  // @ts-expect-error Property 'text' is missing
  void web.send_event({ chat_id: "c", event: { type: "message" } })
  // @ts-expect-error "massage" is no type of an event
  void web.send_event({ chat_id: "c", event: { type: "massage", text: "hi" } })
  // @ts-expect-error recipients was of v3.0, here it is visibility
  void web.send_event({ chat_id: "c", event: { type: "message", text: "hi", recipients: "all" } })
  // @ts-expect-error events of the type system cannot be sent
  void web.send_event({ chat_id: "c", event: { type: "system" } })
  // @ts-expect-error the key is id, as of v3.3
  void web.deactivate_chat({ chat_id: "c" })
  // @ts-expect-error Property 'visibility' is missing
  void web.add_user_to_chat({ chat_id: "c", user_id: "u", user_type: "agent" })
  // @ts-expect-error "away" is no routing status
  void web.set_routing_status({ status: "away" })
  const note = { type: "message", text: "for colleagues", visibility: "agents" } as const
  // @ts-expect-error all see what a chat begins with
  void web.start_chat({ chat: { thread: { events: [note] } } })
  // @ts-expect-error the light catalog checks nothing at run time, so its types have to say it
  void createClient(light, webTransport).resume_chat({ chat: { id: "c", thread: { events: [note] } } })
  // @ts-expect-error only messages can be previewed
  void web.send_event_preview({ chat_id: "c", event: { type: "custom" } })
  // @ts-expect-error the payload is missing
  void web.call("send_event")
  // @ts-expect-error there is no such action any more
  void web.call("get_customers", {})
  // @ts-expect-error the RTM API carries no upload
  void rtm.call("upload_file", { file: new Blob() })
}

test("a client has the actions that its transport carries", () => {
  expectTypeOf(web.send_event).parameter(0).toEqualTypeOf<SendEventRequest>()
  expectTypeOf(rtm.send_event).returns.resolves.toEqualTypeOf<SendEventResponse>()
  expectTypeOf(web.upload_file).toBeFunction()
  expectTypeOf(rtm.login).toBeFunction()
  expectTypeOf(rtm.subscribe_customers).toBeFunction()
  expectTypeOf(rtm).not.toHaveProperty("upload_file")
  expectTypeOf(web).not.toHaveProperty("login")
  expectTypeOf(web).not.toHaveProperty("subscribe_customers")
  expectTypeOf(either).toHaveProperty("send_event")
  expectTypeOf(either).not.toHaveProperty("upload_file")
  expectTypeOf(either).not.toHaveProperty("ping")
  expectTypeOf(rtm.safe).not.toHaveProperty("upload_file")
})

test("wrong calls do not compile", () => {
  expectTypeOf(wrongCalls).toBeFunction()
})

test("a payload without required fields may be left out", () => {
  expectTypeOf(rtm.ping).toBeCallableWith()
  expectTypeOf(web.start_chat).toBeCallableWith()
  expectTypeOf(web.list_chats).toBeCallableWith(undefined, { timeout: 1000 })
})

test("answers may be lists", () => {
  expectTypeOf(web.list_routing_statuses).returns.resolves.toEqualTypeOf<readonly RoutingStatus[]>()
  expectTypeOf<EventOf<typeof v3_6, "auto_accesses_updated">["payload"]>().toEqualTypeOf<
    readonly AutoAccess[]
  >()
})

test("safe calls resolve to a result that narrows by ok", async () => {
  const result = await web.safe.send_event({ chat_id: "c", event: { type: "message", text: "hi" } })
  if (result.ok) expectTypeOf(result.value).toEqualTypeOf<SendEventResponse>()
  else expectTypeOf(result.error._tag).toExtend<string>()
})

test("events of a thread narrow by deleted, then by type, and unknown ones are left over", () => {
  if (event.deleted === true && !("text" in event)) expectTypeOf(event.id).toBeString()
  const announced = event as IncomingEventPayload["event"]
  if (announced.type === "message") expectTypeOf(announced).toEqualTypeOf<Message>()
  else if (announced.type === "file") expectTypeOf(announced.url).toBeString()
  else if (announced.type === "system") expectTypeOf(announced.details).toBeString()
  else if (announced.type === "system_message")
    expectTypeOf(announced.text_vars).toExtend<object | undefined>()
  if (announced.type === "message") expectTypeOf(announced.created_at).toBeString()
  expectTypeOf<DeletedEvent>().toExtend<Event>()
  expectTypeOf<DeletedEvent["deleted"]>().toEqualTypeOf<true>()
  expectTypeOf<DeletedEvent>().not.toHaveProperty("text")
})

test("events of the stream narrow by action", () => {
  if (streamed.action === "incoming_event")
    expectTypeOf(streamed.payload).toEqualTypeOf<IncomingEventPayload>()
  else if (streamed.action === "gap") expectTypeOf(streamed.from).toBeNumber()
  else if (streamed.action === "unknown") expectTypeOf(streamed.payload).toBeUnknown()
  expectTypeOf<EventOf<typeof v3_6, "chat_deactivated">["payload"]["user_id"]>().toEqualTypeOf<
    string | undefined
  >()
})

test("a catalog with some actions has their methods only", () => {
  const picked = createClient(Catalog.pick(v3_6, ["send_event", "login"]), webTransport)
  expectTypeOf(picked.send_event).parameter(0).toEqualTypeOf<SendEventRequest>()
  expectTypeOf(picked).not.toHaveProperty("login")
  expectTypeOf(picked).not.toHaveProperty("start_chat")
})

test("the light catalog gives the same client", () => {
  expectTypeOf(createClient(light, webTransport).send_event).toEqualTypeOf(web.send_event)
  expectTypeOf(createClient(light, webTransport).safe).toEqualTypeOf(web.safe)
})

test("one program may use both versions", () => {
  const older = createClient(v3_0, webTransport)
  expectTypeOf(older.close_thread).toBeFunction()
  expectTypeOf(older.send_event).not.toEqualTypeOf(web.send_event)
})
