import type { EventLog } from "../logs/event-log.ts"
import type { Closed, HandlingMetrics } from "./consume.ts"
import type { Closing, ConsumerSettings } from "./consume-options.ts"
import { Consumer, type ConsumerHooks } from "./consumer.ts"
import type { Handling, Subscribed } from "./late-consumption.ts"
import type { Tools } from "./tools.ts"

/** How long before its time is over a handler is told so, at most. */
const notice = 1_000

/** What the handling of a group tells. */
export interface HandlingHooks extends ConsumerHooks {
  /** It has ended: whatever it was given is not used any more. */
  readonly onClosed: () => void | Promise<void>
}

/** Reads a group of a log: one event of a chat at a time and in order, many chats side by side, repeats in place. */
export class GroupHandling<E> implements Handling {
  readonly #log: EventLog<E>
  readonly #group: string
  readonly #consumer: Consumer<E>
  /** Gives back what is left. */
  readonly #end: () => void
  readonly #hooks: HandlingHooks
  readonly #tools: Tools

  constructor(
    log: EventLog<E>,
    settings: ConsumerSettings<E>,
    { deliveries, end }: Subscribed<E>,
    hooks: HandlingHooks,
    tools: Tools
  ) {
    this.#log = log
    this.#group = settings.group
    this.#end = end
    this.#hooks = hooks
    this.#tools = tools
    this.#consumer = new Consumer(deliveries, settings, hooks, tools)
  }

  metrics(): HandlingMetrics {
    return this.#consumer.metrics()
  }

  async close({ timeout, forget }: Closing): Promise<Closed> {
    const last = Math.min(notice, timeout / 10)
    const until = performance.now() + timeout
    const unfinished = await this.#consumer.close(timeout - last, last)
    this.#end()
    if (unfinished > 0) {
      this.#hooks.report("close", new Error(`a consumer was closed while it handled ${unfinished} events`))
    }
    if (forget) {
      const forgetting = this.#log.forget(this.#group)
      forgetting.catch((cause: unknown) => this.#hooks.report("log", cause))
      await this.#tools.isSettledWithin(forgetting, last)
    }
    // It may take as long as is left, such as to close the log.
    const closing = Promise.resolve(this.#hooks.onClosed())
    await this.#tools.isSettledWithin(closing, Math.max(last, until - performance.now()))
    return { unfinished }
  }
}
