import { expectTypeOf, test } from "vitest"
import type { Observable } from "rxjs"
import { type PagedActionName, paginate } from "./paginate.ts"
import type { Client } from "./promise.ts"
import type { v3_0 } from "../v3.0/index.ts"

declare const client: Client<typeof v3_0, "web">

test("only list actions have pages", () => {
  expectTypeOf<PagedActionName<typeof v3_0, "web">>().toEqualTypeOf<
    "get_archives" | "get_chat_threads_summary" | "get_chats_summary" | "get_customers"
  >()
  // @ts-expect-error it answers at once
  paginate(client, "get_chat_threads", { chat_id: "C" })
  // @ts-expect-error the payload is that of the action
  paginate(client, "get_customers", { limit: "10" })
})

test("the items have the type of what a page lists", () => {
  const customers = paginate(client, "get_customers", { limit: 10 })
  expectTypeOf(customers).toExtend<Observable<{ readonly id: string }>>()
  expectTypeOf(customers).toExtend<AsyncIterable<{ readonly id: string }>>()
  const archived = paginate(client, "get_archives")
  expectTypeOf(archived).toExtend<AsyncIterable<{ readonly chat: { readonly id: string } }>>()
})
