import { expectTypeOf, test } from "vitest"
import { type Client, type PreferredClient, prefer } from "../index.ts"
import type { v3_0 } from "../v3.0/index.ts"
import type { v3_6 } from "../v3.6/index.ts"

declare const rtm: Client<typeof v3_0, "rtm">
declare const web: Client<typeof v3_0, "web">
const client = prefer(rtm, web)

test("a client over two has the actions of both", () => {
  expectTypeOf(client.login).toEqualTypeOf(rtm.login)
  expectTypeOf(client.send_file).toEqualTypeOf(web.send_file)
  expectTypeOf(client.safe.send_event).toBeCallableWith({} as never)
  expectTypeOf(client).toExtend<PreferredClient<typeof v3_0>>()
})

test("a client over two stands where any client does", () => {
  expectTypeOf(client).toExtend<Client<typeof v3_0>>()
})

test("what is no action is no method", () => {
  expectTypeOf(client).not.toHaveProperty("send_evnt")
  // @ts-expect-error: no transport carries it
  void client.call("send_evnt", {})
})

test("a client over two has the options of its version", () => {
  declareNewer((newerRtm, newerWeb) => {
    // @ts-expect-error: bots of v3.6 have tokens of their own
    prefer(newerRtm, newerWeb, { authorId: "bot" })
    expectTypeOf(prefer(newerRtm, newerWeb, { timeout: 1 })).toExtend<PreferredClient<typeof v3_6>>()
    expectTypeOf(prefer(rtm, web, { authorId: "bot" })).toExtend<PreferredClient<typeof v3_0>>()
  })
})

/** Never called: only its types matter. */
const declareNewer = (
  _use: (newerRtm: Client<typeof v3_6, "rtm">, newerWeb: Client<typeof v3_6, "web">) => void
): void => undefined
