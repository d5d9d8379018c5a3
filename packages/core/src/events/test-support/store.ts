import type { Commit, Draft, EventLog, LogSubscription } from "../logs/event-log.ts"
import { MemoryLog } from "../logs/memory-log.ts"
// What is loaded when it is needed has to be there where tests move the time.
import "../consume/consuming.ts"

/** What a durable log has in store, in memory: it outlives the logs that are opened on it, one after another. */
export class Store<E> {
  readonly events: E[] = []
  readonly state = new Map<string, string>()
  readonly #facts: { readonly fact: string; readonly at: number }[] = []
  readonly #log = new MemoryLog<E>()
  #opened = 0
  /** How many more times the log of the moment may write before its process is dead. */
  lifetime = Infinity

  /** A log on it; what was opened before is dead from then on, like the process it belonged to. */
  open(): EventLog<E> {
    const turn = ++this.#opened
    this.lifetime = Infinity
    const log = this.#log
    const isAlive = (): boolean => turn === this.#opened
    const dead = new AbortController()
    return {
      durable: true,
      shared: false,
      append: async (drafts, commit) => {
        await Promise.resolve()
        if (!isAlive() || this.lifetime-- <= 0) return new Promise<never>(() => {})
        const appended = await log.append(drafts, commit)
        this.#keep(
          drafts.filter((_draft, i) => !appended[i]!.duplicate),
          commit
        )
        return appended
      },
      restore: async ({ since, most }) => {
        const facts = this.#facts.filter(({ at }) => at >= since).slice(-most)
        return {
          state: new Map(this.state),
          facts: (async function* () {
            yield* facts
          })()
        }
      },
      subscribe: (group: string, options: LogSubscription) =>
        log.subscribe(group, { ...options, signal: AbortSignal.any([options.signal, dead.signal]) }),
      tail: (options) => log.tail(options),
      groups: () => log.groups(),
      forget: (group) => log.forget(group),
      deadLetters: (group, options) => log.deadLetters(group, options),
      sendAgain: (group, ids) => log.sendAgain(group, ids),
      health: () => log.health(),
      close: async () => dead.abort()
    }
  }

  #keep(drafts: readonly Draft<E>[], commit: Commit | undefined): void {
    for (const { event, fact } of drafts) {
      this.events.push(event)
      if (fact !== undefined) this.#facts.push({ fact, at: Date.now() })
    }
    for (const { name, value } of commit?.state ?? []) {
      if (value === undefined) this.state.delete(name)
      else this.state.set(name, value)
    }
  }
}
