import type { AnyEvent } from "@agent-chat/core"
import { v3_0 } from "@agent-chat/core/v3.0"
import { type Fields, isFields } from "../service/json.ts"
import { textIn, textsIn } from "../service/read-fields.ts"
import { Refusal } from "../service/refusal.ts"
import type { ConfigurationRequest } from "../service/version.ts"
import type { WebhookFilters, WebhookRecord } from "../service/world.ts"

/** A call whose payload is an object. */
export interface Call extends Pick<ConfigurationRequest, "state" | "clock" | "by" | "emit"> {
  readonly payload: Fields
  readonly isLaterForm: boolean
}

/** One call of the Configuration API. */
export interface Method {
  readonly scopes: readonly string[]
  run(call: Call): unknown
}

const events: Readonly<Record<string, AnyEvent>> = v3_0.events

/** Reads what a registration asks for. */
export const readWebhook = (
  payload: Fields
): Omit<WebhookRecord, "webhook_id" | "owner_client_id" | "version"> => {
  const url = textIn(payload, "url")
  if (!URL.canParse(url)) throw new Refusal("validation", "url should be an absolute URL")
  const action = textIn(payload, "action")
  const event = Object.hasOwn(events, action) ? events[action] : undefined
  // More than the documents call registrable: whatever has a webhook can be asked for.
  if (event === undefined || !event.via.includes("webhook"))
    throw new Refusal("validation", `action: there is no webhook ${action}`)
  const { description, additional_data } = payload
  return {
    url,
    action,
    secret_key: textIn(payload, "secret_key"),
    ...(typeof description === "string" ? { description } : {}),
    ...(payload["filters"] === undefined ? {} : { filters: readFilters(payload["filters"]) }),
    ...(additional_data === undefined ? {} : { additional_data: textsIn(payload, "additional_data") })
  }
}

export const readFilters = (value: unknown): WebhookFilters => {
  if (!isFields(value)) throw new Refusal("validation", "filters should be an object")
  const { author_type, chat_member_ids, only_my_chats } = value
  if (author_type !== undefined && author_type !== "customer" && author_type !== "agent")
    throw new Refusal("validation", "filters.author_type should be customer or agent")
  return {
    ...(author_type === undefined ? {} : { author_type }),
    ...(chat_member_ids === undefined ? {} : { chat_member_ids: readMembers(chat_member_ids) }),
    ...(typeof only_my_chats === "boolean" ? { only_my_chats } : {})
  }
}

const readMembers = (value: unknown): NonNullable<WebhookFilters["chat_member_ids"]> => {
  if (!isFields(value)) throw new Refusal("validation", "filters.chat_member_ids should be an object")
  if (value["agents_any"] !== undefined && value["agents_exclude"] !== undefined)
    throw new Refusal("validation", "filters.chat_member_ids takes agents_any or agents_exclude, not both")
  return {
    ...(value["agents_any"] === undefined ? {} : { agents_any: textsIn(value, "agents_any") }),
    ...(value["agents_exclude"] === undefined ? {} : { agents_exclude: textsIn(value, "agents_exclude") })
  }
}
