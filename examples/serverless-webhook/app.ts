import type { WebhookReceiver } from "@agent-chat/web-api/webhooks"
import type { v3_6 } from "@agent-chat/core/v3.6"
import { Hono } from "hono"

/**
 * The app around a receiver. A Worker, Deno and Bun take it as `export default app`; without a router the receiver itself
 * is the handler: `export const POST = receiver` in a Next route, `export default { fetch: receiver }` in a Worker.
 */
export const createApp = (receiver: WebhookReceiver<typeof v3_6>): Hono =>
  new Hono()
    .get("/", (context) => context.text("webhooks go to /livechat/<token>"))
    .post("/livechat/:token", (context) => receiver(context.req.raw))
