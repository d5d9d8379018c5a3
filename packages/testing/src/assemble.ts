import { readOptions } from "@agent-chat/core/options"
import { choiceRules } from "./service/choices.ts"
import { Credentials } from "./service/credentials.ts"
import { RealClock, VirtualClock } from "./service/clock.ts"
import type { Board } from "./controls/controls.ts"
import type { Host } from "./wires/host.ts"
import { defaultAgentId } from "./service/default-world.ts"
import { RtmSession } from "./wires/rtm.ts"
import type { Socket } from "./wires/socket.ts"
import { Refusal } from "./service/refusal.ts"
import { Service } from "./service/service.ts"
import { type FakeVersion, Versions } from "./service/version.ts"
import { tokenKey } from "./service/state/agents.ts"
import { State } from "./service/state/state.ts"
import { worldOf } from "./service/world-file.ts"
import { Web } from "./wires/web.ts"
import type { FakeOptions } from "./options.ts"
import { fake3_0 } from "./v3.0/index.ts"
import { fake3_6 } from "./v3.6/index.ts"

/** The address a fake without sockets pretends to have. */
export const nowhere = "http://fake.livechat.invalid"

/** The parts of a fake, wired up. */
export interface Parts extends Board {
  readonly web: Web
  /** Opens a connection of the RTM API. */
  connect(socket: Socket, region: string | undefined, version?: FakeVersion): RtmSession
  /** Ends a connection of a version that is not played. */
  refuse(session: RtmSession, path: string): void
  /** Where the fake can be reached, once it is known. */
  setOrigin(origin: string): void
}

/** The versions a fake plays, the one that speaks for it first. */
const played = new Versions(fake3_0, fake3_6)

export const assemble = (
  { token, world, clock, fetch, onCall, choices, silenceTimeout = 45_000 }: FakeOptions,
  versions: Versions = played
): Parts => {
  const state = new State(worldOf(world ?? {}))
  state.choices = { ...state.choices, ...readOptions(choices, choiceRules, "choices.") }
  if (token !== undefined) state.agents.tokens.set(tokenKey(token), { token, agent_id: defaultAgentId })
  let origin = nowhere
  const service = new Service({
    state,
    versions,
    clock: clock === "virtual" ? new VirtualClock(Date.now()) : new RealClock(),
    fetch: fetch ?? ((request) => globalThis.fetch(request)),
    fileOrigin: () => origin,
    onCall
  })
  const credentials = new Credentials(
    state,
    service.clock,
    state.agents.byId.has(defaultAgentId) ? defaultAgentId : firstAgent(state)
  )
  const sessions = new Set<RtmSession>()
  let opened = 0
  const host: Host = {
    service,
    credentials,
    silenceTimeout,
    misfortune: undefined,
    endings: new Map(),
    connectionLimit: undefined,
    sessions
  }
  return Object.assign(host, {
    web: new Web(host),
    sessions,
    connect: (socket: Socket, region: string | undefined, version: FakeVersion = versions.first) => {
      const onEnd = (ended: RtmSession): void => void sessions.delete(ended)
      opened += 1
      const session = new RtmSession({ id: `rtm-${opened}`, host, version, socket, region, onEnd })
      sessions.add(session)
      return session
    },
    refuse: (session: RtmSession, path: string) => {
      session.disconnect("unsupported_version")
      const error = session.version.refusals.failure(new Refusal("unsupported_version"))
      service.refusedEarly(session.version, "rtm", path, error, session.id)
    },
    setOrigin: (value: string) => {
      origin = value
    }
  })
}

/** Who owns a token that is not in the world. */
const firstAgent = ({ agents }: State): string => agents.all[0]?.id ?? defaultAgentId
