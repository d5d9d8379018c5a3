import { authorization } from "../catalog/authorization.ts"
import type { Roles } from "../catalog/roles.ts"
import { fieldsOf, textAt, valueAt } from "../json.ts"

/** How a session logs in and out, stays alive, and is told why it ends: the same in all versions, but for what a login tells besides. */
export const sessionRoles: Pick<Roles, "logout" | "ping" | "disconnected"> & {
  readonly login: Omit<Roles["login"], "chats">
} = {
  login: {
    action: "login",
    payload: ({ given, token, reconnect }) => ({
      ...fieldsOf(given),
      token: authorization(token),
      ...(reconnect ? { reconnect: true } : {})
    }),
    token: (given) => textAt(given, "token"),
    profile: (reply) => valueAt(reply, "my_profile"),
    agentId: (reply) => textAt(reply, "my_profile.id")
  },
  logout: { action: "logout" },
  ping: { action: "ping" },
  disconnected: {
    event: "agent_disconnected",
    read: (payload) => ({
      reason: textAt(payload, "reason") ?? "unknown",
      region: textAt(payload, "data.region")
    })
  }
}
