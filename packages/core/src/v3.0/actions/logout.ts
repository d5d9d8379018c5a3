import { defineAction } from "../../define.ts"

export const logout = defineAction("logout", {
  category: "login/logout",
  via: ["rtm"],
  idempotency: ["safe", "logged out stays logged out"],
  docs: "Logs the agent out.",
  source: "RTM API v3.0 methods page"
})
