import type { AnyAction, Payload, Success } from "../catalog/action.ts"
import { Call, type CallContext } from "./call.ts"
import { type CallOptions, wrongTime } from "./options.ts"
import type { Validation } from "../checks/check.ts"
import { Deadlines } from "./deadlines.ts"
import { ConfigurationError } from "../errors.ts"
import { type Observer, toObserver } from "./observer.ts"
import { RetryBudget, type RetryPolicy, retryWithJitter } from "./policy.ts"
import { randomPrefix } from "../random-id.ts"
import type { KeyedLookup } from "../catalog/roles.ts"
import type { CallCatalog, Transport } from "../catalog/transport.ts"

/** What a client may set for all its calls. */
export interface ClientOptions {
  /** Milliseconds for one attempt; 20 000 unless set. The server itself gives up after 15 000. */
  readonly timeout?: number | undefined
  /** Milliseconds for the whole call, all attempts and waits included; 30 000 unless set. */
  readonly deadline?: number | undefined
  /** What is done about values that do not fit; `lenient` unless set. */
  readonly validate?: Validation | undefined
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
  readonly validate: Validation
  readonly retry: RetryPolicy
  readonly budget: RetryBudget
  readonly authorId: string | undefined
  readonly observe: Observer
  readonly deadlines = new Deadlines()
  /** Two clients may share one transport: their ids must differ. Short, since every pending call holds one. */
  readonly #prefix = randomPrefix()
  #ids = 0

  constructor(catalog: CallCatalog, transport: Transport, options: ClientOptions = {}) {
    checkOptions(options)
    this.actions = catalog.actions
    this.keyed = catalog.roles.keyed
    this.transport = transport
    this.timeout = options.timeout ?? 20_000
    this.deadline = options.deadline ?? 30_000
    this.validate = options.validate ?? "lenient"
    this.retry = options.retry ?? retryWithJitter()
    this.budget = new RetryBudget(options.retryBudget ?? 0.2)
    this.authorId = options.authorId
    this.observe = toObserver(options.observe)
  }

  newId(): string {
    return `${this.#prefix}-${(++this.#ids).toString(36)}`
  }

  execute(action: AnyAction, payload: unknown, options: CallOptions = noOptions): Promise<unknown> {
    return new Promise((resolve, reject) => {
      new Call(this, action, payload, options, resolve, reject).start()
    })
  }

  /** Closes the transport, and leaves no timer. */
  async close(): Promise<void> {
    await this.transport.close?.()
    this.deadlines.rest()
  }
}

const noOptions: CallOptions = {}

const checkOptions = (options: ClientOptions): void => {
  const { validate, retry, retryBudget } = options
  const wrong = wrongTime(options)
  if (wrong !== undefined) throw wrong
  if (validate !== undefined && !["strict", "lenient", "off"].includes(validate)) {
    throw new ConfigurationError({ option: "validate", message: `give "strict", "lenient" or "off"` })
  }
  if (retry !== undefined && typeof retry !== "function") {
    throw new ConfigurationError({ option: "retry", message: "give a function such as retryWithJitter()" })
  }
  if (retryBudget !== undefined && !(typeof retryBudget === "number" && retryBudget >= 0)) {
    throw new ConfigurationError({ option: "retryBudget", message: "give a share such as 0.2, or Infinity" })
  }
}

/**
 * Makes one call over a transport: the primitive that every client is made of.
 *
 * @example
 * ```ts
 * import { call } from "@agent-chat/core"
 * import { v3_0 } from "@agent-chat/core/v3.0"
 * import { createWebApi } from "@agent-chat/web-api"
 *
 * const { transport } = createWebApi(v3_0, { token: "dal:token" })
 * const reply = await call(transport, v3_0.actions.get_chat_threads, { chat_id: "PJ0MRSHTDG" })
 * ```
 * @throws AgentChatError one of those in `docs/errors.md`; `signal.reason` when the call is aborted
 */
export const call = async <A extends AnyAction>(
  transport: Transport<A["via"][number]>,
  action: A,
  payload: Payload<A>,
  options: CallOptions & ClientOptions = {}
): Promise<Success<A>> => {
  const catalog = transport.catalog ?? { actions: { [action.name]: action }, roles: { keyed: {} } }
  const engine = new CallEngine(catalog, transport, options)
  try {
    return await engine.execute(action, payload, options)
  } finally {
    engine.deadlines.rest()
  }
}
