import { type EventStream, joinEvents } from "@agent-chat/core/events"
import { webhookReceiver } from "@agent-chat/web-api/webhooks"
import { orNearest } from "../payload/command-line.ts"
import { exitCodes, Failure, usage } from "../service/failure.ts"
import { counted } from "../service/reading.ts"
import type { Version } from "../service/version.ts"
import { Session } from "../session/session.ts"
import type { Host } from "../terminal/host.ts"
import type { Screen } from "../terminal/screen.ts"
import { oneLine } from "../terminal/text.ts"
import type { Command, Flags } from "./context.ts"
import { eventLine, type Told } from "./event-line.ts"
import { duration, wholeNumber, words } from "../service/numbers.ts"
import { watching } from "./until.ts"
import { openWebhookServer, secretOfWebhooks, type WebhookServer } from "./webhook-server.ts"

const roles = ["customer", "agent", "bot", "system", "unknown"]

/** Which events are shown. */
const filterOf = (version: Version, flags: Flags): ((event: Told) => boolean) => {
  const actions = words(flags["action"])
  const known = [...Object.keys(version.catalog.events), "gap", "unknown"]
  for (const each of actions ?? []) {
    if (!known.includes(each)) {
      throw usage(
        `v${version.number} has no event ${each}${orNearest(each, known)}`,
        "agent-chat events lists them"
      )
    }
  }
  const chats = words(flags["chat"])
  const authors = words(flags["author"])
  return (event) => {
    if (actions !== undefined && !actions.includes(event.action)) return false
    // A gap belongs to no chat, and whoever watches one wants to know of it.
    if (event.action === "gap") return true
    if (chats !== undefined && !chats.includes(event.chatId ?? "")) return false
    if (authors === undefined) return true
    const { id = "", role = "" } = event.author ?? {}
    return authors.some((each) => (roles.includes(each) ? each === role : each === id))
  }
}

const print = (screen: Screen, event: Told): void =>
  screen.json ? screen.value(event) : screen.line(eventLine(screen, event))

interface Showing {
  readonly shows: (event: Told) => boolean
  readonly limit: number
  readonly done: () => void
}

/** How many events may wait for a reader that is slow, such as a pager, before some are left out. */
const buffer = 10_000

const show = async (
  screen: Screen,
  events: EventStream<Version["catalog"]>,
  { shows, limit, done }: Showing
): Promise<void> => {
  let shown = 0
  const onDropped = (count: number): void =>
    screen.note(`agent-chat: ${counted(count, "event")} left out: nobody reads that fast`)
  for await (const event of events.observe({ buffer, onDropped })) {
    if (!shows(event as Told)) continue
    print(screen, event as Told)
    await screen.drained()
    if (++shown >= limit) return done()
  }
}

/** A receiver of webhooks whose secret is in the environment. */
const receiverFor = (host: Host, screen: Screen, catalog: Version["catalog"]) => {
  const secret = secretOfWebhooks(host, screen)
  return webhookReceiver({
    catalog,
    secrets: () => secret,
    observe: {
      onDiagnostic: (diagnostic) => {
        if (diagnostic.kind === "webhook-refused")
          screen.note(`agent-chat: webhook refused (${diagnostic.reason}): ${oneLine(diagnostic.hint)}`)
      }
    }
  })
}

/** `agent-chat tail`: what happens, each event once and in order, until Ctrl-C. */
export const tail: Command = async ({ host, screen }, flags) => {
  const session = await Session.open(host, screen, flags)
  const shows = filterOf(session.version, flags)
  const start = flags["open"] === true ? "open" : "now"
  const limit = wholeNumber("limit", flags["limit"], 1, 1e9) ?? Infinity
  return watching(host, duration("for", flags["for"]), async (until) => {
    const port = wholeNumber("port", flags["port"], 0, 65_535)
    const receiver = port === undefined ? undefined : receiverFor(host, screen, session.catalog)
    let server: WebhookServer | undefined
    const rtm = await session.rtm()
    let failure: Failure | undefined
    let isConnected = false
    try {
      const told = new Set<string>()
      if (port !== undefined && receiver !== undefined) {
        server = await openWebhookServer(receiver, port, flags["host"] as string | undefined)
        screen.note(`webhooks on ${server.url}`)
      }
      const events = joinEvents<Version["catalog"]>({
        rtm,
        webhooks: receiver,
        start,
        onError: (cause) => {
          const message = oneLine((cause as Error | undefined)?.message ?? String(cause))
          if (!told.has(message)) screen.note(`agent-chat: ${message}`)
          told.add(message)
        }
      })
      const showing = show(screen, events, { shows, limit, done: () => until.finish() })
      rtm.status.subscribe((status) => {
        if (status.state === "reconnecting") {
          screen.note(
            `agent-chat: the connection is gone, it is being made anew (${oneLine(status.cause.message)})`
          )
        }
        // Until it is connected, the refusal of that says why.
        if (!isConnected || status.state !== "closed" || status.reason === "closed") return
        failure = new Failure(exitCodes.unreachable, `the service ended the session: ${status.reason}`)
        until.finish()
      })
      await until.connected(rtm.connect().then(() => (isConnected = true)))
      if (isConnected && !screen.json && screen.isTerminal)
        screen.note(screen.paint("dim", "connected; Ctrl-C ends it", "stderr"))
      await until.ended
      await events.close({ timeout: 1_000 })
      await showing
    } finally {
      await server?.close()
      await rtm.close()
    }
    if (failure !== undefined) throw failure
  })
}
