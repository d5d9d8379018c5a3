import type { Draft, EventLog, LogDelivery } from "@agent-chat/core/events"

/** What the suite needs of a test runner; that of vitest, `node:test` and Jest fit. */
export interface TestRunner {
  readonly describe: (name: string, define: () => void) => unknown
  readonly it: (name: string, run: () => Promise<void>) => unknown
}

/** The log that is tested. */
export interface EventLogSubject extends TestRunner {
  readonly name: string
  /** Makes a log that nobody uses. `capacity` is the number of unacknowledged events at which `append` has to wait. */
  readonly make: (options: { readonly capacity: number }) => Promise<EventLog<number>> | EventLog<number>
}

type Delivery = LogDelivery<number>

const assert = (holds: boolean, message: string): void => {
  if (!holds) throw new Error(message)
}

const assertEqual = (found: unknown, expected: unknown): void => {
  const [left, right] = [JSON.stringify(found), JSON.stringify(expected)]
  assert(left === right, `expected ${right}, found ${left}`)
}

const draft = (event: number, about: Partial<Draft<number>> = {}): Draft<number> => ({
  event,
  key: `event:${event}`,
  keyClass: "id",
  partition: "chat",
  ...about
})

/** A member of a group that takes deliveries one by one. */
class Reader {
  readonly #end = new AbortController()
  readonly #deliveries: AsyncIterator<Delivery>
  #next: Promise<IteratorResult<Delivery>> | undefined

  constructor(
    log: EventLog<number>,
    group: string,
    options: { readonly from?: "earliest"; readonly maxInFlight?: number } = {}
  ) {
    this.#deliveries = log.subscribe(group, { ...options, signal: this.#end.signal })[Symbol.asyncIterator]()
  }

  async take(): Promise<Delivery> {
    const delivery = await this.tryTake(2_000)
    if (delivery === undefined) throw new Error("no delivery came within 2 s")
    return delivery
  }

