import { describe, expect, it } from "vitest"
import { pushActionIn } from "./push-action.ts"

describe("pushActionIn", () => {
  it.each([
    ['{"action":"a","type":"push","payload":{"type":"x"}}', "a"],
    ['{"request_id":"1","type":"push","action":"a","payload":{}}', "a"],
    ['{"type":"push","action":"a"}', "a"]
  ])("reads %s", (text, action) => expect(pushActionIn(text)).toBe(action))

  it.each([
    ['{"action":"a","type":"response"}'],
    ['{"action":"a","payload":{},"type":"push"}'],
    ['{"action":"a","type":"push","payload":{},"action":"b"}'],
    ['{"action":"a","type":"push","payload":{},"\\u0061ction":"b"}'],
    ['{"action":"a","type":"push","payload":{},"type":"response"}'],
    ['{"action":"a","type":"push","payload":{},"type":"\\u0072esponse"}'],
    ['{"payload":{"action":"a","type":"push"}}'],
    ['{"action":"\\u0061","type":"push"}'],
    ['["action","push"]'],
    [""]
  ])("leaves %s to the parser", (text) => expect(pushActionIn(text)).toBeUndefined())
})
