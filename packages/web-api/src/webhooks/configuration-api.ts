import {
  type AnyCatalog,
  ApiError,
  Credentials,
  randomId,
  readOrigin,
  type RegistrationCall,
  TimeoutError,
  type TransportReply
} from "@agent-chat/core"
import { createPlatform } from "#platform"
import { fetchSender } from "../platform/fetch-sender.ts"
import { headersFor } from "../transport/headers.ts"
import { HttpTransport } from "../transport/transport.ts"
import { Deadline, late } from "./deadline.ts"
import type { WebhookConfigurationOptions } from "./registration-options.ts"

type Options = Partial<WebhookConfigurationOptions> & Pick<WebhookConfigurationOptions, "catalog">

/** Stands where a token has to stand, and is not sent. */
const nobody = "nobody"

/** Calls of the Configuration API. They travel as those of the Web API do; without a token as nobody's. */
export class ConfigurationApi {
  readonly #timeout: number
  readonly #transport: HttpTransport
  readonly #secrets: string[] = []

  constructor(options: Options) {
    const { catalog, token, region, baseUrl, allowInsecure, fetch, timeout = 20_000 } = options
    this.#timeout = timeout
    const origin = baseUrl === undefined ? undefined : readOrigin(baseUrl, { allowInsecure })
    const platform = createPlatform(options.dispatcher)
    this.#transport = new HttpTransport({
      catalog: ofConfiguration(catalog, token === undefined),
      credentials: new Credentials({
        token: token ?? nobody,
        region,
        regionOf: (text) => catalog.wire.regionOf(text)
      }),
      platform,
      origin: origin === undefined ? undefined : `${origin.scheme}://${origin.host}`,
      bodyForm: "flat",
      headers: headersFor({ Accept: "application/json", ...platform.headers }, options.headers),
      sender: fetch === undefined ? undefined : fetchSender(fetch, platform.textOf),
      hooks: undefined,
      closeTimeout: timeout,
      secrets: this.#secrets
    })
  }

  /** What must not be handed on, should the service echo it. */
  hide(secret: string): void {
    this.#secrets.push(secret)
  }

  close(): Promise<void> {
    return this.#transport.close()
  }

  async call(call: RegistrationCall): Promise<unknown> {
    const { action } = call
    const deadline = new Deadline(this.#timeout)
    const controller = new AbortController()
    try {
      const reply = await deadline.race(this.#execute(call, controller.signal))
      if (reply === late) throw new TimeoutError({ action, after: this.#timeout, phase: "awaiting" })
      if (reply.ok) return reply.payload
      const { error, status, retryAfter, requestId } = reply
      throw new ApiError({ ...error, status, retryAfter, requestId, action })
    } finally {
      deadline.clear()
      controller.abort()
    }
  }

  /** A refused token is renewed, and another region is followed, once. */
  async #execute(call: RegistrationCall, signal: AbortSignal): Promise<TransportReply> {
    const request = { id: randomId(), action: call.action, encoding: "json", payload: call } as const
    const reply = await this.#transport.execute(request, signal)
    if (reply.ok || !(await this.#transport.recover(reply))) return reply
    return this.#transport.execute({ ...request, id: randomId() }, signal)
  }
}

/** A catalog whose requests are calls of the Configuration API. */
const ofConfiguration = (catalog: AnyCatalog, isAnonymous: boolean): AnyCatalog => {
  const { wire } = catalog
  const web: typeof wire.web = {
    ...wire.web,
    headers: (token, region) => {
      const { Authorization, ...others } = wire.web.headers(token, region)
      return isAnonymous || Authorization === undefined ? others : { ...others, Authorization }
    },
    request: ({ payload }) => {
      const { path, payload: body } = payload as RegistrationCall
      return { path, headers: { "Content-Type": "application/json" }, body: { json: JSON.stringify(body) } }
    }
  }
  return { ...catalog, wire: { ...wire, web } }
}
