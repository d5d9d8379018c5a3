// The joined stream and the webhook receiver, each against its floor.
//   node --conditions=@agent-chat/source bench/stream.ts [join|receiver]
import { type AgentChatEvent, joinEvents, toEvent } from "@agent-chat/core/events"
import { v3_0 } from "@agent-chat/core/v3.0"
import { toNode, webhookReceiver } from "@agent-chat/web-api/webhooks"
import { createServer, type RequestListener } from "node:http"
import type { AddressInfo } from "node:net"
import { Subject } from "rxjs"
import { Pool } from "undici"
import { compare, type Contender } from "./src/harness.ts"

type Event = AgentChatEvent<typeof v3_0>

const text = "x".repeat(400)
const payloadOf = (thread: number, order: number) => ({
  chat_id: `c${thread}`,
  thread_id: `t${thread}`,
  event: { id: `t${thread}_${order}`, type: "message", order, timestamp: 1_473_433_500, author_id: "a", text }
})

/** Threads that open, get 40 messages and close, side by side: every event as a push and as a webhook. */
const inputs = (count: number): { side: "push" | "webhook"; event: Event }[] => {
  const all: { side: "push" | "webhook"; event: Event }[] = []
  const add = (name: string, payload: unknown): void => {
    for (const side of ["push", "webhook"] as const) {
      all.push({ side, event: toEvent(v3_0, name, payload, { source: side, receivedAt: 0, origin: side }) })
    }
  }
  const width = 100
  for (let first = 0; all.length < count; first += width) {
    for (let t = first; t < first + width; t++) {
      add("incoming_chat_thread", {
        chat: { id: `c${t}`, thread: { id: `t${t}`, active: true, events: [] } }
      })
    }
    for (let order = 1; order <= 40; order++) {
      for (let t = first; t < first + width; t++) add("incoming_event", payloadOf(t, order))
    }
    for (let t = first; t < first + width; t++) add("thread_closed", { chat_id: `c${t}`, thread_id: `t${t}` })
  }
  return all
}

const benchJoin = async (): Promise<void> => {
  const events = inputs(200_000)
  const subject: Contender = {
    name: "one Subject, no join",
    run: () => {
      let seen = 0
      const all = new Subject<Event>()
      all.subscribe(() => seen++)
      for (const { event } of events) all.next(event)
      return seen
    }
  }
  const set: Contender = {
    name: "a Set of ids",
    run: () => {
      let seen = 0
      const ids = new Set<string>()
      const all = new Subject<Event>()
      all.subscribe(() => seen++)
      for (const { event } of events) {
        const { payload } = event as { payload: { thread_id?: string; event?: { id: string } } }
        const key = `${event.action} ${payload.thread_id} ${payload.event?.id}`
        if (ids.has(key)) continue
        ids.add(key)
        all.next(event)
      }
      return events.length
    }
  }
  const join: Contender = {
    name: "joinEvents",
    run: async () => {
      const sides = { push: new Subject<Event>(), webhook: new Subject<Event>() }
      const stream = joinEvents({
        rtm: { catalog: v3_0, events: sides.push },
        webhooks: { catalog: v3_0, events: sides.webhook }
      })
      let seen = 0
      stream.subscribe(() => seen++)
      for (const { side, event } of events) sides[side].next(event)
      await stream.close()
      if (seen * 2 !== events.length) throw new Error(`${seen} of ${events.length / 2}`)
      return events.length
    }
  }
  const [, , joined] = await compare({
    title: "200,000 inputs, half of them copies",
    contenders: [subject, set, join]
  })
  const times = joined?.times.toSorted((a, b) => a - b) ?? []
  const perSecond = 1_000 / (times[Math.floor(times.length / 2)] ?? Number.NaN)
  console.log(`joinEvents: ${Math.round(perSecond / 1_000)} k inputs/s (aim: 500 k)`)
}

const benchReceiver = async (): Promise<void> => {
  const body = JSON.stringify({
    webhook_id: "w1",
    secret_key: "s3cret-s3cret",
    action: "incoming_event",
    data: payloadOf(1, 1)
  })
  const serve = async (listener: RequestListener) => {
    const server = createServer(listener).listen(0, "127.0.0.1")
    await new Promise((resolve) => server.once("listening", resolve))
    const pool = new Pool(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, { connections: 32 })
    const run = async (): Promise<number> => {
      const total = 4_000
      let left = total
      const worker = async (): Promise<void> => {
        while (left-- > 0) {
          const { statusCode, body: answer } = await pool.request({
            method: "POST",
            path: "/hook",
            headers: { "content-type": "application/json" },
            body
          })
          await answer.dump()
          if (statusCode !== 200) throw new Error(`status ${statusCode}`)
        }
      }
      await Promise.all(Array.from({ length: 64 }, worker))
      return total
    }
    return { run, close: async () => (await pool.close(), server.close()) }
  }
  const bare = await serve((request, response) => {
    const chunks: Uint8Array[] = []
    request.on("data", (chunk: Uint8Array) => chunks.push(chunk))
    request.on("end", () => response.writeHead(200, { "content-length": "0" }).end())
  })
  const receiver = webhookReceiver({ catalog: v3_0, secrets: { w1: "s3cret-s3cret" } })
  // With nobody there, nothing is taken.
  receiver.events.subscribe()
  const ours = await serve(toNode(receiver))
  await compare({
    title: "1 KB webhooks, 64 at a time, server and client in one process",
    contenders: [
      { name: "bare node:http", run: bare.run },
      { name: "toNode(receiver)", run: ours.run, goal: 0.5 }
    ]
  })
  await Promise.all([bare.close(), ours.close()])
}

const wanted = process.argv[2]
if (wanted === undefined || wanted === "join") await benchJoin()
if (wanted === undefined || wanted === "receiver") await benchReceiver()
