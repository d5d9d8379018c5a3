import type { AgentRecord, GroupRecord, RoutingStatus, TokenRecord } from "../world.ts"
import { Refusal } from "../refusal.ts"

/** What a token is known by: a bearer token without its scheme, another with it. */
export const tokenKey = (token: string): string =>
  token.replace(/^Bearer +/i, "").replace(/^Basic +/i, "Basic ")

/** Whom a call means. */
interface AgentSelection {
  readonly all?: boolean | undefined
  readonly ids?: readonly string[] | undefined
  readonly groups?: readonly (string | number)[] | undefined
}

/** What was accepted, refused or switched on, and no world says. */
export interface Admissions {
  readonly issued: ReadonlyMap<string, TokenRecord>
  readonly revoked: ReadonlySet<string>
  readonly devices: ReadonlyMap<string, string>
}

/** The agents and bots of the licence, their groups and their tokens. */
export class Agents {
  readonly groups = new Map<number, GroupRecord>()
  readonly byId = new Map<string, AgentRecord>()
  /** By their keys. */
  readonly tokens = new Map<string, TokenRecord>()
  /** Tokens that the service handed out itself, by their keys: they do not make it stricter about others. */
  readonly #issued = new Map<string, TokenRecord>()
  /** The keys of tokens that are accepted no more. */
  readonly revoked = new Set<string>()
  /** The agents with a connection, and how many each has. */
  readonly #sessions = new Map<string, number>()
  /** What each group was told to be; those that are not here are offline. */
  readonly groupStatuses = new Map<number, RoutingStatus>()
  /** How much each agent wants to hear of customers, as he said last while he was there. */
  readonly monitoringLevels = new Map<string, string>()
  /** Device tokens for push notifications that are switched on, with their platform. */
  readonly devices = new Map<string, string>()

  /** An agent or a bot that is there. */
  find(id: string): AgentRecord {
    const agent = this.named(id)
    if (agent.deleted === true) throw noAgent(id)
    return agent
  }

  /** The same, or a bot that was deleted: chats still name it. */
  named(id: string): AgentRecord {
    const agent = this.byId.get(id)
    if (agent === undefined) throw noAgent(id)
    return agent
  }

  /** Refuses what is done with a token of a bot that was deleted. */
  checkHolder(id: string): void {
    if (this.byId.get(id)?.deleted === true)
      throw new Refusal("authentication", "The bot of the token was deleted")
  }

  /** The agents and bots that are there. */
  get all(): AgentRecord[] {
    return [...this.byId.values()].filter(({ deleted }) => deleted !== true)
  }

  /** Accepts a token besides those of the world. */
  issue(record: TokenRecord): void {
    this.#issued.set(tokenKey(record.token), record)
  }

  /** Accepts the tokens no more that were issued for an agent. */
  withdraw(agentId: string): void {
    for (const [key, { agent_id }] of this.#issued) if (agent_id === agentId) this.#issued.delete(key)
  }

  /** What is known of a token, by its key. */
  tokenOf(key: string): TokenRecord | undefined {
    return this.tokens.get(key) ?? this.#issued.get(key)
  }

  isOnline(id: string): boolean {
    return this.#sessions.has(id)
  }

  /** How many connections of the agent are logged in. */
  connectionsOf(id: string): number {
    return this.#sessions.get(id) ?? 0
  }

  /** Counts a connection; `true` when it is the agent's first. */
  connected(id: string): boolean {
    const count = this.connectionsOf(id) + 1
    this.#sessions.set(id, count)
    return count === 1
  }

  /** Counts a connection less; `true` when it was the agent's last. */
  disconnected(id: string): boolean {
    const count = this.connectionsOf(id) - 1
    if (count > 0) this.#sessions.set(id, count)
    else this.#sessions.delete(id)
    return count <= 0
  }

  /** Whether somebody takes chats: bots are as they were set, agents offline without a connection. */
  statusOf({ id, bot, routing_status }: AgentRecord): RoutingStatus {
    return bot === true || this.isOnline(id) ? routing_status : "offline"
  }

  /** The status of a group: the best of its agents, bots not counted. */
  statusOfGroup(groupId: number): RoutingStatus {
    const statuses = this.inGroup(groupId).flatMap((agent) =>
      agent.bot === true ? [] : this.statusOf(agent)
    )
    if (statuses.includes("accepting_chats")) return "accepting_chats"
    return statuses.includes("not_accepting_chats") ? "not_accepting_chats" : "offline"
  }

  /** The agents of a group; group 0 holds everybody. */
  inGroup(groupId: number): AgentRecord[] {
    return this.all.filter((agent) => groupId === 0 || agent.group_ids.includes(groupId))
  }

  /** The ids of those who are meant: all, those that are named, and those of groups. */
  idsOf({ all, ids = [], groups = [] }: AgentSelection): string[] {
    const chosen = all === true ? this.all : groups.flatMap((group) => this.inGroup(Number(group)))
    return [...ids, ...chosen.map(({ id }) => id)]
  }

  /** A copy of what was accepted, refused or switched on. */
  admissions(): Admissions {
    return {
      issued: new Map(this.#issued),
      revoked: new Set(this.revoked),
      devices: new Map(this.devices)
    }
  }

  /** Puts such a copy in place of what is there; without one, nothing was. */
  readmit(admissions: Admissions | undefined): void {
    this.#issued.clear()
    this.revoked.clear()
    this.devices.clear()
    for (const [key, record] of admissions?.issued ?? []) this.#issued.set(key, record)
    for (const key of admissions?.revoked ?? []) this.revoked.add(key)
    for (const [token, platform] of admissions?.devices ?? []) this.devices.set(token, platform)
    this.groupStatuses.clear()
    for (const id of this.groups.keys()) this.groupStatuses.set(id, this.statusOfGroup(id))
  }

  /** Refuses groups that do not exist. */
  checkGroups(ids: readonly number[]): void {
    const missing = ids.find((id) => !this.groups.has(id))
    if (missing !== undefined) throw new Refusal("not_found", `There is no group ${missing}`)
  }
}

const noAgent = (id: string): Refusal => new Refusal("not_found", `There is no agent ${id}`)
