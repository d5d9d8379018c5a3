import type {
  Appended,
  Commit,
  DeadLetter,
  Draft,
  EventLog,
  GroupInfo,
  LogDelivery,
  LogHealth,
  LogSubscription
} from "@agent-chat/core/events"
import {
  type Inbox,
  type InboxRecord,
  joinShared,
  type Lead,
  type Restored
} from "@agent-chat/core/events/logs"
import { Lease, leaseLength } from "./lease.ts"
import type { Machine } from "./machine.ts"
import type { Claim, Member, SharedStore } from "./shared-store.ts"

/** What lies between a process and the store that it shares: answers are late, do not come, or say no. */
export interface Weather {
  late: number
  /** Nothing gets there, or nothing comes back of what was done. */
  fails: "never" | "there" | "back"
}

export const pause = (ms: number, signal?: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, ms)
    signal?.addEventListener("abort", () => (clearTimeout(timer), resolve()), { once: true })
    if (signal?.aborted === true) resolve()
  })

/** The log of several processes, as one of them sees it. */
export class Connection<E> implements EventLog<E> {
  readonly durable = true
  readonly shared = true
  readonly inbox: Inbox
  readonly #machine: Machine
  readonly #store: SharedStore<E>
  readonly #weather: Weather
  readonly #end = new AbortController()

  constructor(machine: Machine, store: SharedStore<E>, weather: Weather) {
    this.#machine = machine
    this.#store = store
    this.#weather = weather
    this.inbox = {
      join: joinShared,
      record: (sightings, nonce) => this.#ask(() => store.record(sightings, nonce)),
      lead: ({ signal }) => this.#lead(AbortSignal.any([signal, this.#end.signal]))
    }
  }

  append(drafts: readonly Draft<E>[], commit?: Commit): Promise<readonly Appended[]> {
    return this.#ask(() => this.#store.append(drafts, commit))
  }

  restore(options: { readonly since: number; readonly most: number }): Promise<Restored> {
    return this.#ask(() => this.#store.restore(options))
  }

  subscribe(group: string, { maxInFlight = 128, signal }: LogSubscription): AsyncIterable<LogDelivery<E>> {
    return this.#subscribe(group, maxInFlight, AbortSignal.any([signal, this.#end.signal]))
  }

  tail(): AsyncIterable<{ readonly event: E; readonly id: string }> {
    // Who looks on is not what is looked at here.
    return { [Symbol.asyncIterator]: () => ({ next: () => new Promise(() => {}) }) }
  }

  groups(): Promise<readonly GroupInfo[]> {
    return this.#ask(() => this.#store.ground.log.groups())
  }

  forget(group: string): Promise<void> {
    return this.#ask(() => this.#store.ground.log.forget(group))
  }

  deadLetters(group: string, options?: { readonly most?: number }): Promise<readonly DeadLetter<E>[]> {
    return this.#ask(() => this.#store.ground.log.deadLetters(group, options))
  }

  sendAgain(group: string, ids?: readonly string[]): Promise<number> {
    return this.#ask(() => this.#store.ground.log.sendAgain(group, ids))
  }

  health(): LogHealth {
    return this.#store.ground.log.health()
  }

  /** Ends this process's part only. */
  close(): Promise<void> {
    this.#end.abort(new Error("the log is closed"))
    return Promise.resolve()
  }

  #ask<T>(run: () => T | Promise<T>): Promise<T> {
    return this.#machine.ask(async () => {
      const { late, fails } = this.#weather
      if (late > 0) await pause(late)
      if (fails === "there") throw new Error("the log is away")
      const answer = await run()
      if (fails === "back") throw new Error("the answer of the log was lost")
      return answer
    })
  }

  async *#subscribe(group: string, maxInFlight: number, signal: AbortSignal): AsyncGenerator<LogDelivery<E>> {
    while (!signal.aborted) {
      const since = performance.now()
      let member: Member<E>
      try {
        member = await this.#ask(() => this.#store.join(group, maxInFlight))
      } catch {
        await pause(500, signal)
        continue
      }
      const lease = new Lease(since, () => this.#ask(() => this.#store.stay(member)))
      const leave = (): void => {
        lease.lose("the subscription has ended")
        this.#ask(() => this.#store.leave(member)).catch(() => {})
      }
      if (signal.aborted) leave()
      else signal.addEventListener("abort", leave, { once: true })
      const isLost = new Promise<undefined>((resolve) =>
        lease.lost.addEventListener("abort", () => resolve(undefined), { once: true })
      )
      while (!lease.lost.aborted) {
        const next = await Promise.race([this.#machine.ask(() => this.#next(group, member, lease)), isLost])
        if (next === undefined || lease.lost.aborted) break
        yield next
      }
      signal.removeEventListener("abort", leave)
      lease.lose("another owns it")
      await pause(20, signal)
    }
  }

  async #next(group: string, member: Member<E>, { lost }: Lease): Promise<LogDelivery<E> | undefined> {
    const next = await this.#store.next(member)
    return next && this.#store.history.watch(group, next, member, lost, (run) => this.#ask(run))
  }

  async #lead(signal: AbortSignal): Promise<Lead> {
    for (;;) {
      signal.throwIfAborted()
      const since = performance.now()
      let claim: Claim | undefined
      try {
        claim = await this.#ask(() => this.#store.claim())
      } catch {
        // It is tried again.
      }
      if (claim === undefined) await pause(leaseLength / 4, signal)
      else return this.#held(claim, since)
    }
  }

  #held(claim: Claim, since: number): Lead {
    const { epoch, checkpoint, done } = claim
    const lease = new Lease(since, () => this.#ask(() => this.#store.renew(epoch)))
    return {
      ...claim,
      lost: lease.lost,
      read: ({ signal }) =>
        this.#read(checkpoint, new Set(done), AbortSignal.any([signal, lease.lost, this.#end.signal])),
      release: async () => {
        if (lease.lost.aborted) return
        lease.lose("given back")
        await this.#ask(() => this.#store.release(epoch)).catch(() => {})
      }
    }
  }

  async *#read(
    after: string,
    done: ReadonlySet<string>,
    signal: AbortSignal
  ): AsyncGenerator<readonly InboxRecord[]> {
    const rung = { bell: (): void => {} }
    const silence = this.#store.onRing(() => this.#machine.run(() => rung.bell()))
    try {
      while (!signal.aborted) {
        const heard = new Promise<void>((resolve) => (rung.bell = resolve))
        let found: readonly InboxRecord[] = []
        try {
          found = await this.#ask(() => this.#store.recordsBehind(after))
        } catch {
          // It is read again.
        }
        if (found.length > 0) {
          after = found.at(-1)!.id
          const records = found.filter(({ id }) => !done.has(id))
          if (records.length > 0) yield records
        } else await Promise.race([heard, pause(2_000, signal)])
      }
    } finally {
      silence()
    }
  }
}
