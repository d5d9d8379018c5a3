// Browser page: an agent's desk in a web page: open chats, what is said, answers; with the light catalog.
import { once } from "node:events"
import type { AddressInfo } from "node:net"
import { setTimeout as pause } from "node:timers/promises"
import type { FakeLiveChat } from "@agent-chat/testing"
import { run } from "../run.ts"
import { screen } from "../screen.ts"
import { pageServer } from "./server.ts"

/** Milliseconds the customer waits for somebody to open the page, and then for the answer. */
const patience = { opening: 10_000, answer: 60_000 }

await run({}, async ({ service: { name, token, rtmUrl }, play }) => {
  const server = await pageServer({ token, url: rtmUrl })
  server.listen(Number(process.env["PORT"] ?? 0), "127.0.0.1")
  await once(server, "listening")
  screen.title("Browser page")
  screen.fact("service", name)
  screen.fact("open", `http://127.0.0.1:${(server.address() as AddressInfo).port}/`)

  await play(async (fake) => {
    if (!(await isOpened(fake))) return screen.fact("result", "nobody opened the page")
    const nina = fake.customer("nina", { name: "Nina" })
    nina.says("Hello, is anybody there?")
    screen.message("Nina", "Hello, is anybody there?")
    const answer = await nina.hears(/./, { timeout: patience.answer })
    screen.message("the page", answer)
    nina.says("Thank you!")
    screen.fact("result", "the customer was answered")
    while (fake.connections > 0) await pause(50)
  })
  server.close()
  server.closeAllConnections()
})

async function isOpened(fake: FakeLiveChat): Promise<boolean> {
  const end = Date.now() + patience.opening
  while (fake.connections === 0 && Date.now() < end) await pause(50)
  return fake.connections > 0
}
