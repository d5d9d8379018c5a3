// A session: writes down what is pushed, and joins what all have seen. Two may run: when one drops, the other has seen it.
import { joinEvents } from "@agent-chat/core/events"
import { v3_6 } from "@agent-chat/core/v3.6"
import { redisLog } from "@agent-chat/event-log/redis"
import { createRtm } from "@agent-chat/rtm-bridge"
import { createWebApi } from "@agent-chat/web-api"
import { endWith } from "./ending.ts"
import { settings } from "./settings.ts"

const { log: about, token, webUrl, rtmUrl } = settings()
const rtm = createRtm(v3_6, { token, url: rtmUrl })
const web = createWebApi(v3_6, { token, baseUrl: webUrl })
const log = redisLog(about)
const events = joinEvents({ rtm, web, log })
endWith(() => events.close().then(() => Promise.all([rtm.close(), web.close()])))

await rtm.connect()
console.log("is connected")
events.on("gap").subscribe(({ reason, recovered }) => console.log(`gap: ${reason}, ${recovered} fetched`))
