export { both } from "../v3.0/triggers.ts"
