import { defineAction } from "../../catalog/define.ts"

export const ping = defineAction("ping", {
  via: ["rtm"],
  idempotency: "safe",
  docs: "Keeps an RTM connection alive where control frames cannot be sent."
})
