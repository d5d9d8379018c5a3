// A page with both transports and the joined stream.
import { joinEvents } from "@agent-chat/core/events"
import { v3_6 } from "@agent-chat/core/v3.6"
import { createRtm } from "@agent-chat/rtm-bridge"
import { createWebApi } from "@agent-chat/web-api"

const token = () => prompt("token") ?? ""
const rtm = createRtm(v3_6, { token })
const web = createWebApi(v3_6, { token })
const events = joinEvents({ rtm, web })
events.on("incoming_event").subscribe(({ payload }) => document.body.append(payload.chat_id))
await rtm.connect()
