// Whatever the network and the service do, and whatever the policy says: no unsafe action takes effect twice.
import * as fc from "fast-check"
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest"
import { ConnectionError } from "../errors.ts"
import type { RetryPolicy } from "./policy.ts"
import { createClient } from "../clients/promise.ts"
import type { Transport, TransportReply } from "../catalog/transport.ts"
import { v3_0 } from "../v3.0/index.ts"

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

/** What becomes of one attempt. `acts` is whether the action takes effect at the service. */
type Fate =
  | { readonly kind: "answered" }
  | { readonly kind: "not-sent" }
  | { readonly kind: "lost"; readonly acts: boolean }
  | { readonly kind: "silent"; readonly acts: boolean; readonly sent: boolean }
  | { readonly kind: "late"; readonly after: number }
  | { readonly kind: "rejected"; readonly type: string }
  | { readonly kind: "unsure"; readonly type: string; readonly acts: boolean }

const fate: fc.Arbitrary<Fate> = fc.oneof(
  fc.constant({ kind: "answered" } as const),
  fc.constant({ kind: "not-sent" } as const),
  fc.record({ kind: fc.constant("lost" as const), acts: fc.boolean() }),
  fc
    .record({ kind: fc.constant("silent" as const), acts: fc.boolean(), sent: fc.boolean() })
    .filter(({ acts, sent }) => sent || !acts),
  fc.record({ kind: fc.constant("late" as const), after: fc.integer({ min: 0, max: 200 }) }),
  fc.record({
    kind: fc.constant("rejected" as const),
    type: fc.constantFrom(
      "validation",
      "too_many_requests",
      "service_unavailable",
      "authentication",
      "misdirected_request"
    )
  }),
  fc.record({
    kind: fc.constant("unsure" as const),
    type: fc.constantFrom("internal", "request_timeout"),
    acts: fc.boolean()
  })
)

/** A service that counts what takes effect, by the id a message carries. */
const service = (fates: readonly Fate[]) => {
  const events: { custom_id?: string }[] = []
  let effects = 0
  let attempts = 0
  const act = (payload: unknown): TransportReply => {
    effects++
    const { event } = payload as { event?: { custom_id?: string } }
    if (event !== undefined) events.push(event)
    return { ok: true, payload: { thread_id: "T", event: { ...event, id: `T_${effects}` } } }
  }
  const transport: Transport<"web"> = {
    kind: "web",
    catalog: v3_0,
    recover: async () => true,
    execute: async (request) => {
      if (request.action === "get_chat_threads") {
        return { ok: true, payload: { chat: { id: "C", threads: [{ id: "T", events }] } } }
      }
      const fate = fates[attempts++] ?? { kind: "answered" }
      const acts = fate.kind === "answered" || fate.kind === "late" || ("acts" in fate && fate.acts)
      if (fate.kind !== "not-sent" && !(fate.kind === "silent" && !fate.sent)) request.onSent?.()
      const reply = acts ? act(request.payload) : undefined
      switch (fate.kind) {
        case "answered":
          return reply!
        case "not-sent":
          throw new ConnectionError({ reason: "refused", delivery: "not-sent" })
        case "lost":
          throw new ConnectionError({ reason: "lost", delivery: "unknown" })
        case "silent":
          return new Promise(() => {})
        case "late":
          return new Promise((resolve) => setTimeout(() => resolve(reply!), fate.after))
        case "rejected":
        case "unsure":
      }
      return { ok: false, error: { type: fate.type, message: "" } }
    }
  }
  return { transport, effects: () => effects, attempts: () => attempts }
}

const policies = fc.constantFrom<RetryPolicy>(
  ({ attempts }) => (attempts < 10 ? 0 : undefined),
  ({ attempts }) => (attempts < 4 ? 30 : undefined),
  ({ attempts, error }) => (error.retryable && attempts < 6 ? 5 : undefined)
)

const outcome = async (promise: Promise<unknown>): Promise<{ error?: any }> => {
  const settled = promise.then(
    () => ({}),
    (error: unknown) => ({ error })
  )
  await vi.runAllTimersAsync()
  return settled
}

/** Whether what the caller is told agrees with what took effect. */
const isTrue = (error: any, effects: number): boolean =>
  error === undefined ? effects >= 1 : error.delivery !== "not-sent" || effects === 0

const message = { chat_id: "C", event: { type: "message", text: "hi", recipients: "all" } } as const
const options = { timeout: 100, deadline: 1000 }
const runs = { numRuns: 300 }

describe("whatever happens to its attempts", () => {
  it("an unsafe action takes effect at most once, and an error tells the truth about it", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fate, { maxLength: 12 }), policies, async (fates, retry) => {
        const { transport, effects } = service(fates)
        const client = createClient(v3_0, transport, { ...options, retry, validate: "off" })
        const { error } = await outcome(client.start_chat({}))
        expect(effects()).toBeLessThanOrEqual(1)
        expect(isTrue(error, effects())).toBe(true)
      }),
      runs
    )
  })

  it("a keyed action takes effect at most once, as long as the service shows what it did", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fate, { maxLength: 12 }), policies, async (fates, retry) => {
        const { transport, effects } = service(fates)
        const client = createClient(v3_0, transport, { ...options, retry, validate: "off" })
        const { error } = await outcome(client.send_event(message))
        expect(effects()).toBeLessThanOrEqual(1)
        expect(isTrue(error, effects())).toBe(true)
      }),
      runs
    )
  })

  it("every call is told the truth, within its deadline, and leaves no timer", async () => {
    const names = ["start_chat", "send_event", "close_thread"] as const
    await fc.assert(
      fc.asyncProperty(
        fc.array(fate, { maxLength: 12 }),
        policies,
        fc.constantFrom(...names),
        async (fates, retry, name) => {
          const { transport, effects } = service(fates)
          const client = createClient(v3_0, transport, { ...options, retry, validate: "off" })
          const started = performance.now()
          let settledAt = Infinity
          const payload = name === "send_event" ? message : { chat_id: "C" }
          const promise = (client[name] as (sent: unknown) => Promise<unknown>)(payload).finally(
            () => (settledAt = performance.now())
          )
          const { error } = await outcome(promise)
          expect(isTrue(error, effects())).toBe(true)
          expect(settledAt - started).toBeLessThanOrEqual(options.deadline + 10)
          await client.close()
          expect(vi.getTimerCount()).toBe(0)
        }
      ),
      runs
    )
  })
})
