// What the Web API client holds once its calls are over: nothing of them. In a process of its own, where nothing else
// grows.
import { fileURLToPath } from "node:url"
import { expect, it, onTestFinished } from "vitest"
import { startNode } from "./support/start-node.ts"

const program = `
import { createServer } from "node:http"
import { v3_0 } from "@agent-chat/core/v3.0"
import { createWebApi } from "@agent-chat/web-api"

let served = 0
const server = createServer((request, response) => {
  request.resume().on("end", () => {
    const refused = ++served % 10 === 0
    response.writeHead(refused ? 400 : 200, { "Content-Type": "application/json" })
    response.end(refused ? '{"error":{"type":"validation","message":"no"}}' : "{}")
  })
})
await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve))
const client = createWebApi(v3_0, {
  token: () => "dal:token",
  baseUrl: "http://127.0.0.1:" + server.address().port
})
const { signal } = new AbortController()
const call = async (times) => {
  for (let i = 0; i < times; i++) await client.safe.close_thread({ chat_id: "C" }, { signal })
}
const heap = async () => {
  for (let i = 0; i < 4; i++) {
    gc()
    await new Promise((resolve) => setImmediate(resolve))
  }
  return process.memoryUsage().heapUsed
}
// What the engine learns of the program it runs settles first.
await call(6000)
const before = await heap()
await call(10_000)
console.log(served, (await heap()) - before)
process.exit()
`

it("memory stays flat over 10 000 sequential calls, answered and refused", async () => {
  const flags = ["--expose-gc", "--disable-warning=ExperimentalWarning", "--input-type=module"]
  const { child, ended } = startNode([...flags, "--eval", program], {
    cwd: fileURLToPath(new URL("..", import.meta.url)),
    env: { ...process.env, NODE_OPTIONS: "" }
  })
  onTestFinished(() => void child.kill("SIGKILL"))
  const { stdout, stderr } = await ended
  expect(stderr).toBe("")
  const [served, grown] = stdout.trim().split(" ").map(Number)
  expect(served).toBe(16_000)
  // 100 bytes a call.
  expect(grown).toBeLessThan(1_000_000)
})
