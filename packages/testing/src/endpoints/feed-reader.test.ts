import { describe, expect, it } from "vitest"
import { Feed } from "../service/feed.ts"
import type { WebStream } from "../wires/web-exchange.ts"
import { answerFeed, sendFeed } from "./feed.ts"

const feedOf = (records: number): Feed => {
  const feed = new Feed()
  feed.isOn = true
  for (let n = 0; n < records; n += 1) feed.add("control", 0, {})
  return feed
}

describe("a reader who is too slow", () => {
  it("is cut off on a WebSocket, to come back where he was", () => {
    const feed = feedOf(1)
    const [sent, closed]: [string[], number[]] = [[], []]
    let waiting = 0
    const connection = sendFeed(feed, undefined, {
      send: (text) => sent.push(text),
      buffered: () => waiting,
      close: (code) => closed.push(code),
      terminate: () => {},
      cut: () => {}
    })
    feed.add("control", 0, {})
    expect([sent.length, closed]).toEqual([2, []])
    waiting = 4_000_001
    feed.add("control", 0, {})
    expect(closed).toEqual([1013])
    connection.closed()
    feed.add("control", 0, {})
    expect(sent).toHaveLength(3)
  })

  it("is cut off as a stream of server-sent events, whose headers begin it", () => {
    const feed = feedOf(2)
    let [isSlow, ended] = [false, 0]
    const written: string[] = []
    const over: (() => void)[] = []
    const stream: WebStream = {
      write: (text) => {
        written.push(text)
        return !isSlow
      },
      end: () => (ended += 1),
      onEnd: (listener) => over.push(listener)
    }
    const begun: unknown[] = []
    const answer = {
      respond: () => {},
      drop: () => {},
      cut: () => {},
      stream: (response: unknown) => {
        begun.push(response)
        return stream
      }
    }
    const headers = { accept: "text/event-stream" }
    answerFeed(feed, { headers }, { after: "1" }, answer, { "cache-control": "no-store" })
    expect(begun).toEqual([
      {
        status: 200,
        headers: { "cache-control": "no-store", "content-type": "text/event-stream" },
        body: 'retry: 1000\n\nid: 2\ndata: {"id":2,"at":0,"kind":"control"}\n\n'
      }
    ])
    feed.add("control", 0, {})
    expect([written.length, ended]).toEqual([1, 0])
    isSlow = true
    feed.add("control", 0, {})
    expect(ended).toBe(1)
    for (const listener of over) listener()
    feed.add("control", 0, {})
    expect(written).toHaveLength(2)
  })
})
