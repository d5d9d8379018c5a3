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
export { Fifo } from "./fifo.ts"
export { type Entry, Group, type GroupStore, type Handed, type Member } from "./group.ts"
export type { Inbox, InboxRecord, Lead, Sighting } from "./inbox.ts"
export { joinShared } from "../shared/shared-pipeline.ts"
export { weigh } from "../weigh.ts"
