import { describe, expect, it } from "vitest"
import { defaultWorld } from "../service/default-world.ts"
import { problemIn } from "../service/schema.ts"
import { worldSchema } from "../service/world-schema.ts"
import { customer, openDesk } from "../test-support/desk.ts"
import { chatId, customerId } from "../test-support/fake.ts"
import { routes } from "./routes/index.ts"

describe("the descriptions", () => {
  it("tell of every endpoint what it answers", async () => {
    await using desk = await openDesk()
    const { body } = await desk.ask("GET", "/_fake/openapi.json")
    expect(body.openapi).toBe("3.1.0")
    const described = Object.entries(body.paths as Record<string, object>).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`)
    )
    expect(described.toSorted()).toEqual(
      [...routes.map(({ method, path }) => `${method} ${path}`), "GET /_fake/feed"].toSorted()
    )
    const ids: Readonly<Record<string, string>> = { "{id}": customerId }
    const plain = routes.filter(({ method, path }) => method === "GET" && !path.includes("faults/{id}"))
    expect(plain.length).toBeGreaterThan(8)
    for (const { path, answer } of plain) {
      const found = await desk.ask("GET", path.replace("{id}", ids["{id}"]!))
      expect({ path, status: found.status, problem: problemIn(answer, found.body, "") }).toEqual({
        path,
        status: 200,
        problem: undefined
      })
    }
  })

  it("of worlds fit the default world and every copy of it", async () => {
    await using desk = await openDesk()
    expect(problemIn(worldSchema, defaultWorld(), "")).toBeUndefined()
    await desk.api("start_chat", { chat: { thread: { events: [{ type: "message", text: "hi" }] } } })
    await desk.api("transfer_chat", {
      id: chatId,
      ignore_agents_availability: true,
      ignore_requester_presence: true
    })
    await desk.api("ban_customer", { id: customerId, ban: { days: 1 } })
    await desk.ask("POST", customer("nina", "visits"), { url: "https://example.com/" })
    const copy = desk.fake.snapshot()
    expect(problemIn(worldSchema, copy, "")).toBeUndefined()
    expect((await desk.ask("PUT", "/_fake/world", copy)).status).toBe(200)
    expect((await desk.ask("GET", "/_fake/world.schema.json")).body).toEqual(worldSchema)
  })
})
