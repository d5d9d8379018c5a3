import { MemoryLog } from "@agent-chat/core/events"
import { describe, it } from "vitest"
import { eventLogSuite } from "./suite.ts"

eventLogSuite({
  name: "memory",
  abilities: ["advance"],
  make: ({ capacity }) => {
    let ahead = 0
    return {
      log: new MemoryLog<number>({ capacity, now: () => performance.now() + ahead }),
      advance: async (ms) => {
        ahead += ms
      }
    }
  },
  describe,
  it
})
