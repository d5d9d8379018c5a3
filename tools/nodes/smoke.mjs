// Loads the built entries named as arguments with `import`; then sends an event over HTTP and receives it over a
// WebSocket and as a webhook.
import assert from "node:assert/strict"
import { once } from "node:events"
import { createServer } from "node:http"
import { v3_6 } from "@agent-chat/core/v3.6"
import { createRtm } from "@agent-chat/rtm-bridge"
import { FakeLiveChat } from "@agent-chat/testing"
import { createWebApi } from "@agent-chat/web-api"
import { toNode, webhookReceiver } from "@agent-chat/web-api/webhooks"
import { firstValueFrom, timeout } from "rxjs"

for (const specifier of process.argv.slice(2)) await import(specifier)

const fake = await FakeLiveChat.start()
const secrets = {}
const receiver = webhookReceiver({ catalog: v3_6, secrets })
const server = createServer(toNode(receiver)).listen(0, "127.0.0.1")
await once(server, "listening")
const url = `http://127.0.0.1:${server.address().port}/`
secrets[fake.registerWebhook({ url, action: "incoming_event", secret: "secret", version: "3.6" })] = "secret"
const rtm = createRtm(v3_6, { token: fake.token, url: fake.rtmUrlOf("3.6") })
const web = createWebApi(v3_6, { token: fake.token, baseUrl: fake.webUrl })
const pushed = firstValueFrom(rtm.on("incoming_event").pipe(timeout(10_000)))
const delivered = firstValueFrom(receiver.events.pipe(timeout(10_000)))
await rtm.connect()
const event = { type: "message", text: "hello", visibility: "all" }
const sent = await web.send_event({ chat_id: "PJ0MRSHTDG", event })
for (const { payload } of await Promise.all([pushed, delivered])) {
  assert.equal(payload.event.id, sent.event_id)
}
await Promise.all([rtm.close(), web.close(), new Promise((resolve) => server.close(resolve))])
await fake.close()
