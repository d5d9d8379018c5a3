import { DecodeError, type TransportRefusal, type TransportReply, type Wire } from "@agent-chat/core"
import type { Reply } from "../platform/platform.ts"

/** Types for refusals that come from something in front of the service, which knows nothing of its errors. */
const typeOfStatus: Readonly<Record<number, string>> = {
  400: "validation",
  401: "authentication",
  403: "authorization",
  404: "not_found",
  408: "request_timeout",
  413: "entity_too_large",
  421: "misdirected_request",
  429: "too_many_requests",
  500: "internal",
  502: "request_timeout",
  503: "service_unavailable",
  504: "request_timeout"
}

/** Reads the answer to a call, whatever answered. */
export const readReply = async (response: Reply, wire: Wire, action: string): Promise<TransportReply> => {
  const { status } = response
  let text: string
  try {
    text = await response.text()
  } catch (cause) {
    if (isSuccess(status)) {
      throw new DecodeError({
        action,
        path: "",
        expected: "complete",
        found: "cut off: the connection was lost while it came",
        retryable: true,
        cause
      })
    }
    return withHeaders(byStatus(response, "and broke off"), response)
  }
  const body = parse(text)
  const reply = body instanceof SyntaxError ? undefined : wire.web.reply(status, body)
  if (reply !== undefined) return reply.ok ? reply : withHeaders(reply, response)
  const found = describe(response, text)
  if (isSuccess(status)) {
    const cause = body instanceof SyntaxError ? { cause: body } : {}
    throw new DecodeError({ action, path: "", expected: "a JSON object", found, ...cause })
  }
  return withHeaders(byStatus(response, `with ${found}`), response)
}

const isSuccess = (status: number): boolean => status >= 200 && status < 300

/** An empty body is `undefined`, one that is no JSON a `SyntaxError`. */
const parse = (text: string): unknown => {
  if (text === "") return undefined
  try {
    return JSON.parse(text)
  } catch (error) {
    // The message of the engine's own error quotes the body.
    return error instanceof SyntaxError ? new SyntaxError("the body is no JSON") : error
  }
}

const byStatus = ({ status, type }: Reply, found: string): TransportRefusal => {
  const redirected = type === "opaqueredirect" || (status >= 300 && status < 400)
  return {
    ok: false,
    error: {
      type: redirected
        ? "redirect"
        : (typeOfStatus[status] ?? (status >= 500 ? "internal" : `http_${status}`)),
      message: redirected
        ? `something answered with a redirect (HTTP ${status}), which is not followed: it could take the token elsewhere`
        : `something answered HTTP ${status} ${found}, which is no error of this API`
    },
    status
  }
}

/** What a body is, without a word of it. */
const describe = ({ headers }: Reply, text: string): string => {
  const type = headers.get("content-type")?.split(";", 1)[0]?.trim() ?? "no content type"
  if (text.trim() === "") return `an empty body (${type})`
  if (/^\s*(?:<!doctype html|<html)/i.test(text)) return "an HTML page, as of a login or a proxy"
  return `${text.length} characters of ${type}`
}

const withHeaders = (refusal: TransportRefusal, { headers }: Reply): TransportRefusal => {
  const retryAfter = readRetryAfter(headers.get("retry-after"), Date.now())
  const requestId = headers.get("x-request-id") ?? undefined
  return {
    ...refusal,
    ...(retryAfter === undefined ? {} : { retryAfter }),
    ...(requestId === undefined ? {} : { requestId })
  }
}

/** Milliseconds, from a `Retry-After` in seconds or as a date; `undefined` when it is neither. */
const readRetryAfter = (value: string | null, now: number): number | undefined => {
  if (value === null) return undefined
  const text = value.trim()
  if (/^\d+(?:\.\d+)?$/.test(text)) return Math.ceil(Number(text) * 1000)
  const date = /[a-z]/i.test(text) ? Date.parse(text) : Number.NaN
  return Number.isNaN(date) ? undefined : Math.max(0, date - now)
}
