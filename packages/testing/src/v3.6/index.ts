import { v3_6 } from "@agent-chat/core/v3.6"
import type { FakeVersion } from "../service/version.ts"
import { handlers } from "./actions/index.ts"
import { configuration } from "./configuration/index.ts"
import { rtm } from "./frames.ts"
import { tell } from "./occurrences.ts"
import { refusals } from "./refusals.ts"
import { eventId } from "./views.ts"
import { web } from "./web-body.ts"
import { webhooks } from "./webhooks.ts"

/** v3.6 as the fake plays it. */
export const fake3_6: FakeVersion = {
  catalog: v3_6,
  handlers,
  tell,
  eventId,
  refusals,
  web,
  rtm,
  webhooks,
  configuration
}
