import type { WebhookRecord } from "../world.ts"

/** The webhooks that are registered. */
export class Webhooks {
  readonly byId = new Map<string, WebhookRecord>()
  /** The applications that switched their webhooks of the licence off. */
  readonly disabled = new Set<string>()
}
