import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { isUnwantedPush } from "./unwanted-push.ts"
import { wire } from "./v3.0/wire.ts"

const wantsB = (action: string): boolean => action === "b"

describe("isUnwantedPush", () => {
  it.each([
    ['{"action":"a","type":"push","payload":{"type":"x"}}'],
    ['{"request_id":"1","action":"a","type":"push","payload":{}}'],
    ['{"action":"a","type":"push"}']
  ])("skips %s", (text) => expect(isUnwantedPush(text, wantsB)).toBe(true))

  it.each([
    ['{"action":"b","type":"push","payload":{}}'],
    ['{"action":"a","type":"response"}'],
    ['{"action":"a","payload":{},"type":"push"}'],
    ['{"action":"a","type":"push","payload":{},"action":"b"}'],
    ['{"action":"a","type":"push","payload":{},"\\u0061ction":"b"}'],
    ['{"action":"a","type":"push","payload":{},"type":"response"}'],
    ['{"action":"a","type":"push","payload":{},"type":"\\u0072esponse"}'],
    ['{"payload":{"action":"a","type":"push"}}'],
    ['{"action":"\\u0062","type":"push"}'],
    ['{"request_id":"\\",\\"action\\":\\"a","action":"b","type":"push"}'],
    ['["action","push"]'],
    [""]
  ])("leaves %s to the parser", (text) => expect(isUnwantedPush(text, wantsB)).toBe(false))

  it("never mistakes one action for another, nor a reply for a push, whatever the frame", () => {
    const word = fc.constantFrom("action", "type", "push", "response", "a", "b", "payload", "request_id")
    // Some letters of some words are spelt with escapes.
    const spelt = fc.tuple(word, fc.array(fc.boolean(), { maxLength: 4 })).map(([text, escapes]) => {
      const letters = text
        .split("")
        .map((letter, i) => (escapes[i] === true ? `\\u00${letter.charCodeAt(0).toString(16)}` : letter))
      return `"${letters.join("")}"`
    })
    const { value } = fc.letrec<{ value: string }>((tie) => ({
      value: fc.oneof(
        { depthSize: "small", withCrossShrink: true },
        spelt,
        fc.constantFrom("1", "null", '"\\"action\\":\\"b\\""', '"x\\\\"'),
        fc.array(fc.tuple(spelt, tie("value")), { maxLength: 3 }).map(objectOf)
      )
    }))
    const plain = fc.constantFrom(
      ['"action"', '"a"'],
      ['"action"', '"b"'],
      ['"type"', '"push"'],
      ['"type"', '"response"'],
      ['"request_id"', '"1"']
    ) as fc.Arbitrary<[string, string]>
    const usual = fc.constant<[string, string][]>([
      ['"action"', '"a"'],
      ['"type"', '"push"']
    ])
    const frame = fc.tuple(
      fc.oneof(usual, fc.array(plain, { maxLength: 3 })),
      fc.array(fc.tuple(spelt, value), { maxLength: 3 })
    )
    let skipped = 0
    fc.assert(
      fc.property(frame, ([head, rest]) => {
        const text = objectOf([...head, ...rest])
        if (!isUnwantedPush(text, wantsB)) return
        skipped++
        const read = wire.rtm.frame(JSON.parse(text))
        expect(read.kind === "push" ? read.action : read.kind).not.toMatch(/^(reply|b)$/)
      }),
      { numRuns: 3_000 }
    )
    expect(skipped).toBeGreaterThan(300)
  })
})

const objectOf = (members: readonly (readonly [string, string])[]): string =>
  `{${members.map(([key, value]) => `${key}:${value}`).join(",")}}`
