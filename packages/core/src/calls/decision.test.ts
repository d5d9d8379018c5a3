// What is repeated, looked up or given up: every end of an attempt, for every kind of action.
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest"
import type { Idempotency } from "../catalog/action.ts"
import { createClient } from "../clients/promise.ts"
import { type AgentChatError, ApiError, ConnectionError, DecodeError, TimeoutError } from "../errors.ts"
import type { Transport, TransportReply } from "../catalog/transport.ts"
import { v3_0 } from "../v3.0/index.ts"
import { type Decision, decide } from "./decision.ts"

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

const refusal = (type: string, status: number): TransportReply => ({
  ok: false,
  error: { type, message: type },
  status
})
/** Something in front of the service answered: that proves nothing. */
const gateway = (status: number): ConnectionError =>
  new ConnectionError({ reason: "other", delivery: "unknown", status })

/** What becomes of an attempt: the answer, or why there is none. */
const refusals: readonly (readonly [type: string, status: number, repeated: boolean])[] = [
  ["validation", 400, false],
  ["authentication", 401, false],
  ["authorization", 403, false],
  ["license_not_found", 404, false],
  ["request_timeout", 408, true],
  ["entity_too_large", 413, false],
  ["misdirected_request", 421, false],
  ["too_many_requests", 429, true],
  ["internal", 500, true],
  ["service_unavailable", 503, true],
  ["a_type_of_tomorrow", 418, false]
]
const statuses = [301, 302, 400, 401, 403, 404, 408, 409, 413, 418, 421, 429, 500, 502, 503, 504, 520]

const calls: Readonly<Record<Idempotency, readonly [action: keyof typeof v3_0.actions, payload: object]>> = {
  safe: ["get_chat_threads", { chat_id: "C" }],
  idempotent: ["close_thread", { chat_id: "C" }],
  keyed: ["send_event", { chat_id: "C", event: { type: "message", text: "hi", recipients: "all" } }],
  unsafe: ["start_chat", {}]
}
const kinds = Object.keys(calls) as Idempotency[]

/** Makes a call whose first attempt ends so, and says which requests were made and how it ended. */
const run = async (idempotency: Idempotency, first: TransportReply | ConnectionError) => {
  const [action, payload] = calls[idempotency]
  const requests: string[] = []
  const transport: Transport<"web"> = {
    kind: "web",
    catalog: v3_0,
    execute: async (request) => {
      requests.push(request.action)
      request.onSent?.()
      if (requests.length > 1) return { ok: true, payload: { chat: { id: "C", threads: [] } } }
      if (first instanceof ConnectionError) throw first
      return first
    }
  }
  const client = createClient(v3_0, transport, { validate: "off" })
  const outcome = client.call(action as "start_chat", payload).then(
    () => undefined,
    (error: AgentChatError) => error
  )
  await vi.runAllTimersAsync()
  return { action, requests, error: await outcome }
}

/** Which requests follow from a decision, the first one included. */
const requestsOf = (action: string): Readonly<Record<Decision, readonly string[]>> => ({
  repeat: [action, action],
  "look-up": [action, "get_chat_threads", action],
  fail: [action]
})

/** What is done where nobody knows whether the service acted. */
const whenUnknown: Readonly<Record<Idempotency, Decision>> = {
  safe: "repeat",
  idempotent: "repeat",
  keyed: "look-up",
  unsafe: "fail"
}

describe.each(kinds)("an action that is %s", (idempotency) => {
  it.each(refusals)("refused by the service as %s (HTTP %d)", async (type, status, retryable) => {
    const { action, requests, error } = await run(idempotency, refusal(type, status))
    const known = type !== "internal" && type !== "request_timeout"
    const decision = !retryable ? "fail" : known ? "repeat" : whenUnknown[idempotency]
    const refused = { _tag: "ApiError", type, status, delivery: "rejected" }
    expect(requests).toEqual(requestsOf(action)[decision])
    expect(error === undefined ? [] : [error]).toMatchObject(decision === "fail" ? [refused] : [])
  })

  it.each(statuses)("answered %d by something else", async (status) => {
    const { action, requests, error } = await run(idempotency, gateway(status))
    const decision = whenUnknown[idempotency]
    const unknown = { _tag: "ConnectionError", delivery: "unknown", status }
    expect(requests).toEqual(requestsOf(action)[decision])
    expect(error === undefined ? [] : [error]).toMatchObject(decision === "fail" ? [unknown] : [])
  })

  it.each([200, 201, 202, 203, 204, 206])("answered %d", async (status) => {
    const { action, requests, error } = await run(idempotency, { ok: true, payload: {}, status })
    expect([requests, error]).toEqual([[action], undefined])
  })
})

describe("decide", () => {
  const lost = new ConnectionError({ reason: "lost", delivery: "unknown" })
  const ends: readonly (readonly [AgentChatError, Readonly<Record<Idempotency, Decision>>])[] = [
    ...[
      new ConnectionError({ reason: "lost", delivery: "not-sent" }),
      new TimeoutError({ after: 1, phase: "queued" }),
      new ApiError({ type: "validation", message: "" }),
      new ApiError({ type: "too_many_requests", message: "" })
    ].map(
      (error) => [error, { safe: "repeat", idempotent: "repeat", keyed: "repeat", unsafe: "repeat" }] as const
    ),
    ...[
      lost,
      new TimeoutError({ after: 1, phase: "awaiting" }),
      new DecodeError({ path: "", expected: "" }),
      new ApiError({ type: "internal", message: "" }),
      new ApiError({ type: "request_timeout", message: "" })
    ].map(
      (error) => [error, { safe: "repeat", idempotent: "repeat", keyed: "look-up", unsafe: "fail" }] as const
    )
  ]

  it.each(ends)("decides by the end of an attempt and the kind of action: %s", (error, decisions) => {
    for (const kind of kinds) expect([kind, decide(error, kind, true)]).toEqual([kind, decisions[kind]])
  })

  it("gives up a keyed action that nothing can look up", () => {
    expect(decide(lost, "keyed", false)).toBe("fail")
  })
})
