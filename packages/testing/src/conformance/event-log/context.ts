import type { Draft, EventLog, LogDelivery } from "@agent-chat/core/events"
import type { Reader, ReaderOptions } from "./reader.ts"

/** A log as a process has it that shares its store with others. */
export interface LogInstance {
  readonly log: EventLog<number>
  /** Ends it as `kill -9` would. */
  readonly kill: () => Promise<void>
  /** Stops it from doing anything by itself, as a process that is stopped, until what is returned is called. */
  readonly freeze?: () => () => void
}

/** The log that is tested, and what can be done to it from outside. What is left out is not tested. */
export interface LogUnderTest {
  readonly log: EventLog<number>
  /** Ends it as `kill -9` would, and opens what is left. For logs that are durable. */
  readonly reopen?: () => Promise<EventLog<number>>
  /** Another process on the same store. For logs that are shared. */
  readonly second?: () => Promise<LogInstance>
  /** Lets time pass for the log, in milliseconds: by its clock, or by waiting. */
  readonly advance?: (ms: number) => Promise<void>
  /** Takes away what is left when a case is over. The logs are closed. */
  readonly dispose?: () => Promise<void> | void
}

/** What can be done to a log from outside. */
export type LogAbility = "reopen" | "second" | "advance"

/** What a case works with. */
export interface LogCaseContext {
  readonly log: EventLog<number>
  readonly reopen: () => Promise<EventLog<number>>
  readonly second: () => Promise<LogInstance>
  readonly advance: (ms: number) => Promise<void>
  /** How long a member that is gone may keep what it had, in milliseconds. */
  readonly lease: number
  /** A member of a group; it ends with the case. */
  readonly read: (group: string, options?: ReaderOptions, log?: EventLog<number>) => Reader
}

/** A rule that every log has to keep. */
export interface LogCase {
  readonly name: string
  /** Abilities without which it cannot be tested. */
  readonly needs?: readonly LogAbility[]
  /** The number of unacknowledged events at which `append` has to wait; 1 000 unless set. */
  readonly capacity?: number
  readonly run: (context: LogCaseContext) => Promise<void>
}

export type Delivery = LogDelivery<number>

/** An event with an id of its own, in the partition `chat`. */
export const draft = (event: number, about: Partial<Draft<number>> = {}): Draft<number> => ({
  event,
  key: `event:${event}`,
  keyClass: "id",
  partition: "chat",
  ...about
})

export const drafts = (...events: readonly number[]): Draft<number>[] => events.map((event) => draft(event))

/** An event that cannot be written down. */
export const unwritable = (): number =>
  ({
    get broken(): never {
      throw new Error("this event cannot be written down")
    }
  }) as unknown as number
