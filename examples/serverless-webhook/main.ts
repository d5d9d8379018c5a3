// Serverless webhook: a fetch handler for Workers, Next or Hono that tags the threads of customers who want a refund.
import { once } from "node:events"
import type { AddressInfo } from "node:net"
import { v3_0 } from "@agent-chat/core/v3.0"
import { createWebApi } from "@agent-chat/web-api"
import { serve } from "@hono/node-server"
import { run } from "../run.ts"
import { screen } from "../screen.ts"
import { createApp } from "./app.ts"
import { refundTagger } from "./refund-tagger.ts"

const { PORT = "0", AGENT_CHAT_WEBHOOK_ID = "", AGENT_CHAT_WEBHOOK_SECRET = "" } = process.env

await run({}, async ({ service, play }) => {
  const { name, token, webUrl } = service
  const registered = new Map([[AGENT_CHAT_WEBHOOK_ID, AGENT_CHAT_WEBHOOK_SECRET]])
  const receiver = refundTagger({ token, webUrl, secrets: (id) => registered.get(id) ?? [] })
  const server = serve({ fetch: createApp(receiver).fetch, port: Number(PORT), hostname: "127.0.0.1" })
  await once(server, "listening")
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/livechat`

  screen.title("Serverless webhook")
  screen.fact("service", name)
  screen.fact("listening", url)
  receiver.events.subscribe(({ action }) =>
    screen.event({ action, source: "webhook", detail: "taken, and answered when it is handled" })
  )

  await play(async (fake) => {
    const secret = crypto.randomUUID()
    for (const action of ["incoming_chat_thread", "incoming_event"]) {
      registered.set(fake.registerWebhook({ url, action, secret }), secret)
    }
    const chats = [
      fake.customer("nina").says("Where is my parcel?"),
      fake.customer("omar").says("Hello"),
      fake.customer("omar").says("I would like a refund, please")
    ]
    await fake.idle()
    const forged = await fetch(url, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({
        webhook_id: "guessed",
        secret_key: "guessed",
        action: "incoming_event",
        data: {}
      })
    })

    screen.title("summary")
    screen.fact("answers", fake.webhookAttempts.map(({ result }) => result).join(" "))
    screen.fact("forged", `answered ${forged.status}`)
    const chat = createWebApi(v3_0, { token, baseUrl: webUrl })
    for (const chat_id of new Set(chats.map((said) => said.chat_id))) {
      const { threads = [] } = (await chat.get_chat_threads({ chat_id })).chat
      screen.fact("thread", `${threads[0]?.id}: ${threads[0]?.tags?.join(", ") || "no tag"}`)
    }
    await chat.close()
  })
  await receiver.drain(server)
})
