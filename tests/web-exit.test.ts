// A program that never closes its client ends all the same: nothing of the Web API client keeps a process alive.
import { spawn } from "node:child_process"
import { once } from "node:events"
import { text } from "node:stream/consumers"
import { fileURLToPath } from "node:url"
import { FakeLiveChat } from "@agent-chat/testing"
import { expect, it } from "vitest"

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
  const child = spawn(
    process.execPath,
    [
      "--disable-warning=ExperimentalWarning",
      "--conditions=@agent-chat/source",
      "--input-type=module",
      "--eval",
      program
    ],
    {
      cwd: fileURLToPath(new URL("..", import.meta.url)),
      env: { ...process.env, URL_OF_FAKE: fake.webUrl, NODE_OPTIONS: "" },
      stdio: ["ignore", "pipe", "pipe"]
    }
  )
  const [output, errors] = await Promise.all([text(child.stdout), text(child.stderr)])
  if (child.exitCode === null) await once(child, "exit")
  expect({ output, errors }).toEqual({
    output: expect.stringMatching(
      /^ApiError TimeoutError ConnectionError (?:object|string)\n0 timers\nat once\n$/
    ),
    errors: ""
  })
  expect(child.exitCode).toBe(0)
})
