// Loads the built entries named as arguments with `import`; then sends an event over HTTP and receives it over a
// WebSocket and as a webhook.
import assert from "node:assert/strict"
import { once } from "node:events"
import { createServer } from "node:http"
import { v3_0 } from "@agent-chat/core/v3.0"
import { createRtm } from "@agent-chat/rtm-bridge"
import { FakeLiveChat } from "@agent-chat/testing"
import { createWebApi } from "@agent-chat/web-api"
import { toNode, webhookReceiver } from "@agent-chat/web-api/webhooks"
import { firstValueFrom, timeout } from "rxjs"

for (const specifier of process.argv.slice(2)) await import(specifier)

const fake = await FakeLiveChat.start()
const secrets = {}
const receiver = webhookReceiver({ catalog: v3_0, secrets })
const server = createServer(toNode(receiver)).listen(0, "127.0.0.1")
await once(server, "listening")
const url = `http://127.0.0.1:${server.address().port}/`
secrets[fake.registerWebhook({ url, action: "incoming_event", secret: "secret" })] = "secret"
const rtm = createRtm(v3_0, { token: fake.token, url: fake.rtmUrl })
const web = createWebApi(v3_0, { token: fake.token, baseUrl: fake.webUrl })
const pushed = firstValueFrom(rtm.on("incoming_event").pipe(timeout(10_000)))
const delivered = firstValueFrom(receiver.events.pipe(timeout(10_000)))
await rtm.connect()
const event = { type: "message", text: "hello", recipients: "all" }
const sent = await web.send_event({ chat_id: "PJ0MRSHTDG", event })
for (const { payload } of await Promise.all([pushed, delivered])) {
  assert.equal(payload.event.id, sent.event.id)
}
await Promise.all([rtm.close(), web.close(), new Promise((resolve) => server.close(resolve))])
await fake.close()
