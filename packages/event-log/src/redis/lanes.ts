import type { Entry } from "./entry.ts"

/** The events of one chat that are not done with: the first is ready, out, or has to wait. */
interface Lane<E> {
  readonly entries: Entry<E>[]
}

/** The chats of a partition, each with its events in their order, and which of them may be handed the first one out. */
export class Lanes<E> {
  readonly #lanes = new Map<string, Lane<E>>()
  readonly #ready: Lane<E>[] = []

  enter(entry: Entry<E>): void {
    let lane = this.#lanes.get(entry.partition)
    if (lane === undefined) this.#lanes.set(entry.partition, (lane = { entries: [] }))
    // What was given up comes before what is newer, but not before what is out.
    if (entry.isAgain) lane.entries.splice(lane.entries[0]?.state === "out" ? 1 : 0, 0, entry)
    else lane.entries.push(entry)
    if (lane.entries.length === 1) this.#ready.push(lane)
  }

  /** The first event of the chat that is ready for longest; it is not ready any more. */
  next(): Entry<E> | undefined {
    return this.#ready.shift()?.entries[0]
  }

  /** The first event of a chat may be handed out, for the first time or once more. */
  makeReady(chat: string): void {
    const lane = this.#lanes.get(chat)
    if (lane !== undefined) this.#ready.push(lane)
  }

  /** Whether no other event of its chat is before it. */
  isFirst(entry: Entry<E>): boolean {
    return this.#lanes.get(entry.partition)?.entries[0] === entry
  }

  /** An event is done with: the next one of its chat is ready. */
  finish(entry: Entry<E>): void {
    if (!this.isFirst(entry)) return
    const { entries } = this.#lanes.get(entry.partition)!
    entries.shift()
    if (entries.length === 0) this.#lanes.delete(entry.partition)
    else this.makeReady(entry.partition)
  }
}
