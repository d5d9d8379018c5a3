import type { WebhookRecord } from "../world.ts"

/** The webhooks that are registered. */
export class Webhooks {
  readonly byId = new Map<string, WebhookRecord>()
}
