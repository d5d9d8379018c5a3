import type { Wire } from "../catalog/wire.ts"
import { isFields } from "../json.ts"
import { largestFile, partsOf, webHeaders, webReply } from "../v3.0/web-wire.ts"

/** The hosts of regions that are known to have one of their own. */
const hosts: Readonly<Record<string, string>> = {
  dal: "api.livechatinc.com",
  fra: "api-fra.livechatinc.com"
}

/** The host of a region, of which `fra-a` is a part of `fra`; the one for all where nothing is known. */
const hostOf = (region = ""): string => {
  const [name = ""] = region.split("-")
  return (Object.hasOwn(hosts, name) ? hosts[name] : undefined) ?? hosts["dal"]!
}

/** How v3.6 looks on the wire. */
export const wire: Wire<"organizationId"> = {
  options: ["organizationId"],
  // Tokens may begin with a region, but nothing is made of it: the service says where to go.
  regionOf: () => undefined,
  web: {
    origin: (region) => `https://${hostOf(region)}`,
    headers: webHeaders,
    request: ({ action, encoding, payload }) => {
      const path = `/v3.6/agent/action/${action}`
      if (encoding === "multipart") return { path, headers: {}, body: { parts: partsOf(payload) } }
      const json = JSON.stringify(payload)
      return { path, headers: { "Content-Type": "application/json" }, body: { json } }
    },
    largestFile,
    reply: webReply
  },
  rtm: {
    url: (region, organizationId) => {
      const query =
        organizationId === undefined ? "" : `?organization_id=${encodeURIComponent(organizationId)}`
      return `wss://${hostOf(region)}/v3.6/agent/rtm/ws${query}`
    },
    request: ({ id, action, payload }) => JSON.stringify({ version: "3.6", request_id: id, action, payload }),
    pushVersion: "3.6",
    openRequests: 10
  },
  webhook: {
    envelope: (body) => {
      if (!isFields(body)) return undefined
      const { webhook_id, secret_key, action, organization_id, payload, requester, additional_data } = body
      if (typeof webhook_id !== "string" || typeof secret_key !== "string" || typeof action !== "string")
        return undefined
      if (!isFields(payload) && !Array.isArray(payload)) return undefined
      return {
        webhookId: webhook_id,
        secretKey: secret_key,
        action,
        payload,
        ...(typeof organization_id === "string" ? { organizationId: organization_id } : {}),
        ...(isFields(requester) ? { requester } : {}),
        ...(additional_data === undefined ? {} : { additionalData: additional_data })
      }
    },
    // Three times within about a minute, each of which takes up to about ten seconds: the page of 2023-03-07. With room for "about".
    repeatedFor: 120_000,
    registration: {
      forms: ["action"],
      needsOwner: true,
      hidden: ["secret_key", "additional_data"],
      types: ["license", "bot"],
      calls: async () => (await import("./registration.ts")).calls
    }
  }
}
