// Runs in a page: an RTM client whose doings the test reads from outside.
import { v3_0 } from "@agent-chat/core/v3.0/light"
import { createRtm } from "@agent-chat/rtm-bridge"

const pings = { count: 0 }
class CountingWebSocket extends WebSocket {
  override send(data: string): void {
    if (data.includes('"action":"ping"')) pings.count++
    super.send(data)
  }
}
Object.assign(globalThis, { WebSocket: CountingWebSocket })

const scenarios = {
  pings: () => pings.count,
  /** Connects, and answers what happened so far whenever it is asked. */
  connect: async (token: string, url: string) => {
    const rtm = createRtm(v3_0, {
      token,
      url,
      session: { pingInterval: 200, pingTimeout: 300, backoffBase: 20, backoffCap: 50 }
    })
    const seen: string[] = []
    rtm.status.subscribe(({ state }) => seen.push(state))
    rtm.events.subscribe(({ action }) => seen.push(action))
    Object.assign(scenarios, { seen: () => seen, close: () => rtm.close() })
    await rtm.connect()
    return rtm.status.value.state
  },
  /** From now on page timers run as in a tab that has been hidden for long: at most once a minute. */
  hide: () => {
    const { setTimeout: original } = globalThis
    const slow = (run: () => void, after = 0) => original(run, Math.max(after, 60_000))
    Object.assign(globalThis, { setTimeout: slow })
    Object.defineProperty(document, "visibilityState", { value: "hidden", configurable: true })
    document.dispatchEvent(new Event("visibilitychange"))
  },
  seen: (): string[] => [],
  close: (): Promise<void> => Promise.resolve()
}

Object.assign(globalThis, { scenarios })

export type RtmScenarios = typeof scenarios
