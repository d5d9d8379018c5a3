import { accessHandlers } from "./access.ts"
import { archiveHandlers } from "./archives.ts"
import { chatHandlers } from "./chats.ts"
import { customerHandlers } from "./customers.ts"
import { eventHandlers } from "./events.ts"
import { fileHandlers } from "./files.ts"
import type { Handlers } from "./handler.ts"
import { multicastHandlers } from "./multicast.ts"
import { propertyHandlers } from "./properties.ts"
import { sessionHandlers } from "./session.ts"
import { threadHandlers } from "./threads.ts"
import { transferHandlers } from "./transfer.ts"
import { userHandlers } from "./users.ts"

/** What each action of the catalog does; an action without a handler does not compile. */
export const handlers: Handlers = {
  ...sessionHandlers,
  ...chatHandlers,
  ...transferHandlers,
  ...accessHandlers,
  ...userHandlers,
  ...customerHandlers,
  ...eventHandlers,
  ...fileHandlers,
  ...propertyHandlers,
  ...threadHandlers,
  ...archiveHandlers,
  ...multicastHandlers
}
