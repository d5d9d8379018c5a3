import assert from "node:assert/strict"
import { type AgentChatError, type Delivery, isAgentChatError } from "@agent-chat/core"
import { isFields } from "../service/json.ts"
import type { TrackedCall } from "./context.ts"

/** The payload of a call that has to succeed. */
export const success = async ({ reply }: TrackedCall): Promise<Readonly<Record<string, unknown>>> => {
  const answer = await reply
  assert.ok(answer.ok, `refused: ${JSON.stringify(answer)}`)
  return isFields(answer.payload) ? answer.payload : {}
}

/** The error of a promise that has to reject with one of the SDK's. */
export const failure = async (promise: Promise<unknown>): Promise<AgentChatError> => {
  const error = await rejection(promise)
  assert.ok(isAgentChatError(error), `rejected with something else: ${String(error)}`)
  return error
}

/** What a promise that has to reject rejects with. */
export const rejection = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    (value) => assert.fail(`resolved: ${JSON.stringify(value)}`),
    (error: unknown) => error
  )

/** Checks the tag and the delivery of an error. */
export const assertFailed = (
  error: AgentChatError,
  tag: AgentChatError["_tag"],
  delivery: Delivery
): void => {
  assert.deepEqual({ tag: error._tag, delivery: error.delivery }, { tag, delivery }, error.message)
}

export const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

/** Waits until a condition holds, at most `ms` milliseconds. */
export const until = async (holds: () => boolean, ms = 10_000): Promise<void> => {
  for (const end = Date.now() + ms; Date.now() < end && !holds();) await sleep(2)
  assert.ok(holds(), `waited ${ms} ms in vain for: ${String(holds)}`)
}
