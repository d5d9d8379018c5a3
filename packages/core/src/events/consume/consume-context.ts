import type { CallOptions } from "../../calls/options.ts"
import type { OnceCalls, OnceClient } from "../../v3.0/once.ts"
import { anySignal } from "./any-signal.ts"
import { DeliveryMemory } from "./delivery-memory.ts"
import type { LogDelivery } from "../logs/event-log.ts"
import type { Tools } from "./tools.ts"

/** How a step is repeated. */
export interface StepOptions {
  /**
   * Whether it runs again when the process ended while it ran, which leaves open whether it happened; `true` unless set.
   * With `false` it happens once at most, and the repeat rejects with a `StepInterruptedError`.
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
  readonly once: (name: string) => OnceCalls
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
  readonly step: <T>(name: string, run: () => T | Promise<T>, options?: StepOptions) => Promise<T>
}

const nameOf = (name: unknown, { ConfigurationError }: Tools): string => {
  if (typeof name === "string" && name !== "") return name
  throw new ConfigurationError({ option: "name", message: "give a text that names it within the handler" })
}

/** What stays the same for a handler over all tries of one delivery. */
export class HandlerContexts<E> {
  readonly delivery: LogDelivery<E>
  readonly tools: Tools
  readonly #group: string
  readonly #handling: AbortSignal
  #signal: AbortSignal | undefined
  #memory: DeliveryMemory<E> | undefined

  constructor(delivery: LogDelivery<E>, group: string, handling: AbortSignal, tools: Tools) {
    this.delivery = delivery
    this.tools = tools
    this.#group = group
    this.#handling = handling
  }

  /** What the handler is told at a try. */
  at(attempt: number): ConsumeContext {
    return new HandlerContext(this, attempt)
  }

  get signal(): AbortSignal {
    this.#signal ??= anySignal(this.#handling, this.delivery.lost)
    return this.#signal
  }

  get memory(): DeliveryMemory<E> {
    this.#memory ??= new DeliveryMemory(this.delivery, this.#group, this.tools)
    return this.#memory
  }
}

class HandlerContext<E> implements ConsumeContext {
  readonly attempt: number
  readonly #all: HandlerContexts<E>

  constructor(all: HandlerContexts<E>, attempt: number) {
    this.attempt = attempt
    this.#all = all
  }

  get id(): string {
    return this.#all.delivery.id
  }

  get signal(): AbortSignal {
    return this.#all.signal
  }

  // These two are made when they are asked for, and so may be taken out of the context: `async (event, { step }) =>`.

  get once(): ConsumeContext["once"] {
    return (given) => {
      const name = nameOf(given, this.#all.tools)
      return onceCalls(async (client, action, payload, options) =>
        this.#all.memory.once(name, this.attempt === 1, { client, action, payload, options })
      )
    }
  }

  get step(): ConsumeContext["step"] {
    return async <T>(given: string, run: () => T | Promise<T>, options?: StepOptions) => {
      const { callback, flag, readArgument, readOptions } = this.#all.tools
      const name = nameOf(given, this.#all.tools)
      readArgument("run", run, callback)
      const { repeat = true } = readOptions<StepOptions>(options, { repeat: flag }, "step.")
      return (await this.#all.memory.step(name, this.attempt === 1, run, repeat)) as T
    }
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
