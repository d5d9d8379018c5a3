import { v3_0 } from "@agent-chat/core/v3.0"
import { v3_6 } from "@agent-chat/core/v3.6"
import { transportSuite } from "./index.ts"

for (const catalog of [v3_0, v3_6]) {
  transportSuite({
    name: `the Web API of v${catalog.version} in memory`,
    catalog,
    capabilities: { kind: "web" },
    make: ({ fake, token }) => {
      const transport = fake.webTransport({ token, catalog })
      return { transport, pending: () => transport.pending }
    }
  })

  transportSuite({
    name: `the RTM API of v${catalog.version} in memory`,
    catalog,
    capabilities: { kind: "rtm" },
    make: ({ fake, token }) => {
      const transport = fake.rtmTransport({ token, catalog })
      return {
        transport,
        pending: () => transport.pending,
        onPush: (listener) => {
          const subscription = transport.pushes.subscribe(listener)
          return () => subscription.unsubscribe()
        }
      }
    }
  })
}
