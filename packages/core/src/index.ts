import "#old-node"

export type {
  Action,
  ActionAbout,
  ActionFacts,
  ActionNotes,
  AnyAction,
  ConditionalScopes,
  Idempotency,
  LightAction,
  Payload,
  Provenance,
  Success,
  TransportKind,
  Triggers
} from "./catalog/action.ts"
export {
  type ActionName,
  type Actions,
  type AnyCatalog,
  Catalog,
  type Events,
  type FullCatalog,
  type MethodTypes,
  type Picked
} from "./catalog/catalog.ts"
export type { Check, Issue, Validation } from "./checks/check.ts"
export type { CallOptions, UnlistedOptions } from "./calls/options.ts"
export { call, clientOptionRules, type ClientOptions } from "./calls/engine.ts"
export { isLoopback, type Origin, type OriginOptions, readOrigin } from "./address.ts"
export { parseJson } from "./json.ts"
export { Secrets } from "./secrets.ts"
export { describe } from "./catalog/describe.ts"
export { consoleObserver, type ConsoleObserverOptions, type LineWriter } from "./calls/console-observer.ts"
export { basic } from "./calls/basic.ts"
export { Credentials, type Identity, type TokenAnswer, type TokenSource } from "./calls/credentials.ts"
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
export { frameReader } from "./catalog/frame-reader.ts"
export type {
  AnyEvent,
  EventAbout,
  EventAlias,
  EventDefinition,
  EventFacts,
  EventNotes,
  EventPayload,
  EventPlace,
  EventSource,
  KeyClass,
  LightEvent
} from "./catalog/event.ts"
export type {
  AgentChatEvent,
  EventAction,
  EventOf,
  GapEvent,
  KnownEvent,
  UnknownEvent
} from "./events/event.ts"
export { fileSize, isFileInput, toUpload } from "./calls/files.ts"
export type { FileBytes, FileInput, FilePath, FileStream, Upload } from "./calls/to-upload.ts"
export { type HeldStreams, holdStreams } from "./calls/held-streams.ts"
export type { ByteStream } from "./calls/streams.ts"
export { UploadInputs } from "./calls/upload-inputs.ts"
export {
  uploadFailure,
  UploadSourceError,
  UploadStream,
  type UploadStreamAbout
} from "./calls/upload-stream.ts"
export { connectionReason, type NetworkFailure, networkFailure } from "./calls/network-failure.ts"
export { dateOf, retryAfterOf } from "./calls/response-headers.ts"
export { isSignedOut, SignedOut } from "./calls/signed-out.ts"
export { LifecycleWatch } from "./calls/lifecycle.ts"
export { Limiter, limiterOptionRules, type LimiterOptions } from "./calls/limiter.ts"
export {
  type Diagnostic,
  type ObservedEvent,
  type Observer,
  reportDiagnostic,
  reportEvent,
  toObserver,
  type WebhookRefusalReason
} from "./calls/observer.ts"
export {
  type PagedActionName,
  type PageItem,
  paginate,
  type PaginateOptions,
  type Pages
} from "./clients/paginate.ts"
export {
  fullJitter,
  noRetry,
  retryWithJitter,
  type RetryOptions,
  type RetryPolicy,
  type RetryQuestion
} from "./calls/policy.ts"
export { prefer, type PreferredClient } from "./clients/prefer.ts"
export {
  type ActionMethods,
  type CallArguments,
  type Client,
  type ClientBase,
  createClient,
  type SafeMethods,
  type SafeResult
} from "./clients/promise.ts"
export type {
  ChatSnapshot,
  DisconnectRule,
  KeyedLookup,
  Paging,
  Roles,
  ThreadEvent,
  ThreadSnapshot
} from "./catalog/roles.ts"
export { randomId } from "./random-id.ts"
export { requiredScopes, type ScopeRequirement } from "./catalog/required-scopes.ts"
export type {
  HeldUploads,
  ResponseHeaders,
  ReplyTaker,
  ResponseInfo,
  ServerDate,
  Transport,
  TransportRefusal,
  TransportReply,
  TransportRequest,
  TransportSuccess,
  UploadProgress
} from "./catalog/transport.ts"
export { versionOptionsCheck, type OptionsOf, type VersionOption } from "./catalog/version-options.ts"
export type {
  BodyForm,
  Frame,
  MultipartPart,
  RegisteredWebhook,
  RegistrationCall,
  RegistrationForm,
  RegistrationScope,
  WebhookEnvelope,
  WebhookFilters,
  WebhookName,
  WebhookRegistrationCalls,
  WebhookRegistrationWire,
  WebhookRequester,
  WebhookToRegister,
  WebRequest,
  Wire
} from "./catalog/wire.ts"
