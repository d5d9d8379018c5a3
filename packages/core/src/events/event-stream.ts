/// <reference lib="esnext.disposable" preserve="true" />
import type { Observable, Unsubscribable } from "rxjs"
import type { AnyCatalog } from "../catalog/catalog.ts"
import { abortSignal, type OptionRules, readArgument, readOptions, text } from "../options.ts"
import type { Closed, CloseOptions, ConsumeHandler, ConsumeOptions, Consumption } from "./consume/consume.ts"
import { GuardedObservable } from "./emitter.ts"
import type { Envelope, EnvelopeName, EnvelopeOf } from "./envelope.ts"
import { guardResult } from "./observe/guard-result.ts"
import type { LogHealth } from "./logs/event-log.ts"
import type { JoinMetrics } from "./pipeline/metrics.ts"
import { type BufferOptions, bufferRules, SubscriberBuffer } from "./observe/subscriber-buffer.ts"

/** How a stream is observed. */
export interface ObserveOptions extends BufferOptions {
  /** Ends it. */
  readonly signal?: AbortSignal | undefined
}

const observeRules: OptionRules<ObserveOptions> = { ...bufferRules, signal: abortSignal }

/** Whether a stream works, and why not. */
export type StreamHealth = Pick<LogHealth, "state" | "reasons">

/** What a stream is made of. */
export interface EventStreamSource<C extends AnyCatalog> {
  readonly all: Observable<Envelope<C>>
  action(name: string): Observable<Envelope<C>>
  chat(chatId: string): Observable<Envelope<C>>
  thread(threadId: string): Observable<Envelope<C>>
  consume(handler: ConsumeHandler<Envelope<C>>, options: ConsumeOptions<Envelope<C>>): Consumption
  metrics(): JoinMetrics
  health(): StreamHealth
  close(options?: CloseOptions): Promise<Closed>
  report(cause: unknown): void
}

/**
 * Pushes and webhooks as one stream: each occurrence once, those of a thread in their order, with the gaps told. It is an
 * rxjs Observable that never fails, and completes when it is closed.
 *
 * @example
 * ```ts
 * events.on("incoming_event").subscribe(({ payload }) => console.log(payload.event.id))
 * for await (const event of events) console.log(event.action)
 * ```
 */
export class EventStream<C extends AnyCatalog>
  extends GuardedObservable<Envelope<C>>
  implements AsyncIterable<Envelope<C>>, AsyncDisposable
{
  readonly #source: EventStreamSource<C>

  /** Use `joinEvents`. */
  constructor(source: EventStreamSource<C>) {
    super(
      (subscriber) => {
        const subscription = source.all.subscribe(subscriber)
        return () => subscription.unsubscribe()
      },
      (cause) => source.report(cause)
    )
    this.#source = source
  }

  /**
   * The events with one `action`, `gap` and `unknown` included.
   *
   * @throws ConfigurationError when there is no such event, or when it comes under another name
   */
  on<A extends EnvelopeName<C>>(action: A): Observable<EnvelopeOf<C, A>> {
    readArgument("action", action, text)
    return this.#source.action(action) as Observable<EnvelopeOf<C, A>>
  }

  /** The events of one chat. */
  chat(chatId: string): Observable<Exclude<Envelope<C>, { action: "gap" }>> {
    readArgument("chatId", chatId, text)
    return this.#source.chat(chatId) as Observable<Exclude<Envelope<C>, { action: "gap" }>>
  }

  /** The events of one thread. */
  thread(threadId: string): Observable<Exclude<Envelope<C>, { action: "gap" }>> {
    readArgument("threadId", threadId, text)
    return this.#source.thread(threadId) as Observable<Exclude<Envelope<C>, { action: "gap" }>>
  }

  /**
   * For those who look on, such as dashboards: every event at most once, as it comes. One that is too slow loses events
   * and is told how many.
   *
   * @example
   * ```ts
   * for await (const event of events.observe({ buffer: 100 })) await show(event)
   * ```
   * @throws ConfigurationError when an option is wrong
   */
  observe(options: ObserveOptions = {}): AsyncIterableIterator<Envelope<C>> {
    const { signal, ...rest } = readOptions(options, observeRules)
    const { onDropped } = rest
    // What is the user's own must not stop the stream.
    const told = onDropped === undefined ? {} : { onDropped: this.#guarded(onDropped) }
    const end = (): void => buffer.end()
    // Not yet there where the stream is closed, which completes while it is subscribed to.
    let subscription: Unsubscribable | undefined
    const buffer = new SubscriberBuffer<Envelope<C>>({ ...rest, ...told }, () => {
      signal?.removeEventListener("abort", end)
      subscription?.unsubscribe()
    })
    // Subscribed now, not at the first `next()`: what comes in between is not lost.
    subscription = this.#source.all.subscribe({ next: (event) => buffer.push(event), complete: end })
    if (signal?.aborted) end()
    else signal?.addEventListener("abort", end, { once: true })
    return buffer
  }

  /**
   * For those who act, such as bots: every event at least once, those of a chat one at a time and in order, many chats side
   * by side. A handler that throws gets the event again; one that throws every time loses it to `onDead`. A webhook is
   * answered when all consumers are done with its event, and refused while there is none. Events without a key, such as
   * typing indicators, are not consumed.
   *
   * @example
   * ```ts
   * const consumption = events.consume(async (event) => {
   *   if (event.action === "incoming_event" && event.author?.role === "customer") await answer(event.payload)
   * })
   * ```
   * @throws ConfigurationError when an option is wrong
   */
  consume(handler: ConsumeHandler<Envelope<C>>, options: ConsumeOptions<Envelope<C>> = {}): Consumption {
    return this.#source.consume(handler, options)
  }

  /** Counts since the stream was made. */
  metrics(): JoinMetrics {
    return this.#source.metrics()
  }

  /**
   * Whether it works: `down` when its log takes nothing, `degraded` when somebody should look at it; with the reasons. For the
   * address that a balancer asks.
   */
  health(): StreamHealth {
    return this.#source.health()
  }

  [Symbol.asyncIterator](): AsyncIterator<Envelope<C>> {
    return this.observe()
  }

  /**
   * Takes nothing more, lets the consumers finish, then completes; when `timeout` ms (60 000) are over it ends all the same
   * and says what was left. Webhooks that were not handled by then are answered 503, so that they come again. Sources stay
   * open; a log is closed with the last stream that uses it.
   */
  close(options: CloseOptions = {}): Promise<Closed> {
    return this.#source.close(options)
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.close()
  }

  #guarded(onDropped: (dropped: number) => void): (dropped: number) => void {
    return (dropped) => {
      try {
        guardResult(onDropped(dropped), (cause) => this.#source.report(cause))
      } catch (cause) {
        this.#source.report(cause)
      }
    }
  }
}
