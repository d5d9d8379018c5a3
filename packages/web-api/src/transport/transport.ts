import {
  type AnyCatalog,
  ApiError,
  type BodyForm,
  ConnectionError,
  type Credentials,
  dateOf,
  type HeldStreams,
  holdStreams,
  type Identity,
  InvalidRequestError,
  isAgentChatError,
  randomId,
  Secrets,
  type ServerDate,
  type TokenSource,
  type Transport,
  type TransportRefusal,
  type TransportReply,
  type TransportRequest,
  type WebRequest
} from "@agent-chat/core"
import { orAborted, throwIfAborted } from "../platform/aborted.ts"
import type { HookedRequest, HookedSender, Hooks } from "./hooks.ts"
import type { Platform, Reply, Sender } from "../platform/platform.ts"
import { loaded } from "./loaded.ts"
import { headerOf, readReply } from "./reply.ts"
import type { Uploads } from "./uploads.ts"

/** What a transport over HTTP is made of. */
export interface HttpTransportOptions {
  readonly catalog: AnyCatalog
  readonly credentials: Credentials
  readonly platform: Platform
  /** The origin of the service; the catalog's unless set. */
  readonly origin: string | undefined
  readonly bodyForm: BodyForm
  /** Headers of every request. */
  readonly headers: Readonly<Record<string, string>>
  /** What sends in place of the platform. */
  readonly sender: Sender | undefined
  readonly hooks: Hooks | undefined
  /** Told of every answer of the service. */
  readonly onAnswered?: ((header: (name: string) => string | null) => void) | undefined
  /** Milliseconds that calls under way may take to end once the transport is closed. */
  readonly closeTimeout: number
  /** What else must not be handed on beside the token, should the other side echo it. May grow. */
  readonly secrets?: readonly string[]
}

/** As whom a refused request was made. */
interface Refused {
  readonly identity: Identity
  /** The token of the call alone, if it had one. */
  readonly token: TokenSource | undefined
}

/** One HTTP POST per call. What to send and how to read the answer is the catalog's; how it is moved is the sender's. */
export class HttpTransport implements Transport<"web"> {
  readonly kind = "web"
  readonly takesToken = true
  readonly catalog: AnyCatalog
  serverDate: ServerDate | undefined
  readonly #options: HttpTransportOptions
  /** Made for the first request, if there are hooks. */
  #hooked: HookedSender | undefined
  /** What a refused request identified itself with: `recover` must not act on what has changed since. */
  readonly #refused = new WeakMap<TransportRefusal, Refused>()
  /** The streams of calls, by the payload that the call then has. */
  readonly #held = new WeakMap<object, HeldStreams>()
  #active = 0
  #onIdle: (() => void) | undefined
  #closing: Promise<void> | undefined
  /** What ends the calls that are under way too long after the transport was closed. */
  readonly #cut = new Error("the client was closed")
  #isCut = false

  constructor(options: HttpTransportOptions) {
    this.catalog = options.catalog
    this.#options = options
  }

  hold(payload: unknown): HeldStreams | undefined {
    const held = holdStreams(payload)
    if (held !== undefined) this.#held.set(held.payload, held)
    return held
  }

