import { type ActionContext, authorOf } from "../context.ts"
import { mergeProperties } from "../state/properties.ts"
import type { ChatRecord, PropertyMap, ThreadRecord } from "../world.ts"
import { placeInChat } from "./members.ts"
import { openThread, type ThreadStart } from "./threads.ts"

/** What a chat begins or goes on with. */
export interface ChatStart {
  readonly properties?: PropertyMap | undefined
  readonly groupIds?: readonly number[] | undefined
  readonly customerId?: string | undefined
  /** Agents besides the one who begins it. */
  readonly agentIds?: readonly string[] | undefined
  readonly isContinuous?: boolean | undefined
  readonly thread?: ThreadStart | undefined
}

/** Puts into a chat what a request brings along, then opens its next thread. Refuses before anything has changed. */
export const beginThread = (context: ActionContext, chat: ChatRecord, start: ChatStart): ThreadRecord => {
  const { state, clock } = context
  const author = authorOf(context)
  const { customerId, agentIds = [], groupIds, isContinuous } = start
  if (customerId !== undefined) state.customers.checkNotBanned(customerId, clock.now())
  if (groupIds !== undefined) state.agents.checkGroups(groupIds)
  for (const id of agentIds) state.agents.find(id)
  if (customerId !== undefined) {
    placeInChat(context, chat, { id: customerId, type: "customer" })
    if (chat.threads.length === 0) state.customers.find(customerId).statistics.chats_count += 1
  }
  placeInChat(context, chat, author)
  for (const id of agentIds) placeInChat(context, chat, { id, type: "agent" })
  if (groupIds !== undefined) chat.access = { group_ids: [...groupIds] }
  if (isContinuous !== undefined) chat.continuous = isContinuous
  const { clientId } = context.caller
  if (chat.threads.length === 0 && clientId !== undefined) chat.properties["source"] = { client_id: clientId }
  mergeProperties(chat.properties, start.properties)
  return openThread(context, chat, author, start.thread)
}
