import { v3_0 } from "@agent-chat/core/v3.0"
import { describe, expect, it } from "vitest"
import { observationsOf } from "./observations.ts"
import { playIntoFake } from "./play-into-fake.ts"
import { parseRecording } from "./read-recording.ts"
import { replay } from "./replay.ts"

const recording = parseRecording('{"acr":1,"version":"3.6","startedAt":0,"anonymised":false}\n')
const fake = { connections: 0, sendRaw: () => {}, dropSockets: () => {} }

describe("a recording of another version is refused", () => {
  it.each([
    ["by replay", () => replay(v3_0, recording)],
    ["by observationsOf", () => observationsOf(v3_0, recording)],
    ["by playIntoFake", () => playIntoFake(v3_0, recording, fake)]
  ])("%s", async (_by, read) => {
    await expect((async () => read())()).rejects.toThrow("the recording speaks v3.6")
  })
})
