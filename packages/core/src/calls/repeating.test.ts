import { describe, expect, it, vi } from "vitest"
import type { Transport } from "../catalog/transport.ts"
import {
  callInFakeTime,
  type Step,
  scripted,
  answer,
  refuse,
  fail,
  chat,
  clientOf,
  settled
} from "./test-support/scripted-calls.ts"

callInFakeTime()

describe("repeating", () => {
  it("repeats what is safe or idempotent after an unknown outcome", async () => {
    for (const name of ["get_chat_threads", "close_thread"] as const) {
      const { transport, requests } = scripted(fail("unknown"), answer(chat([])))
      expect(await settled(clientOf(transport).call(name, { chat_id: "C" }))).toHaveProperty("value")
      expect(requests).toHaveLength(2)
    }
  })

  it("repeats an unsafe action only when the server did not act", async () => {
    const attempts = async (step: Step): Promise<number> => {
      const { transport, requests } = scripted(step, answer({ chat_id: "C", thread_id: "T" }))
      await settled(clientOf(transport).start_chat())
      return requests.length
    }
    expect(await attempts(fail("unknown"))).toBe(1)
    expect(await attempts(refuse("internal"))).toBe(1)
    expect(await attempts(refuse("request_timeout"))).toBe(1)
    expect(await attempts(refuse("validation"))).toBe(1)
    expect(await attempts(fail("not-sent"))).toBe(2)
    expect(await attempts(refuse("too_many_requests"))).toBe(2)
    expect(await attempts(refuse("service_unavailable"))).toBe(2)
  })

  it("repeats an upload only where the transport looks after its streams, and none was begun", async () => {
    const attempts = async (more: Partial<Transport<"web">>): Promise<number> => {
      const { transport, requests } = scripted(fail("unknown"), answer({ url: "u" }))
      await settled(clientOf({ ...transport, ...more }).upload_file({ file: new Uint8Array(1) }))
      return requests.length
    }
    const held = (consumed: boolean): Partial<Transport<"web">> => ({
      hold: (payload) => ({ payload, consumed, release: () => undefined })
    })
    expect(await attempts({})).toBe(1)
    expect(await attempts({ hold: () => undefined })).toBe(2)
    expect(await attempts(held(false))).toBe(2)
    expect(await attempts(held(true))).toBe(1)
  })

  it("never says `not-sent` once an earlier attempt may have acted", async () => {
    const { transport } = scripted(fail("unknown"), fail("not-sent", "refused"))
    const { error } = await settled(clientOf(transport).close_thread({ chat_id: "C" }))
    expect(error).toMatchObject({ _tag: "ConnectionError", delivery: "unknown" })
  })

  it("waits at least as long as the server asks", async () => {
    const { transport } = scripted(refuse("too_many_requests", { retryAfter: 3000 }), answer(chat([])))
    const { value, took } = await settled(clientOf(transport).get_chat_threads({ chat_id: "C" }))
    expect(value).toEqual(chat([]))
    expect(took).toBeGreaterThanOrEqual(3000)
  })

  it("fails at once when the server asks for more time than there is", async () => {
    const { transport } = scripted(refuse("too_many_requests", { retryAfter: 60_000 }))
    const { error, took } = await settled(clientOf(transport).get_chat_threads({ chat_id: "C" }))
    expect(error).toMatchObject({ type: "too_many_requests", retryAfter: 60_000 })
    expect(took).toBe(0)
  })

  it("does as a policy says, and gives up when it throws or answers nonsense", async () => {
    for (const [policy, expected] of [
      [() => undefined, 1],
      [() => Number.NaN, 1],
      [() => -1, 1],
      [
        () => {
          throw new Error("boom")
        },
        1
      ],
      [({ attempts }: { attempts: number }) => (attempts < 5 ? 0 : undefined), 5]
    ] as const) {
      const { transport, requests } = scripted(fail("not-sent"))
      const { error } = await settled(clientOf(transport, { retry: policy }).start_chat())
      expect(error).toMatchObject({ _tag: "ConnectionError" })
      expect(requests).toHaveLength(expected)
    }
  })

  it("tells an observer of a policy that throws, and does not fail for it", async () => {
    const onDiagnostic = vi.fn()
    const retry = (): never => {
      throw new Error("boom")
    }
    const client = clientOf(scripted(fail("not-sent")).transport, { retry, observe: { onDiagnostic } })
    expect((await settled(client.start_chat())).error).toMatchObject({ _tag: "ConnectionError" })
    expect(onDiagnostic).toHaveBeenCalledExactlyOnceWith({
      kind: "subscriber-failed",
      cause: new Error("boom")
    })
  })

  it("makes no more attempts, and none later, than client and call allow", async () => {
    const attempts = async (bounds: object, own: object = {}): Promise<number> => {
      const { transport, requests } = scripted(fail("not-sent"))
      await settled(clientOf(transport, { retry: () => 100, ...bounds }).start_chat(undefined, own))
      return requests.length
    }
    expect(await attempts({ maxAttempts: 2 })).toBe(2)
    expect(await attempts({ maxAttempts: 9 }, { maxAttempts: 1 })).toBe(1)
    expect(await attempts({ maxElapsed: 250 })).toBe(3)
    expect(await attempts({}, { maxElapsed: 0 })).toBe(1)
  })

  it("repeats at once what a transport that reconnects has lost", async () => {
    const { transport, requests } = scripted(fail("unknown"), answer(chat([])))
    const lost = clientOf({ ...transport, reconnects: true }).get_chat_threads({ chat_id: "C" })
    const { took } = await settled(lost)
    expect(requests).toHaveLength(2)
    expect(took).toBe(0)
  })

  it("stops a retry storm: repeats are a share of the calls", async () => {
    const { transport, requests } = scripted(fail("not-sent", "refused"))
    const client = clientOf(transport, { retry: ({ attempts }) => (attempts < 3 ? 0 : undefined) })
    for (let i = 0; i < 1000; i++) await client.safe.start_chat()
    expect(requests.length).toBeGreaterThan(1100)
    expect(requests.length).toBeLessThanOrEqual(1000 + 100 + 0.2 * 1000)
    const unbounded = scripted(fail("not-sent", "refused"))
    const eager = clientOf(unbounded.transport, {
      retry: ({ attempts }) => (attempts < 3 ? 0 : undefined),
      retryBudget: Infinity
    })
    for (let i = 0; i < 1000; i++) await eager.safe.start_chat()
    expect(unbounded.requests).toHaveLength(3000)
  })
})

