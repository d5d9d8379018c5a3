import { isFields } from "../json.ts"
import type { Wire } from "../catalog/wire.ts"
import { largestFile, partsOf, webHeaders, webReply } from "./web-wire.ts"

const regions: Readonly<Record<string, string>> = { fra: "api-fra.livechatinc.com" }
const defaultHost = "api.livechatinc.com"

/** How v3.0 looks on the wire. */
export const wire: Wire<"authorId" | "bodyForm"> = {
  options: ["authorId", "bodyForm"],
  regionOf: (token) => /^(?:[Bb]earer )?(dal|fra)[-:]/.exec(token)?.[1],
  web: {
    // The documents name one host for all regions; the region travels in a header.
    origin: () => `https://${defaultHost}`,
    headers: webHeaders,
    request: ({ action, encoding, payload, authorId }, form) => {
      const path = `/v3.0/agent/action/${action}`
      const author = authorId === undefined ? {} : { author_id: authorId }
      if (encoding === "multipart") {
        const authorPart = authorId === undefined ? [] : [{ name: "author_id", value: authorId }]
        return { path, headers: {}, body: { parts: [...partsOf(payload, "payload."), ...authorPart] } }
      }
      const body =
        form === "payload" ? { payload, ...author } : isFields(payload) ? { ...payload, ...author } : payload
      return { path, headers: { "Content-Type": "application/json" }, body: { json: JSON.stringify(body) } }
    },
    largestFile,
    reply: webReply
  },
  rtm: {
    url: (region = "") =>
      `wss://${Object.hasOwn(regions, region) ? regions[region] : defaultHost}/v3.0/agent/rtm/ws`,
    request: ({ id, action, payload, authorId }) =>
      JSON.stringify(
        authorId === undefined
          ? { request_id: id, action, payload }
          : { request_id: id, action, author_id: authorId, payload }
      )
  },
  webhook: {
    envelope: (body) => {
      if (!isFields(body)) return undefined
      const { webhook_id, secret_key, action, additional_data } = body
      const payload = body["data"] ?? body["payload"]
      if (typeof webhook_id !== "string" || typeof secret_key !== "string" || typeof action !== "string")
        return undefined
      if (!isFields(payload)) return undefined
      const envelope = { webhookId: webhook_id, secretKey: secret_key, action, payload }
      return additional_data === undefined ? envelope : { ...envelope, additionalData: additional_data }
    },
    // Ten times within six hours: the page of 2019-09, the v3.0 page does not say.
    repeatedFor: 6 * 3_600_000,
    registration: {
      // The documents name both: the older `webhooks`, the later `action`.
      forms: ["webhooks", "action"],
      needsOwner: false,
      hidden: [],
      types: [],
      calls: async () => (await import("./registration.ts")).calls
    }
  }
}
