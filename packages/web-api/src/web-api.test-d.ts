import { expectTypeOf, test } from "vitest"
import type { ApiError, AgentChatError, SafeResult } from "@agent-chat/core"
import { call, isApiError, paginate } from "@agent-chat/core"
import { v3_0 } from "@agent-chat/core/v3.0"
import { v3_6 } from "@agent-chat/core/v3.6"
import type { Hooks as KyHooks } from "ky"
import * as undici from "undici"
import type * as Effect from "effect/Effect"
import { webApi } from "./effect.ts"
import { createWebApi, type WebApi } from "./web-api.ts"

const client = createWebApi(v3_0, { token: "dal:token" })
const message = { chat_id: "C", event: { type: "message", text: "hi", recipients: "all" } } as const

test("an action is a method with the types of its payload and its answer", () => {
  expectTypeOf(client.send_event(message)).resolves.toHaveProperty("thread_id").toEqualTypeOf<string>()
  // @ts-expect-error `chat_id` is missing
  void client.send_event({ event: message.event })
  expectTypeOf(client).not.toHaveProperty("send_evnt")
  // The Web API has no login.
  expectTypeOf(client).not.toHaveProperty("login")
})

test("a payload without a required field may be left out", () => {
  expectTypeOf(client.start_chat()).resolves.toHaveProperty("chat")
  expectTypeOf(client.get_customers()).resolves.toHaveProperty("customers")
  // @ts-expect-error `chat_id` is required
  void client.close_thread()
})

test("uploads take files", () => {
  const uploaded = client.upload_file({ file: new Blob(["text"]) }, { onProgress: ({ sent }) => sent })
  expectTypeOf(uploaded).resolves.toHaveProperty("url").toEqualTypeOf<string>()
  expectTypeOf(client.send_file({ chat_id: "C", file: { path: "picture.png" } })).resolves.toHaveProperty(
    "url"
  )
  // @ts-expect-error a path stands in an object
  void client.send_file({ chat_id: "C", file: "picture.png" })
})

test("a result is narrowed by `ok`, an error by its tag or its type", async () => {
  const result = await client.safe.close_thread({ chat_id: "C" })
  expectTypeOf(result).toExtend<SafeResult<object>>()
  if (result.ok) return
  expectTypeOf(result.error).toEqualTypeOf<AgentChatError>()
  if (result.error._tag === "ApiError") expectTypeOf(result.error).toEqualTypeOf<ApiError>()
  const error: unknown = result.error
  if (isApiError(error, "validation")) expectTypeOf(error.type).toEqualTypeOf<"validation">()
})

test("an action is called by its name, over the client or its transport", () => {
  expectTypeOf(client.call("send_event", message))
    .resolves.toHaveProperty("thread_id")
    .toEqualTypeOf<string>()
  expectTypeOf(call(client.transport, v3_0.actions.send_event, message))
    .resolves.toHaveProperty("thread_id")
    .toEqualTypeOf<string>()
  // @ts-expect-error the Web API has no login
  void call(client.transport, v3_0.actions.login, { token: "t" })
})

test("pages have the type of what they list", () => {
  expectTypeOf(paginate(client, "get_customers")).toExtend<AsyncIterable<{ readonly id: string }>>()
})

test("options are checked", () => {
  // @ts-expect-error there is no client without a token
  createWebApi(v3_0, {})
  // @ts-expect-error an unknown option
  createWebApi(v3_0, { token: "t", retries: 3 })
  // @ts-expect-error the option is called baseUrl
  createWebApi(v3_0, { token: "t", url: "https://api.example.com" })
  // @ts-expect-error there are no options without any
  createWebApi(v3_0)
  const refreshing = createWebApi(v3_0, { token: async (rejected) => rejected ?? "t" })
  expectTypeOf(refreshing).toEqualTypeOf<WebApi<typeof v3_0>>()
})

test("any fetch will do, and hooks that were typed for ky", () => {
  createWebApi(v3_0, { token: "t", fetch: globalThis.fetch })
  createWebApi(v3_0, { token: "t", fetch: undici.fetch })
  createWebApi(v3_0, { token: "t", fetch: (url: string | URL, init) => fetch(String(url), init) })
  createWebApi(v3_0, { token: "t", dispatcher: new undici.ProxyAgent("http://127.0.0.1") })
  const hooks: KyHooks = { beforeRequest: [({ request }) => request.headers.set("a", "b")] }
  const client = createWebApi(v3_0, { token: "t", hooks })
  expectTypeOf(client).toEqualTypeOf<WebApi<typeof v3_0>>()
})

test("an Effect has the errors of this SDK in its channel, and needs what its service is called", () => {
  const Chat = webApi(v3_0)
  const started = Chat.use((chat) => chat.start_chat({}))
  expectTypeOf<Effect.Error<typeof started>>().toEqualTypeOf<AgentChatError>()
  expectTypeOf<Effect.Services<typeof started>>().toEqualTypeOf<typeof Chat.Identifier>()
})

test("a client of v3.6 has the options and the lists of v3.6", () => {
  const newer = createWebApi(v3_6, { token: "t" })
  // @ts-expect-error bots have tokens of their own
  createWebApi(v3_6, { token: "t", authorId: "bot" })
  // @ts-expect-error a body has one form
  createWebApi(v3_6, { token: "t", bodyForm: "payload" })
  // @ts-expect-error only sessions are directed by it
  createWebApi(v3_6, { token: "t", organizationId: "z6ddb" })
  // @ts-expect-error a call has no author either
  void newer.unfollow_chat({ id: "C" }, { authorId: "bot" })
  // @ts-expect-error nor by its name
  void newer.call("unfollow_chat", { id: "C" }, { authorId: "bot" })
  void newer.unfollow_chat({ id: "C" }, { token: "bot.jwt", timeout: 5 })
  expectTypeOf(newer.call("brand_new", { any: 1 }, { unlisted: true })).resolves.toBeUnknown()
  // @ts-expect-error the catalog does not know it
  void newer.call("brand_new", { any: 1 })
  // @ts-expect-error nor by a method
  void newer.unfollow_chat({ id: "C" }, { unlisted: true })
  createWebApi(v3_0, { token: "t", authorId: "bot", bodyForm: "payload" })
  expectTypeOf(newer.list_routing_statuses()).resolves.toExtend<readonly { readonly agent_id: string }[]>()
  expectTypeOf(paginate(newer, "list_threads", { chat_id: "C" })).toExtend<
    AsyncIterable<{ readonly id: string }>
  >()
  expectTypeOf(paginate(newer, "list_chats")).toExtend<AsyncIterable<{ readonly id: string }>>()
  expectTypeOf(paginate(newer, "list_archives")).toExtend<AsyncIterable<{ readonly id: string }>>()
  // @ts-expect-error it answers at once
  paginate(newer, "list_routing_statuses")
})
