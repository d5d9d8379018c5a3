import * as fc from "fast-check"

/** Something that happens. */
export type Command =
  | { readonly do: "open"; readonly chat: number; readonly events: number }
  | { readonly do: "send" | "close" | "tag" | "say"; readonly chat: number }
  | { readonly do: "wait"; readonly ms: number }
  | { readonly do: "whisper" | "follow" }
  | { readonly do: "set"; readonly minutes: number }
  | { readonly do: "disconnect" | "reconnect" }

/** What the network does to one delivery. */
export interface Weather {
  readonly pushDelay: number
  readonly webhooks: readonly number[]
}

/** What happens, in which surroundings. */
export interface Scenario {
  readonly commands: readonly (readonly [Command, Weather])[]
  readonly push: boolean
  readonly webhook: boolean
  /** Whether webhooks get lost for good. */
  readonly lossy: boolean
  /** Orders grow by this much. */
  readonly step: number
  /** Milliseconds that a fetch takes, in turn; 0 for one that fails. */
  readonly fetches: readonly number[]
  /** By how many minutes the clock of the server is ahead, and that on our wall. */
  readonly skews: readonly [server: number, wall: number]
  /** How much quicker our steady clock runs, in millionths. */
  readonly drift: number
  /** Whether answers bear a date. */
  readonly dates: boolean
  /** Whether a thread is fetched when it is closed. */
  readonly checkClosed: boolean
}

const chat = fc.integer({ min: 0, max: 2 })
const command: fc.Arbitrary<Command> = fc.oneof(
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant("open" as const), chat, events: fc.integer({ min: 0, max: 3 }) })
  },
  { weight: 8, arbitrary: fc.record({ do: fc.constant("send" as const), chat }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant("close" as const), chat }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant("tag" as const), chat }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("say" as const), chat }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant("wait" as const),
      ms: fc.oneof(fc.integer({ min: 1, max: 400 }), fc.integer({ min: 400, max: 20_000 }))
    })
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom("disconnect" as const, "reconnect" as const) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom("whisper" as const, "follow" as const) }) },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant("set" as const), minutes: fc.integer({ min: -90, max: 90 }) })
  }
)
const weather: fc.Arbitrary<Weather> = fc.record({
  pushDelay: fc.integer({ min: 0, max: 200 }),
  webhooks: fc.array(fc.integer({ min: 0, max: 3_000 }), { maxLength: 3 })
})
/** Any of them. */
export const scenario: fc.Arbitrary<Scenario> = fc
  .record({
    commands: fc.array(fc.tuple(command, weather), { minLength: 3, maxLength: 45, size: "max" }),
    sides: fc.constantFrom("both", "both", "push", "webhook"),
    lossy: fc.boolean(),
    step: fc.constantFrom(1, 1, 1, 2),
    fetches: fc.array(fc.constantFrom(0, 20, 300, 7_000), { minLength: 1, maxLength: 4 }),
    skews: fc.tuple(fc.integer({ min: -30, max: 30 }), fc.integer({ min: -30, max: 30 })),
    drift: fc.integer({ min: -500, max: 500 }),
    dates: fc.boolean(),
    checkClosed: fc.boolean()
  })
  .map(({ sides, ...rest }) => ({ ...rest, push: sides !== "webhook", webhook: sides !== "push" }))
