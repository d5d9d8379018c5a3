// A small page that writes into a chat over the Web API.
import { createWebApi } from "@agent-chat/web-api"
import { v3_6 } from "@agent-chat/core/v3.6"

const web = createWebApi(v3_6, { token: () => prompt("token") ?? "" })
const event = { type: "message", text: "hi", visibility: "all" } as const
const result = await web.safe.send_event({ chat_id: "PJ0MRSHTDG", event })
document.body.textContent = result.ok ? "sent" : result.error.message
