// A member of a group in a process of its own, for tests that end, stop or cut off such processes. What it does it writes
// down before it goes on.
import { openSync, writeSync } from "node:fs"
import { setTimeout as sleep } from "node:timers/promises"
import type { LogDelivery } from "@agent-chat/core/events"
import { redisLog, type RedisLogOptions } from "../index.ts"
import { type Line, writeLine } from "./history.ts"

/** What a worker is told. */
export interface Task {
  readonly name: string
  readonly address: Pick<RedisLogOptions, "url" | "sentinels" | "waitReplicas">
  readonly namespace: string
  readonly group: string
  readonly lease: number
  readonly timeout?: number
  readonly file: string
  /** How long an event is handled at most, in milliseconds. */
  readonly work: number
}

const task = JSON.parse(process.argv[2] ?? "") as Task
// It does not outlive the test.
process.stdin.resume().on("close", () => process.exit())
const file = openSync(task.file, "a")
const log = redisLog<number>({
  ...task.address,
  namespace: task.namespace,
  lease: task.lease,
  timeout: task.timeout ?? task.lease
})

const handle = async (delivery: LogDelivery<number>): Promise<void> => {
  const { event, partition, attempt, lost } = delivery
  const say = (what: Line["what"]): void =>
    void writeSync(
      file,
      writeLine({ at: process.hrtime.bigint(), worker: task.name, what, chat: partition, event, attempt })
    )
  say("start")
  const onLost = (): void => say("lost")
  lost.addEventListener("abort", onLost, { once: true })
  await sleep(Math.random() * task.work)
  lost.removeEventListener("abort", onLost)
  say("end")
  for (;;) {
    try {
      say((await delivery.ack()) ? "acked" : "refused")
      return
    } catch {
      // Redis is away: once more, for as long as the event is ours.
      await sleep(50)
    }
  }
}

const end = new AbortController()
const running = new Set<Promise<void>>()
process.once("SIGTERM", () => {
  void Promise.all(running).then(() => {
    end.abort()
    return log.close().then(() => process.exit())
  })
})
process.stdout.write("ready\n")
for await (const delivery of log.subscribe(task.group, {
  from: "earliest",
  maxInFlight: 16,
  signal: end.signal
})) {
  const task = handle(delivery).finally(() => running.delete(task))
  running.add(task)
}
