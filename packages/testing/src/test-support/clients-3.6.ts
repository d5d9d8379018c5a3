import { type Client, createClient, noRetry, type Success } from "@agent-chat/core"
import { v3_6 } from "@agent-chat/core/v3.6"
import type { FakeLiveChat } from "../fake-livechat.ts"
import type { RawPush } from "../wires/memory/rtm-transport.ts"

const options = { retry: noRetry, validate: "strict" } as const

/** A client of the Web API of v3.6. */
export const web3_6 = (fake: FakeLiveChat, token = fake.token): Client<typeof v3_6, "web"> =>
  createClient(v3_6, fake.webTransport({ catalog: v3_6, token }), options)

/** An agent of v3.6 who is logged in, what that was answered, and the pushes he gets. */
export const rtm3_6 = async (
  fake: FakeLiveChat,
  token = fake.token,
  login: object = {}
): Promise<{
  client: Client<typeof v3_6, "rtm">
  answer: Success<(typeof v3_6)["actions"]["login"]>
  pushes: RawPush[]
  names: () => string[]
  of: (action: string) => unknown[]
}> => {
  const transport = fake.rtmTransport({ catalog: v3_6, token })
  const client = createClient(v3_6, transport, options)
  const pushes: RawPush[] = []
  transport.pushes.subscribe((push) => pushes.push(push))
  const answer = await client.login({ token: `Bearer ${token}`, ...login })
  const names = () => pushes.map(({ action }) => action)
  const of = (action: string) => pushes.filter((push) => push.action === action).map(({ payload }) => payload)
  return { client, answer, pushes, names, of }
}
