import { v3_6 } from "@agent-chat/core/v3.6"
import { requestIdIn, response } from "../service/frames.ts"
import { isFields } from "../service/json.ts"
import { Refusal } from "../service/refusal.ts"
import type { FakeVersion } from "../service/version.ts"

/** A frame may ask for another version than the connection's: that of this connection is the only one here. */
const versionRefusal = (version: unknown): Refusal | undefined =>
  version === undefined || version === null || version === "" || version === v3_6.version
    ? undefined
    : new Refusal(
        "unsupported_version",
        `This connection speaks v${v3_6.version}, not ${JSON.stringify(version)}`
      )

const isReason = (reason: string): boolean => Object.hasOwn(v3_6.disconnectRules, reason)

/** What the fake calls a reason that v3.6 has another word for. */
const reasons: Readonly<Record<string, string>> = {
  misdirected_request: "misdirected_connection",
  ping_timeout: "connection_timeout"
}

/** Frames of the RTM API. */
export const rtm: FakeVersion["rtm"] = {
  path: new URL(v3_6.wire.rtm.url(undefined)).pathname,
  request: (frame) => {
    if (!isFields(frame) || typeof frame["action"] !== "string") return undefined
    const { action, payload, version, request_id } = frame
    const refusal = versionRefusal(version)
    return {
      action,
      payload,
      authorId: undefined,
      requestId: requestIdIn(request_id),
      ...(refusal === undefined ? {} : { refusal })
    }
  },
  response,
  push: (name, payload, requestId, version = v3_6.version) => {
    const id = requestId === undefined ? "" : `"request_id":${JSON.stringify(requestId)},`
    return `{"version":"${version}",${id}"action":${JSON.stringify(name)},"type":"push","payload":${payload}}`
  },
  disconnected: (reason, data) => ({ reason: isReason(reason) ? reason : (reasons[reason] ?? reason), data })
}
