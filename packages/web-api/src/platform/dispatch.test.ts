import type { Dispatcher } from "undici"
import { expect, it, vi } from "vitest"
import { dispatchSender } from "./dispatch.ts"

it("a request that a dispatcher throws at is over at once, and held by nobody", async () => {
  const thrown = new Error("no room")
  const dispatcher = {
    dispatch: () => {
      throw thrown
    }
  } as unknown as Dispatcher
  const { signal } = new AbortController()
  const removed = vi.spyOn(signal, "removeEventListener")
  const body = async function* () {
    yield new Uint8Array(1)
  }
  const sender = dispatchSender(dispatcher)
  const onSent = vi.fn()
  const outgoing = { url: "http://127.0.0.1/", method: "POST", headers: {}, signal, onSent }
  await expect(sender.send({ ...outgoing, body: body() })).rejects.toBe(thrown)
  expect(removed).toHaveBeenCalledTimes(1)
  expect(onSent).not.toHaveBeenCalled()
})
