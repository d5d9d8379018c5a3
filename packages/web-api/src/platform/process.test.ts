// What the client does to the process it runs in: each in one of its own.
import { spawn } from "node:child_process"
import { once } from "node:events"
import { createServer } from "node:http"
import { type AddressInfo, createServer as createTcpServer, type Socket } from "node:net"
import { text } from "node:stream/consumers"
import { fileURLToPath } from "node:url"
import { afterEach, beforeEach, expect, it } from "vitest"

let baseUrl: string
let close: () => void
beforeEach(async () => {
  const server = createServer((request, response) => {
    if (request.url?.endsWith("start_chat") !== true) response.end("{}")
  })
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  close = () => {
    server.closeAllConnections()
    server.close()
  }
})
afterEach(() => close())

/** Takes connections, lets whoever asks for a tunnel through to nowhere, and says nothing else. */
const silence = async () => {
  const sockets = new Set<Socket>()
  const server = createTcpServer((socket) => {
    sockets.add(socket)
    socket.on("error", () => undefined)
    socket.once("data", (data: Buffer) => {
      if (data.toString().startsWith("CONNECT")) socket.write("HTTP/1.1 200 OK\r\n\r\n")
    })
  })
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  return {
    host: `localhost:${(server.address() as AddressInfo).port}`,
    [Symbol.dispose]: () => {
      for (const socket of sockets) socket.destroy()
      server.close()
    }
  }
}

const run = async (program: string, environment: Readonly<Record<string, string>> = {}) => {
  const child = spawn(
    process.execPath,
    [
      "--conditions=@agent-chat/source",
      "--unhandled-rejections=strict",
      "--input-type=module",
      "--eval",
      program
    ],
    {
      cwd: fileURLToPath(new URL("../..", import.meta.url)),
      env: { ...process.env, NODE_OPTIONS: "", NODE_NO_WARNINGS: "1", SERVICE: baseUrl, ...environment },
      stdio: ["ignore", "pipe", "pipe"]
    }
  )
  const [output, errors] = await Promise.all([text(child.stdout), text(child.stderr)])
  if (child.exitCode === null) await once(child, "exit")
  return { output: output.trim(), errors, code: child.exitCode }
}

it("loads undici with the first call, and leaves the dispatcher of others where it is", async () => {
  const program = `
const place = (version) => globalThis[Symbol.for("undici.globalDispatcher." + version)]
await fetch("data:,")
const before = [place(1), place(2)]
const { v3_0 } = await import("@agent-chat/core/v3.0/light")
const { createWebApi } = await import("@agent-chat/web-api")
const loaded = () => Object.keys(process.getBuiltinModule("node:module")._cache ?? {}).some((path) => path.includes("/undici/"))
const client = createWebApi(v3_0, { token: "dal:token", baseUrl: process.env.SERVICE })
const told = [loaded()]
await client.close_thread({ chat_id: "c" })
told.push(loaded(), place(1) === before[0], before[1] === undefined || place(2) === before[1])
console.log(JSON.stringify(told))
`
  expect(await run(program)).toEqual({ output: "[false,true,true,true]", errors: "", code: 0 })
})

it("lets the process end within the time that close() has, though a call would never be answered", async () => {
  for (const options of ["{}", "{ fetch: globalThis.fetch }", "{ hooks: { beforeRequest: [() => {}] } }"]) {
    const program = `
import { v3_0 } from "@agent-chat/core/v3.0/light"
import { createWebApi } from "@agent-chat/web-api"
const given = { token: "dal:token", baseUrl: process.env.SERVICE, timeout: 2 ** 30, deadline: 2 ** 30, closeTimeout: 50 }
const client = createWebApi(v3_0, { ...given, ...${options} })
const call = client.safe.start_chat({})
await new Promise((resolve) => setTimeout(resolve, 100))
await client.close()
const { error } = await call
console.log(error._tag, error.reason, error.delivery)
`
    // One process after the other, as there are few processors.
    expect(await run(program)).toEqual({ output: "ConnectionError closed unknown", errors: "", code: 0 })
  }
})

it("ends no later than it is closed, whoever is slow to take its connection", async () => {
  using nobody = await silence()
  const program = `
import { v3_0 } from "@agent-chat/core/v3.0/light"
import { createWebApi } from "@agent-chat/web-api"
import { registerWebhooks } from "@agent-chat/web-api/webhooks"
const given = { token: "dal:token", baseUrl: process.env.SERVICE, timeout: 200 }
const client = createWebApi(v3_0, { ...given, deadline: 200 })
const url = "https://hooks.example.com/"
const webhooks = [{ action: "incoming_event" }]
const registering = registerWebhooks({ ...given, catalog: v3_0, url, webhooks }).catch((error) => error)
const errors = [(await client.safe.start_chat({})).error, await registering]
await client.close()
const closed = performance.now()
const told = () => performance.now() - closed < 2_000 ? "ended" : "hung"
process.on("exit", () => console.log(...errors.map((error) => error._tag), told()))
`
  const proxied = { NODE_USE_ENV_PROXY: "1", NO_PROXY: "", no_proxy: "" }
  for (const environment of [
    {},
    { ...proxied, https_proxy: `https://${nobody.host}` },
    { ...proxied, https_proxy: `http://${nobody.host}` }
  ]) {
    const ended = await run(program, { SERVICE: `https://${nobody.host}`, ...environment })
    const expected = { output: "TimeoutError TimeoutError ended", errors: "", code: 0 }
    expect([environment, ended]).toEqual([environment, expected])
  }
})
