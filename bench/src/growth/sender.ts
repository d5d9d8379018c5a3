// Sends webhooks, so many at a time, in a process of its own, and says how long the answers took.
import { Pool } from "undici"
import { answer, quantile } from "./processes.ts"

const [, , port = "", secret = ""] = process.argv
const text = "x".repeat(600)
let ids = 0

const body = (): string =>
  JSON.stringify({
    webhook_id: "w1",
    secret_key: secret,
    action: "incoming_event",
    data: {
      chat_id: "c1",
      thread_id: "t1",
      event: {
        id: `t1_${++ids}`,
        type: "message",
        order: ids,
        timestamp: 1_473_433_500,
        author_id: "a",
        text
      }
    }
  })

answer(async ({ senders, deliveries }: { senders: number; deliveries: number }) => {
  const latencies: number[] = []
  let left = deliveries
  const started = performance.now()
  const sender = async (): Promise<void> => {
    // A connection each: in a pool they would share the search for one that is free.
    const pool = new Pool(`http://127.0.0.1:${port}`, { connections: 1 })
    while (left-- > 0) {
      const from = performance.now()
      const { statusCode, body: reply } = await pool.request({
        method: "POST",
        path: "/hook",
        headers: { "content-type": "application/json" },
        body: body()
      })
      await reply.dump()
      if (statusCode !== 200) throw new Error(`status ${statusCode}`)
      latencies.push(performance.now() - from)
    }
    await pool.close()
  }
  await Promise.all(Array.from({ length: senders }, sender))
  const perSecond = deliveries / ((performance.now() - started) / 1_000)
  return { p50: quantile(latencies, 0.5), p99: quantile(latencies, 0.99), perSecond }
})
process.send?.("ready")
