import { v3_6 } from "@agent-chat/core/v3.6"
import { isFields } from "../service/json.ts"
import { Refusal } from "../service/refusal.ts"
import type { FakeVersion } from "../service/version.ts"

/** Bodies of the Web API: the payload itself. Nobody acts for a bot: bots have tokens of their own. */
export const web: FakeVersion["web"] = {
  actionPath: v3_6.wire.web.request({ id: "", action: "", encoding: "json", payload: {} }, "flat").path,
  body: (value = {}) => {
    if (!isFields(value)) throw new Refusal("validation", "The body is no JSON object")
    return { payload: value, authorId: undefined }
  },
  // The parts of a form have the names of the fields.
  form: (_action, parts) => ({ payload: Object.fromEntries(parts), authorId: undefined })
}
