export * from "./agent_disconnected.ts"
export * from "./incoming_chat_thread.ts"
export * from "./incoming_event.ts"
export * from "./thread_closed.ts"
