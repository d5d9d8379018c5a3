// A worker: answers customers. All workers of a group share the chats; each chat has one of them at a time.
import { consumeEvents } from "@agent-chat/core/events"
import { v3_6 } from "@agent-chat/core/v3.6"
import { redisLog } from "@agent-chat/event-log/redis"
import { createWebApi } from "@agent-chat/web-api"
import { endWith } from "./ending.ts"
import { settings } from "./settings.ts"

const { name, log: about, token, webUrl } = settings()
const web = createWebApi(v3_6, { token, baseUrl: webUrl })
const log = redisLog(about)

const consumption = consumeEvents(
  { catalog: v3_6, log },
  async (event, context) => {
    if (event.action !== "incoming_event" || event.author?.role !== "customer") return
    const { chat_id, event: message } = event.payload
    if (message.type !== "message") return
    // Whatever becomes of this process, it is sent once.
    await context.once("answer").send_event(web, {
      chat_id,
      event: { type: "message", text: `${message.text}? Yes, says ${name}.`, visibility: "all" }
    })
    const again = context.attempt > 1 ? `, at attempt ${context.attempt}` : ""
    console.log(`answers ${message.text}${again}`)
  },
  { group: "answers", from: "earliest" }
)
console.log("works")
endWith(() => consumption.close().then(() => web.close()))
