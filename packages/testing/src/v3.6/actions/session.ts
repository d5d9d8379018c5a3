import { v3_6 } from "@agent-chat/core/v3.6"
import type { ActionContext, ReachFor, WantedPushes } from "../../service/context.ts"
import { reportStatus } from "../../service/effects/agents.ts"
import { Refusal } from "../../service/refusal.ts"
import { reachOf } from "../../service/scopes.ts"
import { seesChat } from "../../service/state/access.ts"
import { activeThread, isPresent } from "../../service/state/chats.ts"
import type { CustomerRecord } from "../../service/world.ts"
import { agentView, chatSummary } from "../views.ts"
import type { Handlers } from "./handler.ts"

const reachFor: ReachFor = (granted) => reachOf(granted, ["chats--access:ro"])

/** The life of an RTM connection. The wire has checked the token by the time `login` runs. */
export const sessionHandlers: Handlers<"login" | "logout" | "ping" | "set_away_status" | "update_session"> = {
  login: (context, payload) => {
    const { state, caller, author } = context
    if (author.bot === true) throw new Refusal("authorization", "Bots have no RTM connection")
    const reach = reachFor(caller.granted)
    const viewer = { agent: author, reach: reach ?? "my" }
    caller.session?.login(author, caller, reachFor, wantedPushes(payload.pushes))
    if (caller.session !== undefined) caller.session.away = payload.away === true
    // A first login sets the default status; a re-login brings the last one back.
    const isFirst = state.agents.connected(author.id)
    if (isFirst && payload.reconnect !== true) author.routing_status = "accepting_chats"
    if (isFirst) reportStatus(context, author, author.routing_status, true)
    const before = isFirst ? undefined : state.agents.monitoringLevels.get(author.id)
    const level = payload.customer_monitoring_level ?? before ?? "my"
    state.agents.monitoringLevels.set(author.id, level)
    showCustomers(context, level)
    const chats = reach === undefined ? [] : [...state.chats.byId.values()]
    return {
      license: state.license,
      my_profile: {
        ...agentView(author),
        present: true,
        routing_status: author.routing_status,
        permission: author.permission
      },
      chats_summary: chats
        .filter((chat) => seesChat(viewer, chat))
        .map((chat) => chatSummary(state, chat, viewer))
    }
  },
  logout: (context) => {
    const { caller, author } = context
    if (caller.session?.logout() === true) reportStatus(context, author, "offline", true)
    return {}
  },
  ping: () => ({}),
  set_away_status: ({ caller }, { away }) => {
    if (caller.session === undefined) throw new Refusal("requester_offline")
    caller.session.away = away
    return {}
  },
  update_session: ({ caller }, { token }) => {
    if (caller.session === undefined) throw new Refusal("requester_offline")
    caller.session.renew(token)
    return {}
  }
}

/** The pushes a login asks for: all of this version unless it names some; those of a higher one come as copies. */
const wantedPushes = (
  pushes: Readonly<Record<string, readonly string[]>> | undefined
): WantedPushes | undefined => {
  if (pushes === undefined) return undefined
  const versions = Object.keys(pushes)
  if (versions.length === 0) throw new Refusal("validation", "pushes should name a version, such as 3.6")
  const lower = versions.find((version) => isLower(version, v3_6.version))
  if (lower !== undefined)
    throw new Refusal("validation", `pushes: ${lower} is lower than the version of the connection`)
  return new Map(
    Object.entries(pushes).map(([version, names]) => [
      version,
      names.includes("all") ? "all" : new Set(names)
    ])
  )
}

const isLower = (version: string, than: string): boolean => {
  const [major = 0, minor = 0] = version.split(".").map(Number)
  const [ownMajor = 0, ownMinor = 0] = than.split(".").map(Number)
  return major < ownMajor || (major === ownMajor && minor < ownMinor)
}

const isOnSite = ({ last_visit }: CustomerRecord): boolean =>
  last_visit !== undefined && last_visit.ended_at === undefined

/** Tells a new connection who is on the site, as far as its level goes. */
const showCustomers = (context: ActionContext, level: string): void => {
  const { state, caller, author } = context
  if (caller.session === undefined || reachOf(caller.granted, ["customers:ro"]) === undefined) return
  const active = [...state.chats.byId.values()].filter((chat) => activeThread(chat) !== undefined)
  const chatting = level === "my" ? active.filter((chat) => isPresent(chat, author.id)) : active
  const ids = new Set(chatting.flatMap(({ users }) => users.map(({ id }) => id)))
  const isWider = level === "online" || level === "highest_available"
  const customers = [...state.customers.byId.values()].filter(
    (customer) => ids.has(customer.id) || (isWider && isOnSite(customer))
  )
  context.emit({ kind: "customers-shown", connection: caller.session, level, customers })
}
