import { textAt, valueAt } from "../json.ts"
import type { EventPlace } from "./event.ts"

/** The id at a path; an empty one counts as none, as some events have it for threads that are over. */
const idAt = (payload: unknown, path: string | undefined): string | undefined => {
  const id = path === undefined ? undefined : textAt(payload, path)
  return id === "" ? undefined : id
}

/** The chat and the thread that an event belongs to, read from where its definition says. Never throws. */
export const locate = (
  place: EventPlace | undefined,
  payload: unknown
): { readonly chatId?: string; readonly threadId?: string } => {
  if (place === undefined) return {}
  if (place.when !== undefined && valueAt(payload, place.when[0]) !== place.when[1]) return {}
  const chatId = idAt(payload, place.chat)
  const threadId = idAt(payload, place.thread)
  return {
    ...(chatId === undefined ? {} : { chatId }),
    ...(threadId === undefined ? {} : { threadId })
  }
}
