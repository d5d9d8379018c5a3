import { expectTypeOf, test } from "vitest"
import type { Client } from "../../clients/promise.ts"
import type { PreferredClient } from "../../clients/prefer.ts"
import type { V3_0 } from "../../v3.0/index.ts"
import type { V3_6 } from "../../v3.6/index.ts"
import type { ConsumeContext } from "./consume-context.ts"

test("once takes what the client takes, and gives what it gives", () => {
  type Once = ReturnType<ConsumeContext["once"]>
  const once = {} as Once
  const rtm = {} as Client<V3_6, "rtm">
  const web = {} as Client<V3_0, "web">
  const either = {} as PreferredClient<V3_6>
  const sent = () =>
    once.send_event(rtm, { chat_id: "c", event: { type: "message", text: "hi", visibility: "all" } })
  expectTypeOf(sent).returns.resolves.toExtend<{ event_id: string }>()
  const old = () =>
    once.send_event(web, { chat_id: "c", event: { type: "message", text: "hi", recipients: "all" } })
  expectTypeOf(old).returns.resolves.toExtend<{ thread_id: string }>()
  const recipients = "all"
  // @ts-expect-error -- v3.6 knows no recipients
  void (() => once.send_event(rtm, { chat_id: "c", event: { type: "message", text: "hi", recipients } }))
  void (() =>
    once.send_event(either, { chat_id: "c", event: { type: "message", text: "hi", visibility: "all" } }))
})

test("a step gives what it resolves to", () => {
  const context = {} as ConsumeContext
  const ticket = () => context.step("ticket", async () => ({ id: 7 }))
  expectTypeOf(ticket).returns.resolves.toEqualTypeOf<{ id: number }>()
})
