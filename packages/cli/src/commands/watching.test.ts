import { once } from "node:events"
import { appendFileSync, existsSync, readFileSync, statSync } from "node:fs"
import { createServer, type Server } from "node:http"
import type { AddressInfo, Socket } from "node:net"
import { join } from "node:path"
import { afterEach, beforeEach, describe, expect, it } from "vitest"
import { temporaryFolder } from "../test-support/folder.ts"
import { startFake } from "../test-support/fake.ts"
import { command, start } from "../test-support/terminal.ts"

const token = "dal:a-token-that-nobody-may-see"
const customerId = "b7eff798-f8df-4364-8059-649c35c9ed0c"
let fake: Awaited<ReturnType<typeof startFake>>
let env: Record<string, string>
const servers: Server[] = []
const sockets: Socket[] = []

beforeEach(async () => {
  fake = await startFake({ token })
  env = { AGENT_CHAT_TOKEN: token, AGENT_CHAT_URL: fake.secureWebUrl }
})
afterEach(async () => {
  for (const socket of sockets.splice(0)) socket.destroy()
  for (const server of servers.splice(0)) server.close().closeAllConnections()
  await fake.close()
})

const linesOf = (text: string) => text.trim().split("\n")
const call = (words: readonly string[]) => command(["call", ...words], { env })
const note = (text: string, visibility = "all") =>
  call([
    "send_event",
    "--chat-id",
    "PJ0MRSHTDG",
    "--event.type",
    "message",
    "--event.text",
    text,
    "--event.visibility",
    visibility
  ])

describe("a port that is taken", () => {
  it.each([
    ["listen", ["listen", "--any-secret"]],
    ["tail", ["tail"]],
    ["record", ["record", "--force"]],
    ["replay", ["replay", "--fake"]]
  ])("is told by %s, with what to do", async (_name, words) => {
    const server = createServer().listen(0, "127.0.0.1")
    servers.push(server)
    await once(server, "listening")
    const { port } = server.address() as AddressInfo
    const file = join(temporaryFolder(), "a.acr")
    if (words[0] === "replay") await command(["record", file, "--for", "1ms"], { env })
    const named = ["record", "replay"].includes(words[0]!) ? [file] : []
    const { code, stderr } = await command([...words, ...named, "--port", String(port)], {
      env: { ...env, AGENT_CHAT_WEBHOOK_SECRET: "a-secret" }
    })
    expect(code).toBe(2)
    expect(stderr).toContain(`address already in use 127.0.0.1:${port}`)
    expect(stderr).toContain("something listens there already: --port names another")
  })
})

describe("a service that is silent", () => {
  const silent = async () => {
    // Takes requests, and answers none of them.
    const server = createServer(() => {}).on("upgrade", (_request, socket) => socket.on("error", () => {}))
    servers.push(server.listen(0, "127.0.0.1"))
    await once(server, "listening")
    const upgraded = once(server, "upgrade")
    upgraded.then(([, socket]) => sockets.push(socket)).catch(() => {})
    const { port } = server.address() as AddressInfo
    return { env: { ...env, AGENT_CHAT_URL: `http://127.0.0.1:${port}` }, upgraded }
  }

  it.each(["tail", "record"])("is waited for by %s no longer than until Ctrl-C", async (name) => {
    const { env, upgraded } = await silent()
    const watching = start(name === "record" ? [name, join(temporaryFolder(), "a.acr")] : [name], { env })
    await upgraded
    watching.interrupt()
    expect(await watching.ended).toMatchObject({ code: 0 })
  })

  it("is waited for by tail no longer than until it has told enough", async () => {
    const { env, upgraded } = await silent()
    const words = ["tail", "--limit", "1", "--port", "0", "--json"]
    const tail = start(words, { env: { ...env, AGENT_CHAT_WEBHOOK_SECRET: "a-secret" } })
    await upgraded
    const [url] = /http:\/\/\S+/.exec(tail.stderr()) ?? []
    fake.registerWebhook({ url: url!, action: "incoming_event", secret: "a-secret", version: "3.6" })
    fake.customer(customerId).says("hello")
    expect(await tail.ended).toMatchObject({ code: 0, stdout: expect.stringContaining("hello") })
  })

  it.each(["tail", "record"])("is waited for by %s no longer than --for says, and told", async (name) => {
    const { env } = await silent()
    const words = name === "record" ? [name, join(temporaryFolder(), "a.acr")] : [name]
    const { code, stderr } = await command([...words, "--for", "50ms"], { env })
    expect(code).toBe(4)
    expect(stderr).toContain("there was no connection within the time of --for")
  })
})

