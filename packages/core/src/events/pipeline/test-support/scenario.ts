import * as fc from "fast-check"

/** How a message gets to the stream: after so many ms as a push and as webhooks. */
export interface Weather {
  readonly push: number
  readonly webhooks: readonly number[]
}

/** Something that happens. */
export type Move =
  | { readonly do: "say"; readonly chat: number; readonly weather: Weather }
  | { readonly do: "close"; readonly chat: number; readonly weather: Weather }
  | { readonly do: "disconnect" | "reconnect" }
  | { readonly do: "log" | "calls" | "receiver"; readonly works: boolean }
  | { readonly do: "away" | "back"; readonly chat: number }
  | { readonly do: "fail"; readonly times: number }
  | { readonly do: "wait"; readonly ms: number }

/** What happens to a stream, one thing after another, and in which surroundings. */
export interface Scenario {
  readonly moves: readonly Move[]
  readonly push: boolean
  readonly webhook: boolean
  /** Milliseconds that a handler takes. */
  readonly handling: number
  /** Minutes by which the server's clock is ahead. */
  readonly ahead: number
  /** Milliseconds that pass before anything happens: what is open is known after 40. */
  readonly settled: number
  /** Whether a chat was open long before. */
  readonly old: boolean
  /** Milliseconds, of the 40 that a call takes, after which its answer says how things are. */
  readonly answered: number
  /** Milliseconds that a page takes for code that is loaded on demand, and how often it fails to get it first. */
  readonly code?: { readonly takes: number; readonly failures: number }
  /** Whether no log is given, so that events lie in memory. */
  readonly inMemory?: boolean
  /** Whether what is added waits for its webhook. */
  readonly enrich?: boolean
}

const weather: fc.Arbitrary<Weather> = fc.record({
  push: fc.integer({ min: 0, max: 200 }),
  webhooks: fc.array(fc.integer({ min: 0, max: 3_000 }), { maxLength: 2 })
})
const chat = fc.constantFrom(0, 1)

const move: fc.Arbitrary<Move> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ do: fc.constant("say"), chat, weather }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant("close"), chat, weather }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom("disconnect", "reconnect") }) },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constantFrom("log", "calls", "receiver"), works: fc.boolean() })
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom("away", "back"), chat }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("fail"), times: fc.integer({ min: 1, max: 3 }) }) },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant("wait"), ms: fc.constantFrom(50, 500, 5_000, 40_000, 130_000) })
  }
) as fc.Arbitrary<Move>

/** Any of them. */
export const scenario: fc.Arbitrary<Scenario> = fc
  .record({
    moves: fc.array(move, { minLength: 1, maxLength: 25, size: "max" }),
    push: fc.boolean(),
    webhook: fc.boolean(),
    handling: fc.constantFrom(0, 0, 30),
    ahead: fc.constantFrom(0, 0, 30, -30),
    settled: fc.constantFrom(0, 10, 100),
    old: fc.boolean(),
    answered: fc.constantFrom(0, 0, 39),
    code: fc.record({ takes: fc.constantFrom(0, 0, 0, 15, 300), failures: fc.constantFrom(0, 0, 0, 1, 4) }),
    inMemory: fc.constantFrom(false, false, true),
    enrich: fc.constantFrom(false, false, true)
  })
  .filter(({ push, webhook }) => push || webhook)

/** A push at once, and nothing else. */
export const inSilence: Weather = { push: 0, webhooks: [] }
export const say = (chat: number, weather: Weather = inSilence): Move => ({ do: "say", chat, weather })
export const toldByWebhook: Weather = { push: 0, webhooks: [0] }
export const overWebhooks = { push: false, webhook: true, handling: 0, ahead: 0, old: false, answered: 0 }
export const overPushes = { push: true, webhook: false, handling: 0, ahead: 0, old: false, answered: 0 }
