export { LifecycleWatch } from "@agent-chat/core"
