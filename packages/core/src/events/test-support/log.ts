import type { Appended, Draft, EventLog } from "../logs/event-log.ts"
// What is loaded when it is needed has to be there where tests move the time.
import "../consume/consuming.ts"

const never = (): Promise<never> => new Promise(() => {})

/** A durable log that does nothing but what a test says. */
export const stubLog = (over: Partial<EventLog<never>> = {}) => ({
  durable: true,
  shared: false,
  append: (_drafts: readonly Draft<never>[]): Promise<readonly Appended[]> =>
    Promise.reject(new Error("unused")),
  restore: async () => ({ state: new Map<string, string>(), facts: (async function* () {})() }),
  subscribe: () => ({ [Symbol.asyncIterator]: () => ({ next: never }) }),
  tail: () => ({ [Symbol.asyncIterator]: () => ({ next: never }) }),
  groups: async () => [],
  forget: async () => {},
  deadLetters: async () => [],
  sendAgain: async () => 0,
  health: () => ({
    state: "ok" as const,
    reasons: [],
    appended: 0,
    keys: 0,
    bytes: 0,
    lastCommit: 0,
    takeovers: 0
  }),
  close: async () => {},
  ...over
})

/** What a log answers that takes all of them. */
export const takeAll = (drafts: readonly unknown[]): readonly Appended[] =>
  drafts.map((_, i) => ({ seq: String(i), duplicate: false }))
