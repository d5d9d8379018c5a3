import type { AgentChatEvent } from "@agent-chat/core"
import { v3_6 } from "@agent-chat/core/v3.6"
import { createWebApi } from "@agent-chat/web-api"
import {
  type WebhookObserver,
  type WebhookReceiver,
  webhookReceiver,
  type WebhookSecrets
} from "@agent-chat/web-api/webhooks"

/** What a deployed function reads from its environment. */
export interface Settings {
  readonly token: string
  /** Another origin than that of the real service. */
  readonly webUrl?: string | undefined
  /** The `secret_key` of each registered webhook, by its id. */
  readonly secrets: WebhookSecrets
  /** The last segment of the registered address, which nobody else knows. */
  readonly pathToken: string
  /** Told why a webhook is refused. */
  readonly observe?: WebhookObserver
}

/** Tags every thread in which a customer asks for a refund. A webhook is answered 200 once that is done. */
export const refundTagger = ({ token, webUrl, ...settings }: Settings): WebhookReceiver<typeof v3_6> => {
  const chat = createWebApi(v3_6, { token, baseUrl: webUrl })
  return webhookReceiver({
    catalog: v3_6,
    ...settings,
    consume: async (event) => {
      for (const { chat_id, thread_id, text } of messagesIn(event)) {
        // A tag that is there already stays: a webhook that comes twice does no harm.
        if (/refund|money back/i.test(text)) await chat.tag_thread({ chat_id, thread_id, tag: "refund" })
      }
    }
  })
}

/**
 * What customers say. The first messages of a thread come with its opening, which says who is who; the others one by one,
 * by webhooks that are registered for those of customers only.
 */
const messagesIn = (event: AgentChatEvent<typeof v3_6>) => {
  if (event.action === "incoming_chat") {
    const { id: chat_id, thread, users } = event.payload.chat
    const customers = new Set(users.filter(({ type }) => type === "customer").map(({ id }) => id))
    const said = (thread.events ?? []).filter(
      (event) => "author_id" in event && customers.has(event.author_id ?? "")
    )
    return said.flatMap((message) => textOf(chat_id, thread.id, message))
  }
  if (event.action !== "incoming_event") return []
  const { chat_id, thread_id, event: message } = event.payload
  return textOf(chat_id, thread_id, message)
}

const textOf = (chat_id: string, thread_id: string, message: { type: string; text?: unknown }) =>
  message.type === "message" && typeof message.text === "string"
    ? [{ chat_id, thread_id, text: message.text }]
    : []
