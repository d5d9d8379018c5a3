import type { WebhookRefusalReason } from "@agent-chat/core"

/** What is answered: a status and the headers that go with it. The body is empty. */
export interface WebhookAnswer {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
}

const answer = (status: number, headers: Record<string, string> = {}): WebhookAnswer => ({
  status,
  headers: { ...headers, "content-length": "0" }
})

/** LiveChat takes 200 for delivered and everything else for a reason to try again. */
export const safe: WebhookAnswer = answer(200)

/** A way to refuse a webhook: what is answered, and what a person is told. */
export interface Refusal {
  readonly answer: WebhookAnswer
  readonly hint: string
}

const later = { "retry-after": "5" }
const last = { connection: "close" }
const refusal = (status: number, hint: string, headers?: Record<string, string>): Refusal => ({
  answer: answer(status, headers),
  hint
})

/** Every way a webhook is refused. */
export const refusals: Readonly<Record<WebhookRefusalReason, Refusal>> = {
  draining: refusal(503, "the receiver is draining", { ...later, ...last }),
  method: refusal(405, "webhooks are posted", { allow: "POST" }),
  path: refusal(
    404,
    "the path does not end with the path token; behind a router that takes off a part of the path, it must leave the last segment"
  ),
  type: refusal(415, "the content type is not application/json"),
  encoding: refusal(415, "the body is compressed, which LiveChat does not do"),
  size: refusal(413, "the body is larger than limits.bodyBytes", last),
  slow: refusal(408, "the body did not arrive within limits.bodyTimeout", last),
  "pushed-out": refusal(
    503,
    "limits.reading requests, or limits.readingBytes of their bodies, were under way: the oldest gave its place to a new one",
    { ...later, ...last }
  ),
  aborted: refusal(400, "the connection was lost before the body was there", last),
  unreadable: refusal(500, "the body cannot be read", last),
  malformed: refusal(
    400,
    "the body is no UTF-8, no JSON, nested deeper than limits.depth, or no webhook of the version of the catalog"
  ),
  "unknown-webhook": refusal(401, "there is no secret for the webhook_id"),
  secret: refusal(401, "the secret_key is another one than that of the webhook_id"),
  organization: refusal(401, "the webhook is of another organisation than organizationId"),
  "secrets-failed": refusal(
    503,
    "the lookup of the secret failed, or took longer than limits.deadline",
    later
  ),
  busy: refusal(
    503,
    "limits.inFlight events, or limits.inFlightBytes of them, are with handlers that are not done",
    later
  ),
  nobody: refusal(
    503,
    "nobody takes events now: no consumer, and no subscriber where nothing ever consumed; or the stream is closed",
    later
  ),
  failed: refusal(503, "a consumer failed", later),
  deadline: refusal(503, "the consumers were not done within limits.deadline", later),
  internal: refusal(500, "the request is none that this adapter knows", later)
}
