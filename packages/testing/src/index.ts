export type { FakeOptions } from "./assemble.ts"
export type { Call, CallLog, ExpectedCall } from "./calls.ts"
export type { ChaosOptions } from "./chaos.ts"
export type { FakeClock } from "./clock.ts"
export type { FakeCustomer, Said } from "./fake-customer.ts"
export { FakeLiveChat, type FailureLike, type StartOptions, type WebhookOptions } from "./fake-livechat.ts"
export type { CustomerFacts } from "./effects/customers.ts"
export type { FaultOptions } from "./faults.ts"
export type { Received } from "./inboxes.ts"
export type { MemoryRtmTransport, RawPush, RtmTransportOptions } from "./memory/rtm-transport.ts"
export type { MemoryWebTransport, WebTransportOptions } from "./memory/web-transport.ts"
export type { WebhookAttempt, WebhookFetch } from "./webhooks.ts"
export { defaultWorld } from "./default-world.ts"
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
} from "./world.ts"
export type { CallReport } from "./service.ts"
