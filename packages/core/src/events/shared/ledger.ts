import { InHand } from "../consume/in-hand.ts"
import type { HubEvent } from "../observe/hub.ts"

/** A record of the inbox that is being joined. */
interface Record {
  readonly id: string
  /** How many of its occurrences are not written. */
  unwritten: number
  /** Everything that follows from it is known. */
  isJoined: boolean
}

/** How far an inbox is done with. */
export interface Progress {
  readonly checkpoint: string
  readonly done: readonly string[]
}

/**
 * Knows which records of an inbox are done with once some events are written: that is written in the same step. A record is
 * done with when all its occurrences are, and when what was learned from it of other occurrences is, too.
 */
export class Ledger extends InHand {
  #checkpoint: string
  /** Those behind the checkpoint that were done with before. */
  readonly #before: readonly string[]
  readonly #records: Record[] = []
  /** Occurrences that are not written, by key, each with the record that brought it. */
  readonly #pending = new Map<string, (Record | undefined)[]>()
  /** Records that brought copies of what is not written. */
  readonly #copies = new Map<string, Record[]>()
  #current: Record | undefined
  #isBehind = false

  constructor({ checkpoint, done }: Progress) {
    super()
    this.#checkpoint = checkpoint
    this.#before = done
  }

  /** Whether there is progress that was not asked for yet. */
  get isBehind(): boolean {
    return this.#isBehind
  }

  /** Joins a record: what is taken meanwhile follows from it. `join` answers with the keys it brought, new or not. */
  record(id: string, join: () => readonly string[]): void {
    const record: Record = { id, unwritten: 0, isJoined: false }
    this.#records.push(record)
    this.#current = record
    try {
      for (const key of new Set(join())) {
        // New ones are counted already.
        if (this.#pending.get(key)?.includes(record) !== false) continue
        record.unwritten++
        const copies = this.#copies.get(key)
        if (copies === undefined) this.#copies.set(key, [record])
        else copies.push(record)
      }
    } finally {
      record.isJoined = true
      this.#current = undefined
      this.#isBehind = true
    }
  }

  override add(key: string): void {
    super.add(key)
    const pending = this.#pending.get(key)
    if (pending === undefined) this.#pending.set(key, [this.#current])
    else pending.push(this.#current)
    if (this.#current !== undefined) this.#current.unwritten++
  }

  /** These events are being written. Answers how far the inbox is done with when they are. */
  write(events: readonly HubEvent[]): Progress {
    for (const event of events) {
      if (!("key" in event)) continue
      const pending = this.#pending.get(event.key)
      const record = pending?.shift()
      if (record !== undefined) record.unwritten--
      if (pending?.length !== 0) continue
      this.#pending.delete(event.key)
      for (const copy of this.#copies.get(event.key) ?? []) copy.unwritten--
      this.#copies.delete(event.key)
    }
    let count = 0
    while (count < this.#records.length && isDone(this.#records[count]!)) count++
    if (count > 0) this.#checkpoint = this.#records[count - 1]!.id
    this.#records.splice(0, count)
    this.#isBehind = false
    const done = this.#records.flatMap((record) => (isDone(record) ? record.id : []))
    // What was done before is not read again, and so has to be named until the checkpoint is past it.
    const before = this.#before.filter((id) => id > this.#checkpoint)
    return { checkpoint: this.#checkpoint, done: [...before, ...done] }
  }
}

const isDone = ({ unwritten, isJoined }: Record): boolean => isJoined && unwritten === 0
