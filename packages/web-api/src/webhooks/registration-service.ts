import {
  type AnyCatalog,
  ApiError,
  Credentials,
  DecodeError,
  randomId,
  readOrigin,
  type RegisteredWebhook,
  type RegistrationCall,
  type RegistrationScope,
  TimeoutError,
  type TransportReply,
  type WebhookRegistrationWire,
  type WebhookToRegister
} from "@agent-chat/core"
import { createPlatform } from "#platform"
import { fetchSender } from "../platform/fetch-sender.ts"
import { headersFor } from "../transport/headers.ts"
import { HttpTransport } from "../transport/transport.ts"
import { Deadline, late } from "./deadline.ts"
import type { UnregisterWebhooksOptions } from "./registration-options.ts"

/** The calls of the Configuration API that concern the webhooks of one address. They travel as those of the Web API do. */
export class RegistrationService {
  readonly #wire: WebhookRegistrationWire
  readonly #scope: RegistrationScope
  readonly #address: string
  readonly #timeout: number
  readonly #transport: HttpTransport
  /** What must not be handed on, should the service echo it. */
  readonly #secrets: string[]

  constructor(options: UnregisterWebhooksOptions) {
    const { catalog, token, region, url, baseUrl, allowInsecure, paths, ownerClientId, fetch } = options
    const { timeout = 20_000 } = options
    this.#wire = catalog.wire.webhook.registration
    this.#scope = { form: paths, ownerClientId }
    this.#address = addressOf(url)
    this.#timeout = timeout
    this.#secrets = [this.#address.split(/[?#]/)[0]!.split("/").at(-1) ?? ""]
    const origin = baseUrl === undefined ? undefined : readOrigin(baseUrl, { allowInsecure })
    const platform = createPlatform(options.dispatcher)
    this.#transport = new HttpTransport({
      catalog: ofConfiguration(catalog),
      credentials: new Credentials({ token, region, regionOf: (text) => catalog.wire.regionOf(text) }),
      platform,
      origin: origin === undefined ? undefined : `${origin.scheme}://${origin.host}`,
      bodyForm: "flat",
      headers: headersFor({ Accept: "application/json", ...platform.headers }, options.headers),
      sender: fetch === undefined ? undefined : fetchSender(fetch),
      hooks: undefined,
      closeTimeout: timeout,
      secrets: this.#secrets
    })
  }

  async list(): Promise<readonly RegisteredWebhook[]> {
    const reply = await this.#call(this.#wire.list(this.#scope))
    return this.#wire.registered(reply).filter(({ url }) => addressOf(url) === this.#address)
  }

  /** Returns its id. */
  async register(webhook: WebhookToRegister): Promise<string> {
    this.#secrets.push(webhook.secret)
    const call = this.#wire.register(webhook, this.#scope)
    const id = this.#wire.registeredId(await this.#call(call))
    if (id !== undefined) return id
    throw new DecodeError({ action: call.action, path: "webhook_id", expected: "string" })
  }

  async unregister(webhookId: string): Promise<void> {
    await this.#call(this.#wire.unregister(webhookId, this.#scope))
  }

  close(): Promise<void> {
    return this.#transport.close()
  }

  async #call(call: RegistrationCall): Promise<unknown> {
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

/** A catalog whose requests are calls of the Configuration API, and whose answers may be bare lists. */
const ofConfiguration = (catalog: AnyCatalog): AnyCatalog => {
  const { wire } = catalog
  const web: typeof wire.web = {
    ...wire.web,
    request: ({ payload }) => {
      const { path, payload: body } = payload as RegistrationCall
      return { path, headers: { "Content-Type": "application/json" }, body: { json: JSON.stringify(body) } }
    },
    reply: (status, body) =>
      Array.isArray(body) ? { ok: true, payload: body, status } : wire.web.reply(status, body)
  }
  return { ...catalog, wire: { ...wire, web } }
}

/** The same for addresses that are written differently. */
const addressOf = (url: string): string => (URL.canParse(url) ? new URL(url).href : url)
