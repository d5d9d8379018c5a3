import type { Diagnostic } from "@agent-chat/core"
import { v3_0 } from "@agent-chat/core/v3.0"
import { createServer } from "node:http"
import type { AddressInfo } from "node:net"
import { onTestFinished } from "vitest"
import { toNode } from "../node.ts"
import type { WebhookReceiverOptions } from "../options.ts"
import { type WebhookReceiver, webhookReceiver } from "../receiver.ts"

export type Receiver = WebhookReceiver<typeof v3_0>

export interface Answer {
  readonly status: number
  readonly retryAfter: string | null | undefined
}

export type Post = (receiver: Receiver, body: string, path?: string) => Promise<Answer>

const overNode: Post = async (receiver, body, path = "/hook") => {
  const server = createServer(toNode(receiver)).listen(0, "127.0.0.1")
  onTestFinished(() => server.close().closeAllConnections())
  await new Promise((resolve) => server.once("listening", resolve))
  const response = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body
  })
  return { status: response.status, retryAfter: response.headers.get("retry-after") }
}

const received =
  (make: (body: string) => unknown): Post =>
  async (receiver, body, path = "/hook") => {
    const { status, headers } = await receiver.receive(make(body), { path })
    return { status, retryAfter: headers["retry-after"] }
  }

export const ways: Record<string, Post> = {
  "a Request": async (receiver, body, path = "/hook") => {
    const headers = { "content-type": "application/json" }
    const response = await receiver(
      new Request(`https://hooks.example.com${path}`, { method: "POST", headers, body })
    )
    return { status: response.status, retryAfter: response.headers.get("retry-after") }
  },
  "node:http": overNode,
  "receive with what a framework parsed": received((body) => {
    try {
      return JSON.parse(body)
    } catch {
      return {}
    }
  }),
  "receive with text": received((body) => body),
  "receive with bytes": received((body) => Buffer.from(body)),
  "receive with an ArrayBuffer": received((body) => new TextEncoder().encode(body).buffer)
}

export const payload = {
  chat_id: "c",
  thread_id: "t",
  event: { id: "e1", type: "message", order: 1, text: "hi" }
}

export const bodyOf = (over: Record<string, unknown> = {}): string =>
  JSON.stringify({ webhook_id: "w1", secret_key: "secret", action: "incoming_event", data: payload, ...over })

export const make = (options: Partial<WebhookReceiverOptions<typeof v3_0>> = {}) => {
  const told: Diagnostic[] = []
  const receiver = webhookReceiver({
    catalog: v3_0,
    secrets: { w1: "secret" },
    observe: { onDiagnostic: (diagnostic) => told.push(diagnostic) },
    ...options
  })
  const reasons = () =>
    told.flatMap((diagnostic) => (diagnostic.kind === "webhook-refused" ? [diagnostic.reason] : []))
  return { receiver, told, reasons }
}
