import type { EventLog } from "./event-log.ts"

/** How many streams of this process use a log that was given to them. */
const users = new WeakMap<EventLog<never>, number>()

/** Counts a stream as a user of a log. What is returned ends that, and closes the log when nobody else uses it. */
export const useLog = (log: EventLog<never>): (() => Promise<void>) => {
  users.set(log, (users.get(log) ?? 0) + 1)
  return async () => {
    const left = (users.get(log) ?? 1) - 1
    users.set(log, left)
    if (left === 0) await log.close()
  }
}
