import { AssertionError } from "node:assert"
import { ConfigurationError } from "@agent-chat/core"
import type { Board, FakeControls } from "../controls/controls.ts"
import { isFields, parseJson } from "../service/json.ts"
import { type Reason, Refusal } from "../service/refusal.ts"
import { problemIn, type Schema } from "../service/schema.ts"
import { worldSchema } from "../service/world-schema.ts"
import type { ConnectionHandlers, OpenConnection } from "../wires/server.ts"
import type { Socket } from "../wires/socket.ts"
import type { WebAnswer, WebRequest, WebResponse } from "../wires/web-exchange.ts"
import { answerFeed, sendFeed } from "./feed.ts"
import { strangerIn } from "./guard.ts"
import { feedPath, openApiOf } from "./openapi.ts"
import type { Addresses, Route, RouteContext } from "./route.ts"
import { routes } from "./routes/index.ts"

const prefix = "/_fake/"
const pagePrefix = `${prefix}page/`

/** Answers are for this machine: nobody keeps them, and no other origin reads them. */
const security: Readonly<Record<string, string>> = {
  "cache-control": "no-store",
  "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
  "cross-origin-resource-policy": "same-origin",
  "x-content-type-options": "nosniff"
}

/** What the endpoints of a fake need. */
export interface EndpointsOptions {
  readonly fake: FakeControls
  readonly board: Board
  readonly addresses: Addresses
  /** What the fake was told to listen on. */
  readonly host: string
  /** Whether a page is served. */
  readonly page: boolean
}

type Query = Readonly<Record<string, string | undefined>>

/** What people, and tests in any language, do to a fake over HTTP: the control endpoints, the feed and the page. */
export class Endpoints {
  readonly #options: EndpointsOptions
  /** Differs from start to start, so that who looks on knows that all is new. */
  readonly #run = crypto.randomUUID()

  constructor(options: EndpointsOptions) {
    this.#options = options
  }

  /** Whether a request is for these rather than for the API. */
  takes({ path, method }: Pick<WebRequest, "path" | "method">): boolean {
    if (path === prefix.slice(0, -1) || path.startsWith(prefix)) return true
    return path === "/" && this.#options.page && method === "GET"
  }

