export { networkFailure } from "@agent-chat/core"
