// A webhook receiver and a joined stream: 200 only when somebody has taken the event.
import { joinEvents, MemoryLog } from "@agent-chat/core/events"
import { v3_0 } from "@agent-chat/core/v3.0"
import { webhookReceiver } from "@agent-chat/web-api/webhooks"
import { expect, it, vi } from "vitest"

const make = (options: Partial<Parameters<typeof joinEvents<typeof v3_0>>[0]> = {}) => {
  const receiver = webhookReceiver({ catalog: v3_0, secrets: { w1: "secret" }, warn: false })
  const join = () => joinEvents({ webhooks: receiver, warn: false, ...options })
  let id = 0
  const bodyOf = (n: number) => ({
    webhook_id: "w1",
    secret_key: "secret",
    action: "incoming_event",
    data: {
      chat_id: "c",
      thread_id: "t",
      event: { id: `e${n}`, type: "message", order: n, timestamp: 1, author_id: "a", text: "hi" }
    }
  })
  const post = async (n = ++id): Promise<number> => (await receiver.receive(bodyOf(n))).status
  return { receiver, join, post }
}

it("is 503 before there is a stream, before and between its consumers, and while it closes", async () => {
  const { receiver, join, post } = make()
  expect(await post(1)).toBe(503)
  const events = join()
  expect(await post(1)).toBe(503)
  const handled: string[] = []
  const handler = (event: { action: string; payload?: unknown }): void => {
    handled.push((event.payload as { event: { id: string } }).event.id)
  }
  const first = events.consume(handler)
  expect([await post(1), await post(2)]).toEqual([200, 200])
  await first.close()
  expect(await post(3)).toBe(503)
  const second = events.consume(handler)
  expect(await post(3)).toBe(200)
  await second.close()
  await events.close()
  receiver.events.subscribe()
  expect(await post(4)).toBe(503)
  expect(handled).toEqual(["e1", "e2", "e3"])
})

it("is 503 while the log fails, and the repeat is handled once", async () => {
  const log = new MemoryLog<never>()
  const append = vi.spyOn(log, "append").mockRejectedValueOnce(new Error("the disk is full"))
  const { join, post } = make({ log })
  const handled: string[] = []
  await using events = join()
  events.consume(({ action }) => void handled.push(action))
  expect(await post(1)).toBe(503)
  expect(await post(1)).toBe(200)
  expect(await post(1)).toBe(200)
  expect(append).toHaveBeenCalled()
  expect(handled.filter((action) => action !== "gap")).toEqual(["incoming_event"])
})

it("is 200 after a repeat of what a handler was slow with, which is handled once", async () => {
  let done = (): void => {}
  const handler = vi.fn(() => new Promise<void>((resolve) => (done = resolve)))
  const receiver = webhookReceiver({
    catalog: v3_0,
    secrets: { w1: "secret" },
    warn: false,
    limits: { deadline: 30 }
  })
  await using events = joinEvents({ webhooks: receiver, warn: false })
  events.consume(handler)
  const body = {
    webhook_id: "w1",
    secret_key: "secret",
    action: "thread_closed",
    data: { chat_id: "c", thread_id: "t" }
  }
  const post = async () => (await receiver.receive(body)).status
  await expect.poll(async () => [await post(), handler.mock.calls.length]).toEqual([503, 1])
  expect(await post()).toBe(503)
  done()
  await expect.poll(post).toBe(200)
  expect(handler).toHaveBeenCalledOnce()
})
