import { v3_6 } from "@agent-chat/core/v3.6"
import type { FakeVersion } from "../service/version.ts"
import { handlers } from "./actions/index.ts"
import { configuration } from "./configuration/index.ts"
import { dressed } from "./dressing.ts"
import { rtm } from "./frames.ts"
import { tell } from "./occurrences.ts"
import { refusals } from "./refusals.ts"
import { eventId } from "./views.ts"
import { web } from "./web-body.ts"
import { webhooks } from "./webhooks.ts"

/** The same handlers, whose answers leave open what was chosen. */
const dressedHandlers: FakeVersion["handlers"] = Object.fromEntries(
  Object.entries(handlers as FakeVersion["handlers"]).map(([name, handler]) => [
    name,
    (context, payload) => dressed(handler(context, payload), context.state.choices)
  ])
)

/** v3.6 as the fake plays it. */
export const fake3_6: FakeVersion = {
  catalog: v3_6,
  handlers: dressedHandlers,
  tell,
  eventId,
  refusals,
  web,
  rtm,
  webhooks,
  configuration
}
