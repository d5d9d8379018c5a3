// Node, Deno and Bun run this file as it is: a service that acts and hangs up must not act twice.
import { v3_6 } from "@agent-chat/core/v3.6"
import { createWebApi } from "@agent-chat/web-api"
import { createServer } from "node:http"

const asked = {}
const server = createServer((request, response) => {
  const action = request.url.split("/").at(-1)
  request.resume().on("end", () => {
    asked[action] = (asked[action] ?? 0) + 1
    // the connection is one that is kept by then
    if (action !== "list_chats") request.socket.destroy()
    else response.setHeader("Content-Type", "application/json").end('{"chats_summary":[],"found_chats":0}')
  })
})
await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve))

const chat = createWebApi(v3_6, { token: "anything", baseUrl: `http://127.0.0.1:${server.address().port}` })
for (let i = 1; i <= 5; i++) {
  await Promise.all([chat.list_chats({}), chat.list_chats({})])
  const { ok, error } = await chat.safe.start_chat({})
  if (ok || error.delivery !== "unknown") throw new Error(`the call was said to be ${error?.delivery}`)
  if (asked.start_chat !== i) throw new Error(`${i} calls were sent ${asked.start_chat} times`)
}
await chat.close()
server.close()
server.closeAllConnections()
console.log("sent and received no more than was asked for")
