/** A session that may have missed something between two moments. */
export interface Doubt<T> {
  readonly session: string
  readonly from: number
  readonly to: number
  readonly about: T
}

interface Written<T> {
  readonly were: boolean
  readonly known: readonly (readonly [name: string, agentId: string | null, since: number, until: number])[]
  readonly doubts: readonly Doubt<T>[]
}

interface Session {
  agentId: string | undefined
  /** Since when it sees without a break, and until when it was certainly there. */
  since: number
  until: number
  /** When it said anything last. */
  spoke: number
}

/** Milliseconds after which a session that said nothing is not connected: three signs of life. */
const quietAfter = 3_500
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
  #were = false

  /** What was {@link write written}; nobody when that is nothing. */
  static restore<T>(written: string | undefined, moment: (time: number) => number): Sessions<T> {
    const sessions = new Sessions<T>()
    if (written === undefined) return sessions
    const { known, doubts, were } = JSON.parse(written) as Written<T>
    sessions.#were = were
    for (const [name, agentId, since, until] of known) {
      sessions.#sessions.set(name, {
        agentId: agentId ?? undefined,
        since: moment(since),
        until: moment(until),
        spoke: moment(until)
      })
    }
    sessions.#doubts = doubts.map(({ from, to, ...rest }) => ({
      ...rest,
      from: moment(from),
      to: moment(to)
    }))
    return sessions
  }

  /** Everything that is known, as a text; `time` says what a moment is for others. */
  write(time: (moment: number) => number): string {
    const known = Array.from(this.#sessions, ([name, { agentId, since, until }]) => [
      name,
      agentId ?? null,
      time(since),
      time(until)
    ])
    const doubts = this.#doubts.map(({ from, to, ...rest }) => ({ ...rest, from: time(from), to: time(to) }))
    return JSON.stringify({ known, doubts, were: this.#were })
  }

  /** Whether there are sessions, as far as is known. */
  get areThere(): boolean {
    return this.#sessions.size > 0
  }

  /** Whether there have been any so far. */
  get wereThere(): boolean {
    return this.#were
  }

  /** As whom they act. */
  get agentIds(): string[] {
    return [...this.#sessions.values()].flatMap(({ agentId }) => agentId ?? [])
  }

  /** A session has logged in. */
  login(session: string, agentId: string | undefined, at: number): void {
    this.#were = true
    this.#sessions.set(session, { agentId, since: at, until: at, spoke: at })
  }

  /** A session says that it was there until then. Answers whether nobody had heard of it. */
  saw(session: string, until: number, spoke = until): boolean {
    const known = this.#sessions.get(session)
    this.#were = true
    if (known === undefined) this.#sessions.set(session, { agentId: undefined, since: until, until, spoke })
    else {
      known.until = Math.max(known.until, until)
      known.spoke = spoke
    }
    return known === undefined
  }

  /** A session was not there for a while, and is again. {@link decide} says whether anything is missing. */
  gap(session: string, { from, to, about }: Omit<Doubt<T>, "session">, agentId: string | undefined): void {
    const known = this.#sessions.get(session)
    const before = known === undefined ? from : Math.min(from, known.until)
    this.#sessions.set(session, { agentId: agentId ?? known?.agentId, since: to, until: to, spoke: to })
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

  /**
   * The doubts that nobody can settle: what happened then has to be looked for. The others wait, or are settled: by other
   * sessions, and by the look that showed that nothing was missing before `lookedAt`.
   */
  decide(now: number, lookedAt = -Infinity): Doubt<T>[] {
    const open: Doubt<T>[] = []
    const left: Doubt<T>[] = []
    for (const doubt of this.#doubts) {
      const proof = this.#proofOf(doubt, now, lookedAt)
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

  /** Until when everything was seen that sessions see, beyond doubt; `undefined` while there is none. */
  get completeUntil(): number | undefined {
    const best = new Map<string | undefined, number>()
    for (const { agentId, until } of this.#sessions.values()) {
      best.set(agentId, Math.max(best.get(agentId) ?? -Infinity, until))
    }
    if (best.size === 0) return undefined
    return Math.min(...best.values(), ...this.#doubts.map(({ from }) => from))
  }

  #proofOf(doubt: Doubt<T>, now: number, lookedAt: number): "open" | "waiting" | "settled" {
    const { session, to } = doubt
    const from = Math.max(doubt.from, lookedAt)
    if (from >= to) return "settled"
    const agentId = this.#sessions.get(session)?.agentId
    let mayCome = false
    for (const [name, other] of this.#sessions) {
      if (name === session || other.agentId !== agentId || other.since > from) continue
      if (other.until >= to) return "settled"
      if (now - other.spoke < quietAfter) mayCome = true
    }
    return mayCome && now - to < patience ? "waiting" : "open"
  }
}
