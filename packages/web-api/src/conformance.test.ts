import type { Limiter } from "@agent-chat/core"
import { v3_0 } from "@agent-chat/core/v3.0"
import { transportSuite } from "@agent-chat/testing/conformance"
import { createWebApi, type WebApiOptions } from "./web-api.ts"

const ways: Readonly<Record<string, Partial<WebApiOptions>>> = {
  "web-api over undici": {},
  "web-api with hooks, and the body in `payload`": {
    hooks: { beforeRequest: [() => {}] },
    bodyForm: "payload"
  },
  "web-api over the global fetch": { fetch: globalThis.fetch }
}

for (const [name, options] of Object.entries(ways)) {
  transportSuite({
    name,
    capabilities: { kind: "web" },
    make: ({ fake, token }) => {
      const { transport } = createWebApi(v3_0, { token, baseUrl: fake.webUrl, ...options })
      return { transport, pending: () => (transport as Limiter<"web">).pending }
    },
    pending:
      "fetch" in options
        ? {
            "hands on misdirected_request with message and data":
              "fetch itself repeats what is answered with 421"
          }
        : {}
  })
}
