import type { AnyAction, TransportKind } from "../catalog/action.ts"
import type { Issue } from "../checks/check.ts"
import type { KeyedLookup } from "../catalog/roles.ts"
import type {
  HeldUploads,
  TransportRefusal,
  TransportReply,
  TransportSuccess,
  UploadProgress
} from "../catalog/transport.ts"
import { showCaller } from "../base-error.ts"
import {
  type AgentChatError,
  ApiError,
  DecodeError,
  InvalidRequestError,
  isAgentChatError,
  TimeoutError
} from "../errors.ts"
import { isFields } from "../json.ts"
import { randomId } from "../random-id.ts"
import type { Alarm } from "./alarm-queue.ts"
import { Attempt } from "./attempt.ts"
import type { TokenSource } from "./credentials.ts"
import type { CallContext } from "./call-context.ts"
import { decide } from "./decision.ts"
import { isOneShot } from "./files.ts"
import { lookupOf, notKeyed } from "./keyed.ts"
import { notify } from "./observer.ts"
import { type CallOptions, wrongOption } from "./options.ts"
import { curable, outcomeUnknown, timeoutOf, toError } from "./outcome.ts"
import { askPolicy } from "./policy.ts"
import { responseOf, SafeSuccess } from "./response.ts"
import { unreadable, unserialisable } from "./serialisable.ts"
import { Wait } from "./wait.ts"

/**
 * One call from its check to its end, over as many attempts as it takes. Settles exactly once.
 *
 * A timer or a signal fires in the async context of whoever set it off. What such a moment leads to, a repeat or an
 * observer, has to run in that of the caller, which a promise keeps for those who wait for it: so the call settles the
 * promise it waits for with itself, and goes on where that is taken up.
 */
export class Call {
  readonly #context: CallContext
  readonly action: AnyAction
  payload: unknown
  readonly #options: CallOptions
  /** Whether the caller wants a result that says more than the value. */
  readonly #safe: boolean
  /** Lets the call be taken up in the context of its caller. */
  #resolve!: (call: Call) => void
  /** What to do there, unless there is an answer. */
  #next: (() => void) | undefined
  /** The answer to the attempt under way. */
  #reply: TransportSuccess | undefined
  readonly #started: number
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
  /** Once it is settled: the value, or why there is none. */
  #result: unknown
  #failed = false
  /** What of the payload can be read only once. */
  #inputs: HeldUploads | undefined

  constructor(
    context: CallContext,
    action: AnyAction,
    payload: unknown,
    options: CallOptions,
    safe: boolean
  ) {
    this.#context = context
    this.action = action
    this.payload = payload ?? {}
    this.#options = options
    this.#safe = safe
    this.#started = context.deadlines.now()
  }

  get authorId(): string | undefined {
    return this.#options.authorId ?? this.#context.authorId
  }

  get token(): TokenSource | undefined {
    return this.#options.token
  }

  start(): Promise<unknown> {
    const outcome = this.#outcome()
    try {
      this.#begin()
    } catch (cause) {
      this.#break(cause)
    }
    return outcome
  }

