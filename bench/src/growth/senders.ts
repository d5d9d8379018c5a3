// The webhook receiver with more and more senders, each of whom sends the next delivery when the last one was answered.
import { v3_0 } from "@agent-chat/core/v3.0"
import { toNode, webhookReceiver } from "@agent-chat/web-api/webhooks"
import { createServer, type RequestListener } from "node:http"
import type { AddressInfo } from "node:net"
import type { Curve, Figures } from "./curve.ts"
import { cpuSince, startOtherSide } from "./processes.ts"

const secret = "s3cret-s3cret"

const bare: RequestListener = (request, response) => {
  const chunks: Uint8Array[] = []
  request.on("data", (chunk: Uint8Array) => chunks.push(chunk))
  request.on("end", () => response.writeHead(200, { "content-length": "0" }).end())
}

interface Sent {
  readonly p50: number
  readonly p99: number
  readonly perSecond: number
}

const serve = async (listener: RequestListener, senders: number): Promise<Sent & { cpu: number }> => {
  const server = createServer(listener).listen({ port: 0, host: "127.0.0.1", backlog: 4096 })
  await new Promise((resolve) => server.once("listening", resolve))
  const { port } = server.address() as AddressInfo
  const other = await startOtherSide(new URL("./sender.ts", import.meta.url), [String(port), secret])
  await other.ask({ senders, deliveries: 6_000 })
  const before = process.cpuUsage()
  const deliveries = 15_000
  const sent = (await other.ask({ senders, deliveries })) as Sent
  const cpu = cpuSince(before) / deliveries
  other.end()
  server.close()
  server.closeAllConnections()
  return { ...sent, cpu }
}

const measure = async (senders: number): Promise<Figures> => {
  const receiver = webhookReceiver({ catalog: v3_0, secrets: { w1: secret } })
  let received = 0
  // With nobody there, nothing is taken.
  receiver.events.subscribe(() => received++)
  const ours = await serve(toNode(receiver), senders)
  const floor = await serve(bare, senders)
  if (received !== 21_000) throw new Error(`${received} of 21,000 were received`)
  return {
    "CPU, µs a delivery": ours.cpu,
    "p50, ms": ours.p50,
    "p99, ms": ours.p99,
    "a second": ours.perSecond,
    "bare node:http: CPU, µs": floor.cpu,
    "bare: p50, ms": floor.p50,
    "bare: p99, ms": floor.p99
  }
}

export const senders: Curve = {
  title: "webhook receiver: deliveries of 1 KB",
  unit: "senders at a time",
  sizes: [1, 16, 64, 256, 1_024],
  costs: ["CPU, µs a delivery", "bare node:http: CPU, µs"],
  measure
}
