// A program that never closes its client ends all the same: nothing of the Web API client keeps a process alive.
import { fileURLToPath } from "node:url"
import { FakeLiveChat } from "@agent-chat/testing"
import { expect, it, onTestFinished } from "vitest"
import { startNode } from "./support/start-node.ts"

const program = `
import { v3_0 } from "@agent-chat/core/v3.0"
import { createWebApi } from "@agent-chat/web-api"

const { URL_OF_FAKE: baseUrl } = process.env
const client = createWebApi(v3_0, { token: "dal:t", baseUrl })
const elsewhere = createWebApi(v3_0, { token: "dal:t", baseUrl: "http://127.0.0.1:1" })
await Promise.all(Array.from({ length: 20 }, () => client.start_chat({})))
const failed = [
  await client.safe.close_thread({ chat_id: "nowhere" }),
  await client.safe.get_customers({}, { timeout: 50, deadline: 60 }),
  await elsewhere.safe.start_chat({}, { deadline: 100 })
]
const aborted = client.start_chat({}, { signal: AbortSignal.timeout(1) }).catch(() => "aborted")
console.log(failed.map(({ error }) => error._tag).join(" "), typeof (await aborted))
console.log(process.getActiveResourcesInfo().filter((name) => name === "Timeout").length, "timers")
process.on("exit", () => console.log(Math.round(performance.now() - last) < 1000 ? "at once" : "late"))
const last = performance.now()
`

it("a program ends with its last call, whether its client is closed or not", async () => {
  await using fake = await FakeLiveChat.start()
  fake.stall("get_customers")
  const flags = ["--disable-warning=ExperimentalWarning", "--input-type=module", "--eval", program]
  const { child, ended } = startNode(flags, {
    cwd: fileURLToPath(new URL("..", import.meta.url)),
    env: { ...process.env, URL_OF_FAKE: fake.webUrl, NODE_OPTIONS: "" }
  })
  onTestFinished(() => void child.kill("SIGKILL"))
  expect(await ended).toEqual({
    code: 0,
    stdout: expect.stringMatching(
      /^ApiError TimeoutError ConnectionError (?:object|string)\n0 timers\nat once\n$/
    ),
    stderr: ""
  })
})
