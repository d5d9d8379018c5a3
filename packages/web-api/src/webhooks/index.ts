export type { WebhookAnswer } from "./answer.ts"
export type { WebhookConsumer } from "./audience.ts"
export type { ClosableServer, DrainResult } from "./drain.ts"
export type { WebhookLimits } from "./limits.ts"
export { type NodeRequest, type NodeResponse, toNode } from "./node.ts"
export type { WebhookReceiverOptions } from "./options.ts"
export { type DrainOptions, type ReceiveOptions, type WebhookReceiver, webhookReceiver } from "./receiver.ts"
export { registerWebhooks, unregisterWebhooks, type WebhookRegistration } from "./register.ts"
export { licenseWebhooks, webhookNames, type WebhookNamesOptions } from "./license-webhooks.ts"
export type {
  RegisterWebhooksOptions,
  UnregisterWebhooksOptions,
  WantedWebhook,
  WebhookConfigurationOptions
} from "./registration-options.ts"
export type { WebhookSecrets, WebhookSecretStore } from "./secrets.ts"
export type { WebhookObserver } from "./tell.ts"
