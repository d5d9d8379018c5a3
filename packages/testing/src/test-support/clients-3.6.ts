import { type Client, createClient, noRetry } from "@agent-chat/core"
import { v3_6 } from "@agent-chat/core/v3.6"
import type { FakeLiveChat } from "../fake-livechat.ts"

const options = { retry: noRetry, validate: "strict" } as const

/** A client of the Web API of v3.6. */
export const web3_6 = (fake: FakeLiveChat, token = fake.token): Client<typeof v3_6, "web"> =>
  createClient(v3_6, fake.webTransport({ catalog: v3_6, token }), options)

/** An agent of v3.6 who is logged in, and the payloads of the pushes he gets, by their names. */
export const rtm3_6 = async (
  fake: FakeLiveChat,
  token = fake.token
): Promise<{ client: Client<typeof v3_6, "rtm">; of: (action: string) => unknown[] }> => {
  const transport = fake.rtmTransport({ catalog: v3_6, token })
  const client = createClient(v3_6, transport, options)
  const pushes: { action: string; payload: unknown }[] = []
  transport.pushes.subscribe((push) => pushes.push(push))
  await client.ping()
  const of = (action: string) => pushes.filter((push) => push.action === action).map(({ payload }) => payload)
  return { client, of }
}
