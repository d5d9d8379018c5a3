import {
  ConnectionError,
  DecodeError,
  parseJson,
  retryAfterOf,
  type Secrets,
  type TransportReply,
  type Wire
} from "@agent-chat/core"
import type { Reply } from "../platform/platform.ts"

/** What an answer is read for. */
export interface ReplyAbout {
  readonly wire: Wire
  readonly action: string
  /** What must not be handed on, should the other side echo it. */
  readonly secrets: () => Secrets
}

/**
 * Reads the answer to a call, whatever answered. Only a body of this API is an answer of the service: it acted, or it
 * refused. What a gateway, a proxy or a login page says proves nothing about the call, so that is a `ConnectionError`
 * whose delivery is unknown, whatever its status.
 */
export const readReply = async (response: Reply, about: ReplyAbout): Promise<TransportReply> => {
  const { status } = response
  // A mistake of the program, which another attempt would only make again.
  if (response.bodyUsed === true)
    throw unreadable(response, about, {
      expected: "a body that nobody has read",
      found: "read already: a hook or a fetch of your own has to read a clone"
    })
  let text: string
  try {
    text = withoutMark(await response.text())
  } catch (cause) {
    if (!isSuccess(status) || isPage(response)) throw gateway(response, about, "and broke off", cause)
    // One that is too large would be so again.
    const retryable = !(cause instanceof RangeError)
    const found = retryable ? "cut off: the connection was lost while it came" : "too large"
    throw unreadable(response, about, { expected: "complete", found, retryable, cause })
  }
  const body = parse(text)
  const cause = body instanceof SyntaxError ? body : undefined
  const reply = cause === undefined ? about.wire.web.reply(status, body) : undefined
  if (reply !== undefined) return told(reply, response, about)
  const found = describe(response, text)
  if (!isSuccess(status) || !isJson(response)) throw gateway(response, about, `with ${found}`)
  throw unreadable(response, about, { expected: "a JSON object", found, cause })
}

/** Reads the headers of an answer. */
export const headerOf =
  ({ headers }: Reply) =>
  (name: string): string | null =>
    headers.get(name)

const isSuccess = (status: number): boolean => status >= 200 && status < 300

const typeOf = ({ headers }: Reply): string | undefined =>
  headers.get("content-type")?.split(";", 1)[0]?.trim().toLowerCase()

const isJson = (response: Reply): boolean => /[/+]json$/.test(typeOf(response) ?? "")

const isPage = (response: Reply): boolean => typeOf(response) === "text/html"

/** Some services begin their JSON with a byte order mark. */
const withoutMark = (text: string): string => (text.charCodeAt(0) === 0xfeff ? text.slice(1) : text)

/** An empty body is `undefined`, one that is no JSON a `SyntaxError`. */
const parse = (text: string): unknown => {
  if (text === "") return undefined
  try {
    return parseJson(text)
  } catch (error) {
    return error
  }
}

/** The reply with what its headers say. */
const told = (reply: TransportReply, response: Reply, about: ReplyAbout): TransportReply => {
  const { headers } = response
  const facts = {
    requestId: requestIdOf(response, about),
    headers: {
      get: (name: string) => about.secrets().strike(headers.get(name)),
      *[Symbol.iterator]() {
        for (const [name, value] of headers as Headers) yield [name, about.secrets().strike(value)] as const
      }
    }
  }
  if (reply.ok) return { ...reply, ...facts }
  return {
    ...reply,
    ...facts,
    error: about.secrets().strike(reply.error),
    retryAfter: retryAfterOf(headerOf(response))
  }
}

/** An answer that is not this API's. */
const gateway = (response: Reply, about: ReplyAbout, found: string, cause?: unknown): ConnectionError => {
  const { status, type } = response
  const isRedirect = type === "opaqueredirect" || (status >= 300 && status < 400)
  const message = isRedirect
    ? `something answered with a redirect (HTTP ${status}), which is not followed: it could take the token elsewhere`
    : `something answered HTTP ${status} ${found}, which is no answer of this API`
  return new ConnectionError({
    reason: "other",
    delivery: "unknown",
    action: about.action,
    message,
    status,
    retryAfter: retryAfterOf(headerOf(response)),
    // A page that is not there, or a redirect, will be the same the next time: the address is wrong, or a proxy is.
    retryable: status >= 500 || isSuccess(status) || [408, 425, 429].includes(status),
    requestId: requestIdOf(response, about),
    cause: about.secrets().strike(cause)
  })
}

/** An answer of the service, which acted, that cannot be read. */
const unreadable = (
  response: Reply,
  about: ReplyAbout,
  why: {
    readonly expected: string
    readonly found: string
    readonly retryable?: boolean
    readonly cause?: unknown
  }
): DecodeError =>
  new DecodeError({
    ...why,
    path: "",
    action: about.action,
    requestId: requestIdOf(response, about),
    cause: about.secrets().strike(why.cause)
  })

const requestIdOf = ({ headers }: Reply, { secrets }: ReplyAbout): string | undefined => {
  const id = headers.get("x-request-id")
  return id === null || id === "" ? undefined : secrets().strike(id)
}

/** What a body is, without a word of it. */
const describe = (response: Reply, text: string): string => {
  const type = typeOf(response) ?? "no content type"
  if (text.trim() === "") return `an empty body (${type})`
  if (/^\s*(?:<!doctype html|<html)/i.test(text)) return "an HTML page, as of a login or a proxy"
  return `${text.length} characters of ${type}`
}
