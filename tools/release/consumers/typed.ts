// The same as converse.mjs for those who have a compiler; the annotations are what a user may write.
import type { EventOf } from "@agent-chat/core"
import { v3_0 } from "@agent-chat/core/v3.0"
import { createRtm, type Rtm } from "@agent-chat/rtm-bridge"
import { createWebApi, type WebApi } from "@agent-chat/web-api"
import { filter, firstValueFrom, timeout } from "rxjs"

export interface Service {
  readonly token: string
  readonly webUrl: string
  readonly rtmUrl: string
}

export const converse = async ({ token, webUrl, rtmUrl }: Service): Promise<string> => {
  const web: WebApi<typeof v3_0> = createWebApi(v3_0, { token, baseUrl: webUrl })
  const rtm: Rtm<typeof v3_0> = createRtm(v3_0, { token, url: rtmUrl })
  const custom_id = crypto.randomUUID()
  const received: Promise<EventOf<typeof v3_0, "incoming_event">> = firstValueFrom(
    rtm.on("incoming_event").pipe(
      filter(({ payload }) => payload.event.custom_id === custom_id),
      timeout(10_000)
    )
  )
  await rtm.connect()
  const event = { type: "message", text: "hello", recipients: "all", custom_id } as const
  const sent = await web.send_event({ chat_id: "PJ0MRSHTDG", event })
  const { payload } = await received
  await Promise.all([rtm.close(), web.close()])
  if (payload.event.id !== sent.event.id)
    throw new Error(`sent ${sent.event.id}, received ${payload.event.id}`)
  return `sent and received ${sent.event.id}`
}