  /** Never throws. */
  handle(request: WebRequest, answer: WebAnswer): void {
    this.#handle(request, answer).catch((error: unknown) => {
      const response = refused(error)
      answer.respond(response)
    })
  }

  /** Opens the feed as a WebSocket. */
  connection(path: string, headers: WebRequest["headers"], query: string): OpenConnection | undefined {
    if (path !== feedPath || strangerIn({ headers }, this.#options.host) !== undefined) return undefined
    const { feed } = this.#options.board.service
    return (socket: Socket): ConnectionHandlers => sendFeed(feed, readQuery(query)["after"], socket)
  }

  async #handle(request: WebRequest, answer: WebAnswer): Promise<void> {
    const { path, method } = request
    const isPage = path === "/"
    const stranger = strangerIn(request, this.#options.host, isPage)
    if (stranger !== undefined) throw new Stranger(stranger)
    if (isPage || (path.startsWith(pagePrefix) && method === "GET"))
      return answer.respond(await this.#page(path))
    if (path === feedPath && method === "GET") {
      const query = readQuery(request.query ?? "")
      return answerFeed(this.#options.board.service.feed, request, query, answer, security)
    }
    answer.respond(json(200, await this.#call(request)))
  }

  async #call(request: WebRequest): Promise<unknown> {
    const { method, path } = request
    if (method === "GET" && path === `${prefix}openapi.json`) return openApiOf(routes)
    if (method === "GET" && path === `${prefix}world.schema.json`) return worldSchema
    const { route, ids } = routeAt(method, path)
    if (request.isTooLarge === true) throw new Refusal("entity_too_large", "The body is too large")
    const query = checkedQuery(route.query ?? {}, readQuery(request.query ?? ""))
    const { fake, board, addresses } = this.#options
    const context: RouteContext = {
      fake,
      board,
      addresses,
      run: this.#run,
      ids,
      query,
      body: checkedBody(route, request.body),
      bytes: request.body,
      contentType: request.headers["content-type"]
    }
    const answer = (await route.run(context)) ?? {}
    const { feed, clock } = board.service
    if (method !== "GET") feed.add("control", clock.now(), { method, path })
    return answer
  }

  async #page(path: string): Promise<WebResponse> {
    // Loaded when it is asked for: it reads files beside itself, which what turns modules into CommonJS cannot express.
    const file = this.#options.page ? (await import("../page/index.ts")).pageAt(path) : undefined
    if (file === undefined) throw new Refusal("not_found", `There is nothing at ${path}`)
    return { status: 200, headers: { ...file.headers, "content-type": file.contentType }, body: file.body }
  }
}

/** Somebody whom this is not for. */
class Stranger extends Error {}

const routeAt = (
  method: string,
  path: string
): { readonly route: Route; readonly ids: Readonly<Record<string, string>> } => {
  const segments = path.split("/").map(decoded)
  const found = routes.flatMap((route) => {
    const ids = idsIn(route.path.split("/"), segments)
    return ids === undefined ? [] : [{ route, ids }]
  })
  const match = found.find(({ route }) => route.method === method)
  if (match !== undefined) return match
  if (found.length === 0)
    throw new Refusal("not_found", `There is nothing at ${path}; ${prefix}openapi.json says what there is`)
  const methods = found.map(({ route }) => route.method).join(" or ")
  throw new Refusal("validation", `Use ${methods} at ${path}, not ${method}`)
}

const decoded = (segment: string): string => {
  try {
    return decodeURIComponent(segment)
  } catch {
    return segment
  }
}

/** The parts that stand where the pattern has braces; `undefined` when the path is another one. */
const idsIn = (
  pattern: readonly string[],
  segments: readonly string[]
): Readonly<Record<string, string>> | undefined => {
  if (pattern.length !== segments.length) return undefined
  const ids: Record<string, string> = {}
  for (const [index, part] of pattern.entries()) {
    const segment = segments[index] ?? ""
    const name = /^\{(\w+)\}$/.exec(part)?.[1]
    if (name !== undefined && segment !== "") ids[name] = segment
    else if (part !== segment) return undefined
  }
  return ids
}

const readQuery = (query: string): Query => Object.fromEntries(new URLSearchParams(query))

/** Texts of a query, of which some are numbers. */
const checkedQuery = (schemas: Readonly<Record<string, Schema>>, query: Query): Query => {
  const values = Object.entries(query).map(([name, value]) => [
    name,
    schemas[name]?.type === "integer" && /^-?\d+$/.test(value ?? "") ? Number(value) : value
  ])
  const schema: Schema = { type: "object", properties: schemas, additionalProperties: false }
  const problem = problemIn(schema, Object.fromEntries(values), "")
  if (problem !== undefined) throw new Refusal("validation", problem)
  return query
}

const checkedBody = ({ body: schema, isUpload }: Route, bytes: Uint8Array): RouteContext["body"] => {
  if (isUpload === true) return {}
  const text = new TextDecoder().decode(bytes)
  const value = text.trim() === "" ? {} : parseJson(text)
  if (!isFields(value)) throw new Refusal("validation", "The body should be a JSON object")
  const problem = problemIn(schema ?? { type: "object" }, value, "")
  if (problem !== undefined) throw new Refusal("validation", problem)
  return value
}

const statuses: Readonly<Partial<Record<Reason, number>>> = {
  chat_inactive: 409,
  entity_too_large: 413,
  internal: 500,
  not_found: 404,
  request_timeout: 408
}

const refused = (error: unknown): WebResponse => {
  if (error instanceof Refusal) return failure(statuses[error.reason] ?? 400, error.reason, error.message)
  if (error instanceof Stranger) return failure(403, "authorization", error.message)
  if (error instanceof ConfigurationError) return failure(400, "validation", error.message)
  if (error instanceof AssertionError) return failure(409, "assertion", error.message)
  return failure(500, "internal", String(error))
}

const failure = (status: number, type: string, message: string): WebResponse =>
  json(status, { error: { type, message } })

const json = (status: number, body: unknown): WebResponse => ({
  status,
  headers: { ...security, "content-type": "application/json" },
  body: JSON.stringify(body)
})
