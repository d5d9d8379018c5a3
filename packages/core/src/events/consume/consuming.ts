// All that only those need who handle events, in one: it is loaded when somebody consumes, or has events wait for their webhook.
export { Enrichment } from "../join/enrichment.ts"
export { LoggedDelivery } from "../logged-delivery.ts"
export { MemoryStore } from "../logs/memory-store.ts"
export { Consumer } from "./consumer.ts"
