import { v3_0 } from "@agent-chat/core/v3.0"
import type { WebhookReceiver } from "../receiver.ts"

export const secrets = { w1: "first-secret", w2: ["old-secret", "new-secret"] }

export const payload = {
  chat_id: "c",
  thread_id: "t",
  event: { id: "e1", type: "message", order: 1, text: "hi" }
}

/** A webhook that is right, but for what is given. */
export const body = (over: Record<string, unknown> = {}): string =>
  JSON.stringify({
    webhook_id: "w1",
    secret_key: "first-secret",
    action: "incoming_event",
    data: payload,
    ...over
  })

export const request = (
  text: string | Uint8Array<ArrayBuffer>,
  init: RequestInit = {},
  path = "/hook"
): Request =>
  new Request(`https://hooks.example.com${path}`, {
    method: "POST",
    body: text,
    headers: { "content-type": "application/json" },
    ...init
  })

/** The status with which a webhook is answered. */
export const post = async (receiver: WebhookReceiver<typeof v3_0>, ...args: Parameters<typeof request>) =>
  (await receiver(request(...args))).status

/** The events that a receiver hands on, as they come. */
export const seenBy = (receiver: WebhookReceiver<typeof v3_0>): unknown[] => {
  const seen: unknown[] = []
  receiver.events.subscribe((event) => seen.push(event))
  return seen
}
