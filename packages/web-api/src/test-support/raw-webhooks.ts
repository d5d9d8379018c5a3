import type { Diagnostic } from "@agent-chat/core"
import { v3_0 } from "@agent-chat/core/v3.0"
import { createServer, type RequestListener, type Server } from "node:http"
import { type AddressInfo, connect, type Socket } from "node:net"
import { afterEach } from "vitest"
import { toNode } from "../webhooks/node.ts"
import type { WebhookReceiverOptions } from "../webhooks/options.ts"
import { webhookReceiver } from "../webhooks/receiver.ts"

const servers: Server[] = []
const sockets: Socket[] = []
/** Lets nothing outlive a test. */
export const closeAfterEach = (): void => {
  afterEach(() => {
    for (const socket of sockets.splice(0)) socket.destroy()
    for (const server of servers.splice(0)) server.close().closeAllConnections()
  })
}

/** What stands before the listener. */
export type Wrap = (listener: ReturnType<typeof toNode>) => RequestListener

/** A receiver behind a server, what it hands on and what it tells. */
export const start = async (
  options: Partial<WebhookReceiverOptions<typeof v3_0>> = {},
  wrap: Wrap = (listener) => listener
) => {
  const told: Diagnostic[] = []
  const receiver = webhookReceiver({
    catalog: v3_0,
    secrets: { w1: "secret" },
    observe: { onDiagnostic: (diagnostic) => told.push(diagnostic) },
    ...options
  })
  const seen: unknown[] = []
  receiver.events.subscribe((event) => seen.push(event))
  const server = createServer(wrap(toNode(receiver))).listen(0, "127.0.0.1")
  servers.push(server)
  await new Promise((resolve) => server.once("listening", resolve))
  const reasons = () =>
    told.flatMap((diagnostic) => (diagnostic.kind === "webhook-refused" ? [diagnostic.reason] : []))
  return { receiver, seen, told, reasons, server, port: (server.address() as AddressInfo).port }
}

export const payload = {
  chat_id: "c",
  thread_id: "t",
  event: { id: "e1", type: "message", order: 1, text: "hi" }
}
export const body = (over: Record<string, unknown> = {}): string =>
  JSON.stringify({ webhook_id: "w1", secret_key: "secret", action: "incoming_event", data: payload, ...over })

/** A raw connection: what is written goes out as it is. */
export const open = (port: number) => {
  const socket = connect(port, "127.0.0.1")
  sockets.push(socket)
  let received = ""
  const waiting: (() => void)[] = []
  const changed = (): void => {
    for (const look of waiting.splice(0)) look()
  }
  socket.setEncoding("utf8").on("data", (chunk: string) => {
    received += chunk
    changed()
  })
  socket.on("end", changed).on("close", changed)
  socket.on("error", () => {})
  /** What comes, however long a busy machine takes; the time of the test is the limit. */
  const find = async <T>(look: () => T | undefined): Promise<T> => {
    for (;;) {
      const found = look()
      if (found !== undefined) return found
      if (socket.closed) throw new Error(`the connection ended after ${JSON.stringify(received)}`)
      await new Promise<void>((resolve) => waiting.push(resolve))
    }
  }
  return {
    socket,
    write: (text: string | Uint8Array) => socket.write(text),
    /** The status of the n-th answer. */
    status: async (n = 0) => Number(await find(() => [...received.matchAll(/HTTP\/1\.1 (\d+)/g)][n]?.[1])),
    ended: () => find(() => socket.readableEnded || socket.destroyed || undefined)
  }
}

export const head = (headers: string): string =>
  `POST /hook HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n${headers}\r\n\r\n`
export const whole = (text: string | Uint8Array): Uint8Array => {
  const bytes = Buffer.from(text)
  return Buffer.concat([Buffer.from(head(`Content-Length: ${bytes.length}`)), bytes])
}
