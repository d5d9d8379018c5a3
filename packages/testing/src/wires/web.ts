import type { Authorization } from "../service/credentials.ts"
import type { Outcome } from "../service/dispatcher.ts"
import type { GatewayAnswer } from "../service/faults.ts"
import type { Occurrence } from "../service/occurrence.ts"
import { parseJson } from "../service/json.ts"
import { Refusal } from "../service/refusal.ts"
import type { Service } from "../service/service.ts"
import type { Upload } from "../service/state/uploads.ts"
import type { FakeVersion, RequestBody } from "../service/version.ts"
import type { Host } from "./host.ts"
import type { WebAnswer, WebRequest, WebResponse } from "./web-exchange.ts"
import { isMultipart, readForm } from "./web-form.ts"

/** What browsers are told, so that any page can use the fake. */
const cors: Readonly<Record<string, string>> = {
  "access-control-allow-origin": "*",
  "access-control-expose-headers": "Retry-After, Legacy, Deprecation"
}
const preflight: Readonly<Record<string, string>> = {
  ...cors,
  "access-control-allow-methods": "POST, GET, OPTIONS",
  "access-control-allow-headers": "Authorization, Content-Type, X-Region, X-API-Version, X-Author-Id",
  "access-control-max-age": "600"
}

/** The same answer with more headers. */
const withHeaders = (answer: WebAnswer, headers: Readonly<Record<string, string>>): WebAnswer => {
  const more = (response: WebResponse): WebResponse => ({
    ...response,
    headers: { ...response.headers, ...headers }
  })
  return {
    respond: (response) => answer.respond(more(response)),
    drop: () => answer.drop(),
    cut: (response) => answer.cut(more(response))
  }
}

/** What strangers uploaded can do nothing on the origin of the fake. */
const harmless: Readonly<Record<string, string>> = {
  "content-security-policy": "sandbox; default-src 'none'",
  "x-content-type-options": "nosniff"
}

const asAttachment = ({ contentType }: Upload): Record<string, string> =>
  /^image\/(?:png|jpeg|gif|webp)$/.test(contentType) ? {} : { "content-disposition": "attachment" }

/** The Web API: one POST per action, the configuration of webhooks, and the files that were uploaded. */
export class Web {
  readonly #host: Host
  readonly #service: Service

  constructor(host: Host) {
    this.#host = host
    this.#service = host.service
  }

  /** Never throws. */
  handle(request: WebRequest, wire: WebAnswer): void {
    const { versions } = this.#service
    const version = versions.at(request.path)
    // Who asks for a version that is not played here is answered by the first one.
    const speaker = version === undefined || version === "unknown" ? versions.first : version
    const endings = this.#host.endings.get(speaker.catalog.version)
    const answer = endings === undefined ? wire : withHeaders(wire, endings)
    try {
      if (request.method === "OPTIONS") answer.respond({ status: 204, headers: preflight, body: "" })
      else if (version === "unknown") throw new Refusal("unsupported_version")
      else this.#answer(request, speaker, answer)
    } catch (error) {
      this.#refuse(request, speaker, error, answer)
    }
  }

  #answer(request: WebRequest, version: FakeVersion, answer: WebAnswer): void {
    const { path, method } = request
    const isConfiguration = path.startsWith(version.configuration.path)
    const isCall = isConfiguration || path.startsWith(version.web.actionPath)
    if (method === "GET" && !isCall) return answer.respond(this.#file(request, version))
    if (!isCall) throw notFound(path)
    if (method !== "POST") throw new Refusal("validation", `Use POST, not ${method}`)
    if (isConfiguration) this.#configuration(request, version, answer)
    else this.#action(request, version, answer)
  }

