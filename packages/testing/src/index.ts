export type { FakeOptions, StartOptions } from "./options.ts"
export type { Call, CallLog, ExpectedCall } from "./service/calls.ts"
export type { ChaosOptions } from "./controls/chaos.ts"
export type { FakeClock } from "./controls/fake-clock.ts"
export type { CustomerFile, FakeCustomer, Said } from "./controls/fake-customer.ts"
export type { FakeControls } from "./controls/controls.ts"
export type { FaultControls } from "./controls/fault-controls.ts"
export type { AnnounceOptions, FailureLike, VersionEnding, WebhookOptions } from "./controls/options.ts"
export { FakeLiveChat } from "./fake-livechat.ts"
export type { Choices } from "./service/choices.ts"
export type { CustomerFacts, Requester } from "./service/occurrence.ts"
export type { FaultOptions, GatewayAnswer, RateLimit } from "./service/faults.ts"
export type { Received } from "./service/inboxes.ts"
export type { MemoryRtmTransport, RawPush, RtmTransportOptions } from "./wires/memory/rtm-transport.ts"
export type { MemoryWebTransport, WebTransportOptions } from "./wires/memory/web-transport.ts"
export type { WebhookAttempt, WebhookFetch } from "./service/webhooks.ts"
export { defaultWorld } from "./service/default-world.ts"
export type {
  AccessRecord,
  AgentRecord,
  ChatRecord,
  CustomerRecord,
  EventRecord,
  GroupRecord,
  LicenseRecord,
  MemberRecord,
  PropertyMap,
  RoutingStatus,
  ThreadRecord,
  TokenRecord,
  VisitRecord,
  WebhookFilters,
  WebhookRecord,
  World
} from "./service/world.ts"
export type { CallReport } from "./service/reports.ts"
