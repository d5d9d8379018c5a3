import { NEVER } from "rxjs"
import { describe, expect, it } from "vitest"
import { ConfigurationError } from "../../errors.ts"
import { v3_0 } from "../../v3.0/index.ts"
import { v3_6 } from "../../v3.6/index.ts"
import { joinEvents } from "../join-events.ts"
import { consumeEvents } from "../shared/consume-events.ts"
import { recordEvents } from "../shared/record-events.ts"
import { stubLog } from "../test-support/log.ts"
import type { EventLog } from "./event-log.ts"
import { MemoryLog } from "./memory-log.ts"

const newer = { catalog: v3_6, events: NEVER }

/** Whatever uses a log with events of v3.6. */
const uses: Readonly<Record<string, (log: EventLog<never>) => unknown>> = {
  joinEvents: (log) => joinEvents({ rtm: newer, log }),
  consumeEvents: (log) => consumeEvents({ catalog: v3_6, log }, () => {}),
  recordEvents: (log) => recordEvents({ rtm: newer, log })
}

const thrownBy = (run: () => unknown): unknown => {
  try {
    run()
  } catch (cause) {
    return cause
  }
  return undefined
}

describe("logs of one version", () => {
  it.each(Object.entries(uses))("%s refuses one in which events of another version lie", (_name, use) => {
    const log = new MemoryLog<never>()
    // What only some logs have is asked for after the version.
    Object.assign(log, { inbox: {} })
    consumeEvents({ catalog: v3_0, log }, () => {})
    const cause = thrownBy(() => use(log))
    expect(cause).toBeInstanceOf(ConfigurationError)
    expect(cause).toMatchObject({ option: "log" })
    expect(String(cause)).toMatch(/v3\.0.*v3\.6.*a log of its own/)
  })

  it.each(Object.entries(uses))("%s says which version it is of, before anything else", (_name, use) => {
    const calls: string[] = []
    const refusal = new Error("another version")
    const log = stubLog({
      expectVersion: (version) => {
        calls.push(version)
        throw refusal
      },
      subscribe: () => {
        calls.push("subscribe")
        throw new Error("unused")
      }
    })
    Object.assign(log, { inbox: { record: () => calls.push("record") } })
    expect(thrownBy(() => use(log))).toBe(refusal)
    expect(calls).toEqual(["3.6"])
  })
})
