import { archiveHandlers } from "./archives.ts"
import { chatHandlers } from "./chats.ts"
import { customerHandlers } from "./customers.ts"
import { eventHandlers } from "./events.ts"
import { fileHandlers } from "./files.ts"
import type { Handlers } from "./handler.ts"
import { listHandlers } from "./lists.ts"
import { multicastHandlers } from "./multicast.ts"
import { propertyHandlers } from "./properties.ts"
import { routingHandlers } from "./routing.ts"
import { sessionHandlers } from "./session.ts"
import { summaryHandlers } from "./summaries.ts"
import { tagHandlers } from "./tags.ts"
import { userHandlers } from "./users.ts"

/** What each action of the catalog does; an action without a handler does not compile. */
export const handlers: Handlers = {
  ...sessionHandlers,
  ...chatHandlers,
  ...listHandlers,
  ...archiveHandlers,
  ...userHandlers,
  ...customerHandlers,
  ...eventHandlers,
  ...fileHandlers,
  ...propertyHandlers,
  ...tagHandlers,
  ...summaryHandlers,
  ...routingHandlers,
  ...multicastHandlers
}
