import type { EventLog } from "@agent-chat/core/events"
import { appendingCases } from "./cases/appending.ts"
import { deliveryCases } from "./cases/deliveries.ts"
import { groupCases } from "./cases/groups.ts"
import { restartCases } from "./cases/restarts.ts"
import { sharingCases } from "./cases/sharing.ts"
import type { LogAbility, LogCase, LogCaseContext, LogUnderTest } from "./context.ts"
import { Reader } from "./reader.ts"

/** What the suite needs of a test runner; that of vitest, `node:test` and Jest fit. */
export interface TestRunner {
  readonly describe: (name: string, define: () => void) => unknown
  readonly it: (name: string, run: () => Promise<void>) => unknown
}

/** The log that is tested. */
export interface EventLogSubject extends TestRunner {
  readonly name: string
  /**
   * Makes a log that nobody uses: the log itself, or the log and what can be done to it. `capacity` is the number of
   * unacknowledged events at which `append` has to wait.
   */
  readonly make: (options: {
    readonly capacity: number
  }) => Promise<LogUnderTest | EventLog<number>> | LogUnderTest | EventLog<number>
  /**
   * What can be done to the log: cases that need anything else are left out. A durable log has to be reopened, a shared one
   * to have a second process.
   */
  readonly abilities?: readonly LogAbility[]
  /** How long a member that is gone may keep what it had, in milliseconds; 0 unless set. */
  readonly lease?: number
}

/** Every rule, by what it is about. */
const logCases: Readonly<Record<string, readonly LogCase[]>> = {
  appending: appendingCases,
  groups: groupCases,
  deliveries: deliveryCases,
  restarts: restartCases,
  sharing: sharingCases
}

/**
 * Checks the contract of an `EventLog`. Run it in the tests of a log of your own, under vitest or `node:test`.
 *
 * @example
 * ```ts
 * import { MemoryLog } from "@agent-chat/core/events"
 * import { eventLogSuite } from "@agent-chat/testing/conformance/event-log"
 * import { describe, it } from "vitest"
 *
 * eventLogSuite({ name: "memory", make: ({ capacity }) => new MemoryLog({ capacity }), describe, it })
 * ```
 */
export const eventLogSuite = (subject: EventLogSubject): void => {
  const { name, describe, it, abilities = [] } = subject
  describe(`EventLog: ${name}`, () => {
    for (const [topic, cases] of Object.entries(logCases)) {
      const concerned = cases.filter(({ needs = [] }) => needs.every((need) => abilities.includes(need)))
      if (concerned.length === 0) continue
      describe(topic, () => {
        for (const one of concerned) it(one.name, () => runLogCase(subject, one))
      })
    }
  })
}

const runLogCase = async (
  { make, lease = 0 }: EventLogSubject,
  { run, capacity = 1_000 }: LogCase
): Promise<void> => {
  const made = await make({ capacity })
  const subject: LogUnderTest = "log" in made ? made : { log: made }
  const logs: EventLog<number>[] = [subject.log]
  const readers: Reader[] = []
  const context: LogCaseContext = {
    log: subject.log,
    lease,
    reopen: async () => {
      const log = await able("reopen", subject.reopen)()
      logs.push(log)
      return log
    },
    second: async () => {
      const instance = await able("second", subject.second)()
      logs.push(instance.log)
      return instance
    },
    advance: (ms) => able("advance", subject.advance)(ms),
    read: (group, options, log = subject.log) => {
      const reader = new Reader(log, group, { patience: lease + 2_000, ...options })
      readers.push(reader)
      return reader
    }
  }
  try {
    await run(context)
  } finally {
    for (const reader of readers) reader.end()
    for (const log of logs) await log.close()
    await subject.dispose?.()
  }
}

const able = <T>(name: LogAbility, ability: T | undefined): T => {
  if (ability === undefined) throw new Error(`make() of the suite gives no ${name}()`)
  return ability
}
