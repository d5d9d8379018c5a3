import { once } from "node:events"
import { createServer } from "node:http"
import type { AddressInfo } from "node:net"
import { v3_0 } from "@agent-chat/core/v3.0"
import { v3_6 } from "@agent-chat/core/v3.6"
import { createRtm } from "@agent-chat/rtm-bridge"
import { FakeLiveChat } from "@agent-chat/testing"
import { createWebApi } from "@agent-chat/web-api"
import { toNode, webhookReceiver } from "@agent-chat/web-api/webhooks"

export const chatId = "PJ0MRSHTDG"
export const cleo = "b7eff798-f8df-4364-8059-649c35c9ed0c"

const application = "0805e283233042b37f460ed8fbf22160"

const message = (text: string) => ({ type: "message", text, visibility: "all" }) as const

const menu = {
  type: "rich_message",
  template_id: "quick_replies",
  visibility: "all",
  elements: [
    {
      title: "What shall it be?",
      buttons: ["Track it", "Return it"].map((text) => ({
        type: "message" as const,
        text,
        value: text,
        postback_id: text.toLowerCase().replace(" ", "_"),
        user_ids: []
      }))
    }
  ]
} as const

/** Told whenever somebody looks at the page. */
const seen = "last_seen_timestamp_updated"

/** An agent on v3.0, and what he heard, save that something was seen. */
export const agentOn = async (fake: FakeLiveChat) => {
  const rtm = createRtm(v3_0, { token: fake.token, url: fake.rtmUrl })
  const heard: { readonly action: string; readonly payload: any }[] = []
  const counts = { seen: 0 }
  rtm.events.subscribe((event) => {
    if (event.action === seen) counts.seen += 1
    else if (event.action !== "gap") heard.push({ action: event.action, payload: event.payload })
  })
  await rtm.connect()
  /** What was said in the chats. */
  const texts = (): unknown[] =>
    heard.flatMap(({ payload }) => (payload.event?.text === undefined ? [] : [payload.event.text]))
  return { rtm, heard, texts, counts, [Symbol.asyncDispose]: () => rtm.close() }
}

type Agent = Awaited<ReturnType<typeof agentOn>>

/**
 * A bot on v3.6, as bots are made: over the Configuration API, with a token of its own, fed by webhooks, answering over the
 * Web API. Unless it is told not to answer by itself, it offers two quick replies to whoever says "menu", and repeats
 * everything else.
 */
export const botOn = async (fake: FakeLiveChat, agent: Agent, { answers = true } = {}) => {
  const failures: unknown[] = []
  const configure = async (name: string, payload: object): Promise<any> => {
    const response = await fetch(`${fake.webUrl}/v3.6/configuration/action/${name}`, {
      method: "POST",
      headers: { Authorization: `Bearer ${fake.token}`, "Content-Type": "application/json" },
      body: JSON.stringify(payload)
    })
    return response.json()
  }
  const bot = await configure("create_bot", { name: "Parcel Bot", owner_client_id: application })
  const asked = { bot_id: bot.id, client_id: application, bot_secret: bot.secret, organization_id: "any" }
  const { organization_id } = fake.snapshot().license
  const { token } = await configure("issue_bot_token", { ...asked, organization_id })
  const web = createWebApi(v3_6, { token, baseUrl: fake.webUrl })
  const server = createServer().listen(0, "127.0.0.1")
  await once(server, "listening")
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/hooks`
  const id = fake.registerWebhook({ url, action: "incoming_event", secret: "s3cret", version: "3.6" })
  const receiver = webhookReceiver({ catalog: v3_6, secrets: { [id]: "s3cret" }, pathToken: "hooks" })
  server.on("request", toNode(receiver))
  await web.set_routing_status({ status: "accepting_chats" })
  await agent.rtm.add_user_to_chat({ chat_id: chatId, user_id: bot.id, user_type: "agent" })
  receiver.events.subscribe((news) => {
    if (news.action !== "incoming_event" || !answers) return
    const { chat_id, event } = news.payload
    if (event.type !== "message" || event.author_id !== cleo) return
    const answer = event.text === "menu" ? menu : message(`Bot: ${event.text}`)
    web.send_event({ chat_id, event: answer }).catch((error: unknown) => failures.push(error))
  })
  return {
    id: bot.id as string,
    failures,
    web,
    [Symbol.asyncDispose]: async () => {
      await web.close()
      server.closeAllConnections()
      server.close()
    }
  }
}
