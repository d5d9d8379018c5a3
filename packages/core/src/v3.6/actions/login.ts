import { defineAction } from "../../catalog/define.ts"
import { LoginRequest, LoginResponse } from "../entities/login.ts"

export const login = defineAction("login", {
  via: ["rtm"],
  idempotency: "safe",
  scopesEach: ["chats--access:ro", "customers:ro", "multicast:ro", "agents--all:ro", "agents-bot--all:ro"],
  triggers: { push: ["incoming_customers"], webhook: [] },
  docs: "Authorises an RTM connection and returns the agent's starting state.",
  payload: LoginRequest,
  success: LoginResponse
})
