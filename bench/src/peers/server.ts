// One cheap server for all that speak over a WebSocket, in a process of its own: it answers at once, whatever is asked.
// chat-sdk speaks through SockJS; customer-sdk is content with its own push only.
import { createServer } from "node:http"
import type { AddressInfo } from "node:net"
import type { Duplex } from "node:stream"
import { WebSocketServer } from "ws"
import { event, field, profile } from "../rtm-replies.ts"

const login = JSON.stringify({
  license: { id: "1", organization_id: "390e44e6-f1e6-4368-86dd-74014508c2e0" },
  my_profile: profile,
  chats_summary: [],
  // of the API of customers
  customer_id: "customer",
  customer: { id: "customer", session_fields: [], statistics: {} },
  chats: [],
  __priv_dynamic_config: { customer_data: {}, online_group_ids: [0], customer_groups: {} }
})
const sent = JSON.stringify({ event_id: event.id })
const sent3_0 = JSON.stringify({ thread_id: "K600PKZON8", event })
const push = JSON.stringify({ chat_id: "PJ0MRSHTDG", thread_id: "K600PKZON8", event })

const http = createServer((request, response) => {
  response.setHeader("access-control-allow-origin", "*")
  if (request.url?.includes("/info")) {
    response.setHeader("content-type", "application/json")
    return response.end(
      JSON.stringify({ websocket: true, origins: ["*:*"], cookie_needed: false, entropy: 1 })
    )
  }
  return response.end("{}")
})
/** Writes what is sent within a tick in one go: a write for each answer would cost more than all else, whoever asks. */
const inOneWrite = (socket: Duplex): (() => void) => {
  let isHeld = false
  return () => {
    if (isHeld) return
    isHeld = true
    socket.cork()
    process.nextTick(() => {
      isHeld = false
      socket.uncork()
    })
  }
}

const server = new WebSocketServer({ server: http, perMessageDeflate: false })
server.on("connection", (socket, { url = "", socket: wire }) => {
  const hold = inOneWrite(wire)
  const isSockJs = url.includes("/sjs/")
  const isCustomer = url.includes("/customer/")
  const version = /\/v(\d\.\d)\//.exec(url)?.[1] ?? "3.4"
  const send = (text: string): void => {
    hold()
    socket.send(isSockJs ? `a${JSON.stringify([text])}` : text)
  }
  if (isSockJs) socket.send("o")
  socket.on("message", (data: Buffer) => {
    const text = data.toString()
    const frame = isSockJs ? (JSON.parse(text) as readonly [string])[0] : text
    const action = field(frame, "action")
    const id = field(frame, "request_id")
    const payload =
      action === "login" ? login : action === "send_event" ? (version === "3.0" ? sent3_0 : sent) : "{}"
    send(
      `{"request_id":"${id}","action":"${action}","type":"response","version":"${version}","success":true,"payload":${payload}}`
    )
    if (isCustomer && action === "send_event")
      send(`{"request_id":"${id}","action":"incoming_event","type":"push","version":"3.5","payload":${push}}`)
  })
})
http.listen(0, "127.0.0.1", () => process.send?.((http.address() as AddressInfo).port))
process.on("disconnect", () => process.exit())
