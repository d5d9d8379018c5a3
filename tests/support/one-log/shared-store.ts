import {
  type Appended,
  type Commit,
  type Draft,
  FencedError,
  type LogDelivery
} from "@agent-chat/core/events"
import type { InboxRecord, Restored, Sighting } from "@agent-chat/core/events/logs"
import type { Ground } from "./grounds.ts"
import type { History, Membership } from "./history.ts"
import { leaseLength } from "./lease.ts"

/** The part of one member in a group, as the store sees it. */
export class Member<E> implements Membership {
  readonly end = new AbortController()
  readonly deliveries: AsyncIterator<LogDelivery<E>>
  until = 0

  constructor(ground: Ground<E>, group: string, maxInFlight: number) {
    const { signal } = this.end
    const from = "earliest"
    this.deliveries = ground.log.subscribe(group, { from, maxInFlight, signal })[Symbol.asyncIterator]()
  }

  get isOver(): boolean {
    return this.end.signal.aborted
  }
}

/** What whoever leads is told. */
export interface Claim {
  readonly epoch: number
  readonly since: number
  readonly checkpoint: string
  readonly done: readonly string[]
}

const idOf = (count: number): string => String(count).padStart(9, "0")

/** What several processes share: a log, an inbox, a lead, and who owns what until when. It knows nothing of the processes. */
export class SharedStore<E> {
  readonly ground: Ground<E>
  readonly history: History
  readonly #records: InboxRecord[] = []
  readonly #nonces = new Set<string>()
  readonly #rings = new Set<() => void>()
  readonly #members = new Set<Member<E>>()
  readonly #expiry: ReturnType<typeof setInterval>
  #lead: (Claim & { until: number }) | undefined
  #epoch = 0
  #progress: { readonly checkpoint: string; readonly done: readonly string[] } = {
    checkpoint: idOf(0),
    done: []
  }
  #life = 0
  /** Who owned what before a crash owns it for so long. */
  #ownedUntil = 0
  #turn: Promise<unknown> = Promise.resolve()

  constructor(ground: Ground<E>, history: History) {
    this.ground = ground
    this.history = history
    this.#expiry = setInterval(() => this.#expire(), 250)
  }

  /** Everybody's connection breaks, and what was not written is gone. */
  crash(): void {
    if (this.ground.crash === undefined) return
    this.#life++
    for (const member of this.#members) {
      member.end.abort()
      this.#ownedUntil = Math.max(this.#ownedUntil, member.until)
    }
    this.#members.clear()
    this.ground.crash()
  }

  dispose(): void {
    clearInterval(this.#expiry)
    this.ground.dispose()
  }

  onRing(ring: () => void): () => void {
    this.#rings.add(ring)
    return () => this.#rings.delete(ring)
  }

  append(drafts: readonly Draft<E>[], commit?: Commit): Promise<readonly Appended[]> {
    return this.#inTurn(async () => {
      const { lead } = commit ?? {}
      if (lead !== undefined && lead.epoch !== this.#epoch) throw new FencedError("another one leads")
      const life = this.#life
      const known = new Set<string>()
      const appended = await this.ground.append(drafts, commit)
      if (life !== this.#life) throw new Error("the connection was reset")
      if (lead !== undefined) this.#progress = { checkpoint: lead.checkpoint, done: lead.done }
      for (const [i, { seq, duplicate }] of appended.entries()) {
        if (!duplicate && !known.has(seq)) this.history.appended(seq, drafts[i]!.follows === true)
        known.add(seq)
      }
      return appended
    })
  }

  /** The next event of a member. What is asked of it after a crash nobody answers any more. */
  async next(member: Member<E>): Promise<LogDelivery<E> | undefined> {
    const next = await member.deliveries.next()
    if (next.done === true) return undefined
    const life = this.#life
    const ask = async <T>(run: () => Promise<T>): Promise<T> => {
      const answer = await run()
      if (life !== this.#life) throw new Error("the connection was reset")
      return answer
    }
    const { value } = next
    return {
      ...value,
      ack: () => ask(() => value.ack()),
      giveUp: (reason) => ask(() => value.giveUp(reason)),
      retry: (after) => ask(() => value.retry(after)),
      recall: (name) => ask(() => value.recall(name)),
      remember: (name, text) => ask(() => value.remember(name, text))
    }
  }

  restore(options: { readonly since: number; readonly most: number }): Promise<Restored> {
    return this.#inTurn(() => this.ground.restore(options))
  }

  record(sightings: readonly Sighting[], nonce: string): void {
    if (this.#nonces.has(nonce)) return
    this.#nonces.add(nonce)
    for (const sighting of sightings) {
      this.#records.push({ ...sighting, id: idOf(this.#records.length + 1), at: Date.now() })
    }
    this.#ring()
  }

  recordsBehind(id: string): readonly InboxRecord[] {
    return this.#records.slice(Number(id))
  }

  claim(): Promise<Claim | undefined> {
    return this.#inTurn(async () => {
      if (this.#lead !== undefined) return undefined
      const now = Date.now()
      this.#lead = { epoch: ++this.#epoch, since: now, ...this.#progress, until: now + leaseLength }
      return this.#lead
    })
  }

  /** Says whether somebody still leads. */
  renew(epoch: number): boolean {
    if (this.#lead?.epoch !== epoch) return false
    this.#lead.until = Date.now() + leaseLength
    return true
  }

  release(epoch: number): void {
    if (this.#lead?.epoch !== epoch) return
    this.#lead = undefined
    this.#epoch++
    this.#ring()
  }

  join(group: string, maxInFlight: number): Member<E> {
    if (Date.now() < this.#ownedUntil) throw new Error("others may own it")
    const member = new Member(this.ground, group, maxInFlight)
    this.#members.add(member)
    member.until = Date.now() + leaseLength
    return member
  }

  /** Says whether a member still has what it had. */
  stay(member: Member<E>): boolean {
    if (member.isOver) return false
    member.until = Date.now() + leaseLength
    return true
  }

  leave(member: Member<E>): void {
    this.#members.delete(member)
    member.end.abort()
  }

  #expire(): void {
    const now = Date.now()
    for (const member of this.#members) if (member.until <= now) this.leave(member)
    if (this.#lead !== undefined && this.#lead.until <= now) this.release(this.#lead.epoch)
  }

  #ring(): void {
    for (const ring of this.#rings) ring()
  }

  /** Nobody becomes the leader while another writes. */
  #inTurn<T>(run: () => Promise<T>): Promise<T> {
    const turn = this.#turn.then(run)
    this.#turn = turn.catch(() => {})
    return turn
  }
}
