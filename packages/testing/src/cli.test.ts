import { spawn } from "node:child_process"
import { once } from "node:events"
import { createServer, type IncomingMessage } from "node:http"
import { get } from "node:https"
import type { AddressInfo } from "node:net"
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { describe, expect, it, onTestFinished } from "vitest"
import { FakeLiveChat } from "./fake-livechat.ts"
import { selfSigned } from "./wires/certificate.ts"

const program = ["--conditions=@agent-chat/source", fileURLToPath(new URL("cli.ts", import.meta.url))]

const run = async (...args: string[]) => {
  const child = spawn(process.execPath, [...program, ...args])
  let [stdout, stderr] = ["", ""]
  child.stdout.on("data", (chunk: Buffer) => (stdout += chunk.toString()))
  child.stderr.on("data", (chunk: Buffer) => (stderr += chunk.toString()))
  const [status] = (await once(child, "close")) as [number | null]
  return { status, stdout, stderr }
}

const oneLine = (text: string) => ({ status: 2, stdout: "", stderr: `agent-chat-mock: ${text}\n` })

const file = (name: string, content: string) => {
  const folder = mkdtempSync(join(tmpdir(), "agent-chat-mock-"))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

/** Starts the program and waits for its addresses. */
const start = async (...args: string[]) => {
  const child = spawn(process.execPath, [...program, ...args])
  let output = ""
  child.stdout.on("data", (chunk: Buffer) => (output += chunk.toString()))
  while (!output.includes("Controls")) await once(child.stdout, "data")
  const webUrl = /Web API +(\S+)/.exec(output)?.[1] ?? ""
  const end = async (signal: NodeJS.Signals) => {
    child.kill(signal)
    const [code] = (await once(child, "exit")) as [number | null]
    return code
  }
  return { webUrl, end, output: () => output }
}

const getThreads = (webUrl: string, chat_id: string) => post(webUrl, "get_chat_threads", chat_id)

const post = async (webUrl: string, action: string, chat_id: string) => {
  const response = await fetch(`${webUrl}/v3.0/agent/action/${action}`, {
    method: "POST",
    headers: { Authorization: "Bearer any" },
    body: JSON.stringify({ chat_id })
  })
  return response.status
}

describe("agent-chat-mock", () => {
  it("explains itself", async () => {
    const [{ status, stdout, stderr }, short] = await Promise.all([run("--help"), run("-h")])
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" })
    expect(short.stdout).toBe(stdout)
    for (const option of [
      "--port",
      "--host",
      "--token",
      "--webhook-url",
      "--seed-world",
      "--chaos",
      "--webhook-version",
      "--tls",
      "--tls-cert",
      "--tls-key",
      "--virtual-clock",
      "--no-page",
      "--world-schema",
      "--version",
      "--verbose"
    ])
      expect(stdout).toContain(option)
    expect(Math.max(...stdout.split("\n").map(({ length }) => length))).toBeLessThanOrEqual(90)
  })

  it("tells its version and the schema of worlds", async () => {
    const [version, schema] = await Promise.all([run("--version"), run("--world-schema")])
    const manifest = readFileSync(new URL("../package.json", import.meta.url), "utf8")
    expect(version.stdout).toBe(`${(JSON.parse(manifest) as { version: string }).version}\n`)
    const committed = readFileSync(new URL("../world.schema.json", import.meta.url), "utf8")
    expect(JSON.parse(schema.stdout)).toEqual(JSON.parse(committed))
  })

  it("says in one line what is wrong with an option", async () => {
    const [unknown, port, chaos, url, webhookVersion] = await Promise.all([
      run("--prot", "1"),
      run("--port", "70000"),
      run("--chaos", "monday"),
      run("--webhook-url", "here"),
      run("--webhook-url", "http://127.0.0.1:9/", "--webhook-version", "3.5")
    ])
    expect(unknown).toEqual(oneLine("Unknown option '--prot'; --help lists the options"))
    expect(port).toEqual(oneLine('--port should be a whole number from 0 to 65535, found "70000"'))
    expect(chaos).toEqual(oneLine('--chaos should be a whole number from 0 to 4294967295, found "monday"'))
    expect(url).toEqual(oneLine('--webhook-url should be an absolute URL, found "here"'))
    expect(webhookVersion).toEqual(oneLine('--webhook-version should be 3.6 or 3.0, found "3.5"'))
  })

  it("says in one line what is wrong with a file", async () => {
    const broken = file("world.json", "{")
    const wrong = file("world.json", '{"chats":[{"id":7}]}')
    const stranger = file("world.json", '{"tokens":[{"token":"t","agent_id":"nobody"}]}')
    const [missing, ...others] = await Promise.all([
      run("--seed-world", "/nowhere.json"),
      run("--seed-world", broken),
      run("--seed-world", wrong),
      run("--seed-world", stranger)
    ])
    expect(missing).toEqual(oneLine("--seed-world /nowhere.json: there is no such file"))
    expect(others).toEqual([
      oneLine(`--seed-world ${broken}: it is no JSON object`),
      oneLine(`--seed-world ${wrong}: chats[0].id should be a string`),
      oneLine(`--seed-world ${stranger}: a token belongs to nobody, who is no agent of this world`)
    ])
  })

  it("says in one line that the port is in use", async () => {
    await using other = await FakeLiveChat.start()
    const { port } = new URL(other.webUrl)
    expect(await run("--port", port)).toEqual(oneLine(`port ${port} is in use`))
  })

  it("serves a world from a file, logs calls, and ends on Ctrl-C", async () => {
    const world = file(
      "world.json",
      '{"customers":[{"id":"c"}],"chats":[{"id":"C1","users":[{"id":"c","type":"customer"}],"threads":[{"id":"T1"}]}]}'
    )
    const mock = await start("--seed-world", world, "--verbose")
    expect(await getThreads(mock.webUrl, "C1")).toBe(200)
    expect(await getThreads(mock.webUrl, "C2")).toBe(400)
    await expect
      .poll(mock.output)
      .toMatch(/web {2}3\.0 {2}get_chat_threads +ok\n.* web {2}3\.0 {2}get_chat_threads +validation\n/)
    await fetch(`${mock.webUrl}/v3.6/agent/action/list_chats`, { method: "POST" })
    await expect.poll(mock.output).toMatch(/web {2}3\.6 {2}list_chats +authentication\n/)
    expect(await mock.end("SIGINT")).toBe(0)
  })

  it("names the page unless there is none, and always the controls", async () => {
    const [mock, bare] = await Promise.all([start("--virtual-clock"), start("--no-page")])
    expect(mock.output()).toContain(`Page     ${mock.webUrl}/\n`)
    expect(bare.output()).not.toContain("Page")
    const clock = await fetch(`${mock.webUrl}/_fake/clock`)
    expect(await clock.json()).toMatchObject({ kind: "virtual" })
    expect((await fetch(`${bare.webUrl}/`)).status).toBe(404)
    expect((await fetch(`${bare.webUrl}/_fake/openapi.json`)).status).toBe(200)
    expect(await Promise.all([mock.end("SIGINT"), bare.end("SIGINT")])).toEqual([0, 0])
  })

  it("takes TLS under a certificate in a file, which goes when it ends", async () => {
    const mock = await start("--tls")
    const certificate = /certificate in (\S+)/.exec(mock.output())?.[1] ?? ""
    const secure = /TLS +(\S+)/.exec(mock.output())?.[1] ?? ""
    const request = get(`${secure}/_fake/clock`, { ca: readFileSync(certificate, "utf8") })
    const [response] = (await once(request, "response")) as [IncomingMessage]
    response.resume()
    expect(response.statusCode).toBe(200)
    expect(await mock.end("SIGTERM")).toBe(0)
    expect(existsSync(certificate)).toBe(false)
  })

  it("takes TLS under a certificate of one's own", async () => {
    const { cert, key } = selfSigned(["localhost"])
    const files = ["--tls-cert", file("cert.pem", cert), "--tls-key", file("key.pem", key)]
    const mock = await start(...files)
    const secure = /TLS +(\S+)/.exec(mock.output())?.[1] ?? ""
    const request = get(`${secure}/_fake/clock`, { ca: cert, servername: "localhost" })
    const [response] = (await once(request, "response")) as [IncomingMessage]
    response.resume()
    expect(response.statusCode).toBe(200)
    expect(mock.output()).not.toContain("certificate in")
    expect(await mock.end("SIGINT")).toBe(0)
    const [alone, missing, wrong] = await Promise.all([
      run(...files.slice(0, 2)),
      run("--tls-cert", "/nowhere.pem", "--tls-key", "/nowhere.pem"),
      run("--tls-cert", file("cert.pem", "no"), "--tls-key", file("key.pem", "no"))
    ])
    expect(alone).toEqual(oneLine("--tls-cert and --tls-key go together"))
    expect(missing).toEqual(oneLine("--tls-cert /nowhere.pem: there is no such file"))
    expect(wrong.status).toBe(2)
  })

  it.each([
    [
      "3.6",
      [],
      "chat_deactivated",
      { organization_id: expect.any(String), payload: { chat_id: "PJ0MRSHTDG" } }
    ],
    ["3.0", ["--webhook-version", "3.0"], "thread_closed", { data: { chat_id: "PJ0MRSHTDG" } }]
  ])("posts every webhook of v%s to one address", async (_version, options, action, expected) => {
    const bodies: string[] = []
    const receiver = createServer((request, response) => {
      let body = ""
      request.on("data", (chunk: Buffer) => (body += chunk.toString()))
      request.on("end", () => {
        bodies.push(body)
        response.end()
      })
    }).listen(0, "127.0.0.1")
    await once(receiver, "listening")
    const { port } = receiver.address() as AddressInfo
    const mock = await start("--webhook-url", `http://127.0.0.1:${port}/`, ...options)
    await post(mock.webUrl, "close_thread", "PJ0MRSHTDG")
    await expect.poll(() => bodies).toMatchObject([expect.stringContaining(`"action":"${action}"`)])
    expect(JSON.parse(bodies[0] ?? "")).toMatchObject({ secret_key: "mock-secret", ...expected })
    expect(await mock.end("SIGINT")).toBe(0)
    receiver.close()
  })

  it("ends on SIGTERM, and accepts only its token if it has one", async () => {
    const mock = await start("--token", "secret", "--chaos", "1")
    expect(await getThreads(mock.webUrl, "PJ0MRSHTDG")).toBe(401)
    expect(mock.output()).not.toContain("secret")
    expect(await mock.end("SIGTERM")).toBe(0)
  })
})
