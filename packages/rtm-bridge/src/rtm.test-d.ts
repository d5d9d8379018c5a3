import type { AnyCatalog, EventOf, GapEvent } from "@agent-chat/core"
import { v3_0 } from "@agent-chat/core/v3.0"
import { v3_6 } from "@agent-chat/core/v3.6"
import type { Observable } from "rxjs"
import { expectTypeOf, test } from "vitest"
import {
  createRtm,
  type Rtm,
  type LoginProfile,
  type RtmStatus,
  type ValueObservable,
  type WebSocketLike
} from "./index.ts"

const rtm = createRtm(v3_0, { token: "t" })

test("events narrow by their action", () => {
  expectTypeOf(rtm.on("incoming_event")).toEqualTypeOf<Observable<EventOf<typeof v3_0, "incoming_event">>>()
  expectTypeOf(rtm.on("gap")).toEqualTypeOf<Observable<GapEvent>>()
  rtm.events.subscribe((event) => {
    if (event.action === "thread_closed") expectTypeOf(event.payload.chat_id).toEqualTypeOf<string>()
    if (event.action === "unknown") expectTypeOf(event.payload).toEqualTypeOf<unknown>()
  })
  // @ts-expect-error: there is no such event
  rtm.on("incoming_evnt")
})

test("the status is an Observable with a value", () => {
  expectTypeOf(rtm.status).toExtend<ValueObservable<RtmStatus>>()
  const status = rtm.status.value
  if (status.state === "reconnecting") expectTypeOf(status.delay).toEqualTypeOf<number>()
})

test("it has the actions of the RTM API and no others", () => {
  expectTypeOf(rtm.send_event).toBeFunction()
  expectTypeOf(rtm.ping).toBeFunction()
  expectTypeOf(rtm).not.toHaveProperty("send_file")
})

test("sockets of the platform and of ws will do", () => {
  expectTypeOf<WebSocket>().toExtend<WebSocketLike>()
})

test("a token is needed, and options are known", () => {
  expectTypeOf(createRtm(v3_0, { token: () => Promise.resolve("t") })).toEqualTypeOf(rtm)
  // @ts-expect-error: there is no token
  createRtm(v3_0, {})
  // @ts-expect-error: there is no such option
  createRtm(v3_0, { token: "t", session: { pingEvery: 1 } })
})

test("the details of the login are those of the action, without what the session knows", () => {
  const login = { timezone: "Europe/Warsaw", application: { name: "bot" } }
  expectTypeOf(createRtm(v3_0, { token: "t", login })).toEqualTypeOf(rtm)
  // @ts-expect-error: a timezone is text
  createRtm(v3_0, { token: "t", login: { timezone: 2 } })
  // @ts-expect-error: there is no such detail
  createRtm(v3_0, { token: "t", login: { timeZone: "Europe/Warsaw" } })
  // @ts-expect-error: the session brings the token
  createRtm(v3_0, { token: "t", login: { token: "t" } })
})

test("a client of v3.6 has the options of v3.6", () => {
  const newer = createRtm(v3_6, { token: "t", organizationId: "z6ddb", login: { away: true } })
  expectTypeOf(newer).toEqualTypeOf<Rtm<typeof v3_6>>()
  // @ts-expect-error: bots have no sessions
  createRtm(v3_6, { token: "t", authorId: "bot" })
  // @ts-expect-error: sessions of v3.0 are of the organisation of their token
  createRtm(v3_0, { token: "t", organizationId: "z6ddb" })
  createRtm(v3_0, { token: (rejected) => rejected ?? "t", authorId: "bot" })
})

const openAny = (catalog: AnyCatalog) => createRtm(catalog, { token: "t", login: { anything: 1 } })

test("a catalog of any version will do", () => {
  expectTypeOf(openAny).returns.toHaveProperty("connect")
})

test("connecting resolves to the profile that the login of the catalog answers", () => {
  expectTypeOf(rtm.connect()).resolves.toHaveProperty("id")
  expectTypeOf(rtm.renew({ timeout: 1 })).resolves.toEqualTypeOf<LoginProfile<typeof v3_0>>()
  expectTypeOf<LoginProfile<typeof v3_0>["id"]>().toEqualTypeOf<string>()
  expectTypeOf<LoginProfile<AnyCatalog>>().toBeUnknown()
  // @ts-expect-error: there is no such option
  void rtm.connect({ timeOut: 1 })
})
