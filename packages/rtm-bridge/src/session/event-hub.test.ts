import { v3_6 } from "@agent-chat/core/v3.6"
import { expect, it } from "vitest"
import { createRtm } from "../index.ts"

it.each([
  ["incoming_events", 'v3.6 has no event "incoming_events"; did you mean incoming_event?'],
  ["incoming_message", 'v3.6 has no event "incoming_message"; others come as "unknown"'],
  ["toString", 'v3.6 has no event "toString"; others come as "unknown"'],
  [7, 'v3.6 has no event number; others come as "unknown"']
])("to listen to %j is refused, with what may have been meant", async (name, message) => {
  const rtm = createRtm(v3_6, { token: "t" })
  expect(() => rtm.on(name as never)).toThrow(`option action: ${message}`)
  await rtm.close()
})
