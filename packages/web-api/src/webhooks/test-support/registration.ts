import { v3_0 } from "@agent-chat/core/v3.0"
import { FakeLiveChat } from "@agent-chat/testing"
import { onTestFinished } from "vitest"
import type { AddressInfo } from "node:net"
import { createServer, type IncomingMessage } from "node:http"
import { gzipSync } from "node:zlib"
import type { RegisterWebhooksOptions } from "../registration-options.ts"

export const url = "https://hooks.example.com/livechat/token"

/** Registers two webhooks, with a fake for the service. */
export const withFake = async (
  run: (options: RegisterWebhooksOptions, fake: FakeLiveChat) => Promise<void>,
  paths: "webhooks" | "action" = "webhooks"
): Promise<void> => {
  await using fake = await FakeLiveChat.start()
  const webhooks = [{ action: "incoming_event" }, { action: "thread_closed" }]
  await run(
    { catalog: v3_0, token: fake.token, baseUrl: fake.webUrl, url, secret: "s1", webhooks, paths },
    fake
  )
}

/** A webhook as a service shows it that does not show secrets. */
export const registered = (webhook_id: string, action = "incoming_event") => ({ webhook_id, url, action })

/** A service that answers by the ends of paths. */
export const answering = async (answers: Record<string, unknown>) => {
  const seen: IncomingMessage[] = []
  const server = createServer((request, response) => {
    seen.push(request)
    const answer = Object.entries(answers).find(([end]) => request.url!.endsWith(end))?.[1]
    if (typeof answer === "function") (answer as (response_: typeof response) => void)(response)
    else {
      response.writeHead(200, { "content-type": "application/json", "content-encoding": "gzip" })
      response.end(gzipSync(JSON.stringify(answer)))
    }
  }).listen(0, "127.0.0.1")
  await new Promise((resolve) => server.once("listening", resolve))
  onTestFinished(() => server.close().closeAllConnections())
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, seen }
}
