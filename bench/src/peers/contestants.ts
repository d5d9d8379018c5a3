// Ways to say "hello world" in a chat: ours and those of the peers. Each is made in a process of its own.
import { createRequire } from "node:module"
import { join } from "node:path"
import { v3_0 } from "@agent-chat/core/v3.0"
import { v3_6 } from "@agent-chat/core/v3.6"
import { createRtm } from "@agent-chat/rtm-bridge"
import { WebSocket } from "ws"
import { bareCaller } from "../bare-caller.ts"
import { inLanes } from "../lanes.ts"
import { folder } from "./install.ts"

const load = createRequire(join(folder, "package.json"))
const chat_id = "PJ0MRSHTDG"
const text = "hello world"

/** What a peer is taken for; its own types are not looked at. */
type Peer = Record<string, any>

const peer = (name: string): Peer => load(name) as Peer

/** Resolves to what sends one message. */
type Contestant = (origin: string) => Promise<() => Promise<unknown>>

const bare: Contestant = (origin) =>
  bareCaller(`${origin.replace("http", "ws")}/v3.6/agent/rtm/ws`, {
    chat_id,
    event: { type: "message", text, visibility: "all" }
  })

const ours: Contestant = async (origin) => {
  const rtm = createRtm(v3_6, { token: "t", url: `${origin.replace("http", "ws")}/v3.6/agent/rtm/ws` })
  await rtm.connect()
  return () => rtm.send_event({ chat_id, event: { type: "message", text, visibility: "all" } })
}

/** v3.0 has no limit of open requests, so that a client shows what it can do. */
const ours3_0: Contestant = async (origin) => {
  const rtm = createRtm(v3_0, { token: "t", url: `${origin.replace("http", "ws")}/v3.0/agent/rtm/ws` })
  await rtm.connect()
  return () => rtm.send_event({ chat_id, event: { type: "message", text, recipients: "all" } })
}

const lcSdkJs: Contestant = async (origin) => {
  const { Agent } = peer("@livechat/lc-sdk-js")
  const rtm = new Agent.RTM({ apiUrl: new URL(origin).host })
  await rtm.connect()
  await rtm.login({ token: "Bearer t" })
  return () => rtm.sendEvent(chat_id, { type: "message", text, recipients: "all" })
}

const chatSdk: Contestant = async () => {
  const loaded = peer("@livechat/chat-sdk/dist/chat-sdk.cjs.js")
  const sdk = new (loaded.default ?? loaded)({ debug: false })
  const ready = new Promise((resolve) => sdk.once("ready", resolve))
  sdk.init({ access_token: "t" })
  await ready
  return () => sdk.sendMessage(chat_id, text)
}

const customerSdk: Contestant = async () => {
  Object.assign(globalThis, { WebSocket })
  const token = { accessToken: "t", entityId: "customer", tokenType: "Bearer", expiresIn: 28_800_000 }
  const sdk = peer("@livechat/customer-sdk").init({
    organizationId: "390e44e6-f1e6-4368-86dd-74014508c2e0",
    licenseId: 1,
    clientId: "c",
    identityProvider: () => ({
      getToken: async () => token,
      getFreshToken: async () => token,
      hasToken: async () => true,
      invalidate: async () => undefined
    })
  })
  await new Promise((resolve) => sdk.once("connected", resolve))
  return () => sdk.sendEvent({ chatId: chat_id, event: { type: "message", text } })
}

export const contestants: Readonly<Record<string, Contestant>> = {
  "bare ws": bare,
  "this SDK": ours,
  "this SDK, v3.0": ours3_0,
  "lc-sdk-js 4.0.2": lcSdkJs,
  "chat-sdk 0.2.0": chatSdk,
  "customer-sdk 4.0.2": customerSdk
}

/** What the process of one contestant does: as many messages as it is told to, so many of them under way. */
export const contest = async (name: string, origin: string): Promise<void> => {
  const call = await contestants[name]!(origin)
  process.on("message", ({ inFlight, total }: { inFlight: number; total: number }) => {
    const before = process.cpuUsage()
    void inLanes(total, inFlight, call).then(() => process.send?.(process.cpuUsage(before)))
  })
  // Some peers connect anew for ever.
  process.on("disconnect", () => process.exit())
  process.send?.("ready")
}
