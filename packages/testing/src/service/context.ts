import type { TransportKind } from "@agent-chat/core"
import type { Clock } from "./clock.ts"
import type { Occurrence, UserRef } from "./occurrence.ts"
import { Refusal } from "./refusal.ts"
import type { Granted, Reach } from "./scopes.ts"
import { seesChat, type Viewer } from "./state/access.ts"
import type { State } from "./state/state.ts"
import type { AgentRecord, ChatRecord } from "./world.ts"

/** Who calls, as far as the wire knows. */
export interface Caller {
  readonly via: TransportKind
  readonly agentId: string
  readonly granted: Granted
  readonly clientId?: string | undefined
  readonly token?: string | undefined
  /** Until when the token is accepted, in milliseconds since 1970. */
  readonly expiresAt?: number | undefined
  /** The call came over TLS, and so do the files that it keeps. */
  readonly isSecure?: boolean | undefined
  /** The connection, over RTM. */
  readonly session?: CallerSession | undefined
}

/** What an action may do with the connection it came over. */
export interface CallerSession {
  /**
   * @param reachFor how far the scopes of a token let it see chats; not at all when that is `undefined`
   * @param wanted the names of the pushes it wants, by the version they should name; all of its own unless given
   */
  login(agent: AgentRecord, caller: Caller, reachFor: ReachFor, wanted?: WantedPushes): void
  /**
   * Goes on with another token, and hears what that one lets it.
   *
   * @throws Refusal when it is not accepted, or is not the same agent's
   */
  renew(token: string): void
  /** Ends it once this is answered; `true` when it was the agent's last one. */
  logout(): boolean
  /** Set by the agent: this connection is not attended. */
  away: boolean
  /** Customers it hears of, by subscription. */
  readonly subscriptions: Map<string, CustomerSubscription>
}

/** How far scopes reach. */
export type ReachFor = (granted: Granted) => Reach | undefined

/** Names of pushes, or all, by the version that the copies name. */
export type WantedPushes = ReadonlyMap<string, ReadonlySet<string> | "all">

/** Which customers a connection wants to hear of. */
export interface CustomerSubscription {
  readonly group_ids?: readonly number[] | undefined
  readonly limit?: number | undefined
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
  /** On whose behalf it is done: the agent, or the bot named by the call. */
  readonly author: AgentRecord
  /** How far the scopes of the token reach for this action. */
  readonly reach: Reach
  /** Where uploaded files are fetched from, without a trailing slash. */
  readonly fileOrigin: string
}

export const viewerOf = ({ author, reach }: ActionContext): Viewer => ({ agent: author, reach })

export const authorOf = ({ author }: ActionContext): UserRef => ({ id: author.id, type: "agent" })

/** The chat, if the caller may see it. */
export const chatFor = (context: ActionContext, chatId: string): ChatRecord => {
  const chat = context.state.chats.find(chatId)
  if (seesChat(viewerOf(context), chat)) return chat
  throw new Refusal("missing_access", `No access to chat ${chatId}`)
}