describe("agent-chat tail", () => {
  it.each(["3.6", "3.0"])("prints each event of v%s once, as NDJSON where that is wanted", async (number) => {
    const tail = start(
      ["tail", "--json", "--api-version", number, "--limit", "2", "--action", "incoming_event"],
      { env }
    )
    await expect.poll(() => fake.connections).toBe(1)
    fake.customer(customerId).says("hello")
    await note("good day")
    const { code, stdout, stderr } = await tail.ended
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" })
    const events = linesOf(stdout).map((line) => JSON.parse(line) as Record<string, any>)
    expect(events.map(({ action, author, payload }) => [action, author?.role, payload.event.text])).toEqual([
      ["incoming_event", "customer", "hello"],
      ["incoming_event", "agent", "good day"]
    ])
  })

  it("shows what is asked for only, in lines that people read", async () => {
    const tail = start(["tail", "--author", "customer", "--action", "incoming_event", "--limit", "1"], {
      env,
      isTTY: true
    })
    await tail.shows(/connected/)
    await note("of an agent")
    fake.customer(customerId).says("of a\u001B]0;customer\u0007 \u202Edna\nagent")
    const { stdout } = await tail.ended
    expect(stdout).not.toContain("of an agent")
    expect(stdout).toContain("incoming_event")
    // Nothing that somebody writes steers the terminal.
    // eslint-disable-next-line no-control-regex
    expect(stdout.replaceAll(/\u001B\[\d+m/g, "")).not.toMatch(/[\u001B\u0007\u202E]/)
    expect(linesOf(stdout)).toHaveLength(1)
  })

  it("joins webhooks, each occurrence once", async () => {
    const secret = "a-secret-of-webhooks"
    const tail = start(["tail", "--json", "--port", "0", "--action", "incoming_event", "--limit", "2"], {
      env: { ...env, AGENT_CHAT_WEBHOOK_SECRET: secret }
    })
    await expect.poll(() => fake.connections).toBe(1)
    const url = /webhooks on (\S+)/.exec(tail.stderr())![1]!
    fake.registerWebhook({ url, action: "incoming_event", secret, version: "3.6" })
    fake.customer(customerId).says("one")
    await fake.idle()
    fake.customer(customerId).says("two")
    const { stdout } = await tail.ended
    const events = linesOf(stdout).map((line) => JSON.parse(line) as Record<string, any>)
    expect(events.map(({ payload }) => payload.event.text)).toEqual(["one", "two"])
    expect(fake.webhookAttempts[0]).toMatchObject({ result: 200 })
    expect(await command(["tail", "--port", "0"], { env })).toMatchObject({ code: 2 })
  })

  it("tells of a gap and goes on when the connection was lost", async () => {
    const tail = start(["tail", "--json"], { env })
    await expect.poll(() => fake.connections).toBe(1)
    fake.dropSockets()
    await tail.shows(/"gap"/)
    fake.customer(customerId).says("back")
    await tail.shows(/"back"/)
    tail.interrupt()
    const { code, stderr } = await tail.ended
    expect(code).toBe(0)
    expect(stderr).toContain("the connection is gone")
  })

  it("ends when the service says so, and says why", async () => {
    const tail = start(["tail"], { env })
    await expect.poll(() => fake.connections).toBe(1)
    fake.disconnect("license_expired")
    const { code, stderr } = await tail.ended
    expect(code).toBe(4)
    expect(stderr).toContain("license_expired")
  })

  it("says what is wrong with a filter", async () => {
    expect(await command(["tail", "--action", "incoming_evnt"], { env })).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("did you mean incoming_event?")
    })
    expect(await command(["tail", "--for", "soon"], { env })).toMatchObject({ code: 2 })
    expect(await command(["tail"], { env: { ...env, AGENT_CHAT_TOKEN: "dal:another-one" } })).toMatchObject({
      code: 3
    })
  })
})

