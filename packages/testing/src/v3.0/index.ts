import { v3_0 } from "@agent-chat/core/v3.0"
import type { FakeVersion } from "../service/version.ts"
import { handlers } from "./actions/index.ts"
import { configuration } from "./configuration.ts"
import { rtm } from "./frames.ts"
import { tell } from "./occurrences.ts"
import { refusals } from "./refusals.ts"
import { web } from "./web-body.ts"
import { webhooks } from "./webhooks.ts"

/** v3.0 as the fake plays it. */
export const fake3_0: FakeVersion = {
  catalog: v3_0,
  handlers,
  tell,
  eventId: (_thread, { id }) => id,
  refusals,
  web,
  rtm,
  webhooks,
  configuration
}
