import { defineAction } from "../../catalog/define.ts"

export const logout = defineAction("logout", {
  via: ["rtm"],
  idempotency: "safe",
  docs: "Logs the agent out."
})