  #refuse(request: WebRequest, version: FakeVersion, error: unknown, answer: WebAnswer): void {
    const refusal = error instanceof Refusal ? error : new Refusal("internal")
    const failure = version.refusals.failure(refusal)
    answer.respond(written(version, { ok: false, error: failure }))
    const { actionPath } = version.web
    const { path } = request
    const asked = path.startsWith(actionPath) ? path.slice(actionPath.length) : path
    this.#service.refusedEarly(version, "web", asked, failure)
  }

  #action(request: WebRequest, version: FakeVersion, answer: WebAnswer): void {
    const action = request.path.slice(version.web.actionPath.length)
    const { headers, body, isSecure, isTooLarge } = request
    const caller = { via: "web" as const, isSecure, ...this.#authorize(request, version) }
    if (isTooLarge === true) throw new Refusal("entity_too_large")
    const act = ({ payload, authorId }: RequestBody): void =>
      this.#service.handle(
        { version, caller, action, payload, authorId, requestId: undefined },
        {
          respond: (outcome) =>
            this.#respond(answer, written(version, outcome, this.#service.state.choices.emptyAnswers), {
              version: version.catalog.version,
              action
            }),
          drop: () => answer.drop(),
          gateway: (instead) => answer.respond(fromGateway(instead))
        }
      )
    const contentType = headers["content-type"]
    if (contentType === undefined || !isMultipart(contentType)) return act(jsonBody(version, body))
    readForm(contentType, body, version.catalog.wire.web.largestFile).then(
      (parts) => act(version.web.form(action, parts)),
      (error: unknown) => this.#refuse(request, version, error, answer)
    )
  }

  #respond(answer: WebAnswer, response: WebResponse, about: object): void {
    const { misfortune } = this.#host
    if (misfortune === undefined) return answer.respond(response)
    const what = misfortune.respond(answer, response)
    if (what === undefined) return
    this.#service.feed.add("mishap", this.#service.clock.now(), { wire: "web", ...about, what })
  }

  #configuration(request: WebRequest, version: FakeVersion, wire: WebAnswer): void {
    const service = this.#service
    const { state, clock } = service
    const { path } = request
    const { configuration } = version
    const by = configuration.isPublic?.(path) === true ? nobody : this.#authorize(request, version)
    const { payload } = jsonBody(version, request.body)
    const end = service.configured(version, path.slice(configuration.path.length), by, payload)
    const occurrences: Occurrence[] = []
    const emit = (occurrence: Occurrence): void => void occurrences.push(occurrence)
    try {
      const answer = configuration.call({ state, clock, emit, by, path, payload }) ?? {}
      wire.respond(json(200, answer))
      end({ result: "ok", payload: answer })
    } catch (thrown) {
      const refusal = thrown instanceof Refusal ? thrown : new Refusal("internal")
      const error = version.refusals.failure(refusal)
      end({ result: error.type, error })
      return wire.respond(written(version, { ok: false, error }))
    }
    service.deliver(occurrences, { listener: undefined, requestId: undefined, clientId: by.clientId })
  }

  #file({ path }: WebRequest, version: FakeVersion): WebResponse {
    const upload = this.#service.state.uploads.find(path, this.#service.clock.now())
    if (upload === undefined) return json(404, { error: version.refusals.failure(notFound(path)) })
    return {
      status: 200,
      headers: { ...cors, ...harmless, "content-type": upload.contentType, ...asAttachment(upload) },
      body: upload.bytes
    }
  }

  #authorize({ headers }: WebRequest, version: FakeVersion): Authorization {
    // Some send the header without a value.
    const region = headers["x-region"] || "dal"
    return this.#host.credentials.authorize({ value: headers["authorization"], region, version })
  }
}

/** Who makes a call that needs no token. */
const nobody = { agentId: "", granted: [], clientId: undefined }

const notFound = (path: string): Refusal => new Refusal("not_found", `There is nothing at ${path}`)

const jsonBody = ({ web }: FakeVersion, body: Uint8Array): RequestBody => {
  const text = new TextDecoder().decode(body)
  if (text.trim() === "") return web.body(undefined)
  const value = parseJson(text)
  if (value === undefined) throw new Refusal("validation", "The body is no JSON")
  return web.body(value ?? undefined)
}

const written = ({ refusals }: FakeVersion, outcome: Outcome, isEmpty = false): WebResponse => {
  if (!outcome.ok) {
    const { error } = outcome
    return json(refusals.status(error.type), { error }, retryHeaders(error.data))
  }
  const answer = json(200, outcome.payload ?? {})
  return isEmpty && answer.body === "{}" ? { ...answer, body: "" } : answer
}

const page = "<!doctype html><title>Bad gateway</title>"

const fromGateway = ({ status, body = page, contentType = "text/html" }: GatewayAnswer): WebResponse => ({
  status,
  headers: { ...cors, "content-type": contentType },
  body
})

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
