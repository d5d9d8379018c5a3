import { v3_0 } from "@agent-chat/core/v3.0"
import { vi } from "vitest"
import { createRtm, type RtmOptions } from "../index.ts"
import { ScriptedService } from "./scripted-socket.ts"
// Loaded at once, as time stands still where it would be loaded later.
import "../session/planned-change.ts"
import { toldBy } from "./told.ts"

export const url = "ws://127.0.0.1/rtm"

/** A client of a scripted service, and what it tells. */
export const start = (options: Partial<RtmOptions> = {}, service = new ScriptedService()) => {
  const rtm = createRtm(v3_0, {
    token: "t",
    url,
    webSocket: service.webSocket,
    validate: "off",
    ...options,
    session: { random: () => 0.5, ...options.session }
  })
  return { rtm, service, ...toldBy(rtm) }
}

/** The same, connected. */
export const ready = async (options: Partial<RtmOptions> = {}) => {
  const started = start(options)
  await started.rtm.connect()
  return started
}

/** The error a promise rejects with, or what it resolves with; `undefined` while it does neither. */
export const outcome = (promise: Promise<unknown>) => {
  const seen: { value?: unknown; error?: any } = {}
  promise.then(
    (value) => (seen.value = value),
    (error: unknown) => (seen.error = error)
  )
  return seen
}

/** Lets everything happen that needs no time. */
export const settle = () => vi.advanceTimersByTimeAsync(0)

/** Lets time pass in steps, as a session does many things one after another. */
export const pass = async (milliseconds: number, step = 250): Promise<void> => {
  for (let passed = 0; passed < milliseconds; passed += step) {
    await vi.advanceTimersByTimeAsync(step)
  }
}
