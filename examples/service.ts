import { createServer } from "node:http"
import { v3_6 } from "@agent-chat/core/v3.6"
import { FakeLiveChat, type World } from "@agent-chat/testing"
import { registerWebhooks, toNode, type WantedWebhook, webhookReceiver } from "@agent-chat/web-api/webhooks"

/** What an example asks of the fake; the real service is taken as it is. */
export interface ServiceOptions {
  /** What is sent as webhooks, too, to a receiver on loopback. */
  readonly webhooks?: readonly WantedWebhook[]
  /** What the fake knows at the start. */
  readonly world?: Partial<World>
}

/** The service an example talks to: the real one when AGENT_CHAT_TOKEN is set, otherwise the fake on loopback. */
export const openService = async (environment: NodeJS.ProcessEnv, options: ServiceOptions = {}) => {
  const token = environment["AGENT_CHAT_TOKEN"]
  return token === undefined || token === "" ? openFake(options) : openReal(token, environment)
}

export type Service = Awaited<ReturnType<typeof openService>>

const openFake = async ({ webhooks, world = {} }: ServiceOptions) => {
  const fake = await FakeLiveChat.start({ world })
  const receiver = webhooks === undefined ? undefined : await receiveWebhooks(fake, webhooks)
  return {
    name: `a fake LiveChat at ${fake.webUrl}; nothing leaves this machine`,
    token: fake.token,
    webUrl: fake.webUrl,
    rtmUrl: fake.rtmUrlOf(v3_6.version),
    webhooks: receiver?.webhooks,
    fake,
    close: async () => {
      await receiver?.close()
      await fake.close()
    }
  }
}

/** A webhook receiver on a server of its own, registered at the fake. */
const receiveWebhooks = async (fake: FakeLiveChat, wanted: readonly WantedWebhook[]) => {
  let secrets: Readonly<Record<string, string>> = {}
  const pathToken = crypto.randomUUID()
  const webhooks = webhookReceiver({ catalog: v3_6, secrets: (id) => secrets[id], pathToken })
  const server = createServer(toNode(webhooks))
  await new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve))
  const address = server.address()
  const registration = await registerWebhooks({
    catalog: v3_6,
    token: fake.token,
    baseUrl: fake.webUrl,
    ownerClientId: "the-application-of-the-examples",
    url: `http://127.0.0.1:${typeof address === "object" ? address?.port : ""}/${pathToken}`,
    webhooks: wanted
  })
  secrets = registration.secrets
  return {
    webhooks,
    close: async () => {
      await webhooks.drain(server)
    }
  }
}

/** An address that the environment names. */
const addressIn = (environment: NodeJS.ProcessEnv, name: string, example: string): string | undefined => {
  const address = environment[name] || undefined
  if (address === undefined || (/^(https?|wss?):/.test(address) && URL.canParse(address))) return address
  throw new Error(`${name} should be an address such as ${example}, found ${JSON.stringify(address)}`)
}

const openReal = async (token: string, environment: NodeJS.ProcessEnv) => {
  const origin = addressIn(environment, "AGENT_CHAT_URL", "http://127.0.0.1:8080")
  const address = addressIn(environment, "AGENT_CHAT_RTM_URL", "ws://127.0.0.1:8080/v3.6/agent/rtm/ws")
  return {
    name: origin ?? address ?? "the LiveChat service",
    token,
    // Whoever names one of the two means one service: the token never goes to another.
    webUrl: origin ?? (address && new URL("/", address.replace(/^ws/, "http")).origin),
    rtmUrl: address ?? (origin && new URL("/v3.6/agent/rtm/ws", origin.replace(/^http/, "ws")).href),
    // The service could not reach this machine, so streams are made of pushes alone.
    webhooks: undefined,
    fake: undefined,
    close: async () => {}
  }
}
