import type { WebhookRecord } from "../world.ts"

/** The webhooks that are registered. */
export class Webhooks {
  readonly byId = new Map<string, WebhookRecord>()

  /** Those registered for an event. */
  for(action: string): WebhookRecord[] {
    return [...this.byId.values()].filter((webhook) => webhook.action === action)
  }
}
