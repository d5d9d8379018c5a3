// What a log is made with: the port, and the parts that all logs share.
export type {
  Appended,
  Commit,
  DeadLetter,
  Draft,
  EventLog,
  GroupInfo,
  JoinerInfo,
  LogDelivery,
  LogHealth,
  LogSubscription,
  PartitionInfo,
  Restored,
  StateChange
} from "./event-log.ts"
export { FencedError } from "./event-log.ts"
export { isAborted } from "../consume/any-signal.ts"
export { otherVersion } from "./other-version.ts"
export { Fifo } from "./fifo.ts"
export { Group } from "./group.ts"
export type { Entry, GroupStore, Handed } from "./group-store.ts"
export type { Member } from "./member.ts"
export type { Inbox, InboxRecord, Lead, Sighting } from "./inbox.ts"
export { joinShared } from "../shared/shared-pipeline.ts"
export { weigh } from "../weigh.ts"
