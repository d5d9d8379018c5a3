import type { AnyAction, Payload, Success } from "./action.ts"
import type { Actions } from "./catalog.ts"
import { Deadlines, type Deadline } from "./deadlines.ts"
import {
  type AgentChatError,
  ApiError,
  ConnectionError,
  DecodeError,
  InvalidRequestError,
  isAgentChatError,
  TimeoutError
} from "./errors.ts"
import type { Observer } from "./observer.ts"
import { type RetryPolicy, retryWithJitter } from "./policy.ts"
import type { KeyedLookup } from "./roles.ts"
import type { CallCatalog, Transport, TransportReply, TransportRequest } from "./transport.ts"
import type { Validation } from "./check.ts"

/** What one call may set. */
export interface CallOptions {
  /** Aborts the call; it then rejects with `signal.reason`. */
  readonly signal?: AbortSignal | undefined
  /** Milliseconds for one attempt; 20 000 unless set. */
  readonly timeout?: number | undefined
  /** Milliseconds for the whole call, all attempts and waits included; 30 000 unless set. */
  readonly deadline?: number | undefined
  /** The bot on whose behalf the call is made. */
  readonly authorId?: string | undefined
}

/** What a client may set for all its calls. */
export interface ClientOptions {
  /** Milliseconds for one attempt; 20 000 unless set. The server itself gives up after 15 000. */
  readonly timeout?: number | undefined
  /** Milliseconds for the whole call, all attempts and waits included; 30 000 unless set. */
  readonly deadline?: number | undefined
  /** What is done about values that do not fit; `lenient` unless set. */
  readonly validate?: Validation | undefined
  /** Decides about repeats that cannot act twice; {@link retryWithJitter} unless set. */
  readonly retry?: RetryPolicy | undefined
  /** The bot on whose behalf all calls are made. */
  readonly authorId?: string | undefined
  /** Told what happens to each call. */
  readonly observe?: Observer | undefined
}

/** What all calls of one client share. */
export class CallEngine {
  readonly actions: Actions
  readonly keyed: Readonly<Record<string, KeyedLookup>>
  readonly transport: Transport
  readonly timeout: number
  readonly deadline: number
  readonly validate: Validation
  readonly retry: RetryPolicy
  readonly authorId: string | undefined
  readonly observe: Observer
  readonly deadlines = new Deadlines()
  #ids = 0

  constructor(catalog: CallCatalog, transport: Transport, options: ClientOptions = {}) {
    this.actions = catalog.actions
    this.keyed = catalog.roles.keyed
    this.transport = transport
    this.timeout = options.timeout ?? 20_000
    this.deadline = options.deadline ?? 30_000
    this.validate = options.validate ?? "lenient"
    this.retry = options.retry ?? retryWithJitter()
    this.authorId = options.authorId
    this.observe = options.observe ?? {}
  }

  newId(): string {
    return (++this.#ids).toString(36)
  }

  execute(action: AnyAction, payload: unknown, options: CallOptions = {}): Promise<unknown> {
    return new Promise((resolve, reject) => {
      new Call(this, action, payload, options, resolve, reject).start()
    })
  }
}

/** One call from its check to its end, over as many attempts as it takes. Settles exactly once. */
class Call {
  readonly #engine: CallEngine
  readonly #action: AnyAction
  readonly #options: CallOptions
  readonly #resolve: (value: unknown) => void
  readonly #reject: (reason: unknown) => void
  readonly #keyed: KeyedLookup | undefined
  readonly #started = performance.now()
  readonly #deadline: number
  #payload: unknown
  #attempts = 0
  #recovered = false
  #settled = false
  #sent = false
  #alarm: Deadline | undefined
  #controller: AbortController | undefined

