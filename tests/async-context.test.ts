// What runs for a call runs in the async context of its caller.
import { AsyncLocalStorage } from "node:async_hooks"
import { Credentials } from "@agent-chat/core"
import { v3_0 } from "@agent-chat/core/v3.0"
import { createWebApi } from "@agent-chat/web-api"
import { describe, expect, it } from "vitest"

const tenant = new AsyncLocalStorage<string>()

describe("a token function", () => {
  it("asks each in the async context of its caller", async () => {
    const tenant = new AsyncLocalStorage<string>()
    const credentials = new Credentials({
      regionOf: () => undefined,
      token: async (rejected) => {
        await Promise.resolve()
        return `${tenant.getStore()}${rejected === undefined ? "" : ":new"}`
      }
    })
    const as = (name: string) => tenant.run(name, async () => credentials.identity())
    const [a, b] = await Promise.all([as("a"), as("b")])
    expect([a.token, b.token]).toEqual(["a", "b"])
    // One of them gets another token; that is none of the other's.
    expect(await tenant.run("a", () => credentials.refresh(a))).toBe(true)
    expect((await as("a")).token).toBe("a:new")
    expect((await as("b")).token).toBe("b")
    expect(await tenant.run("b", () => credentials.refresh(b))).toBe(true)
    expect((await as("b")).token).toBe("b:new")
  })

  it("answers for the caller of each of many concurrent calls", async () => {
    const sent = new Set<string | null>()
    const client = createWebApi(v3_0, {
      fetch: async (input, init) => {
        sent.add(new Request(input, init).headers.get("Authorization"))
        return Response.json({ customers: [], total_customers: 0 })
      },
      token: async () => {
        await new Promise((resolve) => setTimeout(resolve, 1))
        return `dal:${tenant.getStore()}`
      }
    })
    const names = Array.from({ length: 20 }, (_, index) => `tenant-${index}`)
    await Promise.all(names.map((name) => tenant.run(name, () => client.get_customers({}))))
    await client.get_customers({}, { token: "dal:of-its-own" })
    await client.close()
    expect(sent).toEqual(new Set([...names.map((name) => `Bearer dal:${name}`), "Bearer dal:of-its-own"]))
  })
})
