import type { EventLog, LogDelivery, LogSubscription } from "@agent-chat/core/events"

/** How a reader subscribes, and how long it waits for what has to come. */
export interface ReaderOptions extends Omit<LogSubscription, "signal"> {
  readonly patience?: number
}

/** A member of a group that takes deliveries one by one. */
export class Reader {
  readonly #end = new AbortController()
  readonly #deliveries: AsyncIterator<LogDelivery<number>>
  readonly #patience: number
  #next: Promise<IteratorResult<LogDelivery<number>>> | undefined

  constructor(log: EventLog<number>, group: string, { patience = 2_000, ...options }: ReaderOptions = {}) {
    this.#patience = patience
    this.#deliveries = log.subscribe(group, { ...options, signal: this.#end.signal })[Symbol.asyncIterator]()
  }

  async take(): Promise<LogDelivery<number>> {
    const delivery = await this.tryTake(this.#patience)
    if (delivery === undefined) throw new Error(`no delivery came within ${this.#patience} ms`)
    return delivery
  }

  /** The next delivery, if one comes within some milliseconds. */
  async tryTake(patience = 50): Promise<LogDelivery<number> | undefined> {
    this.#next ??= this.#deliveries.next()
    let timer: ReturnType<typeof setTimeout> | undefined
    const late = new Promise<undefined>((resolve) => {
      timer = setTimeout(() => resolve(undefined), patience)
    })
    const result = await Promise.race([this.#next, late])
    clearTimeout(timer)
    if (result === undefined) return undefined
    this.#next = undefined
    return result.done === true ? undefined : result.value
  }

  async takeAndAck(count: number): Promise<number[]> {
    const events: number[] = []
    while (events.length < count) {
      const delivery = await this.take()
      events.push(delivery.event)
      await delivery.ack()
    }
    return events
  }

  /** Goes away like a process that dies: what it has not acknowledged is handed to others. */
  end(): void {
    this.#end.abort()
  }
}
