import { joinShared } from "@agent-chat/core/events/logs"
import type { Inbox, InboxRecord, Lead, Sighting } from "@agent-chat/core/events"
import { Bell } from "./bell.ts"
import { largestSighting } from "./commit.ts"
import { isRefusal } from "./refusals.ts"
import { memberName } from "./member-name.ts"
import { PageSize } from "./page-size.ts"
import { beginning, fromSeq, timeOf, toSeq } from "./position.ts"
import { inboxFigures } from "./scripts/figures.ts"
import { lead, record, resign } from "./scripts/inbox.ts"
import type { Opened, Store } from "./store.ts"

/** How soon is looked again when no bell was heard, in milliseconds. */
const patience = 1_000

/** What an inbox is made of. Times in milliseconds. */
export interface InboxOptions {
  readonly capacity: number
  readonly lease: number
  /** Something was written down. */
  readonly onWritten: () => void
  /** This process leads now, in place of one that died. */
  readonly onTakeover: () => void
  readonly onTrouble: (cause: Error) => void
}

/** What waits to be joined. */
export interface InboxFigures {
  /** Who joins; nothing while nobody does. */
  readonly leader: string | undefined
  readonly waiting: number
  /** How long the oldest of them waits, in milliseconds. */
  readonly oldest: number
}

/** Where receivers and sessions write down what they saw, and who joins it. */
export class RedisInbox implements Inbox {
  readonly join: NonNullable<Inbox["join"]> = joinShared
  readonly largest = largestSighting
  /** Whether this process leads, and how often it has begun to. */
  leads = false
  epoch = 0
  readonly #name = memberName()
  readonly #store: Store
  readonly #options: InboxOptions

  constructor(store: Store, options: InboxOptions) {
    this.#store = store
    this.#options = options
  }

  async record(sightings: readonly Sighting[], nonce: string): Promise<void> {
    if (sightings.length === 0) return
    const opened = await this.#store.open()
    const { keys, dataSet } = opened
    const texts = sightings.map(({ origin, text }) => JSON.stringify([origin, text]))
    await this.#store.keep(
      record,
      opened,
      [keys.meta, keys.inbox, keys.nonce(nonce), keys.bell],
      [dataSet, this.#options.capacity, ...texts]
    )
    this.#options.onWritten()
  }

  async figures(): Promise<InboxFigures> {
    const { keys } = await this.#store.open()
    const found = await this.#store.connection.run(inboxFigures, [keys.lead, keys.inbox], [])
    const [leader, waiting, oldest] = found as [string, number, number]
    return { leader: leader === "" ? undefined : leader, waiting, oldest }
  }

  lead({ signal }: { readonly signal: AbortSignal }): Promise<Lead> {
    const { lease, onTrouble } = this.#options
    return new Promise((resolve, reject) => {
      let timer: ReturnType<typeof setTimeout> | undefined
      let isTrying = false
      const end = (): void => {
        clearTimeout(timer)
        silence()
        signal.removeEventListener("abort", onAbort)
      }
      const onAbort = (): void => {
        end()
        reject(signal.reason as Error)
      }
      const attempt = async (): Promise<void> => {
        if (isTrying || signal.aborted) return
        isTrying = true
        clearTimeout(timer)
        try {
          const found = await this.#claim()
          if (signal.aborted) return void found?.release()
          if (found !== undefined) {
            end()
            return resolve(found)
          }
        } catch (cause) {
          onTrouble(cause as Error)
        } finally {
          isTrying = false
        }
        if (!signal.aborted) timer = setTimeout(() => void attempt(), lease / 4)
      }
      const silence = this.#store.onBell((message) => message === "lead" && void attempt())
      if (signal.aborted) return onAbort()
      signal.addEventListener("abort", onAbort, { once: true })
      void attempt()
    })
  }

  async #claim(): Promise<Held | undefined> {
    const opened = await this.#store.open()
    const sent = performance.now()
    const [epoch, checkpoint, done, now, takenOver] = await this.#sign(opened, "")
    if (epoch === "") return undefined
    if (takenOver === "1") this.#options.onTakeover()
    this.leads = true
    this.epoch = Number(epoch)
    return new Held(this.#store, opened, {
      epoch: epoch!,
      since: Number(now),
      checkpoint: toSeq(checkpoint === "" ? beginning : checkpoint!),
      done: done === "" ? [] : (JSON.parse(done!) as string[]),
      until: sent + this.#options.lease,
      lease: this.#options.lease,
      renew: () => this.#sign(opened, epoch!),
      owner: this.#name,
      onLost: () => (this.leads = false),
      onTrouble: this.#options.onTrouble
    })
  }

  async #sign(opened: Opened, epoch: string): Promise<string[]> {
    const { keys, dataSet } = opened
    const given = [dataSet, this.#name, this.#options.lease, epoch]
    return (await this.#store.run(lead, opened, [keys.meta, keys.lead], given)) as string[]
  }
}

