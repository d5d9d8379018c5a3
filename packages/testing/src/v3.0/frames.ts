import { v3_0 } from "@agent-chat/core/v3.0"
import { requestIdIn, response } from "../service/frames.ts"
import { isFields } from "../service/json.ts"
import type { FakeVersion } from "../service/version.ts"
import { authorIn } from "./web-body.ts"

/** Frames of the RTM API. */
export const rtm: FakeVersion["rtm"] = {
  path: new URL(v3_0.wire.rtm.url(undefined)).pathname,
  request: (frame) => {
    if (!isFields(frame) || typeof frame["action"] !== "string") return undefined
    const { action, payload, author_id, request_id } = frame
    return {
      action,
      payload,
      authorId: authorIn(author_id),
      requestId: requestIdIn(request_id)
    }
  },
  response,
  push: (name, payload, requestId) => {
    const id = requestId === undefined ? "" : `"request_id":${JSON.stringify(requestId)},`
    return `{${id}"action":${JSON.stringify(name)},"type":"push","payload":${payload}}`
  },
  disconnected: (reason, data) => ({ reason, data })
}
