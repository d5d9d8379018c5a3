import { describe, expect, it, vi } from "vitest"
import {
  callInFakeTime,
  scripted,
  answer,
  fail,
  hang,
  clientOf,
  settled
} from "./test-support/scripted-calls.ts"

callInFakeTime()

describe("aborting", () => {
  it("rejects with the reason of the signal, and aborts the request", async () => {
    const { transport, signals } = scripted(hang)
    const controller = new AbortController()
    const promise = clientOf(transport).close_thread({ chat_id: "C" }, { signal: controller.signal })
    const reason = new Error("no longer wanted")
    controller.abort(reason)
    await expect(promise).rejects.toBe(reason)
    expect(signals[0]?.reason).toBe(reason)
  })

  it("sends nothing when the signal is aborted already", async () => {
    const { transport, requests } = scripted(answer())
    const promise = clientOf(transport).close_thread({ chat_id: "C" }, { signal: AbortSignal.abort("no") })
    await expect(promise).rejects.toBe("no")
    expect(requests).toHaveLength(0)
  })

  it("by an observer sends nothing more", async () => {
    const controller = new AbortController()
    const abort = () => controller.abort("no")
    const first = scripted(answer())
    const client = clientOf(first.transport, { observe: { onRequest: abort } })
    const promise = client.close_thread({ chat_id: "C" }, { signal: controller.signal })
    expect(await settled(promise)).toMatchObject({ error: "no" })
    expect(first.requests).toHaveLength(0)
  })

  it("ends a wait between attempts", async () => {
    const { transport, requests } = scripted(fail("not-sent"))
    const controller = new AbortController()
    const retry = () => 1000
    const promise = clientOf(transport, { retry }).close_thread(
      { chat_id: "C" },
      { signal: controller.signal }
    )
    await vi.advanceTimersByTimeAsync(500)
    controller.abort("no")
    expect(await settled(promise)).toMatchObject({ error: "no" })
    expect(requests).toHaveLength(1)
  })

  it("leaves no listener on the signal", async () => {
    const { transport } = scripted(answer())
    const { signal } = new AbortController()
    const added = vi.spyOn(signal, "addEventListener")
    const removed = vi.spyOn(signal, "removeEventListener")
    await clientOf(transport).close_thread({ chat_id: "C" }, { signal })
    expect(added).toHaveBeenCalledOnce()
    expect(removed.mock.calls[0]![1]).toBe(added.mock.calls[0]![1])
  })

  it("tells a transport that has `cancel`, and then makes no signal", async () => {
    const { transport, requests, signals } = scripted(hang)
    const cancel = vi.fn()
    const controller = new AbortController()
    const client = clientOf({ ...transport, cancel })
    const promise = client.close_thread({ chat_id: "C" }, { signal: controller.signal })
    controller.abort("no")
    await expect(promise).rejects.toBe("no")
    expect(cancel).toHaveBeenCalledExactlyOnceWith(requests[0], "no")
    expect(signals).toEqual([undefined])
  })

  it("rejects through `safe` too: an aborted call has no result", async () => {
    const { transport } = scripted(hang)
    const promise = clientOf(transport).safe.close_thread(
      { chat_id: "C" },
      { signal: AbortSignal.abort("no") }
    )
    await expect(promise).rejects.toBe("no")
  })
})
