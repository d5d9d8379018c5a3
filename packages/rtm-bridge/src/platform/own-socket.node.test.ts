import { spawn } from "node:child_process"
import { createHash } from "node:crypto"
import { type AddressInfo, createServer, type Socket } from "node:net"
import { fileURLToPath } from "node:url"
import { afterEach, expect, it } from "vitest"

const cleanups: (() => unknown)[] = []
afterEach(async () => {
  for (const cleanup of cleanups.splice(0)) await cleanup()
})

/** Opens WebSockets, and never says a word. */
const silentService = async (): Promise<number> => {
  const sockets: Socket[] = []
  const server = createServer((socket) => {
    sockets.push(socket)
    socket.on("error", () => undefined)
    socket.once("data", (request: Buffer) => {
      const key = /sec-websocket-key: (\S+)/i.exec(request.toString())?.[1]
      const accept = createHash("sha1").update(`${key}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`).digest("base64")
      const lines = ["HTTP/1.1 101 Switching", "Upgrade: websocket", "Connection: Upgrade"]
      socket.write([...lines, `Sec-WebSocket-Accept: ${accept}`, "", ""].join("\r\n"))
    })
  })
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  cleanups.push(() => {
    for (const socket of sockets) socket.destroy()
    server.close()
  })
  return (server.address() as AddressInfo).port
}

const program = (url: string, end: string) => `
  import { createRtm } from "@agent-chat/rtm-bridge"
  import { v3_0 } from "@agent-chat/core/v3.0/light"
  const { promise, resolve } = Promise.withResolvers()
  const webSocket = (url) => {
    const socket = new WebSocket(url)
    // Beside it there is traffic that is none of its business.
    socket.addEventListener("open", () => fetch("http://127.0.0.1:1").catch(resolve))
    return socket
  }
  const rtm = createRtm(v3_0, { token: "t", url: ${JSON.stringify(url)}, webSocket, session: { closeTimeout: 100, loginTimeout: 300 } })
  rtm.connect().catch(() => undefined)
  await promise
  const started = performance.now()
  ${end}
  console.log("closed", Math.round(performance.now() - started))
`

it.each([
  ["close()", "await rtm.close()"],
  ["a login without an answer", "await new Promise((resolve) => setTimeout(resolve, 600)); await rtm.close()"]
])(
  "the platform's WebSocket keeps no process alive when the other side is silent: %s",
  async (_name, end) => {
    const url = `ws://127.0.0.1:${await silentService()}/`
    const child = spawn(
      process.execPath,
      ["--conditions=@agent-chat/source", "--input-type=module", "--eval", program(url, end)],
      { cwd: fileURLToPath(new URL(".", import.meta.url)), stdio: ["ignore", "pipe", "inherit"] }
    )
    cleanups.unshift(() => child.kill())
    let output = ""
    let closedAt = Number.NaN
    child.stdout.on("data", (data: Buffer) => {
      output += data.toString()
      closedAt = performance.now()
    })
    const code = await new Promise((resolve) => child.on("exit", resolve))
    expect([code, output]).toEqual([0, expect.stringContaining("closed")])
    expect(performance.now() - closedAt).toBeLessThan(2_000)
  }
)
