import { v3_0 } from "@agent-chat/core/v3.0"
import { createRtm } from "@agent-chat/rtm-bridge"
import { transportSuite } from "@agent-chat/testing/conformance"
import { createWebApi } from "@agent-chat/web-api"

// The rules of every transport, on those that use sockets.

transportSuite({
  name: "web-api",
  capabilities: { kind: "web" },
  make: ({ fake, token }) => ({ transport: createWebApi(v3_0, { token, baseUrl: fake.webUrl }).transport })
})

transportSuite({
  name: "rtm-bridge",
  capabilities: { kind: "rtm" },
  make: ({ fake, token }) => {
    const rtm = createRtm(v3_0, { token, url: fake.rtmUrl })
    return {
      transport: rtm.transport,
      onPush: (listener) => {
        const subscription = rtm.events.subscribe((event) => {
          if (event.action === "gap") return
          const action = event.action === "unknown" ? event.name : event.action
          listener({ action, payload: event.payload, requestId: event.requestId })
        })
        return () => subscription.unsubscribe()
      }
    }
  }
})
