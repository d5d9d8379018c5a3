// The other side of the Web API benchmark, in a process of its own: answers every POST with a reply to send_event.
import { createServer } from "node:http"
import type { AddressInfo } from "node:net"

const reply = JSON.stringify({
  thread_id: "K600PKZON8",
  event: {
    id: "K600PKZON8_1",
    order: 1,
    timestamp: 1577836800,
    author_id: "agent1@example.com",
    type: "message",
    text: "hello there",
    recipients: "all",
    properties: {}
  }
})

const server = createServer((request, response) => {
  request.resume().on("end", () => {
    response.writeHead(200, {
      "Content-Type": "application/json",
      "Content-Length": Buffer.byteLength(reply)
    })
    response.end(reply)
  })
})
server.keepAliveTimeout = 60_000
server.listen(0, "127.0.0.1", () => process.send?.((server.address() as AddressInfo).port))
process.on("disconnect", () => process.exit())