describe("recovering", () => {
  const recovering = (cures: boolean | (() => Promise<boolean>), ...steps: Step[]) => {
    const script = scripted(...steps)
    const recover = vi.fn(async () => (typeof cures === "function" ? cures() : cures))
    return { ...script, recover, client: clientOf({ ...script.transport, recover }) }
  }

  it("repeats a call once when the transport has cured the refusal, also an unsafe one", async () => {
    const reply = { chat_id: "C", thread_id: "T" }
    const { client, recover, requests } = recovering(true, refuse("authentication"), answer(reply))
    expect((await settled(client.start_chat())).value).toEqual(reply)
    expect(recover).toHaveBeenCalledOnce()
    expect(requests).toHaveLength(2)
  })

  it("cures each type of refusal once", async () => {
    const { client, recover, requests } = recovering(
      true,
      refuse("authentication"),
      refuse("misdirected_request"),
      refuse("authentication")
    )
    expect((await settled(client.start_chat())).error).toMatchObject({ type: "authentication" })
    expect(recover).toHaveBeenCalledTimes(2)
    expect(requests).toHaveLength(3)
  })

  it("fails with the refusal when there is no cure, when the cure fails, and when it takes for ever", async () => {
    const never = () => new Promise<boolean>(() => {})
    for (const cure of [false, () => Promise.reject(new Error("boom")), never]) {
      const { client } = recovering(cure, refuse("authentication"))
      expect((await settled(client.start_chat())).error).toMatchObject({ type: "authentication" })
    }
  })

  it("does not ask about other refusals", async () => {
    const { client, recover } = recovering(true, refuse("authorization"))
    expect((await settled(client.start_chat())).error).toMatchObject({ type: "authorization" })
    expect(recover).not.toHaveBeenCalled()
  })
})
