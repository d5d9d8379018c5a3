import type { ReachFor } from "../../service/context.ts"
import { reportStatus } from "../../service/effects/agents.ts"
import { Refusal } from "../../service/refusal.ts"
import { reachOf } from "../../service/scopes.ts"
import { seesChat } from "../../service/state/access.ts"
import { agentView, chatSummary } from "../views.ts"
import type { Handlers } from "./handler.ts"

const reachFor: ReachFor = (granted) => reachOf(granted, ["chats--my:ro"])

/** The life of an RTM connection. The wire has checked the token by the time `login` runs. */
export const sessionHandlers: Handlers<
  "login" | "logout" | "ping" | "set_away_status" | "change_push_notifications"
> = {
  login: (context, payload) => {
    const { state, caller, author } = context
    const reach = reachFor(caller.granted)
    const viewer = { agent: author, reach: reach ?? "my" }
    caller.session?.login(author, caller, reachFor)
    // A first login sets the default status; a re-login brings the last one back.
    const isFirst = state.agents.connected(author.id)
    if (isFirst && payload.reconnect !== true) author.routing_status = "accepting_chats"
    if (isFirst) reportStatus(context, author, author.routing_status, true)
    const device = payload.push_notifications
    if (device?.firebase_token !== undefined) state.agents.devices.set(device.firebase_token, device.platform)
    const chats = reach === undefined ? [] : [...state.chats.byId.values()]
    const { organization_id: _tenant, ...license } = state.license
    return {
      license,
      my_profile: { ...agentView(state, author), present: true, permission: author.permission },
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
  set_away_status: ({ caller }, payload) => {
    if (caller.session === undefined) throw new Refusal("requester_offline")
    caller.session.away = payload.away
    return {}
  },
  change_push_notifications: ({ state }, { firebase_token, platform, enabled }) => {
    if (enabled) state.agents.devices.set(firebase_token, platform)
    else state.agents.devices.delete(firebase_token)
    return {}
  }
}
