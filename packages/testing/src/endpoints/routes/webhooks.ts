import type { WebhookOptions } from "../../controls/options.ts"
import { Refusal } from "../../service/refusal.ts"
import { listOf, objectOf, type Schema } from "../../service/schema.ts"
import { type Route, route } from "../route.ts"

const text: Schema = { type: "string" }
const nothing = objectOf({})
const longestDelay = 86_400_000

/** Webhooks: where they go, and how that went. */
export const webhookRoutes: readonly Route[] = [
  route({
    method: "GET",
    path: "/_fake/webhooks",
    summary:
      "The webhooks that are registered, without their secrets, and the last 1,000 attempts to deliver one.",
    answer: objectOf(
      {
        webhooks: listOf({ type: "object" }),
        attempts: listOf({ type: "object" }),
        delay: { type: "integer" }
      },
      ["webhooks", "attempts", "delay"]
    ),
    run: ({ fake, board: { service } }) => ({
      webhooks: [...service.state.webhooks.byId.values()].map(
        ({ secret_key: _hidden, ...webhook }) => webhook
      ),
      attempts: fake.webhookAttempts.map(({ webhookId, ...attempt }) => ({
        webhook_id: webhookId,
        ...attempt
      })),
      delay: service.webhooks.delay
    })
  }),
  route<WebhookOptions>({
    method: "POST",
    path: "/_fake/webhooks",
    summary: "Registers a webhook for an event.",
    body: objectOf(
      {
        url: text,
        action: { type: "string", description: "The event." },
        version: {
          type: "string",
          description: "In whose words; the first version that has a webhook for it unless set."
        },
        secret: { type: "string", description: "Comes back as secret_key in every delivery." },
        filters: { type: "object" },
        additional_data: listOf(text)
      },
      ["url", "action", "secret"]
    ),
    answer: objectOf({ webhook_id: text }, ["webhook_id"]),
    run: ({ fake, body }) => {
      if (!URL.canParse(body.url)) throw new Refusal("validation", "url should be an absolute URL")
      return { webhook_id: fake.registerWebhook(body) }
    }
  }),
  route({
    method: "DELETE",
    path: "/_fake/webhooks/{id}",
    summary: "Removes a webhook; what waits for a retry is given up.",
    answer: nothing,
    run: ({ fake, board, ids: { id = "" } }) => {
      if (!board.service.state.webhooks.byId.has(id))
        throw new Refusal("not_found", `There is no webhook ${id}`)
      fake.unregisterWebhook(id)
    }
  }),
  route<{ readonly ms: number }>({
    method: "PUT",
    path: "/_fake/webhooks/delay",
    summary: "Sends every webhook late; 0 ends it.",
    body: objectOf({ ms: { type: "integer", minimum: 0, maximum: longestDelay } }, ["ms"]),
    answer: nothing,
    run: ({ fake, body }) => fake.delayWebhooks(body.ms)
  }),
  route({
    method: "POST",
    path: "/_fake/webhooks/idle",
    summary: "Answers when no webhook is on its way; those that wait for a retry are not waited for.",
    body: nothing,
    answer: nothing,
    run: ({ fake }) => fake.idle()
  })
]
