// A gap over many chats: all that was said while the connection was away is fetched, with the limits that a client has
// unless told otherwise.
import { joinEvents } from "@agent-chat/core/events"
import { v3_6 } from "@agent-chat/core/v3.6"
import { createRtm } from "@agent-chat/rtm-bridge"
import { createWebApi } from "@agent-chat/web-api"
import type { Curve, Figures } from "./curve.ts"
import { cpuSince, startOtherSide } from "./processes.ts"

interface Fake {
  readonly webUrl: string
  readonly rtmUrl: string
  readonly token: string
}

interface Calls {
  /** By action. */
  readonly counts: Readonly<Record<string, number>>
  /** Milliseconds since 1970. */
  readonly loggedInAt: number
}

const measure = async (chats: number): Promise<Figures> => {
  const other = await startOtherSide(new URL("./fake-server.ts", import.meta.url), [String(chats)])
  const { webUrl, rtmUrl, token } = other.ready as Fake
  const rtm = createRtm(v3_6, { token, url: rtmUrl })
  const web = createWebApi(v3_6, { token, baseUrl: webUrl })
  const events = joinEvents({ rtm, web })
  let fetched = 0
  let done: (gap: { recovered: number; complete: boolean }) => void
  const gap = new Promise<{ recovered: number; complete: boolean }>((resolve) => (done = resolve))
  events.subscribe((event) => {
    if (event.action === "gap") done(event)
    else if (event.flags.gapFilled === true) fetched++
  })
  await rtm.connect()
  await other.ask("quiet?")
  const before = process.cpuUsage()
  await other.ask("gap")
  const { recovered, complete } = await gap
  const toldAt = Date.now()
  const cpu = cpuSince(before)
  const { counts, loggedInAt } = (await other.ask("calls")) as Calls
  await events.close()
  await rtm.close()
  await web.close()
  other.end()
  if (!complete || recovered !== chats || fetched !== chats)
    throw new Error(`${recovered} told, ${fetched} fetched of ${chats}; complete: ${complete}`)
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0)
  return {
    "calls a chat": all / chats,
    "CPU, µs a chat": cpu / chats,
    "ms a chat": (toldAt - loggedInAt) / chats,
    "seconds to fill": (toldAt - loggedInAt) / 1_000,
    ...counts
  }
}

export const gap: Curve = {
  title: "a gap in which every chat got a message (v3.6, fake on sockets)",
  unit: "chats",
  sizes: [10, 100, 1_000],
  costs: ["calls a chat", "CPU, µs a chat", "ms a chat"],
  measure
}