describe("agent-chat listen", () => {
  const addressOf = async (running: ReturnType<typeof start>): Promise<string> => {
    await running.shows(/listening on/)
    return /http:\/\/\S+?(?=[;,])/.exec(running.stderr())![0]
  }
  const secret = "a-secret-of-webhooks"

  it.each(["3.6", "3.0"])("prints webhooks of v%s whose secret is right", async (number) => {
    const listen = start(["listen", "--port", "0", "--json", "--limit", "1", "--api-version", number], {
      env: { AGENT_CHAT_WEBHOOK_SECRET: secret }
    })
    const url = await addressOf(listen)
    fake.registerWebhook({ url, action: "incoming_event", secret: "another", version: number })
    fake.registerWebhook({ url, action: "incoming_event", secret, version: number })
    fake.customer(customerId).says("by webhook")
    const { code, stdout, stderr } = await listen.ended
    expect(code).toBe(0)
    expect(linesOf(stdout).map((line) => JSON.parse(line))).toMatchObject([
      {
        action: "incoming_event",
        source: "webhook",
        payload: { event: { text: "by webhook" } }
      }
    ])
    expect(stderr).toContain("refused (secret)")
    expect(stdout + stderr).not.toContain(secret)
  })

  it("hands them on as they came, and answers what the program answers", async () => {
    const bodies: string[] = []
    const server = createServer((request, response) => {
      let body = ""
      request.on("data", (chunk) => (body += String(chunk)))
      request.on("end", () => {
        bodies.push(body)
        response.writeHead(bodies.length === 1 ? 500 : 200).end()
      })
    }).listen(0, "127.0.0.1")
    servers.push(server)
    await once(server, "listening")
    const forward = `http://127.0.0.1:${(server.address() as AddressInfo).port}/hooks`
    const listen = start(["listen", "--port", "0", "--any-secret", "--forward", forward], {})
    const url = await addressOf(listen)
    const post = (body: string) =>
      fetch(url, { method: "POST", body, headers: { "Content-Type": "application/json" } })
    const body = `{ "webhook_id": "w", "secret_key": "s", "action": "incoming_event", "organization_id": "o", "payload": { "chat_id": "A", "thread_id": "B", "event": { "type": "message", "text": "ä" } } }`
    expect((await post(body)).status).toBe(500)
    expect((await post(body)).status).toBe(200)
    expect(bodies).toEqual([body, body])
    expect((await post("no JSON")).status).toBe(400)
    expect((await fetch(url)).status).toBe(405)
    expect(bodies).toHaveLength(2)
    listen.interrupt()
    const { code, stdout, stderr } = await listen.ended
    expect({ code, lines: linesOf(stdout).length }).toEqual({ code: 0, lines: 2 })
    expect(stderr).toContain("your program answered 500")
  })

  it("believes nobody unless told to, and says when a port is taken", async () => {
    expect(await command(["listen"])).toMatchObject({
      code: 3,
      stderr: expect.stringContaining("AGENT_CHAT_WEBHOOK_SECRET")
    })
    const port = new URL(fake.secureWebUrl).port
    expect(await command(["listen", "--any-secret", "--port", port])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("EADDRINUSE")
    })
    expect(await command(["listen", "--any-secret", "--port", "none"])).toMatchObject({ code: 2 })
  })
})

describe("agent-chat export", () => {
  const fill = async (chats: number) => {
    for (let index = 0; index < chats; index++) {
      const customer = fake.customer(undefined, { name: `Customer ${index}` })
      const { chat_id } = customer.says(`question ${index}`)
      await call(["deactivate_chat", "--id", chat_id, "--ignore-requester-presence", "--yes"])
    }
  }
  const out = () => join(temporaryFolder(), "chats.ndjson")

  it.each(["3.6", "3.0"])(
    "writes the archive of v%s, one chat a line, for its owner only",
    async (number) => {
      await fill(3)
      const file = out()
      const ran = await command(["export", "--out", file, "--api-version", number, "--from", "2000-01-01"], {
        env
      })
      expect(ran).toMatchObject({ code: 0, stdout: "" })
      const texts = linesOf(readFileSync(file, "utf8"))
      for (const index of [0, 1, 2])
        expect(texts.filter((line) => line.includes(`question ${index}`))).toHaveLength(1)
      expect(statSync(file).mode & 0o777).toBe(0o600)
      expect(() => statSync(`${file}.resume`)).toThrow("ENOENT")
    }
  )

  it("goes on where it was stopped, and writes nothing twice", async () => {
    await fill(4)
    const whole = (await command(["export"], { env })).stdout
    const file = out()
    const words = ["export", "--out", file, "--page-size", "1", "--pace"]
    const stopped = start([...words, "1m"], { env })
    await expect.poll(() => existsSync(`${file}.resume`)).toBe(true)
    stopped.interrupt()
    expect(await stopped.ended).toMatchObject({
      code: 130,
      stderr: expect.stringContaining("goes on from there")
    })
    // What was being written when the machine stopped is no complete page.
    appendFileSync(file, `{"id":"half a chat${"x".repeat(100_000)}`)
    expect(await command([...words, "0", "--to", "2030-01-01"], { env })).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("--restart")
    })
    expect((await command([...words, "0"], { env })).code).toBe(0)
    expect(linesOf(readFileSync(file, "utf8")).toSorted()).toEqual(linesOf(whole).toSorted())
    expect(existsSync(`${file}.resume`)).toBe(false)
  })

  it("waits when the service asks it to, and shows progress to people only", async () => {
    await fill(2)
    fake.fail("list_archives", { type: "too_many_requests", data: { retry_after: 1 } }, { times: 1 })
    const shown = await command(["export", "--out", out(), "--page-size", "1", "--pace", "0"], {
      env,
      isTTY: true
    })
    expect(shown).toMatchObject({ code: 0, stderr: expect.stringContaining("pause of 1 s") })
    expect(shown.stderr).toContain("█")
  })

  it("says what is wrong with a span", async () => {
    expect(await command(["export", "--from", "yesterday"], { env })).toMatchObject({ code: 2 })
    expect(await command(["export", "--from", "2026-02-01", "--to", "2026-01-01"], { env })).toMatchObject({
      code: 2
    })
  })
})
