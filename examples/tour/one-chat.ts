import type { Client } from "@agent-chat/core"
import { v3_0 } from "@agent-chat/core/v3.0"
import type { v3_6 } from "@agent-chat/core/v3.6"
import { createRtm } from "@agent-chat/rtm-bridge"
import type { FakeLiveChat } from "@agent-chat/testing"
import { createWebApi } from "@agent-chat/web-api"
import { screen } from "../screen.ts"
import { printCalls } from "./print-calls.ts"

/** The clients of v3.6 that are there already. */
interface Young {
  readonly web: Client<typeof v3_6>
  readonly rtm: Client<typeof v3_6>
}

/** One chat in which four clients talk: either version over either transport, each in its words. */
export const oneChat = async (
  fake: FakeLiveChat,
  { web, rtm }: Young,
  totals: { calls: number }
): Promise<void> => {
  const { token, webUrl: baseUrl } = fake
  const oldWeb = createWebApi(v3_0, { token, baseUrl })
  await using oldRtm = createRtm(v3_0, { token, baseUrl })
  await oldRtm.connect()
  oldRtm.on("incoming_event").subscribe(({ payload: { event } }) => {
    const text = event.type === "message" ? JSON.stringify(event.text) : event.type
    screen.event({ action: "incoming_event", source: "v3.0", detail: `${text}, order ${event.order}` })
  })
  const young = (transport: string, client: Client<typeof v3_6>): Client<typeof v3_6> =>
    printCalls(`${transport} v3.6`, totals, client)
  const old = (transport: string, client: Client<typeof v3_0>): Client<typeof v3_0> =>
    printCalls(`${transport} v3.0`, totals, client)

  const { chat_id } = await young("web", web).start_chat({})
  const hello = (text: string) => ({ chat_id, event: { type: "message", text } as const })
  await young("web", web).send_event(hello("v3.6 over HTTP"))
  await young("rtm", rtm).send_event(hello("v3.6 over a WebSocket"))
  await old("web", oldWeb).send_event(hello("v3.0 over HTTP"))
  await old("rtm", oldRtm).send_event(hello("v3.0 over a WebSocket"))
  await old("rtm", oldRtm).close_thread({ chat_id })
  await oldWeb.close()
}
