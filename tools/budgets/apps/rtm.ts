// A small page that answers customers over the RTM API.
import { createRtm } from "@agent-chat/rtm-bridge"
import { v3_0 } from "@agent-chat/core/v3.0"

const rtm = createRtm(v3_0, { token: () => prompt("token") ?? "" })
rtm.on("incoming_event").subscribe(async ({ payload }) => {
  await rtm.send_event({
    chat_id: payload.chat_id,
    event: { type: "message", text: "hi", recipients: "all" }
  })
})
await rtm.connect()
