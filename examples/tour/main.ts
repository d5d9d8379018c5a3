// Tour: one program over both transports, and the joined stream of what happens; `pnpm start` runs it.
import { joinEvents } from "@agent-chat/core/events"
import { v3_6 } from "@agent-chat/core/v3.6"
import { createRtm } from "@agent-chat/rtm-bridge"
import { createWebApi } from "@agent-chat/web-api"
import { filter, firstValueFrom, scan, timeout } from "rxjs"
import { run } from "../run.ts"
import { screen } from "../screen.ts"
import type { Service } from "../service.ts"
import { conversation } from "./conversation.ts"
import { oneChat } from "./one-chat.ts"
import { printCalls } from "./print-calls.ts"

/** Milliseconds that the end of a chat may take to be told. */
const patience = 30_000

const tour = async (service: Service): Promise<void> => {
  const { token, webhooks } = service
  const web = createWebApi(v3_6, { token, baseUrl: service.webUrl })
  await using rtm = createRtm(v3_6, { token, url: service.rtmUrl })
  const events = joinEvents({ rtm, webhooks })
  const totals = { calls: 0, push: 0, webhook: 0, joined: 0, gaps: 0 }

  screen.title("Agent Chat SDK: one program, two transports, one stream")
  screen.fact("service", service.name)
  const { fake } = service
  if (fake !== undefined) screen.fact("page", `${fake.pageUrl} while this runs; pnpm mock keeps one open`)
  screen.fact(
    "read as",
    "✓ a call, its transport, its time, its result    » an event, where it was seen first"
  )

  rtm.events.subscribe(() => totals.push++)
  webhooks?.events.subscribe(() => totals.webhook++)
  events.subscribe((event) => {
    if (event.action === "gap") {
      totals.gaps++
      screen.event({ action: "gap", source: event.reason, detail: `${event.recovered} events recovered` })
    } else {
      totals.joined++
      screen.event({ action: event.action, source: event.source, detail: detailOf(event.payload) })
    }
  })
  const closings = events.pipe(
    filter((event) => event.action === "chat_deactivated"),
    scan((count) => count + 1, 0)
  )

  screen.title("over a WebSocket, @agent-chat/rtm-bridge")
  await printCalls("rtm", totals, rtm).login({ token, application: { name: "Agent Chat SDK tour" } })
  const firstClosing = firstValueFrom(closings.pipe(timeout(patience)))
  await conversation(printCalls("rtm", totals, rtm))
  await firstClosing

  screen.title("the same program over HTTP, @agent-chat/web-api")
  const secondClosing = firstValueFrom(closings.pipe(timeout(patience)))
  await conversation(printCalls("web", totals, web))
  await secondClosing

  // The service has switched v3.0 off: both are to be seen on the fake only.
  if (service.fake !== undefined) {
    screen.title("both versions and both transports in one chat")
    const thirdClosing = firstValueFrom(closings.pipe(timeout(patience)))
    await oneChat(service.fake, { web, rtm }, totals)
    await thirdClosing
  }

  screen.title("summary")
  await web.close()
  await rtm.close()
  await webhooks?.drain()
  await events.close()
  screen.fact("calls", `${totals.calls}, all answered`)
  screen.fact("arrived", `${totals.push} pushes and ${totals.webhook} webhooks`)
  screen.fact("stream", `${totals.joined} events, each once; ${totals.gaps} gaps`)
}

/** The telling part of an event's payload. */
const detailOf = (payload: unknown): string => {
  const {
    event: message,
    chat,
    thread_id,
    customers
  } = (payload ?? {}) as {
    event?: { id: string; text?: string }
    chat?: { id: string }
    thread_id?: string
    customers?: readonly unknown[]
  }
  if (message !== undefined) return `${JSON.stringify(message.text ?? "")}, event ${message.id}`
  if (customers !== undefined) return `${customers.length} customers on the site`
  return chat === undefined ? `thread ${thread_id ?? "?"}` : `chat ${chat.id}`
}

const webhooks = ["incoming_chat", "incoming_event", "chat_deactivated"].map((action) => ({ action }))

await run({ webhooks }, ({ service }) => tour(service))
