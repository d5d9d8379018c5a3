/// <reference lib="esnext.disposable" preserve="true" />
import type { EventLog, LogDelivery } from "../logs/event-log.ts"
import { isSettledWithin } from "../time/settled-within.ts"
import type { Trouble } from "../pipeline/warnings.ts"
import type { Closed, Consumption, ConsumptionCloseOptions, HandlingMetrics } from "./consume.ts"
import { type Closing, type ConsumerSettings, readClosing } from "./consume-options.ts"

/** What a consumer reads, until that is ended. */
export interface Subscribed<E> {
  readonly deliveries: AsyncIterable<LogDelivery<E>>
  readonly end: () => void
}

/** What a consumption tells. */
export interface ConsumeHooks {
  readonly report: (trouble: Trouble, cause: unknown) => void
  /** It is closed: whatever it was given is not used any more. */
  readonly onClosed: () => void | Promise<void>
}

/** A consumer whose code is there. */
export interface Handling {
  metrics(): HandlingMetrics
  close(options: Closing): Promise<Closed>
}

/** Handles what is read of a log. */
interface EventHandler<E> {
  readonly log: EventLog<E>
  add(settings: ConsumerSettings<E>, subscribed: Subscribed<E>, hooks: ConsumeHooks): Handling
}

/** The counts of a consumer that has done nothing. */
export const noHandling: HandlingMetrics = { handled: 0, failures: 0, dead: 0, lost: 0, inHand: 0 }

/** Reads a group of a log, which begins with that. */
export const subscribe = <E>(
  log: EventLog<E>,
  { group, from, concurrency }: ConsumerSettings<E>
): Subscribed<E> => {
  const end = new AbortController()
  const deliveries = log.subscribe(group, { from, maxInFlight: concurrency, signal: end.signal })
  return { deliveries, end: () => end.abort() }
}

/** A consumer from the moment it is asked for: it begins when its code is there. */
export class LateConsumption<E> implements Consumption {
  readonly #settings: ConsumerSettings<E>
  readonly #log: EventLog<E> | undefined
  readonly #hooks: ConsumeHooks
  /** Whether the log is to keep nothing for its group. */
  isForgotten = false
  #subscribed: Subscribed<E> | undefined
  #handling: Handling | undefined
  #closing: Promise<Closed> | undefined

  /** `log` is what it reads, where that is known. */
  constructor(settings: ConsumerSettings<E>, log: EventLog<E> | undefined, hooks: ConsumeHooks) {
    this.#settings = settings
    this.#log = log
    this.#hooks = hooks
    // Before anything is loaded: the group gets what comes from now on.
    if (log !== undefined) this.#subscribed = subscribe(log, settings)
  }

  /** Its code is there, and the log. */
  begin(handler: EventHandler<E>): void {
    if (this.#closing !== undefined) return
    this.#subscribed ??= subscribe(handler.log, this.#settings)
    this.#handling = handler.add(this.#settings, this.#subscribed, this.#hooks)
  }

  metrics(): HandlingMetrics {
    return this.#handling?.metrics() ?? noHandling
  }

  close(options: ConsumptionCloseOptions = {}): Promise<Closed> {
    const read = readClosing(options)
    this.#closing ??= this.#handling?.close(read) ?? this.#end(read)
    return this.#closing
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.close()
  }

  /** Ends before it has begun. */
  async #end({ timeout, forget }: Closing): Promise<Closed> {
    this.#subscribed?.end()
    this.isForgotten = forget
    if (forget && this.#log !== undefined) {
      const forgetting = this.#log.forget(this.#settings.group)
      await isSettledWithin(
        forgetting.catch((cause: unknown) => this.#hooks.report("log", cause)),
        timeout
      )
    }
    await isSettledWithin(Promise.resolve(this.#hooks.onClosed()), timeout)
    return { unfinished: 0 }
  }
}
