import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import { ConfigurationError } from "./errors.ts"
import { nearestName } from "./nearest-name.ts"
import {
  abortSignal,
  anything,
  callback,
  checkOptions,
  flag,
  listener,
  longestTimer,
  milliseconds,
  oneOf,
  type OptionRule,
  readOptions,
  share,
  text,
  wholeNumber,
  withMethods
} from "./options.ts"

const failure = (run: () => unknown): ConfigurationError => {
  try {
    run()
  } catch (error) {
    if (error instanceof ConfigurationError) return error
    throw error
  }
  throw new Error("nothing was refused")
}

describe("readOptions", () => {
  const rules = { timeout: milliseconds(), maxQueued: wholeNumber(0), onError: callback }

  test("hands on what is set and leaves out the rest", () => {
    expect(
      readOptions<{ timeout?: number | undefined; maxQueued?: number | undefined; onError?: () => void }>(
        { timeout: 5, maxQueued: undefined },
        rules
      )
    ).toEqual({
      timeout: 5
    })
  })

  test.each([
    ["timeOut", "did you mean timeout?"],
    ["max_queued", "did you mean maxQueued?"],
    ["completelyOther", "there are timeout, maxQueued, onError"]
  ])("refuses %s and says what there is", (name, message) => {
    const error = failure(() => readOptions<object>({ [name]: 1 }, rules))
    expect(error.option).toBe(name)
    expect(error.message).toContain(message)
  })

  test("names the whole of an option inside another", () => {
    const error = failure(() => readOptions<object>({ timeout: -1 }, rules, "session."))
    expect(error.option).toBe("session.timeout")
    expect(error.message).toContain("give milliseconds, 1 or more, or Infinity for never, found -1")
  })

  test.each([undefined, null, 5, "token"])("says what to give in place of %s", (given) => {
    expect(failure(() => readOptions<object>(given as never, rules)).option).toBe("options")
  })

  test("takes no list for an object of options", () => {
    for (const given of [[], [1]])
      for (const read of [readOptions, checkOptions])
        expect(failure(() => read<object>(given, rules)).message).toContain("found an array")
  })

  test("never tells the value, which may be a secret in the wrong place", () => {
    const error = failure(() => readOptions<object>({ timeout: "dal:secret" }, rules))
    expect(error.message).not.toContain("secret")
  })

  test("takes no inherited name for a known one", () => {
    const proto: object = JSON.parse('{ "__proto__": 1 }')
    for (const read of [readOptions, checkOptions]) {
      expect(failure(() => read<object>({ constructor: 1 }, rules)).option).toBe("constructor")
      expect(failure(() => read<object>(proto, rules)).option).toBe("__proto__")
    }
  })
})

describe("rules", () => {
  const read = (rule: OptionRule, value: unknown) => rule.read(value)

  test("a time is clamped to what a timer can take, and Infinity is never", () => {
    expect(read(milliseconds(), 25 * 86_400_000)).toBe(longestTimer)
    expect(read(milliseconds(), Infinity)).toBe(Infinity)
    expect(read(milliseconds({ finite: true }), Infinity)).toBeUndefined()
  })

  test("0 is off where that has a sense, and refused elsewhere", () => {
    expect(read(milliseconds({ zeroIsOff: true }), 0)).toBe(Infinity)
    expect(read(milliseconds(), 0)).toBeUndefined()
    expect(read(milliseconds({ least: 0 }), 0)).toBe(0)
  })

  test.each([
    [milliseconds(), [NaN, -1, "5", null, 5n, {}]],
    [wholeNumber(1), [NaN, 0, 1.5, -Infinity, "5", null]],
    [wholeNumber(1, { finite: true }), [Infinity]],
    [share, [NaN, -0.1, "0.2"]],
    [oneOf("a", "b"), ["c", "", 1, null]],
    [callback, [{}, "f", null]],
    [flag, ["true", 1, null]],
    [text, ["", 1, null]],
    [withMethods("a log", "append"), [{}, { append: 1 }, null, "append", undefined]],
    // One that cannot be let go of again.
    [abortSignal, [{}, { aborted: false, addEventListener: () => {} }]]
  ])("nonsense is refused: %#", (rule, values) => {
    for (const value of values) expect(read(rule, value)).toBeUndefined()
  })

  test.each([
    [wholeNumber(1), [1, 7, Infinity]],
    [share, [0, 0.2, Infinity]],
    [oneOf("a", "b"), ["a", "b"]],
    [callback, [() => 1]],
    [flag, [true, false]],
    [text, ["x"]],
    [withMethods("a log", "append"), [{ append: () => 1 }, Object.assign(() => 1, { append: () => 1 })]],
    [abortSignal, [new AbortController().signal]],
    [anything, [0, "", {}]]
  ])("what has a sense is handed on: %#", (rule, values) => {
    for (const value of values) expect(read(rule, value)).toBe(value)
  })

  test("no number that a time rule hands on starts a timer at once by overflow", () => {
    fc.assert(
      fc.property(fc.double(), (value) => {
        const found = milliseconds().read(value)
        if (found === undefined || found === Infinity) return
        expect(found).toBeGreaterThanOrEqual(1)
        expect(found).toBeLessThanOrEqual(longestTimer)
      })
    )
  })
})

describe("nearestName", () => {
  test("finds a name that is written otherwise or misspelt", () => {
    expect(nearestName("sendevent", ["send_file", "send_event"])).toBe("send_event")
    expect(nearestName("usrl", ["url", "token"])).toBe("url")
  })

  test("suggests nothing far-fetched", () => {
    expect(nearestName("colour", ["url", "token"])).toBeUndefined()
    expect(nearestName("x".repeat(1_000_000), ["url"])).toBeUndefined()
  })
})

test("a listener is called with what it is told, and stops nobody when it throws or rejects", async () => {
  const told: unknown[] = []
  const read = (tell: unknown) => listener.read(tell) as (...told: readonly unknown[]) => unknown
  read((...all: readonly unknown[]) => told.push(all))("a", 1)
  expect(told).toEqual([["a", 1]])
  const throws = read(() => {
    throw new Error("mine")
  })
  expect(throws()).toBeUndefined()
  // What rejects and is looked at by nobody fails the run.
  expect(read(() => Promise.reject(new Error("mine")))()).toBeUndefined()
  await Promise.resolve()
  expect(listener.read("text")).toBeUndefined()
})
