import * as Schema from "effect/Schema"
import { defineAction } from "../../catalog/define.ts"

export const change_push_notifications = defineAction("change_push_notifications", {
  via: ["rtm"],
  idempotency: "idempotent",
  docs: "Switches mobile push notifications on or off for a device.",
  payload: Schema.Struct({
    /** The Firebase token of the device. */
    firebase_token: Schema.String,
    platform: Schema.Literals(["ios", "android"]),
    /** Whether notifications are on. */
    enabled: Schema.Boolean
  })
})
