import { ConfigurationError } from "../../errors.ts"
import type { EventLog } from "./event-log.ts"
import { otherVersion } from "./other-version.ts"

/** Of which version the events of each log are that is used in this process. */
const versions = new WeakMap<EventLog<never>, string>()

/**
 * Sees to it that all who use a log are of one version: within this process for any log, over all of them for those that
 * remember it.
 *
 * @throws ConfigurationError when its events are of another version. Logs that have to ask first reject all that follows
 */
export const useVersion = (log: EventLog<never>, wanted: string): void => {
  const kept = versions.get(log)
  if (kept !== undefined && kept !== wanted) throw otherVersion("the log", "log", { kept, wanted })
  log.expectVersion?.(wanted)
  versions.set(log, wanted)
}

/** How many streams of this process use a log that was given to them. */
const users = new WeakMap<EventLog<never>, number>()

/** Ends the use of a log, and closes it when nobody else uses it, unless it is to stay open. */
type Leave = (how?: { readonly staysOpen: boolean }) => Promise<void>

/** Counts a stream as a user of a log. */
export const useLog = (log: EventLog<never>): Leave => {
  users.set(log, (users.get(log) ?? 0) + 1)
  return async (how) => {
    const left = (users.get(log) ?? 1) - 1
    users.set(log, left)
    if (left === 0 && how?.staysOpen !== true) await log.close()
  }
}

/** The logs that outlive their process and that a stream of this process writes into. */
const written = new WeakSet<EventLog<never>>()

/**
 * Claims a log for one stream: two of them would each pair what the other has paired, and restore what the other knows. Any
 * number of consumers may read it.
 *
 * @throws ConfigurationError when another stream writes into it
 */
const claimLog = (log: EventLog<never>): (() => void) => {
  if (!log.durable || log.shared) return () => {}
  if (written.has(log)) {
    const message = "another stream writes into it: one at a time, for several use redisLog"
    throw new ConfigurationError({ option: "log", message })
  }
  written.add(log)
  return () => written.delete(log)
}

/**
 * Lets a stream write into a log that was given to it.
 *
 * @throws ConfigurationError when its events are of another version, or another stream writes into it
 */
export const writeInto = (log: EventLog<never>, version: string): Leave => {
  useVersion(log, version)
  const release = claimLog(log)
  const leave = useLog(log)
  return (how) => leave(how).finally(release)
}
