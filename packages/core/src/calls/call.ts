import type { AnyAction, TransportKind } from "../catalog/action.ts"
import type { Alarm } from "./alarm-queue.ts"
import { Attempt } from "./attempt.ts"
import { type CallOptions, wrongTime } from "./options.ts"
import type { Validation } from "../checks/check.ts"
import type { Deadlines } from "./deadlines.ts"
import type { TokenSource } from "./credentials.ts"
import {
  type AgentChatError,
  ApiError,
  ConfigurationError,
  DecodeError,
  InvalidRequestError,
  isAgentChatError,
  TimeoutError
} from "../errors.ts"
import { isOneShot } from "./files.ts"
import { notify, type Observer } from "./observer.ts"
import { curable, outcomeUnknown, toError } from "./outcome.ts"
import { askPolicy, type RetryBudget, type RetryPolicy } from "./policy.ts"
import { randomId } from "../random-id.ts"
import type { KeyedLookup } from "../catalog/roles.ts"
import type {
  Transport,
  TransportRefusal,
  TransportReply,
  TransportSuccess,
  UploadProgress
} from "../catalog/transport.ts"

/** What all calls of a client share. */
export interface CallContext {
  readonly actions: Readonly<Record<string, AnyAction>>
  readonly keyed: Readonly<Record<string, KeyedLookup>>
  readonly transport: Transport
  readonly timeout: number
  readonly deadline: number
  readonly validate: Validation
  readonly retry: RetryPolicy
  readonly budget: RetryBudget
  readonly authorId: string | undefined
  readonly observe: Observer
  readonly deadlines: Deadlines
  newId(): string
  execute(action: AnyAction, payload: unknown, options?: CallOptions): Promise<unknown>
}

/** One call from its check to its end, over as many attempts as it takes. Settles exactly once. */
export class Call {
  readonly #context: CallContext
  readonly action: AnyAction
  payload: unknown
  readonly #options: CallOptions
  readonly #resolve: (value: unknown) => void
  readonly #reject: (reason: unknown) => void
  readonly #started = performance.now()
  #id = ""
  #attempts = 0
  /** What the call waits for: an attempt, or the time of the next step. It is armed until the call is settled. */
  #pending: Alarm | undefined
  #controller: AbortController | undefined
  #onAbort: (() => void) | undefined
  /** The types of refusal that the transport has been asked to cure. */
  #recovered: string[] | undefined
  /** The last failure after which the server may have acted. */
  #unsure: AgentChatError | undefined
  #settled = false

  constructor(
    context: CallContext,
    action: AnyAction,
    payload: unknown,
    options: CallOptions,
    resolve: (value: unknown) => void,
    reject: (reason: unknown) => void
  ) {
    this.#context = context
    this.action = action
    this.payload = payload ?? {}
    this.#options = options
    this.#resolve = resolve
    this.#reject = reject
  }

  get authorId(): string | undefined {
    return this.#options.authorId ?? this.#context.authorId
  }

  get token(): TokenSource | undefined {
    return this.#options.token
  }

