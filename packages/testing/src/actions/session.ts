import { Refusal } from "../refusal.ts"
import { seesChat } from "../state/access.ts"
import { agentView, chatSummary } from "../state/views.ts"
import { viewerOf } from "./context.ts"
import type { Handlers } from "./handler.ts"

/** The life of an RTM connection. The wire has checked the token by the time `login` runs. */
export const sessionHandlers: Handlers<"login" | "logout" | "ping"> = {
  login: (context, payload) => {
    const { state, caller, author } = context
    const { session } = caller
    if (session === undefined) throw new Refusal("validation", "Only a connection can log in")
    session.login(author, caller.granted, caller.clientId)
    const first = !state.agents.isOnline(author.id)
    if (first && payload.reconnect !== true) author.routing_status = "accepting_chats"
    state.agents.connected(author.id)
    const viewer = viewerOf(context)
    const chats = [...state.chats.byId.values()].filter((chat) => seesChat(viewer, chat))
    return {
      license: state.license,
      my_profile: { ...agentView(state, author), permission: author.permission },
      chats_summary: chats.map((chat) => chatSummary(state, chat, viewer))
    }
  },
  logout: ({ caller }) => {
    caller.session?.logout()
    return {}
  },
  ping: () => ({})
}
