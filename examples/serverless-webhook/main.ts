// Serverless webhook: a fetch handler for Workers, Next or Hono that tags the threads of customers who want a refund.
import { once } from "node:events"
import type { AddressInfo } from "node:net"
import { v3_6 } from "@agent-chat/core/v3.6"
import { createWebApi } from "@agent-chat/web-api"
import { registerWebhooks, unregisterWebhooks } from "@agent-chat/web-api/webhooks"
import { serve } from "@hono/node-server"
import { run } from "../run.ts"
import { screen } from "../screen.ts"
import { createApp } from "./app.ts"
import { refundTagger } from "./refund-tagger.ts"

const { PORT = "0", AGENT_CHAT_WEBHOOK_URL } = process.env
/** In production it comes from where the secrets lie, and stays the same. */
const pathToken = AGENT_CHAT_WEBHOOK_URL?.split("/").at(-1) ?? crypto.randomUUID()

await run({}, async ({ service: { name, token, webUrl, fake }, play }) => {
  if (fake === undefined && AGENT_CHAT_WEBHOOK_URL === undefined) {
    throw new Error("set AGENT_CHAT_WEBHOOK_URL to the public address of /livechat/<token> on this server")
  }
  let secrets: Readonly<Record<string, string>> = {}
  const receiver = refundTagger({
    token,
    webUrl,
    secrets: (id) => secrets[id],
    pathToken,
    observe: {
      onDiagnostic: (diagnostic) => {
        if (diagnostic.kind === "webhook-refused") screen.fact("refused", diagnostic.hint)
      }
    }
  })
  const server = serve({ fetch: createApp(receiver).fetch, port: Number(PORT), hostname: "127.0.0.1" })
  await once(server, "listening")
  const local = `http://127.0.0.1:${(server.address() as AddressInfo).port}/livechat/${pathToken}`
  const url = AGENT_CHAT_WEBHOOK_URL ?? local

  screen.title("Serverless webhook")
  screen.fact("service", name)
  screen.fact("listening", local)
  receiver.events.subscribe(({ action }) =>
    screen.event({ action, source: "webhook", detail: "taken, and answered when it is handled" })
  )
  const ownerClientId = process.env["AGENT_CHAT_CLIENT_ID"] ?? "the-application-of-the-examples"
  const registration = { catalog: v3_6, token, ownerClientId, baseUrl: webUrl, url }
  const webhooks = [
    { action: "incoming_chat" },
    { action: "incoming_event", filters: { author_type: "customer" as const } }
  ]
  ;({ secrets } = await registerWebhooks({ ...registration, webhooks }))

  await play(async (livechat) => {
    const first = livechat.customer("nina").says("Where is my parcel?")
    const second = livechat.customer("omar").says("Hello")
    livechat.customer("omar").says("I would like a refund, please")
    await livechat.idle()
    const forged = await fetch(url, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({
        webhook_id: "guessed",
        secret_key: "guessed",
        action: "incoming_event",
        organization_id: "guessed",
        payload: {}
      })
    })

    screen.title("summary")
    screen.fact("answers", livechat.webhookAttempts.map(({ result }) => result).join(" "))
    screen.fact("forged", `answered ${forged.status}`)
    const chat = createWebApi(v3_6, { token, baseUrl: webUrl })
    for (const { chat_id, thread_id } of [first, second]) {
      const { thread } = await chat.get_chat({ chat_id, thread_id })
      screen.fact("thread", `${thread_id}: ${thread?.tags?.join(", ") || "no tag"}`)
    }
    await chat.close()
  })
  await unregisterWebhooks(registration)
  await receiver.drain(server)
})
