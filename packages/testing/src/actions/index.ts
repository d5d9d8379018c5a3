import { chatHandlers } from "./chats.ts"
import { eventHandlers } from "./events.ts"
import type { Handlers } from "./handler.ts"
import { sessionHandlers } from "./session.ts"
import { threadHandlers } from "./threads.ts"

/** What each action of the catalog does; an action without a handler does not compile. */
export const handlers: Partial<Handlers> = {
  ...sessionHandlers,
  ...chatHandlers,
  ...eventHandlers,
  ...threadHandlers
}
