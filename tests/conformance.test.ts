import { v3_0 } from "@agent-chat/core/v3.0"
import { v3_6 } from "@agent-chat/core/v3.6"
import { createRtm, type Rtm } from "@agent-chat/rtm-bridge"
import { type Made, transportSuite } from "@agent-chat/testing/conformance"
import { createWebApi } from "@agent-chat/web-api"

// The rules of every transport, on those that use sockets, in every version.

/** What the suite looks at of a session of any version. */
type Session = Pick<Rtm<typeof v3_0>, "transport"> & {
  readonly events: {
    subscribe(listener: (event: SessionEvent) => void): { unsubscribe(): void }
  }
}

type SessionEvent =
  | { readonly action: "gap" }
  | {
      readonly action: "unknown"
      readonly name: string
      readonly payload: unknown
      readonly requestId?: string | undefined
    }
  | { readonly action: string; readonly payload: unknown; readonly requestId?: string | undefined }

const madeOf = ({ transport, events }: Session): Made => ({
  transport,
  onPush: (listener) => {
    const subscription = events.subscribe((event) => {
      if (!("payload" in event)) return
      const action = "name" in event ? event.name : event.action
      listener({ action, payload: event.payload, requestId: event.requestId })
    })
    return () => subscription.unsubscribe()
  }
})

transportSuite({
  name: "web-api, v3.0",
  capabilities: { kind: "web" },
  make: ({ fake, token }) => ({ transport: createWebApi(v3_0, { token, baseUrl: fake.webUrl }).transport })
})

transportSuite({
  name: "web-api, v3.6",
  catalog: v3_6,
  capabilities: { kind: "web" },
  make: ({ fake, token }) => ({ transport: createWebApi(v3_6, { token, baseUrl: fake.webUrl }).transport })
})

transportSuite({
  name: "rtm-bridge, v3.0",
  capabilities: { kind: "rtm" },
  make: ({ fake, token }) => madeOf(createRtm(v3_0, { token, url: fake.rtmUrl }))
})

transportSuite({
  name: "rtm-bridge, v3.6",
  catalog: v3_6,
  capabilities: { kind: "rtm" },
  make: ({ fake, token }) => madeOf(createRtm(v3_6, { token, baseUrl: fake.webUrl }))
})
