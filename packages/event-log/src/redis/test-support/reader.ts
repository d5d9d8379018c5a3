import type { EventLog, LogDelivery } from "@agent-chat/core/events"

/** A member of a group that takes deliveries one by one. */
export class Reader {
  readonly #end = new AbortController()
  readonly #deliveries: AsyncIterator<LogDelivery<number>>

  constructor(log: EventLog<number>, group: string, from: "new" | "earliest" = "earliest") {
    this.#deliveries = log.subscribe(group, { from, signal: this.#end.signal })[Symbol.asyncIterator]()
  }

  async take(): Promise<LogDelivery<number>> {
    const next = await this.#deliveries.next()
    if (next.done === true) throw new Error("it has ended")
    return next.value
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

  end(): void {
    this.#end.abort()
  }
}
