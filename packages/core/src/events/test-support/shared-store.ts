import { ConfigurationError } from "../../errors.ts"
import { type Appended, type Commit, type Draft, type EventLog, FencedError } from "../logs/event-log.ts"
import type { Inbox, InboxRecord, Lead, Sighting } from "../logs/inbox.ts"
import { MemoryLog } from "../logs/memory-log.ts"
import { joinShared } from "../shared/shared-pipeline.ts"
// What is loaded when it is needed has to be there where tests move the time.
import "../consume/consuming.ts"

const idOf = (count: number): string => String(count).padStart(9, "0")

/** What several processes share, in the memory of a test: events, an inbox, a lead. */
export class SharedStore<E> {
  readonly events = new MemoryLog<E>({ capacity: 1_000_000, capacityBytes: Infinity })
  readonly records: InboxRecord[] = []
  readonly nonces = new Set<string>()
  readonly state = new Map<string, string>()
  readonly facts: { fact: string; at: number; key: string }[] = []
  /** Why nothing can be written now. */
  trouble: Error | undefined
  /** Characters of a sighting. */
  largest = Infinity
  /** Characters of an event as JSON. */
  largestEvent = Infinity
  epoch = 0
  checkpoint = idOf(0)
  done: readonly string[] = []
  leader: { readonly lose: (reason: string) => void } | undefined
  readonly #rings = new Set<() => void>()

  /** The log as one process sees it. */
  open(): SharedLog<E> {
    return new SharedLog(this)
  }

  onRing(ring: () => void): () => void {
    this.#rings.add(ring)
    return () => this.#rings.delete(ring)
  }

  ring(): void {
    for (const ring of this.#rings) ring()
  }
}

class SharedLog<E> implements EventLog<E> {
  readonly durable = true
  readonly shared = true
  readonly inbox: Inbox
  readonly #store: SharedStore<E>
  readonly #end = new AbortController()

  constructor(store: SharedStore<E>) {
    this.#store = store
    this.inbox = {
      get largest() {
        return store.largest
      },
      join: joinShared,
      record: (sightings, nonce) => this.#record(sightings, nonce),
      lead: ({ signal }) => this.#lead(AbortSignal.any([signal, this.#end.signal]))
    }
  }

  async append(drafts: readonly Draft<E>[], commit?: Commit): Promise<readonly Appended[]> {
    const store = this.#store
    // Another process may do something first.
    await Promise.resolve()
    this.#end.signal.throwIfAborted()
    if (store.trouble !== undefined) throw store.trouble
    const unfit = drafts.findIndex(({ event }) => JSON.stringify(event).length > store.largestEvent)
    if (unfit >= 0) throw new ConfigurationError({ option: `drafts[${unfit}].event`, message: "too large" })
    const { lead, state = [] } = commit ?? {}
    if (lead !== undefined && lead.epoch !== store.epoch) throw new FencedError("another one leads")
    if (lead !== undefined) {
      store.checkpoint = lead.checkpoint
      store.done = lead.done
    }
    for (const { name, value } of state) {
      if (value === undefined) store.state.delete(name)
      else store.state.set(name, value)
    }
    const appended = await store.events.append(drafts, commit)
    for (const [i, { fact, key }] of drafts.entries()) {
      if (fact !== undefined && appended[i]?.duplicate === false)
        store.facts.push({ fact, key, at: Date.now() })
    }
    return appended
  }

  restore({ since, most }: { readonly since: number; readonly most: number }) {
    const found = this.#store.facts.filter(({ at }) => at >= since).slice(-most)
    return Promise.resolve({
      state: new Map(this.#store.state),
      facts: (async function* () {
        yield* found
      })()
    })
  }

  subscribe(group: string, options: Parameters<EventLog<E>["subscribe"]>[1]) {
    const signal = AbortSignal.any([options.signal, this.#end.signal])
    return this.#store.events.subscribe(group, { ...options, signal })
  }

  tail(options: Parameters<EventLog<E>["tail"]>[0]) {
    const signal = AbortSignal.any([options.signal, this.#end.signal])
    return this.#store.events.tail({ ...options, signal })
  }

  groups() {
    return this.#store.events.groups()
  }

  forget(group: string) {
    return this.#store.events.forget(group)
  }

  deadLetters(group: string, options?: { readonly most?: number }) {
    return this.#store.events.deadLetters(group, options)
  }

  sendAgain(group: string, ids?: readonly string[]) {
    return this.#store.events.sendAgain(group, ids)
  }

  health() {
    return this.#store.events.health()
  }

  /** Ends this process's part only. */
  close(): Promise<void> {
    this.#end.abort(new Error("the log is closed"))
    return Promise.resolve()
  }

  async #record(sightings: readonly Sighting[], nonce: string): Promise<void> {
    await Promise.resolve()
    const store = this.#store
    this.#end.signal.throwIfAborted()
    if (store.trouble !== undefined) throw store.trouble
    if (store.nonces.has(nonce)) return
    store.nonces.add(nonce)
    for (const sighting of sightings) {
      store.records.push({ ...sighting, id: idOf(store.records.length + 1), at: Date.now() })
    }
    store.ring()
  }

  async #lead(signal: AbortSignal): Promise<Lead> {
    const store = this.#store
    while (store.leader !== undefined) {
      await new Promise<void>((resolve, reject) => {
        const silence = store.onRing(() => (silence(), resolve()))
        signal.addEventListener("abort", () => reject(signal.reason as Error), { once: true })
        if (signal.aborted) reject(signal.reason as Error)
      })
    }
    const lost = new AbortController()
    const leader = { lose: (reason: string) => lost.abort(new Error(reason)) }
    store.leader = leader
    const release = (): Promise<void> => {
      if (store.leader === leader) {
        store.leader = undefined
        store.epoch++
      }
      leader.lose("given back")
      store.ring()
      return Promise.resolve()
    }
    return {
      epoch: ++store.epoch,
      since: Date.now(),
      checkpoint: store.checkpoint,
      done: store.done,
      lost: lost.signal,
      read: (options) => this.#read(AbortSignal.any([options.signal, lost.signal])),
      release
    }
  }

  async *#read(signal: AbortSignal): AsyncGenerator<readonly InboxRecord[]> {
    const store = this.#store
    const done = new Set(store.done)
    let after = store.checkpoint
    while (!signal.aborted) {
      const found = store.records.filter(({ id }) => id > after && !done.has(id))
      if (found.length > 0) {
        after = found.at(-1)!.id
        yield found
        continue
      }
      await new Promise<void>((resolve) => {
        const silence = store.onRing(() => (silence(), resolve()))
        signal.addEventListener("abort", () => resolve(), { once: true })
      })
    }
  }
}