interface HeldOptions {
  readonly epoch: string
  readonly since: number
  readonly checkpoint: string
  readonly done: readonly string[]
  readonly until: number
  readonly lease: number
  readonly owner: string
  readonly renew: () => Promise<string[]>
  readonly onLost: () => void
  readonly onTrouble: (cause: Error) => void
}

/** The lead, as long as it is renewed. */
class Held implements Lead {
  readonly epoch: number
  readonly since: number
  readonly checkpoint: string
  readonly done: readonly string[]
  readonly #lost = new AbortController()
  readonly #store: Store
  readonly #opened: Opened
  readonly #options: HeldOptions
  #until: number
  #renewal: ReturnType<typeof setTimeout> | undefined
  #expiry: ReturnType<typeof setTimeout> | undefined

  constructor(store: Store, opened: Opened, options: HeldOptions) {
    this.#store = store
    this.#opened = opened
    this.#options = options
    this.epoch = Number(options.epoch)
    this.since = options.since
    this.checkpoint = options.checkpoint
    this.done = options.done
    this.#until = options.until
    this.#renewLater(this.#until - options.lease)
    this.#watch()
  }

  get lost(): AbortSignal {
    return this.#lost.signal
  }

  read({ signal }: { readonly signal: AbortSignal }): AsyncIterable<readonly InboxRecord[]> {
    const ends = AbortSignal.any([signal, this.lost])
    const { onTrouble } = this.#options
    return readInbox(this.#store, this.#opened, { after: this.checkpoint, done: this.done, ends, onTrouble })
  }

  async release(): Promise<void> {
    if (this.lost.aborted) return
    this.#lose("the lead was given back")
    const { keys } = this.#opened
    const { owner, epoch } = this.#options
    try {
      await this.#store.connection.run(resign, [keys.lead, keys.bell], [owner, epoch])
    } catch (cause) {
      this.#options.onTrouble(cause as Error)
    }
  }

  /** `sent` is when it was asked for the last time: where Redis is slow, it is renewed as soon as that is answered. */
  #renewLater(sent: number): void {
    const wait = Math.max(0, sent + this.#options.lease / 4 - performance.now())
    this.#renewal = setTimeout(() => void this.#renew(), wait)
  }

  async #renew(): Promise<void> {
    const sent = performance.now()
    try {
      const [epoch] = await this.#options.renew()
      if (this.lost.aborted) return
      if (epoch === "") return this.#lose("another one leads")
      this.#until = sent + this.#options.lease
      this.#watch()
    } catch (cause) {
      if (this.lost.aborted) return
      this.#options.onTrouble(cause as Error)
      if (isRefusal(cause, "vanished")) return this.#lose("the data set has vanished")
      return this.#renewLater(performance.now())
    }
    this.#renewLater(sent)
  }

  #watch(): void {
    clearTimeout(this.#expiry)
    const left = Math.max(0, this.#until - performance.now())
    this.#expiry = setTimeout(() => this.#lose("the lease of the lead is over"), Math.ceil(left))
  }

  #lose(reason: string): void {
    if (this.lost.aborted) return
    clearTimeout(this.#renewal)
    clearTimeout(this.#expiry)
    this.#options.onLost()
    this.#lost.abort(new Error(reason))
  }
}

async function* readInbox(
  store: Store,
  { keys }: Opened,
  options: {
    readonly after: string
    readonly done: readonly string[]
    readonly ends: AbortSignal
    readonly onTrouble: (cause: Error) => void
  }
): AsyncGenerator<readonly InboxRecord[]> {
  const { ends, onTrouble } = options
  const done = new Set(options.done)
  const page = new PageSize()
  let after = fromSeq(options.after)
  const bell = new Bell(store, ends, (message) => message === "inbox")
  try {
    while (!ends.aborted) {
      bell.reset()
      let found: [string, [string, string]][] = []
      try {
        const from = after === beginning ? "-" : `(${after}`
        found = (await store.connection.carry(
          page.patience,
          "XRANGE",
          keys.inbox,
          from,
          "+",
          "COUNT",
          page.count
        )) as typeof found
        page.read(found.reduce((sum, [, [, body]]) => sum + body.length, 0))
      } catch (cause) {
        page.failed()
        onTrouble(cause as Error)
      }
      if (ends.aborted) return
      if (found.length > 0) {
        after = found.at(-1)![0]
        const records = found.flatMap(([id, [, body]]) => (done.delete(toSeq(id)) ? [] : recordOf(id, body)))
        if (records.length > 0) yield records
        continue
      }
      await bell.wait(patience)
    }
  } finally {
    bell.end()
  }
}

const recordOf = (id: string, body: string): InboxRecord => {
  const [origin, text] = JSON.parse(body) as [string, string]
  return { id: toSeq(id), origin, text, at: timeOf(id) }
}
