// v3.6 from end to end: both transports by one base address, webhooks that were registered over the API, one joined stream.
import { createServer } from "node:http"
import type { AddressInfo } from "node:net"
import { joinEvents } from "@agent-chat/core/events"
import { v3_6 } from "@agent-chat/core/v3.6"
import { createRtm } from "@agent-chat/rtm-bridge"
import { FakeLiveChat } from "@agent-chat/testing"
import { createWebApi } from "@agent-chat/web-api"
import { registerWebhooks, toNode, webhookReceiver } from "@agent-chat/web-api/webhooks"
import { expect, it } from "vitest"

const chatId = "PJ0MRSHTDG"
const customerId = "b7eff798-f8df-4364-8059-649c35c9ed0c"

it("sends over either transport, and joins what pushes and webhooks bring of it", async () => {
  await using fake = await FakeLiveChat.start()
  const credentials = { token: fake.token, baseUrl: fake.webUrl }
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  const { port } = server.address() as AddressInfo
  const actions = ["incoming_chat", "incoming_event", "chat_deactivated"] as const
  const { secrets } = await registerWebhooks({
    ...credentials,
    catalog: v3_6,
    secret: "s3cret",
    ownerClientId: "0805e283233042b37f460ed8fbf22160",
    url: `http://127.0.0.1:${port}/hook/path-token`,
    webhooks: actions.map((action) => ({ action }))
  })
  const receiver = webhookReceiver({ catalog: v3_6, secrets, pathToken: "path-token" })
  server.on("request", toNode(receiver))

  const rtm = createRtm(v3_6, credentials)
  const web = createWebApi(v3_6, credentials)
  const pushed: string[] = []
  rtm.events.subscribe(({ action }) => pushed.push(action))
  await using events = joinEvents({ rtm, webhooks: receiver, web, warn: false })
  const seen: (readonly [action: string, id: string | undefined])[] = []
  events.consume((event) => {
    if (event.action === "gap" || !actions.some((action) => action === event.action)) return
    const id = event.action === "incoming_event" ? event.payload.event.id : undefined
    seen.push([event.action, id])
  })
  await rtm.connect()

  const { event_id: overRtm } = await rtm.send_event({
    chat_id: chatId,
    event: { type: "message", text: "over RTM" }
  })
  const { event_id: overWeb } = await web.send_event({
    chat_id: chatId,
    event: { type: "message", text: "over the Web API", visibility: "agents" }
  })
  fake.customer(customerId).says("and the customer")
  await web.deactivate_chat({ id: chatId })
  const { thread_id } = await rtm.resume_chat({ chat: { id: chatId } })
  await expect.poll(() => seen.length).toBeGreaterThanOrEqual(5)
  await fake.idle()

  expect(seen.filter(([action]) => action === "incoming_event").map(([, id]) => id)).toEqual([
    overRtm,
    overWeb,
    "K600PKZON8_7"
  ])
  // The end of a thread waits until nothing of it can come any more; the next thread does not wait for it.
  const others = seen.map(([action]) => action).filter((action) => action !== "incoming_event")
  expect(others.toSorted()).toEqual(["chat_deactivated", "incoming_chat"])
  expect(pushed.filter((action) => actions.some((name) => name === action))).toHaveLength(5)
  expect(fake.webhookAttempts.map(({ action, result }) => [action, result])).toHaveLength(5)
  const chat = await web.get_chat({ chat_id: chatId })
  expect(chat.thread?.id).toBe(thread_id)
  await rtm.close()
  await web.close()
  server.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))
})
