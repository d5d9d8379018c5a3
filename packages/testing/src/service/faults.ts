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

interface Planned {
  readonly fault: Fault
  left: number
}

/** The faults that wait for calls, by action. */
export class Faults {
  readonly #planned = new Map<string, Planned[]>()

  /** Plans a fault for the calls of an action; the returned function takes it back. */
  plan(action: string, fault: Fault, times = Number.POSITIVE_INFINITY): () => void {
    const entry = { fault, left: times }
    this.#planned.set(action, [...(this.#planned.get(action) ?? []), entry])
    return () => this.#remove(action, entry)
  }

  /** The fault that strikes the next call of an action, if one does. */
  take(action: string): Fault | undefined {
    const entry = this.#planned.get(action)?.[0]
    if (entry === undefined) return undefined
    entry.left -= 1
    if (entry.left <= 0) this.#remove(action, entry)
    return entry.fault
  }

  clear(): void {
    this.#planned.clear()
  }

  #remove(action: string, entry: Planned): void {
    const rest = this.#planned.get(action)?.filter((other) => other !== entry) ?? []
    if (rest.length === 0) this.#planned.delete(action)
    else this.#planned.set(action, rest)
  }
}
