import { Credentials } from "./service/credentials.ts"
import { RealClock, VirtualClock } from "./service/clock.ts"
import { defaultAgentId, defaultWorld } from "./service/default-world.ts"
import { RtmSession } from "./wires/rtm.ts"
import type { Socket } from "./wires/socket.ts"
import { type CallReport, Service } from "./service/service.ts"
import { State } from "./service/state/state.ts"
import { Web } from "./wires/web.ts"
import type { WebhookFetch } from "./service/webhooks.ts"
import type { World } from "./service/world.ts"

/** What a fake is made with. */
export interface FakeOptions {
  /** The only token that is accepted; it belongs to the default agent. Without it any bearer does. */
  readonly token?: string
  /** What the fake knows at the start; parts that are left out are those of the default world. */
  readonly world?: Partial<World>
  /** `virtual` time stands still until `clock.advance(ms)`; `real` unless set. */
  readonly clock?: "real" | "virtual"
  /** How webhooks leave; the global `fetch` unless set. */
  readonly fetch?: WebhookFetch
  /** Told of every call when it is answered, or will not be. What it throws is ignored. */
  readonly onCall?: (report: CallReport) => void
}

/** The address a fake without sockets pretends to have. */
export const nowhere = "http://fake.livechat.invalid"

/** The parts of a fake, wired up. */
export interface Parts {
  readonly service: Service
  readonly web: Web
  readonly sessions: ReadonlySet<RtmSession>
  /** Opens a connection of the RTM API. */
  connect(socket: Socket, region: string | undefined): RtmSession
  /** Where the fake can be reached, once it is known. */
  setOrigin(origin: string): void
}

export const assemble = ({ token, world, clock, fetch, onCall }: FakeOptions): Parts => {
  const state = new State({ ...defaultWorld(), ...world })
  if (token !== undefined) state.agents.tokens.set(token, { token, agent_id: defaultAgentId })
  let origin = nowhere
  const service = new Service({
    state,
    clock: clock === "virtual" ? new VirtualClock(Date.now()) : new RealClock(),
    fetch: fetch ?? ((request) => globalThis.fetch(request)),
    fileOrigin: () => origin,
    onCall
  })
  const credentials = new Credentials(
    state,
    state.agents.byId.has(defaultAgentId) ? defaultAgentId : firstAgent(state)
  )
  const sessions = new Set<RtmSession>()
  return {
    service,
    web: new Web(service, credentials),
    sessions,
    connect: (socket, region) => {
      const onEnd = (ended: RtmSession): void => void sessions.delete(ended)
      const session = new RtmSession({ service, credentials, socket, region, onEnd })
      sessions.add(session)
      return session
    },
    setOrigin: (value) => {
      origin = value
    }
  }
}

/** Who owns a token that is not in the world. */
const firstAgent = ({ agents }: State): string => [...agents.byId.keys()][0] ?? defaultAgentId
