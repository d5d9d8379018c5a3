// All that only those need who handle events, in one: it is loaded when somebody consumes, or has events wait for their webhook.
export { Consumers } from "./consumers.ts"
