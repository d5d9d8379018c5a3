import type { CallOptions } from "../calls/options.ts"
import { ConfigurationError } from "../errors.ts"
import type { OnceCalls, OnceClient } from "../v3.0/once.ts"
import { digestOf } from "./join/short-key.ts"
import type { LogDelivery } from "./logs/event-log.ts"

/** How a step is repeated. */
export interface StepOptions {
  /**
   * Whether it runs again when the process ended while it ran, which leaves open whether it happened; `true` unless set.
   * With `false` it happens once at most, and the repeat rejects with a {@link StepInterruptedError}.
   */
  readonly repeat?: boolean
}

/** What a handler is told besides the event. */
export interface ConsumeContext {
  /** 1 at the first try. */
  readonly attempt: number
  /** Names the event within its log: the same at each repeat, in each group and in each process. */
  readonly id: string
  /**
   * Aborted when the consumer is closed and its time to finish is nearly over, and when the event was lost to another process,
   * which may be handling it.
   */
  readonly signal: AbortSignal
  /**
   * Makes a call once over all repeats of this event, also those after the process ended: a repeat looks for what was sent
   * by a key that follows from group, event and `name`, and answers with that.
   *
   * @example
   * ```ts
   * import { joinEvents } from "@agent-chat/core/events"
   * import { v3_6 } from "@agent-chat/core/v3.6"
   * import { createRtm } from "@agent-chat/rtm-bridge"
   *
   * const rtm = createRtm(v3_6, { token: "dal:test" })
   * joinEvents({ rtm }).consume(async (event, context) => {
   *   if (event.action !== "incoming_chat") return
   *   const chat_id = event.payload.chat.id
   *   await context.once("greeting").send_event(rtm, { chat_id, event: { type: "message", text: "Hello!", visibility: "all" } })
   * })
   * ```
   */
  once(name: string): OnceCalls
  /**
   * Runs something once over all repeats of this event, and remembers in the log what it resolved to, as JSON: a repeat gets
   * that. Where the process ends while it runs, it runs again; with `{ repeat: false }` it does not.
   *
   * @example
   * ```ts
   * import { joinEvents } from "@agent-chat/core/events"
   * import { v3_6 } from "@agent-chat/core/v3.6"
   * import { createRtm } from "@agent-chat/rtm-bridge"
   *
   * const rtm = createRtm(v3_6, { token: "dal:test" })
   * joinEvents({ rtm }).consume(async (event, context) => {
   *   if (event.action !== "incoming_chat") return
   *   const { chat_id } = await context.step("survey", () => rtm.start_chat({}), { repeat: false })
   *   console.log(chat_id)
   * })
   * ```
   */
  step<T>(name: string, run: () => T | Promise<T>, options?: StepOptions): Promise<T>
}

/** A step that is not to be repeated was running when the process ended: it may have happened, or not. */
export class StepInterruptedError extends Error {
  override readonly name = "StepInterruptedError"
  /** The name of the step. */
  readonly step: string

  constructor(step: string) {
    super(`the process ended during the step ${step}, which is not to be repeated: it may have happened`)
    this.step = step
  }
}

const begun = "begun"

const nameOf = (name: unknown): string => {
  if (typeof name === "string" && name !== "") return name
  throw new ConfigurationError({ option: "name", message: "give a text that names it within the handler" })
}

/** What one delivery of an event remembers over the tries in this process. */
export class DeliveryMemory<E> {
  readonly delivery: LogDelivery<E>
  readonly #group: string
  readonly #handling: AbortSignal
  readonly #made = new Map<string, Promise<unknown>>()
  #signal: AbortSignal | undefined

  constructor(delivery: LogDelivery<E>, group: string, handling: AbortSignal) {
    this.delivery = delivery
    this.#group = group
    this.#handling = handling
  }

  /** What the handler is told at a try. */
  context(attempt: number): ConsumeContext {
    return new HandlerContext(this, attempt)
  }

  get signal(): AbortSignal {
    // oxlint-disable-next-line typescript/no-unnecessary-condition -- not on every platform
    this.#signal ??= AbortSignal.any?.([this.#handling, this.delivery.lost]) ?? this.#handling
    return this.#signal
  }

