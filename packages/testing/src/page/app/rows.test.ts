import { describe, expect, it } from "vitest"
import type { FeedRecord } from "./protocol.ts"
import { Rows } from "./rows.ts"

const call: FeedRecord = {
  id: 1,
  at: 0,
  kind: "call",
  wire: "rtm",
  version: "3.6",
  connection: "rtm-1",
  action: "say",
  agent_id: "ada",
  payload: { chat_id: "C1", event: { text: "Good morning" } }
}
const answer: FeedRecord = {
  id: 2,
  at: 4,
  kind: "answer",
  wire: "rtm",
  call: 1,
  action: "say",
  result: "ok",
  ms: 4
}
const attempt = (id: number, number: number): FeedRecord => ({
  id,
  at: 0,
  kind: "webhook",
  webhook_id: "w",
  delivery: 7,
  attempt: number,
  action: "said",
  url: "https://hooks.example.com/a",
  body: { payload: 1 }
})

describe("the rows", () => {
  it("stand newest first, with what was said", () => {
    const rows = new Rows()
    rows.add([call, answer])
    expect(
      rows.all.map(({ kind, name, status, excerpt, content }) => [kind, name, status?.text, excerpt, content])
    ).toEqual([
      ["answer", "say", "ok 4 ms", "", {}],
      ["call", "say", undefined, "Good morning", call.payload]
    ])
  })

  it("show an answer to whoever looks for its call", () => {
    const rows = new Rows()
    rows.add([call])
    rows.add([answer])
    expect(rows.all.filter(({ text }) => text.includes("good morning"))).toHaveLength(2)
  })

  it("say what befell what was sent", () => {
    const rows = new Rows()
    rows.add([{ id: 3, at: 5, kind: "mishap", version: "3.6", connection: "rtm-1", what: "drop" }])
    expect(rows.all).toMatchObject([
      { kind: "mishap", name: "drop", where: "rtm-1", status: { text: "never sent", tone: "bad" } }
    ])
  })

  it("put the result of a try into the row of that try", () => {
    const rows = new Rows()
    rows.add([attempt(1, 1)])
    expect(rows.all[0]?.status).toEqual({ text: "on its way", tone: "waits" })
    rows.add([
      { id: 2, at: 1, kind: "webhook_result", delivery: 7, attempt: 1, result: 503, next_in: 20_000 },
      attempt(3, 2),
      { id: 4, at: 1, kind: "webhook_result", delivery: 7, attempt: 2, result: 200 }
    ])
    expect(rows.all.map(({ where, status }) => [where, status?.text, status?.tone])).toEqual([
      ["try 2 → hooks.example.com", "200", "good"],
      ["try 1 → hooks.example.com", "503, again in 20 s", "bad"]
    ])
  })

  it("do not come back once they are cleared, when the feed is read again", () => {
    const rows = new Rows()
    rows.add([call, answer])
    rows.clear()
    rows.add([call, answer, { ...call, id: 3 }])
    expect(rows.all.map(({ id }) => id)).toEqual([3])
  })

  it("are 2,000 at most", () => {
    const rows = new Rows()
    rows.add(Array.from({ length: 3_000 }, (_, index) => ({ ...call, id: index + 1 })))
    expect(rows.all).toHaveLength(2_000)
    expect(rows.all[0]?.id).toBe(3_000)
  })

  it("are fewer when they are long", () => {
    const rows = new Rows()
    const payload = { text: "x".repeat(1_000_000) }
    for (let id = 1; id <= 30; id += 1) rows.add([{ ...call, id, payload }])
    expect(rows.all.length).toBeLessThan(9)
    expect(rows.all[0]?.id).toBe(30)
  })

  it("leave out what did not go over a wire", () => {
    const rows = new Rows()
    rows.add([
      { id: 1, at: 0, kind: "control" },
      { id: 2, at: 0, kind: "told" }
    ])
    expect(rows.all).toEqual([])
  })
})
