import { randomId } from "../../random-id.ts"
import type { WriterBounds } from "../logs/log-writer.ts"
import { pause } from "../time/pause.ts"
import type { Inbox, Sighting } from "../logs/inbox.ts"
import { aged } from "./sighting.ts"

/** Told what becomes of what is recorded. */
export interface RecorderHooks {
  readonly onFailed: (cause: unknown) => void
  /** There is no room any more; tells how many wait. */
  readonly onFull: (waiting: number) => void
  /** There is room again. */
  readonly onRoom: () => void
}

interface Entry {
  readonly sighting: Sighting
  readonly settle: (isWritten: boolean) => void
  /** Whether it is dropped when it cannot be written: whoever brought it brings it again. */
  readonly comesAgain: boolean
  readonly since: number
}

/** What is written at a time: so many sightings, and so many bytes of them unless one has more. */
const batchSize = { sightings: 256, bytes: 8 * 2 ** 20 }
/** Milliseconds before what could not be written is tried again: doubling from the first to the last. */
const pace = { first: 100, last: 2_000 }
/** Milliseconds for which is tried to write what comes again by itself: a webhook has to be answered before long. */
const patience = 3_000

/**
 * Writes sightings into an inbox, one batch after another and so in their order. A batch is tried until it is written: its
 * nonce sees to it that it is there once. What comes again by itself is given up after some seconds.
 */
export class Recorder {
  readonly #inbox: Inbox
  readonly #bounds: WriterBounds
  readonly #hooks: RecorderHooks
  #queue: Entry[] = []
  #bytes = 0
  #isFull = false
  #writing: Promise<void> | undefined
  readonly #closing = new AbortController()

  constructor(inbox: Inbox, bounds: WriterBounds, hooks: RecorderHooks) {
    this.#inbox = inbox
    this.#bounds = bounds
    this.#hooks = hooks
  }

  /** Whether no more should be brought. Stays so until half of what waits is written. */
  get isFull(): boolean {
    return this.#isFull
  }

  /** How many sightings wait. */
  get waiting(): number {
    return this.#queue.length
  }

  /** Writes down a sighting. Resolves to whether it is written. */
  record(sighting: Sighting, { comesAgain }: { readonly comesAgain: boolean }): Promise<boolean> {
    const { largest = Infinity } = this.#inbox
    // It would be refused each time, and hold up all behind it.
    if (sighting.text.length > largest) {
      const length = sighting.text.length
      this.#hooks.onFailed(
        new Error(`an event of ${length} characters is not written down: more than ${largest}`)
      )
      return Promise.resolve(false)
    }
    return new Promise((settle) => {
      this.#queue.push({ sighting, settle, comesAgain, since: performance.now() })
      this.#bytes += sighting.text.length * 2
      if (!this.#isFull && this.#isOver(1)) {
        this.#isFull = true
        this.#hooks.onFull(this.waiting)
      }
      this.#writing ??= this.#drain()
    })
  }

  /** Resolves when all is written. */
  async idle(): Promise<void> {
    while (this.#writing !== undefined) await this.#writing
  }

  /** Gives up what waits, also what is being written: whoever brought it may bring it again. */
  close(): void {
    this.#closing.abort()
    for (const { settle } of this.#queue) settle(false)
  }

  #isOver(part: number): boolean {
    return this.waiting >= this.#bounds.events * part || this.#bytes >= this.#bounds.bytes * part
  }

  async #drain(): Promise<void> {
    // What comes in the same turn is written in one go.
    await Promise.resolve()
    while (this.#queue.length > 0) {
      let batch = this.#next()
      const nonce = randomId()
      for (let wait = pace.first; !(await this.#write(batch, nonce)); wait = Math.min(wait * 2, pace.last)) {
        batch = this.#giveUp(batch, this.#closing.signal.aborted)
        if (batch.length === 0) break
        await pause(wait, this.#closing.signal)
      }
      this.#remove(batch, true)
    }
    this.#writing = undefined
  }

  #next(): Entry[] {
    let bytes = 0
    const end = this.#queue.findIndex(({ sighting }, index) => {
      bytes += sighting.text.length * 2
      return index > 0 && (index >= batchSize.sightings || bytes > batchSize.bytes)
    })
    return this.#queue.slice(0, end < 0 ? undefined : end)
  }

  async #write(batch: readonly Entry[], nonce: string): Promise<boolean> {
    try {
      const now = performance.now()
      const sightings = batch.map(({ sighting, since }) => ({
        ...sighting,
        text: aged(sighting.text, now - since)
      }))
      await this.#inbox.record(sightings, nonce)
      return true
    } catch (cause) {
      this.#hooks.onFailed(cause)
      return false
    }
  }

  /** Lets go of what comes again, after a while. The others are tried once more, under the nonce of all of them. */
  #giveUp(batch: readonly Entry[], all: boolean): Entry[] {
    const old = performance.now() - patience
    const gone = batch.filter(({ comesAgain, since }) => all || (comesAgain && since <= old))
    this.#remove(gone, false)
    return batch.filter((entry) => !gone.includes(entry))
  }

  #remove(entries: readonly Entry[], isWritten: boolean): void {
    const gone = new Set(entries)
    this.#queue = this.#queue.filter((entry) => !gone.has(entry))
    for (const { sighting, settle } of entries) {
      this.#bytes -= sighting.text.length * 2
      settle(isWritten)
    }
    if (this.#isFull && !this.#isOver(0.5)) {
      this.#isFull = false
      this.#hooks.onRoom()
    }
  }
}