  async execute(request: TransportRequest, signal?: AbortSignal): Promise<TransportReply> {
    this.#active++
    try {
      return await (request.encoding === "multipart"
        ? this.#upload(request, signal)
        : this.#exchange(request, request, signal))
    } finally {
      this.#active--
      if (this.#active === 0) this.#onIdle?.()
    }
  }

  recover(refusal: TransportRefusal): Promise<boolean> {
    const { credentials } = this.#options
    const refused = this.#refused.get(refusal)
    if (refused === undefined) return Promise.resolve(false)
    const { identity, token } = refused
    if (refusal.error.type === "authentication") return credentials.refresh(identity, token)
    return Promise.resolve(credentials.move(new ApiError(refusal.error).region, identity))
  }

  /** Calls under way end first, those that take too long are cut. */
  close(): Promise<void> {
    this.#closing ??= this.#close()
    return this.#closing
  }

  async #close(): Promise<void> {
    if (this.#active > 0) {
      let timer: ReturnType<typeof setTimeout> | undefined
      await new Promise<void>((resolve) => {
        this.#onIdle = resolve
        const { closeTimeout } = this.#options
        if (closeTimeout !== Infinity) timer = setTimeout(resolve, closeTimeout)
      })
      clearTimeout(timer)
    }
    this.#isCut = true
    const { platform, sender } = this.#options
    await Promise.all([platform.destroy(this.#cut), sender?.destroy(this.#cut)])
  }

  /** A call whose files are listened to, and ended with it, also where nobody did that before. */
  async #upload(request: TransportRequest, signal: AbortSignal | undefined): Promise<TransportReply> {
    const { id, action, encoding, authorId } = request
    const known = this.#held.get(Object(request.payload) as object)
    const held = known ?? this.hold(request.payload)
    let uploads: Uploads | undefined
    try {
      this.#refuseClosed(action)
      const loading = loaded(() => import("./uploads.ts"), "what sends files", action)
      const { Uploads } = await orAborted(loading, signal)
      throwIfAborted(signal)
      uploads = new Uploads({
        action,
        boundary: `agent-chat-${randomId()}`,
        largestFile: this.catalog.wire.web.largestFile,
        platform: this.#options.platform,
        refuse: (path, expected, found) => new InvalidRequestError({ action, path, expected, found })
      })
      const payload = uploads.check(request.payload, held)
      const sending = { id, action, encoding, payload, authorId }
      return await orAborted(this.#exchange(sending, request, signal, uploads), signal)
    } finally {
      if (known === undefined) held?.release()
      uploads?.end()
    }
  }

  async #exchange(
    sending: TransportRequest,
    request: TransportRequest,
    signal: AbortSignal | undefined,
    uploads?: Uploads
  ): Promise<TransportReply> {
    throwIfAborted(signal)
    const { action, token } = request
    const { catalog, credentials } = this.#options
    this.#refuseClosed(action)
    const identity = await credentials.identity(signal, token)
    throwIfAborted(signal)
    this.#refuseClosed(action)
    const secrets = (): Secrets => new Secrets(identity.token, ...(this.#options.secrets ?? []))
    let sent = false
    const onSent = (): void => {
      if (sent) return
      // Hooks, or the source of a file, may have taken longer than the calls of a client that was closed may.
      if (this.#isCut) throw this.#cut
      sent = true
      request.onSent?.()
    }
    let response: Reply
    const sentAt = performance.now()
    try {
      const web = this.#write(sending)
      response = await this.#send(web, identity, request, signal, onSent, uploads)
    } catch (error) {
      throwIfAborted(signal)
      const failed = uploads?.whatFailed(error, sent)
      if (failed !== undefined)
        throw new ConnectionError({
          reason: "other",
          delivery: sent ? "unknown" : "not-sent",
          action,
          ...failed
        })
      throw isAgentChatError(error) ? error : this.#connectionError(secrets().strike(error), action, sent)
    }
    try {
      throwIfAborted(signal)
      const header = headerOf(response)
      const time = dateOf(header)
      if (time !== undefined) this.serverDate = { time, sentAt, receivedAt: performance.now() }
      const reply = await readReply(response, { wire: catalog.wire, action, secrets })
      this.#options.onAnswered?.(header)
      throwIfAborted(signal)
      if (!reply.ok) this.#refused.set(reply, { identity, token })
      return reply
    } finally {
      response.release?.()
    }
  }

  #write(request: TransportRequest): WebRequest {
    const { catalog, bodyForm } = this.#options
    try {
      return catalog.wire.web.request(request, bodyForm)
    } catch (cause) {
      // It was looked at before, and is another one by now.
      throw new InvalidRequestError({
        action: request.action,
        path: "",
        expected: "something that JSON can hold, each time it is read",
        found: "one that cannot be written",
        cause
      })
    }
  }

  async #send(
    { path, headers, body }: WebRequest,
    identity: Identity,
    request: TransportRequest,
    signal: AbortSignal | undefined,
    onSent: () => void,
    uploads: Uploads | undefined
  ): Promise<Reply> {
    const { catalog, platform, origin, hooks } = this.#options
    const named = catalog.wire.web.headers(identity.token, identity.region)
    const outgoing = {
      url: (origin ?? catalog.wire.web.origin(identity.region)) + path,
      method: "POST",
      headers: { ...this.#options.headers, ...named, ...headers },
      signal,
      actsAgain: !["safe", "idempotent"].includes(catalog.actions[request.action]?.idempotency ?? "unsafe"),
      onSent
    }
    const found = this.#options.sender ?? platform.sender()
    const sender = found instanceof Promise ? await found : found
    throwIfAborted(signal)
    const { action } = request
    if ("json" in body) return this.#through(sender, { ...outgoing, body: body.json }, action)
    return uploads!.send(body.parts, outgoing, {
      sender: hooks === undefined && sender.streams ? sender : undefined,
      sendWhole: (whole) => this.#through(sender, whole, action),
      onProgress: (progress) => request.onProgress?.(progress)
    })
  }

  #through(sender: Sender, outgoing: HookedRequest, action: string): Promise<Reply> {
    const { hooks } = this.#options
    return hooks === undefined
      ? sender.send(outgoing)
      : orAborted(this.#betweenHooks(hooks, sender, outgoing, action), outgoing.signal)
  }

  async #betweenHooks(hooks: Hooks, sender: Sender, outgoing: HookedRequest, action: string): Promise<Reply> {
    const { HookedSender } = await loaded(() => import("./hooks.ts"), "what runs hooks", action)
    this.#hooked ??= new HookedSender(hooks, orAborted, this.#options.platform.textOf)
    return this.#hooked.send(outgoing, (changed) => sender.send(changed))
  }

  /** What became of a request that failed. `sent` is whether its first byte may have left. */
  #connectionError(cause: unknown, action: string, sent: boolean): ConnectionError {
    const { reason, neverStood } = this.#options.platform.failure(cause)
    const delivery = neverStood || !sent ? "not-sent" : "unknown"
    return new ConnectionError({ reason: cause === this.#cut ? "closed" : reason, delivery, action, cause })
  }

  #refuseClosed(action: string): void {
    if (this.#closing !== undefined)
      throw new ConnectionError({ reason: "closed", delivery: "not-sent", action })
  }
}
