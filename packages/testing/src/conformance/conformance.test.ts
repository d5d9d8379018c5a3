import { transportSuite } from "./index.ts"

transportSuite({
  name: "the Web API in memory",
  capabilities: { kind: "web" },
  make: ({ fake, token }) => {
    const transport = fake.webTransport({ token })
    return { transport, pending: () => transport.pending }
  }
})

transportSuite({
  name: "the RTM API in memory",
  capabilities: { kind: "rtm" },
  make: ({ fake, token }) => {
    const transport = fake.rtmTransport({ token })
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
