export type { WebhookAnswer } from "./answer.ts"
export type { WebhookConsumer, WebhookReceiverOptions } from "./intake.ts"
export type { WebhookLimits } from "./limits.ts"
export { type NodeRequest, type NodeResponse, toNode } from "./node.ts"
export { type ClosableServer, type WebhookReceiver, webhookReceiver } from "./receiver.ts"
export {
  registerWebhooks,
  type RegisterWebhooksOptions,
  unregisterWebhooks,
  type WantedWebhook,
  type WebhookRegistration
} from "./register.ts"
export type { WebhookSecrets } from "./secrets.ts"
