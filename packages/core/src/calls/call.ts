import type { AnyAction } from "../catalog/action.ts"
import type { KeyedLookup } from "../catalog/roles.ts"
import type {
  HeldUploads,
  TransportRefusal,
  TransportReply,
  TransportSuccess,
  UploadProgress
} from "../catalog/transport.ts"
import { type AgentChatError, ApiError, isAgentChatError, TimeoutError } from "../errors.ts"
import { randomId } from "../random-id.ts"
import type { Alarm } from "./alarm-queue.ts"
import { isSuccess, isUseless, valueOf, wrongAnswer } from "./answer.ts"
import { Attempt } from "./attempt.ts"
import type { TokenSource } from "./credentials.ts"
import type { CallContext } from "./call-context.ts"
import { type CallNews, tellOf } from "./call-news.ts"
import { decide } from "./decision.ts"
import { foundOut, lookUp, lookupOf, notKeyed } from "./keyed.ts"
import { notify } from "./observer.ts"
import { type CallOptions, wrongOption } from "./options.ts"
import { curable, outcomeUnknown, timeoutOf, toError } from "./outcome.ts"
import { withoutToken, wrongPayload } from "./payload.ts"
import { askPolicy } from "./policy.ts"
import { responseOf, SafeSuccess } from "./response.ts"
import { atLeast, BoundedCall } from "./bounded-call.ts"

/** One call from its check to its end, over as many attempts as it takes. */
export class Call extends BoundedCall {
  readonly action: AnyAction
  payload: unknown
  /** Whether the caller wants a result that says more than the value. */
  readonly #safe: boolean
  #id = ""
  #controller: AbortController | undefined
  #onAbort: (() => void) | undefined
  /** The types of refusal that the transport has been asked to cure. */
  #recovered: string[] | undefined
  /** The last failure after which the server may have acted. */
  #unsure: AgentChatError | undefined
  /** What of the payload can be read only once. */
  #inputs: HeldUploads | undefined

  constructor(
    context: CallContext,
    action: AnyAction,
    payload: unknown,
    options: CallOptions,
    safe: boolean
  ) {
    super(context, options)
    this.action = action
    this.payload = payload ?? {}
    this.#safe = safe
  }

  get authorId(): string | undefined {
    return this.options.authorId ?? this.context.authorId
  }

  get token(): TokenSource | undefined {
    return this.options.token
  }

