import type { Feed, FeedRecord } from "../service/feed.ts"
import { Refusal } from "../service/refusal.ts"
import type { ConnectionHandlers } from "../wires/server.ts"
import type { Socket } from "../wires/socket.ts"
import type { WebAnswer, WebRequest } from "../wires/web-exchange.ts"

/** Milliseconds between signs of life on a feed nothing happens on. */
const heartbeat = 15_000

const eventOf = ({ id, json }: { readonly id: number; readonly json: string }): string =>
  `id: ${id}\ndata: ${json}\n\n`

/** Answers with the records behind one, as a list or, to who wants that, as a stream that goes on. */
export const answerFeed = (
  feed: Feed,
  { headers }: Pick<WebRequest, "headers">,
  query: Readonly<Record<string, string | undefined>>,
  answer: WebAnswer,
  securityHeaders: Readonly<Record<string, string>>
): void => {
  const after = idIn(headers["last-event-id"] ?? query["after"] ?? "0")
  const isStream = headers["accept"]?.includes("text/event-stream") === true
  const found = feed.after(after)
  const head = { ...securityHeaders, "content-type": isStream ? "text/event-stream" : "application/json" }
  if (!isStream || answer.stream === undefined) {
    const records = found.map(({ json }) => json).join(",")
    return answer.respond({
      status: 200,
      headers: head,
      body: `{"records":[${records}],"last":${feed.last}}`
    })
  }
  const stream = answer.stream({
    status: 200,
    headers: head,
    body: `retry: 1000\n\n${found.map(eventOf).join("")}`
  })
  // Who reads too slowly is cut off, and comes back where he was.
  const write = (text: string): void => {
    if (!stream.write(text)) stream.end()
  }
  const forget = feed.watch((record) => write(eventOf(record)))
  const timer = setInterval(() => write(":\n\n"), heartbeat)
  timer.unref()
  stream.onEnd(() => {
    forget()
    clearInterval(timer)
  })
}

const idIn = (text: string): number => {
  if (/^\d{1,15}$/.test(text)) return Number(text)
  throw new Refusal("validation", `after should be the id of a record, found ${JSON.stringify(text)}`)
}

/** Characters that may wait for a reader on a WebSocket who is slow. */
const mostBuffered = 4_000_000

/** Sends the records behind one, and those that come, over a WebSocket: a record a message. */
export const sendFeed = (feed: Feed, after: string | undefined, socket: Socket): ConnectionHandlers => {
  const write = ({ json }: FeedRecord): void => {
    socket.send(json)
    // Who reads too slowly is cut off, and comes back where he was.
    if ((socket.buffered?.() ?? 0) > mostBuffered) socket.close(1013, "too slow")
  }
  for (const record of feed.after(/^\d{1,15}$/.test(after ?? "") ? Number(after) : 0)) write(record)
  const forget = feed.watch(write)
  return { receive: () => {}, signOfLife: () => {}, closed: forget }
}
