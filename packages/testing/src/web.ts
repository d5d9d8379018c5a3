import { v3_0 } from "@agent-chat/core/v3.0"
import type { Caller } from "./actions/context.ts"
import type { Credentials } from "./credentials.ts"
import type { Outcome } from "./dispatcher.ts"
import { type Fields, isFields, parseJson } from "./json.ts"
import { Refusal, statusOf } from "./refusal.ts"
import type { Service } from "./service.ts"

/** An HTTP request, read in full. */
export interface WebRequest {
  readonly method: string
  /** With a leading slash, without a query. */
  readonly path: string
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string | undefined>>
  readonly body: Uint8Array
  /** The body was larger than the server reads, and is not complete. */
  readonly isTooLarge?: boolean
}

export interface WebResponse {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string | Uint8Array
}

/** How the server hears what to answer. */
export interface WebAnswer {
  respond(response: WebResponse): void
  /** Cuts the connection. */
  drop(): void
}

/** What browsers are told, so that any page can use the fake. */
const cors: Readonly<Record<string, string>> = {
  "access-control-allow-origin": "*",
  "access-control-expose-headers": "Retry-After"
}
const preflight: Readonly<Record<string, string>> = {
  ...cors,
  "access-control-allow-methods": "POST, GET, OPTIONS",
  "access-control-allow-headers": "Authorization, Content-Type, X-Region, X-API-Version, X-Author-Id",
  "access-control-max-age": "600"
}

const actionPath = v3_0.wire.web.request({ id: "", action: "", encoding: "json", payload: {} }, "flat").path

/** The Web API: one POST per action. */
export class Web {
  readonly #service: Service
  readonly #credentials: Credentials

  constructor(service: Service, credentials: Credentials) {
    this.#service = service
    this.#credentials = credentials
  }

  /** Never throws. */
  handle(request: WebRequest, answer: WebAnswer): void {
    if (request.method === "OPTIONS") return answer.respond({ status: 204, headers: preflight, body: "" })
    try {
      const action = actionIn(request)
      const caller = this.#caller(request)
      const { payload, authorId } = readBody(request)
      this.#service.handle(
        { caller, action, payload, authorId, requestId: undefined },
        { respond: (outcome) => answer.respond(written(outcome)), drop: () => answer.drop() }
      )
    } catch (error) {
      const refusal = error instanceof Refusal ? error : new Refusal("internal")
      answer.respond(written({ ok: false, error: refusal.toFailure() }))
    }
  }

  #caller({ headers }: WebRequest): Caller {
    const authorization = this.#credentials.authorize(headers["authorization"], headers["x-region"] ?? "dal")
    return { via: "web", ...authorization }
  }
}

const actionIn = ({ method, path }: WebRequest): string => {
  if (!path.startsWith(actionPath)) {
    const version = /^\/v(\d+\.\d+)\//.exec(path)?.[1]
    if (version !== undefined && version !== v3_0.version) throw new Refusal("unsupported_version")
    throw new Refusal("validation", `There is nothing at ${path}`)
  }
  if (method !== "POST") throw new Refusal("validation", `Use POST, not ${method}`)
  return path.slice(actionPath.length)
}

/** Reads both forms of a body: the parameters themselves, or in `payload` with `author_id` beside. */
const readBody = ({ body, isTooLarge }: WebRequest): { payload: unknown; authorId: string | undefined } => {
  if (isTooLarge === true) throw new Refusal("entity_too_large")
  const text = new TextDecoder().decode(body)
  if (text.trim() === "") return { payload: {}, authorId: undefined }
  const value = parseJson(text)
  if (!isFields(value)) throw new Refusal("validation", "The body is no JSON object")
  const { author_id, ...rest } = value
  const authorId = typeof author_id === "string" ? author_id : undefined
  return { payload: isWrapped(rest) ? rest["payload"] : rest, authorId }
}

const isWrapped = (body: Fields): boolean => isFields(body["payload"]) && Object.keys(body).length === 1

const written = (outcome: Outcome): WebResponse => ({
  status: outcome.ok ? 200 : statusOf(outcome.error.type),
  headers: { ...cors, "content-type": "application/json" },
  body: JSON.stringify(outcome.ok ? (outcome.payload ?? {}) : { error: outcome.error })
})