  /** Makes a call, unless it was made. */
  once(
    name: string,
    isFirstTry: boolean,
    {
      client,
      action,
      payload,
      options
    }: {
      readonly client: OnceClient
      readonly action: string
      readonly payload: unknown
      readonly options: CallOptions | undefined
    }
  ): Promise<unknown> {
    const { actions, roles } = client.catalog
    const keyed = Object.hasOwn(roles.keyed, action) ? roles.keyed[action] : undefined
    if (keyed === undefined || !Object.hasOwn(actions, action)) {
      const message = `${action} has no key by which it could be found again: use context.step`
      return Promise.reject(new ConfigurationError({ option: "action", message }))
    }
    const { id, key, repeated } = this.delivery
    const call = `once:${name}:${action}`
    return this.#single(call, (isFirstHere) => {
      const custom = digestOf(JSON.stringify([this.#group, id, key, call]))
      const lookFirst = !isFirstTry || repeated === true || !isFirstHere
      const make = client.call as (...args: readonly unknown[]) => Promise<unknown>
      return make.call(
        client,
        action,
        keyed.withKey(payload, () => custom),
        {
          ...options,
          ...(lookFirst ? { lookFirst } : {})
        }
      )
    })
  }

  /** Runs a step, unless it is known what came of it. */
  step(name: string, isFirstTry: boolean, run: () => unknown, mayRepeat: boolean): Promise<unknown> {
    const { delivery } = this
    const stored = `step:${name}`
    return this.#single(stored, async (isFirstHere) => {
      const isNew = isFirstTry && isFirstHere && delivery.repeated !== true
      const before = isNew ? undefined : await delivery.recall(stored)
      if (before === begun && !mayRepeat) throw new StepInterruptedError(name)
      if (before !== undefined && before !== begun) return (JSON.parse(before) as { value?: unknown }).value
      if (!mayRepeat && !(await delivery.remember(stored, begun))) throw this.#lost()
      const value = await run()
      await delivery.remember(stored, JSON.stringify({ value }))
      return value
    })
  }

  #lost(): Error {
    return new Error("the event is handled by another process now")
  }

  /** Does something that has a name once at a time, and no more once it succeeded. */
  #single(name: string, run: (isFirstHere: boolean) => Promise<unknown>): Promise<unknown> {
    const before = this.#made.get(name)
    const isFirstHere = before === undefined
    const made = isFirstHere ? run(true) : before.catch(() => run(false))
    this.#made.set(name, made)
    // Whoever waits for it is told; if nobody does, that is no failure of its own.
    made.catch(() => {})
    return made
  }
}

class HandlerContext<E> implements ConsumeContext {
  readonly attempt: number
  readonly #memory: DeliveryMemory<E>

  constructor(memory: DeliveryMemory<E>, attempt: number) {
    this.attempt = attempt
    this.#memory = memory
  }

  get id(): string {
    return this.#memory.delivery.id
  }

  get signal(): AbortSignal {
    return this.#memory.signal
  }

  once(given: string): OnceCalls {
    const name = nameOf(given)
    const call = (client: OnceClient, action: string, payload: unknown, options?: CallOptions) =>
      this.#memory.once(name, this.attempt === 1, { client, action, payload, options })
    return onceCalls(call)
  }

  async step<T>(name: string, run: () => T | Promise<T>, { repeat = true }: StepOptions = {}): Promise<T> {
    return (await this.#memory.step(nameOf(name), this.attempt === 1, run, repeat)) as T
  }
}

/** A method for each action there may be. */
const onceCalls = (call: OnceCalls["call"]): OnceCalls =>
  new Proxy({} as OnceCalls, {
    get: (_target, action) => {
      if (action === "call") return call
      // Whoever waits for it must not take it for a promise.
      if (typeof action !== "string" || action === "then") return undefined
      return (client: OnceClient, payload: unknown, options?: CallOptions) =>
        call(client, action, payload, options)
    }
  })
