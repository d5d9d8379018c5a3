import { type Envelope, joinEvents } from "@agent-chat/core/events"
import { orNearest } from "../payload/command-line.ts"
import { exitCodes, Failure, usage } from "../service/failure.ts"
import type { Version } from "../service/version.ts"
import { Session } from "../session/session.ts"
import type { Screen } from "../terminal/screen.ts"
import { oneLine } from "../terminal/text.ts"
import type { Command, Flags } from "./context.ts"
import { eventLine, type Told } from "./event-line.ts"
import { duration, wholeNumber, words } from "./numbers.ts"
import { Until } from "./until.ts"

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

/** `agent-chat tail`: what happens, each event once and in order, until Ctrl-C. */
export const tail: Command = async ({ host, screen }, flags) => {
  const session = await Session.open(host, screen, flags)
  const shows = filterOf(session.version, flags)
  const start = flags["open"] === true ? "open" : "now"
  const limit = wholeNumber("limit", flags["limit"], 1, 1e9) ?? Infinity
  const until = new Until(host, duration("for", flags["for"]))
  const rtm = await session.rtm()
  let shown = 0
  let failure: Failure | undefined
  try {
    const told = new Set<string>()
    const events = joinEvents<Version["catalog"]>({
      rtm,
      start,
      onError: (cause) => {
        const message = oneLine((cause as Error | undefined)?.message ?? String(cause))
        if (!told.has(message)) screen.note(`agent-chat: ${message}`)
        told.add(message)
      }
    })
    events.subscribe((event: Envelope<Version["catalog"]>) => {
      if (shown >= limit || !shows(event as Told)) return
      print(screen, event as Told)
      if (++shown >= limit) until.finish()
    })
    rtm.status.subscribe((status) => {
      if (status.state === "reconnecting") {
        screen.note(
          `agent-chat: the connection is gone, it is being made anew (${oneLine(status.cause.message)})`
        )
      }
      if (status.state !== "closed" || status.reason === "closed") return
      failure = new Failure(exitCodes.unreachable, `the service ended the session: ${status.reason}`)
      until.finish()
    })
    await rtm.connect()
    if (!screen.json && screen.isTerminal)
      screen.note(screen.paint("dim", "connected; Ctrl-C ends it", "stderr"))
    await until.ended
    await events.close({ timeout: 1_000 })
  } finally {
    until.release()
    await rtm.close()
  }
  if (failure !== undefined) throw failure
}
