import type { TransportKind } from "@agent-chat/core"
import type { Clock } from "./clock.ts"
import type { Occurrence } from "./occurrence.ts"
import type { Granted, Reach } from "./scopes.ts"
import type { Viewer } from "./state/access.ts"
import type { State } from "./state/state.ts"
import type { AgentRecord } from "./world.ts"

/** Who calls, as far as the wire knows. */
export interface Caller {
  readonly via: TransportKind
  readonly agentId: string
  readonly granted: Granted
  readonly clientId?: string | undefined
  readonly token?: string | undefined
  /** The connection, over RTM. */
  readonly session?: CallerSession | undefined
}

/** What an action may do with the connection it came over. */
export interface CallerSession {
  login(viewer: Viewer, caller: Caller): void
  logout(): void
  /** Set by the agent: this connection is not attended. */
  away: boolean
}

/** What an effect on the state needs. */
export interface EffectContext {
  readonly state: State
  readonly clock: Clock
  /** Reports what happened; it is delivered after the answer. */
  emit(occurrence: Occurrence): void
}

/** What the handler of an action gets besides its payload. */
export interface ActionContext extends EffectContext {
  readonly caller: Caller
  /** On whose behalf it is done: the agent, or the bot named by `author_id`. */
  readonly author: AgentRecord
  /** How far the scopes of the token reach for this action. */
  readonly reach: Reach
  /** Where uploaded files are fetched from, without a trailing slash. */
  readonly fileOrigin: string
}

export const viewerOf = ({ author, reach }: ActionContext): Viewer => ({ agent: author, reach })

/** Unix seconds. */
export const seconds = ({ clock }: EffectContext): number => Math.floor(clock.now() / 1000)

/** ISO 8601 with microseconds, as the service writes it. */
export const isoTime = ({ clock }: EffectContext): string =>
  new Date(clock.now()).toISOString().replace("Z", "000Z")
