import { createServer } from "node:http"
import { v3_0 } from "@agent-chat/core/v3.0"
import { FakeLiveChat } from "@agent-chat/testing"
import { toNode, webhookReceiver } from "@agent-chat/web-api/webhooks"

/** The service a tour talks to: the fake on loopback with a webhook receiver beside it, or the real one. */
export const openService = async (environment: NodeJS.ProcessEnv) => {
  const token = environment["AGENT_CHAT_TOKEN"]
  return token === undefined || token === "" ? openFake() : openReal(token, environment)
}

export type Service = Awaited<ReturnType<typeof openService>>

const openFake = async () => {
  const fake = await FakeLiveChat.start({ port: 0 })
  const secret = crypto.randomUUID()
  const secrets: Record<string, string> = {}
  const webhooks = webhookReceiver({ catalog: v3_0, secrets: (id) => secrets[id] ?? [] })
  const server = createServer(toNode(webhooks))
  await new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve))
  const address = server.address()
  const url = `http://127.0.0.1:${typeof address === "object" ? address?.port : ""}/`
  for (const action of ["incoming_chat_thread", "incoming_event", "thread_closed"]) {
    secrets[fake.registerWebhook({ url, action, secret })] = secret
  }
  return {
    name: `a fake LiveChat at ${fake.webUrl}; nothing leaves this machine`,
    token: fake.token,
    baseUrl: fake.webUrl,
    url: fake.rtmUrl,
    webhooks,
    close: async () => {
      await webhooks.drain()
      server.closeAllConnections()
      server.close()
      await fake.close()
    }
  }
}

const openReal = async (token: string, environment: NodeJS.ProcessEnv) => ({
  name: environment["AGENT_CHAT_URL"] ?? "the LiveChat service",
  token,
  baseUrl: environment["AGENT_CHAT_URL"],
  url: environment["AGENT_CHAT_RTM_URL"],
  // The service could not reach this machine, so the stream is made of pushes alone.
  webhooks: undefined,
  close: async () => {}
})
