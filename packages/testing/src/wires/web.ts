import { v3_0 } from "@agent-chat/core/v3.0"
import { configure, isConfigurationPath } from "../v3.0/configuration.ts"
import type { Credentials } from "../service/credentials.ts"
import type { Outcome } from "../service/dispatcher.ts"
import { Refusal, statusOf } from "../service/refusal.ts"
import type { Service } from "../service/service.ts"
import type { WebAnswer, WebRequest, WebResponse } from "./web-exchange.ts"
import { isMultipart, readFormBody, readJsonBody, type WebBody } from "../v3.0/web-body.ts"

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

/** The Web API: one POST per action, the configuration of webhooks, and the files that were uploaded. */
export class Web {
  readonly #service: Service
  readonly #credentials: Credentials

  constructor(service: Service, credentials: Credentials) {
    this.#service = service
    this.#credentials = credentials
  }

  /** Never throws. */
  handle(request: WebRequest, answer: WebAnswer): void {
    try {
      if (request.method === "OPTIONS") answer.respond({ status: 204, headers: preflight, body: "" })
      else if (request.method === "GET") answer.respond(this.#file(request))
      else if (isConfigurationPath(request.path)) answer.respond(this.#configuration(request))
      else this.#action(request, answer)
    } catch (error) {
      answer.respond(refused(error))
    }
  }

  #action(request: WebRequest, answer: WebAnswer): void {
    const action = actionIn(request)
    const { headers, body, isTooLarge } = request
    const caller = { via: "web" as const, ...this.#authorize(request) }
    if (isTooLarge === true) throw new Refusal("entity_too_large")
    const act = ({ payload, authorId }: WebBody): void =>
      this.#service.handle(
        { caller, action, payload, authorId, requestId: undefined },
        { respond: (outcome) => this.#respond(answer, written(outcome)), drop: () => answer.drop() }
      )
    const contentType = headers["content-type"]
    if (contentType === undefined || !isMultipart(contentType)) return act(readJsonBody(body))
    readFormBody(action, contentType, body).then(act, (error: unknown) => answer.respond(refused(error)))
  }

  #respond(answer: WebAnswer, response: WebResponse): void {
    const { chaos } = this.#service
    if (chaos === undefined) answer.respond(response)
    else chaos.respond(answer, response)
  }

  #configuration(request: WebRequest): WebResponse {
    const { granted, clientId } = this.#authorize(request)
    const { payload } = readJsonBody(request.body)
    return json(200, configure(this.#service.state, { granted, clientId }, request.path, payload))
  }

  #file({ path }: WebRequest): WebResponse {
    const upload = this.#service.state.uploads.find(path, this.#service.clock.now())
    if (upload === undefined) return json(404, { error: notFound(path).toFailure() })
    return { status: 200, headers: { ...cors, "content-type": upload.contentType }, body: upload.bytes }
  }

  #authorize({ headers }: WebRequest): ReturnType<Credentials["authorize"]> {
    return this.#credentials.authorize(headers["authorization"], headers["x-region"] ?? "dal")
  }
}

const notFound = (path: string): Refusal => new Refusal("validation", `There is nothing at ${path}`)

const actionIn = ({ method, path }: WebRequest): string => {
  const version = /^\/v(\d+\.\d+)\//.exec(path)?.[1]
  if (version !== undefined && version !== v3_0.version) throw new Refusal("unsupported_version")
  if (!path.startsWith(actionPath)) throw notFound(path)
  if (method !== "POST") throw new Refusal("validation", `Use POST, not ${method}`)
  return path.slice(actionPath.length)
}

const refused = (error: unknown): WebResponse => {
  const refusal = error instanceof Refusal ? error : new Refusal("internal")
  return written({ ok: false, error: refusal.toFailure() })
}

const written = (outcome: Outcome): WebResponse =>
  outcome.ok
    ? json(200, outcome.payload ?? {})
    : json(statusOf(outcome.error.type), { error: outcome.error }, retryHeaders(outcome.error.data))

/** A refusal that says when to come back says so in the header as well. */
const retryHeaders = (data: unknown): Record<string, string> => {
  const seconds =
    typeof data === "object" && data !== null ? (data as { retry_after?: unknown }).retry_after : undefined
  return typeof seconds === "number" ? { "retry-after": String(seconds) } : {}
}

const json = (
  status: number,
  body: unknown,
  headers: Readonly<Record<string, string>> = {}
): WebResponse => ({
  status,
  headers: { ...cors, ...headers, "content-type": "application/json" },
  body: JSON.stringify(body)
})
