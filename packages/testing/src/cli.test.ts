import { spawn } from "node:child_process"
import { once } from "node:events"
import { createServer } from "node:http"
import type { AddressInfo } from "node:net"
import { mkdtempSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { describe, expect, it } from "vitest"
import { FakeLiveChat } from "./fake-livechat.ts"

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
  const path = join(mkdtempSync(join(tmpdir(), "agent-chat-mock-")), name)
  writeFileSync(path, content)
  return path
}

/** Starts the program and waits for its addresses. */
const start = async (...args: string[]) => {
  const child = spawn(process.execPath, [...program, ...args])
  let output = ""
  child.stdout.on("data", (chunk: Buffer) => (output += chunk.toString()))
  while (!output.includes("RTM API")) await once(child.stdout, "data")
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

describe("agent-chat-mock", { timeout: 30_000 }, () => {
  it("explains itself", async () => {
    const { status, stdout, stderr } = await run("--help")
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" })
    for (const option of [
      "--port",
      "--host",
      "--token",
      "--webhook-url",
      "--seed-world",
      "--chaos",
      "--verbose"
    ])
      expect(stdout).toContain(option)
    expect(Math.max(...stdout.split("\n").map(({ length }) => length))).toBeLessThanOrEqual(90)
  })

  it("says in one line what is wrong with an option", async () => {
    const [unknown, port, chaos, url] = await Promise.all([
      run("--prot", "1"),
      run("--port", "70000"),
      run("--chaos", "monday"),
      run("--webhook-url", "here")
    ])
    expect(unknown).toEqual(oneLine("Unknown option '--prot'; --help lists the options"))
    expect(port).toEqual(oneLine('--port should be a whole number from 0 to 65535, found "70000"'))
    expect(chaos).toEqual(oneLine('--chaos should be a whole number from 0 to 4294967295, found "monday"'))
    expect(url).toEqual(oneLine('--webhook-url should be an absolute URL, found "here"'))
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
      .toMatch(/web {2}get_chat_threads +ok\n.* web {2}get_chat_threads +validation\n/)
    expect(await mock.end("SIGINT")).toBe(0)
  })

  it("posts every webhook to one address", async () => {
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
    const mock = await start("--webhook-url", `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/`)
    await post(mock.webUrl, "close_thread", "PJ0MRSHTDG")
    await expect.poll(() => bodies).toMatchObject([expect.stringContaining('"action":"thread_closed"')])
    expect(JSON.parse(bodies[0] ?? "")).toMatchObject({
      secret_key: "mock-secret",
      data: { chat_id: "PJ0MRSHTDG" }
    })
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
