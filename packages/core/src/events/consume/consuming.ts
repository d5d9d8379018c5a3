// All that consuming takes, in one: it is loaded when somebody consumes.
export { Consumer } from "./consumer.ts"
export { MemoryStore } from "../logs/memory-store.ts"
