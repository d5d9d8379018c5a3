import type { AnyAction, Payload, Success } from "../catalog/action.ts"
import { Call } from "./call.ts"
import type { CallContext } from "./call-context.ts"
import { type CallOptions, callOptionRules } from "./options.ts"
import type { Validation } from "../checks/check.ts"
import { Deadlines } from "./deadlines.ts"
import { ConfigurationError } from "../errors.ts"
import { type Observer, observers, toObserver } from "./observer.ts"
import {
  callback,
  checkOptions,
  milliseconds,
  oneOf,
  type OptionRules,
  pickOptions,
  readOptions,
  share,
  text,
  wholeNumber
} from "../options.ts"
import { RetryBudget, type RetryPolicy, retryWithJitter } from "./policy.ts"
import { randomPrefix } from "../random-id.ts"
import type { KeyedLookup } from "../catalog/roles.ts"
import type { CallCatalog, Transport } from "../catalog/transport.ts"
import { versionOptionsCheck } from "../catalog/version-options.ts"

/** What a client may set for all its calls. */
export interface ClientOptions {
  /** Milliseconds for one attempt; 20 000 unless set. The server itself gives up after 15 000. */
  readonly timeout?: number | undefined
  /** Milliseconds for the whole call, all attempts and waits included; 30 000 unless set. */
  readonly deadline?: number | undefined
  /** What is done about values that do not fit; `lenient` unless set. */
  readonly validate?: Validation | undefined
  /** Attempts of a call at most, whatever `retry` says; no bound unless set. */
  readonly maxAttempts?: number | undefined
  /** Milliseconds after the beginning of a call after which no further attempt begins; no bound unless set. */
  readonly maxElapsed?: number | undefined
  /** Decides about repeats that cannot act twice; `retryWithJitter()` unless set. */
  readonly retry?: RetryPolicy | undefined
  /**
   * The share of calls that may be repeats once the first hundred repeats are spent; 0.2 unless set, `Infinity` for no
   * bound. Keeps a client from multiplying the load on a service in trouble.
   */
  readonly retryBudget?: number | undefined
  /** The bot on whose behalf all calls are made. */
  readonly authorId?: string | undefined
  /** Told what happens to each call: one observer, or several. */
  readonly observe?: Observer | readonly Observer[] | undefined
}

/** What all calls of one client share. */
export class CallEngine implements CallContext {
  readonly actions: Readonly<Record<string, AnyAction>>
  readonly keyed: Readonly<Record<string, KeyedLookup>>
  readonly transport: Transport
  readonly timeout: number
  readonly deadline: number
  readonly maxAttempts: number
  readonly maxElapsed: number
  readonly validate: Validation
  readonly retry: RetryPolicy
  readonly budget: RetryBudget
  readonly authorId: string | undefined
  readonly observe: Observer
  readonly deadlines = new Deadlines()
  readonly checkVersion: (given: object) => void
  /** Two clients may share one transport: their ids must differ. Short, since every pending call holds one. */
  readonly #prefix = randomPrefix()
  #ids = 0

  constructor(catalog: CallCatalog, transport: Transport, options: ClientOptions = {}) {
    const given = readOptions(options, clientOptionRules)
    const { wire, version } = catalog
    this.checkVersion = wire === undefined ? () => undefined : versionOptionsCheck({ version, wire })
    this.checkVersion(given)
    this.actions = catalog.actions
    this.keyed = catalog.roles.keyed
    this.transport = transport
    this.timeout = given.timeout ?? 20_000
    this.deadline = given.deadline ?? 30_000
    this.maxAttempts = given.maxAttempts ?? Infinity
    this.maxElapsed = given.maxElapsed ?? Infinity
    this.validate = given.validate ?? "lenient"
    this.retry = given.retry ?? retryWithJitter()
    this.budget = new RetryBudget(given.retryBudget ?? 0.2)
    this.authorId = given.authorId
    this.observe = toObserver(given.observe)
  }

  newId(): string {
    return `${this.#prefix}-${(++this.#ids).toString(36)}`
  }

  execute(action: AnyAction, payload: unknown, options: CallOptions = noOptions): Promise<unknown> {
    return new Call(this, action, payload, options, false).start()
  }

  /** The same, but resolves with a {@link SafeSuccess}. */
  executeSafe(action: AnyAction, payload: unknown, options: CallOptions = noOptions): Promise<unknown> {
    return new Call(this, action, payload, options, true).start()
  }

  /** Closes the transport, and leaves no timer. */
  async close(): Promise<void> {
    await this.transport.close?.()
    this.deadlines.rest()
  }
}

const noOptions: CallOptions = {}

/** For packages that hand a client their own options besides: see `pickOptions`. */
export const clientOptionRules: OptionRules<ClientOptions> = {
  timeout: milliseconds(),
  deadline: milliseconds(),
  maxAttempts: wholeNumber(1),
  maxElapsed: milliseconds({ least: 0 }),
  validate: oneOf("strict", "lenient", "off"),
  retry: { ...callback, expected: "a function such as retryWithJitter()" },
  retryBudget: share,
  authorId: text,
  observe: observers
}

/**
 * Makes one call over a transport: the primitive that every client is made of.
 *
 * @example
 * ```ts
 * import { call } from "@agent-chat/core"
 * import { v3_6 } from "@agent-chat/core/v3.6"
 * import { createWebApi } from "@agent-chat/web-api"
 *
 * const { transport } = createWebApi(v3_6, { token: "dal:token" })
 * const reply = await call(transport, v3_6.actions.get_chat, { chat_id: "PJ0MRSHTDG" })
 * ```
 * @throws AgentChatError one of those in `docs/errors.md`; `signal.reason` when the call is aborted
 */
export const call = async <A extends AnyAction>(
  transport: Transport<A["via"][number]>,
  action: A,
  payload: Payload<A>,
  options: CallOptions & ClientOptions = {}
): Promise<Success<A>> => {
  if (typeof (transport as Partial<Transport> | undefined)?.execute !== "function") {
    throw new ConfigurationError({
      option: "transport",
      message: "give a transport, such as client.transport"
    })
  }
  if (typeof (action as Partial<AnyAction> | undefined)?.name !== "string") {
    throw new ConfigurationError({
      option: "action",
      message: "give an action of a catalog, such as v3_6.actions.send_event"
    })
  }
  const catalog = transport.catalog ?? { actions: { [action.name]: action }, roles: { keyed: {} } }
  checkOptions(options, { ...clientOptionRules, ...callOptionRules })
  const engine = new CallEngine(catalog, transport, pickOptions<ClientOptions>(options, clientOptionRules))
  try {
    return await engine.execute(action, payload, pickOptions<CallOptions>(options, callOptionRules))
  } finally {
    engine.deadlines.rest()
  }
}
