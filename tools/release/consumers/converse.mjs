// What every consumer does, in plain JavaScript: sends an event over each transport and receives both as pushes.
import { filter, firstValueFrom, take, timeout, toArray } from "rxjs"

export const converse = async ({ createRtm, createWebApi, v3_6, token, webUrl, rtmUrl }) => {
  const web = createWebApi(v3_6, { token, baseUrl: webUrl })
  const rtm = createRtm(v3_6, { token, url: rtmUrl })
  const mark = `consumer-${Math.random()}`
  const received = firstValueFrom(
    rtm.on("incoming_event").pipe(
      filter(({ payload }) => payload.event.custom_id?.startsWith(mark)),
      take(2),
      toArray(),
      timeout(10_000)
    )
  )
  await rtm.connect()
  const chat_id = "PJ0MRSHTDG"
  const event = { type: "message", text: "hello", visibility: "all" }
  const byWeb = await web.send_event({ chat_id, event: { ...event, custom_id: `${mark}-web` } })
  const byRtm = await rtm.send_event({ chat_id, event: { ...event, custom_id: `${mark}-rtm` } })
  const sent = [byWeb.event_id, byRtm.event_id].join(" and ")
  const pushed = (await received).map(({ payload }) => payload.event.id).join(" and ")
  await Promise.all([rtm.close(), web.close()])
  if (pushed !== sent) throw new Error(`sent ${sent}, received ${pushed}`)
  return `sent and received ${sent}`
}
