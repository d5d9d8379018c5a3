import { afterEach, beforeEach, expect, vi } from "vitest"
import type { ClientOptions } from "../engine.ts"
import { ConnectionError } from "../../errors.ts"
import { createClient } from "../../clients/promise.ts"
import type {
  Transport,
  TransportRefusal,
  TransportReply,
  TransportRequest
} from "../../catalog/transport.ts"
import { v3_0 } from "../../v3.0/index.ts"

/** What the service does with one request: it answers, fails, or leaves it open. */
export type Step = (
  request: TransportRequest,
  signal?: AbortSignal
) => TransportReply | Promise<TransportReply>

/** A transport that follows a script, one step per request; the last step repeats. */
export const scripted = (...steps: Step[]) => {
  const requests: TransportRequest[] = []
  const signals: (AbortSignal | undefined)[] = []
  const transport: Transport<"web"> = {
    kind: "web",
    catalog: v3_0,
    execute: async (request, signal) => {
      const step = steps[Math.min(requests.length, steps.length - 1)]!
      requests.push(request)
      signals.push(signal)
      return step(request, signal)
    }
  }
  return { transport, requests, signals }
}

export const answer =
  (payload: unknown = {}): Step =>
  (request) => {
    request.onSent?.()
    return { ok: true, payload, status: 200 }
  }
export const refuse =
  (type: string, rest: Partial<TransportRefusal> & { data?: unknown } = {}): Step =>
  (request) => {
    request.onSent?.()
    const { data, ...more } = rest
    return { ok: false, error: { type, message: type, ...(data === undefined ? {} : { data }) }, ...more }
  }
export const fail =
  (delivery: "not-sent" | "unknown", reason: "refused" | "lost" = "lost"): Step =>
  (request) => {
    if (delivery === "unknown") request.onSent?.()
    throw new ConnectionError({ reason, delivery, action: request.action })
  }
export const hang: Step = (request) => {
  request.onSent?.()
  return new Promise(() => {})
}
export const hangUnsent: Step = () => new Promise(() => {})

const thread = { id: "T", active: true, user_ids: [], events: [], access: {} }
export const event = {
  id: "T_1",
  order: 1,
  created_at: "2020-01-01T00:00:00.000000Z",
  type: "message",
  text: "hi",
  recipients: "all"
}
export const sent = { thread_id: "T", event }
export const chat = (events: unknown[]) => ({
  chat: { id: "C", users: [], access: {}, threads: [{ ...thread, events }] }
})
export const message = { chat_id: "C", event: { type: "message", text: "hi", recipients: "all" } } as const

const clients: { close(): Promise<void> }[] = []

export const clientOf = (transport: Transport<"web">, options: ClientOptions = {}) => {
  const client = createClient(v3_0, transport, { validate: "lenient", ...options })
  clients.push(client)
  return client
}

/** Runs all timers until the promise is settled, and says how, and after how many milliseconds. */
export const settled = async (promise: Promise<unknown>): Promise<any> => {
  const started = performance.now()
  const outcome = promise.then(
    (value) => ({ value, took: performance.now() - started }),
    (error: unknown) => ({ error, took: performance.now() - started })
  )
  await vi.runAllTimersAsync()
  return outcome
}

/** Time passes as a test says; in the end clients are closed, and nothing is left that waits. */
export const callInFakeTime = (): void => {
  beforeEach(() => {
    vi.useFakeTimers()
  })
  afterEach(async () => {
    for (const client of clients.splice(0)) await client.close()
    expect(vi.getTimerCount()).toBe(0)
    vi.useRealTimers()
  })
}
