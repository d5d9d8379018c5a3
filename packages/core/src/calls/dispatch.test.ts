import { expect, it } from "vitest"
import { ConnectionError } from "../errors.ts"
import { createClient } from "../clients/promise.ts"
import type { ReplyTaker, Transport, TransportReply, TransportRequest } from "../catalog/transport.ts"
import { v3_0 } from "../v3.0/index.ts"
import { callInFakeTime, settled } from "./test-support/scripted-calls.ts"

callInFakeTime()

const ok: TransportReply = { ok: true, payload: { found: true } }
const refused: TransportReply = { ok: false, error: { type: "internal", message: "no" } }
const lost = new ConnectionError({ reason: "lost", delivery: "unknown" })

type Step = (taker: ReplyTaker, request: TransportRequest) => void

/** A client of a transport that answers without promises, by a script of which the last step repeats. */
const scripted = (...steps: Step[]) => {
  const cancelled: unknown[] = []
  let requests = 0
  const transport: Transport<"web"> = {
    kind: "web",
    execute: () => Promise.reject(new Error("dispatch is there for this")),
    cancel: (_request, reason) => void cancelled.push(reason),
    dispatch: (request, taker) => {
      const step = steps[Math.min(requests++, steps.length - 1)]!
      request.onSent?.()
      step(taker, request)
    }
  }
  const client = createClient(v3_0, transport, { validate: "off", timeout: 100 })
  return { call: () => client.get_chat_threads({ chat_id: "C" }), cancelled, requests: () => requests }
}

const soon =
  (step: Step): Step =>
  (taker, request) =>
    void setTimeout(() => step(taker, request), 10)

const answer: Step = (taker) => taker.onReply(ok)
const refuse: Step = (taker) => taker.onReply(refused)
const fail: Step = (taker) => taker.onFailed(lost)
const lose: Step = () => {
  throw lost
}

it.each([
  ["at once", answer],
  ["later", soon(answer)]
])("a transport without promises answers %s", async (_when, step) => {
  const { call, requests } = scripted(step)
  expect((await settled(call())).value).toBe(ok.payload)
  expect(requests()).toBe(1)
})

it.each([
  ["fails at once", fail, "ConnectionError"],
  ["fails later", soon(fail), "ConnectionError"],
  ["throws", lose, "ConnectionError"],
  ["refuses at once", refuse, "ApiError"],
  ["refuses later", soon(refuse), "ApiError"]
])("a call is repeated when such a transport %s, and has an end", async (_what, step, tag) => {
  const again = scripted(step, answer)
  const { value } = await settled(again.call())
  expect([value, again.requests()]).toEqual([ok.payload, 2])
  const never = scripted(step)
  expect((await settled(never.call())).error).toMatchObject({ _tag: tag })
  expect(never.requests()).toBe(3)
})

it("a call fails when such a transport answers nothing", async () => {
  const { call } = scripted((taker) => taker.onReply(undefined as never))
  expect((await settled(call())).error).toMatchObject({ _tag: "ConnectionError", delivery: "unknown" })
})

it("what comes first counts, once, and what comes after the end does not", async () => {
  const takers: ReplyTaker[] = []
  const { call, cancelled } = scripted(
    (taker) => {
      taker.onReply(ok)
      taker.onReply(refused)
      taker.onFailed(lost)
    },
    (taker) => takers.push(taker)
  )
  expect((await settled(call())).value).toBe(ok.payload)
  const { error } = await settled(call())
  expect(error).toMatchObject({ _tag: "TimeoutError" })
  expect(cancelled.length).toBeGreaterThan(0)
  for (const taker of takers) taker.onReply(ok)
})

it("an abort after the answer, before it was taken up, still counts", async () => {
  const controller = new AbortController()
  let taker: ReplyTaker | undefined
  const transport: Transport<"web"> = {
    kind: "web",
    execute: () => Promise.reject(lost),
    cancel: () => undefined,
    dispatch: (_request, given) => void (taker = given)
  }
  const client = createClient(v3_0, transport, { validate: "off" })
  const call = settled(client.get_chat_threads({ chat_id: "C" }, { signal: controller.signal }))
  taker?.onReply(ok)
  controller.abort("enough")
  expect(await call).toMatchObject({ error: "enough" })
})
