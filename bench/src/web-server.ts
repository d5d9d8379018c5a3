// The other side of the Web API: answers every POST with a reply to send_event, at once or when it is told to.
import { createServer } from "node:http"
import type { AddressInfo } from "node:net"
import { answer } from "./growth/processes.ts"

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
const headers = { "Content-Type": "application/json", "Content-Length": Buffer.byteLength(reply) }
let isHolding = false
let held: (() => void)[] = []

const server = createServer((request, response) => {
  request.resume().on("end", () => {
    const respond = (): void => void response.writeHead(200, headers).end(reply)
    if (isHolding) held.push(respond)
    else respond()
  })
})
server.keepAliveTimeout = 60_000
const questions: Readonly<Record<string, () => unknown>> = {
  hold: () => void (isHolding = true),
  "ready?": () => undefined,
  answer: () => {
    isHolding = false
    for (const respond of held) respond()
    held = []
  }
}
answer((question: string) => questions[question]?.())
server.listen({ port: 0, host: "127.0.0.1", backlog: 8192 }, () =>
  process.send?.((server.address() as AddressInfo).port)
)
