// The same as converse.mjs for those who have a compiler; the annotations are what a user may write.
import type { EventOf } from "@agent-chat/core"
import { v3_6 } from "@agent-chat/core/v3.6"
import { createRtm, type Rtm } from "@agent-chat/rtm-bridge"
import { createWebApi, type WebApi } from "@agent-chat/web-api"
import { filter, firstValueFrom, take, timeout, toArray } from "rxjs"

export interface Service {
  readonly token: string
  readonly webUrl: string
  readonly rtmUrl: string
}

export const converse = async ({ token, webUrl, rtmUrl }: Service): Promise<string> => {
  const web: WebApi<typeof v3_6> = createWebApi(v3_6, { token, baseUrl: webUrl })
  const rtm: Rtm<typeof v3_6> = createRtm(v3_6, { token, url: rtmUrl })
  const mark = `consumer-${Math.random()}`
  const received: Promise<EventOf<typeof v3_6, "incoming_event">[]> = firstValueFrom(
    rtm.on("incoming_event").pipe(
      filter(({ payload }) => payload.event.custom_id?.startsWith(mark) === true),
      take(2),
      toArray(),
      timeout(10_000)
    )
  )
  await rtm.connect()
  const chat_id = "PJ0MRSHTDG"
  const event = { type: "message", text: "hello", visibility: "all" } as const
  const byWeb = await web.send_event({ chat_id, event: { ...event, custom_id: `${mark}-web` } })
  const byRtm = await rtm.send_event({ chat_id, event: { ...event, custom_id: `${mark}-rtm` } })
  const sent = [byWeb.event_id, byRtm.event_id].join(" and ")
  const pushed = (await received).map(({ payload }) => payload.event.id).join(" and ")
  await Promise.all([rtm.close(), web.close()])
  if (pushed !== sent) throw new Error(`sent ${sent}, received ${pushed}`)
  return `sent and received ${sent}`
}
