export type { AgentChatEvent, EventOf, GapEvent, KnownEvent, UnknownEvent } from "./event.ts"
export { toEvent } from "./event.ts"
