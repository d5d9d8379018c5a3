import {
  type AnyCatalog,
  type BodyForm,
  ConnectionError,
  type Credentials,
  type Identity,
  isAgentChatError,
  type TokenSource,
  type Transport,
  type TransportRefusal,
  type TransportReply,
  type TransportRequest
} from "@agent-chat/core"
import ky from "ky"
import type { Hooks, KyInstance } from "ky"
import { toConnectionError } from "./connection-error.ts"
import { toFormData } from "../platform/form.ts"
import type { Exchange, Platform } from "../platform/platform.ts"
import { readReply } from "./reply.ts"

/** What a transport over HTTP is made of. */
export interface HttpTransportOptions {
  readonly catalog: AnyCatalog
  readonly credentials: Credentials
  readonly platform: Platform
  readonly baseUrl: string | undefined
  readonly bodyForm: BodyForm
  readonly fetch: typeof globalThis.fetch | undefined
  readonly hooks: Hooks | undefined
}

/** As whom a refused request was made. */
interface Refused {
  readonly identity: Identity
  /** The token of the call alone, if it had one. */
  readonly token: TokenSource | undefined
}

/** One HTTP POST per call. Hooks and sending are ky's; what to send and how to read the answer is the catalog's. */
export class HttpTransport implements Transport<"web"> {
  readonly kind = "web"
  readonly takesToken = true
  readonly catalog: AnyCatalog
  readonly #options: HttpTransportOptions
  readonly #ky: KyInstance
  /** What a refused request identified itself with: `recover` must not act on what has changed since. */
  readonly #refused = new WeakMap<TransportRefusal, Refused>()
  #closing: Promise<void> | undefined

  constructor(options: HttpTransportOptions) {
    this.catalog = options.catalog
    this.#options = options
    // Repeats, timeouts and errors are the client's: it knows what may be repeated.
    this.#ky = ky.create({
      retry: 0,
      timeout: false,
      throwHttpErrors: false,
      redirect: "manual",
      ...(options.hooks === undefined ? {} : { hooks: options.hooks })
    })
  }

  async execute(request: TransportRequest, signal?: AbortSignal): Promise<TransportReply> {
    const { action } = request
    const { catalog, credentials, bodyForm, baseUrl } = this.#options
    if (this.#closing !== undefined)
      throw new ConnectionError({ reason: "closed", delivery: "not-sent", action })
    const { token } = request
    const identity = await credentials.identity(signal, token)
    signal?.throwIfAborted()
    const { path, headers, body } = catalog.wire.web.request(request, bodyForm)
    let sent = false
    const exchange: Exchange = {
      url: (baseUrl ?? catalog.wire.web.origin(identity.region)) + path,
      headers: { ...catalog.wire.web.headers(identity.token, identity.region), ...headers },
      body,
      action,
      largestFile: catalog.wire.web.largestFile,
      signal,
      onSent: () => {
        sent = true
        request.onSent?.()
      },
      onProgress: (bytes, total) => request.onProgress?.({ sent: bytes, total })
    }
    let response: Response
    try {
      response = await this.#post(exchange)
    } catch (error) {
      signal?.throwIfAborted()
      throw isAgentChatError(error) ? error : toConnectionError(error, action, sent)
    }
    const reply = await readReply(response, catalog.wire, action)
    signal?.throwIfAborted()
    if (!reply.ok) this.#refused.set(reply, { identity, token })
    return reply
  }

  recover(refusal: TransportRefusal): Promise<boolean> {
    const { credentials } = this.#options
    const refused = this.#refused.get(refusal)
    if (refused === undefined) return Promise.resolve(false)
    const { identity, token } = refused
    if (refusal.error.type === "authentication") return credentials.refresh(identity, token)
    return Promise.resolve(credentials.move(regionIn(refusal.error.data), identity))
  }

  close(): Promise<void> {
    this.#closing ??= this.#options.platform.close()
    return this.#closing
  }

  async #post(exchange: Exchange): Promise<Response> {
    const { platform, fetch, hooks } = this.#options
    const { url, headers, body, signal } = exchange
    const { send } = platform
    if (send !== undefined && fetch === undefined && hooks === undefined) {
      // Nobody looks at the request on its way: it is sent as it stands, and ky need not build its body.
      return this.#ky.post(url, { fetch: () => send(exchange) as Promise<Response> })
    }
    return this.#ky.post(url, {
      headers,
      body:
        "json" in body
          ? body.json
          : await toFormData(body.parts, (file, part) => platform.readFile(file, part, exchange)),
      ...(signal === undefined ? {} : { signal }),
      fetch: (request, init) => {
        if (fetch === undefined) return platform.fetch(request as Request, init ?? {}, exchange)
        exchange.onSent()
        return fetch(request, init)
      }
    })
  }
}

const regionIn = (data: unknown): string | undefined => {
  const region = typeof data === "object" && data !== null ? (data as { region?: unknown }).region : undefined
  return typeof region === "string" ? region : undefined
}
