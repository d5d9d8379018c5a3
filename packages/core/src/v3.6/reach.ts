export { reach } from "../v3.0/reach.ts"
