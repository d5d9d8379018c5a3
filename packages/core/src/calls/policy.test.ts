import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { ApiError, ConnectionError } from "../errors.ts"
import { fullJitter, noRetry, RetryBudget, retryWithJitter } from "./policy.ts"

const lost = new ConnectionError({ reason: "lost", delivery: "unknown" })
const about = { action: "a", idempotency: "safe", attempts: 1, remaining: 30_000 } as const

describe("retryWithJitter", () => {
  it("waits a random time that grows up to its cap", () => {
    const policy = retryWithJitter({ attempts: 10, base: 100, cap: 500, random: () => 0.999 })
    const delays = [1, 2, 3, 4, 5].map((attempts) => policy({ ...about, attempts, error: lost }))
    expect(delays).toEqual([99, 199, 399, 499, 499])
  })

  it("makes three attempts unless told otherwise, and repeats only what may succeed later", () => {
    const policy = retryWithJitter()
    expect(policy({ ...about, attempts: 2, error: lost })).toBeTypeOf("number")
    expect(policy({ ...about, attempts: 3, error: lost })).toBeUndefined()
    const validation = new ApiError({ type: "validation", message: "" })
    expect(policy({ ...about, error: validation })).toBeUndefined()
  })

  it("waits as long as the server asks, and gives up when that is too long", () => {
    const policy = retryWithJitter({ random: () => 0 })
    const busy = new ApiError({ type: "too_many_requests", message: "", retryAfter: 5000 })
    expect(policy({ ...about, error: busy })).toBe(5000)
    expect(policy({ ...about, error: busy, remaining: 4000 })).toBeUndefined()
  })
})

describe("fullJitter", () => {
  it("is always between 0 and its bound", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2000 }), fc.nat(), fc.nat(), (attempt, base, cap) => {
        const delay = fullJitter(attempt, base, cap)
        expect(delay).toBeGreaterThanOrEqual(0)
        expect(delay).toBeLessThanOrEqual(cap)
      })
    )
  })
})

describe("fullJitter after very many attempts", () => {
  it("stays a number without a base, and at its bound with one", () => {
    expect(fullJitter(2000, 0, 1000)).toBe(0)
    expect(fullJitter(2000, 1, 1000, () => 0.999)).toBe(999)
  })
})

describe("noRetry", () => {
  it("gives up", () => {
    expect(noRetry({ ...about, error: lost })).toBeUndefined()
  })
})

describe("RetryBudget", () => {
  const spend = (budget: RetryBudget): number => {
    let taken = 0
    while (taken < 1000 && budget.take()) taken++
    return taken
  }

  it("has a reserve, and earns a share of each call", () => {
    const budget = new RetryBudget(0.25)
    expect(spend(budget)).toBe(100)
    for (let i = 0; i < 40; i++) budget.onCall()
    expect(spend(budget)).toBe(10)
  })

  it("never holds more than its reserve", () => {
    const budget = new RetryBudget(0.2)
    for (let i = 0; i < 10_000; i++) budget.onCall()
    expect(spend(budget)).toBe(100)
  })

  it("has no end when its share has none", () => {
    expect(spend(new RetryBudget(Infinity))).toBe(1000)
  })
})
