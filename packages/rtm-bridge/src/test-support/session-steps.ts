import * as fc from "fast-check"

/** What is called, by how often it may be made. */
export type CallKind = "unsafe" | "safe" | "keyed"

/** One thing that happens to a session. */
export type Step =
  | { readonly do: "call"; readonly kind: CallKind; readonly abortAfter: number | undefined }
  | {
      readonly do:
        | "bringUp"
        | "open"
        | "logIn"
        | "act"
        | "actSilently"
        | "answerTwice"
        | "answerNobody"
        | "push"
        | "garbage"
    }
  | { readonly do: "refuseLogin"; readonly type: string }
  | { readonly do: "break" | "stall" | "renew" | "connect" | "pause" | "resume" | "wake" | "refuseCalls" }
  | { readonly do: "tokens"; readonly mode: TokenMode }
  | { readonly do: "loginAs"; readonly agent: number; readonly abortAfter: number | undefined }
  | { readonly do: "notice"; readonly reason: string }
  | { readonly do: "wait" | "jump"; readonly ms: number }

type SimpleName = Exclude<
  Step["do"],
  "call" | "refuseLogin" | "notice" | "wait" | "jump" | "tokens" | "loginAs"
>

const tokenModes = ["well", "refused", "slow", "fails", "hangs", "short", "over"] as const

/**
 * How the token service does: well, or it hands out fresh tokens that are all refused, or is slow, or fails, or hangs, or its
 * tokens are good for a short time, or for none by this clock.
 */
export type TokenMode = (typeof tokenModes)[number]

const simple = (...names: SimpleName[]): fc.Arbitrary<Step> =>
  fc.constantFrom(...names).map((name) => ({ do: name }))

/** Anything that may happen next. */
export const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant("call" as const),
      kind: fc.constantFrom<CallKind>("unsafe", "safe", "keyed"),
      abortAfter: fc.option(fc.nat(40_000), { nil: undefined, freq: 4 })
    })
  },
  { weight: 10, arbitrary: simple("bringUp") },
  { weight: 4, arbitrary: simple("open", "logIn") },
  { weight: 5, arbitrary: simple("act", "actSilently", "answerTwice", "answerNobody") },
  { weight: 4, arbitrary: simple("push", "garbage") },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom("authentication", "internal", "misdirected_request", "license_expired")
      .map((type) => ({ do: "refuseLogin" as const, type }))
  },
  {
    weight: 3,
    arbitrary: simple("break", "stall", "renew", "connect", "pause", "resume", "wake", "refuseCalls")
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(...tokenModes).map((mode) => ({ do: "tokens" as const, mode }))
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant("loginAs" as const),
      agent: fc.nat(2),
      abortAfter: fc.option(fc.nat(2_000), { nil: undefined, freq: 4 })
    })
  },
  {
    weight: 2,
    arbitrary: fc
      .constantFrom(
        "internal_error",
        "ping_timeout",
        "access_token_expired",
        "misdirected_request",
        "role_permissions_changed",
        "of_the_future",
        "agent_logged_out_remotely"
      )
      .map((reason) => ({ do: "notice" as const, reason }))
  },
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant("wait" as const),
      ms: fc.oneof(fc.nat(600), fc.nat(20_000), fc.nat(60_000))
    })
  },
  { weight: 1, arbitrary: fc.nat(3_600_000).map((ms) => ({ do: "jump" as const, ms })) }
)
