import type { AgentChatEvent, Diagnostic } from "@agent-chat/core"
import { joinEvents } from "@agent-chat/core/events"
import { v3_0 } from "@agent-chat/core/v3.0"
import { v3_6 } from "@agent-chat/core/v3.6"
import { describe, expect, it, vi } from "vitest"
import type { WebhookReceiverOptions } from "./options.ts"
import { webhookReceiver } from "./receiver.ts"

const body = (over: object = {}): object => ({
  webhook_id: "w1",
  secret_key: "a secret of the webhook",
  action: "chat_deactivated",
  organization_id: "z6ddb",
  payload: { chat_id: "c", thread_id: "t", user_id: "agent@example.com" },
  additional_data: {},
  ...over
})

const make = (options: Partial<WebhookReceiverOptions<typeof v3_6>> = {}) => {
  const events: AgentChatEvent<typeof v3_6>[] = []
  const diagnostics: Diagnostic[] = []
  const receiver = webhookReceiver({
    catalog: v3_6,
    secrets: { w1: "a secret of the webhook" },
    consume: (event) => void events.push(event),
    observe: { onDiagnostic: (each) => diagnostics.push(each) },
    ...options
  })
  return { receiver, events, diagnostics }
}

const accesses = [
  { id: "dc70916fdc9d02ea0bcdee5b2fa64717", status: "updated", later: 1 },
  { id: "b1cd0bfea640f671694110c6ae34356f", status: "deleted" }
]

describe("a receiver of v3.6", () => {
  it("hands on the tenant and who caused it, and takes a list for a payload", async () => {
    const { receiver, events, diagnostics } = make()
    const requester = { user_id: "agent@example.com", account_id: "a", client_id: "b", later: 1 }
    const list = body({ action: "auto_accesses_updated", payload: accesses, requester })
    expect((await receiver.receive(list)).status).toBe(200)
    expect((await receiver.receive(body())).status).toBe(200)
    expect(diagnostics).toEqual([])
    expect(events).toMatchObject([
      {
        action: "auto_accesses_updated",
        payload: accesses,
        organizationId: "z6ddb",
        requester,
        origin: "w1"
      },
      { action: "chat_deactivated", organizationId: "z6ddb" }
    ])
    expect(events[1]).not.toHaveProperty("requester")
  })

  it("keeps both on the way through the joined stream", async () => {
    const { receiver } = make({ consume: undefined })
    const envelopes: unknown[] = []
    const joined = joinEvents({ webhooks: receiver, warn: false })
    joined.subscribe((envelope) => envelopes.push(envelope))
    const requester = { user_id: "agent@example.com" }
    await receiver.receive(
      body({ action: "agent_suspended", payload: { id: "agent3@example.com" }, requester })
    )
    await receiver.drain()
    expect(envelopes).toMatchObject([{ action: "agent_suspended", organizationId: "z6ddb", requester }])
  })

  it("refuses what is of another organisation, or of none that is named", async () => {
    const { receiver, events, diagnostics } = make({ organizationId: "z6ddb" })
    for (const [organization_id, status] of [
      ["z6ddb", 200],
      ["theirs", 401],
      [undefined, 401],
      [7, 401]
    ] as const) {
      expect((await receiver.receive(body({ organization_id }))).status).toBe(status)
    }
    expect(events).toHaveLength(1)
    expect(diagnostics).toMatchObject(Array.from({ length: 3 }, () => ({ reason: "organization" })))
  })

  it("takes what differs by its organisation alone for another delivery", async () => {
    const seen: unknown[] = []
    let fail = true
    const { receiver } = make({
      consume: (event) => {
        seen.push((event as { organizationId?: string }).organizationId)
        if (fail) throw new Error("not now")
      }
    })
    expect((await receiver.receive(body())).status).toBe(503)
    fail = false
    expect((await receiver.receive(body({ organization_id: "other" }))).status).toBe(200)
    expect((await receiver.receive(body())).status).toBe(200)
    expect(seen).toEqual(["z6ddb", "other", "z6ddb"])
  })

  it("knows the last repeat of what was handled too late, though it takes its time", async () => {
    let handled = 0
    const late = new Promise<void>((resolve) => setTimeout(resolve, 30))
    const consume = async () => {
      handled++
      await late
    }
    const { receiver } = make({ limits: { deadline: 10 }, consume })
    const tagged = body({ action: "thread_tagged", payload: { chat_id: "C", thread_id: "T", tag: "vip" } })
    expect((await receiver.receive(tagged)).status).toBe(503)
    await late
    const clock = performance.now.bind(performance)
    vi.spyOn(performance, "now").mockImplementation(() => clock() + 90_000)
    expect((await receiver.receive(tagged)).status).toBe(200)
    vi.restoreAllMocks()
    expect(handled).toBe(1)
  })

  it("refuses an organisation of one's own where none is named", () => {
    // @ts-expect-error -- webhooks of v3.0 name none
    const make = () => webhookReceiver({ catalog: v3_0, secrets: {}, organizationId: "z6ddb" })
    expect(make).toThrow(expect.objectContaining({ _tag: "ConfigurationError", option: "organizationId" }))
  })
})
