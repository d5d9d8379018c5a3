// A small page that answers customers over the RTM API.
import { createRtm } from "@agent-chat/rtm-bridge"
import { v3_6 } from "@agent-chat/core/v3.6"

const rtm = createRtm(v3_6, { token: () => prompt("token") ?? "" })
rtm.on("incoming_event").subscribe(async ({ payload }) => {
  await rtm.send_event({
    chat_id: payload.chat_id,
    event: { type: "message", text: "hi", visibility: "all" }
  })
})
await rtm.connect()
