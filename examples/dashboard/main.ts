// Dashboard: a web page that shows the joined stream as it happens, with its gaps and totals.
import { once } from "node:events"
import { createServer } from "node:http"
import type { AddressInfo } from "node:net"
import { joinEvents } from "@agent-chat/core/events"
import { v3_6 } from "@agent-chat/core/v3.6"
import { createRtm } from "@agent-chat/rtm-bridge"
import { createWebApi } from "@agent-chat/web-api"
import { run } from "../run.ts"
import { screen } from "../screen.ts"
import { Dashboard } from "./dashboard.ts"
import { traffic } from "./traffic.ts"

const webhooks = [
  { action: "incoming_chat" },
  { action: "incoming_event", filters: { author_type: "customer" } },
  { action: "chat_deactivated" }
] as const

await run({ webhooks }, async ({ service, play }) => {
  const { token, webUrl, rtmUrl } = service
  const web = createWebApi(v3_6, { token, baseUrl: webUrl })
  await using rtm = createRtm(v3_6, { token, url: rtmUrl, session: { backoffCap: 500 } })
  await using events = joinEvents({ rtm, web, webhooks: service.webhooks })
  await rtm.connect()
  const dashboard = new Dashboard(events)
  const server = createServer(dashboard.listen).listen(Number(process.env["PORT"] ?? 0), "127.0.0.1")
  await once(server, "listening")

  screen.title("Dashboard")
  screen.fact("service", service.name)
  screen.fact("open", `http://127.0.0.1:${(server.address() as AddressInfo).port}/`)
  events
    .on("gap")
    .subscribe(({ reason, recovered }) => screen.note(`  gap: ${reason}, ${recovered} recovered`))

  await play(async (fake) => {
    // For as long as somebody looks at it, and some seconds for somebody to come.
    const patience = Date.now() + 8_000
    do await traffic(fake, web, events)
    while (dashboard.pages > 0 || (dashboard.visits === 0 && Date.now() < patience))
  })

  await events.close()
  server.close()
  server.closeAllConnections()
  await web.close()
  const { emitted, duplicates, recovered, gaps } = events.metrics()
  screen.title("summary")
  screen.fact("stream", `${emitted - gaps} events, each once; ${duplicates} copies left out`)
  screen.fact("gaps", `${gaps}, with ${recovered} events recovered`)
})