  onTimeout(attempt: Attempt): void {
    if (this.#pending !== attempt) return
    this.#pending = undefined
    const error = timeoutOf(attempt, this.#context.transport)
    this.#cancel(attempt, error)
    this.#goOn(() => this.#onFailure(error))
  }

  /** The attempt has come to wait for its turn, or its turn has come. */
  onQueued(attempt: Attempt): void {
    if (this.#pending !== attempt) return
    const { deadlines } = this.#context
    deadlines.remove(attempt)
    attempt.after = attempt.queued ? atLeast(this.#remaining()) : this.#allowed()
    deadlines.add(attempt)
  }

  /** A signal may know by the clock that it is too late, though the timer that would say so has not had its turn. */
  onSending(attempt: Attempt): void {
    const { signal } = this.#options
    if (signal?.aborted === true && this.#pending === attempt) this.#abort(signal.reason)
  }

  onProgress(attempt: Attempt, progress: UploadProgress): void {
    if (this.#pending === attempt) notify(this.#context.observe, this.#options.onProgress, progress)
  }

  /** The attempt was answered. */
  onReply(attempt: Attempt, reply: TransportReply | undefined): void {
    if (!this.#ended(attempt)) return
    // A transport of somebody else may answer nothing at all, which is found out where it can be told.
    if (reply?.ok !== true) return this.#goOn(() => this.#onRefusal(reply!))
    this.#reply = reply
    this.#resolve(this)
  }

  /** The attempt failed. */
  onFailed(attempt: Attempt, cause: unknown): void {
    if (!this.#ended(attempt)) return
    const error = toError(cause, attempt.action, attempt.sent)
    this.#goOn(() => this.#onFailure(error))
  }

  /** What becomes of the call, as far as it is taken in the context in which this is asked. */
  #outcome(): Promise<unknown> {
    return new Promise<Call>((resolve) => {
      this.#resolve = resolve
    }).then(takenUp)
  }

  /** Takes the next step in the context of the caller. The last one named is the one that is taken. */
  #goOn(step: () => void): void {
    this.#next = step
    this.#resolve(this)
  }

  /** Where the call is taken up in its caller's context: with its result, or with what is to be waited for. */
  takeUp(): unknown {
    const reply = this.#reply
    if (reply !== undefined && !this.#settled) {
      this.#reply = undefined
      try {
        this.#succeed(reply)
      } catch (cause) {
        this.#break(cause)
      }
    }
    if (this.#next === undefined) {
      if (!this.#failed) return this.#result
      showCaller(this.#result, takenUp)
      throw this.#result
    }
    const outcome = this.#outcome()
    // In a moment: whoever waits for the outcome has to wait before it is there, to be seen in the stack of an error.
    void Promise.resolve().then(() => {
      const step = this.#next
      this.#next = undefined
      if (step !== undefined) this.#run(step)
    })
    return outcome
  }

  /** Takes a step of which a transport, a catalog or a getter could throw. */
  #run(step: () => void): void {
    try {
      step()
    } catch (cause) {
      this.#break(cause)
    }
  }

  #begin(): void {
    const { transport } = this.#context
    this.#id = this.#context.newId()
    // First of all: whatever becomes of the call, its streams are listened to, and ended with it.
    if (this.action.encoding === "multipart") this.#inputs = transport.hold?.(this.payload, this.action.name)
    const wrongly = wrongOption(this.#options, transport, this.#context.checkVersion)
    if (wrongly !== undefined) return this.#fail(wrongly)
    const { signal } = this.#options
    if (signal?.aborted) return this.#abort(signal.reason)
    const wrong = this.#wrongPayload()
    if (wrong !== undefined) return this.#fail(wrong)
    if (this.#inputs !== undefined) this.payload = this.#inputs.payload
    const keyed = this.#keyed()
    if (keyed === undefined && this.#options.lookFirst === true) return this.#fail(notKeyed(this.action))
    if (keyed !== undefined) this.payload = keyed.withKey(this.payload, randomId)
    if (signal !== undefined) {
      this.#onAbort = () => this.#abort(signal.reason)
      signal.addEventListener("abort", this.#onAbort, { once: true })
    }
    this.#context.budget.onCall()
    if (this.#options.lookFirst === true) this.#lookUp(undefined)
    else this.#attempt(0)
  }

  #wrongPayload(): InvalidRequestError | undefined {
    const { name, check, encoding } = this.action
    let issue: Issue | undefined
    try {
      issue =
        (this.#context.validate === "off" ? undefined : check?.payload(this.payload)) ??
        (encoding === "json" ? unserialisable(this.payload) : undefined)
    } catch {
      // Something in it throws when it is read: where, is found out by looking at each part.
      issue = unserialisable(this.payload) ?? unreadable
    }
    return issue === undefined ? undefined : new InvalidRequestError({ action: name, ...issue })
  }

  /** `elapsed`: milliseconds since the beginning of the call. */
  #attempt(elapsed = this.#elapsed()): void {
    const { transport, observe } = this.#context
    const number = ++this.#attempts
    const id = number === 1 ? this.#id : this.#context.newId()
    const attempt = new Attempt(this, id, this.#allowed(elapsed))
    this.#arm(attempt, this.#started + elapsed)
    if (observe.onRequest !== undefined)
      notify(observe, observe.onRequest, {
        ...this.#about(),
        attempt: number,
        id,
        payload: told(this.payload)
      })
    // An observer may abort the call that it is told of.
    if (this.#settled) return
    this.#controller = transport.cancel === undefined ? new AbortController() : undefined
    let reply: Promise<TransportReply>
    try {
      if (transport.dispatch !== undefined) return transport.dispatch(attempt, attempt)
      reply = transport.execute(attempt, this.#controller?.signal)
    } catch (error) {
      reply = Promise.reject(error)
    }
    reply.then(
      (answer) => this.onReply(attempt, answer),
      (cause: unknown) => this.onFailed(attempt, cause)
    )
  }

  /** Whether the end of this attempt still matters: it came before its timeout, and before the call was settled. */
  #ended(attempt: Attempt): boolean {
    if (this.#pending !== attempt) return false
    this.#disarm()
    return true
  }

  #onRefusal(reply: TransportRefusal): void {
    const { error, status, retryAfter, requestId } = reply
    const failure = new ApiError({ ...error, status, retryAfter, requestId, action: this.action.name })
    if (!this.#recover(reply, failure)) this.#onFailure(failure)
  }

  #succeed(reply: TransportSuccess): void {
    const { validate, observe } = this.#context
    const { name, check } = this.action
    const empty = reply.payload === undefined || reply.payload === null
    const value = empty ? {} : reply.payload
    const issue =
      typeof value !== "object"
        ? { path: "", expected: "an object or a list", found: `a ${typeof value}` }
        : validate === "off" && !empty
          ? undefined
          : check?.success(value)
    if (issue !== undefined) {
      const found = empty ? "an empty answer" : issue.found
      const error = new DecodeError({ action: name, requestId: reply.requestId, ...issue, found })
      // What is something else as a whole is no answer that anybody could go on with.
      if (validate === "strict" || empty || issue.path === "") return this.#fail(error)
      notify(observe, observe.onDiagnostic, { kind: "unexpected-reply", action: name, error })
    }
    this.#settle()
    if (observe.onReply !== undefined) {
      const { status } = reply
      notify(observe, observe.onReply, {
        ...this.#about(),
        attempts: this.#attempts,
        duration: this.#elapsed(),
        value,
        status,
        response: responseOf(reply)
      })
    }
    this.#end(this.#safe ? new SafeSuccess(value, reply) : value, false)
  }

  /** Lets the transport get other credentials or another region, once for each type of refusal. */
  #recover(refusal: TransportRefusal, failure: ApiError): boolean {
    const { transport } = this.#context
    if (transport.recover === undefined || !curable.has(failure.type)) return false
    if (this.#recovered?.includes(failure.type) === true || !this.#mayRepeat(0)) return false
    ;(this.#recovered ??= []).push(failure.type)
    const waiting = this.#wait(this.#remaining(), () => this.#fail(failure))
    const over = (cured: boolean): void => {
      if (this.#pending !== waiting) return
      this.#disarm()
      if (cured && this.#repeatable()) this.#repeat(failure, 0, () => this.#attempt())
      else this.#fail(failure)
    }
    transport.recover(refusal).then(over, (reason: unknown) => {
      // There will be no other token: that is what the call ends with.
      if (this.#pending === waiting) this.#fail(isAgentChatError(reason) ? reason : failure)
    })
    return true
  }

  #onFailure(error: AgentChatError): void {
    const { idempotency, name } = this.action
    const { retry, transport, budget } = this.#context
    if (outcomeUnknown(error)) this.#unsure = error
    const decision = decide(error, idempotency, this.#keyed() !== undefined)
    if (decision === "fail" || !this.#repeatable()) return this.#fail(error)
    const remaining = this.#remaining()
    const asked = askPolicy(
      retry,
      { action: name, idempotency, error, attempts: this.#attempts, elapsed: this.#elapsed(), remaining },
      this.#context.observe
    )
    if (asked === undefined) return this.#fail(error)
    const requeued =
      transport.reconnects === true && error._tag === "ConnectionError" && error.reason === "lost"
    const delay = requeued ? 0 : asked
    if (!this.#mayRepeat(delay) || (!requeued && !budget.take())) return this.#fail(error)
    this.#repeat(error, delay, () => {
      if (decision === "look-up") this.#lookUp(error)
      else this.#attempt()
    })
  }

  /** Whether the bounds of the call leave room for another attempt after this wait. */
  #mayRepeat(delay: number): boolean {
    const { maxAttempts = this.#context.maxAttempts, maxElapsed = this.#context.maxElapsed } = this.#options
    return this.#attempts < maxAttempts && delay < this.#remaining() && this.#elapsed() + delay <= maxElapsed
  }

  #repeat(error: AgentChatError, delay: number, step: () => void): void {
    const { observe } = this.#context
    if (observe.onRetry !== undefined)
      notify(observe, observe.onRetry, { ...this.#about(), attempt: this.#attempts, delay, error })
    if (this.#settled) return
    if (delay > 0) this.#wait(delay, step)
    else this.#run(step)
  }

  /** Looks whether the call happened before it is made again; `unsure` says why that is not known, if this call has made it. */
  #lookUp(unsure: AgentChatError | undefined): void {
    const keyed = this.#keyed()!
    const { action, payload } =
      unsure === undefined && keyed.lookupLater !== undefined
        ? keyed.lookupLater(this.payload)
        : keyed.lookup(this.payload)
    const lookup = this.#context.actions[action]
    const remaining = this.#remaining()
    const { name } = this.action
    const failure = unsure ?? new TimeoutError({ action: name, after: atLeast(remaining), phase: "queued" })
    if (lookup === undefined || remaining <= 0) return this.#fail(failure)
    const controller = (this.#controller = new AbortController())
    const waiting = this.#wait(remaining, () => {
      controller.abort(failure)
      this.#fail(failure)
    })
    const { timeout, authorId, token } = this.#options
    this.#context
      .execute(lookup, payload, {
        signal: controller.signal,
        deadline: atLeast(remaining),
        timeout,
        authorId,
        token
      })
      .then(
        (reply) => {
          if (this.#pending !== waiting) return
          this.#disarm()
          this.#run(() => this.#onLookedUp(keyed.find(this.payload, reply), unsure))
        },
        (cause: unknown) => {
          if (this.#pending === waiting) this.#fail(unsure ?? toError(cause, name, false))
        }
      )
  }

  #onLookedUp(found: ReturnType<KeyedLookup["find"]>, unsure: AgentChatError | undefined): void {
    if (found === undefined) return this.#attempt()
    if ("reply" in found) return this.#succeed({ ok: true, payload: found.reply })
    // Whoever made the call before may have said it in other words: it was said all the same.
    if (unsure === undefined && found.other !== undefined) {
      return this.#succeed({ ok: true, payload: found.other })
    }
    const { name } = this.action
    this.#fail(
      new InvalidRequestError({ action: name, ...found.conflict, delivery: "unknown", cause: this.#unsure })
    )
  }

  /** What was read once cannot be sent again; where nobody looks after it, nobody knows whether it was. */
  #repeatable(): boolean {
    if (this.action.encoding !== "multipart") return true
    return this.#inputs === undefined ? !isOneShot(this.payload) : !this.#inputs.consumed
  }

  #keyed(): KeyedLookup | undefined {
    return lookupOf(this.action, this.#context.keyed)
  }

  #about(): { action: string; via: TransportKind; call: string } {
    return { action: this.action.name, via: this.#context.transport.kind, call: this.#id }
  }

  #elapsed(): number {
    return this.#context.deadlines.now() - this.#started
  }

  #remaining(elapsed = this.#elapsed()): number {
    const { deadline = this.#context.deadline } = this.#options
    return deadline - elapsed
  }

  /** Milliseconds for an attempt that begins now. */
  #allowed(elapsed?: number): number {
    const { timeout = this.#context.timeout } = this.#options
    return atLeast(Math.min(timeout, this.#remaining(elapsed)))
  }

  /** Waits for something that may take `after` milliseconds, and then for nothing else. */
  #wait(after: number, expire: () => void): Alarm {
    const wait = new Wait(after, (expired) => {
      if (this.#pending !== expired) return
      this.#pending = undefined
      this.#goOn(expire)
    })
    this.#arm(wait)
    return wait
  }

  #arm(alarm: Alarm, now?: number): void {
    this.#pending = alarm
    this.#context.deadlines.add(alarm, now)
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
    this.#goOn(() => {
      const { observe } = this.#context
      if (observe.onAbort !== undefined)
        notify(observe, observe.onAbort, { ...this.#about(), attempts: this.#attempts, reason })
      this.#end(reason, true)
    })
  }

  /** Settles the call where a transport or a catalog does not keep its word. */
  #break(cause: unknown): void {
    this.#fail(toError(cause, this.action.name, this.#attempts > 0))
  }

  #fail(error: AgentChatError): void {
    if (this.#settled) return
    this.#settle()
    // An earlier attempt may have acted: an error that says nothing was sent would invite a second call.
    const told = error.delivery === "not-sent" && this.#unsure !== undefined ? this.#unsure : error
    const { observe } = this.#context
    if (observe.onError !== undefined)
      notify(observe, observe.onError, { ...this.#about(), attempts: this.#attempts, error: told })
    this.#end(told, true)
  }

  /** The caller gets its result. */
  #end(result: unknown, failed: boolean): void {
    this.#result = result
    this.#failed = failed
    this.#resolve(this)
  }

  #settle(): void {
    this.#settled = true
    this.#disarm()
    this.#inputs?.release()
    if (this.#onAbort !== undefined) this.#options.signal?.removeEventListener("abort", this.#onAbort)
  }
}

/** Below this, an error shows who waits for the call. */
const takenUp = (call: Call): unknown => call.takeUp()

/** A payload as observers are told of it: the token of a login is none of their business. */
const told = (payload: unknown): unknown =>
  isFields(payload) && "token" in payload ? { ...payload, token: "***" } : payload

const atLeast = (after: number): number => Math.max(1, Math.ceil(after))