  /** The next delivery, if one comes within some milliseconds. */
  async tryTake(patience = 50): Promise<Delivery | undefined> {
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

/**
 * Checks the contract of an `EventLog`. Run it in the tests of a log of your own.
 *
 * @example
 * ```ts
 * import { MemoryLog } from "@agent-chat/core/events"
 * import { eventLogSuite } from "@agent-chat/testing/conformance"
 * import { describe, it } from "vitest"
 *
 * eventLogSuite({ name: "memory", make: ({ capacity }) => new MemoryLog({ capacity }), describe, it })
 * ```
 */
export const eventLogSuite = ({ name, make, describe, it }: EventLogSubject): void => {
  const withLog = (title: string, test: (log: EventLog<number>) => Promise<void>, capacity = 1_000): void => {
    it(title, async () => {
      const log = await make({ capacity })
      try {
        await test(log)
      } finally {
        await log.close()
      }
    })
  }

  describe(`EventLog: ${name}`, () => {
    withLog("hands out what was appended, in order", async (log) => {
      const reader = new Reader(log, "a")
      for (const event of [1, 2, 3]) await log.append([draft(event)])
      assertEqual(await reader.takeAndAck(3), [1, 2, 3])
    })

    withLog("orders positions within a partition", async (log) => {
      const [first, second] = await log.append([draft(1), draft(2)])
      assert(first!.seq < second!.seq, `${first!.seq} should be below ${second!.seq}`)
    })

    withLog("drops a second event with the same id", async (log) => {
      const reader = new Reader(log, "a")
      assertEqual((await log.append([draft(1)]))[0]?.duplicate, false)
      assertEqual((await log.append([draft(1)]))[0]?.duplicate, true)
      await log.append([draft(2)])
      assertEqual(await reader.takeAndAck(2), [1, 2])
    })

    withLog("appends events without an id each time", async (log) => {
      const results = [
        ...(await log.append([draft(1, { keyClass: "content" }), draft(1, { keyClass: "content" })])),
        ...(await log.append([draft(1, { keyClass: "content" })]))
      ]
      assertEqual(
        results.map(({ duplicate }) => duplicate),
        [false, false, false]
      )
    })

    withLog("gives every group every event", async (log) => {
      const readers = [new Reader(log, "a"), new Reader(log, "b")]
      for (const event of [1, 2]) await log.append([draft(event)])
      for (const reader of readers) assertEqual(await reader.takeAndAck(2), [1, 2])
    })

    withLog("lets a new group begin with what is there, or with what comes", async (log) => {
      await log.append([draft(1)])
      const earliest = new Reader(log, "a", { from: "earliest" })
      const latest = new Reader(log, "b")
      await log.append([draft(2)])
      assertEqual(await earliest.takeAndAck(2), [1, 2])
      assertEqual(await latest.takeAndAck(1), [2])
    })

    withLog("gives an event of a group to one member", async (log) => {
      const readers = [new Reader(log, "a"), new Reader(log, "a")]
      for (let event = 0; event < 10; event++)
        await log.append([draft(event, { partition: `chat ${event}` })])
      const seen: number[] = []
      for (let idle = 0; idle < 2;) {
        idle = 0
        for (const reader of readers) {
          const delivery = await reader.tryTake()
          if (delivery === undefined) idle++
          else {
            seen.push(delivery.event)
            await delivery.ack()
          }
        }
      }
      assertEqual(
        seen.toSorted((a, b) => a - b),
        [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]
      )
    })

    withLog("has one event of a partition out at a time, whoever asks", async (log) => {
      const readers = [new Reader(log, "a"), new Reader(log, "a")]
      await log.append([draft(1)])
      await log.append([draft(2)])
      const first = await Promise.race(readers.map((reader) => reader.take()))
      assertEqual(first.event, 1)
      for (const reader of readers) assertEqual((await reader.tryTake())?.event, undefined)
      await first.ack()
      const deliveries = await Promise.all(readers.map((reader) => reader.tryTake(500)))
      assertEqual(
        deliveries.flatMap((delivery) => delivery?.event ?? []),
        [2]
      )
    })

    withLog("does not let one partition hold up another", async (log) => {
      const reader = new Reader(log, "a")
      await log.append([draft(1, { partition: "slow" })])
      await log.append([draft(2, { partition: "slow" })])
      await log.append([draft(3, { partition: "quick" })])
      const taken = [await reader.take(), await reader.take()]
      assertEqual(
        taken.map(({ event }) => event),
        [1, 3]
      )
    })

    withLog("hands out no more than a member can take", async (log) => {
      const reader = new Reader(log, "a", { maxInFlight: 2 })
      for (let event = 0; event < 3; event++) await log.append([draft(event, { partition: `chat ${event}` })])
      const first = await reader.take()
      await reader.take()
      assertEqual((await reader.tryTake())?.event, undefined)
      await first.ack()
      assertEqual((await reader.take()).event, 2)
    })

    withLog("brings an event again after a while, before newer ones", async (log) => {
      const reader = new Reader(log, "a")
      await log.append([draft(1)])
      await log.append([draft(2)])
      const first = await reader.take()
      assertEqual(first.attempt, 1)
      await first.retry(10)
      const again = await reader.take()
      assertEqual([again.event, again.attempt], [1, 2])
      await again.ack()
      assertEqual(await reader.takeAndAck(1), [2])
    })

    withLog("hands what a dead member had to another, in order", async (log) => {
      const dying = new Reader(log, "a")
      for (const event of [1, 2, 3]) await log.append([draft(event)])
      await (await dying.take()).ack()
      await dying.take()
      dying.end()
      assertEqual(await new Reader(log, "a").takeAndAck(2), [2, 3])
    })

    withLog("ignores an acknowledgement that comes too late", async (log) => {
      const dying = new Reader(log, "a")
      await log.append([draft(1)])
      const delivery = await dying.take()
      dying.end()
      await delivery.ack()
      assertEqual(await new Reader(log, "a").takeAndAck(1), [1])
    })

    withLog("goes on where a group was when nobody is there for a time", async (log) => {
      const before = new Reader(log, "a")
      await log.append([draft(1)])
      assertEqual(await before.takeAndAck(1), [1])
      before.end()
      await log.append([draft(2)])
      assertEqual(await new Reader(log, "a").takeAndAck(1), [2])
    })

    withLog(
      "makes append wait while it is full",
      async (log) => {
        const reader = new Reader(log, "a")
        await log.append([draft(1)])
        await log.append([draft(2)])
        let appended = false
        const third = log.append([draft(3)]).then(() => {
          appended = true
        })
        await reader.tryTake(20).then((delivery) => {
          assertEqual([delivery?.event, appended], [1, false])
          return delivery?.ack()
        })
        await third
        assertEqual(await reader.takeAndAck(2), [2, 3])
      },
      2
    )

    withLog("ends its subscriptions when it is closed", async (log) => {
      const signal = new AbortController().signal
      const iterator = log.subscribe("a", { signal })[Symbol.asyncIterator]()
      const next = iterator.next()
      await log.close()
      assertEqual((await next).done, true)
    })
  })
}
