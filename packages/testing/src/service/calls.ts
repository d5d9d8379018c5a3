import { AssertionError } from "node:assert"
import { inspect, isDeepStrictEqual } from "node:util"
import type { TransportKind } from "@agent-chat/core"
import { isFields } from "./json.ts"

/** A call that reached the fake. */
export interface Call {
  readonly action: string
  readonly payload: unknown
  readonly via: TransportKind
  /** The API version it was made in, such as `3.6`. */
  readonly version: string
  readonly agentId: string
  readonly requestId?: string | undefined
  readonly authorId?: string | undefined
  /** Milliseconds since 1970. */
  readonly at: number
}

/** What is expected of a call: its action, and as much of the rest as is given. */
export type ExpectedCall = string | (Partial<Omit<Call, "action">> & { readonly action: string })

/** How many calls are remembered; older ones are forgotten. */
const limit = 10_000

/** The calls that reached the fake, oldest first. */
export class CallLog {
  #calls: Call[] = []
  #forgotten = 0

  /** For the fake itself. */
  add(call: Call): void {
    this.#calls.push(call)
    if (this.#calls.length < 2 * limit) return
    this.#forgotten += this.#calls.length - limit
    this.#calls = this.#calls.slice(-limit)
  }

  /** Those that are remembered: at least the last 10,000. */
  get all(): readonly Call[] {
    return this.#calls
  }

  /** How many there were. */
  get count(): number {
    return this.#forgotten + this.#calls.length
  }

  /** Those of one action. */
  of(action: string): readonly Call[] {
    return this.#calls.filter((call) => call.action === action)
  }

  clear(): void {
    this.#calls = []
    this.#forgotten = 0
  }

  /**
   * Checks that these calls arrived, in this order and no others. Payloads may be given in part.
   *
   * @example
   * ```ts
   * fake.calls.assert(["login", { action: "send_event", payload: { chat_id: "PJ0MRSHTDG" } }])
   * ```
   * @throws AssertionError that shows the calls line by line, with what differs
   */
  assert(expected: readonly ExpectedCall[]): void {
    const wanted = expected.map((call) => (typeof call === "string" ? { action: call } : call))
    if (wanted.length === this.#calls.length && wanted.every((call, index) => fits(this.#calls[index], call)))
      return
    const lines = difference(wanted, this.#calls)
    throw new AssertionError({
      message: ["The calls are not the expected ones (- expected, + arrived):", ...lines].join("\n"),
      actual: this.#calls.map(({ action }) => action),
      expected: wanted.map(({ action }) => action)
    })
  }
}

type Wanted = Exclude<ExpectedCall, string>

/** Whether `found` has everything that `wanted` names. Arrays have to be equal in length. */
const fits = (found: unknown, wanted: unknown): boolean => {
  if (Array.isArray(wanted))
    return (
      Array.isArray(found) &&
      found.length === wanted.length &&
      wanted.every((item, index) => fits(found[index], item))
    )
  if (!isFields(wanted)) return isDeepStrictEqual(found, wanted)
  return isFields(found) && Object.entries(wanted).every(([name, value]) => fits(found[name], value))
}

/** The longest run of calls that fit stays; the others are shown as missing or as too many. */
const difference = (wanted: readonly Wanted[], found: readonly Call[]): string[] => {
  const common = commonLengths(wanted, found)
  const lines: string[] = []
  let [w, f] = [0, 0]
  while (w < wanted.length || f < found.length) {
    const [expected, arrived] = [wanted[w], found[f]]
    if (expected !== undefined && arrived !== undefined && fits(arrived, expected)) {
      lines.push(`  ${describe(arrived)}`)
      w += 1
      f += 1
    } else if (
      arrived === undefined ||
      (expected !== undefined && at(common, w + 1, f) >= at(common, w, f + 1))
    ) {
      if (expected !== undefined) lines.push(`- ${describe(expected)}`)
      w += 1
    } else {
      lines.push(`+ ${describe(arrived)}`)
      f += 1
    }
  }
  return lines
}

/** For every pair of positions the length of the longest common rest. */
const commonLengths = (wanted: readonly Wanted[], found: readonly Call[]): number[][] => {
  const lengths = Array.from({ length: wanted.length + 1 }, () =>
    Array.from({ length: found.length + 1 }, () => 0)
  )
  for (let w = wanted.length - 1; w >= 0; w -= 1) {
    for (let f = found.length - 1; f >= 0; f -= 1) {
      lengths[w]![f] = fits(found[f], wanted[w])
        ? at(lengths, w + 1, f + 1) + 1
        : Math.max(at(lengths, w + 1, f), at(lengths, w, f + 1))
    }
  }
  return lengths
}

const at = (lengths: readonly (readonly number[])[], w: number, f: number): number => lengths[w]?.[f] ?? 0

const describe = ({ action, payload, via }: Wanted): string => {
  const shown =
    payload === undefined ? "" : ` ${inspect(hidden(payload), { breakLength: Infinity, depth: 5 })}`
  return `${action}${via === undefined ? "" : ` (${via})`}${shown}`
}

/** Tokens are not printed. */
const hidden = (payload: unknown): unknown =>
  isFields(payload) && payload["token"] !== undefined ? { ...payload, token: "[hidden]" } : payload
