// So cheap a server of the RTM API that it never sets the pace: it answers at once, whatever is asked, and what it answers in
// one turn leaves in one write. It can hold its answers back, cut all connections, and turn new ones away for a while.
import { createServer } from "node:http"
import type { AddressInfo, Socket } from "node:net"
import { WebSocketServer } from "ws"
import { inOneWrite } from "../one-write.ts"
import { event, field, profile } from "../rtm-replies.ts"
import { answer } from "./processes.ts"

const version = process.argv[2] ?? "3.0"
const replies: Readonly<Record<string, string>> = {
  login: JSON.stringify({
    license: { id: "1", organization_id: "390e44e6-f1e6-4368-86dd-74014508c2e0" },
    my_profile: profile,
    chats_summary: []
  }),
  send_event: JSON.stringify(version === "3.0" ? { thread_id: "K600PKZON8", event } : { event_id: event.id })
}

let isHolding = false
let held: (() => void)[] = []
/** When somebody asked for a connection, and when somebody logged in, in milliseconds since 1970. */
let attempts: number[] = []
let logins: number[] = []
let closedUntil = 0
const connections = new Set<Socket>()

const http = createServer((_request, response) => response.end("{}"))
const server = new WebSocketServer({ noServer: true, perMessageDeflate: false })
http.on("upgrade", (request, socket: Socket, head) => {
  const now = Date.now()
  attempts.push(now)
  if (now < closedUntil) return socket.end("HTTP/1.1 503 Service Unavailable\r\nContent-Length: 0\r\n\r\n")
  server.handleUpgrade(request, socket, head, (client) => server.emit("connection", client, request))
  return undefined
})
server.on("connection", (client, { socket: tcp }) => {
  tcp.setNoDelay(true)
  connections.add(tcp)
  tcp.on("close", () => connections.delete(tcp))
  const send = inOneWrite(tcp)
  client.on("error", () => undefined)
  client.on("message", (data: Buffer) => {
    const text = data.toString("latin1")
    const action = field(text, "action")
    const id = field(text, "request_id")
    const payload = replies[action] ?? "{}"
    const respond = (): void =>
      send(
        `{"request_id":"${id}","action":"${action}","type":"response","version":"${version}","success":true,"payload":${payload}}`
      )
    if (action === "login") logins.push(Date.now())
    if (isHolding) held.push(respond)
    else respond()
  })
})

const release = (): void => {
  isHolding = false
  for (const respond of held) respond()
  held = []
}

const questions: Readonly<Record<string, (given: number) => unknown>> = {
  hold: () => void (isHolding = true),
  "ready?": () => undefined,
  answer: release,
  /** Cuts all connections, and turns away who comes back within so many milliseconds. */
  cut: (closedFor) => {
    attempts = []
    logins = []
    closedUntil = Date.now() + closedFor
    for (const tcp of connections) tcp.destroy()
    return Date.now()
  },
  counts: () => ({ attempts, logins })
}
answer((question: string | readonly [string, number]) => {
  const [name, given = 0] = typeof question === "string" ? [question] : question
  return questions[name]?.(given)
})
http.listen({ port: 0, host: "127.0.0.1", backlog: 8192 }, () =>
  process.send?.((http.address() as AddressInfo).port)
)
