// The other side of the RTM benchmark, in a process of its own: so cheap that it never sets the pace.
import type { AddressInfo } from "node:net"
import { WebSocketServer } from "ws"
import { headOf, inOneWrite } from "../one-write.ts"

const event = {
  id: "Q20163UAHO_2",
  custom_id: "31-0C-1C-07-DB-16",
  order: 3,
  type: "message",
  author_id: "agent1@example.com",
  timestamp: 1_473_433_505,
  created_at: "2017-10-12T15:19:21.010200Z",
  text: "hello world",
  recipients: "all",
  properties: {}
}

const pushed = (text: string): unknown => ({
  chat_id: "PJ0MRSHTDG",
  thread_id: "K600PKZON8",
  event: { ...event, text }
})

const profile = { id: "agent1@example.com", name: "A", type: "agent", avatar: "", permission: "owner" }

const frameOf = (text: Buffer): readonly [Buffer, Buffer] => [headOf(text.length), text]

const server = new WebSocketServer({ port: 0, host: "127.0.0.1" })
const login = { license: { id: "1" }, my_profile: profile, chats_summary: [] }
const reply = JSON.stringify({ thread_id: "K600PKZON8", event })
const text = "x".repeat(600 - JSON.stringify(pushed("")).length - 50)
const pushes = ["incoming_event", "thread_closed"].map((action) =>
  Buffer.from(
    JSON.stringify({
      action,
      type: "push",
      payload: action === "incoming_event" ? pushed(text) : { ...(pushed(text) as object), user_id: "a" }
    })
  )
)
// So cheap that it never sets the pace: answers are spliced, and those of one tick leave in one write.
const tenPushes = (wanted: number): Buffer =>
  Buffer.concat(Array.from({ length: 10 }, (_, i) => Buffer.concat(frameOf(pushes[i < wanted ? 0 : 1]!))))
server.on("connection", (socket, { socket: tcp }) => {
  tcp.setNoDelay(true)
  const send = inOneWrite(tcp)
  const prefix = '{"request_id":"'
  socket.on("message", (data: Buffer) => {
    const text = data.toString("latin1")
    const idEnd = text.indexOf('"', prefix.length)
    const actionAt = idEnd + ',"action":"'.length + 1
    const action = text.slice(actionAt, text.indexOf('"', actionAt))
    const about = `${text.slice(0, actionAt)}${action}","type":"response","success":true,"payload":`
    if (action === "login") send(`${about}${JSON.stringify(login)}}`)
    else if (action === "multicast") {
      const { count, wanted } = JSON.parse(text).payload as { count: number; wanted: number }
      const ten = tenPushes(wanted)
      for (let i = 0; i < count; i += 10) tcp.write(ten)
    } else send(`${about}${action === "ping" ? "{}" : reply}}`)
  })
})
server.on("listening", () => process.send?.((server.address() as AddressInfo).port))
