// What every consumer does, in plain JavaScript: sends an event over the Web API and receives it over the RTM API.
import { filter, firstValueFrom, timeout } from "rxjs"

export const converse = async ({ createRtm, createWebApi, v3_0 }) => {
  const token = process.env.AGENT_CHAT_TOKEN
  const web = createWebApi(v3_0, { token, baseUrl: process.env.AGENT_CHAT_URL })
  const rtm = createRtm(v3_0, { token, url: process.env.AGENT_CHAT_RTM_URL })
  const custom_id = crypto.randomUUID()
  const received = firstValueFrom(
    rtm.on("incoming_event").pipe(
      filter(({ payload }) => payload.event.custom_id === custom_id),
      timeout(10_000)
    )
  )
  await rtm.connect()
  const event = { type: "message", text: "hello", recipients: "all", custom_id }
  const sent = await web.send_event({ chat_id: "PJ0MRSHTDG", event })
  const { payload } = await received
  await Promise.all([rtm.close(), web.close()])
  if (payload.event.id !== sent.event.id)
    throw new Error(`sent ${sent.event.id}, received ${payload.event.id}`)
  console.log(`sent and received ${sent.event.id}`)
}
