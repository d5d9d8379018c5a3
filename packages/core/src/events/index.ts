export type {
  Closed,
  CloseOptions,
  ConsumeHandler,
  ConsumeOptions,
  Consumption,
  ConsumptionCloseOptions,
  HandlingMetrics
} from "./consume/consume.ts"
export type { ConsumeContext, StepOptions } from "./consume/consume-context.ts"
export { StepInterruptedError } from "./consume/step-interrupted.ts"
export type { OnceCalls, OnceClient } from "../v3.0/once.ts"
export { Emitter, GuardedObservable } from "./emitter.ts"
export type {
  Audience,
  Author,
  AuthorRole,
  Envelope,
  EnvelopeFacts,
  EnvelopeFlags,
  EnvelopeName,
  EnvelopeOf,
  EnvelopeSource,
  GapEnvelope,
  JoinedName,
  KnownEnvelope,
  UnknownEnvelope
} from "./envelope.ts"
export type {
  Acceptance,
  AgentChatEvent,
  EventAction,
  EventOf,
  GapEvent,
  KnownEvent,
  UnknownEvent
} from "./event.ts"
export { toEvent } from "./event.ts"
export type {
  Appended,
  Commit,
  DeadLetter,
  Draft,
  EnvelopeLog,
  EventLog,
  GroupInfo,
  JoinerInfo,
  LogDelivery,
  LogHealth,
  LogSubscription,
  PartitionInfo,
  Restored,
  StateChange
} from "./logs/event-log.ts"
export { FencedError } from "./logs/event-log.ts"
export type { Inbox, InboxRecord, Lead, Sighting } from "./logs/inbox.ts"
export type { LogMetrics } from "./logs/log-watch.ts"
export { EventStream, type ObserveOptions, type StreamHealth } from "./event-stream.ts"
export { type EnrichOptions, joinEvents, type JoinOptions } from "./join-events.ts"
export type { JoinTimes } from "./join/times.ts"
export { MemoryLog, type MemoryLogOptions } from "./logs/memory-log.ts"
export type { ActionMetrics, JoinMetrics } from "./pipeline/metrics.ts"
export { fromCustomers, notOwn } from "./operators.ts"
export type { StreamTime } from "./time/stream-time.ts"
export type { FillClient, PushSource, WebhookSource } from "./sources/sources.ts"
export { whenDone } from "./consume/when-done.ts"
export { consumeEvents, type ConsumeSource } from "./shared/consume-events.ts"
export {
  type EventRecorder,
  type RecorderMetrics,
  recordEvents,
  type RecordOptions
} from "./shared/record-events.ts"
export type { BufferOptions, Overflow } from "./observe/subscriber-buffer.ts"