  start(): void {
    const { name, check } = this.action
    const { signal } = this.#options
    this.#id = this.#context.newId()
    if (signal?.aborted) return this.#abort(signal.reason)
    const wrong = wrongTime(this.#options)
    if (wrong !== undefined) return this.#fail(wrong)
    if (this.token !== undefined && this.#context.transport.takesToken !== true) {
      const message = "this transport makes all calls with one token: make another client for another one"
      return this.#fail(new ConfigurationError({ option: "token", message }))
    }
    const issue = this.#context.validate === "off" ? undefined : check?.payload(this.payload)
    if (issue !== undefined) return this.#fail(new InvalidRequestError({ action: name, ...issue }))
    const keyed = this.#keyed()
    if (keyed !== undefined) this.payload = keyed.withKey(this.payload, randomId)
    if (signal !== undefined) {
      this.#onAbort = () => this.#abort(signal.reason)
      signal.addEventListener("abort", this.#onAbort, { once: true })
    }
    this.#context.budget.onCall()
    this.#attempt()
  }

  onTimeout(attempt: Attempt): void {
    if (this.#pending !== attempt) return
    this.#pending = undefined
    const phase = attempt.sent ? "awaiting" : "queued"
    const cause = attempt.sent ? undefined : this.#context.transport.trouble
    const error = new TimeoutError({ action: attempt.action, after: attempt.after, phase, cause })
    this.#cancel(attempt, error)
    this.#onFailure(error, attempt)
  }

  onProgress(attempt: Attempt, progress: UploadProgress): void {
    if (this.#pending === attempt) notify(this.#context.observe, this.#options.onProgress, progress)
  }

  #attempt(): void {
    const { transport, observe, deadlines } = this.#context
    const { timeout = this.#context.timeout } = this.#options
    const number = ++this.#attempts
    const id = number === 1 ? this.#id : this.#context.newId()
    const allowed = number === 1 ? Math.min(timeout, this.#deadline()) : Math.min(timeout, this.#remaining())
    const attempt = new Attempt(this, id, Math.max(1, Math.ceil(allowed)))
    this.#pending = attempt
    deadlines.add(attempt)
    if (observe.onRequest !== undefined)
      notify(observe, observe.onRequest, { ...this.#about(), attempt: number, id })
    // An observer may abort the call that it is told of.
    if (this.#settled) return
    this.#controller = transport.cancel === undefined ? new AbortController() : undefined
    let reply: Promise<TransportReply>
    try {
      reply = transport.execute(attempt, this.#controller?.signal)
    } catch (error) {
      reply = Promise.reject(error)
    }
    reply.then(
      (answer) => {
        if (this.#ended(attempt)) this.#onReply(answer, attempt)
      },
      (error: unknown) => {
        if (this.#ended(attempt)) this.#onFailure(toError(error, attempt.action, attempt.sent), attempt)
      }
    )
  }

  /** Whether the end of this attempt still matters: it came before its timeout, and before the call was settled. */
  #ended(attempt: Attempt): boolean {
    if (this.#pending !== attempt) return false
    this.#disarm()
    return true
  }

  #onReply(reply: TransportReply, attempt: Attempt): void {
    try {
      if (reply.ok) return this.#succeed(reply)
      const { error, status, retryAfter, requestId } = reply
      const failure = new ApiError({ ...error, status, retryAfter, requestId, action: this.action.name })
      if (!this.#recover(reply, failure)) this.#onFailure(failure, attempt)
    } catch (cause) {
      this.#break(cause)
    }
  }

  #succeed(reply: TransportSuccess): void {
    const { validate, observe } = this.#context
    const { name, check } = this.action
    const empty = reply.payload === undefined || reply.payload === null
    const value = empty ? {} : reply.payload
    const issue = validate === "off" && !empty ? undefined : check?.success(value)
    if (issue !== undefined) {
      const found = empty ? "an empty answer" : issue.found
      const error = new DecodeError({ action: name, requestId: reply.requestId, ...issue, found })
      if (validate === "strict" || empty) return this.#fail(error)
      notify(observe, observe.onDiagnostic, { kind: "unexpected-reply", action: name, error })
    }
    this.#settle()
    if (observe.onReply !== undefined) {
      const duration = performance.now() - this.#started
      notify(observe, observe.onReply, {
        ...this.#about(),
        attempts: this.#attempts,
        duration,
        status: reply.status
      })
    }
    this.#resolve(value)
  }

  /** Lets the transport get other credentials or another region, once for each type of refusal. */
  #recover(refusal: TransportRefusal, failure: ApiError): boolean {
    const { transport } = this.#context
    if (transport.recover === undefined || !curable.has(failure.type)) return false
    if (this.#recovered?.includes(failure.type) === true) return false
    ;(this.#recovered ??= []).push(failure.type)
    const waiting = this.#wait(this.#remaining(), () => this.#fail(failure))
    const over = (cured: boolean): void => {
      if (this.#pending !== waiting) return
      this.#disarm()
      if (cured && this.#repeatable(true)) this.#repeat(failure, 0, () => this.#attempt())
      else this.#fail(failure)
    }
    transport.recover(refusal).then(over, (reason: unknown) => {
      if (this.#pending !== waiting) return
      // There will be no other token; the refusal is what led here.
      if (isAgentChatError(reason)) this.#fail(reason)
      else this.#fail(failure)
    })
    return true
  }

  #onFailure(error: AgentChatError, attempt: Attempt): void {
    const { idempotency, name } = this.action
    const keyed = this.#keyed()
    const unsure = outcomeUnknown(error)
    if (unsure) this.#unsure = error
    const harmless = idempotency === "safe" || idempotency === "idempotent"
    if (unsure && keyed === undefined && !harmless) return this.#fail(error)
    if (!this.#repeatable(attempt.sent)) return this.#fail(error)
    const remaining = this.#remaining()
    const asked = askPolicy(this.#context.retry, {
      action: name,
      idempotency,
      error,
      attempts: this.#attempts,
      remaining
    })
    if (asked === undefined) return this.#fail(error)
    const requeued =
      this.#context.transport.reconnects === true &&
      error._tag === "ConnectionError" &&
      error.reason === "lost"
    const delay = requeued ? 0 : asked
    if (delay >= remaining || (!requeued && !this.#context.budget.take())) return this.#fail(error)
    this.#repeat(error, delay, () => {
      if (unsure && keyed !== undefined) this.#reconcile(keyed, error)
      else this.#attempt()
    })
  }

  #repeat(error: AgentChatError, delay: number, step: () => void): void {
    const { observe } = this.#context
    if (observe.onRetry !== undefined)
      notify(observe, observe.onRetry, { ...this.#about(), attempt: this.#attempts, delay, error })
    if (this.#settled) return
    if (delay > 0) this.#wait(delay, step)
    else this.#run(step)
  }

  /** Takes a step of which a transport or a catalog could throw. */
  #run(step: () => void): void {
    try {
      step()
    } catch (cause) {
      this.#break(cause)
    }
  }

  /** Looks whether the call happened before it is repeated. */
  #reconcile(keyed: KeyedLookup, error: AgentChatError): void {
    const { action, payload } = keyed.lookup(this.payload)
    const lookup = this.#context.actions[action]
    const remaining = this.#remaining()
    if (lookup === undefined || remaining <= 0) return this.#fail(error)
    const controller = (this.#controller = new AbortController())
    const waiting = this.#wait(remaining, () => {
      controller.abort(error)
      this.#fail(error)
    })
    const { timeout, authorId, token } = this.#options
    this.#context
      .execute(lookup, payload, { signal: controller.signal, deadline: remaining, timeout, authorId, token })
      .then(
        (reply) => {
          if (this.#pending !== waiting) return
          this.#disarm()
          this.#run(() => {
            const found = keyed.find(this.payload, reply)
            if (found === undefined) this.#attempt()
            else this.#succeed({ ok: true, payload: found })
          })
        },
        () => {
          if (this.#pending === waiting) this.#fail(error)
        }
      )
  }

  /** A stream that was read once cannot be sent again. */
  #repeatable(sent: boolean): boolean {
    return !(sent && this.action.encoding === "multipart" && isOneShot(this.payload))
  }

  #keyed(): KeyedLookup | undefined {
    return this.action.idempotency === "keyed" ? this.#context.keyed[this.action.name] : undefined
  }

  #about(): { action: string; via: TransportKind; call: string } {
    return { action: this.action.name, via: this.#context.transport.kind, call: this.#id }
  }

  #deadline(): number {
    return this.#options.deadline ?? this.#context.deadline
  }

  #remaining(): number {
    return this.#deadline() - (performance.now() - this.#started)
  }

  /** Waits for something that may take `after` milliseconds, and then for nothing else. */
  #wait(after: number, expire: () => void): Alarm {
    const alarm: Alarm = {
      at: 0,
      queue: undefined,
      previous: undefined,
      next: undefined,
      after: Math.max(1, Math.ceil(after)),
      expire: () => {
        if (this.#pending !== alarm) return
        this.#pending = undefined
        this.#run(expire)
      }
    }
    this.#pending = alarm
    this.#context.deadlines.add(alarm)
    return alarm
  }

  #disarm(): void {
    if (this.#pending !== undefined) this.#context.deadlines.remove(this.#pending)
    this.#pending = undefined
  }

  #cancel(pending: Alarm | undefined, reason: unknown): void {
    this.#controller?.abort(reason)
    if (!(pending instanceof Attempt)) return
    try {
      this.#context.transport.cancel?.(pending, reason)
    } catch {
      // A transport that cannot cancel keeps its request; the call is over all the same.
    }
  }

  #abort(reason: unknown): void {
    if (this.#settled) return
    const pending = this.#pending
    this.#settle()
    this.#cancel(pending, reason)
    const { observe } = this.#context
    if (observe.onAbort !== undefined)
      notify(observe, observe.onAbort, { ...this.#about(), attempts: this.#attempts, reason })
    this.#reject(reason)
  }

  /** Settles the call where a transport or a catalog does not keep its word. */
  #break(cause: unknown): void {
    this.#fail(toError(cause, this.action.name, true))
  }

  #fail(error: AgentChatError): void {
    if (this.#settled) return
    this.#settle()
    // An earlier attempt may have acted: an error that says nothing was sent would invite a second call.
    const told = error.delivery === "not-sent" && this.#unsure !== undefined ? this.#unsure : error
    const { observe } = this.#context
    if (observe.onError !== undefined)
      notify(observe, observe.onError, { ...this.#about(), attempts: this.#attempts, error: told })
    this.#reject(told)
  }

  #settle(): void {
    this.#settled = true
    this.#disarm()
    if (this.#onAbort !== undefined) this.#options.signal?.removeEventListener("abort", this.#onAbort)
  }
}
