import type { Clock } from "./clock.ts"

/** What a call is refused with. */
export interface PlannedFailure {
  readonly type: string
  /** What the version of the call says of the type, unless set. */
  readonly message?: string
  readonly data?: unknown
}

/** What goes wrong with a call. */
export type Fault =
  /** It is refused. */
  | { readonly kind: "fail"; readonly error: PlannedFailure; readonly acts: boolean }
  /** It is never answered. */
  | { readonly kind: "stall"; readonly acts: boolean }
  /** It is answered late: above 15 s with `request_timeout`. */
  | { readonly kind: "delay"; readonly ms: number }
  /** The connection it came over is cut instead of an answer. */
  | { readonly kind: "drop"; readonly acts: boolean }
  /** Something in front of the service answers in its place; over the Web API, elsewhere the connection is cut. */
  | { readonly kind: "gateway"; readonly answer: GatewayAnswer; readonly acts: boolean }

/** What a proxy, a load balancer or a login page answers. */
export interface GatewayAnswer {
  readonly status: number
  /** A page unless set. */
  readonly body?: string
  /** `text/html` unless set. */
  readonly contentType?: string
}

/** How often a fault strikes, and whether the action happens all the same. */
export interface FaultOptions {
  /** How many calls it strikes; every one until it is cleared, unless set. */
  readonly times?: number
  /** Whether the action takes effect though the caller does not learn of it; `false` unless set. */
  readonly acts?: boolean
}

/** How many calls of an action are answered within a second. */
export interface RateLimit {
  readonly perSecond: number
  /** Seconds after which one may come back, for the refusal to say; it says nothing unless set. */
  readonly retryAfter?: number
}

/** A fault that waits for calls. */
export interface PlannedFault {
  readonly id: string
  /** {@link anyAction}, or the name of one. */
  readonly action: string
  readonly fault: Fault | ({ readonly kind: "rate" } & RateLimit)
  /** How many calls it will still strike. */
  readonly left: number
}

interface Entry extends PlannedFault {
  left: number
  /** When calls passed that a rate lets through, in milliseconds since 1970. */
  passed: number[]
}

/** In place of an action: whichever is called, the ping of a connection excepted. */
export const anyAction = "*"

const second = 1_000

/** The faults that wait for calls, the oldest first. */
export class Faults {
  readonly #clock: Clock
  readonly #entries = new Set<Entry>()
  #count = 0

  constructor(clock: Clock) {
    this.#clock = clock
  }

  /** Those that wait. */
  get planned(): readonly PlannedFault[] {
    return [...this.#entries].map(({ passed: _passed, ...planned }) => planned)
  }

  /** Plans a fault for the calls of an action; returns its id. */
  plan(action: string, fault: PlannedFault["fault"], times = Number.POSITIVE_INFINITY): string {
    this.#count += 1
    const id = `fault-${this.#count}`
    this.#entries.add({ id, action, fault, left: times, passed: [] })
    return id
  }

  /** Takes a fault back; `false` when there is none of this id. */
  remove(id: string): boolean {
    const entry = [...this.#entries].find((other) => other.id === id)
    return entry !== undefined && this.#entries.delete(entry)
  }

  /** The fault that strikes the next call of an action, if one does. Those of the action come before those of any. */
  take(action: string, isPing = false): Fault | undefined {
    if (this.#entries.size === 0) return undefined
    const entries = [...this.#entries]
    const own = entries.filter((entry) => entry.action === action)
    const general = isPing ? [] : entries.filter((entry) => entry.action === anyAction)
    for (const entry of [...own, ...general]) {
      const { fault } = entry
      const strikes = fault.kind === "rate" ? this.#exceeded(entry, fault) : fault
      if (strikes === undefined) continue
      entry.left -= 1
      if (entry.left <= 0) this.#entries.delete(entry)
      return strikes
    }
    return undefined
  }

  clear(): void {
    this.#entries.clear()
  }

  /** What a call is refused with that is one too many within a second. */
  #exceeded(entry: Entry, { perSecond, retryAfter }: RateLimit): Fault | undefined {
    const now = this.#clock.now()
    entry.passed = entry.passed.filter((at) => at > now - second)
    if (entry.passed.length < perSecond) {
      entry.passed.push(now)
      return undefined
    }
    const data = retryAfter === undefined ? {} : { data: { retry_after: retryAfter } }
    return { kind: "fail", error: { type: tooMany, ...data }, acts: false }
  }
}

/** What both versions call it. */
const tooMany = "too_many_requests"
