export { both, pushOnly } from "../v3.0/triggers.ts"
