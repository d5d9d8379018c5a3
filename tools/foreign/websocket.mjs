// The RTM API of v3.6 through `ws` alone: with an organisation and without, with either scheme of a token.
import assert from "node:assert/strict"
import { once } from "node:events"
import { WebSocket } from "ws"

const origin = process.env.FAKE_URL.replace("https:", "wss:")
const basic = `Basic ${Buffer.from("account:personal-access-token").toString("base64")}`

/** A connection, and what comes on it. */
const connect = async (path) => {
  const socket = new WebSocket(`${origin}${path}`)
  const waiting = []
  const frames = []
  socket.on("message", (data) => {
    frames.push(JSON.parse(Buffer.from(data).toString()))
    for (const look of waiting.splice(0)) look()
  })
  await once(socket, "open")
  const next = async (fits) => {
    for (;;) {
      const at = frames.findIndex(fits)
      if (at >= 0) return frames.splice(at, 1)[0]
      await new Promise((resolve, reject) => {
        setTimeout(() => reject(new Error(`nothing came: ${JSON.stringify(frames)}`)), 5_000).unref()
        waiting.push(resolve)
      })
    }
  }
  let requests = 0
  const call = async (action, payload) => {
    const request_id = `${(requests += 1)}`
    socket.send(JSON.stringify({ version: "3.6", request_id, action, payload }))
    return next((frame) => frame.type === "response" && frame.request_id === request_id)
  }
  return { socket, call, next }
}

const chat_id = "PJ0MRSHTDG"
for (const path of [
  "/v3.6/agent/rtm/ws",
  "/v3.6/agent/rtm/ws?organization_id=390e44e6-f1e6-4368-86dd-74014508c2e0"
]) {
  for (const token of ["Bearer anything", basic]) {
    const { socket, call, next } = await connect(path)
    const early = await call("list_chats", {})
    assert.equal(early.payload.error.type, "authentication")
    const { success, payload } = await call("login", { token })
    assert.equal(success, true)
    assert.equal(payload.license.organization_id, "390e44e6-f1e6-4368-86dd-74014508c2e0")
    const sent = await call("send_event", { chat_id, event: { type: "message", text: "hi" } })
    assert.match(sent.payload.event_id, /^K600PKZON8_\d+$/)
    const push = await next(({ action }) => action === "incoming_event")
    assert.equal(push.version, "3.6")
    assert.equal(push.payload.event.id, sent.payload.event_id)
    assert.equal((await call("ping", {})).success, true)
    assert.equal((await call("logout", {})).success, true)
    await once(socket, "close")
  }
}

const { socket, call } = await connect("/v3.6/agent/rtm/ws")
assert.equal((await call("login", { token: "anything" })).payload.error.type, "authentication")
socket.terminate()
