/** A session that may have missed something between two moments. */
export interface Doubt<T> {
  readonly session: string
  readonly from: number
  readonly to: number
  readonly about: T
}

interface Session {
  agentId: string | undefined
  /** Since when it sees without a break, and until when it was certainly there. */
  since: number
  until: number
}

/** Milliseconds after which a session that is not heard of counts as gone: two pings and the time of a connection. */
const goneAfter = 35_000
/** Milliseconds for which another session may keep waiting with the proof that it has seen what one of them missed. */
const patience = 20_000

/**
 * Knows which sessions see what happens, and so whether anything is missing when one of them drops: sessions of one agent see
 * the same. All times are moments of the inbox.
 */
export class Sessions<T> {
  readonly #sessions = new Map<string, Session>()
  #doubts: Doubt<T>[] = []

  /** A session has logged in. */
  login(session: string, agentId: string | undefined, at: number): void {
    this.#sessions.set(session, { agentId, since: at, until: at })
  }

  /** A session was there until then. Answers whether nobody had heard of it. */
  saw(session: string, until: number): boolean {
    const known = this.#sessions.get(session)
    if (known === undefined) this.#sessions.set(session, { agentId: undefined, since: until, until })
    else known.until = Math.max(known.until, until)
    return known === undefined
  }

  /** A session was not there for a while, and is again. {@link decide} says whether anything is missing. */
  gap(session: string, { from, to, about }: Omit<Doubt<T>, "session">, agentId: string | undefined): void {
    const known = this.#sessions.get(session)
    const before = known === undefined ? from : Math.min(from, known.until)
    this.#sessions.set(session, { agentId: agentId ?? known?.agentId, since: to, until: to })
    this.#doubts.push({ session, from: before, to, about })
  }

  /** A session will not come back. What it would have seen is for others to see, or is looked for. */
  end(session: string): void {
    this.#sessions.delete(session)
  }

  /** Forgets sessions that have not been heard of. Answers since when each of them is gone. */
  expire(now: number): number[] {
    const gone: number[] = []
    for (const [name, { until }] of this.#sessions) {
      if (until > now - goneAfter) continue
      this.#sessions.delete(name)
      gone.push(until)
    }
    return gone
  }

  /** The doubts that nobody can settle: what happened then has to be looked for. The others wait, or are settled. */
  decide(now: number): Doubt<T>[] {
    const open: Doubt<T>[] = []
    const left: Doubt<T>[] = []
    for (const doubt of this.#doubts) {
      const proof = this.#proofOf(doubt, now)
      if (proof === "open") open.push(doubt)
      else if (proof === "waiting") left.push(doubt)
    }
    this.#doubts = left
    return open
  }

  /** Whether {@link decide} has something to wait for. */
  get areInDoubt(): boolean {
    return this.#doubts.length > 0
  }

  /** Until when everything was seen that sessions see; `undefined` while there is none. */
  get completeUntil(): number | undefined {
    const best = new Map<string | undefined, number>()
    for (const { agentId, until } of this.#sessions.values()) {
      best.set(agentId, Math.max(best.get(agentId) ?? -Infinity, until))
    }
    return best.size === 0 ? undefined : Math.min(...best.values())
  }

  #proofOf({ session, from, to }: Doubt<T>, now: number): "open" | "waiting" | "settled" {
    const agentId = this.#sessions.get(session)?.agentId
    let mayCome = false
    for (const [name, other] of this.#sessions) {
      if (name === session || other.agentId !== agentId || other.since > from) continue
      if (other.until >= to) return "settled"
      mayCome = true
    }
    return mayCome && now - to < patience ? "waiting" : "open"
  }
}
