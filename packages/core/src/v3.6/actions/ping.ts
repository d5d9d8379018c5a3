export { ping } from "../../v3.0/actions/ping.ts"
