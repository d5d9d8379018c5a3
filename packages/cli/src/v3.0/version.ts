import { v3_0 } from "@agent-chat/core/v3.0"
import { actionAbout, apiErrors, eventAbout, scopeIncludes, scopes } from "@agent-chat/core/v3.0/about"
import { counted, fieldsOf, listOf, textOf } from "../service/reading.ts"
import type { Version } from "../service/version.ts"
import { actionFields } from "./generated/fields.ts"

const name = (value: unknown): string => textOf(value) ?? "?"

/** What reaches people at once, beyond the text that the caller wrote to them. */
const reaching: Readonly<Record<string, (payload: Readonly<Record<string, unknown>>) => string>> = {
  ban_customer: ({ customer_id, ban }) =>
    `bans the customer ${name(customer_id)} for ${counted(Number(fieldsOf(ban)["days"] ?? 0), "day")} and ends the sessions that run`,
  close_thread: ({ chat_id }) =>
    `closes the running conversation in the chat ${name(chat_id)}, in front of the customer`,
  multicast: ({ scopes: given }) => {
    const { agents, customers } = fieldsOf(given)
    const { all, ids, groups } = fieldsOf(agents)
    const customerIds = listOf(fieldsOf(customers)["ids"])
    const whom = [
      ...(all === true ? ["every agent of the company"] : []),
      ...(listOf(ids).length > 0 ? [counted(listOf(ids).length, "agent")] : []),
      ...(listOf(groups).length > 0 ? [`the agents of ${counted(listOf(groups).length, "group")}`] : []),
      ...(customerIds.length > 0 ? [counted(customerIds.length, "customer")] : [])
    ]
    return `sends a message to ${whom.join(", ") || "people"} at once`
  },
  remove_user_from_chat: ({ user_id, chat_id }) => `takes ${name(user_id)} out of the chat ${name(chat_id)}`,
  revoke_access: ({ resource, id }) =>
    `takes the ${name(resource)} ${name(id)} away from people who see it now`,
  set_access: ({ resource, id }) => `decides anew who sees the ${name(resource)} ${name(id)}`,
  transfer_chat: ({ chat_id }) =>
    `hands the chat ${name(chat_id)} to somebody else, in front of the customer`,
  update_agent: ({ routing_status, agent_id }) =>
    `sets the routing status of ${agent_id === undefined ? "yourself" : name(agent_id)} to ${name(routing_status)}, which changes who is given chats`
}

const calendarDay = (time: number): string => new Date(time).toISOString().slice(0, 10)

export const version: Version = {
  number: "3.0",
  catalog: v3_0,
  actionAbout,
  eventAbout,
  actionFields,
  apiErrors,
  scopes,
  scopeIncludes,
  reaches: (action, payload) =>
    Object.hasOwn(reaching, action) ? reaching[action]!(fieldsOf(payload)) : undefined,
  archive: {
    action: "get_archives",
    // This version counts days only.
    payload: ({ from, to, pageSize }) => ({
      filters: {
        ...(from === undefined ? {} : { date_from: calendarDay(from) }),
        ...(to === undefined ? {} : { date_to: calendarDay(to) })
      },
      pagination: { page: 1, limit: pageSize }
    }),
    total: (reply) => {
      const { total } = fieldsOf(fieldsOf(reply)["pagination"])
      return typeof total === "number" ? total : undefined
    }
  }
}
