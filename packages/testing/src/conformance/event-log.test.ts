import { MemoryLog } from "@agent-chat/core/events"
import { describe, expect, it } from "vitest"
import { eventLogSuite } from "./event-log.ts"

eventLogSuite({ name: "memory", make: ({ capacity }) => new MemoryLog({ capacity }), describe, it })

describe("the suite", () => {
  it("fails a log that forgets what was not acknowledged", async () => {
    const failed: string[] = []
    const runs: Promise<void>[] = []
    class Forgetful extends MemoryLog<number> {
      override subscribe(...args: Parameters<MemoryLog<number>["subscribe"]>) {
        const deliveries = super.subscribe(...args)
        return {
          async *[Symbol.asyncIterator]() {
            for await (const delivery of deliveries) {
              await delivery.ack()
              yield delivery
            }
          }
        }
      }
    }
    eventLogSuite({
      name: "forgetful",
      make: (options) => new Forgetful(options),
      describe: (_name, define) => define(),
      it: (name, run) => runs.push(run().catch(() => void failed.push(name)))
    })
    await Promise.all(runs)
    expect(failed).toContain("hands what a dead member had to another, in order")
    expect(failed).toContain("has one event of a partition out at a time, whoever asks")
  })
})
