import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { frameReader as readerOf } from "./frame-reader.ts"
import type { Frame } from "./wire.ts"

type Wants = (action: string) => boolean

const frameReaderOf = (pushVersion?: string) => (wants?: Wants) =>
  readerOf({ rtm: pushVersion === undefined ? {} : { pushVersion } }, wants)
const frameReader = frameReaderOf()

const wantsB = (action: string): boolean => action === "b"

/** Reads a frame as a whole: none that begins with a space is written as the service writes it. */
const readWhole = (text: string): Frame | undefined => frameReader()(` ${text}`)

/** Only what is a push that nobody wants, or no JSON, may be skipped. */
const maySkip = (whole: Frame | undefined): boolean =>
  whole?.kind === "unreadable" || (whole?.kind === "push" && !wantsB(whole.action))

describe("a reader of frames", () => {
  it.each([
    ['{"action":"a","type":"push","payload":{"type":"x"}}'],
    ['{"request_id":"1","action":"a","type":"push","payload":{}}'],
    ['{"action":"a","type":"push","payload":{"x":1']
  ])("skips %s", (text) => expect(frameReader(() => false)(text)).toBeUndefined())

  it.each<[string, Frame]>([
    [
      '{"action":"b","type":"push","payload":{"b":1}}',
      { kind: "push", action: "b", payload: { b: 1 }, requestId: undefined }
    ],
    [
      '{"request_id":"1","action":"b","type":"push","payload":[]}',
      { kind: "push", action: "b", payload: [], requestId: "1" }
    ],
    [
      '{"request_id":"1","action":"a","type":"response","success":true,"payload":{"a":1}}',
      {
        kind: "reply",
        id: "1",
        action: "a",
        reply: { ok: true, payload: { a: 1 }, requestId: "1" }
      }
    ],
    [
      '{"request_id":"1","action":"a","type":"response","success":false,"payload":{"error":{"type":"validation","message":"no"}}}',
      {
        kind: "reply",
        id: "1",
        action: "a",
        reply: { ok: false, error: { type: "validation", message: "no" }, requestId: "1" }
      }
    ],
    [
      '{"action":"b","type":"push","payload":1,"action":"a"}',
      { kind: "push", action: "a", payload: 1, requestId: undefined }
    ],
    [
      '{"request_id":"1","action":"a","type":"response","version":"3.4","success":true,"payload":{"a":1}}',
      { kind: "reply", id: "1", action: "a", reply: { ok: true, payload: { a: 1 }, requestId: "1" } }
    ],
    // The version ends behind an escape, where no JSON begins.
    [
      '{"request_id":"1","action":"a","type":"response","version":"3\\","success":true,"payload":{}}',
      { kind: "unreadable", reason: "it is no JSON" }
    ],
    // The service may have acted.
    [
      '{"request_id":"1","action":"a","type":"response","payload":{}}',
      { kind: "unreadable", reason: "it says neither success nor refusal" }
    ],
    ['{"action":"b","type":"push","payload":{}}}', { kind: "unreadable", reason: "it is no JSON" }],
    ['{"action":"b\n","type":"push","payload":{}}', { kind: "unreadable", reason: "it is no JSON" }]
  ])("reads %s", (text, frame) => {
    expect(frameReader(wantsB)(text)).toEqual(frame)
  })

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
  ])("does not skip %s", (text) => expect(frameReader(wantsB)(text)).toEqual(readWhole(text)))

  it.each(["push", "response"])("drops keys that would become a prototype, in a %s", (type) => {
    for (const key of ["__proto__", "\\u005f_proto__"]) {
      for (const space of ["", " "]) {
        const text = `${space}{"request_id":"1","action":"b","type":"${type}","success":true,"payload":{"a":{"${key}":{"x":1},"c":1}}}`
        expect(JSON.stringify(frameReader()(text))).toContain('{"a":{"c":1}}')
      }
    }
  })

  it.each([
    ['{"version":"3.6","action":"b","type":"push","payload":{"b":1}}', "b"],
    ['{"version":"3.6","request_id":"1","action":"b","type":"push","payload":{"b":1}}', "b"],
    ['{"action":"b","type":"push","payload":{"b":1}}', "b"]
  ])("of a version reads %s", (text, action) => {
    expect(frameReaderOf("3.6")()(text)).toMatchObject({ kind: "push", action, payload: { b: 1 } })
  })

  it.each([
    ['{"version":"3.7","action":"b","type":"push","payload":{}}'],
    ['{"action":"b","type":"push","payload":{},"version":"3.7"}'],
    ['{"version":"3.6","action":"b","type":"push","payload":{},"version":"3.7"}']
  ])("of a version leaves out the push of another, %s", (text) => {
    expect(frameReaderOf("3.6")()(text)).toEqual({ kind: "foreign", action: "b", version: "3.7" })
    expect(frameReader()(text)).toMatchObject({ kind: "push" })
  })

  it.each([undefined, "3.6"])(
    "finds the same in a part of a text as in the whole, whatever the frames and their order (version %s)",
    (version) => {
      const ofVersion = frameReaderOf(version)
      const opening: [string, string][] = version === undefined ? [] : [['"version"', `"${version}"`]]
      const word = fc.constantFrom(
        "action",
        "type",
        "push",
        "response",
        "a",
        "b",
        "payload",
        "request_id",
        "version"
      )
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
        ['"success"', "true"],
        ['"request_id"', '"1"'],
        ['"version"', '"3.6"'],
        ['"version"', '"3.7"']
      ) as fc.Arbitrary<[string, string]>
      const pushHead = fc
        .constantFrom('"a"', '"b"')
        .map((action): [string, string][] => [...opening, ['"action"', action], ['"type"', '"push"']])
      const replyHead = fc
        .tuple(
          fc.constantFrom('"1"', '"22"'),
          fc.constantFrom('"a"', '"b"', '"bb"'),
          fc.constantFrom(undefined, '"3.6"', '"3.7"', '""', '"3\\"', "3")
        )
        .map(([id, action, named]): [string, string][] => [
          ['"request_id"', id],
          ['"action"', action],
          ['"type"', '"response"'],
          ...(named === undefined ? [] : [['"version"', named] as [string, string]]),
          ['"success"', "true"]
        ])
      const frame = fc
        .tuple(
          fc.oneof(
            { weight: 3, arbitrary: pushHead },
            { weight: 2, arbitrary: replyHead },
            fc.array(plain, { maxLength: 3 })
          ),
          fc.option(value, { nil: undefined, freq: 9 }),
          fc.array(fc.tuple(spelt, value), { maxLength: 2 }),
          // Where a character is changed, as by a peer that does not care.
          fc.option(fc.tuple(fc.nat(), fc.constantFrom("", "\n", "\\", '"', "}", "b")), {
            nil: undefined,
            freq: 4
          })
        )
        .map(([head, payload, rest, damage]) => {
          const text = objectOf([
            ...head,
            ...(payload === undefined ? [] : [['"payload"', payload] as const]),
            ...rest
          ])
          if (damage === undefined) return text
          const at = damage[0] % text.length
          return text.slice(0, at) + damage[1] + text.slice(at + 1)
        })
      let skipped = 0
      fc.assert(
        fc.property(fc.array(frame, { maxLength: 5, size: "max" }), (texts) => {
          const read = ofVersion(wantsB)
          for (const text of texts) {
            const found = read(text)
            if (found === undefined) skipped++
            const whole = ofVersion()(` ${text}`)
            expect(found).toStrictEqual(found === undefined && maySkip(whole) ? undefined : whole)
          }
        }),
        { numRuns: 3_000 }
      )
      expect(skipped).toBeGreaterThan(100)
    }
  )
})

const objectOf = (members: readonly (readonly [string, string])[]): string =>
  `{${members.map(([key, value]) => `${key}:${value}`).join(",")}}`
