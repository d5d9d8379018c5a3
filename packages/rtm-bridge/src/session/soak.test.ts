import { v3_0 } from "@agent-chat/core/v3.0"
import { setFlagsFromString } from "node:v8"
import { runInNewContext } from "node:vm"
import { afterEach, beforeEach, expect, it, vi } from "vitest"
import { createRtm } from "../index.ts"
import { ScriptedService } from "../test-support/scripted-socket.ts"

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

const heap = (): number => {
  setFlagsFromString("--expose-gc")
  const gc = runInNewContext("gc") as () => void
  gc()
  gc()
  return process.memoryUsage().heapUsed
}

it("lives through 24 hours with a drop every minute, and nothing piles up", async () => {
  const service = new ScriptedService()
  const rtm = createRtm(v3_0, {
    token: "t",
    url: "ws://x.test/",
    webSocket: service.webSocket,
    validate: "off"
  })
  let [gaps, pushes, answered, failed] = [0, 0, 0, 0]
  rtm.on("gap").subscribe(() => gaps++)
  rtm.on("thread_closed").subscribe(() => pushes++)
  await rtm.connect()
  const minute = async (): Promise<void> => {
    const { last } = service
    const answerAll = last.onRequest
    last.onRequest = (request) =>
      request.action === "get_chat_threads" ? last.reply(request) : answerAll(request)
    last.push("thread_closed", {})
    rtm.get_chat_threads({ chat_id: "1" }).then(
      () => answered++,
      () => undefined
    )
    await vi.advanceTimersByTimeAsync(59_000)
    // In flight when the connection dies.
    rtm.start_chat().catch(() => failed++)
    last.break()
    await vi.advanceTimersByTimeAsync(1_000)
    expect(last.listeners).toBe(0)
    service.sockets.splice(0, service.sockets.length - 1)
  }
  for (let i = 0; i < 60; i++) await minute()
  const [before, timers] = [heap(), vi.getTimerCount()]
  for (let i = 60; i < 24 * 60; i++) await minute()
  expect(vi.getTimerCount()).toBe(timers)
  expect(heap() - before).toBeLessThan(1024 * 1024)
  expect({ gaps, pushes, answered, failed }).toEqual({
    gaps: 1440,
    pushes: 1440,
    answered: 1440,
    failed: 1440
  })
  expect(rtm.status.value).toEqual({ state: "ready" })
  await rtm.close()
  expect(vi.getTimerCount()).toBe(0)
})
