export type {
  Action,
  ActionAbout,
  ActionFacts,
  AnyAction,
  ConditionalScopes,
  Idempotency,
  Payload,
  Provenance,
  Success,
  TransportKind,
  Triggers
} from "./action.ts"
export {
  type ActionName,
  type Actions,
  type AnyCatalog,
  Catalog,
  type Events,
  type MethodTypes,
  type Picked
} from "./catalog.ts"
export type { Check, Issue, Validation } from "./check.ts"
export type { CallOptions } from "./call-options.ts"
export { call, type ClientOptions } from "./client.ts"
export { describe } from "./describe.ts"
export { Credentials, type Identity, type TokenSource } from "./credentials.ts"
export {
  type AgentChatError,
  ApiError,
  type ApiErrorType,
  ConfigurationError,
  ConnectionError,
  type ConnectionReason,
  DecodeError,
  type Delivery,
  InvalidRequestError,
  isAgentChatError,
  isApiError,
  TimeoutError,
  type TransportError
} from "./errors.ts"
export type {
  AnyEvent,
  EventAbout,
  EventAlias,
  EventDefinition,
  EventPayload,
  EventSource,
  KeyClass
} from "./event.ts"
export type {
  AgentChatEvent,
  EventAction,
  EventOf,
  GapEvent,
  KnownEvent,
  UnknownEvent
} from "./events/event.ts"
export {
  type FileBytes,
  type FileInput,
  type FilePath,
  fileSize,
  type FileStream,
  isFileBytes,
  isFileInput,
  isFilePath,
  isFileStream
} from "./file.ts"
export { Limiter, type LimiterOptions } from "./limiter.ts"
export { type Diagnostic, type Observer, reportDiagnostic, toObserver } from "./observer.ts"
export {
  type PagedActionName,
  type PageItem,
  paginate,
  type PaginateOptions,
  type Pages
} from "./paginate.ts"
export { fullJitter, noRetry, retryWithJitter, type RetryPolicy, type RetryQuestion } from "./policy.ts"
export { prefer, type PreferredClient } from "./prefer.ts"
export {
  type ActionMethods,
  type CallArguments,
  type Client,
  type ClientBase,
  createClient,
  type SafeMethods,
  type SafeResult
} from "./promise.ts"
export type {
  ChatSnapshot,
  DisconnectRule,
  KeyedLookup,
  Paging,
  Roles,
  ThreadEvent,
  ThreadSnapshot
} from "./roles.ts"
export { requiredScopes, type ScopeRequirement } from "./required-scopes.ts"
export type {
  Transport,
  TransportRefusal,
  TransportReply,
  TransportRequest,
  TransportSuccess,
  UploadProgress
} from "./transport.ts"
export type {
  BodyForm,
  Frame,
  MultipartPart,
  RegisteredWebhook,
  RegistrationForm,
  WebhookEnvelope,
  WebRequest,
  Wire
} from "./wire.ts"
