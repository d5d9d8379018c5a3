import { type Client, createClient, isApiError, noRetry } from "@agent-chat/core"
import { v3_0 } from "@agent-chat/core/v3.0"
import type { FakeOptions } from "../options.ts"
import { FakeLiveChat } from "../fake-livechat.ts"
import type { RawPush } from "../wires/memory/rtm-transport.ts"

export const chatId = "PJ0MRSHTDG"
export const threadId = "K600PKZON8"
export const customerId = "b7eff798-f8df-4364-8059-649c35c9ed0c"
export const [agent1, agent2] = ["agent1@example.com", "agent2@example.com"]

/** A fake in memory with virtual time. */
export const createFake = (options: FakeOptions = {}): FakeLiveChat =>
  FakeLiveChat.create({ clock: "virtual", ...options })

export const webClient = (fake: FakeLiveChat, token?: string): Client<typeof v3_0, "web"> =>
  createClient(v3_0, fake.webTransport(token === undefined ? {} : { token }), {
    retry: noRetry,
    validate: "strict"
  })

/** An agent who is logged in, and the pushes he gets from now on. */
export const rtmClient = async (
  fake: FakeLiveChat,
  token?: string
): Promise<{ client: Client<typeof v3_0, "rtm">; pushes: RawPush[]; names: () => string[] }> => {
  const transport = fake.rtmTransport(token === undefined ? {} : { token })
  const client = createClient(v3_0, transport, { retry: noRetry, validate: "strict" })
  const pushes: RawPush[] = []
  transport.pushes.subscribe((push) => pushes.push(push))
  await client.ping()
  return { client, pushes, names: () => pushes.map(({ action }) => action) }
}

/** Two agents with tokens of their own: `one` of group 1, `two` of group 2. */
export const withTwoAgents = (fake: FakeLiveChat, scopes?: readonly string[]): void => {
  const limits = scopes === undefined ? {} : { scopes }
  fake.addToken({ token: "one", agent_id: agent1, ...limits })
  fake.addToken({ token: "two", agent_id: agent2, ...limits })
}

export const accessScopes = [
  "chats--access:rw",
  "customers:rw",
  "customers.ban:rw",
  "multicast:rw",
  "agents--my:rw"
]

/** What a call is refused with. */
export const refusal = (promise: Promise<unknown>): Promise<string> =>
  promise.then(
    () => "no refusal",
    (error: unknown) => (isApiError(error) ? error.type : String(error))
  )

export const message = (text: string, more: object = {}) => ({ type: "message", text, ...more }) as const
