import { once } from "node:events"
import { readFile } from "node:fs/promises"
import type { IncomingMessage, ServerResponse } from "node:http"
import type { EventStream } from "@agent-chat/core/events"
import type { v3_6 } from "@agent-chat/core/v3.6"
import { rowOf } from "./row.ts"

const files: Readonly<Record<string, readonly [name: string, type: string]>> = {
  "/": ["index.html", "text/html; charset=utf-8"],
  "/dashboard.js": ["dashboard.js", "text/javascript; charset=utf-8"],
  "/dashboard.css": ["dashboard.css", "text/css; charset=utf-8"]
}

/** A page that shows a stream as it happens, and the server-sent events that feed it. */
export class Dashboard {
  /** Pages that are open now. */
  pages = 0
  /** Pages that were opened so far. */
  visits = 0
  readonly #events: EventStream<typeof v3_6>
  /** The last rows, for pages that are opened later. */
  readonly #recent: object[] = []

  constructor(events: EventStream<typeof v3_6>) {
    this.#events = events
    events.subscribe((event) => {
      this.#recent.push(rowOf(event))
      if (this.#recent.length > 200) this.#recent.shift()
    })
  }

  /** A listener for `node:http`. */
  readonly listen = (request: IncomingMessage, response: ServerResponse): void => {
    const answer = request.url === "/events" ? this.#feed(response) : sendFile(request, response)
    answer.catch(() => response.destroy())
  }

  /** Feeds one page until it is closed. A page that is too slow loses events and is told how many. */
  async #feed(response: ServerResponse): Promise<void> {
    let dropped = 0
    const closed = new AbortController()
    const stream = this.#events.observe({
      buffer: 500,
      signal: closed.signal,
      onDropped: (count) => (dropped = count)
    })
    response.once("close", () => closed.abort())
    response.writeHead(200, { "content-type": "text/event-stream", "cache-control": "no-store" })
    this.pages++
    this.visits++
    try {
      write(response, "start", { rows: this.#recent, totals: this.#totals(dropped) })
      for await (const event of stream) {
        if (!write(response, "row", { row: rowOf(event), totals: this.#totals(dropped) })) {
          await once(response, "drain", { signal: closed.signal })
        }
      }
      response.end()
    } finally {
      this.pages--
    }
  }

  #totals(dropped: number): object {
    const { emitted, duplicates, recovered, gaps } = this.#events.metrics()
    return { events: emitted - gaps, duplicates, recovered, gaps, dropped }
  }
}

const write = (response: ServerResponse, name: string, data: unknown): boolean =>
  response.write(`event: ${name}\ndata: ${JSON.stringify(data)}\n\n`)

/** What the texts of customers may never become: scripts, frames, requests to elsewhere. */
const policy = "default-src 'self'; img-src data:"

const sendFile = async ({ url = "/" }: IncomingMessage, response: ServerResponse): Promise<void> => {
  const [name, type] = files[url] ?? []
  if (name === undefined || type === undefined) {
    response.writeHead(404).end()
    return
  }
  const body = await readFile(new URL(`page/${name}`, import.meta.url))
  response.writeHead(200, { "content-type": type, "content-security-policy": policy }).end(body)
}