  constructor(
    engine: CallEngine,
    action: AnyAction,
    payload: unknown,
    options: CallOptions,
    resolve: (value: unknown) => void,
    reject: (reason: unknown) => void
  ) {
    this.#engine = engine
    this.#action = action
    this.#payload = payload ?? {}
    this.#options = options
    this.#resolve = resolve
    this.#reject = reject
    this.#deadline = options.deadline ?? engine.deadline
    this.#keyed = engine.keyed[action.name]
  }

  start(): void {
    const { signal } = this.#options
    if (signal?.aborted) return this.#abort(signal.reason)
    const issue = this.#engine.validate === "off" ? undefined : this.#action.check?.payload(this.#payload)
    if (issue !== undefined)
      return this.#fail(new InvalidRequestError({ action: this.#action.name, ...issue }))
    if (this.#keyed !== undefined)
      this.#payload = this.#keyed.withKey(this.#payload, () => crypto.randomUUID())
    signal?.addEventListener("abort", this.#onAbort, { once: true })
    this.#attempt()
  }

  readonly #onAbort = (): void => this.#abort(this.#options.signal?.reason)

  #attempt(): void {
    const engine = this.#engine
    const attempt = ++this.#attempts
    this.#sent = false
    const controller = new AbortController()
    this.#controller = controller
    const allowed = Math.min(this.#options.timeout ?? engine.timeout, this.#remaining())
    this.#alarm = engine.deadlines.add(allowed, () => this.#onTimeout(allowed))
    const request: TransportRequest = {
      id: engine.newId(),
      action: this.#action.name,
      encoding: this.#action.encoding,
      payload: this.#payload,
      authorId: this.#options.authorId ?? engine.authorId,
      onSent: () => {
        if (this.#attempts === attempt) this.#sent = true
      }
    }
    engine.observe.onRequest?.({ action: this.#action.name, attempt, id: request.id })
    engine.transport.execute(request, controller.signal).then(
      (reply) => {
        if (this.#isCurrent(attempt)) this.#onReply(reply)
      },
      (error: unknown) => {
        if (this.#isCurrent(attempt)) this.#onFailure(toError(error, this.#action.name, this.#sent))
      }
    )
  }

  /** Whether the answer to this attempt still matters: it came before its timeout, and before the call was settled. */
  #isCurrent(attempt: number): boolean {
    if (this.#settled || this.#attempts !== attempt || this.#alarm === undefined) return false
    this.#clearAlarm()
    return true
  }

  #onTimeout(after: number): void {
    this.#alarm = undefined
    const phase = this.#sent ? "awaiting" : "queued"
    const error = new TimeoutError({ action: this.#action.name, after: Math.round(after), phase })
    this.#controller?.abort(error)
    this.#onFailure(error)
  }

  #onReply(reply: TransportReply): void {
    const { action, transport } = { action: this.#action, transport: this.#engine.transport }
    if (!reply.ok) {
      const { error, status, retryAfter, requestId } = reply
      const failure = new ApiError({ ...error, status, retryAfter, requestId, action: action.name })
      if (this.#recovered || transport.recover === undefined || !curable.has(failure.type)) {
        return this.#onFailure(failure)
      }
      this.#recovered = true
      transport.recover(reply).then(
        (cured) => {
          if (this.#settled) return
          if (cured && this.#remaining() > 0) this.#attempt()
          else this.#fail(failure)
        },
        () => this.#fail(failure)
      )
      return
    }
    const { validate, observe } = this.#engine
    const issue = validate === "off" ? undefined : action.check?.success(reply.payload ?? {})
    if (issue !== undefined) {
      const failure = new DecodeError({ action: action.name, requestId: reply.requestId, ...issue })
      if (validate === "strict") return this.#fail(failure)
      observe.onDiagnostic?.({ kind: "unexpected-reply", action: action.name, error: failure })
    }
    observe.onReply?.({
      action: action.name,
      attempts: this.#attempts,
      duration: performance.now() - this.#started
    })
    this.#settle()
    this.#resolve(reply.payload ?? {})
  }

  #onFailure(error: AgentChatError): void {
    const { idempotency, name } = this.#action
    if (error.delivery === "accepted") return this.#fail(error)
    const unsure =
      error.delivery === "unknown" || (error._tag === "ApiError" && outcomeUnknown.has(error.type))
    const lookedUp = idempotency === "keyed" && this.#keyed !== undefined
    if (unsure && !lookedUp && idempotency !== "safe" && idempotency !== "idempotent")
      return this.#fail(error)
    const delay = this.#engine.retry({
      action: name,
      idempotency,
      error,
      attempts: this.#attempts,
      remaining: this.#remaining()
    })
    if (delay === undefined || delay >= this.#remaining()) return this.#fail(error)
    this.#engine.observe.onRetry?.({ action: name, attempt: this.#attempts, delay, error })
    this.#alarm = this.#engine.deadlines.add(delay, () => {
      this.#alarm = undefined
      if (unsure && this.#keyed !== undefined) this.#reconcile(this.#keyed, error)
      else this.#attempt()
    })
  }

  /** Looks whether the call happened before it is repeated. */
  #reconcile(keyed: KeyedLookup, error: AgentChatError): void {
    const { action, payload } = keyed.lookup(this.#payload)
    const lookup = this.#engine.actions[action]
    if (lookup === undefined) return this.#fail(error)
    const controller = new AbortController()
    this.#controller = controller
    const options = { signal: controller.signal, deadline: this.#remaining() }
    this.#engine.execute(lookup, payload, options).then(
      (reply) => {
        if (this.#settled) return
        const found = keyed.find(this.#payload, reply)
        if (found === undefined) return this.#attempt()
        this.#onReply({ ok: true, payload: found })
      },
      () => this.#fail(error)
    )
  }

  #remaining(): number {
    return this.#deadline - (performance.now() - this.#started)
  }

  #abort(reason: unknown): void {
    if (this.#settled) return
    this.#settle()
    this.#controller?.abort(reason)
    this.#reject(reason)
  }

  #fail(error: AgentChatError): void {
    if (this.#settled) return
    this.#settle()
    this.#engine.observe.onError?.({ action: this.#action.name, attempts: this.#attempts, error })
    this.#reject(error)
  }

  #settle(): void {
    this.#settled = true
    this.#clearAlarm()
    this.#options.signal?.removeEventListener("abort", this.#onAbort)
  }

  #clearAlarm(): void {
    if (this.#alarm !== undefined) this.#engine.deadlines.remove(this.#alarm)
    this.#alarm = undefined
  }
}

/** Refusals that another token or another region may cure. */
const curable: ReadonlySet<string> = new Set(["authentication", "misdirected_request"])

/** Refusals after which the server may have acted all the same. */
const outcomeUnknown: ReadonlySet<string> = new Set(["internal", "request_timeout"])

/** A transport that rejects with something else is at fault; what it did is then unknown unless nothing was sent. */
const toError = (error: unknown, action: string, sent: boolean): AgentChatError =>
  isAgentChatError(error)
    ? error
    : new ConnectionError({ reason: "other", delivery: sent ? "unknown" : "not-sent", action, cause: error })

/**
 * Makes one call over a transport: the primitive that every client is made of.
 *
 * @example
 * ```ts
 * const { thread_id } = await call(client.transport, v3_0.actions.send_event, { chat_id, event })
 * ```
 * @throws AgentChatError one of those in `docs/errors.md`; `signal.reason` when the call is aborted
 */
export const call = <A extends AnyAction>(
  transport: Transport<A["via"][number]>,
  action: A,
  payload: Payload<A>,
  options: CallOptions & ClientOptions = {}
): Promise<Success<A>> => {
  const catalog = transport.catalog ?? { actions: { [action.name]: action }, roles: { keyed: {} } }
  return new CallEngine(catalog, transport, options).execute(action, payload, options)
}
