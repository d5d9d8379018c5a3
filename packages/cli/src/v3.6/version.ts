import { v3_6 } from "@agent-chat/core/v3.6"
import { actionAbout, apiErrors, eventAbout, scopeIncludes, scopes } from "@agent-chat/core/v3.6/about"
import { counted, fieldsOf, listOf, textOf } from "../service/reading.ts"
import type { Version } from "../service/version.ts"
import { actionFields } from "./generated/fields.ts"

const name = (value: unknown): string => textOf(value) ?? "?"

/** What reaches people at once, beyond the text that the caller wrote to them. */
const reaching: Readonly<Record<string, (payload: Readonly<Record<string, unknown>>) => string>> = {
  ban_customer: ({ id, ban }) =>
    `bans the customer ${name(id)} for ${counted(Number(fieldsOf(ban)["days"] ?? 0), "day")} and ends the sessions that run`,
  deactivate_chat: ({ id }) =>
    `closes the running conversation in the chat ${name(id)}, in front of the customer`,
  multicast: ({ recipients }) => {
    const { all, ids, groups } = fieldsOf(fieldsOf(recipients)["agents"])
    const whom = [
      ...(all === true ? ["every agent of the company"] : []),
      ...(listOf(ids).length > 0 ? [counted(listOf(ids).length, "agent")] : []),
      ...(listOf(groups).length > 0 ? [`the agents of ${counted(listOf(groups).length, "group")}`] : [])
    ]
    return `sends a message to ${whom.join(", ") || "agents"} at once`
  },
  remove_user_from_chat: ({ user_id, chat_id }) => `takes ${name(user_id)} out of the chat ${name(chat_id)}`,
  set_routing_status: ({ status, agent_id }) =>
    agent_id === undefined
      ? `sets your own routing status to ${name(status)}, which changes who is given chats`
      : `sets the routing status of ${name(agent_id)} to ${name(status)}, which changes who is given chats`,
  transfer_chat: ({ id }) => `hands the chat ${name(id)} to somebody else, in front of the customer`
}

const moment = (time: number): string => new Date(time).toISOString().replace("Z", "000Z")

export const version: Version = {
  number: "3.6",
  catalog: v3_6,
  actionAbout,
  eventAbout,
  actionFields,
  apiErrors,
  scopes,
  scopeIncludes,
  reaches: (action, payload) =>
    Object.hasOwn(reaching, action) ? reaching[action]!(fieldsOf(payload)) : undefined,
  archive: {
    action: "list_archives",
    payload: ({ from, to, pageSize }) => ({
      filters: {
        ...(from === undefined ? {} : { from: moment(from) }),
        ...(to === undefined ? {} : { to: moment(to) })
      },
      // From the oldest to the newest: what is added meanwhile comes last, and no page is shifted by it.
      sort_order: "asc",
      limit: pageSize
    }),
    total: (reply) => {
      const found = fieldsOf(reply)["found_chats"]
      return typeof found === "number" ? found : undefined
    }
  }
}
