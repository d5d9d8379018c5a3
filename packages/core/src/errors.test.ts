import { describe, expect, it } from "vitest"
import {
  type AgentChatError,
  ApiError,
  ConfigurationError,
  ConnectionError,
  DecodeError,
  InvalidRequestError,
  isAgentChatError,
  isApiError,
  TimeoutError
} from "./errors.ts"

const action = "send_event"
const errors: readonly AgentChatError[] = [
  new ApiError({
    type: "validation",
    message: "no",
    data: { field: "x" },
    status: 400,
    retryAfter: 5,
    action
  }),
  new ConnectionError({ reason: "lost", delivery: "unknown", action, requestId: "r" }),
  new TimeoutError({ after: 5, phase: "queued", action }),
  new DecodeError({ path: "chat", expected: "an object", found: "a number", action }),
  new InvalidRequestError({ path: "event", expected: "an object", found: "nothing", action }),
  new ConfigurationError({ option: "timeout", message: "give milliseconds" })
]

/** Their own fields, which JSON has to keep. */
const fields: Readonly<Record<AgentChatError["_tag"], object>> = {
  ApiError: { type: "validation", data: { field: "x" }, status: 400, retryAfter: 5 },
  ConnectionError: { reason: "lost", requestId: "r" },
  TimeoutError: { after: 5, phase: "queued" },
  DecodeError: { path: "chat", expected: "an object" },
  InvalidRequestError: { path: "event", expected: "an object", found: "nothing" },
  ConfigurationError: { option: "timeout" }
}

describe.each(errors.map((error) => [error._tag, error] as const))("%s", (tag, error) => {
  it("says in JSON all that it says, and is known again by the guards", () => {
    const { message, delivery, retryable, docs } = error
    const about = tag === "ConfigurationError" ? {} : { action }
    const wanted = { _tag: tag, name: tag, message, delivery, retryable, docs, ...about, ...fields[tag] }
    for (const again of [
      JSON.parse(JSON.stringify(error)) as unknown,
      structuredClone(error.toJSON()),
      JSON.parse(JSON.stringify({ error })).error as unknown
    ]) {
      expect(again).toEqual(wanted)
      expect(isAgentChatError(again)).toBe(true)
      expect(isApiError(again)).toBe(tag === "ApiError")
      expect(isApiError(again, "validation")).toBe(tag === "ApiError")
      expect(isApiError(again, "internal")).toBe(false)
    }
  })

  it("is known again when another copy of the package made it", () => {
    const foreign = Object.assign(new Error(error.message), {
      [Symbol.for("@agent-chat/core/error")]: true,
      _tag: tag
    })
    expect(isAgentChatError(foreign)).toBe(true)
  })

  it("is explained in a file of the installed package", () => {
    expect(error.docs).toMatch(/^@agent-chat\/core\/docs\/errors\.md#[a-z-_]+$/)
  })
})

describe("the causes of an error", () => {
  it("are told in JSON by name, code and message, and not with what they hold", () => {
    const socket = Object.assign(new Error("connect ECONNREFUSED"), {
      code: "ECONNREFUSED",
      request: { token: "secret" }
    })
    const cause = Object.assign(new TypeError("fetch failed", { cause: socket }), {
      headers: { token: "secret" }
    })
    const json = new ConnectionError({ reason: "refused", delivery: "not-sent", cause }).toJSON()
    expect(json["cause"]).toEqual({
      name: "TypeError",
      message: "fetch failed",
      cause: { name: "Error", message: "connect ECONNREFUSED", code: "ECONNREFUSED" }
    })
    const login = new ConnectionError({ reason: "login-rejected", delivery: "not-sent", cause: errors[0] })
    expect(login.toJSON()["cause"]).toMatchObject({ _tag: "ApiError", type: "validation" })
  })

  it("may go round, or be no errors", () => {
    const round = new Error("round")
    round.cause = round
    const throws = (): never => {
      throw new Error("read")
    }
    const odd = [new Proxy({}, { get: throws }), Object.defineProperty({}, "message", { get: throws })]
    for (const cause of [round, "text", 7, null, () => {}, ...odd]) {
      const error = new ConnectionError({ reason: "other", delivery: "unknown", cause })
      expect(() => JSON.stringify(error)).not.toThrow()
    }
    const inner = new ConnectionError({ reason: "other", delivery: "unknown" }) as Error
    inner.cause = inner
    expect(() => JSON.stringify(inner)).not.toThrow()
  })
})

it("nothing else is an error of this SDK", () => {
  for (const value of [
    undefined,
    null,
    "ApiError",
    {},
    new Error("no"),
    { _tag: "ApiError" },
    { _tag: "X", delivery: "unknown", retryable: true }
  ])
    expect(isAgentChatError(value)).toBe(false)
})