  onTimeout(attempt: Attempt): void {
    if (this.pending !== attempt || !this.isOver(attempt)) return
    this.pending = undefined
    const error = timeoutOf(attempt, this.context.transport)
    this.#cancel(attempt, error)
    this.goOn(() => this.#onFailure(error))
  }

  /** A signal may know by the clock that it is too late, though the timer that would say so has not had its turn. */
  onSending(attempt: Attempt): void {
    const { signal } = this.options
    if (signal?.aborted === true && this.pending === attempt) this.#abort(signal.reason)
  }

  onProgress(attempt: Attempt, progress: UploadProgress): void {
    if (this.pending === attempt) notify(this.context.observe, this.options.onProgress, progress)
  }

  /** The attempt was answered. */
  onReply(attempt: Attempt, reply: TransportReply | undefined): void {
    if (!this.ended(attempt)) return
    if (isSuccess(reply)) this.goOnWith(reply)
    else this.goOn(() => this.#onRefusal(reply!))
  }

  /** The attempt failed. */
  onFailed(attempt: Attempt, cause: unknown): void {
    if (!this.ended(attempt)) return
    const error = toError(cause, attempt.action, attempt.sent)
    this.goOn(() => this.#onFailure(error))
  }

  protected override begin(): void {
    const { transport } = this.context
    this.#id = this.context.newId()
    // First of all: whatever becomes of the call, its streams are listened to, and ended with it.
    if (this.action.encoding === "multipart") this.#inputs = transport.hold?.(this.payload, this.action.name)
    const wrongly = wrongOption(this.options, transport, this.context.checkVersion)
    if (wrongly !== undefined) return this.#fail(wrongly)
    const { signal } = this.options
    if (signal?.aborted) return this.#abort(signal.reason)
    const wrong = wrongPayload(this.action, this.payload, this.context.validate)
    if (wrong !== undefined) return this.#fail(wrong)
    if (this.#inputs !== undefined) this.payload = this.#inputs.payload
    const keyed = this.#keyed()
    if (keyed === undefined && this.options.lookFirst === true) return this.#fail(notKeyed(this.action))
    if (keyed !== undefined) this.payload = keyed.withKey(this.payload, randomId)
    if (signal !== undefined) {
      this.#onAbort = () => this.#abort(signal.reason)
      signal.addEventListener("abort", this.#onAbort, { once: true })
    }
    this.context.budget.onCall()
    if (this.options.lookFirst === true) this.#lookUp()
    else this.#attempt(0)
  }

  /** `elapsed`: milliseconds since the beginning of the call. */
  #attempt(elapsed = this.elapsed()): void {
    const { transport, observe } = this.context
    const id = ++this.attempts === 1 ? this.#id : this.context.newId()
    const attempt = new Attempt(this, id, this.allowed(elapsed))
    this.arm(attempt, this.started + elapsed)
    if (observe.onRequest !== undefined)
      this.#tell("onRequest", {
        attempt: this.attempts,
        id,
        payload: withoutToken(this.#inputs?.told ?? this.payload)
      })
    // An observer may abort the call that it is told of.
    if (this.settled) return
    this.#controller = transport.cancel === undefined ? new AbortController() : undefined
    attempt.sendOver(transport, this.#controller?.signal)
  }

  #onRefusal(reply: TransportRefusal): void {
    // Throws where there is none: what is no refusal says nothing of what the service did.
    const { type } = reply.error
    const failure = new ApiError({ ...reply, ...reply.error, type, action: this.action.name })
    if (!this.#recover(reply, failure)) this.#onFailure(failure)
  }

  protected override succeed(reply: TransportSuccess): void {
    const { validate, observe } = this.context
    const error = wrongAnswer(this.action, reply, validate)
    if (error !== undefined) {
      if (validate === "strict" || isUseless(reply, error)) return this.#fail(error)
      notify(observe, observe.onDiagnostic, { kind: "unexpected-reply", action: this.action.name, error })
    }
    this.settle()
    const value = valueOf(reply)
    if (observe.onReply !== undefined) {
      const made = { attempts: this.attempts, duration: this.elapsed() }
      this.#tell("onReply", { ...made, value, status: reply.status, response: responseOf(reply) })
    }
    this.end(this.#safe ? new SafeSuccess(value, reply) : value, false)
  }

  /** Lets the transport get other credentials or another region, once for each type of refusal. */
  #recover(refusal: TransportRefusal, failure: ApiError): boolean {
    const { transport } = this.context
    if (transport.recover === undefined || !curable.has(failure.type)) return false
    if (this.#recovered?.includes(failure.type) === true || !this.mayRepeat(0)) return false
    ;(this.#recovered ??= []).push(failure.type)
    this.waitFor(transport.recover(refusal), {
      onValue: (cured) => {
        if (cured && this.#isRepeatable) this.#repeat(failure, 0, () => this.#attempt())
        else this.#fail(failure)
      },
      // There will be no other token: that is what the call ends with.
      onFailure: (reason) => this.#fail(isAgentChatError(reason) ? reason : failure),
      onLate: () => this.#fail(failure)
    })
    return true
  }

  #onFailure(error: AgentChatError): void {
    const { idempotency, name } = this.action
    const { retry, transport, budget } = this.context
    if (outcomeUnknown(error)) this.#unsure = error
    const decision = decide(error, idempotency, this.#keyed() !== undefined)
    if (decision === "fail" || !this.#isRepeatable) return this.#fail(error)
    const remaining = this.remaining()
    const asked = askPolicy(
      retry,
      { action: name, idempotency, error, attempts: this.attempts, elapsed: this.elapsed(), remaining },
      this.context.observe
    )
    if (asked === undefined) return this.#fail(error)
    const requeued =
      transport.reconnects === true && error._tag === "ConnectionError" && error.reason === "lost"
    const delay = requeued ? 0 : asked
    if (!this.mayRepeat(delay) || (!requeued && !budget.take())) return this.#fail(error)
    this.#repeat(error, delay, () => {
      if (decision === "look-up") this.#lookUp()
      else this.#attempt()
    })
  }

  #repeat(error: AgentChatError, delay: number, step: () => void): void {
    this.#tell("onRetry", { attempt: this.attempts, delay, error })
    if (this.settled) return
    if (delay > 0) this.wait(delay, step)
    else this.run(step)
  }

  /** Looks whether the call happened before it is made again, or for the first time. */
  #lookUp(): void {
    const { name } = this.action
    const remaining = this.remaining()
    const failure =
      this.#unsure ?? new TimeoutError({ action: name, after: atLeast(remaining), phase: "queued" })
    if (remaining <= 0) return this.#fail(failure)
    const keyed = this.#keyed()!
    const controller = (this.#controller = new AbortController())
    const { timeout, authorId, token } = this.options
    const reply = lookUp(
      this.context,
      keyed,
      this.payload,
      { signal: controller.signal, deadline: atLeast(remaining), timeout, authorId, token },
      this.#unsure === undefined
    )
    if (reply === undefined) return this.#fail(failure)
    this.waitFor(reply, {
      onValue: (answer) => {
        const found = foundOut(name, keyed.find(this.payload, answer), this.#unsure)
        if (found === undefined) this.#attempt()
        else if ("ok" in found) this.succeed(found)
        else this.#fail(found)
      },
      onFailure: (cause) => this.#fail(this.#unsure ?? toError(cause, name, false)),
      onLate: () => {
        controller.abort(failure)
        this.#fail(failure)
      }
    })
  }

  /** What was read once cannot be sent again; where nobody looks after it, nobody knows whether it was. */
  get #isRepeatable(): boolean {
    const { transport } = this.context
    return (
      this.action.encoding === "json" || (transport.hold !== undefined && this.#inputs?.consumed !== true)
    )
  }

  #keyed(): KeyedLookup | undefined {
    return lookupOf(this.action, this.context.keyed)
  }

  /** Tells whoever observes what happens to this call. */
  #tell<Name extends keyof CallNews>(name: Name, news: CallNews[Name]): void {
    const { observe, transport } = this.context
    tellOf(observe, { action: this.action.name, via: transport.kind, call: this.#id }, name, news)
  }

  #cancel(pending: Alarm | undefined, reason: unknown): void {
    this.#controller?.abort(reason)
    if (pending instanceof Attempt) pending.cancelOver(this.context.transport, reason)
  }

  #abort(reason: unknown): void {
    if (this.settled) return
    const pending = this.pending
    this.settle()
    this.#cancel(pending, reason)
    this.goOn(() => {
      this.#tell("onAbort", { attempts: this.attempts, reason })
      this.end(reason, true)
    })
  }

  protected override break(cause: unknown): void {
    this.#fail(toError(cause, this.action.name, this.attempts > 0))
  }

  #fail(error: AgentChatError): void {
    if (this.settled) return
    this.settle()
    // An earlier attempt may have acted: an error that says nothing was sent would invite a second call.
    const told = error.delivery === "not-sent" && this.#unsure !== undefined ? this.#unsure : error
    this.#tell("onError", { attempts: this.attempts, error: told })
    this.end(told, true)
  }

  protected override settle(): void {
    super.settle()
    this.#inputs?.release()
    if (this.#onAbort !== undefined) this.options.signal?.removeEventListener("abort", this.#onAbort)
  }
}
