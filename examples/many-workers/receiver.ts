// A receiver: answers a webhook once it is written down. It neither joins nor handles, so any number may run.
import { createServer } from "node:http"
import { recordEvents } from "@agent-chat/core/events"
import { v3_6 } from "@agent-chat/core/v3.6"
import { redisLog } from "@agent-chat/event-log/redis"
import { toNode, webhookReceiver } from "@agent-chat/web-api/webhooks"
import { endWith } from "./ending.ts"
import { settings } from "./settings.ts"

const { log: about, secrets, pathToken, port } = settings()
const webhooks = webhookReceiver({ catalog: v3_6, secrets, pathToken })
const log = redisLog(about)
const recorder = recordEvents({ webhooks, log })

const server = createServer(toNode(webhooks))
server.listen(port, "127.0.0.1", () => console.log("listens"))
endWith(() => webhooks.drain(server).then(() => recorder.close()))
