import type { Observable } from "rxjs"
import type { AnyCatalog } from "../../catalog/catalog.ts"
import type { Closed, CloseOptions, ConsumeHandler, ConsumeOptions, Consumption } from "../consume/consume.ts"
import { closeTimeout } from "../consume/consume-options.ts"
import { LateConsumers } from "../consume/late-consumers.ts"
import type { Envelope } from "../envelope.ts"
import { joinedName } from "../event-names.ts"
import type { EventStreamSource, StreamHealth } from "../event-stream.ts"
import { Hub, type HubEvent } from "../observe/hub.ts"
import type { JoinerOptions } from "../pipeline/joiner-options.ts"
import type { EnvelopeLog } from "../logs/event-log.ts"
import type { Inbox } from "../logs/inbox.ts"
import type { WriterBounds } from "../logs/log-writer.ts"
import type { JoinMetrics } from "../pipeline/metrics.ts"
import { pause } from "../time/pause.ts"
import type { PushSource, WebhookSource } from "../sources/sources.ts"
import { isSettledWithin } from "../time/settled-within.ts"
import type { Reporter } from "../pipeline/warnings.ts"
import { Campaign } from "./campaign.ts"
import { Recording } from "./recording.ts"

/** How soon a look at the log is tried again, in milliseconds. */
const lookAgain = 1_000

/** What the part of one process in a stream of many is made of. */
export interface SharedPipelineOptions<C extends AnyCatalog> extends JoinerOptions<C> {
  readonly log: EnvelopeLog<C>
  readonly inbox: Inbox
  readonly closeLog: () => Promise<void>
  readonly backlog: WriterBounds
  readonly rtm: readonly PushSource<C>[]
  readonly webhooks: readonly WebhookSource<C>[]
  /** Whether somebody can be asked before there is a connection: the first call of an RTM client would make it. */
  readonly asksAtOnce: boolean
  readonly reporter: Reporter
}

/**
 * The part of one process in a stream of many: what its sources see it writes down, it joins what all have seen when nobody
 * else does, and it shows and hands out what was joined, whoever did.
 */
class SharedPipeline<C extends AnyCatalog> implements EventStreamSource<C> {
  readonly #options: SharedPipelineOptions<C>
  readonly #hub: Hub
  readonly #consumers: LateConsumers<C>
  readonly #recording: Recording<C>
  readonly #campaign: Campaign<C>
  readonly #tail = new AbortController()
  readonly #unwatch: (() => void) | undefined
  #emitted = 0
  #closing: Promise<Closed> | undefined

  constructor(options: SharedPipelineOptions<C>) {
    const { catalog, log, inbox, own, backlog, rtm, webhooks, reporter } = options
    this.#options = options
    this.#hub = new Hub((cause) => reporter.report("subscriber", cause))
    this.#consumers = new LateConsumers(log, reporter, () => performance.now())
    void this.#consumers.load()
    this.#unwatch = log.onTrouble?.((cause) => reporter.report("log", cause))
    this.#recording = new Recording({
      catalog,
      inbox,
      rtm,
      webhooks,
      own,
      backlog,
      reporter,
      onPassing: (envelope) => this.#show(envelope)
    })
    void this.#showAll()
    this.#campaign = new Campaign({
      joiner: options,
      log,
      inbox,
      backlog,
      reporter,
      asksAtOnce: options.asksAtOnce
    })
  }

  get all(): Observable<Envelope<C>> {
    return this.#hub.all as Observable<Envelope<C>>
  }

  action(name: string): Observable<Envelope<C>> {
    return this.#hub.action(joinedName(this.#options.catalog, name)) as Observable<Envelope<C>>
  }

  chat(chatId: string): Observable<Envelope<C>> {
    return this.#hub.chat(chatId) as Observable<Envelope<C>>
  }

  thread(threadId: string): Observable<Envelope<C>> {
    return this.#hub.thread(threadId) as Observable<Envelope<C>>
  }

  report(cause: unknown): void {
    this.#options.reporter.report("subscriber", cause)
  }

  consume(handler: ConsumeHandler<Envelope<C>>, options: ConsumeOptions<Envelope<C>>): Consumption {
    if (this.#closing !== undefined) throw new Error("the stream is closed")
    return this.#consumers.add(handler, options)
  }

  metrics(): JoinMetrics {
    const joined = this.#campaign.metrics()
    const { received, shed, refused, failed, waiting } = this.#recording.metrics()
    return {
      ...joined,
      received,
      shed,
      refused,
      failed: joined.failed + failed,
      waiting: joined.waiting + waiting,
      emitted: this.#emitted,
      subscribers: this.#hub.size,
      handling: this.#consumers.metrics(),
      log: this.#consumers.log()
    }
  }

  health(): StreamHealth {
    const { state, reasons } = this.#options.log.health()
    return { state, reasons }
  }

  close(options?: CloseOptions): Promise<Closed> {
    this.#closing ??= this.#close(closeTimeout(options))
    return this.#closing
  }

  async #close(timeout: number): Promise<Closed> {
    const { reporter, closeLog } = this.#options
    const until = performance.now() + timeout
    const left = (): number => Math.max(0, until - performance.now())
    const unwritten = await this.#recording.close(left())
    await isSettledWithin(this.#campaign.close(left()), left())
    const unfinished = unwritten + (await this.#consumers.close(left))
    this.#tail.abort()
    this.#unwatch?.()
    await this.#consumers.end()
    const isClosed = await isSettledWithin(
      closeLog().catch((cause: unknown) => reporter.report("log", cause)),
      left()
    )
    if (unwritten > 0 || !isClosed) {
      reporter.report("close", new Error(`the log took too long: ${unfinished} events are not finished`))
    }
    this.#hub.complete()
    return { unfinished }
  }

  #show(event: HubEvent): void {
    if (this.#closing !== undefined && this.#tail.signal.aborted) return
    this.#emitted++
    this.#hub.publish(event)
  }

  /** Shows what was joined, in this process or in another. */
  async #showAll(): Promise<void> {
    const { log, reporter } = this.#options
    const { signal } = this.#tail
    let after: string | undefined
    while (!signal.aborted) {
      try {
        for await (const { event, id } of log.tail({ signal, ...(after === undefined ? {} : { after }) })) {
          after = id
          this.#show(event)
        }
      } catch (cause) {
        reporter.report("log", cause)
      }
      await pause(lookAgain, signal)
    }
  }
}

/** What {@link Inbox.join} is: the part of one process in a stream of many. */
export const joinShared = <C extends AnyCatalog>(options: SharedPipelineOptions<C>): EventStreamSource<C> =>
  new SharedPipeline(options)
