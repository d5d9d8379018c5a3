import { once } from "node:events"
import { createServer, type RequestListener, type Server } from "node:http"
import type { AddressInfo } from "node:net"
import { v3_6 } from "@agent-chat/core/v3.6"
import { registerWebhooks } from "@agent-chat/web-api/webhooks"
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest"
import { startFake } from "../../test-support/fake.ts"
import { command } from "../../test-support/terminal.ts"
import type { Finding } from "./finding.ts"

const token = "dal:a-token-that-nobody-may-see"
let fake: Awaited<ReturnType<typeof startFake>>
let env: Record<string, string>
const servers: Server[] = []

const listen = async (listener: RequestListener): Promise<string> => {
  const server = createServer(listener).listen(0, "127.0.0.1")
  servers.push(server)
  await once(server, "listening")
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

beforeAll(async () => {
  fake = await startFake({ token })
  env = { AGENT_CHAT_TOKEN: token, AGENT_CHAT_URL: fake.secureWebUrl }
})
afterEach(() => {
  for (const server of servers.splice(0)) server.close().closeAllConnections()
})
afterAll(() => fake.close())

const look = async (words: readonly string[] = [], more: Record<string, string> = {}) => {
  const { code, stdout, stderr } = await command(["doctor", "--json", ...words], { env: { ...env, ...more } })
  expect(stdout + stderr).not.toContain("a-token-that-nobody-may-see")
  return {
    code,
    findings: stdout
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as Finding)
  }
}

const stateOf = (findings: readonly Finding[], check: string) =>
  findings.filter((each) => each.check === check).map(({ state }) => state)

describe.each(["3.6", "3.0"])("agent-chat doctor of v%s", (number) => {
  const version = ["--api-version", number]

  it("finds nothing wrong with a service that is well", async () => {
    const { code, findings } = await look(version)
    expect(code).toBe(0)
    expect(findings.filter(({ state }) => state === "problem" || state === "warning")).toEqual([])
    for (const check of ["service", "dns", "proxy", "token", "web", "rtm"]) {
      expect(stateOf(findings, check)).toEqual(["ok"])
    }
  })

  it("says of a token that is not accepted what to try", async () => {
    const { code, findings } = await look(version, { AGENT_CHAT_TOKEN: "dal:another-token" })
    expect(code).toBe(1)
    expect(findings).toContainEqual(
      expect.objectContaining({
        check: "web",
        state: "problem",
        fix: expect.stringContaining("AGENT_CHAT_ACCOUNT_ID")
      })
    )
  })

  it("changes nothing", async () => {
    const before = fake.snapshot()
    await look(version)
    expect(fake.snapshot()).toEqual(before)
  })
})

it("compares the scopes that the accounts service tells with what actions need", async () => {
  let asked: string | undefined
  const accountsUrl = await listen((request, answer) => {
    asked = `${request.url} ${request.headers.authorization}`
    answer.setHeader("Content-Type", "application/json")
    answer.end(JSON.stringify({ access_token: token, scope: "chats--access:ro,customers:ro" }))
  })
  const enough = await look(["--accounts-url", accountsUrl, "--actions", "list_chats,get_customer"])
  expect(stateOf(enough.findings, "scopes")).toEqual(["ok"])
  expect(asked).toBe(`/v2/info Bearer ${token}`)
  const lacking = await look([
    "--accounts-url",
    accountsUrl,
    "--actions",
    "list_chats,send_event,ban_customer"
  ])
  expect(lacking.code).toBe(1)
  expect(lacking.findings.filter(({ check }) => check === "scopes").map(({ says }) => says)).toEqual([
    "send_event needs one of chats--all:rw, chats--access:rw",
    "ban_customer needs customers.ban:rw"
  ])
})

it("looks at webhooks, and at whether anybody is at their addresses, and shows no secret path", async () => {
  const url = await listen((_request, answer) => answer.writeHead(405).end())
  const moved = await listen((_request, answer) => answer.writeHead(301, { Location: url }).end())
  const ownerClientId = "0805e283233042b37f460ed8fbf22160"
  for (const origin of [url, moved, "http://127.0.0.1:1"]) {
    await registerWebhooks({
      catalog: v3_6,
      token,
      baseUrl: fake.secureWebUrl,
      ownerClientId,
      url: `${origin}/a-secret-path`,
      webhooks: [{ action: "incoming_event" }]
    })
  }
  const { findings } = await look(["--owner-client-id", ownerClientId])
  expect(stateOf(findings, "webhooks").toSorted()).toEqual(["ok", "problem", "problem"])
  expect(JSON.stringify(findings)).not.toContain("a-secret-path")
})

it("tells of a version whose end is announced", async () => {
  const url = await listen((request, answer) => {
    answer.setHeader("Content-Type", "application/json")
    answer.setHeader("Deprecation", "2027-01-31")
    answer.end(request.url?.includes("configuration") ? "[]" : '{"chats_summary":[],"found_chats":0}')
  })
  const { code, findings } = await look([], { AGENT_CHAT_URL: url })
  expect(code).toBe(1)
  expect(findings).toContainEqual(
    expect.objectContaining({
      check: "lifecycle",
      state: "problem",
      says: expect.stringContaining("2027-01-31")
    })
  )
})

it("stops where there is no way on", async () => {
  const { code, findings } = await look([], { AGENT_CHAT_URL: "http://127.0.0.1:1" })
  expect(code).toBe(1)
  expect(stateOf(findings, "tls")).toEqual(["problem"])
  expect(stateOf(findings, "web")).toEqual([])
})

it("says that Node goes by no proxy of the environment unless told to", async () => {
  const { findings } = await look([], { HTTPS_PROXY: "http://proxy.example:3128" })
  expect(findings).toContainEqual(expect.objectContaining({ check: "proxy", state: "warning" }))
  const left = await look([], { HTTPS_PROXY: "http://proxy.example:3128", NO_PROXY: "127.0.0.1" })
  expect(stateOf(left.findings, "proxy")).toEqual(["ok"])
})

it("lets a proxy that is used look up names and make connections", async () => {
  const { findings } = await look(["--url", "https://nowhere.invalid"], {
    HTTPS_PROXY: "http://127.0.0.1:9",
    NODE_USE_ENV_PROXY: "1"
  })
  expect(stateOf(findings, "dns")).toEqual(["note"])
  expect(stateOf(findings, "tls")).toEqual(["skipped"])
  // The calls are made all the same: they show whether the proxy works.
  expect(stateOf(findings, "web")).toEqual(["problem"])
})

it("says nothing about webhooks when something else answers", async () => {
  const url = await listen((_request, response) =>
    response.writeHead(200, { "Content-Type": "text/html" }).end("<html>log in</html>")
  )
  const { findings } = await look(["--url", url])
  expect(stateOf(findings, "webhooks")).toEqual(["skipped"])
})

it("asks nobody when an action is named that is none", async () => {
  let asked = 0
  const url = await listen((_request, response) => {
    asked += 1
    response.end()
  })
  const { code, stderr } = await command(["doctor", "--url", url, "--actions", "sendevent"], { env })
  expect([code, asked]).toEqual([2, 0])
  expect(stderr).toContain("did you mean send_event?")
})
